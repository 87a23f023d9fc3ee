import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { CannotRun } from './run-file.ts';

const root = path.resolve(import.meta.dirname, '../../..');

/** Runs the compose stack in the foreground, its migrations first, and gives its exit code. @throws CannotRun without Docker. */
export async function runComposeStack(say: (line: string) => void): Promise<number> {
  if (spawnSync('docker', ['compose', 'version'], { stdio: 'ignore' }).status !== 0)
    throw new CannotRun(
      '"docker compose" does not work here. Install Docker, or leave --docker out: nothing else needs it.',
    );
  say('Bringing the database up to date …');
  const migrated = await compose(['--profile', 'postgres', 'run', '--rm', '--build', 'migrate']);
  if (migrated !== 0) return migrated;
  return compose(['--profile', 'postgres', 'up', '--build']);
}

function compose(args: readonly string[]): Promise<number> {
  const child = spawn('docker', ['compose', ...args], { cwd: root, stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
