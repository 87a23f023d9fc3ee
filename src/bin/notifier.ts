import './node-version.ts';
import { supabaseSignInStands } from '../auth/sign-in-stands.ts';
import { createChannels } from '../channels/create.ts';
import { createDatabaseClock } from '../db/clock.ts';
import { createPool } from '../db/pool.ts';
import { createDatabase } from '../db/scope.ts';
import { startNotifier } from '../notifier/worker.ts';
import { notifierMeters } from '../watching/notifier.ts';
import { createRegistry } from '../watching/registry.ts';
import { startWatchServer } from '../watching/server.ts';
import { timelineLog } from '../watching/timeline-log.ts';
import { channelSettings } from './channel-settings.ts';
import { movedClock } from './moved-clock.ts';
import { startProcess, whyNotListening } from './start.ts';
import { stopOnSignal } from './stopping.ts';

/** Looks, confirmations and closings at once; sends need no connection. */
const CONNECTIONS = 10;
/** Reminders do not wait long for a connection that may be dead; no statement of theirs takes this long. */
const DEAD_MILLISECONDS = 8_000;
const CLOCK_SECONDS = 5;

// Everything that it needs is loaded by now, and kept compiled (code-cache.mjs).
if (process.argv.includes('--compile')) process.exit();

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
const registry = createRegistry();
const meters = notifierMeters(registry, ctx);
const notifier = await startNotifier(ctx, sender, {
  bellUrl: config.databaseUrl,
  // The simulated phone takes what it is given.
  ...(simulated ? {} : { messagesPerSecond, callsPerSecond }),
  observer: meters.observer,
});
const watched = await watch();
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

/** NOTIFIER_PORT: /health and /metrics. A port that is taken costs the figures, not the reminders. */
async function watch() {
  const { production, watching } = config;
  const port = watching.notifierPort;
  if (port === undefined) return null;
  const host = production ? '0.0.0.0' : '127.0.0.1';
  const settings = { host, port, registry, complaint: meters.complaint, production, token: watching.metricsToken };
  return startWatchServer(settings).catch((error: NodeJS.ErrnoException) => {
    log.error(`${whyNotListening(error, host, port).replace('PORT', 'NOTIFIER_PORT')} Reminders go out all the same.`);
    return null;
  });
}
