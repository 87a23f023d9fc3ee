import { renameSync, writeFileSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { goneWithin, inspectProcess, signal } from '../../db/embedded/processes.ts';

/** Flux cannot run here now; the message says what to do. */
export class CannotRun extends Error {
  override name = 'CannotRun';
}

/** What `.flux/dev.json` says about a running `dev`: its process, its address, its children by name, and its database for other commands. */
type RunFile = { pid: number; url: string; children: Record<string, number>; databaseUrl?: string };

const fileIn = (dataDir: string) => path.join(dataDir, 'dev.json');
const script = (name: string) => `src/bin/${name}.ts`;

/**
 * Writes down that this process runs Flux on `dataDir`, after ending what a killed one left. Throws CannotRun when another
 * one is alive.
 */
export async function claimRun(dataDir: string, url: string, say: (line: string) => void) {
  const earlier = await readRun(dataDir);
  if (earlier && (await isOurs(earlier.pid, 'dev'))) {
    throw new CannotRun(
      `Flux is running already, at ${earlier.url} (process ${earlier.pid}). Stop it with: bash dev-end.sh --soft`,
    );
  }
  if (earlier && (await endChildren(earlier)))
    say('Ended what an earlier start, killed before it could stop, had left.');
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const run: RunFile = { pid: process.pid, url, children: {} };
  // At once and as a whole: two notes in the same moment would be written into one another, and nobody could read either.
  const write = () => {
    const fresh = `${fileIn(dataDir)}.new`;
    writeFileSync(fresh, `${JSON.stringify(run)}\n`, { mode: 0o600 });
    renameSync(fresh, fileIn(dataDir));
  };
  write();
  return {
    /** Notes a child, so that a later start can end it if this process is killed. */
    remember(name: string, pid: number): void {
      run.children[name] = pid;
      write();
    },
    /** Notes where the database is now. */
    database(databaseUrl: string): void {
      run.databaseUrl = databaseUrl;
      write();
    },
    stop: () => rm(fileIn(dataDir), { force: true }),
    force: () => undefined,
  };
}

/**
 * Stops the Flux that runs on `dataDir`, politely for 20 seconds; true when there was one.
 * Its children and its database end with it, even when it has to be killed.
 */
export async function endRun(dataDir: string): Promise<boolean> {
  const run = await readRun(dataDir);
  if (!run) return false;
  const alive = await isOurs(run.pid, 'dev');
  if (alive) {
    signal(run.pid, 'SIGTERM');
    if (!(await goneWithin(run.pid, 20_000))) signal(run.pid, 'SIGKILL');
  }
  const left = await endChildren(run);
  await rm(fileIn(dataDir), { force: true });
  return alive || left;
}

async function endChildren({ children }: RunFile): Promise<boolean> {
  const left: number[] = [];
  for (const [name, pid] of Object.entries(children)) if (await isOurs(pid, name)) left.push(pid);
  for (const pid of left) signal(pid, 'SIGTERM');
  for (const pid of left) if (!(await goneWithin(pid, 8_000))) signal(pid, 'SIGKILL');
  return left.length > 0;
}

/** Process numbers are used again: the one we noted must still be running our script. */
async function isOurs(pid: number, name: string): Promise<boolean> {
  return pid !== process.pid && ((await inspectProcess(pid))?.commandLine.includes(script(name)) ?? false);
}

async function readRun(dataDir: string): Promise<RunFile | null> {
  try {
    const run = JSON.parse(await readFile(fileIn(dataDir), 'utf8')) as Partial<RunFile>;
    return typeof run.pid === 'number' ? { pid: run.pid, url: String(run.url), children: run.children ?? {} } : null;
  } catch {
    return null;
  }
}
