// Loaded before anything else (node --import): what was compiled once, and stripped of its types, is kept for the next start, which is quicker
// by that and twenty megabytes smaller, as nothing that strips types is loaded then. The first start of a release has that done by a process
// that ends with it. Kept with this installation's own data: a folder that others can write to would run their code. Where it cannot be kept, it
// is not. An image brings what was compiled along (docker/Dockerfile.notifier).
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { enableCompileCache, flushCompileCache } from 'node:module';
import path from 'node:path';

const SETTLED_MILLISECONDS = 10_000;
const LONGEST_MILLISECONDS = 30_000;
/** The program loads what it needs, and ends. */
const COMPILE = '--compile';

if (enableCompileCache) {
  const folder = path.resolve(process.env.FLUX_DATA_DIR || '.flux', 'code');
  // Who named a folder for it (an image, a run of tests) has it filled.
  if (!process.argv.includes(COMPILE) && !process.env.NODE_COMPILE_CACHE) compileOnce(folder);
  enableCompileCache(folder);
  // A process that is killed has kept it all the same.
  setTimeout(() => flushCompileCache(), SETTLED_MILLISECONDS).unref();
}

function compileOnce(folder) {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const done = path.join(folder, `${version} ${process.version}`);
  if (existsSync(done)) return;
  const { status } = spawnSync(process.execPath, [...process.execArgv, process.argv[1], COMPILE], {
    timeout: LONGEST_MILLISECONDS,
    stdio: 'ignore',
  });
  if (status !== 0) return;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(done, '');
  } catch {
    // The next start tries it again.
  }
}
