import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextSlot, nextSlotAfterInstant, slotsBetween } from './index.ts';
import { made, moment, shown } from './test-series.ts';

/**
 * What the clocks do to a series. `expected` lists the occurrences between the two dates (midnight UTC) as
 * "local → moment in UTC"; the date of the moment is given where it differs.
 */
const CLOCK_CHANGES: [
  name: string,
  zone: string,
  start: string,
  rule: string,
  from: string,
  to: string,
  expected: string[],
][] = [
  [
    '02:30 every day in New York comes at 03:30 on the night that skips it, and is 02:30 again after',
    'America/New_York',
    '2026-01-01T02:30',
    'FREQ=DAILY',
    '2026-03-07',
    '2026-03-11',
    ['2026-03-07T02:30 → 07:30', '2026-03-08T02:30 → 07:30', '2026-03-09T02:30 → 06:30', '2026-03-10T02:30 → 06:30'],
  ],
  [
    '01:30 every day in New York comes once, the first time, on the night that has it twice',
    'America/New_York',
    '2026-01-01T01:30',
    'FREQ=DAILY',
    '2026-10-31',
    '2026-11-03',
    ['2026-10-31T01:30 → 05:30', '2026-11-01T01:30 → 05:30', '2026-11-02T01:30 → 06:30'],
  ],
  [
    '18:30 on weekdays in London stays 18:30 over the spring change',
    'Europe/London',
    '2026-01-01T18:30',
    'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
    '2026-03-26',
    '2026-03-31',
    ['2026-03-26T18:30 → 18:30', '2026-03-27T18:30 → 18:30', '2026-03-30T18:30 → 17:30'],
  ],
  [
    'the Sunday 01:30 in London comes at 02:30 when the clocks skip it',
    'Europe/London',
    '2026-03-01T01:30',
    'FREQ=WEEKLY;BYDAY=SU',
    '2026-03-22',
    '2026-04-06',
    ['2026-03-22T01:30 → 01:30', '2026-03-29T01:30 → 01:30', '2026-04-05T01:30 → 00:30'],
  ],
  [
    'every hour in New York: there is no 02:00 that night',
    'America/New_York',
    '2026-03-01T00:00',
    'FREQ=HOURLY',
    '2026-03-08T05:00Z',
    '2026-03-08T09:00Z',
    ['2026-03-08T00:00 → 05:00', '2026-03-08T01:00 → 06:00', '2026-03-08T03:00 → 07:00', '2026-03-08T04:00 → 08:00'],
  ],
  [
    'every 45 minutes in New York: 02:15 does not exist, and the rest stays',
    'America/New_York',
    '2025-01-01T00:00',
    'FREQ=MINUTELY;INTERVAL=45',
    '2025-03-09T05:00Z',
    '2025-03-09T08:00Z',
    [
      '2025-03-09T00:00 → 05:00',
      '2025-03-09T00:45 → 05:45',
      '2025-03-09T01:30 → 06:30',
      '2025-03-09T03:00 → 07:00',
      '2025-03-09T03:45 → 07:45',
    ],
  ],
  [
    'COUNT does not count an hour that the clocks skip',
    'Europe/Vienna',
    '2017-03-26T01:30',
    'FREQ=HOURLY;COUNT=3',
    '2017-03-26T00:00Z',
    '2017-03-27T00:00Z',
    ['2017-03-26T01:30 → 00:30', '2017-03-26T03:30 → 01:30', '2017-03-26T04:30 → 02:30'],
  ],
  [
    'nor does it count two times that the clocks put together twice',
    'Europe/Berlin',
    '2026-03-28T00:00',
    'FREQ=DAILY;BYHOUR=2,3;COUNT=4',
    '2026-03-28T00:00Z',
    '2026-04-02T00:00Z',
    ['2026-03-28T02:00 → 01:00', '2026-03-28T03:00 → 02:00', '2026-03-29T02:00 → 01:00', '2026-03-30T02:00 → 00:00'],
  ],
  [
    'a day’s only time that is skipped comes later, and is counted',
    'Europe/Berlin',
    '2026-03-28T02:30',
    'FREQ=DAILY;COUNT=3',
    '2026-03-28T00:00Z',
    '2026-04-02T00:00Z',
    ['2026-03-28T02:30 → 01:30', '2026-03-29T02:30 → 01:30', '2026-03-30T02:30 → 00:30'],
  ],
  [
    'Lord Howe changes by half an hour: 02:10 moves to 02:40, 02:40 stays',
    'Australia/Lord_Howe',
    '2026-09-01T02:10',
    'FREQ=DAILY;BYHOUR=2;BYMINUTE=10,40',
    '2026-10-03T12:00Z',
    '2026-10-05T00:00Z',
    [
      '2026-10-04T02:10 → 2026-10-03T15:40',
      '2026-10-05T02:10 → 2026-10-04T15:10',
      '2026-10-05T02:40 → 2026-10-04T15:40',
    ],
  ],
  [
    'every twenty minutes on Lord Howe: nothing in the half hour that the clocks skip',
    'Australia/Lord_Howe',
    '2026-10-04T00:00',
    'FREQ=MINUTELY;INTERVAL=20',
    '2026-10-03T15:10Z',
    '2026-10-03T16:10Z',
    [
      '2026-10-04T01:40 → 2026-10-03T15:10',
      '2026-10-04T02:40 → 2026-10-03T15:40',
      '2026-10-04T03:00 → 2026-10-03T16:00',
    ],
  ],
  [
    'Lord Howe in autumn: 01:45 comes the first time only',
    'Australia/Lord_Howe',
    '2026-04-01T01:45',
    'FREQ=DAILY',
    '2026-04-03T12:00Z',
    '2026-04-05T23:00Z',
    [
      '2026-04-04T01:45 → 2026-04-03T14:45',
      '2026-04-05T01:45 → 2026-04-04T14:45',
      '2026-04-06T01:45 → 2026-04-05T15:15',
    ],
  ],
  [
    'Samoa had no 30 December 2011: its slot falls on the 31st, and stands for both',
    'Pacific/Apia',
    '2011-12-01T18:30',
    'FREQ=DAILY',
    '2011-12-29',
    '2012-01-03',
    [
      '2011-12-28T18:30 → 2011-12-29T04:30',
      '2011-12-29T18:30 → 2011-12-30T04:30',
      '2011-12-30T18:30 → 2011-12-31T04:30',
      '2012-01-01T18:30 → 04:30',
      '2012-01-02T18:30 → 04:30',
    ],
  ],
  [
    'a Friday in Samoa that did not exist is kept on the Saturday',
    'Pacific/Apia',
    '2011-12-02T09:00',
    'FREQ=WEEKLY;BYDAY=FR',
    '2011-12-22',
    '2012-01-07',
    ['2011-12-23T09:00 → 19:00', '2011-12-30T09:00 → 19:00', '2012-01-06T09:00 → 2012-01-05T19:00'],
  ],
  [
    'Cairo skips midnight: 00:00 comes at 01:00',
    'Africa/Cairo',
    '2026-04-01T00:00',
    'FREQ=DAILY',
    '2026-04-22T12:00Z',
    '2026-04-25T12:00Z',
    [
      '2026-04-23T00:00 → 2026-04-22T22:00',
      '2026-04-24T00:00 → 2026-04-23T22:00',
      '2026-04-25T00:00 → 2026-04-24T21:00',
    ],
  ],
  [
    'Cairo repeats 23:00 in autumn: 23:30 comes the first time only',
    'Africa/Cairo',
    '2026-10-01T23:30',
    'FREQ=DAILY',
    '2026-10-28T12:00Z',
    '2026-10-31T12:00Z',
    ['2026-10-28T23:30 → 20:30', '2026-10-29T23:30 → 20:30', '2026-10-30T23:30 → 21:30'],
  ],
  [
    'Santiago skips midnight: 00:30 comes at 01:30 on the right day',
    'America/Santiago',
    '2026-09-01T00:30',
    'FREQ=DAILY',
    '2026-09-05',
    '2026-09-08',
    ['2026-09-05T00:30 → 04:30', '2026-09-06T00:30 → 04:30', '2026-09-07T00:30 → 03:30'],
  ],
  [
    'Kathmandu stands 5:45 from UTC and never changes',
    'Asia/Kathmandu',
    '2026-03-01T06:00',
    'FREQ=DAILY',
    '2026-03-28',
    '2026-03-30',
    ['2026-03-28T06:00 → 00:15', '2026-03-29T06:00 → 00:15'],
  ],
  [
    'Casablanca turns its clocks back for Ramadan',
    'Africa/Casablanca',
    '2026-02-01T12:00',
    'FREQ=DAILY',
    '2026-02-14',
    '2026-02-16',
    ['2026-02-14T12:00 → 11:00', '2026-02-15T12:00 → 12:00'],
  ],
];

for (const [name, zone, start, rrule, from, to, expected] of CLOCK_CHANGES) {
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
