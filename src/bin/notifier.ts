import './node-version.ts';
import pg from 'pg';
import { createChannels } from '../channels/create.ts';
import { createPool } from '../db/pool.ts';
import { createDatabase } from '../db/scope.ts';
import { systemClock } from '../domain/clock.ts';
import { startNotifier } from '../notifier/worker.ts';
import { channelSettings } from './channel-settings.ts';
import { startProcess } from './start.ts';
import { stopOnSignal } from './stopping.ts';

/** Reminders under way at once in one process; each waits mostly for providers. */
const CONCURRENCY = 20;

const { config, log } = startProcess('notifier');
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
