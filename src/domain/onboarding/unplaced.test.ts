import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readAnswers } from './read.ts';
import type { Question } from './types.ts';
import { unplaced } from './unplaced.ts';

/** The open question, what was typed, and what of it nothing holds. */
const TABLE: [Question | null, string, string[]][] = [
  ['work', '9 to 6 mon to fri, lunch 1 to 2', ['lunch 1 to 2']],
  ['name', 'Lou, nap times around 10, bed at 9', ['nap times around 10']],
  [
    'wake',
    "when the kids are here I'm up at 6, otherwise 7.30",
    ["when the kids are here I'm up at 6", 'otherwise 7.30'],
  ],
  ['name', "I'm Bo, Thursdays are weird", ['Thursdays are weird']],
  ['wake', 'up at 7, bed at 11, I work 9 to 5 Monday to Friday', []],
  ['wake', 'between 7 and 9', []],
  ['chronotype', 'oops I put 9.30, bed at 10.30', []],
  ['sleep', '10:30 - 11 ish', []],
  ['name', "I'm Kemal. Two of us live here", []],
  ['work', 'two jobs: café 8-1 mon to fri and deliveries fri and sat 6-10pm', []],
  ['work', 'Mon to Fri 8 to 5, well 4 on Fridays', []],
  ['name', "Marta. I don't work Fridays btw", []],
  ['commitments', 'dentist on 5 december at 3', []],
  ['chronotype', 'useless before ten, better at night', []],
  ['code', 'one two three four five six', []],
  ['phone', '07700 900 123', []],
  ['work', 'M-F 9-6, sometimes sat mornings', ['sometimes sat mornings']],
  ['work', 'Mon-Fri 8-18 plus on call every fourth weekend', ['on call every fourth weekend']],
  ['work', 'mon-fri 9-5 and on call one weekend a month', ['on call one weekend a month']],
  ['work', '9-5, one Saturday in four', []],
  [null, 'Chemo every third Tuesday. Otherwise up 8, bed 10, not working', ['Chemo every third Tuesday']],
  ['work', 'week on call every 5 weeks, normally 10-6', ['week on call every 5 weeks']],
  ['sleep', 'lights out around ten thirty, quarter to eleven', []],
  ['wake', 'up at 5, bed at 10, on bar nights more like 3am', ['on bar nights more like 3am']],
];

describe('what of a message is held by nothing that was read', () => {
  for (const [asked, said, lost] of TABLE)
    test(`${asked ?? 'unasked'}: ${said}`, () =>
      assert.deepEqual(unplaced(said, asked, readAnswers(said, asked)), lost));
});
