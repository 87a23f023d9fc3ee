import './node-version.mjs';
import { supabaseSignInStands } from '../auth/sign-in-stands.ts';
import { createChannels } from '../channels/create.ts';
import { createDatabaseClock } from '../db/clock.ts';
import { createPool } from '../db/pool.ts';
import { createDatabase } from '../db/scope.ts';
import { startNotifier } from '../notifier/worker.ts';
import { timelineLog } from '../watching/timeline-log.ts';
import { channelSettings } from './channel-settings.ts';
import { movedClock } from './moved-clock.ts';
import { startProcess } from './start.ts';
import { stopOnSignal } from './stopping.ts';

/** Looks, confirmations and closings at once; sends need no connection. */
const CONNECTIONS = 10;
/** Reminders do not wait long for a connection that may be dead; no statement of theirs takes this long. */
const DEAD_MILLISECONDS = 8_000;
const CLOCK_SECONDS = 5;

// Everything that it needs is loaded by now, and kept compiled (code-cache.mjs).
if (process.argv.includes('--compile')) {
  await import('./notifier-figures.ts');
  process.exit();
}

const { config, log, flushErrors } = await startProcess('notifier');
const lost = (err: Error) => log.warn({ err }, 'database connection lost');
const pool = createPool({
  url: config.databaseUrl,
  max: CONNECTIONS,
  applicationName: 'flux-notifier',
  deadMilliseconds: DEAD_MILLISECONDS,
  log: lost,
});
const clock = createDatabaseClock(pool, lost);
await clock.set().catch(lost);
clock.keep(CLOCK_SECONDS);

const { reminders, reach: limits } = config;
const db = createDatabase(pool, timelineLog(log));
// In development everybody's time may be moved; not that of a sign-in.
const moved = config.production ? undefined : await movedClock(config, { db, clock, log });
const ctx = { db, clock: moved ?? clock, log, reminders, limits };
const sender = {
  channels: createChannels(channelSettings(config, log)),
  signInStands: config.auth.kind === 'supabase' ? supabaseSignInStands(config.auth, clock) : undefined,
  secretKey: config.secretKey,
  publicUrl: config.twilio.webhookBaseUrl,
};
const { simulated, messagesPerSecond, callsPerSecond } = config.twilio;
const { notifierPort } = config.watching;
// What keeps figures is loaded where somebody may ask for them.
const figures = notifierPort === undefined ? null : (await import('./notifier-figures.ts')).notifierFigures(ctx);
const notifier = await startNotifier(ctx, sender, {
  bellUrl: config.databaseUrl,
  // The simulated phone takes what it is given.
  ...(simulated ? {} : { messagesPerSecond, callsPerSecond }),
  ...(figures ? { observer: figures.observer } : {}),
});
const watched = figures && notifierPort !== undefined ? await figures.serve(config, notifierPort) : null;
stopOnSignal(
  [
    { name: 'reminders', limit: 20_000, run: () => notifier.stop() },
    { name: 'figures', limit: 1_000, run: async () => watched?.stop() },
    { name: 'clock', limit: 1_000, run: async () => moved?.close() },
    { name: 'database', limit: 5_000, run: () => pool.end() },
    { name: 'errors', limit: 2_500, run: flushErrors },
  ],
  log,
);
log.info('notifier ready');
