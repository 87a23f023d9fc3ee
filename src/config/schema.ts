import { isIP } from 'node:net';
import { z } from 'zod';
import { normaliseDatabaseUrl } from '../db/url.ts';

const text = z.string().trim();
const optional = text.transform((value) => (value === '' ? undefined : value)).optional();
const number = (least: number, most: number, what = 'a number') => {
  const error = `must be ${what} from ${least} to ${most}`;
  return z.coerce.number({ error }).min(least, { error }).max(most, { error });
};
const whole = (least: number, most: number) => {
  const error = `must be a whole number from ${least} to ${most}`;
  return z.coerce.number({ error }).int({ error }).min(least, { error }).max(most, { error });
};
const oneOf = <const Name extends string>(names: readonly Name[]) =>
  z.enum(names, `must be one of ${names.join(', ')}`);
const minutes = number(0, 10_080, 'minutes (fractions are allowed)');
const tokens = whole(0, 1_000_000_000_000);
const perSecond = number(0.01, 10_000);
const limit = whole(1, 1_000_000);
const port = whole(0, 65_535);
const flag = text
  .refine((value) => /^(?:1|true|yes|on|0|false|no|off)$/i.test(value), 'must be true or false')
  .transform((value) => /^(?:1|true|yes|on)$/i.test(value))
  .default(false);
const baseUrl = z
  .url({ protocol: /^https?$/, error: 'must be an http or https address, such as https://flux.example.org' })
  .transform((value) => value.replace(/\/+$/, ''))
  .optional();

export const VAPID_KEYS = 'npx web-push generate-vapid-keys makes a pair';

/** The push services write to this address when something is wrong; Apple answers 403 for one that cannot be reached. */
const contact = text
  .refine(
    (value) => /^(mailto:)?[^\s@:<>]+@[^\s@<>]+\.[^\s@.<>]+$/.test(value) || isPublicHttps(value),
    'must be an address that a push service may write to, as mailto:you@example.org (no angle brackets, not localhost)',
  )
  .optional();

function isPublicHttps(value: string): boolean {
  if (!value.startsWith('https://') || !URL.canParse(value)) return false;
  const { hostname } = new URL(value);
  return hostname.includes('.') && !/(^|\.)localhost$|^[\d.]+$/.test(hostname);
}

/** Signs answer links; several, separated by commas: the first signs, all verify, so that a key can be changed without a break. */
const secretKeys = text
  .refine(
    (value) => value.split(',').every((key) => key.trim().length >= 32),
    'must have at least 32 characters (openssl rand -base64 48 makes one); several are separated by commas',
  )
  .optional();

/** Names that the proxy list knows beside addresses and networks (https://fastify.dev/docs/latest/Reference/Server/#trustproxy). */
const NETWORKS = new Set(['loopback', 'linklocal', 'uniquelocal']);

const each = (value: string) => value.split(',').flatMap((one) => one.trim() || []);
const origins = text.refine(
  (value) => each(value).every((one) => /^https?:/.test(one) && URL.canParse(one) && new URL(one).origin === one),
  'must be origins such as https://app.example.org, without a path, separated by commas',
);
const proxies = text.refine(
  (value) => each(value).every((one) => NETWORKS.has(one) || isIP(one.replace(/\/\d{1,3}$/, '')) !== 0),
  'must be addresses or networks such as 10.0.0.0/8, separated by commas',
);

