import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { runs } from '../../../test/helpers/property.ts';
import { dayOf, dayOfClosing, daySpan, weekOf, weeksUntil } from './day.ts';
import { hadOutage } from './frozen.ts';

const at = (text: string) => Temporal.Instant.from(text);
const time = (text: string) => Temporal.PlainTime.from(text);
const date = (text: string) => Temporal.PlainDate.from(text);

const days: [what: string, at: string, zone: string, dayStart: string, day: string][] = [
  [
    'an evening in New York is not tomorrow, as in UTC',
    '2026-03-11T02:30:00Z',
    'America/New_York',
    '00:00',
    '2026-03-10',
  ],
  ['midnight begins the day', '2026-03-10T23:00:00Z', 'Europe/Berlin', '00:00', '2026-03-11'],
  ['03:59 is still yesterday for a night owl', '2026-03-11T02:59:00Z', 'Europe/Berlin', '04:00', '2026-03-10'],
  ['04:00 is today', '2026-03-11T03:00:00Z', 'Europe/Berlin', '04:00', '2026-03-11'],
  [
    'a day start that the clocks skip: 03:00 comes at once',
    '2026-03-29T01:00:00Z',
    'Europe/Berlin',
    '02:30',
    '2026-03-29',
  ],
  [
    'the hour before the day start comes a second time: the day has begun',
    '2026-10-25T01:15:00Z',
    'Europe/Berlin',
    '02:30',
    '2026-10-25',
  ],
  [
    'a midnight that the clocks skip: the evening before it',
    '2027-04-29T18:02:00Z',
    'Africa/Cairo',
    '00:00',
    '2027-04-29',
  ],
  ['… and the first moment after it', '2027-04-29T22:00:00Z', 'Africa/Cairo', '00:00', '2027-04-30'],
  ['a start inside the repeated hour: before it', '2026-11-01T05:20:00Z', 'America/New_York', '01:30', '2026-10-31'],
  ['a start inside the repeated hour: after it', '2026-11-01T05:40:00Z', 'America/New_York', '01:30', '2026-11-01'],
  ['… the clock goes back, the day does not', '2026-11-01T06:10:00Z', 'America/New_York', '01:30', '2026-11-01'],
  ['… and shows its start again', '2026-11-01T06:40:00Z', 'America/New_York', '01:30', '2026-11-01'],
  ['half an hour that is repeated: before', '2026-04-04T14:40:00Z', 'Australia/Lord_Howe', '01:45', '2026-04-04'],
  ['half an hour that is repeated: once', '2026-04-04T14:50:00Z', 'Australia/Lord_Howe', '01:45', '2026-04-05'],
  ['half an hour that is repeated: twice', '2026-04-04T15:10:00Z', 'Australia/Lord_Howe', '01:45', '2026-04-05'],
  ['midnight, and the evening before it again', '2010-11-07T02:45:00Z', 'America/St_Johns', '00:00', '2010-11-07'],
  ['a zone 14 hours ahead', '2026-03-10T10:00:00Z', 'Pacific/Kiritimati', '00:00', '2026-03-11'],
];

