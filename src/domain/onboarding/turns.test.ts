import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { baseSleep, readTurnSleeps, withSleeps } from './turn-sleeps.ts';
import { nightWeekOf } from './turns.ts';

describe('nights on some days of the week', () => {
  const week = nightWeekOf(
    [{ from: Temporal.PlainTime.from('20:00'), to: Temporal.PlainTime.from('08:00'), days: [5, 6, 7] }],
    Temporal.PlainDate.from('2026-11-27'),
  );

  test('are a turn of one week, with the sleep of its own after each', () => {
    assert.equal(week?.from, '2026-11-23');
    const sleeps = readTurnSleeps('i sleep 9am-4pm on work days, otherwise midnight to 8');
    assert.deepEqual(week && withSleeps(week, sleeps).sleep?.map((one) => one && `${one.start}-${one.end}`), [
      '09:00-16:00',
      null,
      null,
      null,
      null,
      '09:00-16:00',
      '09:00-16:00',
    ]);
    assert.deepEqual(baseSleep(sleeps)?.from.toString(), '00:00:00');
  });
  test('days and nights of every day are none', () => {
    const all = [1, 2, 3, 4, 5, 6, 7];
    const night = { from: Temporal.PlainTime.from('20:00'), to: Temporal.PlainTime.from('08:00') };
    assert.equal(nightWeekOf([{ ...night, days: all }], Temporal.PlainDate.from('2026-11-27')), null);
    assert.equal(
      nightWeekOf([{ from: night.to, to: night.from, days: [1] }], Temporal.PlainDate.from('2026-11-27')),
      null,
    );
  });
});
