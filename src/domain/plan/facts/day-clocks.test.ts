import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { apartFromDayClocks } from './day-clocks.ts';

const SAID: [words: string, rest: string | null, others?: string][] = [
  [
    'run 5k, mondays and wednesdays at 18:30 and saturdays at 10, starting monday',
    'run 5k, mondays and wednesdays and saturdays at 18:30, starting monday',
    'saturdays at 10:00 am',
  ],
  ['guitar mon and wed at 19:00, sat at 11am', 'guitar mon and wed and sat at 19:00', 'sat at 11:00 am'],
  ['tuesdays at 7pm and sundays at 9', 'tuesdays and sundays at 7pm', 'sundays at 09:00 am'],
  ['tuesdays at 7pm and sundays at 7 pm', null],
  ['tuesdays and sundays at 9', null],
  ['run 5k at 7', null],
];

suite('days with an hour each', () => {
  for (const [words, rest, others] of SAID)
    test(words, () => assert.deepEqual(apartFromDayClocks(words), rest === null ? null : { rest, others }));
});
