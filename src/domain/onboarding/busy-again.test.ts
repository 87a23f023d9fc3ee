import assert from 'node:assert/strict';
import { test } from 'node:test';
import { busyAgain } from './busy-again.ts';

const swimming = {
  title: 'swimming',
  days: [2],
  from: Temporal.PlainTime.from('18:30'),
  to: Temporal.PlainTime.from('19:30'),
};

/** What was said of swimming, Tuesday 18:30 to 19:30, and what it is then. */
for (const [said, expected] of [
  ['no, swimming is on Wednesdays', '3 18:30-19:30'],
  ['swimming is Wednesdays not Tuesdays', '3 18:30-19:30'],
  ['swimming is 7 to 8', '2 19:00-20:00'],
  ['swimming starts at 7', '2 19:00-20:00'],
  ['swimming finishes at 8', '2 18:30-20:00'],
  ['swimming mon and thu at 6', '14 18:00-19:00'],
  ['the swimming is 45 mins actually', '2 18:30-19:15'],
  ['swimming is an hour and a half', '2 18:30-20:00'],
  ['swimming is great', null],
] as const)
  test(`a busy time that changes: ${said}`, () => {
    const now = busyAgain(said, swimming);
    const hm = (time: Temporal.PlainTime) => time.toString({ smallestUnit: 'minute' });
    assert.equal(now && `${now.days.join('')} ${hm(now.from)}-${hm(now.to)}`, expected);
  });