/** Around changes of the clocks: moments in UTC, each with the day that it belongs to. */
const changes: [what: string, zone: string, dayStart: string, moments: string][] = [
  [
    'New York repeats the hour in which the day begins',
    'America/New_York',
    '01:30',
    '2026-11-01T05:29Z 10-31 2026-11-01T05:30Z 11-01 2026-11-01T06:00Z 11-01 2026-11-01T06:29Z 11-01 2026-11-01T06:59Z 11-01',
  ],
  [
    'so does London',
    'Europe/London',
    '01:30',
    '2026-10-25T00:20Z 10-24 2026-10-25T00:40Z 10-25 2026-10-25T01:10Z 10-25',
  ],
  [
    'a day that begins as the repeated hour does',
    'Europe/London',
    '01:00',
    '2026-10-24T23:59Z 10-24 2026-10-25T00:00Z 10-25 2026-10-25T01:00Z 10-25',
  ],
  [
    'a day that begins where the repeated hour ends: when three o’clock is shown at last',
    'Europe/Berlin',
    '03:00',
    '2026-10-25T00:59Z 10-24 2026-10-25T01:00Z 10-24 2026-10-25T01:59Z 10-24 2026-10-25T02:00Z 10-25',
  ],
  [
    'a start that is the first skipped minute',
    'Europe/Berlin',
    '02:00',
    '2026-03-29T00:59Z 03-28 2026-03-29T01:00Z 03-29',
  ],
  [
    'a start that is the first minute after the gap',
    'Europe/Berlin',
    '03:00',
    '2026-03-29T00:59Z 03-28 2026-03-29T01:00Z 03-29',
  ],
  ['half an hour that is skipped', 'Australia/Lord_Howe', '02:15', '2026-10-03T15:29Z 10-03 2026-10-03T15:30Z 10-04'],
  [
    'half an hour that is repeated',
    'Australia/Lord_Howe',
    '01:45',
    '2026-04-04T14:44Z 04-04 2026-04-04T14:45Z 04-05 2026-04-04T15:01Z 04-05 2026-04-04T15:15Z 04-05',
  ],
  [
    'two hours that are repeated',
    'Antarctica/Troll',
    '02:00',
    '2026-10-24T23:59Z 10-24 2026-10-25T00:10Z 10-25 2026-10-25T01:10Z 10-25 2026-10-25T02:30Z 10-25',
  ],
  ['Cairo skips midnight', 'Africa/Cairo', '00:00', '2026-04-23T21:59Z 04-23 2026-04-23T22:00Z 04-24'],
  ['… and half past', 'Africa/Cairo', '00:30', '2026-04-23T21:59Z 04-23 2026-04-23T22:00Z 04-24'],
  [
    'Cairo repeats the last hour: midnight comes once',
    'Africa/Cairo',
    '00:00',
    '2026-10-29T20:30Z 10-29 2026-10-29T21:30Z 10-29 2026-10-29T22:00Z 10-30',
  ],
  [
    '… in which a late day begins',
    'Africa/Cairo',
    '23:30',
    '2026-10-29T20:20Z 10-28 2026-10-29T20:40Z 10-29 2026-10-29T21:10Z 10-29 2026-10-29T21:40Z 10-29',
  ],
  ['Santiago skips midnight', 'America/Santiago', '00:00', '2026-09-06T03:59Z 09-05 2026-09-06T04:00Z 09-06'],
  [
    'Santiago repeats the hour before it',
    'America/Santiago',
    '00:00',
    '2026-04-05T02:59Z 04-04 2026-04-05T03:10Z 04-04 2026-04-05T04:00Z 04-05',
  ],
  [
    'Havana repeats the first hour: midnight comes twice, the day once',
    'America/Havana',
    '00:00',
    '2026-11-01T03:59Z 10-31 2026-11-01T04:00Z 11-01 2026-11-01T05:10Z 11-01',
  ],
  [
    '… also where it begins within',
    'America/Havana',
    '00:30',
    '2026-11-01T04:20Z 10-31 2026-11-01T04:40Z 11-01 2026-11-01T05:10Z 11-01',
  ],
  ['Havana skips it in spring', 'America/Havana', '00:00', '2026-03-08T04:59Z 03-07 2026-03-08T05:00Z 03-08'],
  ['Beirut in spring', 'Asia/Beirut', '00:00', '2026-03-28T21:59Z 03-28 2026-03-28T22:00Z 03-29'],
  [
    'Beirut in autumn',
    'Asia/Beirut',
    '00:00',
    '2026-10-24T20:59Z 10-24 2026-10-24T21:30Z 10-24 2026-10-24T22:00Z 10-25',
  ],
  [
    'Samoa skipped a day',
    'Pacific/Apia',
    '00:00',
    '2011-12-30T09:59Z 12-29 2011-12-30T10:00Z 12-31 2011-12-31T10:00Z 01-01',
  ],
  [
    '… which a night owl did not live through either',
    'Pacific/Apia',
    '04:00',
    '2011-12-30T09:59Z 12-29 2011-12-30T10:00Z 12-29 2011-12-30T13:59Z 12-29 2011-12-30T14:00Z 12-31',
  ],
  [
    'Kwajalein skipped one',
    'Pacific/Kwajalein',
    '04:00',
    '1993-08-21T11:59Z 08-20 1993-08-21T12:30Z 08-20 1993-08-21T16:00Z 08-22',
  ],
  [
    'Kiritimati skipped New Year’s Eve',
    'Pacific/Kiritimati',
    '00:00',
    '1994-12-31T09:59Z 12-30 1994-12-31T10:00Z 01-01',
  ],
  ['the last zone of the day', 'Pacific/Pago_Pago', '00:00', '2026-03-11T10:59Z 03-10 2026-03-11T11:00Z 03-11'],
  ['a quarter of an hour off', 'Asia/Kathmandu', '00:00', '2026-03-10T18:14Z 03-10 2026-03-10T18:15Z 03-11'],
];

describe('the day of an instant', () => {
  for (const [what, instant, zone, start, day] of days) {
    test(what, () => assert.equal(dayOf(at(instant), zone, time(start)).toString(), day));
  }

  for (const [what, zone, start, moments] of changes) {
    test(what, () => {
      const asked = moments.split(' ').filter((word) => word.endsWith('Z'));
      const told = asked.map((moment) => `${moment} ${dayOf(at(moment), zone, time(start)).toString().slice(5)}`);
      assert.equal(told.join(' '), moments);
    });
  }

  test('never goes back, and begins and ends where its span does', () => {
    const zones = ['America/New_York', 'Australia/Lord_Howe', 'America/St_Johns', 'Europe/Berlin', 'Asia/Gaza'];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 24 * 60 - 1 }),
        fc.integer({ min: Date.UTC(2005, 0), max: Date.UTC(2030, 0) }),
        fc.integer({ min: 0, max: 3 * 3_600_000 }),
        (zone, minute, ms, later) => {
          const start = Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 });
          // Near a change of the clocks, where there is one.
          const near = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone);
          const change = (near.getTimeZoneTransition('next') ?? near).toInstant().subtract({ hours: 2 });
          const now = change.add({ milliseconds: later });
          const day = dayOf(now, zone, start);
          const span = daySpan(day, zone, start);
          assert.ok(Temporal.Instant.compare(span.start, now) <= 0 && Temporal.Instant.compare(now, span.end) < 0);
          const next = dayOf(now.add({ minutes: 17 }), zone, start);
          assert.ok(Temporal.PlainDate.compare(day, next) <= 0, `${day} is followed by ${next}`);
        },
      ),
      { numRuns: runs(300) },
    );
  });

  test('has 23 hours in spring and 25 in autumn', () => {
    const hours = (day: string) => {
      const { start, end } = daySpan(date(day), 'Europe/Berlin', time('00:00'));
      return start.until(end).total('hours');
    };
    assert.deepEqual([hours('2026-03-29'), hours('2026-10-25'), hours('2026-06-01')], [23, 25, 24]);
  });
});

