import { spawn, spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../../src/db/embedded/server.ts';

const bin = spawnSync('pg_config', ['--bindir']).stdout?.toString().trim() || debianBin();

/** Why there is no PostgreSQL with its client programs here; false where there is. The embedded one comes without them. */
export const noSystemPostgres = bin ? (false as const) : "needs PostgreSQL's programs (initdb, postgres, pg_dump)";

/** root may not run PostgreSQL. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** A server of this machine's own PostgreSQL on a port of its own, in a folder that goes with it. */
export async function systemPostgres(): Promise<{ url(database: string): string; stop(): Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'flux-system-pg-'));
  if (nobody.uid) chownSync(folder, nobody.uid, nobody.gid);
  const data = path.join(folder, 'data');
  const port = await freePort(0);
  const made = spawnSync(path.join(bin, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '--no-sync'], {
    ...nobody,
    cwd: folder,
  });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const options = [
    '-D',
    data,
    '-p',
    String(port),
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    `unix_socket_directories=${folder}`,
    '-c',
    'fsync=off',
  ];
  const server = spawn(path.join(bin, 'postgres'), options, {
    ...nobody,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    let said = '';
    server.stderr.on('data', (chunk: Buffer) => {
      said += String(chunk);
      if (said.includes('ready to accept connections')) resolve();
    });
    void ended.then(() => reject(new Error(`postgres ended: ${said}`)));
  });
  return {
    url: (database) => `postgresql://postgres@127.0.0.1:${port}/${database}`,
    async stop() {
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function debianBin(): string {
  const found = spawnSync('sh', ['-c', 'ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1'])
    .stdout.toString()
    .trim();
  return found && spawnSync(path.join(found, 'initdb'), ['--version']).status === 0 ? found : '';
}
