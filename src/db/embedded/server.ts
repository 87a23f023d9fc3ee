import { type ChildProcess, spawn } from 'node:child_process';
import { createServer, Socket } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { type Account, runAs } from './account.ts';
import type { Binaries } from './binaries.ts';
import { serverEnvironment } from './cluster.ts';
import { EmbeddedDatabaseError, explainFailure } from './error.ts';
import { ownerSetting } from './leftover.ts';

const startLimit = 60_000;

export type Server = {
  pid: number;
  port: number;
  /** Settles when the server has ended, whoever ended it. */
  ended: Promise<void>;
  stop(): Promise<void>;
};

type Launch = {
  binaries: Binaries;
  pgdata: string;
  account: Account | null;
  port: number;
  settings: Record<string, string>;
  log: (line: string) => void;
};

/** Why a server did not come up: `port` and `memory` are worth another try, `lock` means another start was quicker. */
export class StartFailed extends Error {
  readonly reason: 'port' | 'memory' | 'lock' | 'other';
  constructor(reason: StartFailed['reason'], output: string) {
    super(output);
    this.reason = reason;
  }
}

/** Starts the server and waits until it takes connections. Throws {@link StartFailed}. */
export async function launch(options: Launch): Promise<Server> {
  const child = spawnServer(options);
  const output: string[] = [];
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()).once('error', () => resolve()));
  const failed = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(String(error)));
    child.once('close', () => resolve(output.join('\n')));
  });
  const ready = new Promise<null>((resolve) => {
    if (!child.stderr) return;
    createInterface({ input: child.stderr }).on('line', (line) => {
      options.log(line);
      output.push(line);
      if (output.length > 100) output.shift();
      if (line.includes('database system is ready to accept connections')) resolve(null);
    });
  });
  const guard = child.pid === undefined ? null : watchOver(child.pid, options.pgdata);
  void ended.then(() => guard?.kill('SIGKILL'));
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`it was not ready after ${startLimit / 1000} seconds`), startLimit);
  });
  const problem = await Promise.race([ready, failed, late]);
  clearTimeout(timer);
  if (problem !== null || child.pid === undefined) {
    await end(child, ended);
    throw new StartFailed(classify(problem ?? ''), problem ?? '');
  }
  // A script that is done may end; the guard then stops the server.
  child.unref();
  if (child.stderr instanceof Socket) child.stderr.unref();
  return { pid: child.pid, port: options.port, ended, stop: () => end(child, ended) };
}

/** A port of the loopback interface that is free now; `wanted` if possible. */
export async function freePort(wanted: number): Promise<number> {
  for (const port of wanted > 0 ? [wanted, 0] : [0]) {
    const server = createServer();
    const got = await new Promise<number>((resolve) => {
      server.once('error', () => resolve(0));
      server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
        const address = server.address();
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
    });
    await new Promise((resolve) => server.close(resolve));
    if (got > 0) return got;
  }
  throw new EmbeddedDatabaseError('No port on 127.0.0.1 is free for the embedded database.');
}

/** The sentence for a start that stays failed. */
export function explainStart(failure: StartFailed): EmbeddedDatabaseError {
  if (failure.reason === 'lock') {
    return new EmbeddedDatabaseError(
      "This project's database is in use: another start was quicker. Stop that one first (bash dev-end.sh --soft).",
    );
  }
  return explainFailure('start', failure.message);
}

function spawnServer({ binaries, pgdata, account, port, settings }: Launch): ChildProcess {
  const all = { ...settings, port: String(port), [ownerSetting]: String(process.pid) };
  return spawn(
    path.join(binaries.folder, 'bin', 'postgres'),
    ['-D', pgdata, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    // Its own session: Ctrl-C and a signal to our process group must not end it before those who use it.
    { ...runAs(account), cwd: '/', env: serverEnvironment, detached: true, stdio: ['ignore', 'ignore', 'pipe'] },
  );
}

/** Ends the server even when this process is killed outright: the shell wakes up when its input closes. */
function watchOver(pid: number, pgdata: string): ChildProcess {
  const script = 'read -r _; read -r now < "$2" && [ "$now" = "$1" ] && kill -INT "$1"';
  const guard = spawn('/bin/sh', ['-c', script, 'sh', String(pid), path.join(pgdata, 'postmaster.pid')], {
    cwd: '/',
    env: serverEnvironment,
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  guard.on('error', () => undefined);
  guard.unref();
  if (guard.stdin instanceof Socket) guard.stdin.unref();
  return guard;
}

// SIGINT is PostgreSQL's fast shutdown, SIGQUIT the immediate one (its manual, "Shutting Down the Server").
async function end(child: ChildProcess, ended: Promise<void>): Promise<void> {
  for (const [name, limit] of [
    ['SIGINT', 6_000],
    ['SIGQUIT', 3_000],
    ['SIGKILL', 3_000],
  ] as const) {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) break;
    child.kill(name);
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([
      ended,
      new Promise((resolve) => {
        timer = setTimeout(resolve, limit);
      }),
    ]);
    clearTimeout(timer);
  }
}

function classify(output: string): StartFailed['reason'] {
  if (/could not create any TCP\/IP sockets|Address already in use/.test(output)) return 'port';
  if (/pre-existing shared memory block/.test(output)) return 'memory';
  if (/lock file .* already exists/.test(output)) return 'lock';
  return 'other';
}
