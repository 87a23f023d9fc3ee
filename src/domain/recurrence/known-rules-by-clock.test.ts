import assert from 'node:assert/strict';
import { test } from 'node:test';
import { occurrencesOf } from './test-series.ts';

/** As known-rules.test.ts, where clocks change and where ends are moments. */

/** The zone, the start, the rule, and each occurrence as the clock shows it, with its offset. */
const MOMENTS: [what: string, zone: string, start: string, rule: string, expected: string][] = [
  [
    'COUNT does not count the hour that New York skips',
    'America/New_York',
    '2026-03-08T00:30',
    'FREQ=HOURLY;COUNT=4',
    '2026-03-08T00:30-05:00 2026-03-08T01:30-05:00 2026-03-08T03:30-04:00 2026-03-08T04:30-04:00',
  ],
  [
    'nor the two half hours that London skips',
    'Europe/London',
    '2026-03-29T00:30',
    'FREQ=MINUTELY;INTERVAL=30;COUNT=4',
    '2026-03-29T00:30+00:00 2026-03-29T02:00+01:00 2026-03-29T02:30+01:00 2026-03-29T03:00+01:00',
  ],
  [
    'nor the half hour that Lord Howe skips',
    'Australia/Lord_Howe',
    '2026-10-04T01:45',
    'FREQ=MINUTELY;INTERVAL=15;COUNT=4',
    '2026-10-04T01:45+10:30 2026-10-04T02:30+11:00 2026-10-04T02:45+11:00 2026-10-04T03:00+11:00',
  ],
  [
    'nor the day that Samoa skipped',
    'Pacific/Apia',
    '2011-12-29T12:00',
    'FREQ=HOURLY;INTERVAL=6;COUNT=4',
    '2011-12-29T12:00-10:00 2011-12-29T18:00-10:00 2011-12-31T00:00+14:00 2011-12-31T06:00+14:00',
  ],
  [
    'nor the last day of the year that Kiritimati skipped',
    'Pacific/Kiritimati',
    '1994-12-30T00:00',
    'FREQ=HOURLY;INTERVAL=12;COUNT=3',
    '1994-12-30T00:00-10:00 1994-12-30T12:00-10:00 1995-01-01T00:00+14:00',
  ],
  [
    'what comes by the day keeps to its number where Samoa skipped one: that day and the next are one moment',
    'Pacific/Apia',
    '2011-12-29T09:00',
    'FREQ=DAILY;COUNT=3',
    '2011-12-29T09:00-10:00 2011-12-31T09:00+14:00 2012-01-01T09:00+14:00',
  ],
  [
    'so does Kwajalein’s August 1993',
    'Pacific/Kwajalein',
    '1993-08-19T10:00',
    'FREQ=DAILY;COUNT=3',
    '1993-08-19T10:00-12:00 1993-08-20T10:00-12:00 1993-08-22T10:00+12:00',
  ],
  [
    'two times a day within the skipped hour move on, both',
    'Europe/Berlin',
    '2026-03-28T12:00',
    'FREQ=DAILY;BYHOUR=2;BYMINUTE=0,30;COUNT=3',
    '2026-03-29T03:00+02:00 2026-03-29T03:30+02:00 2026-03-30T02:00+02:00',
  ],
  [
    'every last Sunday of March at two in Berlin is the night of the change, at three',
    'Europe/Berlin',
    '2026-01-01T02:00',
    'FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU;COUNT=2',
    '2026-03-29T03:00+02:00 2027-03-28T03:00+02:00',
  ],
  [
    'the hour that Sydney repeats, within fixed hours',
    'Australia/Sydney',
    '2026-04-05T00:00',
    'FREQ=HOURLY;BYHOUR=1,2,3;COUNT=4',
    '2026-04-05T01:00+11:00 2026-04-05T02:00+11:00 2026-04-05T02:00+10:00 2026-04-05T03:00+10:00',
  ],
  [
    'Dublin, whose summer is its standard time',
    'Europe/Dublin',
    '2026-10-25T00:00',
    'FREQ=HOURLY;COUNT=4',
    '2026-10-25T00:00+01:00 2026-10-25T01:00+01:00 2026-10-25T01:00+00:00 2026-10-25T02:00+00:00',
  ],
  [
    'Casablanca goes back when Ramadan begins',
    'Africa/Casablanca',
    '2026-02-15T01:00',
    'FREQ=HOURLY;COUNT=4',
    '2026-02-15T01:00+01:00 2026-02-15T02:00+01:00 2026-02-15T02:00+00:00 2026-02-15T03:00+00:00',
  ],
  [
    'Troll goes back two hours: every hour',
    'Antarctica/Troll',
    '2026-10-25T01:00',
    'FREQ=HOURLY;COUNT=5',
    '2026-10-25T01:00+02:00 2026-10-25T02:00+02:00 2026-10-25T01:00+00:00 2026-10-25T02:00+00:00 2026-10-25T03:00+00:00',
  ],
  [
    'and every other hour, which two hours are long enough for',
    'Antarctica/Troll',
    '2026-10-25T00:00',
    'FREQ=HOURLY;INTERVAL=2;COUNT=4',
    '2026-10-25T00:00+02:00 2026-10-25T02:00+02:00 2026-10-25T02:00+00:00 2026-10-25T04:00+00:00',
  ],
  [
    'every twenty minutes on Lord Howe, whose clocks go back by thirty',
    'Australia/Lord_Howe',
    '2026-04-05T01:20',
    'FREQ=MINUTELY;INTERVAL=20;COUNT=4',
    '2026-04-05T01:20+11:00 2026-04-05T01:40+11:00 2026-04-05T01:40+10:30 2026-04-05T02:00+10:30',
  ],
  [
    'a Sunday at half past one in London comes once on the night that has it twice',
    'Europe/London',
    '2026-10-18T01:30',
    'FREQ=WEEKLY;COUNT=3',
    '2026-10-18T01:30+01:00 2026-10-25T01:30+01:00 2026-11-01T01:30+00:00',
  ],
  [
    'UNTIL in UTC over the change: nine in New York is 14:00Z afterwards, and still within',
    'America/New_York',
    '2026-10-31T09:00',
    'FREQ=DAILY;UNTIL=20261102T140000Z',
    '2026-10-31T09:00-04:00 2026-11-01T09:00-05:00 2026-11-02T09:00-05:00',
  ],
  [
    'and a second less leaves the last one out',
    'America/New_York',
    '2026-10-31T09:00',
    'FREQ=DAILY;UNTIL=20261102T135959Z',
    '2026-10-31T09:00-04:00 2026-11-01T09:00-05:00',
  ],
  [
    'UNTIL in UTC is the day before in Auckland',
    'Pacific/Auckland',
    '2026-06-01T08:00',
    'FREQ=DAILY;UNTIL=20260602T200000Z',
    '2026-06-01T08:00+12:00 2026-06-02T08:00+12:00 2026-06-03T08:00+12:00',
  ],
  [
    'UNTIL as a date is the whole of that day where the series is',
    'Pacific/Auckland',
    '2026-06-01T23:30',
    'FREQ=WEEKLY;UNTIL=20260615',
    '2026-06-01T23:30+12:00 2026-06-08T23:30+12:00 2026-06-15T23:30+12:00',
  ],
  [
    'every other day keeps its days over the change',
    'Europe/London',
    '2026-03-28T00:30',
    'FREQ=DAILY;INTERVAL=2;COUNT=3',
    '2026-03-28T00:30+00:00 2026-03-30T00:30+01:00 2026-04-01T00:30+01:00',
  ],
  [
    'every five hours does not begin anew at midnight',
    'UTC',
    '2026-06-01T00:00',
    'FREQ=HOURLY;INTERVAL=5;COUNT=6',
    '2026-06-01T00:00+00:00 2026-06-01T05:00+00:00 2026-06-01T10:00+00:00 2026-06-01T15:00+00:00 2026-06-01T20:00+00:00 2026-06-02T01:00+00:00',
  ],
];

for (const [what, zone, start, rule, expected] of MOMENTS) {
  test(what, () => {
    const show = (at: Temporal.ZonedDateTime) => at.toString({ smallestUnit: 'minute', timeZoneName: 'never' });
    assert.equal(occurrencesOf(rule, start, zone, expected, show), expected);
  });
}
