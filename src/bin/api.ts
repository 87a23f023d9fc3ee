import './node-version.mjs';
import { createDatabaseClock } from '../db/clock.ts';
import { createPool } from '../db/pool.ts';
import { diskFault } from '../disk-fault.ts';
import { composeApi } from './compose.ts';
import { startProcess, whyNotListening } from './start.ts';
import { stopOnSignal } from './stopping.ts';

const CLOCK_SECONDS = 10;

const { config, log, flushErrors } = await startProcess('api');
const pool = createPool({
  url: config.databaseUrl,
  applicationName: 'flux-api',
  log: (err) => log.warn({ err }, 'database connection lost'),
});
const clock = createDatabaseClock(pool, (err) => log.warn({ err }, 'the database was not asked for the time'));
await clock
  .set()
  .catch((err: Error) => log.warn({ err }, 'the database cannot be reached; /ready answers 503 until it can'));
clock.keep(CLOCK_SECONDS);
const { app } = await composeApi({ config, pool, log, clock, movable: !config.production }).catch((error: Error) => {
  const sentence = diskFault(error);
  if (sentence) log.fatal(sentence);
  else log.fatal({ err: error }, 'the API cannot be put together');
  process.exit(1);
});
stopOnSignal(
  [
    // No new connections; running requests and streams may end.
    { name: 'requests', limit: 6_000, run: () => app.close() },
    { name: 'streams', limit: 500, run: async () => app.server.closeAllConnections() },
    { name: 'database', limit: 2_000, run: () => pool.end() },
    { name: 'errors', limit: 2_500, run: flushErrors },
  ],
  log,
);
await app.listen({ port: config.port, host: config.host }).catch((error: NodeJS.ErrnoException) => {
  log.fatal(whyNotListening(error, config.host, config.port));
  process.exit(1);
});