const closings: [
  what: string,
  scheduledAt: string | null,
  closedAt: string,
  zone: string,
  dayStart: string,
  day: string,
][] = [
  [
    'planned at 23:50, answered at 00:05: yesterday',
    '2026-03-10T22:50:00Z',
    '2026-03-10T23:05:00Z',
    'Europe/Berlin',
    '00:00',
    '2026-03-10',
  ],
  [
    'missed a while after midnight: yesterday',
    '2026-03-10T22:00:00Z',
    '2026-03-10T23:30:00Z',
    'Europe/Berlin',
    '00:00',
    '2026-03-10',
  ],
  [
    "tomorrow's done today: today",
    '2026-03-12T07:00:00Z',
    '2026-03-11T10:00:00Z',
    'Europe/Berlin',
    '00:00',
    '2026-03-11',
  ],
  ['a to-do: when it was done', null, '2026-03-11T10:00:00Z', 'Europe/Berlin', '00:00', '2026-03-11'],
  [
    'a party at 01:00 with a day start of 04:00',
    '2026-03-11T00:00:00Z',
    '2026-03-11T00:10:00Z',
    'Europe/Berlin',
    '04:00',
    '2026-03-10',
  ],
  [
    'three weeks late: when it was done',
    '2026-03-01T10:00:00Z',
    '2026-03-22T10:00:00Z',
    'Europe/Berlin',
    '00:00',
    '2026-03-22',
  ],
  // 18:00 in New York; the person has landed in Tokyo, where that was 08:00 of the next day.
  [
    'after a flight east: the day it is there',
    '2026-03-10T22:00:00Z',
    '2026-03-10T23:00:00Z',
    'Asia/Tokyo',
    '00:00',
    '2026-03-11',
  ],
  // 08:00 in Tokyo; in Los Angeles that was 16:00 of the day before.
  [
    'after a flight west: the day it is there',
    '2026-03-10T23:00:00Z',
    '2026-03-10T23:20:00Z',
    'America/Los_Angeles',
    '00:00',
    '2026-03-10',
  ],
];

describe('the day that an occurrence counts for', () => {
  for (const [what, scheduledAt, closedAt, zone, dayStart, day] of closings) {
    test(what, () => {
      const closing = {
        scheduledAt: scheduledAt === null ? null : at(scheduledAt),
        closedAt: at(closedAt),
        zone,
        dayStart: time(dayStart),
      };
      assert.equal(dayOfClosing(closing).toString(), day);
    });
  }
});

const weeks: [day: string, label: string, from: string, to: string][] = [
  ['2026-01-01', '2026-W01', '2025-12-29', '2026-01-04'],
  ['2027-01-01', '2026-W53', '2026-12-28', '2027-01-03'],
  ['2026-03-29', '2026-W13', '2026-03-23', '2026-03-29'],
];

describe('the ISO week', () => {
  for (const [day, label, from, to] of weeks) {
    test(`of ${day} is ${label}`, () => {
      const week = weekOf(date(day));
      assert.deepEqual([week.label, String(week.from), String(week.to)], [label, from, to]);
    });
  }

  test('the last three, oldest first', () => {
    assert.deepEqual(
      weeksUntil(date('2026-01-07'), 3).map((week) => week.label),
      ['2025-W52', '2026-W01', '2026-W02'],
    );
  });
});

describe('an outage of ours', () => {
  const day = { day: date('2026-03-10'), zone: 'Europe/Berlin', dayStart: time('04:00') };
  const outage = (start: string, end: string) => [{ start: at(start), end: at(end) }];

  test('touches the day that it falls on as the person lived it', () => {
    assert.equal(hadOutage(day, outage('2026-03-11T02:00:00Z', '2026-03-11T02:30:00Z')), true);
  });
  test('that ended as the day began does not', () => {
    assert.equal(hadOutage(day, outage('2026-03-10T01:00:00Z', '2026-03-10T03:00:00Z')), false);
  });
  test('that began as the day ended does not', () => {
    assert.equal(hadOutage(day, outage('2026-03-11T03:00:00Z', '2026-03-11T04:00:00Z')), false);
  });
});
