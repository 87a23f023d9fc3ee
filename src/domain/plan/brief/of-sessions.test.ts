import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { apartOfGoal, apartOfSessions } from './of-sessions.ts';

/** What is said, what is of the goal, and what waits for the plan. */
const ROWS: [string, string, string | null][] = [
  ['yes but can the saturday one be sunday', 'yes', 'can the saturday one be sunday'],
  ['mornings before work would be better for two of them', '', 'mornings before work would be better for two of them'],
  ['not at all, and can we start a week later', 'not at all', 'can we start a week later'],
  ['beginner, one of them at lunchtime please', 'beginner', 'one of them at lunchtime please'],
  ['Not at all. The first one should be on Sunday', 'Not at all.', 'The first one should be on Sunday'],
  ['a bit. the first run at 7, the second one at 8', 'a bit.', 'the first run at 7, the second one at 8'],
  [
    'could we do saturdays instead of one of the weekday ones',
    '',
    'could we do saturdays instead of one of the weekday ones',
  ],
  ['half of them at the weekend', '', 'half of them at the weekend'],
  ['only on saturdays', 'only on saturdays', null],
  ['one or two of my friends run', 'one or two of my friends run', null],
  ['I start early and finish later', 'I start early and finish later', null],
  ['I used to run two years ago', 'I used to run two years ago', null],
];

describe('what is of single sessions of a plan to come', () => {
  for (const [message, rest, ofSessions] of ROWS)
    test(`“${message}”`, () =>
      assert.deepEqual(apartOfSessions(message, { facts: { start: '2026-11-30' } }), { rest, ofSessions }));
  test('a week later than no day in particular is when to begin', () =>
    assert.equal(apartOfSessions('not at all, can we start a week later', { facts: {} }).ofSessions, null));
});

describe('what the words of a goal say of single days and of some days alone', () => {
  const rows: [string, string | null][] = [
    [
      'declutter the garage before Christmas, two hours on Saturdays, and nothing on 12 December',
      'nothing on 12 December',
    ],
    ["I want to run 5k by March, Tue and Sat mornings. I'm on holiday 14-21 December", "I'm on holiday 14-21 December"],
    ['learn chess, 20 minutes a day, no sessions on Christmas day', 'no sessions on Christmas day'],
    ['run a 10k, tuesdays and sundays. No more than an hour on weekdays', 'No more than an hour on weekdays'],
    ['climb a 6b by June, tue and fri evenings, away 18 dec to 3 jan', 'away from 18 dec until 3 jan'],
    ['clear the loft, weekends only, not 24 and 25 December', 'not the 24th and 25th of December'],
    ['clear the loft by 20 December, weekends only but not the 5th or 6th', 'not the 5th or 6th'],
    ['learn chess, not before 4 January', null],
    ['learn chess, never more than an hour', null],
    ['learn chess, not on Fridays', null],
    ['stop drinking until 1 February, not even at weekends', null],
    ["I'm on holiday until 5 January, start then", null],
  ];
  for (const [words, waits] of rows) test(`“${words}”`, () => assert.equal(apartOfGoal(words).ofSessions, waits));
});
