import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { runs } from '../../../test/helpers/property.ts';
import { type DailyWindow, isInDailyWindow, windowEndsAt, windowOn } from './daily-window.ts';

const berlin = 'Europe/Berlin';

function window(text: string): DailyWindow {
  const [start = '', end = ''] = text.split('–');
  return { start: Temporal.PlainTime.from(start), end: Temporal.PlainTime.from(end) };
}

describe('quiet hours', () => {
  const cases: [name: string, window: string, at: string, zone: string, ends: string | null][] = [
    ['an evening before midnight is quiet', '22:00–07:00', '2026-01-15T23:30+01:00', berlin, '2026-01-16T07:00+01:00'],
    ['an early morning is quiet', '22:00–07:00', '2026-01-16T05:00+01:00', berlin, '2026-01-16T07:00+01:00'],
    ['the first minute is quiet', '22:00–07:00', '2026-01-15T22:00+01:00', berlin, '2026-01-16T07:00+01:00'],
    ['the last minute is over', '22:00–07:00', '2026-01-16T07:00+01:00', berlin, null],
    ['noon is not quiet', '22:00–07:00', '2026-01-16T12:00+01:00', berlin, null],
    ['a nap at noon', '12:00–14:00', '2026-01-16T13:00+01:00', berlin, '2026-01-16T14:00+01:00'],
    ['until midnight', '20:00–00:00', '2026-01-16T23:59+01:00', berlin, '2026-01-17T00:00+01:00'],
    ['equal ends are no quiet hours', '08:00–08:00', '2026-01-16T08:00+01:00', berlin, null],
    ['the night the clocks go forward', '22:00–07:00', '2026-03-29T00:30+01:00', berlin, '2026-03-29T07:00+02:00'],
    ['an end that the clocks skip', '22:00–02:30', '2026-03-29T01:59+01:00', berlin, '2026-03-29T03:00+02:00'],
    ['the night the clocks go back', '22:00–07:00', '2026-10-25T02:30+02:00', berlin, '2026-10-25T07:00+01:00'],
    ['an end shown twice, before the first', '22:00–02:30', '2026-10-25T02:10+02:00', berlin, '2026-10-25T02:30+02:00'],
    [
      'an end shown twice, before the second',
      '22:00–02:30',
      '2026-10-25T02:10+01:00',
      berlin,
      '2026-10-25T02:30+01:00',
    ],
    [
      'an end that the clocks skip together with the pause before the next start',
      '00:01–00:00',
      '1974-07-06T23:59+02:00',
      'Asia/Gaza',
      '1974-07-08T00:00+03:00',
    ],
    [
      'clocks that go back within quiet hours',
      '00:01–00:00',
      '2023-10-28T01:59+03:00',
      'Asia/Gaza',
      '2023-10-29T00:00+02:00',
    ],
    [
      'clocks that go back to the end, long before it comes again',
      '23:01–23:00',
      '1974-10-12T23:59+03:00',
      'Asia/Gaza',
      '1974-10-12T23:00+02:00',
    ],
    [
      'clocks that go back over midnight, before it',
      '22:00–00:00',
      '2006-10-28T23:59-02:30',
      'America/St_Johns',
      '2006-10-29T00:00-02:30',
    ],
    [
      'and in the hour that they give back',
      '22:00–00:00',
      '2006-10-28T23:01-03:30',
      'America/St_Johns',
      '2006-10-29T00:00-03:30',
    ],
    [
      'clocks that go back by half an hour',
      '22:00–01:45',
      '2026-04-05T01:40+10:30',
      'Australia/Lord_Howe',
      '2026-04-05T01:45+10:30',
    ],
    ['a date left out', '22:00–07:00', '2011-12-29T23:00-10:00', 'Pacific/Apia', '2011-12-31T07:00+14:00'],
    ['seconds before there were zones', '22:00–07:00', '1890-01-01T06:00Z', berlin, '1890-01-01T06:06:32Z'],
    ['elsewhere', '21:00–08:00', '2026-07-01T03:00Z', 'America/New_York', '2026-07-01T12:00Z'],
  ];
  for (const [name, text, at, zone, ends] of cases) {
    it(name, () => {
      const instant = Temporal.Instant.from(at);
      assert.equal(isInDailyWindow(instant, window(text), zone), ends !== null);
      const expected = Temporal.Instant.from(ends ?? at);
      assert.equal(windowEndsAt(instant, window(text), zone).toString(), expected.toString());
    });
  }
});

