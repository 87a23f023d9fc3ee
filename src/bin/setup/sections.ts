import { database } from '../doctor/database.ts';
import type { Check } from '../doctor/finding.ts';
import { models } from '../doctor/models.ts';
import { phone } from '../doctor/phone.ts';
import { push } from '../doctor/push.ts';
import { langsmith, redis, sentry, tunnel } from '../doctor/services.ts';
import { signIn } from '../doctor/sign-in.ts';

/** `secret`: what is typed is not shown. `optional`: an empty line leaves it out and goes on. `make`: a value can be made here. */
export type Question = { name: string; where: string; secret?: boolean; optional?: boolean };

export type Section = {
  title: string;
  /** What runs when it is left out. */
  without: string;
  /** What switching it on brings. */
  brings: string;
  questions: readonly Question[];
  /** Asks the real service, where that is free. */
  check: Check;
};

/** What the guided setup goes through, in this order. */
export const sections: readonly Section[] = [
  {
    title: 'Database',
    without: 'an embedded PostgreSQL under .flux',
    brings: 'Supabase or any PostgreSQL 15 or newer',
    questions: [
      {
        name: 'DATABASE_URL',
        where: 'Supabase → Project settings → Database → Connection string (session pooler)',
        secret: true,
      },
    ],
    check: database,
  },
  {
    title: 'Supabase sign-in',
    without: 'a local issuer at /auth/v1',
    brings: 'the accounts of a Supabase project',
    questions: [
      { name: 'SUPABASE_URL', where: 'Supabase → Project settings → API → Project URL' },
      { name: 'SUPABASE_ANON_KEY', where: 'the same page → anon or publishable key', optional: true },
      {
        name: 'SUPABASE_SERVICE_ROLE_KEY',
        where: 'the same page → service_role or secret key (erases accounts)',
        secret: true,
      },
      {
        name: 'SUPABASE_JWT_SECRET',
        where: 'only for projects that still sign with HS256: → JWT settings',
        secret: true,
        optional: true,
      },
    ],
    check: signIn,
  },
  {
    title: 'OpenRouter',
    without: "the coach's built-in rules",
    brings: 'a coach on models, with the rules as its last tier',
    questions: [
      { name: 'OPENROUTER_API_KEY', where: 'https://openrouter.ai/settings/keys', secret: true },
      {
        name: 'OPENROUTER_BASE_URL',
        where: 'only for another OpenAI-compatible server, e.g. http://127.0.0.1:11434/v1',
        optional: true,
      },
    ],
    check: models,
  },
  {
    title: 'Twilio',
    without: 'the phone simulator at /phone',
    brings: 'real WhatsApp messages, calls and codes',
    questions: [
      { name: 'TWILIO_ACCOUNT_SID', where: 'https://console.twilio.com → Account info' },
      { name: 'TWILIO_AUTH_TOKEN', where: 'the same place', secret: true },
      { name: 'TWILIO_WHATSAPP_FROM', where: 'Messaging → Senders → WhatsApp senders, as whatsapp:+15551234567' },
      { name: 'TWILIO_VOICE_FROM', where: 'Phone numbers → Active numbers, as +15551234567' },
      { name: 'TWILIO_VERIFY_SERVICE_SID', where: 'Verify → Services (VA…)' },
      {
        name: 'TWILIO_WHATSAPP_CONTENT_SID',
        where: 'Messaging → Content template builder (HX…); docs/operations.md has its text',
        optional: true,
      },
      {
        name: 'TWILIO_WEBHOOK_BASE_URL',
        where: 'the public https address of this API; with ngrok it is set by itself',
        optional: true,
      },
    ],
    check: phone,
  },
  {
    title: 'Web Push',
    without: 'a key pair made on first start, kept under .flux',
    brings: 'keys that browsers keep when .flux is removed',
    questions: [
      { name: 'VAPID_PUBLIC_KEY', where: 'npx web-push generate-vapid-keys' },
      { name: 'VAPID_PRIVATE_KEY', where: 'the same', secret: true },
      { name: 'VAPID_CLAIMS_EMAIL', where: 'an address that push services may write to, as mailto:you@example.org' },
    ],
    check: push,
  },
  {
    title: 'Redis',
    without: 'rate limits counted in each process',
    brings: 'limits that all API processes share',
    questions: [{ name: 'REDIS_URL', where: 'e.g. redis://127.0.0.1:6379', secret: true }],
    check: redis,
  },
  {
    title: 'LangSmith',
    without: 'no traces of turns',
    brings: "traces of the coach's turns, without people's words",
    questions: [
      { name: 'LANGCHAIN_API_KEY', where: 'https://smith.langchain.com → Settings → API keys', secret: true },
      { name: 'LANGCHAIN_PROJECT', where: 'any name; "default" when left out', optional: true },
    ],
    check: langsmith,
  },
  {
    title: 'Sentry',
    without: 'errors in the log alone',
    brings: 'errors at Sentry, with ids only',
    questions: [{ name: 'SENTRY_DSN', where: 'Sentry → Project settings → Client keys (DSN)', secret: true }],
    check: sentry,
  },
  {
    title: 'ngrok',
    without: 'nothing from outside reaches this machine',
    brings: "a tunnel, so that Twilio's webhooks reach this machine",
    questions: [
      { name: 'NGROK_AUTHTOKEN', where: 'https://dashboard.ngrok.com/get-started/your-authtoken', secret: true },
      { name: 'NGROK_DOMAIN', where: 'a domain of yours at ngrok, if you have one', optional: true },
    ],
    check: tunnel,
  },
];
