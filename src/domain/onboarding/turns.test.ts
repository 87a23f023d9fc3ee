import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { baseSleep, readDutySleeps, readTurnSleeps, type TurnSleeps, withSleeps } from './turn-sleeps.ts';
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

describe('sleep that goes with days of work and days off', () => {
  const said = (sleeps: TurnSleeps | null) =>
    sleeps &&
    Object.entries(sleeps)
      .map(([kind, { from, to }]) => `${kind} ${from}-${to}`)
      .join(', ')
      .replaceAll(':00-', '-')
      .replace(/:00(?=,|$)/g, '');
  const TABLE: [string, string | null][] = [
    [
      'up at 5.30 on shift days, 8ish otherwise. asleep by 10 mostly',
      'early 22:00-05:30, late 22:00-05:30, usual 22:00-08:00',
    ],
    [
      'bed at 9, midnight on days off. up at 5 when I work, 9 on days off',
      'early 21:00-05:00, late 21:00-05:00, usual 00:00-09:00',
    ],
    ['up at 6, bed at 10', null],
    ['up at 5.30 on shift days, 8 otherwise', null],
  ];
  for (const [message, sleeps] of TABLE) test(message, () => assert.equal(said(readDutySleeps(message)), sleeps));

  test('both ends of one night stand in two clauses', () =>
    assert.equal(
      said(readTurnSleeps("on earlies I'm up at 4 and in bed at 8, on lates up at 9, bed at 1")),
      'early 20:00-04:00, late 01:00-09:00',
    ));
});
