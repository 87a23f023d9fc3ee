import { ConfigError } from './error.ts';
import { type Settings, VAPID_KEYS } from './schema.ts';

type From = Readonly<Record<string, string>>;

/** What production cannot do without, and where each comes from. */
const ALWAYS: From = {
  DATABASE_URL: 'Supabase → Project settings → Database, or any PostgreSQL 15 or newer',
  SECRET_KEY: 'any 32 or more random characters: openssl rand -base64 48',
  VAPID_PRIVATE_KEY: VAPID_KEYS,
  VAPID_PUBLIC_KEY: VAPID_KEYS,
  VAPID_CLAIMS_EMAIL: 'an address that a push service may write to, as mailto:you@example.org',
  TWILIO_WEBHOOK_BASE_URL:
    'the public https address of this API (links in reminders lead to it, with or without Twilio)',
};

const SUPABASE: From = {
  SUPABASE_URL: 'Supabase → Project settings → API; or AUTH=own, and Flux signs people in itself',
  SUPABASE_SERVICE_ROLE_KEY: 'Supabase → Project settings → API keys (erases accounts)',
};

/** All or none: with none, reminders go out by push alone. */
const TWILIO: From = {
  TWILIO_ACCOUNT_SID: 'Twilio console → Account info',
  TWILIO_AUTH_TOKEN: 'Twilio console → Account info',
  TWILIO_WHATSAPP_FROM: 'Twilio console → Messaging → Senders → WhatsApp, as whatsapp:+15551234567',
  TWILIO_VOICE_FROM: 'Twilio console → Phone numbers',
  TWILIO_VERIFY_SERVICE_SID: 'Twilio console → Verify → Services',
  TWILIO_WHATSAPP_CONTENT_SID: 'Twilio console → Messaging → Content template builder',
};

/**
 * With APP_ENV=production nothing is made up, and nothing is half set up.
 * @throws ConfigError with every missing setting and where to get it, or with what contradicts itself.
 */
export function refuseIncomplete(settings: Settings): void {
  const given = settings as Readonly<Record<string, unknown>>;
  const isSet = (name: string) => given[name] !== undefined;
  const needed: From = {
    ...ALWAYS,
    ...(settings.AUTH === 'own' ? {} : SUPABASE),
    ...(Object.keys(TWILIO).some(isSet) ? TWILIO : {}),
  };
  const missing = Object.entries(needed).filter(([name]) => !isSet(name));
  if (missing.length > 0) {
    const lines = missing.map(([name, from]) => `  ${name}: ${from}`);
    throw new ConfigError(
      `APP_ENV=production makes nothing up. Missing settings and where to get them:\n${lines.join('\n')}`,
    );
  }
  const faults: string[] = [];
  if (!settings.TWILIO_WEBHOOK_BASE_URL?.startsWith('https://'))
    faults.push('TWILIO_WEBHOOK_BASE_URL: must be https in production');
  if (settings.AUTH === 'own' && isSet('SUPABASE_URL'))
    faults.push('AUTH: is own while SUPABASE_URL is set; take one of the two out');
  if (isSet('NGROK_AUTHTOKEN') || isSet('NGROK_DOMAIN'))
    faults.push('NGROK_AUTHTOKEN, NGROK_DOMAIN: a tunnel is for development; give the API a public address of its own');
  if (faults.length > 0) throw ConfigError.wrong(faults);
}
