import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';

/** What the operating system knows about a live process. `commandLine` has its arguments joined by single spaces. */
export type ProcessFacts = { parent: number; commandLine: string };

/** Looks a process up by its number; null when there is none, or only a zombie. */
export async function inspectProcess(pid: number): Promise<ProcessFacts | null> {
  return process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
}

/** Signals a process (0 only asks whether its number is taken); false when it is gone, or is not ours to signal. */
export function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}

/** Waits until the process is gone, at most `limit` milliseconds; true when it is. */
export async function goneWithin(pid: number, limit: number): Promise<boolean> {
  for (const end = performance.now() + limit; performance.now() < end; await delay(20)) {
    if ((await inspectProcess(pid)) === null) return true;
  }
  return (await inspectProcess(pid)) === null;
}

// Small images have no `ps`, so Linux reads /proc (man 5 proc: the name in parentheses may hold anything).
async function fromProc(pid: number): Promise<ProcessFacts | null> {
  try {
    const [stat, args] = await Promise.all([
      readFile(`/proc/${pid}/stat`, 'utf8'),
      readFile(`/proc/${pid}/cmdline`, 'utf8'),
    ]);
    const [state, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (state === 'Z' || state === 'X') return null;
    return { parent: Number(parent), commandLine: args.replaceAll('\0', ' ').trim() };
  } catch {
    return null;
  }
}

async function fromPs(pid: number): Promise<ProcessFacts | null> {
  try {
    const { stdout } = await promisify(execFile)('ps', ['-ww', '-o', 'stat=,ppid=,command=', '-p', String(pid)]);
    const [, state = '', parent = '', commandLine = ''] = /^\s*(\S+)\s+(\d+)\s+(.*?)\s*$/s.exec(stdout) ?? [];
    return parent === '' || state.startsWith('Z') ? null : { parent: Number(parent), commandLine };
  } catch {
    return null;
  }
}
