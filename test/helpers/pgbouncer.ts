import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from '../../src/db/embedded/server.ts';

const PROGRAM = ['pgbouncer', '/usr/sbin/pgbouncer'].find((name) => spawnSync(name, ['--version']).status === 0);

/** Why there is no PgBouncer here; false where there is. */
export const noPgbouncer = PROGRAM ? (false as const) : 'needs pgbouncer';

/** It refuses to run as root. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

export type Pooler = {
  /** Hands connections on for a transaction, or for a session; with what Flux must know about it. */
  url(mode: 'transaction' | 'session'): string;
  stop(): Promise<void>;
};

/** A real PgBouncer in front of the database of `url`, with at most so many connections to it in each mode. */
export async function pgbouncer(url: string, size: { transaction: number; session: number }): Promise<Pooler> {
  const { hostname, port, username, password, pathname } = new URL(url);
  const folder = mkdtempSync(path.join(tmpdir(), 'flux-pgbouncer-'));
  const own = await freePort(0);
  const target = `host=${hostname} port=${port} user=${decodeURIComponent(username)} password='${decodeURIComponent(password)}' dbname=${pathname.slice(1)}`;
  const file = path.join(folder, 'pgbouncer.ini');
  writeFileSync(
    file,
    `[databases]
transaction = ${target} pool_mode=transaction pool_size=${size.transaction}
session = ${target} pool_mode=session pool_size=${size.session}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${own}
unix_socket_dir =
auth_type = any
max_client_conn = 200
ignore_startup_parameters = extra_float_digits
`,
  );
  if (nobody.uid) for (const each of [folder, file]) chownSync(each, nobody.uid, nobody.gid);
  const child = spawn(PROGRAM ?? '', [file], { ...nobody, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  const gone = once(child, 'exit');
  const ready = Promise.withResolvers<void>();
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (line.includes('process up')) ready.resolve();
  });
  await Promise.race([
    ready.promise,
    gone.then(() => {
      throw new Error('pgbouncer ended by itself');
    }),
  ]);
  return {
    url: (mode) => `postgresql://anybody@127.0.0.1:${own}/${mode}${mode === 'transaction' ? '?pgbouncer=true' : ''}`,
    async stop() {
      child.kill('SIGINT');
      await gone;
      rmSync(folder, { recursive: true });
    },
  };
}
