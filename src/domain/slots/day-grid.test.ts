import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { runs } from '../../../test/helpers/property.ts';
import { DayGrid } from './day-grid.ts';

describe('minutes of a date', () => {
  const cases: [name: string, zone: string, date: string, clock: string, at: string | null][] = [
    ['on a plain day', 'Europe/Berlin', '2026-01-12', '07:30', '2026-01-12T07:30+01:00'],
    ['skipped by the clocks', 'Europe/Berlin', '2026-03-29', '02:30', null],
    ['after the gap', 'Europe/Berlin', '2026-03-29', '03:00', '2026-03-29T03:00+02:00'],
    ['shown twice: the first time', 'Europe/Berlin', '2026-10-25', '02:30', '2026-10-25T02:30+02:00'],
    ['after the fold', 'Europe/Berlin', '2026-10-25', '03:00', '2026-10-25T03:00+01:00'],
    ['half an hour back on Lord Howe', 'Australia/Lord_Howe', '2026-04-05', '02:00', '2026-04-05T02:00+10:30'],
    ['midnight that does not exist', 'Africa/Cairo', '2026-04-24', '00:30', null],
    ['on a date that the zone left out', 'Pacific/Apia', '2011-12-30', '12:00', null],
  ];
  for (const [name, zone, date, clock, at] of cases) {
    it(name, () => {
      const first = Temporal.PlainDate.from(date).subtract({ days: 2 });
      const grid = new DayGrid(first, 5, zone);
      const time = Temporal.PlainTime.from(clock);
      const index = grid.index(2, time.hour * 60 + time.minute);
      assert.equal(index < 0 ? null : grid.instant(index).toString(), at && Temporal.Instant.from(at).toString());
    });
  }
});

it('minutes and moments agree with Temporal in every zone, around every change of its clocks', () => {
  const zones = Intl.supportedValuesOf('timeZone');
  fc.assert(
    fc.property(
      fc.constantFrom(...zones),
      fc.integer({ min: 0, max: 20_000 }),
      fc.integer({ min: 0, max: 5 * 1440 }),
      (zone, start, minute) => {
        const about = Temporal.Instant.fromEpochMilliseconds(start * 86_400_000).toZonedDateTimeISO(zone);
        const change = about.getTimeZoneTransition('next') ?? about;
        const before = change.subtract({ nanoseconds: 1 });
        // Offsets with seconds ended long ago, and so did changes at 00:01 that gave back a minute of a date which was
        // over (St. John's until 2011).
        if ([before, change].some((moment) => moment.offsetNanoseconds % 60_000_000_000 !== 0)) return;
        if (Temporal.PlainDate.compare(before.toPlainDate(), change.toPlainDate()) > 0 && change.minute !== 0) return;
        const grid = new DayGrid(change.toPlainDate().subtract({ days: 2 }), 4, zone);
        const index = minute % grid.length;
        const zoned = grid.instant(index).toZonedDateTimeISO(zone);
        const day = grid.dayOf(index);
        assert.ok(grid.date(day).equals(zoned.toPlainDate()));
        assert.equal(grid.weekday(day), zoned.dayOfWeek);
        const compatible = zoned.toPlainDateTime().toZonedDateTime(zone).toInstant();
        const shown = zoned.hour * 60 + zoned.minute;
        const isFirst = compatible.equals(grid.instant(index));
        assert.equal(grid.minuteAt(day, index), isFirst ? shown : -1);
        if (isFirst) assert.equal(grid.index(day, shown), index);
        assert.ok(grid.reach(day, shown) <= index);
      },
    ),
    { numRuns: runs(300) },
  );
});
