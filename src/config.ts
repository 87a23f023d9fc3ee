import { existsSync } from 'node:fs';
import { z } from 'zod';
import { normaliseDatabaseUrl } from './db/url.ts';
import { localSecrets } from './local-secrets.ts';

/** Everything the processes read from the environment: parsed once, frozen, passed as a value. */
export type Config = ReturnType<typeof loadConfig>;

/** A setting is missing or wrong. The message lists all of them, so that one start is enough to see what to do. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/** `.env` in the working directory, overridden by the environment itself. The only place that reads `process.env`. */
export function readEnvironment(file = '.env'): NodeJS.ProcessEnv {
  if (existsSync(file)) process.loadEnvFile(file);
  return process.env;
}

const text = z.string().trim();
const optional = text.transform((value) => (value === '' ? undefined : value)).optional();
const minutes = z.coerce.number().min(0).max(10_080);
const tokens = z.coerce.number().int().min(0);
const baseUrl = z
  .url({ protocol: /^https?$/ })
  .transform((value) => value.replace(/\/+$/, ''))
  .optional();

const blankAsAbsent = (env: NodeJS.ProcessEnv) =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ''));

const VAPID_KEYS = 'npx web-push generate-vapid-keys makes a pair';

const schema = z.object({
  APP_ENV: z.enum(['development', 'test', 'production']).default('development'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(8000),
  HOST: optional,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  FLUX_DATA_DIR: text.default('.flux'),
  SECRET_KEY: text.min(32, 'must have at least 32 characters (openssl rand -base64 48 makes one)').optional(),
  DATABASE_URL: text
    .transform(normaliseDatabaseUrl)
    .refine(
      (url) => url.startsWith('postgresql://') && URL.canParse(url),
      'must look like postgresql://user:password@host:5432/name (special characters in the password percent-encoded)',
    )
    .optional(),
  SUPABASE_URL: baseUrl,
  SUPABASE_ANON_KEY: optional,
  SUPABASE_SERVICE_ROLE_KEY: optional,
  SUPABASE_JWT_SECRET: optional,
  OPENROUTER_API_KEY: optional,
  OPENROUTER_BASE_URL: baseUrl.default('https://openrouter.ai/api/v1'),
  LLM_MODELS_FILE: optional,
  MONTHLY_TOKEN_SOFT_LIMIT: tokens.default(500_000),
  MONTHLY_TOKEN_HARD_LIMIT: tokens.default(1_000_000),
  TWILIO_ACCOUNT_SID: text.regex(/^AC[0-9a-fA-F]{32}$/, 'must be AC and 32 hexadecimal digits').optional(),
  TWILIO_AUTH_TOKEN: optional,
  TWILIO_WHATSAPP_FROM: text.regex(/^(whatsapp:)?\+[1-9]\d{6,14}$/, 'looks like whatsapp:+15551234567').optional(),
  TWILIO_VOICE_FROM: text.regex(/^\+[1-9]\d{6,14}$/, 'looks like +15551234567').optional(),
  TWILIO_VERIFY_SERVICE_SID: text.regex(/^VA[0-9a-fA-F]{32}$/, 'must be VA and 32 hexadecimal digits').optional(),
  TWILIO_WHATSAPP_CONTENT_SID: text.regex(/^HX[0-9a-fA-F]{32}$/, 'must be HX and 32 hexadecimal digits').optional(),
  TWILIO_WEBHOOK_BASE_URL: baseUrl,
  TWILIO_API_BASE_URL: baseUrl,
  VAPID_PRIVATE_KEY: text.regex(/^[A-Za-z0-9_-]{43}$/, `must be 43 base64url characters (${VAPID_KEYS})`).optional(),
  VAPID_PUBLIC_KEY: text.regex(/^B[A-Za-z0-9_-]{86}$/, `must be 87 base64url characters (${VAPID_KEYS})`).optional(),
  VAPID_CLAIMS_EMAIL: text
    .regex(/^(mailto:)?[^\s@:]+@[^\s@]+\.[^\s@]+$|^https:\/\//, 'must be a real address, as mailto:you@example.org')
    .optional(),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  LANGCHAIN_API_KEY: optional,
  LANGCHAIN_PROJECT: optional,
  SENTRY_DSN: z.url().optional(),
  CORS_ORIGINS: text.default(''),
  REMINDER_LEAD_MINUTES: minutes.default(10),
  ESCALATION_WINDOW_MINUTES: minutes.default(2),
  AUTO_MISS_GRACE_MINUTES: minutes.default(90),
  NGROK_AUTHTOKEN: optional,
  NGROK_DOMAIN: optional,
});

/** What production cannot make up, and where each comes from. */
const REQUIRED_IN_PRODUCTION: Record<string, string> = {
  SECRET_KEY: 'any 32 or more random characters: openssl rand -base64 48',
  DATABASE_URL: 'Supabase → Project settings → Database, or any PostgreSQL 15 or newer',
  SUPABASE_URL: 'Supabase → Project settings → API',
  SUPABASE_SERVICE_ROLE_KEY: 'Supabase → Project settings → API keys (erases accounts)',
  TWILIO_ACCOUNT_SID: 'Twilio console → Account info',
  TWILIO_AUTH_TOKEN: 'Twilio console → Account info',
  TWILIO_WHATSAPP_FROM: 'Twilio console → Messaging → Senders → WhatsApp, as whatsapp:+15551234567',
  TWILIO_VOICE_FROM: 'Twilio console → Phone numbers',
  TWILIO_VERIFY_SERVICE_SID: 'Twilio console → Verify → Services',
  TWILIO_WHATSAPP_CONTENT_SID: 'Twilio console → Messaging → Content template builder',
  TWILIO_WEBHOOK_BASE_URL: 'the public https address of this API',
  VAPID_PRIVATE_KEY: VAPID_KEYS,
  VAPID_PUBLIC_KEY: VAPID_KEYS,
  VAPID_CLAIMS_EMAIL: 'an address that a push service may write to, as mailto:you@example.org',
};

/**
 * Environment → settings, with a default that needs no account for every outside service in development and none in production.
 * @throws ConfigError naming every setting that is missing or wrong.
 */
export function loadConfig(environment: NodeJS.ProcessEnv) {
  const env = blankAsAbsent(environment);
  const parsed = schema.safeParse(env);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigError(`These settings are wrong (see .env.example):\n${lines.join('\n')}`);
  }
  const s = parsed.data;
  const production = s.APP_ENV === 'production';
  if (production) refuseIncomplete(env, s.TWILIO_WEBHOOK_BASE_URL);
  const local = production ? undefined : localSecrets(s.FLUX_DATA_DIR);
  const host = s.HOST ?? (production ? '0.0.0.0' : '127.0.0.1');
  const ownUrl = `http://${host.includes(':') ? `[${host}]` : host.replace('0.0.0.0', '127.0.0.1')}:${s.PORT}`;
  const simulated = s.TWILIO_ACCOUNT_SID === undefined;
  const given = (value: string | undefined, made: string | undefined) => value ?? made ?? '';
  return Object.freeze({
    env: s.APP_ENV,
    production,
    port: s.PORT,
    host,
    ownUrl,
    logLevel: s.LOG_LEVEL,
    dataDir: s.FLUX_DATA_DIR,
    secretKey: given(s.SECRET_KEY, local?.secretKey),
    databaseUrl: s.DATABASE_URL,
    auth: Object.freeze(
      s.SUPABASE_URL
        ? {
            kind: 'supabase' as const,
            url: s.SUPABASE_URL,
            anonKey: s.SUPABASE_ANON_KEY,
            serviceRoleKey: s.SUPABASE_SERVICE_ROLE_KEY,
            jwtSecret: s.SUPABASE_JWT_SECRET,
          }
        : { kind: 'local' as const, url: ownUrl },
    ),
    models: Object.freeze({
      apiKey: s.OPENROUTER_API_KEY,
      baseUrl: s.OPENROUTER_BASE_URL,
      file: s.LLM_MODELS_FILE,
      softLimit: s.MONTHLY_TOKEN_SOFT_LIMIT,
      hardLimit: s.MONTHLY_TOKEN_HARD_LIMIT,
    }),
    twilio: Object.freeze({
      simulated,
      accountSid: given(s.TWILIO_ACCOUNT_SID, local?.twilioAccountSid),
      authToken: given(s.TWILIO_AUTH_TOKEN, local?.twilioAuthToken),
      whatsappFrom: s.TWILIO_WHATSAPP_FROM ?? 'whatsapp:+15005550006',
      voiceFrom: s.TWILIO_VOICE_FROM ?? '+15005550006',
      verifyServiceSid: s.TWILIO_VERIFY_SERVICE_SID ?? (simulated ? `VA${'0'.repeat(32)}` : ''),
      contentSid: s.TWILIO_WHATSAPP_CONTENT_SID ?? (simulated ? `HX${'0'.repeat(31)}1` : undefined),
      /** The public address that Twilio calls and signs; never taken from the socket. */
      webhookBaseUrl: s.TWILIO_WEBHOOK_BASE_URL ?? ownUrl,
      apiBaseUrl: s.TWILIO_API_BASE_URL ?? (simulated ? `${ownUrl}/simulator` : undefined),
    }),
    vapid: Object.freeze({
      publicKey: given(s.VAPID_PUBLIC_KEY, local?.vapid.publicKey),
      privateKey: given(s.VAPID_PRIVATE_KEY, local?.vapid.privateKey),
      subject: mailto(s.VAPID_CLAIMS_EMAIL ?? 'mailto:flux@example.org'),
    }),
    redisUrl: s.REDIS_URL,
    langsmith: Object.freeze({ apiKey: s.LANGCHAIN_API_KEY, project: s.LANGCHAIN_PROJECT }),
    sentryDsn: s.SENTRY_DSN,
    corsOrigins: Object.freeze(
      s.CORS_ORIGINS.split(',')
        .map((origin) => origin.trim())
        .filter(Boolean),
    ),
    reminders: Object.freeze({
      leadMinutes: s.REMINDER_LEAD_MINUTES,
      windowMinutes: s.ESCALATION_WINDOW_MINUTES,
      graceMinutes: s.AUTO_MISS_GRACE_MINUTES,
    }),
  });
}

const mailto = (contact: string) => (contact.includes('@') && !contact.includes(':') ? `mailto:${contact}` : contact);

function refuseIncomplete(env: Record<string, unknown>, webhookBaseUrl: string | undefined): void {
  const missing = Object.entries(REQUIRED_IN_PRODUCTION).filter(([name]) => env[name] === undefined);
  const lines = missing.map(([name, from]) => `  ${name}: ${from}`);
  if (lines.length > 0) {
    throw new ConfigError(
      `APP_ENV=production makes nothing up. Missing settings and where to get them:\n${lines.join('\n')}`,
    );
  }
  if (!webhookBaseUrl?.startsWith('https://')) {
    throw new ConfigError(
      'These settings are wrong (see .env.example):\n  TWILIO_WEBHOOK_BASE_URL: must be https in production',
    );
  }
}
