import './node-version.mjs';
import path from 'node:path';
import { ConfigError, loadConfig, readEnvironment } from '../config.ts';
import { banner } from './dev/banner.ts';
import { runComposeStack } from './dev/compose-stack.ts';
import { startDatabase } from './dev/database.ts';
import { endingOf } from './dev/ending.ts';
import { guidedSetup, shallGuide } from './dev/first-start.ts';
import { readFlags } from './dev/flags.ts';
import { cannotListen, whenReady } from './dev/http.ts';
import { superviseProcess } from './dev/process.ts';
import { CannotRun, claimRun } from './dev/run-file.ts';
import { onStop } from './dev/stop.ts';
import { openTunnel } from './dev/tunnel.ts';
import { watchSources } from './dev/watch.ts';
import { whyNotListening } from './start.ts';

// One command for a newcomer: database, migrations, api and notifier. Ctrl-C or SIGTERM stops all of it, in order.
const say = (line: string) => process.stdout.write(`${line}\n`);
const USAGE = `bash dev-start.sh [--watch] [--setup] [--yes] [--docker]
  --watch    restart on change
  --setup    go through what could be switched on (asked by itself at a first start at a terminal)
  --yes      ask nothing
  --docker   run the compose stack instead, migrations first`;
const stop = onStop(say);
/** What to end, the last first. */
const running: { stop(): Promise<void>; force(): void }[] = [];
stop.forced.addEventListener('abort', () => {
  for (const each of running) each.force();
});

try {
  const flags = readFlags(process.argv.slice(2), ['watch', 'setup', 'yes', 'docker', 'help'], USAGE);
  if (flags.help) say(USAGE);
  else if (flags.docker) process.exitCode = await runComposeStack(say);
  else {
    await start(flags);
    await stop.requested;
  }
} catch (error) {
  const { code, says } = endingOf(error);
  process.exitCode = code;
  process.stderr.write(says);
} finally {
  for (const each of running.reverse()) await each.stop();
}
process.exit(); // a stray handle of a library must not keep the terminal

async function start({ watch, ...asked }: { watch: boolean; setup: boolean; yes: boolean }): Promise<void> {
  const environment = readEnvironment();
  if (shallGuide(asked, environment)) await guidedSetup(environment);
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
  const tunnel = await openTunnel({ ...config.ngrok, port: config.port }, say);
  if (tunnel) running.push({ stop: () => tunnel.close(), force: () => undefined });
  const publicAddress =
    tunnel && !environment['TWILIO_WEBHOOK_BASE_URL'] ? { TWILIO_WEBHOOK_BASE_URL: tunnel.url } : {};
  let processes: ReturnType<typeof superviseProcess>[] = [];
  const restart = () => Promise.all(processes.map((each) => each.restart()));
  const moved = () => {
    run.database(database.url());
    return restart();
  };
  const database = await startDatabase(config, say, { moved, lost: stop.because });
  running.push(database);
  run.database(database.url());
  if (stop.now()) return;

  processes = ['api', 'notifier'].map((name) =>
    superviseProcess({
      name,
      environment: () => ({ ...environment, ...publicAddress, DATABASE_URL: database.url() }),
      patient: watch,
      say,
      started: (pid) => run.remember(name, pid),
      gaveUp: (reason) => stop.because(reason),
    }),
  );
  running.push(...processes);
  if (watch) {
    running.push(
      watchSources(['src', 'migrations'], async (changed) => {
        say(`${changed} changed: starting again`);
        if (await database.migrate()) await restart();
      }),
    );
  }
  if (await whenReady(`${config.ownUrl}/ready`, stop.signal)) say(banner(config));
}
