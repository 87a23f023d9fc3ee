import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { loadConfig } from '../config.ts';
import { createPool } from '../db/pool.ts';
import { systemClock } from '../domain/clock.ts';
import { composeApi } from './compose.ts';

// npm run openapi: writes openapi.json from the routes' schemas. With --check (npm run check:openapi) it compares instead and
// exits 1 when they differ. Needs no database: nothing is asked.
const file = path.resolve(import.meta.dirname, '../../openapi.json');
const dataDir = await mkdtemp(path.join(tmpdir(), 'flux-openapi-'));
try {
  const made = `${JSON.stringify(await documentOf(), null, 2)}\n`;
  if (!process.argv.includes('--check')) {
    await writeFile(file, made);
  } else if (made === (await readFile(file, 'utf8').catch(() => ''))) {
    process.stdout.write('openapi.json is what the routes say.\n');
  } else {
    process.stderr.write('openapi.json is not what the routes say. Run "npm run openapi" and commit the result.\n');
    process.exitCode = 1;
  }
} finally {
  await rm(dataDir, { recursive: true, force: true });
}

async function documentOf(): Promise<unknown> {
  const config = loadConfig({ APP_ENV: 'test', FLUX_DATA_DIR: dataDir, DATABASE_URL: 'postgres://127.0.0.1:1/none' });
  const pool = createPool({ url: config.databaseUrl ?? '' });
  const { app } = await composeApi({ config, pool, log: pino({ level: 'silent' }), clock: systemClock });
  await app.ready();
  const document = app.swagger();
  await app.close();
  await pool.end();
  return document;
}
