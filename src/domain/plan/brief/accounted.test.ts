import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { setting } from '../draft.example.ts';
import type { GoalFacts } from '../types.ts';
import { unaccountedIn } from './accounted.ts';

const SAID: [words: string, facts: GoalFacts, lost: string][] = [
  ['mon and wed 7pm, sun 10am', { days: [1, 3], notDays: [7], time: '19:00' }, 'sun 10am'],
  ['weekday evenings except wednesdays', { days: [1, 2, 3, 4, 5] }, 'weekday evenings except wednesdays'],
  ['weekday evenings except wednesdays', { days: [1, 2, 4, 5], window: { start: '17:00', end: '22:00' } }, ''],
  ['tuesdays and sundays work best', { notDays: [2, 7] }, 'tuesdays and sundays work best'],
  ['sunday mornings', { days: [7], window: { start: '17:00', end: '22:00' } }, 'sunday mornings'],
  ['sunday mornings', { days: [7], window: { start: '08:00', end: '10:00' } }, ''],
  ['do yoga, it has to be done by 7.15', { time: '07:15' }, 'it has to be done by 7.15'],
  ['half an hour before bed and an hour on sundays', { minutes: 30 }, 'half an hour before bed and an hour on sundays'],
  ['my exam is on 22 january', { event: '2029-01-22', deadline: '2029-01-21' }, 'my exam is on 22 january'],
  ['my exam is on 22 january', { event: '2027-01-22', deadline: '2027-01-21' }, ''],
  ['tue thu sun, sundays longer', { days: [2, 4, 7] }, 'sundays longer'],
  ['do yoga, 12.30 to 1', { window: { start: '11:30', end: '14:30' } }, '12.30 to 1'],
  ['do yoga, not the first weekend in december', { notDays: [2] }, 'not the first weekend in december'],
  ['2 hrs on sundays', { days: [2, 7], minutes: 30 }, '2 hrs on sundays'],
  ['I am 45 and I can go on fridays', { days: [5] }, ''],
  ['not before 10 on fridays', { days: [5], window: { start: '10:00', end: '00:00' } }, ''],
];

suite('what a goal says of when and how long stands in its facts, or is said back', () => {
  for (const [words, facts, lost] of SAID)
    test(`“${words}” of ${JSON.stringify(facts)}`, () =>
      assert.equal(unaccountedIn(words, { facts, title: 'Run', answers: {} }, setting).join(' | '), lost));
});
