import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextSlot, nextSlotAfterInstant, slotsBetween } from './index.ts';
import { made, moment, shown } from './test-series.ts';

/**
 * What comes by the hour or oftener goes on while clocks show an hour twice (ADR 6). `expected` lists the occurrences between the two dates (midnight UTC) as
 * "local → moment in UTC"; the date of the moment is given where it differs.
 */
const REPEATED: [
  name: string,
  zone: string,
  start: string,
  rule: string,
  from: string,
  to: string,
  expected: string[],
][] = [
  [
    'every hour in London goes on in the hour that comes again',
    'Europe/London',
    '2024-10-01T00:00',
    'FREQ=HOURLY',
    '2024-10-26T23:00Z',
    '2024-10-27T04:00Z',
    [
      '2024-10-27T00:00 → 2024-10-26T23:00',
      '2024-10-27T01:00 → 00:00',
      '2024-10-27T01:00#1 → 01:00',
      '2024-10-27T02:00 → 02:00',
      '2024-10-27T03:00 → 03:00',
    ],
  ],
  [
    'every hour in New York too, and COUNT counts both',
    'America/New_York',
    '2026-11-01T00:30',
    'FREQ=HOURLY;COUNT=4',
    '2026-11-01T04:00Z',
    '2026-11-02T00:00Z',
    ['2026-11-01T00:30 → 04:30', '2026-11-01T01:30 → 05:30', '2026-11-01T01:30#1 → 06:30', '2026-11-01T02:30 → 07:30'],
  ],
  [
    'a COUNT may end between the two',
    'America/New_York',
    '2026-11-01T00:30',
    'FREQ=HOURLY;COUNT=2',
    '2026-11-01T04:00Z',
    '2026-11-02T00:00Z',
    ['2026-11-01T00:30 → 04:30', '2026-11-01T01:30 → 05:30'],
  ],
  [
    'an UNTIL in UTC may end between them',
    'Europe/Berlin',
    '2026-10-25T01:00',
    'FREQ=HOURLY;UNTIL=20261025T003000Z',
    '2026-10-24T23:00Z',
    '2026-10-25T05:00Z',
    ['2026-10-25T01:00 → 2026-10-24T23:00', '2026-10-25T02:00 → 00:00'],
  ],
  [
    'an UNTIL in local time means the first showing (§3.3.5)',
    'Europe/Berlin',
    '2026-10-25T01:00',
    'FREQ=HOURLY;UNTIL=20261025T020000',
    '2026-10-24T23:00Z',
    '2026-10-25T05:00Z',
    ['2026-10-25T01:00 → 2026-10-24T23:00', '2026-10-25T02:00 → 00:00'],
  ],
  [
    'every half hour: the repeated hour has two more',
    'Europe/Berlin',
    '2026-10-01T00:00',
    'FREQ=MINUTELY;INTERVAL=30',
    '2026-10-25T00:00Z',
    '2026-10-25T02:30Z',
    [
      '2026-10-25T02:00 → 00:00',
      '2026-10-25T02:30 → 00:30',
      '2026-10-25T02:00#1 → 01:00',
      '2026-10-25T02:30#1 → 01:30',
      '2026-10-25T03:00 → 02:00',
    ],
  ],
  [
    'every 90 minutes: 01:30 an hour later again would be too soon',
    'Europe/London',
    '2026-10-25T00:00',
    'FREQ=MINUTELY;INTERVAL=90',
    '2026-10-24T23:00Z',
    '2026-10-25T05:00Z',
    [
      '2026-10-25T00:00 → 2026-10-24T23:00',
      '2026-10-25T01:30 → 00:30',
      '2026-10-25T03:00 → 03:00',
      '2026-10-25T04:30 → 04:30',
    ],
  ],
  [
    'every other hour keeps to its hours, and comes no sooner than after two',
    'Europe/Berlin',
    '2026-10-25T00:00',
    'FREQ=HOURLY;INTERVAL=2',
    '2026-10-24T22:00Z',
    '2026-10-25T05:00Z',
    ['2026-10-25T00:00 → 2026-10-24T22:00', '2026-10-25T02:00 → 00:00', '2026-10-25T04:00 → 03:00'],
  ],
  [
    'daily at fixed hours is by the day: once',
    'Europe/Berlin',
    '2026-10-25T00:00',
    'FREQ=DAILY;BYHOUR=1,2,3',
    '2026-10-24T22:00Z',
    '2026-10-25T06:00Z',
    ['2026-10-25T01:00 → 2026-10-24T23:00', '2026-10-25T02:00 → 00:00', '2026-10-25T03:00 → 02:00'],
  ],
  [
    'hourly within fixed hours goes on in real time',
    'Europe/Berlin',
    '2026-10-25T00:00',
    'FREQ=HOURLY;BYHOUR=2;BYMINUTE=0,45',
    '2026-10-24T22:00Z',
    '2026-10-25T06:00Z',
    [
      '2026-10-25T02:00 → 00:00',
      '2026-10-25T02:45 → 00:45',
      '2026-10-25T02:00#1 → 01:00',
      '2026-10-25T02:45#1 → 01:45',
    ],
  ],
  [
    'Lord Howe repeats half an hour: what comes every half hour has one more',
    'Australia/Lord_Howe',
    '2026-04-05T00:00',
    'FREQ=MINUTELY;INTERVAL=30',
    '2026-04-04T14:00Z',
    '2026-04-04T16:31Z',
    [
      '2026-04-05T01:00 → 2026-04-04T14:00',
      '2026-04-05T01:30 → 2026-04-04T14:30',
      '2026-04-05T01:30#1 → 2026-04-04T15:00',
      '2026-04-05T02:00 → 2026-04-04T15:30',
      '2026-04-05T02:30 → 2026-04-04T16:00',
      '2026-04-05T03:00 → 2026-04-04T16:30',
    ],
  ],
  [
    'and what comes every hour at a quarter to would come again after half an hour: it does not',
    'Australia/Lord_Howe',
    '2026-04-05T00:45',
    'FREQ=HOURLY',
    '2026-04-04T13:30Z',
    '2026-04-04T17:00Z',
    [
      '2026-04-05T00:45 → 2026-04-04T13:45',
      '2026-04-05T01:45 → 2026-04-04T14:45',
      '2026-04-05T02:45 → 2026-04-04T16:15',
    ],
  ],
  [
    'Cairo repeats the last hour of the day, and UNTIL with a date has all of it',
    'Africa/Cairo',
    '2026-10-29T22:00',
    'FREQ=HOURLY;UNTIL=20261029',
    '2026-10-29T18:00Z',
    '2026-10-30T12:00Z',
    ['2026-10-29T22:00 → 19:00', '2026-10-29T23:00 → 20:00', '2026-10-29T23:00#1 → 21:00'],
  ],
  [
    'who flies from London to New York at noon has the hours from seven to noon twice, and a drink in each',
    `Europe/London>${Date.UTC(2026, 5, 1, 11)}@America/New_York`,
    '2026-06-01T07:00',
    'FREQ=HOURLY;INTERVAL=3;BYHOUR=7,10,13',
    '2026-06-01T00:00Z',
    '2026-06-02T00:00Z',
    [
      '2026-06-01T07:00 → 06:00',
      '2026-06-01T10:00 → 09:00',
      '2026-06-01T07:00#1 → 11:00',
      '2026-06-01T10:00#1 → 14:00',
      '2026-06-01T13:00 → 17:00',
    ],
  ],
];

for (const [name, zone, start, rrule, from, to, expected] of REPEATED) {
  test(name, () => {
    const series = made(rrule, start, { zone });
    assert.deepEqual(slotsBetween(series, 'UTC', moment(from), moment(to)).map(shown), expected);
    let slot = nextSlotAfterInstant(series, 'UTC', moment(from).subtract({ nanoseconds: 1 }));
    for (const line of expected) {
      assert.equal(slot && shown(slot), line, 'one after another they are the same');
      slot = slot && nextSlot(series, 'UTC', slot);
    }
  });
}
