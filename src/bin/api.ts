import { loadConfig, readEnvironment } from '../config.ts';
import { createPool } from '../db/pool.ts';
import { systemClock } from '../domain/clock.ts';
import { createLogger } from '../logging.ts';
import { composeApi } from './compose.ts';
import { stopOnSignal } from './stopping.ts';

const config = loadOrExit();
const log = createLogger({ level: config.logLevel, name: 'api', pretty: !config.production && process.stdout.isTTY });
if (!config.databaseUrl) {
  log.fatal('DATABASE_URL is not set. "npm run dev" brings a database of its own.');
  process.exit(1);
}
const pool = createPool({
  url: config.databaseUrl,
  applicationName: 'flux-api',
  log: (err) => log.warn({ err }, 'database connection lost'),
});
const { app } = await composeApi({ config, pool, log, clock: systemClock });
await app.listen({ port: config.port, host: config.host }).catch((error: Error) => {
  log.fatal(
    `cannot listen on ${config.host}:${config.port} (${error.message}). Is another one running? PORT chooses another port.`,
  );
  process.exit(1);
});

pool
  .query('select 1')
  .catch((err: Error) => log.warn({ err }, 'the database cannot be reached; /ready answers 503 until it can'));

stopOnSignal(
  [
    // No new connections; running requests and streams may end.
    { name: 'requests', limit: 6_000, run: () => app.close() },
    { name: 'streams', limit: 500, run: async () => app.server.closeAllConnections() },
    { name: 'database', limit: 2_000, run: () => pool.end() },
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
