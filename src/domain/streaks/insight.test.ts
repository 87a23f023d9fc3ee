import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type WeekFacts, weekInsight } from './insight.ts';

const week = (facts: Partial<WeekFacts>): WeekFacts => ({
  weekday: 4,
  done: [0, 0, 0, 0],
  closed: 0,
  openToday: 0,
  lastWeek: { done: 0, closed: 0 },
  streakDays: 0,
  ...facts,
});

const cases: [what: string, facts: Partial<WeekFacts>, said: string][] = [
  ['a new week', { weekday: 1, done: [0] }, 'A new week begins.'],
  ['a list for today', { openToday: 3 }, '3 things stand on your list today.'],
  ['an empty day', {}, 'Nothing is planned for today. There is room for one small thing.'],
  ['misses alone are not held against anybody', { closed: 4, openToday: 1 }, 'One thing stands on your list today.'],
  ['everything done', { done: [2, 1, 2, 1], closed: 6 }, "All 6 of this week's tasks so far are done."],
  [
    'better than last week',
    { done: [2, 2, 2, 0], closed: 8, lastWeek: { done: 6, closed: 12 } },
    '6 of 8 done this week: 75 %, up from 50 % last week.',
  ],
  [
    'more than last week',
    { done: [2, 2, 3, 0], closed: 10, lastWeek: { done: 5, closed: 7 } },
    '7 done this week, more than in all of last week.',
  ],
  [
    'a best day',
    { done: [1, 3, 1, 0], closed: 9, lastWeek: { done: 9, closed: 10 } },
    '5 done this week; Tuesday went best, with 3.',
  ],
  ['a streak', { done: [1, 1, 0, 0], closed: 3, streakDays: 5 }, '2 done this week, and 5 days in a row.'],
  ['a beginning', { done: [1, 0, 0, 0], closed: 2, streakDays: 1 }, '1 done this week so far.'],
];

describe('the sentence about a week', () => {
  for (const [what, facts, said] of cases) test(what, () => assert.equal(weekInsight(week(facts)), said));
});
