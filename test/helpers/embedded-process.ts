import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

export type Started = { url: string; port: number; pid: number };

export type EmbeddedProcess = {
  child: ChildProcess;
  /** The running database, or the sentence it was refused with. */
  outcome: Started | string;
  /** Ends the process with the signal and waits until it is gone. */
  end(signal: NodeJS.Signals): Promise<void>;
};

/** How to run Node for a test: as which user, from which copy of the project. */
export type Runner = { node: string; project: string; uid?: number; gid?: number };

export const ownProject: Runner = { node: process.execPath, project: path.resolve(import.meta.dirname, '../..') };

/** Starts the embedded database in a process of its own, as Flux would be, so that it can be killed. */
export async function startInProcess(dataDir: string, runner: Runner = ownProject): Promise<EmbeddedProcess> {
  const program = `
    import { startEmbedded } from ${JSON.stringify(path.join(runner.project, 'src/db/embedded/index.ts'))};
    try {
      const { url, port, pid, stop } = await startEmbedded({ dataDir: process.argv[1] });
      console.log(JSON.stringify({ url, port, pid }));
      process.on('SIGTERM', () => stop().then(() => process.exit(0)));
      setInterval(() => {}, 60_000);
    } catch (error) {
      console.log(JSON.stringify(error.message));
    }`;
  const { uid, gid } = runner;
  const child = spawn(runner.node, ['--input-type=module', '--eval', program, '--', dataDir], {
    ...(uid === undefined || gid === undefined ? {} : { uid, gid }),
    cwd: '/',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  const [line] = (await Promise.race([once(createInterface({ input: child.stdout }), 'line'), closed])) as [unknown];
  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await closed;
  };
  return {
    child,
    outcome: typeof line === 'string' ? (JSON.parse(line) as Started | string) : 'it ended without a word',
    end,
  };
}