describe('a night on the clock', () => {
  const cases: [name: string, date: string, window: string, hours: number][] = [
    ['is eight hours long as a rule', '2026-01-15', '23:00–07:00', 8],
    ['is seven hours long when the clocks go forward', '2026-03-28', '23:00–07:00', 7],
    ['is nine hours long when they go back', '2026-10-24', '23:00–07:00', 9],
    ['keeps what is left of a window that begins in a gap', '2026-03-29', '02:30–04:00', 1],
    ['is nothing when the clocks skip it', '2026-03-29', '02:10–02:50', 0],
    ['covers an hour shown twice both times', '2026-10-25', '02:00–03:00', 2],
  ];
  for (const [name, date, text, hours] of cases) {
    it(name, () => {
      const span = windowOn(Temporal.PlainDate.from(date), window(text), berlin);
      assert.equal(span === null ? 0 : (span.end - span.start) / 3_600_000, hours);
    });
  }

  it('filed under the morning begins the evening before', () => {
    const span = windowOn(Temporal.PlainDate.from('2026-01-16'), window('23:00–07:00'), berlin, 'end');
    assert.equal(span?.start, Temporal.Instant.from('2026-01-15T23:00+01:00').epochMilliseconds);
  });

  it('filed under the morning and begun after midnight stays on its date', () => {
    const span = windowOn(Temporal.PlainDate.from('2026-01-16'), window('01:00–09:00'), berlin, 'end');
    assert.equal(span?.start, Temporal.Instant.from('2026-01-16T01:00+01:00').epochMilliseconds);
  });

  it('does not exist on a date that the zone left out', () => {
    assert.equal(windowOn(Temporal.PlainDate.from('2011-12-30'), window('09:00–17:00'), 'Pacific/Apia'), null);
  });
});

describe('in every zone, around every change of its clocks', () => {
  const zones = Intl.supportedValuesOf('timeZone');
  const time = fc.integer({ min: 0, max: 1439 }).map((m) => new Temporal.PlainTime(Math.floor(m / 60), m % 60));
  const moment = fc
    .record({
      zone: fc.constantFrom(...zones),
      day: fc.integer({ min: -30_000, max: 20_000 }),
      offset: fc.integer({ min: -2000, max: 2000 }),
    })
    .map(({ zone, day, offset }) => {
      const about = Temporal.Instant.fromEpochMilliseconds(day * 86_400_000).toZonedDateTimeISO(zone);
      const change = about.getTimeZoneTransition('next') ?? about;
      return { zone, at: change.toInstant().add({ minutes: offset }) };
    });

  it('work held back to the end of quiet hours is not held back again', () => {
    fc.assert(
      fc.property(moment, time, time, ({ zone, at }, start, end) => {
        const quiet = { start, end };
        const ends = windowEndsAt(at, quiet, zone);
        assert.ok(!isInDailyWindow(ends, quiet, zone));
        assert.equal(Temporal.Instant.compare(ends, at) > 0, isInDailyWindow(at, quiet, zone));
        // Nor longer than it must: it is quiet all the while.
        const minutes = Math.ceil(at.until(ends).total('minutes'));
        for (let minute = 0; minute < minutes; minute += 29) {
          assert.ok(isInDailyWindow(at.add({ minutes: minute }), quiet, zone));
        }
        if (minutes > 0) assert.ok(isInDailyWindow(ends.subtract({ seconds: 1 }), quiet, zone));
      }),
      { numRuns: runs(300) },
    );
  });

  it('every minute whose clock lies in the window belongs to the window of its date', () => {
    fc.assert(
      fc.property(moment, time, time, ({ zone, at }, start, end) => {
        const quiet = { start, end };
        if (!isInDailyWindow(at, quiet, zone)) return;
        const date = at.toZonedDateTimeISO(zone).toPlainDate();
        const covers = (d: Temporal.PlainDate) => {
          const span = windowOn(d, quiet, zone);
          return span !== null && span.start <= at.epochMilliseconds && at.epochMilliseconds < span.end;
        };
        assert.ok(covers(date) || covers(date.subtract({ days: 1 })));
      }),
      { numRuns: runs(300) },
    );
  });
});
