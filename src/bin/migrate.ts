import './node-version.mjs';
import path from 'node:path';
import { loadConfig, readEnvironment } from '../config.ts';
import { startEmbedded } from '../db/embedded/index.ts';
import { migrate } from '../db/migrate.ts';

// npm run migrate: brings the database of DATABASE_URL up to date, or the embedded one when that is not set.
const say = (line: string) => process.stdout.write(`${line}\n`);
try {
  const config = loadConfig(readEnvironment());
  const embedded = config.databaseUrl
    ? null
    : await startEmbedded({ dataDir: path.resolve(config.dataDir, 'postgres') });
  try {
    const applied = await migrate({ url: config.databaseUrl ?? embedded?.url ?? '', log: say });
    say(
      applied.length === 0 ? 'The database was up to date.' : `The database is up to date: ${applied.length} applied.`,
    );
  } finally {
    await embedded?.stop();
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
