import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextSlot, type SeriesRule } from './index.ts';

/**
 * The examples of RFC 5545 §3.8.5.3, in its order: all in America/New_York. Dates stand for 09:00 unless the
 * time is given; "…" means that the series goes on after what is listed.
 */
const EXAMPLES: [name: string, start: string, rule: string, expected: string][] = [
  ['daily for 10 occurrences', '1997-09-02', 'FREQ=DAILY;COUNT=10', '1997-09-02 03 04 05 06 07 08 09 10 11'],
  [
    'every other day, forever',
    '1997-09-02',
    'FREQ=DAILY;INTERVAL=2',
    '1997-09-02 04 06 08 10 12 14 16 18 20 22 24 26 28 30 10-02 04 06 …',
  ],
  ['every 10 days, 5 occurrences', '1997-09-02', 'FREQ=DAILY;INTERVAL=10;COUNT=5', '1997-09-02 12 22 10-02 12'],
  [
    'every day in January, for 3 years (yearly)',
    '1998-01-01',
    'FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA',
    'JANUARIES',
  ],
  [
    'every day in January, for 3 years (daily)',
    '1998-01-01',
    'FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1',
    'JANUARIES',
  ],
  ['weekly for 10 occurrences', '1997-09-02', 'FREQ=WEEKLY;COUNT=10', '1997-09-02 09 16 23 30 10-07 14 21 28 11-04'],
  [
    'weekly until December 24, 1997',
    '1997-09-02',
    'FREQ=WEEKLY;UNTIL=19971224T000000Z',
    '1997-09-02 09 16 23 30 10-07 14 21 28 11-04 11 18 25 12-02 09 16 23',
  ],
  [
    'every other week, forever',
    '1997-09-02',
    'FREQ=WEEKLY;INTERVAL=2;WKST=SU',
    '1997-09-02 16 30 10-14 28 11-11 25 12-09 23 1998-01-06 20 02-03 17 …',
  ],
  [
    'weekly on Tuesday and Thursday for five weeks (until)',
    '1997-09-02',
    'FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH',
    '1997-09-02 04 09 11 16 18 23 25 30 10-02',
  ],
  [
    'weekly on Tuesday and Thursday for five weeks (count)',
    '1997-09-02',
    'FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH',
    '1997-09-02 04 09 11 16 18 23 25 30 10-02',
  ],
  [
    'every other week on Monday, Wednesday, and Friday until December 24',
    '1997-09-01',
    'FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR',
    '1997-09-01 03 05 15 17 19 29 10-01 03 13 15 17 27 29 31 11-10 12 14 24 26 28 12-08 10 12 22',
  ],
  [
    'every other week on Tuesday and Thursday, for 8 occurrences',
    '1997-09-02',
    'FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH',
    '1997-09-02 04 16 18 30 10-02 14 16',
  ],
  [
    'monthly on the first Friday for 10 occurrences',
    '1997-09-05',
    'FREQ=MONTHLY;COUNT=10;BYDAY=1FR',
    '1997-09-05 10-03 11-07 12-05 1998-01-02 02-06 03-06 04-03 05-01 06-05',
  ],
  [
    'monthly on the first Friday until December 24, 1997',
    '1997-09-05',
    'FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR',
    '1997-09-05 10-03 11-07 12-05',
  ],
  [
    'every other month on the first and last Sunday, 10 occurrences',
    '1997-09-07',
    'FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU',
    '1997-09-07 28 11-02 30 1998-01-04 25 03-01 29 05-03 31',
  ],
  [
    'monthly on the second-to-last Monday for 6 months',
    '1997-09-22',
    'FREQ=MONTHLY;COUNT=6;BYDAY=-2MO',
    '1997-09-22 10-20 11-17 12-22 1998-01-19 02-16',
  ],
  [
    'monthly on the third-to-the-last day, forever',
    '1997-09-28',
    'FREQ=MONTHLY;BYMONTHDAY=-3',
    '1997-09-28 10-29 11-28 12-29 1998-01-29 02-26 …',
  ],
  [
    'monthly on the 2nd and 15th for 10 occurrences',
    '1997-09-02',
    'FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15',
    '1997-09-02 15 10-02 15 11-02 15 12-02 15 1998-01-02 15',
  ],
  [
    'monthly on the first and last day for 10 occurrences',
    '1997-09-30',
    'FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1',
    '1997-09-30 10-01 31 11-01 30 12-01 31 1998-01-01 31 02-01',
  ],
  [
    'every 18 months on the 10th thru 15th for 10 occurrences',
    '1997-09-10',
    'FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15',
    '1997-09-10 11 12 13 14 15 1999-03-10 11 12 13',
  ],
  [
    'every Tuesday, every other month',
    '1997-09-02',
    'FREQ=MONTHLY;INTERVAL=2;BYDAY=TU',
    '1997-09-02 09 16 23 30 11-04 11 18 25 1998-01-06 13 20 27 03-03 10 17 24 31 …',
  ],
  [
    'yearly in June and July for 10 occurrences',
    '1997-06-10',
    'FREQ=YEARLY;COUNT=10;BYMONTH=6,7',
    '1997-06-10 07-10 1998-06-10 07-10 1999-06-10 07-10 2000-06-10 07-10 2001-06-10 07-10',
  ],
  [
    'every other year on January, February, and March for 10 occurrences',
    '1997-03-10',
    'FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3',
    '1997-03-10 1999-01-10 02-10 03-10 2001-01-10 02-10 03-10 2003-01-10 02-10 03-10',
  ],
  [
    'every third year on the 1st, 100th, and 200th day for 10 occurrences',
    '1997-01-01',
    'FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200',
    '1997-01-01 04-10 07-19 2000-01-01 04-09 07-18 2003-01-01 04-10 07-19 2006-01-01',
  ],
  [
    'every 20th Monday of the year, forever',
    '1997-05-19',
    'FREQ=YEARLY;BYDAY=20MO',
    '1997-05-19 1998-05-18 1999-05-17 …',
  ],
  [
    'Monday of week number 20, forever',
    '1997-05-12',
    'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO',
    '1997-05-12 1998-05-11 1999-05-17 …',
  ],
  [
    'every Thursday in March, forever',
    '1997-03-13',
    'FREQ=YEARLY;BYMONTH=3;BYDAY=TH',
    '1997-03-13 20 27 1998-03-05 12 19 26 1999-03-04 11 18 25 …',
  ],
  [
    'every Thursday, but only during June, July, and August',
    '1997-06-05',
    'FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8',
    '1997-06-05 12 19 26 07-03 10 17 24 31 08-07 14 21 28 1998-06-04 11 …',
  ],
  [
    'every Friday the 13th, forever',
    '1998-02-13',
    'FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13',
    '1998-02-13 03-13 11-13 1999-08-13 2000-10-13 …',
  ],
  [
    'the first Saturday that follows the first Sunday of the month',
    '1997-09-13',
    'FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13',
    '1997-09-13 10-11 11-08 12-13 1998-01-10 02-07 03-07 04-11 05-09 06-13 …',
  ],
  [
    'every 4 years, the first Tuesday after a Monday in November',
    '1996-11-05',
    'FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8',
    '1996-11-05 2000-11-07 2004-11-02 …',
  ],
  [
    'the third instance into the month of Tuesday, Wednesday, or Thursday, for 3 months',
    '1997-09-04',
    'FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3',
    '1997-09-04 10-07 11-06',
  ],
  [
    'the second-to-last weekday of the month',
    '1997-09-29',
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2',
    '1997-09-29 10-30 11-27 12-30 1998-01-29 02-26 03-30 …',
  ],
  [
    'every 3 hours from 9:00 AM to 5:00 PM on a specific day',
    '1997-09-02',
    'FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T210000Z',
    '1997-09-02T09:00 T12:00 T15:00',
  ],
  [
    'every 15 minutes for 6 occurrences',
    '1997-09-02',
    'FREQ=MINUTELY;INTERVAL=15;COUNT=6',
    '1997-09-02T09:00 T09:15 T09:30 T09:45 T10:00 T10:15',
  ],
  [
    'every hour and a half for 4 occurrences',
    '1997-09-02',
    'FREQ=MINUTELY;INTERVAL=90;COUNT=4',
    '1997-09-02T09:00 T10:30 T12:00 T13:30',
  ],
  [
    'every 20 minutes from 9:00 AM to 4:40 PM every day (daily)',
    '1997-09-02',
    'FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40',
    '1997-09-02T09:00 T09:20 T09:40 T10:00 T10:20 T10:40 T11:00 …',
  ],
  [
    'every 20 minutes from 9:00 AM to 4:40 PM every day (minutely)',
    '1997-09-02',
    'FREQ=MINUTELY;INTERVAL=20;BYHOUR=9,10,11,12,13,14,15,16',
    '1997-09-02T09:00 T09:20 T09:40 T10:00 T10:20 T10:40 T11:00 …',
  ],
  [
    'weeks that start on Monday',
    '1997-08-05',
    'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO',
    '1997-08-05 10 19 24',
  ],
  [
    'weeks that start on Sunday make a difference',
    '1997-08-05',
    'FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU',
    '1997-08-05 17 19 31',
  ],
  [
    'an invalid date (February 30) is ignored and not counted',
    '2007-01-15',
    'FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5',
    '2007-01-15 30 02-15 03-15 30',
  ],
];

