import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { pino } from 'pino';
import { loadConfig } from '../config.ts';
import { createPool } from '../db/pool.ts';
import { systemClock } from '../domain/clock.ts';
import { composeApi } from './compose.ts';

// npm run openapi: writes openapi.json from the routes' schemas, and from it the types of the client. With --check (npm run check:openapi) it
// compares instead and exits 1 when they differ. Needs no database: nothing is asked.
const root = path.resolve(import.meta.dirname, '../..');
const file = path.join(root, 'openapi.json');
const types = path.join(root, 'clients/typescript/src/schema.gen.ts');
const dataDir = await mkdtemp(path.join(tmpdir(), 'flux-openapi-'));
try {
  const made = `${JSON.stringify(await documentOf(), null, 2)}\n`;
  const check = process.argv.includes('--check');
  const same = made === (await readFile(file, 'utf8').catch(() => ''));
  if (!check) {
    await writeFile(file, made);
    await writeFile(types, await typesOf(file));
  } else if (same && (await typesOf(file)) === (await readFile(types, 'utf8').catch(() => ''))) {
    process.stdout.write('openapi.json is what the routes say, and the client is made from it.\n');
  } else {
    const which = same ? 'The client is not made from openapi.json' : 'openapi.json is not what the routes say';
    process.stderr.write(`${which}. Run "npm run openapi" and commit the result.\n`);
    process.exitCode = 1;
  }
} finally {
  await rm(dataDir, { recursive: true, force: true });
}

/** As openapi-typescript writes it; its compiler is of another generation than ours, so that it runs by itself. */
async function typesOf(document: string): Promise<string> {
  const cli = path.join(root, 'clients/typescript/node_modules/openapi-typescript/bin/cli.js');
  const { stdout } = await promisify(execFile)(process.execPath, [cli, document], { maxBuffer: 64 * 1024 * 1024 });
  return stdout;
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
