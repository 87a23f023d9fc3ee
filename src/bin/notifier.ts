import pg from 'pg';
import { createChannels } from '../channels/create.ts';
import { loadConfig, readEnvironment } from '../config.ts';
import { createPool } from '../db/pool.ts';
import { createDatabase } from '../db/scope.ts';
import { systemClock } from '../domain/clock.ts';
import { createLogger } from '../logging.ts';
import { startNotifier } from '../notifier/worker.ts';
import { channelSettings } from './channel-settings.ts';
import { stopOnSignal } from './stopping.ts';

/** Reminders under way at once in one process; each waits mostly for providers. */
const CONCURRENCY = 20;

const config = loadOrExit();
const log = createLogger({
  level: config.logLevel,
  name: 'notifier',
  pretty: !config.production && process.stdout.isTTY,
});
if (!config.databaseUrl) {
  log.fatal('DATABASE_URL is not set. "npm run dev" brings a database of its own.');
  process.exit(1);
}
const lost = (err: Error) => log.warn({ err }, 'database connection lost');
const pool = createPool({ url: config.databaseUrl, max: CONCURRENCY, applicationName: 'flux-notifier', log: lost });
// The queue's own connections: plain pg types, and a session to listen in.
const queue = new pg.Pool({
  connectionString: config.databaseUrl,
  max: CONCURRENCY + 2,
  application_name: 'flux-queue',
});
queue.on('error', lost);
queue.on('connect', (client) => client.on('error', lost));

const { reminders, reach: limits } = config;
const ctx = { db: createDatabase(pool), clock: systemClock, log, reminders, limits };
const sender = {
  channels: createChannels(channelSettings(config)),
  secretKey: config.secretKey,
  publicUrl: config.twilio.webhookBaseUrl,
};
const notifier = await startNotifier(ctx, sender, queue, { concurrency: CONCURRENCY, pollMilliseconds: 1000 });
log.info('notifier ready');

stopOnSignal(
  [
    { name: 'jobs', limit: 20_000, run: () => notifier.stop() },
    { name: 'database', limit: 5_000, run: () => Promise.all([pool.end(), queue.end()]) },
  ],
  log,
);

function loadOrExit() {
  try {
    return loadConfig(readEnvironment());
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exit(1);
  }
}
