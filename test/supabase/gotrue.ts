import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose';

export type Algorithm = 'ES256' | 'RS256' | 'EdDSA';

/** A Supabase project's sign-in service, as far as others see it: its keys, its word about a token, its admin API. */
export type GoTrue = {
  url: string;
  /** METHOD /path, in the order in which they came */
  asked: string[];
  /** A new signing key, published at once unless told otherwise. */
  addKey(algorithm: Algorithm, published?: boolean): Promise<string>;
  /** The key goes out of the published set. */
  retire(kid: string): void;
  /** An access token as the service signs it: by the key of that id, or with the project's old secret. */
  token(claims: JWTPayload & { sub: string }, by: { kid: string } | { secret: string }): Promise<string>;
  /** Whether the service answers at all. */
  down: boolean;
  /** People who exist; a token of anybody else is refused by `GET /user`. */
  people: Set<string>;
  close(): Promise<void>;
};

export const ANON_KEY = 'anon-key';
export const SERVICE_ROLE_KEY = 'service-role-key';

export async function goTrue(now: () => Temporal.Instant): Promise<GoTrue> {
  const keys = new Map<string, { algorithm: Algorithm; privateKey: CryptoKey; jwk: JWK; published: boolean }>();
  const asked: string[] = [];
  const people = new Set<string>();
  const server = createServer((request, response) => {
    const { method, url = '', headers } = request;
    asked.push(`${method} ${url}`);
    const send = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (project.down) return send(503, { code: 503, msg: 'unavailable' });
    if (url === '/auth/v1/.well-known/jwks.json') {
      const published = [...keys.values()].filter((key) => key.published).map(({ jwk }) => jwk);
      return send(200, { keys: published });
    }
    const bearer = headers.authorization?.replace('Bearer ', '') ?? '';
    if (url === '/auth/v1/user') {
      if (![ANON_KEY, SERVICE_ROLE_KEY].includes(String(headers['apikey']))) return send(401, { msg: 'No API key' });
      const sub = JSON.parse(Buffer.from(bearer.split('.')[1] ?? '', 'base64url').toString() || '{}').sub;
      return people.has(sub) ? send(200, { id: sub }) : send(403, { error_code: 'bad_jwt' });
    }
    const [, id] = /^\/auth\/v1\/admin\/users\/([0-9a-f-]{36})$/.exec(url) ?? [];
    if (id === undefined) return send(404, {});
    if (bearer !== SERVICE_ROLE_KEY) return send(401, { msg: 'not the service role' });
    if (!people.has(id)) return send(404, { error_code: 'user_not_found' });
    if (method === 'DELETE') people.delete(id);
    return send(200, { id });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const project: GoTrue = {
    url,
    asked,
    people,
    down: false,
    async addKey(algorithm, published = true) {
      const kid = crypto.randomUUID();
      const { privateKey, publicKey } = await generateKeyPair(algorithm, { extractable: true });
      const jwk = { ...(await exportJWK(publicKey)), kid, alg: algorithm, use: 'sig' };
      keys.set(kid, { algorithm, privateKey, jwk, published });
      return kid;
    },
    retire(kid) {
      const key = keys.get(kid);
      if (key) key.published = false;
    },
    token(claims, by) {
      const seconds = Math.floor(now().epochMilliseconds / 1000);
      const jwt = new SignJWT({
        role: 'authenticated',
        session_id: crypto.randomUUID(),
        is_anonymous: false,
        ...claims,
      })
        .setIssuer(`${url}/auth/v1`)
        .setAudience('authenticated')
        .setIssuedAt(seconds)
        .setExpirationTime(seconds + 3_600);
      if ('secret' in by) return jwt.setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode(by.secret));
      const key = keys.get(by.kid);
      if (!key) throw new Error(`no key ${by.kid}`);
      return jwt.setProtectedHeader({ alg: key.algorithm, kid: by.kid }).sign(key.privateKey);
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return project;
}
