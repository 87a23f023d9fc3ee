import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rhythmFrom, workOn } from './rhythm.ts';

const shift = { start: '06:00', end: '18:00' };
const rhythm = rhythmFrom({
  work: null,
  cycle: { from: '2026-11-30', days: [shift, shift, shift, shift, null, null, null, null] },
});
const works = (date: string) => workOn(rhythm, Temporal.PlainDate.from(date)).length;

test('four days on, four off: across weeks, and before its first day as well', () => {
  const from = Temporal.PlainDate.from('2026-11-30');
  const days = Array.from({ length: 16 }, (_, i) => works(from.add({ days: i - 4 }).toString()));
  assert.deepEqual(days, [0, 0, 0, 0, 1, 1, 1, 1, 0, 0, 0, 0, 1, 1, 1, 1]);
  assert.deepEqual([works('2027-02-02'), works('2027-02-06')], [1, 0]);
});

test('without a cycle the weekday decides', () => {
  const office = rhythmFrom({});
  assert.equal(workOn(office, Temporal.PlainDate.from('2026-11-27')).length, 1);
  assert.equal(workOn(office, Temporal.PlainDate.from('2026-11-28')).length, 0);
});
