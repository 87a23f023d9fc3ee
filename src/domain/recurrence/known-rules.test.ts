import assert from 'node:assert/strict';
import { test } from 'node:test';
import { occurrencesOf } from './test-series.ts';

/**
 * Rules that other libraries got wrong, and their like. The values come from RFC 5545 and the tz database, reckoned by hand before anything
 * was run; what Flux has otherwise than the RFC is said in ADR 6. "…" at the end means that the series goes on.
 */

/** In Berlin at nine. */
const DATES: [what: string, start: string, rule: string, expected: string][] = [
  [
    'the first workday of the month',
    '2026-07-01',
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1',
    '2026-07-01 2026-08-03 2026-09-01 …',
  ],
  [
    'the last day of a weekend in the month',
    '2026-02-01',
    'FREQ=MONTHLY;BYDAY=SA,SU;BYSETPOS=-1',
    '2026-02-28 2026-03-29 2026-04-26 …',
  ],
  [
    'the second of three weekdays',
    '2026-06-01',
    'FREQ=WEEKLY;BYDAY=MO,WE,FR;BYSETPOS=2;COUNT=2',
    '2026-06-03 2026-06-10',
  ],
  [
    'the third Monday of January, by position',
    '2027-01-01',
    'FREQ=YEARLY;BYMONTH=1;BYDAY=MO;BYSETPOS=3',
    '2027-01-18 2028-01-17 …',
  ],
  [
    'a fifth Monday, in months that have one',
    '2026-06-01',
    'FREQ=MONTHLY;BYDAY=MO;BYSETPOS=5',
    '2026-06-29 2026-08-31 2026-11-30 …',
  ],
  [
    'the fifth Saturday, as a weekday with a number',
    '2026-06-01',
    'FREQ=MONTHLY;BYDAY=5SA',
    '2026-08-29 2026-10-31 2027-01-30 …',
  ],
  [
    'a position before the start is no occurrence',
    '2026-06-10',
    'FREQ=MONTHLY;BYDAY=TU;BYSETPOS=1',
    '2026-07-07 2026-08-04 …',
  ],
  [
    'the last but one of four days in the year',
    '2026-01-01',
    'FREQ=YEARLY;BYMONTH=1,7;BYMONTHDAY=1,15;BYSETPOS=-2',
    '2026-07-01 2027-07-01 …',
  ],
  [
    'WKST=SU: Sunday begins the fortnight',
    '2026-06-01',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=SU;COUNT=4',
    '2026-06-01 2026-06-14 2026-06-15 2026-06-28',
  ],
  [
    'WKST=MO: Sunday ends it',
    '2026-06-01',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;WKST=MO;COUNT=4',
    '2026-06-01 2026-06-07 2026-06-15 2026-06-21',
  ],
  [
    'WKST=SA moves a fortnight’s Saturday',
    '2026-06-05',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR,SA;WKST=SA;COUNT=4',
    '2026-06-05 2026-06-13 2026-06-19 2026-06-27',
  ],
  [
    'a fortnight over the end of the year',
    '2026-12-28',
    'FREQ=WEEKLY;INTERVAL=2;COUNT=3',
    '2026-12-28 2027-01-11 2027-01-25',
  ],
  [
    'the last day of the month, in a leap year',
    '2027-12-31',
    'FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3',
    '2027-12-31 2028-01-31 2028-02-29',
  ],
  [
    '31 days before the end is the first of long months',
    '2026-01-01',
    'FREQ=MONTHLY;BYMONTHDAY=-31',
    '2026-01-01 2026-03-01 2026-05-01 …',
  ],
  [
    '29 days before the end: none in a February of 28',
    '2027-02-01',
    'FREQ=MONTHLY;BYMONTHDAY=-29',
    '2027-03-03 2027-04-02 …',
  ],
  [
    'the last day but one, where it is a Friday',
    '2026-01-01',
    'FREQ=MONTHLY;BYMONTHDAY=-2;BYDAY=FR',
    '2026-01-30 2026-02-27 2026-10-30 …',
  ],
  ['the last of February', '2027-01-01', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1', '2027-02-28 2028-02-29 2029-02-28 …'],
  ['a Friday the 13th', '2026-01-01', 'FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR', '2026-02-13 2026-03-13 2026-11-13 …'],
  ['a month from the 31st has a 31st', '2026-01-31', 'FREQ=MONTHLY', '2026-01-31 2026-03-31 2026-05-31 …'],
  ['a year from 29 February has one', '2024-02-29', 'FREQ=YEARLY;COUNT=3', '2024-02-29 2028-02-29 2032-02-29'],
  ['so has every other year', '2024-02-29', 'FREQ=YEARLY;INTERVAL=2', '2024-02-29 2028-02-29 2032-02-29 …'],
  ['and every twelfth month', '2024-02-29', 'FREQ=MONTHLY;INTERVAL=12;COUNT=2', '2024-02-29 2028-02-29'],
  [
    'every third year from one meets the next after twelve',
    '2024-02-29',
    'FREQ=YEARLY;INTERVAL=3',
    '2024-02-29 2036-02-29 …',
  ],
  ['2100 is no leap year', '2096-01-01', 'FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=29', '2096-02-29 2104-02-29 …'],
  ['the 366th day', '2024-01-01', 'FREQ=YEARLY;BYYEARDAY=366', '2024-12-31 2028-12-31 …'],
  ['366 days before the end', '2024-01-01', 'FREQ=YEARLY;BYYEARDAY=-366', '2024-01-01 2028-01-01 …'],
  ['the 60th day is in February or March', '2027-01-01', 'FREQ=YEARLY;BYYEARDAY=60', '2027-03-01 2028-02-29 …'],
  [
    'the first and the last day of the year',
    '2026-12-31',
    'FREQ=YEARLY;BYYEARDAY=1,-1',
    '2026-12-31 2027-01-01 2027-12-31 …',
  ],
  [
    'Monday of week 1 may lie in December',
    '2024-12-01',
    'FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO',
    '2024-12-30 2025-12-29 2027-01-04 …',
  ],
  ['Friday of week 53 may lie in January', '2020-01-01', 'FREQ=YEARLY;BYWEEKNO=53;BYDAY=FR', '2021-01-01 2027-01-01 …'],
  ['Sunday of the last week', '2026-12-01', 'FREQ=YEARLY;BYWEEKNO=-1;BYDAY=SU', '2027-01-03 2028-01-02 2028-12-31 …'],
  [
    'weeks that begin on Sunday are counted otherwise',
    '2025-06-01',
    'FREQ=YEARLY;BYWEEKNO=1;BYDAY=SU;WKST=SU',
    '2026-01-04 2027-01-03 …',
  ],
  [
    'a week without a weekday has the start’s',
    '1997-05-12',
    'FREQ=YEARLY;BYWEEKNO=20',
    '1997-05-12 1998-05-11 1999-05-17 …',
  ],
  ['the last Friday of the year', '2026-01-01', 'FREQ=YEARLY;BYDAY=-1FR', '2026-12-25 2027-12-31 …'],
  ['two ordinals', '2026-06-01', 'FREQ=MONTHLY;BYDAY=1FR,3FR', '2026-06-05 2026-06-19 2026-07-03 2026-07-17 …'],
  [
    'every other month’s second Tuesday',
    '2026-01-13',
    'FREQ=MONTHLY;INTERVAL=2;BYDAY=2TU',
    '2026-01-13 2026-03-10 2026-05-12 …',
  ],
  [
    'every other day, if it is a weekday',
    '2026-06-01',
    'FREQ=DAILY;INTERVAL=2;BYDAY=MO,TU,WE,TH,FR',
    '2026-06-01 2026-06-03 2026-06-05 2026-06-09 2026-06-11 2026-06-15 …',
  ],
  ['daily, at the end of months alone', '2026-06-01', 'FREQ=DAILY;BYMONTHDAY=-1', '2026-06-30 2026-07-31 …'],
  ['daily in February', '2027-02-27', 'FREQ=DAILY;BYMONTH=2;COUNT=3', '2027-02-27 2027-02-28 2028-02-01'],
  ['weekly in January', '2026-01-26', 'FREQ=WEEKLY;BYMONTH=1;COUNT=2', '2026-01-26 2027-01-04'],
  ['an end before the start leaves nothing', '2026-06-01', 'FREQ=DAILY;UNTIL=20260531', ''],
];

for (const [what, start, rule, expected] of DATES) {
  test(what, () => {
    const show = (at: Temporal.ZonedDateTime) => {
      assert.equal(at.hour, 9);
      return at.toPlainDate().toString();
    };
    assert.equal(occurrencesOf(rule, `${start}T09:00`, 'Europe/Berlin', expected, show), expected);
  });
}
