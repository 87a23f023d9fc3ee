import './node-version.mjs';
import { PUBLISHED_AHEAD_MINUTES } from '../auth/local/key-ring.ts';
import { rotateKey } from '../auth/local/stored-keys.ts';
import { createPool } from '../db/pool.ts';
import { createDatabase } from '../db/scope.ts';
import { systemClock } from '../domain/clock.ts';
import { settingsOrExit } from './start.ts';

// npm run rotate-key: a new key for the tokens of our own sign-in (AUTH=own), without signing anybody out.
const { auth, production, databaseUrl, secretKey } = settingsOrExit();
if (!production || auth.kind !== 'local' || !databaseUrl) {
  process.stderr.write(
    'Only production with AUTH=own keeps its signing keys in the database; there is nothing to rotate here.\n',
  );
  process.exit(1);
}
const pool = createPool({ url: databaseUrl, max: 1, applicationName: 'flux-rotate-key' });
try {
  await rotateKey({ db: createDatabase(pool), clock: systemClock, secretKey });
  process.stdout.write(
    `A new key is published; it signs from in ${PUBLISHED_AHEAD_MINUTES} minutes on. The old one leaves by itself.\n`,
  );
} catch (error) {
  process.stderr.write(`No key was added: ${(error as Error).message}\n`);
  process.exitCode = 1;
} finally {
  await pool.end();
}
