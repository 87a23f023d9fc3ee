import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type pg from 'pg';
import type { Logger } from 'pino';
import { createCoachByMessage } from '../agents/by-message.ts';
import type { Coach } from '../agents/index.ts';
import { silenceLibraryTracing } from '../agents/tracing.ts';
import { buildApp } from '../api/app.ts';
import type { AppDeps } from '../api/deps.ts';
import { createLocalIssuer } from '../auth/local/issuer.ts';
import { singleKey } from '../auth/local/key-ring.ts';
import type { PasswordCost } from '../auth/local/password.ts';
import { shortPasswords, strictPasswords } from '../auth/local/password-rules.ts';
import { localSigningKey } from '../auth/local/signing-key.ts';
import { storedKeys } from '../auth/local/stored-keys.ts';
import { supabaseRecord, supabaseVerifier } from '../auth/supabase.ts';
import { type SendMail, smtpMailer } from '../channels/mail/index.ts';
import { createTwilioClient } from '../channels/twilio/client.ts';
import { createVerify } from '../channels/verify/index.ts';
import { createVoice } from '../channels/voice/index.ts';
import { createWhatsapp } from '../channels/whatsapp/index.ts';
import type { Config } from '../config.ts';
import { assertMigrated, ownMigrations } from '../db/migrated.ts';
import { createDatabase, type Database } from '../db/scope.ts';
import type { Clock } from '../domain/clock.ts';
import { connectRedis, createNews, type News, redisReachable } from '../redis/index.ts';
import type { Context } from '../services/context.ts';
import { type TimeTravel, timeTravel } from '../services/moved-clock/index.ts';
import { buildSimulator, type Simulator, type SimulatorOptions } from '../simulator/index.ts';
import { coachMeters } from '../watching/coach.ts';
import { createRegistry } from '../watching/registry.ts';
import { timelineLog } from '../watching/timeline-log.ts';
import { coachOnDemand } from './coach-on-demand.ts';
import { movedClock } from './moved-clock.ts';
import { keepUp } from './upkeep.ts';

export type Parts = {
  config: Config;
  pool: pg.Pool;
  log: Logger;
  clock: Clock;
  /** Whether `POST /demo/clock` may move the clock, of this process and of all others on the database; never in production. */
  movable?: boolean;
  authLimits?: AppDeps['authLimits'] | undefined;
  /** The simulated network: the share of its time that it takes, and how many of each kind it remembers. */
  network?: Pick<SimulatorOptions, 'pace' | 'remembers'>;
  /** Of our own sign-in; never less than is safe but in tests. */
  passwordCost?: PasswordCost | undefined;
};

/** Settings → the HTTP side with everything it stands on. The caller listens, and closes the pool. */
export async function composeApi(parts: Parts): Promise<{ app: FastifyInstance; deps: AppDeps }> {
  const { config, pool, log } = parts;
  const db = createDatabase(pool, timelineLog(log));
  const moved = parts.movable ? await movedClock(config, { db, clock: parts.clock, log }) : undefined;
  const clock = moved ?? parts.clock;
  const redis = config.redisUrl ? await connectRedis(config.redisUrl, log) : undefined;
  const ctx: Context = { db, clock, log, reminders: config.reminders, limits: config.reach };
  const { accountSid, authToken, apiBaseUrl, verifyServiceSid } = config.twilio;
  const client = createTwilioClient({ accountSid, authToken, apiBaseUrl: apiBaseUrl ?? null });
  const verify = createVerify({ client, serviceSid: verifyServiceSid });
  const news = redis ? createNews(redis) : undefined;
  const travel: TimeTravel | undefined = moved && timeTravel(db, moved, () => simulator?.isBusy() ?? true);
  const simulator: Simulator | undefined = simulatorFor(config, {
    clock,
    time: travel,
    news,
    network: parts.network,
  });
  const registry = createRegistry();
  silenceLibraryTracing(process.env);
  const meters = coachMeters(registry);
  const alone = meters.watch(
    coachOnDemand({
      ctx,
      models: config.models,
      verify,
      databaseUrl: databaseUrlOf(config),
      langsmith: config.langsmith,
      onSpent: meters.spent,
    }),
  );
  const coach = news ? endingEverywhere(alone, news) : alone;
  const { whatsappFrom: from, contentSid = null } = config.twilio;
  const newest = (await ownMigrations()).at(-1) ?? '';
  const deps: AppDeps = {
    config,
    ctx,
    // Sessions live in real time: no jump of a day signs people out.
    ...(await signIn(config, { db, clock: parts.clock, log }, mailer(config, simulator, log), parts.passwordCost)),
    authLimits: parts.authLimits ?? { signUps: 300, tokens: 600 },
    verify,
    limitsClock: parts.clock,
    timeTravel: travel,
    simulator,
    registry,
    coach,
    voice: createVoice({ client, from: config.twilio.voiceFrom }),
    coachByMessage: createCoachByMessage(ctx, coach, createWhatsapp({ client, from, contentSid })),
    checks: {
      database: reachable(db),
      jobs: () => assertMigrated(db, newest),
      ...(redis && { redis: redisReachable(redis) }),
    },
    redis,
    news,
  };
  const app = await buildApp(deps);
  const looking = keepUp(ctx, deps.signInRecord);
  app.addHook('onReady', async () => looking.start());
  app.addHook('onClose', () => looking.stop());
  // After the last stream has ended.
  app.addHook('onClose', async () => {
    await deps.coachByMessage.close();
    await deps.coach.close();
  });
  app.addHook('onClose', async () => {
    news?.close();
    redis?.disconnect();
  });
  app.addHook('onClose', async () => moved?.close());
  return { app, deps };
}

