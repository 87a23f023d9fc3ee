import { rm } from 'node:fs/promises';
import path from 'node:path';
import { readEnvironment } from '../config.ts';
import { removeEmbedded, removeUnusedBinaries } from '../db/embedded/index.ts';
import { readFlags, UnknownFlag } from './dev/flags.ts';
import { endRun } from './dev/run-file.ts';
import { atTerminal, sayYes } from './dev/terminal.ts';

const USAGE = `bash dev-end.sh [--soft] [--yes]
  --soft   stop Flux and keep everything
  --yes    remove the development data without asking
Without --soft it stops Flux, then removes the development data and caches, never .env; at a terminal it asks first.`;

const say = (line: string) => process.stdout.write(`${line}\n`);
try {
  const flags = readFlags(process.argv.slice(2), ['soft', 'yes', 'help'], USAGE);
  if (flags.help) say(USAGE);
  else await end(flags.soft, flags.yes);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = error instanceof UnknownFlag ? 2 : 1;
}

async function end(soft: boolean, yes: boolean): Promise<void> {
  const dataDir = path.resolve(readEnvironment()['FLUX_DATA_DIR'] || '.flux');
  if (!soft && !yes && atTerminal()) {
    say(`This stops Flux and removes its development data in ${dataDir}:`);
    say('  the database with all accounts and tasks, the made-up keys, what the simulated phone received, caches.');
    say('Your .env stays. To stop Flux and keep all of it: bash dev-end.sh --soft');
    if (!(await sayYes('Remove it?'))) {
      say('Nothing was stopped or removed.');
      return;
    }
  }
  say((await endRun(dataDir)) ? 'Flux is stopped.' : 'Flux was not running.');
  if (soft) return;
  await removeEmbedded(path.join(dataDir, 'postgres'));
  await removeUnusedBinaries();
  for (const each of removedOf(dataDir)) await rm(path.resolve(each), { recursive: true, force: true });
  say('Its database, its made-up keys, its simulated phone and its caches are removed. The next start begins afresh.');
}

/** A data folder of somebody's choice may hold other things, too. */
function removedOf(dataDir: string): string[] {
  const mine = ['secrets.json', 'auth-key.json', 'phone.jsonl', 'phone.jsonl.new', 'dev.json', 'dev.json.new'];
  const inside = path.basename(dataDir) === '.flux' ? ['.'] : mine;
  return [...inside.map((name) => path.join(dataDir, name)), 'coverage', 'node_modules/.cache'];
}
