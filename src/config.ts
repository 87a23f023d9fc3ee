import { existsSync } from 'node:fs';
import { loadPrices, type Prices } from './channels/prices.ts';
import { refuseContradictions } from './config/contradictions.ts';
import { ConfigError } from './config/error.ts';
import { nearMisses } from './config/near-misses.ts';
import { refuseIncomplete } from './config/production.ts';
import { type Settings, schema } from './config/schema.ts';
import { withSecretFiles } from './config/secret-files.ts';
import { type LocalSecrets, localSecrets } from './local-secrets.ts';

export { ConfigError } from './config/error.ts';

/** Everything the processes read from the environment: parsed once, frozen, passed as a value. */
export type Config = ReturnType<typeof loadConfig>;

/** `.env` in the working directory, overridden by the environment itself. The only place that reads `process.env`. */
export function readEnvironment(file = '.env'): NodeJS.ProcessEnv {
  if (existsSync(file)) process.loadEnvFile(file);
  return process.env;
}

/**
 * Environment → settings, with a default that needs no account for every outside service in development and none in production.
 * @throws ConfigError naming every setting that is missing or wrong.
 */
export function loadConfig(environment: NodeJS.ProcessEnv) {
  const parsed = schema.safeParse(withSecretFiles(blankAsAbsent(environment)));
  if (!parsed.success)
    throw ConfigError.wrong(parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`));
  const s = parsed.data;
  const production = s.APP_ENV === 'production';
  if (production) refuseIncomplete(s);
  refuseContradictions(s, environment);
  const local = production ? undefined : localSecrets(s.FLUX_DATA_DIR);
  const host = s.HOST ?? (production ? '0.0.0.0' : '127.0.0.1');
  const ownUrl = `http://${host.includes(':') ? `[${host}]` : host.replace('0.0.0.0', '127.0.0.1')}:${s.PORT}`;
  /** The address that people and providers reach this API at; never taken from the socket. */
  const publicUrl = s.TWILIO_WEBHOOK_BASE_URL ?? ownUrl;
  return Object.freeze({
    env: s.APP_ENV,
    /** What is set and is nearly the name of a setting. */
    nearMisses: Object.freeze(nearMisses(Object.keys(environment))),
    production,
    port: s.PORT,
    host,
    ownUrl,
    publicUrl,
    logLevel: s.LOG_LEVEL,
    dataDir: s.FLUX_DATA_DIR,
    /** As set: one, or several separated by commas, of which the first signs and all verify. */
    secretKey: given(s.SECRET_KEY, local?.secretKey),
    databaseUrl: s.DATABASE_URL,
    auth: signIn(s, production ? publicUrl : ownUrl),
    mail: Object.freeze({ smtpUrl: s.SMTP_URL, from: s.SMTP_FROM }),
    models: Object.freeze({
      apiKey: s.OPENROUTER_API_KEY,
      baseUrl: s.OPENROUTER_BASE_URL,
      file: s.LLM_MODELS_FILE,
      softLimit: s.MONTHLY_TOKEN_SOFT_LIMIT,
      hardLimit: s.MONTHLY_TOKEN_HARD_LIMIT,
      /** For all model calls of one turn together. */
      turnDeadlineSeconds: s.TURN_DEADLINE_SECONDS,
    }),
    twilio: twilio(s, { ownUrl, publicUrl, production, local }),
    reach: reach(s),
    vapid: Object.freeze({
      publicKey: given(s.VAPID_PUBLIC_KEY, local?.vapid.publicKey),
      privateKey: given(s.VAPID_PRIVATE_KEY, local?.vapid.privateKey),
      subject: mailto(s.VAPID_CLAIMS_EMAIL ?? 'mailto:flux@example.org'),
    }),
    redisUrl: s.REDIS_URL,
    langsmith: Object.freeze({
      apiKey: s.LANGCHAIN_API_KEY,
      project: s.LANGCHAIN_PROJECT,
      endpoint: s.LANGCHAIN_ENDPOINT,
      /** Words of people may leave for LangSmith. */
      content: s.LANGCHAIN_CONTENT,
    }),
    sentryDsn: s.SENTRY_DSN,
    /** Which build this is, for errors; images set it. */
    release: s.FLUX_RELEASE,
    corsOrigins: list(s.CORS_ORIGINS),
    /** Addresses or networks (CIDR) whose X-Forwarded-For is believed; nobody's unless named. */
    trustedProxies: list(s.TRUSTED_PROXIES),
    limits: Object.freeze({
      perMinute: s.RATE_LIMIT_PER_MINUTE,
      chatPerMinute: s.RATE_LIMIT_CHAT_PER_MINUTE,
      codesPerHour: s.RATE_LIMIT_CODES_PER_HOUR,
    }),
    /** Who may read /metrics and /docs; in development everybody. */
    watching: Object.freeze({
      metricsToken: s.METRICS_TOKEN,
      docsPublic: s.DOCS_PUBLIC || !production,
      notifierPort: s.NOTIFIER_PORT,
    }),
    reminders: Object.freeze({
      leadMinutes: s.REMINDER_LEAD_MINUTES,
      windowMinutes: s.ESCALATION_WINDOW_MINUTES,
      graceMinutes: s.AUTO_MISS_GRACE_MINUTES,
    }),
    ngrok: Object.freeze({ authtoken: s.NGROK_AUTHTOKEN, domain: s.NGROK_DOMAIN }),
  });
}

const blankAsAbsent = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) =>
      value !== undefined && value.trim() !== '' ? [[name, value] as const] : [],
    ),
  );

