import { createHash, createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JWK } from 'jose';
import { z } from 'zod';
import { cannotWrite } from '../../disk-fault.ts';

const shape = z.object({ kty: z.literal('EC'), crv: z.literal('P-256'), x: z.string(), y: z.string(), d: z.string() });

/** The key pair of the local issuer. `kid` is the key's thumbprint (RFC 7638). */
export type SigningKey = { kid: string; privateKey: JWK; publicKey: JWK };

/**
 * The ES256 key under `dataDir`/auth-key.json (mode 0600), made on first use. Processes that start at once agree: whoever links
 * the file first wins, complete or not at all.
 * @throws when the folder cannot be written or the file is damaged, with what to do.
 */
export function localSigningKey(dataDir: string): SigningKey {
  const file = join(dataDir, 'auth-key.json');
  return signingKeyOf(read(file) ?? make(dataDir, file));
}

/** A fresh ES256 key. */
export function newSigningKey(): SigningKey {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return signingKeyOf(shape.parse(privateKey.export({ format: 'jwk' })));
}

function signingKeyOf(made: z.infer<typeof shape>): SigningKey {
  const { d, ...open } = made;
  const kid = thumbprint(made);
  const publicKey = { ...open, kid, alg: 'ES256', use: 'sig' };
  return { kid, publicKey, privateKey: { ...publicKey, d } };
}

function make(dataDir: string, file: string): z.infer<typeof shape> {
  const own = `${file}.${process.pid}`;
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    writeFileSync(own, `${JSON.stringify(privateKey.export({ format: 'jwk' }))}\n`, { mode: 0o600 });
    linkSync(own, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
      throw new Error(cannotWrite(file, error));
    }
  } finally {
    rmSync(own, { force: true });
  }
  const made = read(file);
  if (!made) throw new Error(`${file} vanished while it was made. Start again.`);
  return made;
}

function read(file: string): z.infer<typeof shape> | undefined {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Error(`Cannot read ${file} (${(error as Error).message}).`);
  }
  try {
    const jwk = shape.parse(JSON.parse(content));
    createPrivateKey({ key: jwk, format: 'jwk' });
    return jwk;
  } catch {
    throw new Error(
      `${file} is damaged. Move it away and start again: a new key is made, and everybody signs in anew.`,
    );
  }
}

/** RFC 7638 §3: SHA-256 over the required members in lexical order. */
function thumbprint({ crv, kty, x, y }: z.infer<typeof shape>): string {
  return createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('base64url');
}
