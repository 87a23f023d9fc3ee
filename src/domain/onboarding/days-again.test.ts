import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { daysAgain } from './days-again.ts';
import { halfOfWork, workAgain } from './half.ts';
import { inOneLine } from './in-one-line.example.ts';
import { correctionOf } from './progress.ts';
import { readAnswers } from './read.ts';
import type { Shift, Told } from './types.ts';

const shift = (from: string, to: string, days: number[]): Shift => ({
  from: Temporal.PlainTime.from(from),
  to: Temporal.PlainTime.from(to),
  days,
});
const USUAL = [shift('09:00', '17:00', [1, 2, 3, 4, 5]), shift('09:00', '13:00', [6])];

describe('hours of work of single days, told again', () => {
  for (const [said, all] of [
    ["that's wrong, saturday is 10-1", '12345 09:00-17:00 + 6 10:00-13:00'],
    ['no, saturday is 2-5', '12345 09:00-17:00 + 6 14:00-17:00'],
    ['that is not right, Fridays are 8 to 3', '1234 09:00-17:00 + 6 09:00-13:00 + 5 08:00-15:00'],
    ['sorry, Tuesdays and Thursdays 10 to 6', '135 09:00-17:00 + 24 10:00-18:00 + 6 09:00-13:00'],
    ['sorry, Sundays 10 to 2 as well', '12345 09:00-17:00 + 6 09:00-13:00 + 7 10:00-14:00'],
    ['no, weekdays are 8 to 4', '12345 08:00-16:00 + 6 09:00-13:00'],
    // Of all of them, or said to be all.
    ['no, Monday to Thursday 9 to 5', '1234 09:00-17:00'],
    ['actually I work Monday to Friday 8 to 5', '12345 08:00-17:00'],
    ['no, only Saturdays 10 to 1', '6 10:00-13:00'],
    ['sorry, I meant Sundays 10 to 2', '7 10:00-14:00'],
  ] as const)
    test(said, () => {
      const { work } = readAnswers(correctionOf(said) ?? '', 'work', USUAL);
      assert.ok(Array.isArray(work));
      assert.equal(inOneLine({ work: daysAgain(USUAL, work, said) }), `work ${all}`);
    });

  for (const [said, all] of [
    ['wednesdays I start at 10', '1245 09:00-17:00 + 3 10:00-17:00 + 6 09:00-13:00'],
    ['on Fridays I finish at 3', '1234 09:00-17:00 + 5 09:00-15:00 + 6 09:00-13:00'],
    ['I start at 8', '12345 08:00-17:00 + 6 08:00-13:00'],
  ] as const)
    test(said, () => {
      const half = halfOfWork(said, USUAL);
      assert.ok(half && 'work' in half);
      assert.equal(inOneLine(half), `work ${all}`);
    });
  test('an end of hours on a day without work is none of the others', () =>
    assert.equal(halfOfWork('sundays I start at 10', USUAL), null));
  for (const [said, all] of [
    ['hmm no, mondays are 10 to 6', 'work 1 10:00-18:00'],
    ['wrong, sat is 9-12', 'work 6 09:00-12:00'],
    ['actually Fridays I start at 10', 'work 1234 09:00-17:00 + 5 10:00-17:00 + 6 09:00-13:00'],
    ['no wait, wednesday is off', 'work 1245 09:00-17:00 + 6 09:00-13:00'],
    ['no, choir is on Fridays 6 to 7', ''],
    ['no, sundays 10 to 2', ''],
    ['sorry, bed at 10 on Fridays', ''],
  ] as const)
    test(`${said}: long after them`, () =>
      assert.equal(inOneLine({ work: workAgain(correctionOf(said) ?? '', USUAL) ?? undefined } as Told), all));
});
