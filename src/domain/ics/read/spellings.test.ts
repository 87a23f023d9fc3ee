import { event, type FileCases, file, hour, itReads, zone } from './test-file.ts';

// How calendar programs write times, zones, rules and lines, restated from bug reports of other projects.
const cases: FileCases = {
  'times in every spelling': [
    ['an offset', file([event(...hour('20261012T080000-0500'))]), ['10-12 15:00 60']],
    ['an offset with a colon', file([event(...hour('20261012T080000+05:30'))]), ['10-12 04:30 60']],
    [
      'an offset on an exception',
      file([
        event('DTSTART:20261012T080000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=3', 'EXDATE:20261013T100000+0200'),
      ]),
      ['10-12 10:00 60', '10-14 10:00 60'],
    ],
    ['a day without VALUE=DATE', file([event('DTSTART:20261008', 'DTEND:20261009')]), ['10-08 1d']],
    ['no seconds', file([event('DTSTART:20261012T0800', 'DTEND:20261012T0900')]), ['10-12 08:00 60']],
    [
      'dashes and colons',
      file([event('DTSTART:2026-10-12T08:00:00', 'DTEND:2026-10-12T09:00:00')]),
      ['10-12 08:00 60'],
    ],
    [
      'a day with a midnight',
      file([event('DTSTART;VALUE=DATE:20261222T000000', 'DTEND;VALUE=DATE:20270101T000000')]),
      ['12-22 10d'],
    ],
  ],
  'zones are found': [
    [
      'of joined calendars each in its own',
      file([zone('Custom', '+0100'), event('UID:1', 'DTSTART;TZID=Custom:20261014T170000', 'DURATION:PT1H')]) +
        file([zone('Custom', '-0500'), event('UID:2', 'DTSTART;TZID=Custom:20261015T170000', 'DURATION:PT1H')]),
      ['10-14 18:00 60', '10-16 00:00 60'],
    ],
    [
      'in quotes, with an offset',
      file([event('DTSTART;TZID="GMT+02:00":20261014T183000', 'DURATION:PT1H')]),
      ['10-14 18:30 60'],
    ],
    [
      'an offset without a colon',
      file([event('DTSTART;TZID=GMT+0100:20261014T183000', 'DURATION:PT1H')]),
      ['10-14 19:30 60'],
    ],
    [
      'an offset of one digit',
      file([event('DTSTART;TZID=UTC-5:20261014T183000', 'DURATION:PT1H')]),
      ['10-15 01:30 60'],
    ],
    [
      'by the name of a city',
      file([event('DTSTART;TZID=Zurich:20261014T183000', 'DURATION:PT1H')]),
      ['10-14 18:30 60'],
    ],
    [
      'by a city of two words',
      file([event('DTSTART;TZID=New York:20261014T183000', 'DURATION:PT1H')]),
      ['10-15 00:30 60'],
    ],
    [
      'with a colon and a comma that nobody quoted',
      file([
        zone('(UTC+01:00) Amsterdam\\, Berlin', '+0200'),
        event('DTSTART;TZID=(UTC+01:00) Amsterdam, Berlin:20261008T094500', 'DURATION:PT1H'),
      ]),
      ['10-08 09:45 60'],
    ],
    [
      'for floating times, where the calendar says so',
      file([event(...hour('20261008T110000'))], 'X-WR-TIMEZONE:America/Chicago'),
      ['10-08 18:00 60'],
    ],
    [
      'but a whole day is one anywhere',
      file([event('DTSTART;VALUE=DATE:20261012')], 'X-WR-TIMEZONE:America/Chicago'),
      ['10-12 1d'],
    ],
  ],
  'broken lines are mended': [
    [
      'CRCRLF, and folded',
      file([
        event(
          'DTSTART;TZID=Europe/Berlin:20261012T093000',
          'DTEND;TZID=Europe/Berlin:20261012T100000',
          'RRULE:FREQ=WEEKLY;COUNT=4',
          'EXDATE;TZID=Europe/Berlin:20261019T093000,202610\r\n 26T093000',
        ),
      ]).replaceAll('\r\n', '\r\r\n'),
      ['10-12 09:30 30', '11-02 09:30 30'],
    ],
    [
      'indented',
      'BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\n  UID:1\n  SUMMARY:A long\n    title\n  DTSTART:20261014T170000Z\n  DTEND:20261014T180000Z\nEND:VEVENT\nEND:VCALENDAR',
      ['10-14 19:00 60'],
    ],
    [
      'indented with tabs, all of it',
      '\tBEGIN:VCALENDAR\n\t\tBEGIN:VEVENT\n\t\t\tUID:1\n\t\t\tDTSTART:20261014T170000Z\n\t\t\tDURATION:PT1H\n\t\tEND:VEVENT\n\tEND:VCALENDAR',
      ['10-14 19:00 60'],
    ],
  ],
  'days that a month lacks go on to the next one (SKIP=FORWARD)': [
    [
      'the 31st',
      file([event(...hour('20261031T080000'), 'RRULE:RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=FORWARD;COUNT=7')]),
      ['01-31 08:00 60', '03-01 08:00 60', '03-31 08:00 60', '10-31 08:00 60', '12-01 08:00 60', '12-31 08:00 60'],
    ],
    [
      'the 30th, by its number',
      file([event(...hour('20261130T080000'), 'RRULE:FREQ=MONTHLY;BYMONTHDAY=30;SKIP=FORWARD')]),
      ['01-30 08:00 60', '03-01 08:00 60', '03-30 08:00 60', '11-30 08:00 60', '12-30 08:00 60'],
    ],
    [
      'a birthday on 29 February, in a year without one',
      file([event('DTSTART;VALUE=DATE:20240229', 'RRULE:FREQ=YEARLY;SKIP=FORWARD')]),
      ['03-01 1d'],
    ],
  ],
  'years of other calendars (RSCALE)': [
    [
      'the Chinese new year',
      file([event('DTSTART;VALUE=DATE:20130210', 'RRULE:RSCALE=CHINESE;FREQ=YEARLY')]),
      ['02-06 1d'],
    ],
    [
      'a Hebrew birthday, by month and day',
      file([event('DTSTART;VALUE=DATE:20261012', 'RRULE:RSCALE=HEBREW;FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=29')]),
      ['02-06 1d', '10-12 1d'],
    ],
    [
      'one that began four hundred years ago: what is still to come',
      file([event('DTSTART;VALUE=DATE:16270216', 'RRULE:RSCALE=CHINESE;FREQ=YEARLY')]),
      ['02-06 1d'],
    ],
    [
      'with an end, and one left out',
      file([
        event(...hour('20261012T080000'), 'RRULE:RSCALE=HEBREW;FREQ=YEARLY;COUNT=1'),
        event('UID:2', 'DTSTART;VALUE=DATE:20260217', 'RRULE:RSCALE=CHINESE;FREQ=YEARLY', 'EXDATE;VALUE=DATE:20270206'),
      ]),
      ['10-12 08:00 60'],
    ],
  ],
  'parts that never end, and marks with blanks': [
    [
      'an event without an end before another one',
      file([event('UID:1', ...hour('20261012T080000')).slice(0, -1), event('UID:2', ...hour('20261013T080000'))]),
      ['10-12 08:00 60', '10-13 08:00 60'],
    ],
    [
      'an alarm without an end',
      file([
        [...event('UID:1', ...hour('20261012T080000'), 'BEGIN:VALARM', 'TRIGGER:-PT5M')],
        event('UID:2', ...hour('20261013T080000')),
      ]),
      ['10-12 08:00 60', '10-13 08:00 60'],
    ],
    [
      'blanks behind each colon',
      file([
        event('UID:1', 'DTSTART: 20261012T080000', 'DURATION: PT1H').map((line) =>
          line.replace(/^(BEGIN|END):/, '$1: '),
        ),
      ]),
      ['10-12 08:00 60'],
    ],
  ],
  'rules with small faults': [
    [
      'RSCALE and SKIP',
      file([event(...hour('20261031T080000Z'), 'RRULE:RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD;COUNT=3')]),
      ['10-31 09:00 60', '11-30 09:00 60', '12-31 09:00 60'],
    ],
    [
      'blanks',
      file([event(...hour('20261012T080000Z'), 'RRULE:FREQ=WEEKLY; BYDAY=MO, WE; COUNT=4')]),
      ['10-12 10:00 60', '10-14 10:00 60', '10-19 10:00 60', '10-21 10:00 60'],
    ],
    [
      'COUNT and UNTIL, the count first',
      file([event(...hour('20261012T080000Z'), 'RRULE:FREQ=DAILY;COUNT=2;UNTIL=20261020T000000Z')]),
      ['10-12 10:00 60', '10-13 10:00 60'],
    ],
    [
      'COUNT and UNTIL, the end first',
      file([event(...hour('20261012T080000Z'), 'RRULE:FREQ=DAILY;COUNT=9;UNTIL=20261013T230000Z')]),
      ['10-12 10:00 60', '10-13 10:00 60'],
    ],
    [
      'an ordinal where it means nothing',
      file([event(...hour('20261012T080000Z'), 'RRULE:FREQ=WEEKLY;BYDAY=1MO;COUNT=2')]),
      ['10-12 10:00 60', '10-19 10:00 60'],
    ],
    [
      'an UNTIL with dashes, and parts of others',
      file([event(...hour('20261012T080000Z'), 'RRULE:FREQ=WEEKLY;UNTIL=2026-10-20;X-MICROSOFT=1;;')]),
      ['10-12 10:00 60', '10-19 10:00 60'],
    ],
  ],
};

