import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { runs } from '../../../test/helpers/property.ts';
import { nextSlotAfterInstant, type Slot, slotKey, slotsBetween } from '../recurrence/index.ts';
import { type FeedTask, printCalendar, seriesEvents } from './index.ts';
import { shownBy } from './test-calendar.ts';
import { berlin, local, moment, now, rule, series, task, window } from './test-feed.ts';

const weekdays = fc.uniqueArray(fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'), {
  minLength: 1,
  maxLength: 4,
});
const month = fc.integer({ min: 1, max: 12 });
const nth = fc
  .tuple(fc.constantFrom(1, 2, 3, 4, -1), fc.constantFrom('MO', 'WE', 'FR', 'SU'))
  .map((both) => both.join(''));
const monthDay = fc.constantFrom(1, 13, 28, 29, 31, -1);
/** What people repeat, in the part of the standard that ical.js counts right. */
const rules = fc
  .record({
    what: fc.oneof(
      fc.constant('FREQ=DAILY'),
      weekdays.map((days) => `FREQ=WEEKLY;BYDAY=${days}`),
      monthDay.map((day) => `FREQ=MONTHLY;BYMONTHDAY=${day}`),
      nth.map((day) => `FREQ=MONTHLY;BYDAY=${day}`),
      fc.tuple(month, nth).map(([m, day]) => `FREQ=YEARLY;BYMONTH=${m};BYDAY=${day}`),
      fc.tuple(month, fc.constantFrom(1, 28)).map(([m, day]) => `FREQ=YEARLY;BYMONTH=${m};BYMONTHDAY=${day}`),
    ),
    interval: fc.integer({ min: 1, max: 4 }),
    hours: fc.option(fc.uniqueArray(fc.integer({ min: 0, max: 23 }), { minLength: 1, maxLength: 3 }), { freq: 2 }),
    end: fc.oneof(
      { weight: 3, arbitrary: fc.constant('') },
      fc.integer({ min: 1, max: 30 }).map((n) => `;COUNT=${n}`),
      fc
        .integer({ min: 0, max: 700 })
        .map((n) => `;UNTIL=${Temporal.PlainDate.from('2025-10-01').add({ days: n }).toString().replaceAll('-', '')}`),
    ),
  })
  .map(({ what, interval, hours, end }) => `${what};INTERVAL=${interval}${hours ? `;BYHOUR=${hours}` : ''}${end}`);
const zones = fc.constantFrom(
  berlin,
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Africa/Casablanca',
  'America/Santiago',
  'Africa/Cairo',
  'Atlantic/Azores',
);

test('another implementation sees in the feed the very moments of the series, whatever was taken out or moved', () => {
  fc.assert(
    fc.property(
      rules,
      fc.integer({ min: 0, max: 500 }),
      fc.integer({ min: 0, max: 1_439 }),
      zones,
      fc.boolean(),
      fc.array(fc.nat(30), { maxLength: 4 }),
      fc.array(fc.tuple(fc.nat(30), fc.constantFrom('moved', 'gone') as fc.Arbitrary<'moved' | 'gone'>), {
        maxLength: 3,
      }),
      (rrule, day, minute, zone, fixed, exdates, special) => {
        const start = local('2025-01-01T00:00').add({ days: day, minutes: minute });
        const until = moment('2028-01-01T00:00Z');
        const plain = { ...rule(rrule, start.toString()), zone: fixed ? zone : null };
        // What is due at this very moment is not next any more.
        const after = now.add({ nanoseconds: 1 });
        const coming = slotsBetween(plain, zone, after, until, 40);
        const one = { ...plain, exdates: exdates.flatMap((i) => coming[i]?.local ?? []) };
        const next = nextSlotAfterInstant(one, zone, now);
        fc.pre(next !== null && Temporal.Instant.compare(next.at, until) < 0);
        const tasks = new Map<string, FeedTask>();
        const put = (slot: Slot, rest: Partial<FeedTask>) =>
          tasks.set(slotKey(slot), { ...task(String(slot.local)), slot, at: slot.at, ...rest });
        if (next) put(next, {});
        for (const [i, how] of special) {
          const slot = coming[i + 1];
          if (!slot || (next && Temporal.Instant.compare(slot.at, next.at) <= 0)) continue;
          if (how === 'gone') put(slot, { state: 'gone' });
          else put(slot, { at: slot.at.add({ minutes: 7 }) });
        }
        const expected = slotsBetween(one, zone, after, until).flatMap((slot) => {
          const known = tasks.get(slotKey(slot));
          return known?.state === 'gone' ? [] : [known?.at ?? slot.at];
        });
        const known = [...tasks.values()].filter((t) => t.state !== 'gone' && !expected.some((at) => at.equals(t.at)));
        const all = [...expected, ...known.map((t) => t.at)]
          .filter((at) => Temporal.Instant.compare(at, until) < 0)
          .sort(Temporal.Instant.compare)
          .map(String);
        const listUntil = until;
        const events = seriesEvents(series(one, [...tasks.values()]), zone, { ...window, listUntil });
        const text = printCalendar({ name: 'Flux', events, zonesUntil: moment('2036-12-31T00:00Z') });
        // An hour that the clocks repeat has two readings, and ical.js takes the second: such times are compared by Temporal's.
        const shown = shownBy(text, until).map((found) =>
          found.zone === 'UTC' ? found.at : found.local.toZonedDateTime(found.zone).toInstant(),
        );
        // Where the clocks jump over one of two times of day both fall together: one reminder, drawn twice.
        const moments = [...new Set(shown.sort(Temporal.Instant.compare).map(String))];
        const listed = events.every(({ rrule: repeats }) => !repeats);
        const count = listed ? Math.min(all.length, 390) : all.length;
        assert.deepEqual(moments.slice(0, listed ? count : undefined), all.slice(0, count), text);
      },
    ),
    { numRuns: runs(50) },
  );
});
