import './node-version.mjs';
import { migrate } from '../db/migrate.ts';
import { restoreBackup } from './backup/restore.ts';
import { takeBackup } from './backup/take.ts';
import { CannotBackUp } from './backup/tools.ts';
import { verifyBackup } from './backup/verify.ts';
import { settingsOrExit } from './start.ts';

const USAGE = `npm run backup  [-- FOLDER]      backs DATABASE_URL up into a new folder under FOLDER (default: backups)
npm run restore -- BACKUP        loads it into the empty database of DATABASE_URL, then migrates
npm run verify  -- BACKUP        restores it beside that database, compares, and drops it again
Needs PostgreSQL's client programs (pg_dump, pg_restore) of the server's version or newer.`;

const say = (line: string) => process.stdout.write(`${line}\n`);
const [command, place, ...more] = process.argv.slice(2);
try {
  process.exitCode = await run();
} catch (error) {
  process.stderr.write(`${error instanceof CannotBackUp ? error.message : (error as Error).message}\n`);
  process.exitCode = 1;
}

async function run(): Promise<number> {
  const known = command === 'take' || command === 'restore' || command === 'verify';
  if (!known || more.length > 0 || place?.startsWith('-') || (command !== 'take' && !place)) {
    process.stderr.write(`${USAGE}\n`);
    return 2;
  }
  const { databaseUrl } = settingsOrExit();
  if (!databaseUrl)
    throw new CannotBackUp(
      'DATABASE_URL is not set. The embedded database of development is a folder: stop Flux and copy .flux.',
    );
  if (command === 'take') {
    const { folder, manifest } = await takeBackup(databaseUrl, place ?? 'backups', Temporal.Now.instant());
    const rows = Object.values(manifest.rows).reduce((sum, count) => sum + count, 0);
    say(`Backed up: ${folder} (${rows} rows). Try it: npm run verify -- ${folder}`);
    return 0;
  }
  if (command === 'verify') {
    const wrong = await verifyBackup(place ?? '', databaseUrl);
    say(
      wrong.length === 0
        ? 'The backup can be restored, and all of it is there.'
        : `The restored backup differs:\n${wrong.join('\n')}`,
    );
    return wrong.length === 0 ? 0 : 1;
  }
  const { takenAt } = await restoreBackup(place ?? '', databaseUrl);
  const applied = await migrate({ url: databaseUrl });
  say(
    `Restored, as of ${takenAt}${applied.length > 0 ? `; ${applied.length} newer migrations applied` : ''}. Start api and notifier when you are ready.`,
  );
  return 0;
}