function databaseUrlOf({ databaseUrl }: Config): string {
  if (!databaseUrl) throw new Error('DATABASE_URL is not set.');
  return databaseUrl;
}

async function signIn(
  config: Config,
  { db, clock, log }: Pick<Context, 'db' | 'clock' | 'log'>,
  sendMail: SendMail,
  passwordCost: PasswordCost | undefined,
): Promise<Pick<AppDeps, 'verifyToken' | 'issuer' | 'signInRecord'>> {
  const { auth, production, dataDir, secretKey } = config;
  if (auth.kind === 'supabase')
    return { verifyToken: supabaseVerifier(auth, clock), signInRecord: supabaseRecord(auth) };
  // In production in the database, for all processes; in development in a file of the data folder.
  const keys = production
    ? await storedKeys({ db, clock, secretKey }, (err) => log.warn({ err }, 'the signing keys could not be read again'))
    : singleKey(localSigningKey(dataDir));
  const passwordRules = production ? strictPasswords({ log }) : shortPasswords;
  const issuer = createLocalIssuer({
    db,
    clock,
    keys,
    issuer: `${auth.url}/auth/v1`,
    sendMail,
    confirmsAddresses: config.mail.smtpUrl !== undefined,
    passwordRules,
    passwordCost,
  });
  return { verifyToken: issuer.verifyToken, issuer, signInRecord: issuer };
}

/** A turn runs in the process that its client is connected to; who erases the person or the conversation may be at another one. */
function endingEverywhere(coach: Coach, news: News): Coach {
  type Whose = Parameters<Coach['endTurns']>[0];
  const tell = news.channel<Whose>('turns that end', (of) => coach.endTurns(of));
  return {
    ...coach,
    endTurns(of) {
      coach.endTurns(of);
      tell(of);
    },
  };
}

/** By SMTP where it is set up, else into the mailbox of the simulated phone. */
function mailer({ mail }: Config, simulator: Simulator | undefined, log: Logger): SendMail {
  if (mail.smtpUrl) return smtpMailer({ url: mail.smtpUrl, from: mail.from }, log);
  if (simulator) return (sent) => void simulator.phone.post(sent);
  return () => log.warn('SMTP_URL is not set: a mail to a person was not sent');
}

/** Outside production, and only where no Twilio account is given. */
function simulatorFor(
  { production, twilio, dataDir, ownUrl }: Config,
  {
    clock,
    time,
    news,
    network,
  }: { clock: Clock; time: TimeTravel | undefined; news: News | undefined; network: Parts['network'] },
): Simulator | undefined {
  if (production || !twilio.simulated) return undefined;
  return buildSimulator({
    accountSid: twilio.accountSid,
    authToken: twilio.authToken,
    inboundUrl: `${twilio.webhookBaseUrl}/api/v1/webhooks/twilio/whatsapp`,
    senders: [twilio.whatsappFrom, twilio.voiceFrom],
    senderName: 'Flux',
    firstSteps: [
      'Sign up and verify a phone number: the code lands here.',
      'Opt in to WhatsApp; POST /api/v1/demo/browser brings a browser.',
      'Ask the coach: “Remind me to stretch in 15 minutes.” Or run: npm run demo',
    ],
    // As a WhatsApp sender outside a Messaging Service: STOP is for the application to obey.
    optOutKeywords: false,
    serviceWorker: sampleWorker(),
    pushUrl: `${ownUrl}/simulator/push`,
    storeFile: join(dataDir, 'phone.jsonl'),
    relay: news && ((hear) => news.channel('phone', hear)),
    clock,
    time,
    ...network,
  });
}

/** What docs/ offers to clients, run by the simulated browsers; images come without it, and without browsers. */
function sampleWorker(): string | null {
  try {
    return readFileSync(new URL('../../docs/service-worker.js', import.meta.url), 'utf8');
  } catch {
    return null;
  }
}

const reachable = (db: Database) => async () => {
  await db.asService('is the database there', (tx) => sql`select 1`.execute(tx));
};
