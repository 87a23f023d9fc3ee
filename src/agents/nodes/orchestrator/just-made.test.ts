import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { State } from '../../state.ts';
import { sameOnDays } from './just-made.ts';

const setting = { now: Temporal.Instant.from('2026-11-27T12:00:00Z'), zone: 'Europe/London' };
const memory = (words: string) => ({ said: { words, at: '2026-11-27T11:58:00Z' } }) as State['memory'];

const SAID: [last: string, message: string, read: string | null][] = [
  ["on fridays make it 8pm, I'm home late", 'actually saturdays too', "on saturdays make it 8pm, I'm home late"],
  ['make fridays half an hour', 'and on sundays as well', 'make sundays half an hour'],
  ['an hour later on mondays', 'tuesdays and wednesdays too', 'an hour later on tuesdays and wednesdays'],
  ['can the fridays be 30 minutes', 'and tuesdays too', 'can the tuesdays be 30 minutes'],
  ['gym on fridays at 8pm', 'saturdays too', null],
  ['make it 8pm', 'saturdays too', null],
  ['on fridays make it 8pm', 'saturdays', null],
];

describe('what was changed for some days holds of others too', () => {
  for (const [last, message, read] of SAID)
    it(`${message} (${last})`, () => assert.equal(sameOnDays(message, memory(last), setting), read));
});
