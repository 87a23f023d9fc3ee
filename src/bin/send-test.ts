import './node-version.mjs';
import { parseArgs } from 'node:util';
import { createChannels } from '../channels/create.ts';
import { createDatabaseClock } from '../db/clock.ts';
import { createPool } from '../db/pool.ts';
import { createDatabase } from '../db/scope.ts';
import { channelSettings } from './channel-settings.ts';
import { databaseUrlHere } from './database-url.ts';
import { whomToTest } from './send-test/person.ts';
import { type Result, sendTests } from './send-test/send.ts';
import { settingsOrExit } from './start.ts';

// npm run send-test -- --to <id or e-mail>: one real message through each channel that is set up, and what came back. No number is printed whole.
const USAGE = `npm run send-test -- --to <id or e-mail of a person> [--only push|whatsapp|call]
One real message through each channel that is set up, to their own verified number and their own browsers, and what came back.
Exit code 0: all that could be tried was taken. 1: something was not. 2: a flag that is not known.`;
const CHANNELS = ['push', 'whatsapp', 'call'] as const;
const MARK = { taken: '✔', refused: '–', failed: '✖' } as const;

process.exitCode = await main();
process.exit();

async function main(): Promise<number> {
  const asked = flags();
  if (!asked) return 2;
  const config = settingsOrExit();
  const url = databaseUrlHere(config);
  if (!url) return say('DATABASE_URL is not set, and no "npm run dev" runs here.', 1);
  const pool = createPool({ url, max: 2, applicationName: 'flux-send-test' });
  try {
    const clock = createDatabaseClock(pool);
    await clock.set();
    const person = await whomToTest(createDatabase(pool), asked.to);
    if (!person) return say('Nobody here has that id or e-mail address.', 1);
    const channels = createChannels(channelSettings(config));
    const limits = config.reach;
    const results = await sendTests(
      { channels, now: clock.now(), limits, statusUrl: config.twilio.webhookBaseUrl },
      person,
      asked.only,
    );
    for (const { channel, state, says } of results) say(`${MARK[state]} ${channel.padEnd(9)} ${says}`);
    const tried = results.filter(({ state }) => state !== 'refused');
    if (tried.length === 0) return say('\nNothing could be tried.', 1);
    return tried.every(({ state }) => state === 'taken') ? 0 : 1;
  } catch (error) {
    return say(`The database cannot be asked: ${(error as Error).message}`, 1);
  } finally {
    await pool.end();
  }
}

function flags(): { to: string; only: Result['channel'] | undefined } | null {
  const options = { to: { type: 'string' }, only: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;
  try {
    const { to, only, help } = parseArgs({ options }).values;
    const channel = CHANNELS.find((each) => each === only);
    if (to && (channel || only === undefined) && !help) return { to, only: channel };
  } catch (error) {
    say((error as Error).message);
  }
  say(USAGE);
  return null;
}

function say(line: string, code = 0): number {
  process.stdout.write(`${line}\n`);
  return code;
}