itReads(cases);

type Rows = Record<string, string>;
const rows = (table: Rows, made: (text: string) => string): FileCases[string] =>
  Object.entries(table).map(([text, expected]) => [text, made(text), expected.split(', ')]);

itReads({
  'a start': rows(
    {
      '20261012T080000 +0200': '10-12 08:00 60',
      '20261012T080000z': '10-12 10:00 60',
      '20261012T080000+02': '10-12 08:00 60',
      '20261012T080000-0330': '10-12 13:30 60',
      '20261012T080000+053000': '10-12 04:30 60',
      '20261012T080000.000Z': '10-12 10:00 60',
      '2026-10-12T08:00:00+02:00': '10-12 08:00 60',
      '2026-10-12 08:00': '10-12 08:00 60',
      '20261012T080000−0500': '10-12 15:00 60',
      '20261012T080000 UTC': '10-12 10:00 60',
      '20261012T080000GMT': '10-12 10:00 60',
      '20261012T08': '10-12 08:00 60',
      '20261012T240000': '10-13 00:00 60',
      '20261012T080060': '10-12 08:00 60',
      '2026/10/12T080000': '10-12 08:00 60',
    },
    (text) => file([event(...hour(text))]),
  ),
  'a length': rows(
    {
      PT1H30: '10-08 12:00 90',
      P1H: '10-08 12:00 60',
      '+PT1H': '10-08 12:00 60',
      'PT3600S  ': '10-08 12:00 60',
      pt45m: '10-08 12:00 45',
      P1W: '10-08 12:00 10080',
    },
    (text) => file([event('DTSTART:20261008T120000', `DURATION:${text}`)]),
  ),
  'the name of a zone': rows(
    {
      'UTC+2': '10-14 17:00 60',
      'GMT +01:00': '10-14 18:00 60',
      '(UTC-05:00) Eastern Time (US & Canada)': '10-15 00:00 60',
      'America/New York': '10-14 23:00 60',
      'europe/berlin': '10-14 17:00 60',
      'Europe-Berlin': '10-14 17:00 60',
      CEST: '10-14 17:00 60',
      PDT: '10-15 02:00 60',
      'Eastern Daylight Time': '10-14 23:00 60',
      'Pacific Time (US & Canada)': '10-15 02:00 60',
      'Central European Time': '10-14 17:00 60',
      'Mitteleuropäische Zeit': '10-14 17:00 60',
      '/mozilla.org/20050126_1/Europe/Berlin': '10-14 17:00 60',
      'São Paulo': '10-14 22:00 60',
      'New York, USA': '10-14 23:00 60',
      'tzone://Microsoft/Utc': '10-14 19:00 60',
    },
    (text) => file([event(`DTSTART;TZID=${text}:20261014T170000`, 'DURATION:PT1H')]),
  ),
  'a rule': rows(
    {
      'freq=weekly;count=2': '10-12 10:00 60, 10-19 10:00 60',
      'RRULE:FREQ=WEEKLY;COUNT=2;': '10-12 10:00 60, 10-19 10:00 60',
      'FREQ=WEEKLY;INTERVAL=0;COUNT=2': '10-12 10:00 60, 10-19 10:00 60',
      'FREQ=WEEKLY;INTERVAL=1.0;COUNT=2': '10-12 10:00 60, 10-19 10:00 60',
      'FREQ=WEEKLY;COUNT=-1;UNTIL=20261020': '10-12 10:00 60, 10-19 10:00 60',
      'FREQ=WEEKLY;UNTIL=20261019T': '10-12 10:00 60, 10-19 10:00 60',
      'FREQ=DAILY;UNTIL=20261013T120000+0200': '10-12 10:00 60, 10-13 10:00 60',
      'FREQ=WEEKLY;BYDAY=MON,WED;COUNT=2': '10-12 10:00 60, 10-14 10:00 60',
      'FREQ=WEEKLY;BYDAY=Monday;COUNT=2': '10-12 10:00 60, 10-19 10:00 60',
      'FREQ=MONTHLY;BYDAY=+2 MO;COUNT=2': '10-12 10:00 60, 11-09 09:00 60',
      'FREQ=MONTHLY;BYMONTHDAY=12,;BYSETPOS=0;COUNT=2': '10-12 10:00 60, 11-12 09:00 60',
      'RSCALE=GREGORIAN;FREQ=MONTHLY;BYMONTHDAY=31;SKIP=BACKWARD;COUNT=3':
        '10-12 10:00 60, 10-31 09:00 60, 11-30 09:00 60',
    },
    (text) => file([event(...hour('20261012T080000Z'), `RRULE:${text}`)]),
  ),
});
