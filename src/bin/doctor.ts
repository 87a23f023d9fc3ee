import './node-version.mjs';
import { databaseUrlHere } from './database-url.ts';
import { readFlags, UnknownFlag } from './dev/flags.ts';
import type { Finding } from './doctor/finding.ts';
import { doctorsRound } from './doctor/round.ts';
import { settingsOrExit } from './start.ts';

// npm run doctor [-- --json]: what is switched on, what is missing, and what is wrong, each with what to do. Prints no secret.
const USAGE = `npm run doctor [-- --json]
  --json   one JSON document: {"well": true, "findings": [{"name", "state": "ok" | "off" | "wrong", "says"}]}
Exit code 0: nothing is wrong. 1: something is. 2: a flag that is not known.`;
const MARK: Record<Finding['state'], string> = { ok: '✔', off: '–', wrong: '✖' };
const STATE: Record<Finding['state'], string> = { ok: 'ok', off: 'not used', wrong: 'wrong' };

const flags = flagsOrExit();
if (flags.help) process.stdout.write(`${USAGE}\n`);
else process.exitCode = await examine(flags.json);
process.exit();

async function examine(json: boolean): Promise<number> {
  const config = settingsOrExit();
  const findings = await doctorsRound({ ...config, databaseUrl: databaseUrlHere(config) ?? undefined });
  const bad = findings.filter(({ state }) => state === 'wrong').length;
  if (json) process.stdout.write(`${JSON.stringify({ well: bad === 0, findings }, null, 2)}\n`);
  else {
    for (const { name, state, says } of findings)
      process.stdout.write(`${MARK[state]} ${name.padEnd(10)} ${STATE[state].padEnd(8)} ${says}\n`);
    process.stdout.write(bad === 0 ? '\nAll well.\n' : `\n${bad} to mend.\n`);
  }
  return bad === 0 ? 0 : 1;
}

function flagsOrExit() {
  try {
    return readFlags(process.argv.slice(2), ['json', 'help'], USAGE);
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exit(error instanceof UnknownFlag ? 2 : 1);
  }
}
