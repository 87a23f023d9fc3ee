import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type GoalFacts, progressOf } from './progress.ts';

const today = Temporal.PlainDate.from('2026-03-29');
const began = (daysAgo: number) => today.subtract({ days: daysAgo });

/** A goal of six weeks, three times a week, begun three weeks ago, everything done. */
const steady: GoalFacts = {
  today,
  began: began(21),
  finished: null,
  targetWeeks: 6,
  done: 9,
  closed: 9,
  open: 9,
  doneLately: 9,
};

type Expected = { velocity: number; end: string | null; onTrack: boolean };

const table: [what: string, change: Partial<GoalFacts>, expected: Expected][] = [
  ['on its way: three a week, nine to go', {}, { velocity: 2.86, end: '2026-04-20', onTrack: true }],
  [
    'the first day: no pace yet, and nothing wrong',
    { began: today, done: 0, closed: 0, open: 18, doneLately: 0 },
    { velocity: 0, end: null, onTrack: true },
  ],
  [
    'the second day with one done is a pace of one a week, and on track',
    { began: began(1), done: 1, closed: 1, open: 17, doneLately: 1 },
    { velocity: 1, end: '2026-07-26', onTrack: true },
  ],
  ['half of it missed: behind', { done: 4, doneLately: 4 }, { velocity: 1.27, end: '2026-05-18', onTrack: false }],
  ['one missed is no drama', { done: 8, doneLately: 8 }, { velocity: 2.55, end: '2026-04-23', onTrack: true }],
  [
    'past its end with something left',
    { began: began(50), done: 15, closed: 17, open: 1, doneLately: 8 },
    { velocity: 2, end: '2026-04-02', onTrack: false },
  ],
  ['nothing left: today', { done: 18, closed: 18, open: 0 }, { velocity: 2.86, end: '2026-03-29', onTrack: true }],
  [
    'finished: the day it was',
    { finished: began(7), done: 18, closed: 18, open: 0 },
    { velocity: 8.4, end: '2026-03-22', onTrack: true },
  ],
  ['no plan at all', { done: 0, closed: 0, open: 0, doneLately: 0 }, { velocity: 0, end: null, onTrack: true }],
  [
    'without an end: what is over counts',
    { targetWeeks: null, done: 3, closed: 9, doneLately: 3 },
    { velocity: 0.95, end: '2026-06-03', onTrack: false },
  ],
  [
    'not begun',
    { began: null, targetWeeks: null, done: 0, closed: 0, open: 3, doneLately: 0 },
    { velocity: 0, end: null, onTrack: true },
  ],
];

describe('goal progress', () => {
  for (const [what, change, { velocity, end, onTrack }] of table) {
    test(what, () => {
      const found = progressOf({ ...steady, ...change });
      const seen = {
        velocity: Math.round(found.velocity * 100) / 100,
        end: found.projectedEnd?.toString() ?? null,
        onTrack: found.onTrack,
      };
      assert.deepEqual(seen, { velocity, end, onTrack });
    });
  }

  test('counts the days of a goal and all of its tasks', () => {
    const { daysElapsed, daysTotal, total } = progressOf(steady);
    assert.deepEqual([daysElapsed, daysTotal, total], [21, 42, 18]);
  });
});
