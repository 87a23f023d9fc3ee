import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
type Lock = { packages: Record<string, { dev?: boolean; optional?: boolean; devOptional?: boolean }> };

/**
 * Makes `folder` what a production image holds: the sources, the migrations, and of node_modules only what the lock file marks for
 * `npm ci --omit=dev --omit=optional`. Nothing is downloaded: the installed packages are linked, or copied across disks.
 */
export function productionTree(folder: string): void {
  for (const name of ['src', 'migrations', 'docker', 'package.json'])
    cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as Lock;
  for (const [place, { dev, optional, devOptional }] of Object.entries(packages)) {
    // A package inside another one comes with it.
    if (!/^node_modules\/(@[^/]+\/)?[^/]+$/.test(place) || dev || optional || devOptional) continue;
    const from = path.join(root, place);
    if (!existsSync(from)) throw new Error(`${place} stands in the lock file and is not installed`);
    const to = path.join(folder, place);
    mkdirSync(path.dirname(to), { recursive: true });
    try {
      execFileSync('cp', ['-al', from, to], { stdio: 'ignore' });
    } catch {
      cpSync(from, to, { recursive: true });
    }
  }
}
