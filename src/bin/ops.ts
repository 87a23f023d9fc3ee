import './node-version.mjs';
import pg from 'pg';
import { databaseUrlHere } from './database-url.ts';
import { readFlags } from './dev/flags.ts';
import { TIMEOUT_MS, whyUnreachable } from './doctor/finding.ts';
import { standings } from './ops/standings.ts';
import { settingsOrExit } from './start.ts';

// npm run ops: what an operator wants to know on a bad night, each with what to do. Counts and ids, no personal data.
const USAGE = `npm run ops [-- --json]
  --json   one JSON document
Exit code 0: nothing needs anybody. 1: something does.`;

const { json, help } = readFlagsOrExit();
if (help) process.stdout.write(`${USAGE}\n`);
else process.exitCode = await look();

async function look(): Promise<number> {
  const config = settingsOrExit();
  const { models } = config;
  const databaseUrl = databaseUrlHere(config);
  if (!databaseUrl) {
    process.stderr.write('DATABASE_URL is not set, and no "npm run dev" runs here whose database could be asked.\n');
    return 1;
  }
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: 'flux-ops',
    connectionTimeoutMillis: TIMEOUT_MS,
    // A database that hangs does not end its own statements.
    query_timeout: TIMEOUT_MS,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const found = await standings(client, models.hardLimit);
    const bad = found.filter(({ count }) => count > 0);
    if (json) process.stdout.write(`${JSON.stringify({ well: bad.length === 0, standings: found }, null, 2)}\n`);
    else {
      for (const { what, count, detail, todo } of found) {
        process.stdout.write(`${count > 0 ? '✖' : '✔'} ${what.padEnd(28)} ${count}${detail ? `  (${detail})` : ''}\n`);
        if (count > 0) process.stdout.write(`    → ${todo}\n`);
      }
    }
    return bad.length === 0 ? 0 : 1;
  } catch (error) {
    process.stderr.write(
      `The database cannot be asked: ${whyUnreachable(error)}.\nNobody is reminded until it can: npm run doctor, and docs/runbook.md: FluxNotifierBlind\n`,
    );
    return 1;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function readFlagsOrExit() {
  try {
    return readFlags(process.argv.slice(2), ['json', 'help'], USAGE);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exit(2);
  }
}