/** Every setting by its name in the environment. What stands here is what `.env.example` describes. */
export const schema = z.object({
  APP_ENV: oneOf(['development', 'test', 'production']).default('development'),
  PORT: port.default(8000),
  HOST: optional,
  LOG_LEVEL: oneOf(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  FLUX_DATA_DIR: text.default('.flux'),
  SECRET_KEY: secretKeys,
  DATABASE_URL: text
    .transform(normaliseDatabaseUrl)
    .refine(
      (url) => url.startsWith('postgresql://') && URL.canParse(url),
      'must look like postgresql://user:password@host:5432/name (special characters in the password percent-encoded)',
    )
    .optional(),
  AUTH: z.enum(['supabase', 'own'], 'is supabase, or own: Flux signs people in itself').optional(),
  SUPABASE_URL: baseUrl,
  SUPABASE_ANON_KEY: optional,
  SUPABASE_SERVICE_ROLE_KEY: optional,
  SUPABASE_JWT_SECRET: optional,
  SMTP_URL: z.url({ protocol: /^smtps?$/, error: 'looks like smtps://user:password@mail.example.org:465' }).optional(),
  SMTP_FROM: optional,
  OPENROUTER_API_KEY: optional,
  OPENROUTER_BASE_URL: baseUrl.default('https://openrouter.ai/api/v1'),
  LLM_MODELS_FILE: optional,
  MONTHLY_TOKEN_SOFT_LIMIT: tokens.default(500_000),
  MONTHLY_TOKEN_HARD_LIMIT: tokens.default(1_000_000),
  TURN_DEADLINE_SECONDS: number(1, 600, 'seconds').default(15),
  TWILIO_ACCOUNT_SID: text.regex(/^AC[0-9a-fA-F]{32}$/, 'must be AC and 32 hexadecimal digits').optional(),
  TWILIO_AUTH_TOKEN: optional,
  TWILIO_WHATSAPP_FROM: text.regex(/^(whatsapp:)?\+[1-9]\d{6,14}$/, 'looks like whatsapp:+15551234567').optional(),
  TWILIO_VOICE_FROM: text.regex(/^\+[1-9]\d{6,14}$/, 'looks like +15551234567').optional(),
  TWILIO_VERIFY_SERVICE_SID: text.regex(/^VA[0-9a-fA-F]{32}$/, 'must be VA and 32 hexadecimal digits').optional(),
  TWILIO_WHATSAPP_CONTENT_SID: text.regex(/^HX[0-9a-fA-F]{32}$/, 'must be HX and 32 hexadecimal digits').optional(),
  TWILIO_PARTNER_CONTENT_SID: text.regex(/^HX[0-9a-fA-F]{32}$/, 'must be HX and 32 hexadecimal digits').optional(),
  TWILIO_WEBHOOK_BASE_URL: baseUrl,
  TWILIO_API_BASE_URL: baseUrl,
  TWILIO_MESSAGES_PER_SECOND: perSecond.default(80),
  TWILIO_CALLS_PER_SECOND: perSecond.default(1),
  MAX_COST_PER_PERSON_PER_DAY: number(0, 1_000_000).optional(),
  PRICES_FILE: optional,
  CALLING_HOURS: text
    .regex(/^(any|([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d)$/, 'looks like 08:00-21:00, or "any"')
    .optional(),
  MAX_CALLS_PER_NUMBER_PER_HOUR: whole(1, 1_000).default(6),
  VAPID_PRIVATE_KEY: text.regex(/^[A-Za-z0-9_-]{43}$/, `must be 43 base64url characters (${VAPID_KEYS})`).optional(),
  VAPID_PUBLIC_KEY: text.regex(/^B[A-Za-z0-9_-]{86}$/, `must be 87 base64url characters (${VAPID_KEYS})`).optional(),
  VAPID_CLAIMS_EMAIL: contact,
  REDIS_URL: z.url({ protocol: /^rediss?$/, error: 'must look like redis://host:6379' }).optional(),
  LANGCHAIN_API_KEY: optional,
  LANGCHAIN_PROJECT: optional,
  LANGCHAIN_ENDPOINT: baseUrl,
  LANGCHAIN_CONTENT: flag,
  SENTRY_DSN: z.url('must be the address that Sentry shows as the DSN of the project').optional(),
  FLUX_RELEASE: optional,
  CORS_ORIGINS: origins.default(''),
  TRUSTED_PROXIES: proxies.default(''),
  RATE_LIMIT_PER_MINUTE: limit.default(300),
  RATE_LIMIT_CHAT_PER_MINUTE: limit.default(20),
  RATE_LIMIT_CODES_PER_HOUR: limit.default(3),
  METRICS_TOKEN: optional,
  NOTIFIER_PORT: port.optional(),
  DOCS_PUBLIC: flag,
  REMINDER_LEAD_MINUTES: minutes.default(10),
  ESCALATION_WINDOW_MINUTES: minutes.default(2),
  AUTO_MISS_GRACE_MINUTES: minutes.default(90),
  NGROK_AUTHTOKEN: optional,
  NGROK_DOMAIN: optional,
});

export type Settings = z.infer<typeof schema>;

/** Names of all settings, in the order above. */
export const SETTING_NAMES: readonly string[] = Object.keys(schema.shape);
