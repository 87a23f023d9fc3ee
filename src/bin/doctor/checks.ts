import { createECDH } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { createTwilioClient } from '../../channels/twilio/client.ts';
import type { Config } from '../../config.ts';

/** `off`: not set, its default runs. `says` is a sentence; for `wrong` it tells what to do. */
export type Finding = { name: string; state: 'ok' | 'off' | 'wrong'; says: string };

type Check = (config: Config) => Promise<Finding>;

const TIMEOUT_MS = 8_000;
const ok = (name: string, says: string): Finding => ({ name, state: 'ok', says });
const off = (name: string, says: string): Finding => ({ name, state: 'off', says });
const wrong = (name: string, says: string): Finding => ({ name, state: 'wrong', says });

async function node(): Promise<Finding> {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= 26) return ok('node', `Node ${process.versions.node}.`);
  return wrong('node', `Node ${process.versions.node} runs this; Flux needs 26. Use "npm run doctor", or run npm ci.`);
}

async function database({ databaseUrl }: Config): Promise<Finding> {
  if (!databaseUrl) return off('database', 'DATABASE_URL is not set: "npm run dev" brings an embedded PostgreSQL.');
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: TIMEOUT_MS });
  try {
    await client.connect();
    return await inspect(client);
  } catch (error) {
    return wrong('database', `DATABASE_URL cannot be used: ${(error as Error).message}.`);
  } finally {
    await client.end().catch(() => {});
  }
}

async function inspect(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query('show server_version_num');
  const version = Math.floor(Number(rows[0].server_version_num) / 10_000);
  if (version < 15) return wrong('database', `PostgreSQL ${version} is too old; 15 or newer is needed.`);
  const table = await client.query("select to_regclass('flux_private.schema_migrations') as found");
  if (!table.rows[0].found) return wrong('database', 'It is empty. Run: npm run migrate');
  const applied = await client.query('select count(*)::int as count from flux_private.schema_migrations');
  const files = (await readdir(path.resolve(import.meta.dirname, '../../../migrations'))).filter((file) =>
    file.endsWith('.sql'),
  );
  if (applied.rows[0].count < files.length) {
    return wrong(
      'database',
      `${files.length - applied.rows[0].count} of ${files.length} migrations are missing. Run: npm run migrate`,
    );
  }
  const late = await client.query(
    "select count(*)::int as count from public.tasks where wake_at < now() - interval '1 minute'",
  );
  if (late.rows[0].count > 0)
    return wrong('database', `${late.rows[0].count} reminders are overdue: does a notifier run? npm run notifier`);
  return ok('database', `PostgreSQL ${version}, ${files.length} migrations, no reminder overdue.`);
}

async function signIn({ auth }: Config): Promise<Finding> {
  if (auth.kind === 'local') return off('sign-in', 'SUPABASE_URL is not set: the local issuer at /auth/v1.');
  const response = await fetch(`${auth.url}/auth/v1/.well-known/jwks.json`, {
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!response.ok)
    return wrong('sign-in', `SUPABASE_URL answers ${response.status} for its key set. Is the address right?`);
  const { keys } = (await response.json()) as { keys?: unknown[] };
  if (keys?.length) return ok('sign-in', `Supabase, ${keys.length} signing key(s).`);
  if (auth.jwtSecret) return ok('sign-in', 'Supabase, signing with HS256.');
  return wrong('sign-in', 'This project signs with HS256: set SUPABASE_JWT_SECRET, or move it to signing keys.');
}

async function models({ models: { apiKey, baseUrl } }: Config): Promise<Finding> {
  if (!apiKey) return off('models', 'OPENROUTER_API_KEY is not set: the coach works on rules.');
  const response = await fetch(`${baseUrl}/models`, {
    headers: { authorization: `Bearer ${apiKey}` },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (response.status === 401) return wrong('models', 'OPENROUTER_API_KEY is refused. Make a new one.');
  return response.ok
    ? ok('models', 'Reachable, the key is accepted.')
    : wrong('models', `OPENROUTER_BASE_URL answers ${response.status}.`);
}

async function phone({ twilio }: Config): Promise<Finding> {
  if (twilio.simulated) return off('phone', 'TWILIO_ACCOUNT_SID is not set: the simulator at /phone.');
  const missing = Object.entries({
    TWILIO_AUTH_TOKEN: twilio.authToken,
    TWILIO_VERIFY_SERVICE_SID: twilio.verifyServiceSid,
  }).flatMap(([name, value]) => (value ? [] : [name]));
  if (missing.length > 0) return wrong('phone', `Missing: ${missing.join(', ')}.`);
  const client = createTwilioClient({ ...twilio, apiBaseUrl: twilio.apiBaseUrl ?? null, timeoutMs: TIMEOUT_MS });
  const account = await client.api.v2010.accounts(twilio.accountSid).fetch();
  if (account.status !== 'active') return wrong('phone', `The Twilio account is ${account.status}.`);
  if (!twilio.webhookBaseUrl.startsWith('https://'))
    return wrong('phone', 'TWILIO_WEBHOOK_BASE_URL must be the public https address of the API.');
  return twilio.contentSid
    ? ok('phone', 'Twilio, account active.')
    : wrong(
        'phone',
        'TWILIO_WHATSAPP_CONTENT_SID is not set: WhatsApp works only within 24 hours of a person’s last message.',
      );
}

async function push({ vapid }: Config): Promise<Finding> {
  const curve = createECDH('prime256v1');
  try {
    curve.setPrivateKey(Buffer.from(vapid.privateKey, 'base64url'));
  } catch {
    return wrong('push', 'VAPID_PRIVATE_KEY is not a P-256 key: npx web-push generate-vapid-keys');
  }
  if (curve.getPublicKey('base64url') !== vapid.publicKey)
    return wrong('push', 'VAPID_PUBLIC_KEY does not belong to VAPID_PRIVATE_KEY.');
  if (!/^(mailto:.+@.+\..+|https:\/\/.+)$/.test(vapid.subject))
    return wrong('push', 'VAPID_CLAIMS_EMAIL must be a real mailto: or https: address; Apple refuses others.');
  return ok('push', 'The key pair fits.');
}

export const checks: readonly Check[] = [node, database, signIn, models, phone, push];
