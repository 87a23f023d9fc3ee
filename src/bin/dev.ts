import './node-version.ts';
import path from 'node:path';
import { ConfigError, loadConfig, readEnvironment } from '../config.ts';
import { EmbeddedDatabaseError } from '../db/embedded/index.ts';
import { MigrationError } from '../db/migrate.ts';
import { banner } from './dev/banner.ts';
import { startDatabase } from './dev/database.ts';
import { cannotListen, whenReady } from './dev/http.ts';
import { superviseProcess } from './dev/process.ts';
import { CannotRun, claimRun } from './dev/run-file.ts';
import { onStop } from './dev/stop.ts';
import { watchSources } from './dev/watch.ts';
import { diskFault } from './disk-fault.ts';
import { whyNotListening } from './start.ts';

// One command for a newcomer: database, migrations, api and notifier. Ctrl-C or SIGTERM stops all of it, in order.
const say = (line: string) => process.stdout.write(`${line}\n`);
const watching = process.argv.includes('--watch');
const stop = onStop(say);
/** What to end, the last first. */
const running: { stop(): Promise<void>; force(): void }[] = [];
stop.forced.addEventListener('abort', () => {
  for (const each of running) each.force();
});

try {
  await start();
  await stop.requested;
} catch (error) {
  process.exitCode = 1;
  const expected = [ConfigError, EmbeddedDatabaseError, MigrationError, CannotRun].some(
    (kind) => error instanceof kind,
  );
  const sentence =
    diskFault(error) ?? (expected || !(error instanceof Error) ? String((error as Error).message) : error.stack);
  process.stderr.write(`${sentence}\n`);
} finally {
  for (const each of running.reverse()) await each.stop();
}
process.exit(); // a stray handle of a library must not keep the terminal

async function start(): Promise<void> {
  const environment = readEnvironment();
  const config = loadConfig(environment);
  if (config.production)
    throw new ConfigError('This command is for development. In production run "npm run api" and "npm run notifier".');
  const run = await claimRun(path.resolve(config.dataDir), config.ownUrl, say);
  running.push(run);
  const refused = await cannotListen(config.host, config.port);
  if (refused) {
    const again = refused.code === 'EADDRINUSE' ? ' For example: PORT=8001 bash dev-start.sh' : '';
    throw new CannotRun(`${whyNotListening(refused, config.host, config.port)}${again}`);
  }
  say(config.databaseUrl ? 'Preparing the database of DATABASE_URL …' : 'Starting the embedded database …');
  let processes: ReturnType<typeof superviseProcess>[] = [];
  const restart = () => Promise.all(processes.map((each) => each.restart()));
  const database = await startDatabase(config, say, { moved: restart, lost: stop.because });
  running.push(database);
  if (stop.now()) return;

  processes = ['api', 'notifier'].map((name) =>
    superviseProcess({
      name,
      environment: () => ({ ...environment, DATABASE_URL: database.url() }),
      patient: watching,
      say,
      started: (pid) => run.remember(name, pid),
      gaveUp: (reason) => stop.because(reason),
    }),
  );
  running.push(...processes);
  if (watching) {
    running.push(
      watchSources(['src', 'migrations'], async (changed) => {
        say(`${changed} changed: starting again`);
        if (await database.migrate()) await restart();
      }),
    );
  }
  if (await whenReady(`${config.ownUrl}/ready`, stop.signal)) say(banner(config));
}
