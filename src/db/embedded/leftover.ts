import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { EmbeddedDatabaseError } from './error.ts';
import { goneWithin, inspectProcess, signal } from './processes.ts';

/** The setting on the server's command line that names the process it serves. */
export const ownerSetting = 'flux.owner';

type Running = { pid: number; owner: number; orphan: boolean; stopping: boolean };

/**
 * Makes way for a new server on this data: one that serves a live Flux is left alone and refused with a sentence,
 * one whose Flux was killed is stopped, and a pid file that names some other program is removed.
 */
export async function clearLeftover(pgdata: string, log: (line: string) => void): Promise<void> {
  const running = await findRunning(pgdata);
  if (!running) return;
  if (running.stopping && (await goneWithin(running.pid, 10_000))) return;
  if (!running.orphan) {
    throw new EmbeddedDatabaseError(
      `This project's database is in use: process ${running.owner} is running it. Stop that one first (bash dev-end.sh --soft), or set FLUX_DATA_DIR to keep a second one elsewhere.`,
    );
  }
  log(`stopping the database server ${running.pid} that an earlier, killed start left behind`);
  for (const [name, wait] of [
    ['SIGINT', 5_000],
    ['SIGQUIT', 3_000],
    ['SIGKILL', 2_000],
  ] as const) {
    signal(running.pid, name);
    if (await goneWithin(running.pid, wait)) return;
  }
  throw new EmbeddedDatabaseError(
    `An earlier database server, process ${running.pid}, does not end. Stop it by hand and start again.`,
  );
}

async function findRunning(pgdata: string): Promise<Running | null> {
  const file = path.join(pgdata, 'postmaster.pid');
  // Line 1 is the process number, line 8 the state (PostgreSQL, src/include/utils/pidfile.h).
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  const facts = await inspectProcess(pid);
  const owner = Number(facts && new RegExp(`${ownerSetting.replace('.', '\\.')}=(\\d+)`).exec(facts.commandLine)?.[1]);
  if (!facts?.commandLine.includes(`-D ${pgdata} `) || !owner) {
    // PostgreSQL replaces the file of a dead server itself, but would refuse when the number is still taken: by a
    // dead process that nobody has reaped, or in a container, where numbers repeat, by another program.
    if (signal(pid, 0)) await rm(file, { force: true });
    return null;
  }
  // A server whose Flux died has been handed to another parent.
  return { pid, owner, orphan: facts.parent !== owner, stopping: lines[7]?.trim() === 'stopping' };
}
