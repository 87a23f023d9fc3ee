import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { asleepUntil, defaultRhythm, isAsleep, rhythmFrom } from './rhythm.ts';

const berlin = 'Europe/Berlin';
const at = (text: string) => Temporal.ZonedDateTime.from(`${text}[${berlin}]`).toInstant();

describe('asleep', () => {
  const office = rhythmFrom({ wake: '06:30', sleep: '22:30', weekendWake: '09:30', weekendSleep: '01:00' });
  const nightWorker = rhythmFrom({ wake: '16:00', sleep: '08:30' });
  // 2026-01-16 is a Friday.
  const cases: [name: string, rhythm: typeof office, moment: string, until: string | null][] = [
    ['a weekday night', office, '2026-01-14T23:00', '2026-01-15T06:30'],
    ['a weekday morning before the alarm', office, '2026-01-15T06:29', '2026-01-15T06:30'],
    ['a weekday at breakfast', office, '2026-01-15T06:30', null],
    ['Friday late: bed is at one', office, '2026-01-16T23:30', null],
    ['Saturday after one', office, '2026-01-17T01:00', '2026-01-17T09:30'],
    ['Saturday at eight', office, '2026-01-17T08:00', '2026-01-17T09:30'],
    ['Sunday evening: back to the week', office, '2026-01-18T22:45', '2026-01-19T06:30'],
    ['a night worker at noon', nightWorker, '2026-01-15T12:00', '2026-01-15T16:00'],
    ['a night worker at three in the night', nightWorker, '2026-01-15T03:00', null],
    ['the night the clocks go forward', office, '2026-03-29T03:30', '2026-03-29T09:30'],
  ];
  for (const [name, rhythm, moment, until] of cases) {
    it(name, () => {
      const ends = asleepUntil(rhythm, at(moment), berlin);
      assert.equal(ends?.toString() ?? null, until === null ? null : at(until).toString());
      assert.equal(isAsleep(rhythm, at(moment), berlin), until !== null);
    });
  }
});

describe('a rhythm from few words', () => {
  it('takes from the chronotype what was not said', () => {
    const { sleep, work, dayStart } = rhythmFrom({ chronotype: 'late', wake: '10:00' });
    assert.equal(sleep[1][0]?.start.toString(), '00:30:00');
    assert.equal(sleep[7][0]?.end.toString(), '10:00:00');
    assert.equal(work[5].length, 1);
    assert.equal(work[6].length, 0);
    assert.equal(dayStart.toString(), '04:00:00');
  });

  it('has no work when the person has none', () => {
    assert.deepEqual(rhythmFrom({ work: null }).work[1], []);
  });

  it('has both halves of a split shift', () => {
    const work = [
      { start: '08:00', end: '12:00', days: [1, 2] as const },
      { start: '16:00', end: '20:00', days: [1] as const },
    ];
    const rhythm = rhythmFrom({ work });
    assert.deepEqual([rhythm.work[1].length, rhythm.work[2].length, rhythm.work[3].length], [2, 1, 0]);
  });

  it('is there for each chronotype before anything is known', () => {
    for (const type of ['early', 'intermediate', 'late'] as const) assert.equal(defaultRhythm(type).chronotype, type);
  });
});
