import { rm } from 'node:fs/promises';
import path from 'node:path';
import { readEnvironment } from '../config.ts';
import { removeEmbedded, removeUnusedBinaries } from '../db/embedded/index.ts';
import { endRun } from './dev/run-file.ts';

// bash dev-end.sh [--soft]: stops a running `dev`; without --soft it also removes the development data and caches, never .env.
const say = (line: string) => process.stdout.write(`${line}\n`);
const dataDir = path.resolve(readEnvironment()['FLUX_DATA_DIR'] || '.flux');
try {
  say((await endRun(dataDir)) ? 'Flux is stopped.' : 'Flux was not running.');
  if (!process.argv.includes('--soft')) {
    await removeEmbedded(path.join(dataDir, 'postgres'));
    await removeUnusedBinaries();
    // A data folder of somebody's choice may hold other things, too.
    const mine =
      path.basename(dataDir) === '.flux' ? ['.'] : ['secrets.json', 'auth-key.json', 'phone.jsonl', 'dev.json'];
    const removed = [...mine.map((name) => path.join(dataDir, name)), 'coverage', 'node_modules/.cache'];
    for (const each of removed) await rm(path.resolve(each), { recursive: true, force: true });
    say('Its database, its made-up keys and its caches are removed. The next start begins afresh.');
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