for (const [name, start, rrule, expected] of EXAMPLES) {
  test(`RFC 5545: ${name}`, () => {
    const series = newYork(rrule, `${start}T09:00`);
    const goesOn = expected.endsWith('…');
    const dates = expected === 'JANUARIES' ? januaries() : spellOut(expected);
    assert.deepEqual(slotsOf(series, goesOn ? dates.length : dates.length + 1), dates);
  });
}

test('RFC 5545: every Friday the 13th, with the start that is not one taken out', () => {
  const series = newYork('FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13', '1997-09-02T09:00');
  series.exdates = [Temporal.PlainDateTime.from('1997-09-02T09:00')];
  assert.deepEqual(slotsOf(series, 2), ['1998-02-13T09:00', '1998-03-13T09:00']);
});

function newYork(rrule: string, start: string): SeriesRule {
  const dtstart = Temporal.PlainDateTime.from(start);
  return { rrule, afterCompletionDays: null, dtstart, zone: 'America/New_York', exdates: [], rdates: [] };
}

function slotsOf(series: SeriesRule, most: number): string[] {
  const found: string[] = [];
  let slot = nextSlot(series, 'UTC', { local: series.dtstart.subtract({ seconds: 1 }), fold: 0 });
  for (; slot && found.length < most; slot = nextSlot(series, 'UTC', slot)) {
    found.push(slot.local.toString({ smallestUnit: 'minute' }));
  }
  return found;
}

/** Completes each entry with what it leaves out from the one before: year, month, time. */
function spellOut(list: string): string[] {
  const found: string[] = [];
  let [date, time] = ['', '09:00'];
  for (const entry of list.replace(' …', '').split(' ')) {
    const [day = '', clock] = entry.split('T');
    date = date.slice(0, 10 - day.length) + day;
    time = clock ?? time;
    found.push(`${date}T${time}`);
  }
  return found;
}

function januaries(): string[] {
  const days = Array.from({ length: 31 }, (_, i) => String(i + 1).padStart(2, '0'));
  return [1998, 1999, 2000].flatMap((year) => days.map((day) => `${year}-01-${day}T09:00`));
}