const given = (value: string | undefined, made: string | undefined) => value ?? made ?? '';

const list = (text: string): readonly string[] =>
  Object.freeze(
    text
      .split(',')
      .map((item) => item.trim())
      .filter(Boolean),
  );

const mailto = (contact: string) => (contact.includes('@') && !contact.includes(':') ? `mailto:${contact}` : contact);

/** Supabase where its address is set; else our own issuer, which production must ask for by name. */
function signIn(s: Settings, issuerUrl: string) {
  return Object.freeze(
    s.SUPABASE_URL && s.AUTH !== 'own'
      ? {
          kind: 'supabase' as const,
          url: s.SUPABASE_URL,
          anonKey: s.SUPABASE_ANON_KEY,
          serviceRoleKey: s.SUPABASE_SERVICE_ROLE_KEY,
          jwtSecret: s.SUPABASE_JWT_SECRET,
        }
      : { kind: 'local' as const, url: issuerUrl },
  );
}

/** What the operator allows at most of messages and calls. A simulated phone wakes nobody, so it may ring at any hour. */
function reach(s: Settings) {
  const hours = s.CALLING_HOURS ?? (s.TWILIO_ACCOUNT_SID === undefined ? 'any' : '08:00-21:00');
  return Object.freeze({
    costPerDay: s.MAX_COST_PER_PERSON_PER_DAY ?? null,
    prices: prices(s.PRICES_FILE),
    callHours: callHours(hours),
    callsPerHour: s.MAX_CALLS_PER_NUMBER_PER_HOUR,
  });
}

function prices(file: string | undefined): Prices {
  try {
    return loadPrices(file);
  } catch (error) {
    throw ConfigError.wrong([`PRICES_FILE: ${(error as Error).message}`]);
  }
}

function callHours(text: string) {
  const [start, end] = text.split('-');
  if (!start || !end || start === end) return null;
  return Object.freeze({ start: Temporal.PlainTime.from(start), end: Temporal.PlainTime.from(end) });
}

type Surroundings = { ownUrl: string; publicUrl: string; production: boolean; local: LocalSecrets | undefined };

/** The account; outside production the simulated phone where there is none; in production nothing, and push alone. */
function twilio(s: Settings, { ownUrl, publicUrl, production, local }: Surroundings) {
  const none = s.TWILIO_ACCOUNT_SID === undefined;
  const simulated = none && !production;
  return Object.freeze({
    simulated,
    /** No WhatsApp, no calls, no codes: reminders go out by push alone. */
    absent: none && production,
    accountSid: given(s.TWILIO_ACCOUNT_SID, local?.twilioAccountSid),
    authToken: given(s.TWILIO_AUTH_TOKEN, local?.twilioAuthToken),
    whatsappFrom: s.TWILIO_WHATSAPP_FROM ?? 'whatsapp:+15005550006',
    voiceFrom: s.TWILIO_VOICE_FROM ?? '+15005550006',
    verifyServiceSid: s.TWILIO_VERIFY_SERVICE_SID ?? (simulated ? `VA${'0'.repeat(32)}` : ''),
    contentSid: s.TWILIO_WHATSAPP_CONTENT_SID ?? (simulated ? `HX${'0'.repeat(31)}1` : undefined),
    partnerContentSid: s.TWILIO_PARTNER_CONTENT_SID ?? (simulated ? `HX${'0'.repeat(31)}2` : undefined),
    /** The public address that Twilio calls and signs. */
    webhookBaseUrl: publicUrl,
    apiBaseUrl: s.TWILIO_API_BASE_URL ?? (simulated ? `${ownUrl}/simulator` : undefined),
    messagesPerSecond: s.TWILIO_MESSAGES_PER_SECOND,
    callsPerSecond: s.TWILIO_CALLS_PER_SECOND,
  });
}
