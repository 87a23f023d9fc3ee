import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { tellsOfDays } from './of-days.ts';

/** Told by the way, and kept. */
const TOLD = [
  'i work nights 10pm to 6am sun to thu and sleep 8 till 3ish',
  'just so you know I get up at 5 on weekdays and I go to bed at 9.30',
  'actually bed is more like 10',
  'new job! mon-wed 12 to 8, thu 9-5, fridays off',
  "I've got choir every Thursday 7 to 9 from now on",
  "choir's every tuesday 7-8.30 so nothing then please",
  "btw i'm a nurse, long days 7 to 7.30 mon wed sat",
  "I'm on earlies, 6 to 2 mon to fri",
  'bed by 11, up at 7',
  'up at 7 bed at 11',
];
/** A wish, a task, one day, or how it should not be. */
const OTHERS = [
  'I want to get up at 6',
  "I always go to bed at 1am and can't get up",
  'I have to work out 6 to 7 mondays',
  'gym tuesdays 6 to 7',
  'I take my pills at 8 every day',
  'I run at 6 every morning',
  'I went to bed at 1 yesterday',
  "I'm at work till 6 today",
  'I have yoga tuesday 6 to 7',
  'bed at 10',
  'my run is at 7 on mondays',
  'do I work fridays?',
];

describe('what is told of how the days are', () => {
  for (const message of TOLD) test(message, () => assert.equal(tellsOfDays(message), true));
  for (const message of OTHERS) test(`not: ${message}`, () => assert.equal(tellsOfDays(message), false));
});
