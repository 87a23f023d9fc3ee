import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { TestApp } from './app.ts';
import { bareEnv } from './bare-env.ts';

const program = path.resolve(import.meta.dirname, '../../src/bin/api.ts');

export type ApiProcess = {
  url: string;
  pid: number;
  /** What it logged as an error so far. */
  errors(): string[];
  /** Ends it with the signal and waits until it is gone. */
  kill(signal: NodeJS.Signals): Promise<void>;
};

/**
 * A second, real API process on the test's database, with the same secrets and the same phone network; it takes webhooks that are signed
 * for the test's own address, as behind one public name. `more`: settings over those. Resolves when it listens.
 */
export async function startApiProcess(app: TestApp, more: Record<string, string> = {}): Promise<ApiProcess> {
  const { config } = app.deps;
  const port = await freePort();
  const child: ChildProcess = spawn(process.execPath, ['--max-semi-space-size=16', program], {
    env: {
      ...bareEnv,
      APP_ENV: 'test',
      DATABASE_URL: app.databaseUrl,
      FLUX_DATA_DIR: config.dataDir,
      PORT: String(port),
      TWILIO_ACCOUNT_SID: config.twilio.accountSid,
      TWILIO_AUTH_TOKEN: config.twilio.authToken,
      TWILIO_API_BASE_URL: config.twilio.apiBaseUrl,
      TWILIO_WEBHOOK_BASE_URL: config.twilio.webhookBaseUrl,
      ...more,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  if (!child.stdout) throw new Error('no output of the API');
  const lines = createInterface({ input: child.stdout });
  const errors: string[] = [];
  const ready = new Promise<void>((resolve) => {
    lines.on('line', (line) => {
      if (line.startsWith('{"level":50')) errors.push(line);
      if (line.includes('Server listening')) resolve();
    });
  });
  if ((await Promise.race([ready, gone.then(() => 'ended')])) === 'ended') throw new Error('the API ended by itself');
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    errors: () => errors,
    async kill(signal) {
      child.kill(signal);
      await gone;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (!address || typeof address === 'string') throw new Error('no port');
  return address.port;
}
