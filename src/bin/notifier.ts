import './node-version.ts';
import { createChannels } from '../channels/create.ts';
import { createPool } from '../db/pool.ts';
import { createDatabase } from '../db/scope.ts';
import { systemClock } from '../domain/clock.ts';
import { startNotifier } from '../notifier/worker.ts';
import { channelSettings } from './channel-settings.ts';
import { startProcess } from './start.ts';
import { stopOnSignal } from './stopping.ts';

/** Looks, confirmations and closings at once; sends need no connection. */
const CONNECTIONS = 10;

const { config, log } = startProcess('notifier');
const lost = (err: Error) => log.warn({ err }, 'database connection lost');
const pool = createPool({ url: config.databaseUrl, max: CONNECTIONS, applicationName: 'flux-notifier', log: lost });

const { reminders, reach: limits } = config;
const ctx = { db: createDatabase(pool), clock: systemClock, log, reminders, limits };
const sender = {
  channels: createChannels(channelSettings(config)),
  secretKey: config.secretKey,
  publicUrl: config.twilio.webhookBaseUrl,
};
const { simulated, messagesPerSecond, callsPerSecond } = config.twilio;
const notifier = await startNotifier(ctx, sender, {
  bellUrl: config.databaseUrl,
  // The simulated phone takes what it is given.
  ...(simulated ? {} : { messagesPerSecond, callsPerSecond }),
});
stopOnSignal(
  [
    { name: 'reminders', limit: 20_000, run: () => notifier.stop() },
    { name: 'database', limit: 5_000, run: () => pool.end() },
  ],
  log,
);
log.info('notifier ready');
