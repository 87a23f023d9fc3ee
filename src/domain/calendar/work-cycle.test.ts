import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isAsleep, rhythmFrom, workOn } from './rhythm.ts';

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

test('after a night shift the sleep of the day counts, on all other days the usual one', () => {
  const night = { start: '22:00', end: '06:00' };
  const byDay = { start: '08:00', end: '15:00' };
  const sleeper = rhythmFrom({
    sleep: '23:00',
    wake: '07:00',
    work: null,
    cycle: { from: '2026-11-30', days: [night, night, null, null], sleep: [null, byDay, byDay, null] },
  });
  const asleep = (at: string) => isAsleep(sleeper, Temporal.Instant.from(`${at}Z`), 'UTC');
  assert.deepEqual(
    [
      '2026-11-30T03:00',
      '2026-12-01T03:00',
      '2026-12-01T10:00',
      '2026-12-02T14:00',
      '2026-12-02T15:00',
      '2026-12-03T10:00',
    ].map(asleep),
    [true, false, true, true, false, false],
  );
  assert.equal(asleep('2026-12-03T03:00'), true);
});

test('without a cycle the weekday decides', () => {
  const office = rhythmFrom({});
  assert.equal(workOn(office, Temporal.PlainDate.from('2026-11-27')).length, 1);
  assert.equal(workOn(office, Temporal.PlainDate.from('2026-11-28')).length, 0);
});
