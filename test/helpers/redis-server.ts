import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** Why there is no Redis here; false where there is. */
export const noRedis = spawnSync('redis-server', ['--version']).status === 0 ? (false as const) : 'needs redis-server';

export type RedisServer = { url: string; stop(): Promise<void>; start(): Promise<void> };

/** A real Redis on a port of its own that keeps nothing; it can be stopped and started again at the same address. */
export async function redisServer(): Promise<RedisServer> {
  // Below the ports that connections of others are given, so that it is still free when it starts again.
  const port = randomInt(20_000, 30_000);
  let child: ChildProcess | null = null;
  const server = {
    url: `redis://127.0.0.1:${port}`,
    async start() {
      child = spawn(
        'redis-server',
        ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--loglevel', 'notice'],
        {
          stdio: ['ignore', 'pipe', 'inherit'],
        },
      );
      const lines = createInterface({ input: child.stdout ?? process.stdin });
      await new Promise<void>((resolve, reject) => {
        child?.once('exit', () => reject(new Error(`redis-server ended on port ${port}`)));
        lines.on('line', (line) => {
          if (line.includes('Ready to accept connections')) resolve();
        });
      });
    },
    async stop() {
      if (!child || child.exitCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
    },
  };
  await server.start();
  return server;
}
