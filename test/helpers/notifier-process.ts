import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { TestApp } from './app.ts';
import { bareEnv } from './bare-env.ts';

const own = path.resolve(import.meta.dirname, '../../src/bin/notifier.ts');

export type NotifierProcess = {
  /** Whether this very process still runs. */
  alive(): boolean;
  /** Ends it with the signal and waits until it is gone. */
  kill(signal: NodeJS.Signals): Promise<void>;
  /** Sends it a signal that does not end it. */
  signal(signal: NodeJS.Signals): void;
};

/** The real notifier in a process of its own, beside the test's API and simulated phone; resolves when it takes jobs. */
export async function startNotifierProcess(
  app: TestApp,
  {
    env = {},
    node = [],
    program = own,
  }: { env?: Record<string, string>; node?: string[] /** another version's */; program?: string } = {},
): Promise<NotifierProcess> {
  const { config } = app.deps;
  const child: ChildProcess = spawn(process.execPath, [...node, program], {
    env: {
      ...bareEnv,
      APP_ENV: 'test',
      DATABASE_URL: app.databaseUrl,
      FLUX_DATA_DIR: config.dataDir,
      PORT: String(config.port),
      LOG_LEVEL: 'info',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  if (!child.stdout) throw new Error('no output of the notifier');
  const lines = createInterface({ input: child.stdout });
  const ready = new Promise<void>((resolve) => {
    lines.on('line', (line) => {
      if (line.includes('notifier ready')) resolve();
    });
  });
  const ended = await Promise.race([ready, gone.then(() => 'ended')]);
  if (ended === 'ended') throw new Error('the notifier ended by itself');
  return {
    signal: (signal) => void child.kill(signal),
    alive: () => child.exitCode === null && child.signalCode === null,
    async kill(signal) {
      child.kill(signal);
      await gone;
    },
  };
}
