import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { slotsBetween } from '../../recurrence/index.ts';
import { decodeCalendar } from './decode.ts';
import { type CalendarFile, readCalendar } from './index.ts';

// What calendar programs write, restated from bug reports of other projects. Read on 7 October 2026, in Berlin.
const berlin = 'Europe/Berlin';
const now = Temporal.Instant.from('2026-10-07T08:00Z');

function read(text: string): CalendarFile {
  const reading = readCalendar(text, berlin, now);
  for (;;) {
    const step = reading.next();
    if (!step.done) continue;
    assert.ok(step.value, 'it is a calendar');
    return step.value;
  }
}

/** "10-12 08:00 60": in Berlin, minutes; a whole day "10-12". */
function busy(text: string): string[] {
  const stretches = read(text).busy.flatMap(({ series, minutes }) =>
    slotsBetween(series, berlin, now.subtract({ hours: 48 }), now.add({ hours: 24 * 200 }), 8).map(({ at }) => {
      const local = at.toZonedDateTimeISO(berlin).toPlainDateTime();
      const [day, time] = local.toString({ smallestUnit: 'minute' }).slice(5).split('T');
      return minutes % 1440 === 0 && time === '00:00' ? `${day} ${minutes / 1440}d` : `${day} ${time} ${minutes}`;
    }),
  );
  return stretches.sort();
}

const file = (events: (string | string[])[], ...head: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//y//EN', ...head, ...events.flat(), 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]) => [
  'BEGIN:VEVENT',
  'DTSTAMP:20260101T000000Z',
  ...(lines.some((line) => line.startsWith('UID')) ? [] : ['UID:one']),
  ...(lines.some((line) => line.startsWith('SUMMARY')) ? [] : ['SUMMARY:Choir']),
  ...lines,
  'END:VEVENT',
];
const zone = (name: string, offset: string) => [
  ...['BEGIN:VTIMEZONE', `TZID:${name}`, 'BEGIN:STANDARD', 'DTSTART:16010101T000000'],
  ...[`TZOFFSETFROM:${offset}`, `TZOFFSETTO:${offset}`, 'END:STANDARD', 'END:VTIMEZONE'],
];
const hour = (start: string) => [`DTSTART:${start}`, 'DURATION:PT1H'];

const weekly = ['DTSTART;TZID=Europe/Berlin:20261005T090000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=6'];
const cases: Record<string, [what: string, text: string, expected: string[]][]> = {
  'events that share a UID are all there': [
    [
      'three lessons of one UID',
      file([
        event('UID:0', 'SUMMARY:Maths', ...hour('20261012T080000')),
        event('UID:0', 'SUMMARY:Physics', ...hour('20261013T100000')),
        event('UID:0', 'SUMMARY:Art', ...hour('20261014T100000')),
      ]),
      ['10-12 08:00 60', '10-13 10:00 60', '10-14 10:00 60'],
    ],
    [
      'two calendars joined, each counting from 1',
      file([event('UID:1', ...hour('20261012T080000Z'))]) + file([event('UID:1', ...hour('20261013T170000Z'))]),
      ['10-12 10:00 60', '10-13 19:00 60'],
    ],
    [
      'two series of one UID',
      file([
        event('DTSTART:20261012T080000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=2'),
        event('DTSTART:20261014T080000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=2'),
      ]),
      ['10-12 08:00 60', '10-14 08:00 60', '10-19 08:00 60', '10-21 08:00 60'],
    ],
    [
      'but the same event twice is one',
      file([event(...hour('20261012T080000')), event(...hour('20261012T080000'))]),
      ['10-12 08:00 60'],
    ],
    [
      'and of two versions the later counts',
      file([event('SEQUENCE:2', ...hour('20261013T080000')), event('SEQUENCE:1', ...hour('20261012T080000'))]),
      ['10-13 08:00 60'],
    ],
  ],
  'what is called off makes nobody busy': [
    ['METHOD:CANCEL', file([event(...hour('20261012T093000Z'), 'SEQUENCE:1')], 'METHOD:CANCEL'), []],
    [
      'METHOD:CANCEL for one occurrence',
      file([event('RECURRENCE-ID:20261012T093000Z', ...hour('20261012T093000Z'))], 'METHOD:CANCEL'),
      [],
    ],
    ['said after the event', file([event(...hour('20261012T093000Z')), 'METHOD:CANCEL']), []],
    [
      'of two joined calendars the one alone',
      file([event('UID:a', ...hour('20261012T080000'))], 'METHOD:CANCEL') +
        file([event('UID:b', ...hour('20261013T080000'))], 'METHOD:PUBLISH'),
      ['10-13 08:00 60'],
    ],
  ],
  'a newer series does without what an older one had': [
    [
      'an override of a day that is left out now',
      file([
        event(
          'SEQUENCE:1',
          'DTSTART;VALUE=DATE:20261005',
          'DTEND;VALUE=DATE:20261006',
          'RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=5',
        ),
        event(
          'SEQUENCE:1',
          'DTSTART;VALUE=DATE:20261019',
          'DTEND;VALUE=DATE:20261022',
          'RECURRENCE-ID;VALUE=DATE:20261019',
        ),
        event(
          'SEQUENCE:2',
          ...['DTSTART;VALUE=DATE:20261005', 'DTEND;VALUE=DATE:20261006'],
          ...['RRULE:FREQ=WEEKLY;BYDAY=MO;COUNT=5', 'EXDATE;VALUE=DATE:20261019'],
        ),
      ]),
      ['10-12 1d', '10-26 1d', '11-02 1d'],
    ],
    [
      'an override of a slot that is no more',
      file([
        event(
          'SEQUENCE:1',
          'RECURRENCE-ID;TZID=Europe/Berlin:20261019T090000',
          'DTSTART;TZID=Europe/Berlin:20261019T150000',
          'DURATION:PT1H',
        ),
        event(
          'SEQUENCE:2',
          'DTSTART;TZID=Europe/Berlin:20261013T090000',
          'DURATION:PT1H',
          'RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=2',
        ),
      ]),
      ['10-13 09:00 60', '10-20 09:00 60'],
    ],
    [
      'but an override of a slot that still is stays, as programs do not count them together',
      file([
        event(
          'SEQUENCE:0',
          'RECURRENCE-ID;TZID=Europe/Berlin:20261020T090000',
          'DTSTART;TZID=Europe/Berlin:20261020T150000',
          'DURATION:PT1H',
        ),
        event(
          'SEQUENCE:2',
          'DTSTART;TZID=Europe/Berlin:20261013T090000',
          'DURATION:PT1H',
          'RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=2',
        ),
      ]),
      ['10-13 09:00 60', '10-20 15:00 60'],
    ],
  ],
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
  'added periods have their own length': [
    [
      'one of three hours',
      file([
        event(
          'DTSTART:20261012T080000Z',
          'DURATION:PT1H',
          'RRULE:FREQ=DAILY;UNTIL=20261014T230000Z',
          'RDATE;VALUE=PERIOD:20261013T120000Z/PT3H',
        ),
      ]),
      ['10-12 10:00 60', '10-13 10:00 60', '10-13 14:00 180', '10-14 10:00 60'],
    ],
    [
      'two in one line, by end and by length',
      file([
        event(
          'DTSTART:20261012T080000Z',
          'DURATION:PT1H',
          'RDATE;VALUE=PERIOD:20261013T120000Z/20261013T140000Z,20261014T120000Z/PT3H',
        ),
      ]),
      ['10-12 10:00 60', '10-13 14:00 120', '10-14 14:00 180'],
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
  'this and all later ones': [
    [
      'at another time',
      file([
        event(...weekly),
        event(
          'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20261019T090000',
          'DTSTART;TZID=Europe/Berlin:20261019T140000',
          'DURATION:PT1H',
        ),
      ]),
      ['10-12 09:00 60', '10-19 14:00 60', '10-26 14:00 60', '11-02 14:00 60', '11-09 14:00 60'],
    ],
    [
      'twice, and on another day',
      file([
        event(...weekly),
        event(
          'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20261019T090000',
          'DTSTART;TZID=Europe/Berlin:20261020T140000',
          'DURATION:PT2H',
        ),
        event(
          'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20261103T140000',
          'DTSTART;TZID=Europe/Berlin:20261103T080000',
          'DURATION:PT1H',
        ),
      ]),
      ['10-12 09:00 60', '10-20 14:00 120', '10-27 14:00 120', '11-03 08:00 60', '11-10 08:00 60'],
    ],
    [
      'called off',
      file([
        event(...weekly),
        event(
          'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20261019T090000',
          'DTSTART;TZID=Europe/Berlin:20261019T090000',
          'DURATION:PT1H',
          'STATUS:CANCELLED',
        ),
      ]),
      ['10-12 09:00 60'],
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

for (const [kind, table] of Object.entries(cases)) {
  describe(kind, () => {
    for (const [what, text, expected] of table) {
      it(what, () => {
        assert.deepEqual(busy(text), expected);
        assert.deepEqual(read(text).notTaken, []);
      });
    }
  });
}

describe('what cannot be taken is told with its title and why', () => {
  const told: [what: string, lines: string[], sentence: RegExp][] = [
    [
      'the calendar of another people',
      [...hour('20261012T080000Z'), 'RRULE:RSCALE=HEBREW;FREQ=YEARLY'],
      /"Choir" repeats by the hebrew calendar/,
    ],
    [
      'a SKIP that leads onwards',
      [...hour('20261031T080000Z'), 'RRULE:FREQ=MONTHLY;SKIP=FORWARD;COUNT=3'],
      /"Choir" moves to another day where its day is missing/,
    ],
    [
      'a zone that nobody knows',
      ['DTSTART;TZID=Atlantis:20261012T080000', 'DURATION:PT1H'],
      /"Choir" is in a time zone that nobody knows, "Atlantis"/,
    ],
    [
      'later ones of a series that is elsewhere',
      ['RECURRENCE-ID;RANGE=THISANDFUTURE:20261012T080000Z', ...hour('20261012T080000Z')],
      /of a series that is not in the file/,
    ],
  ];
  for (const [what, lines, sentence] of told) {
    it(what, () => {
      const { notTaken, busy: none } = read(file([event(...lines)]));
      assert.deepEqual(none, []);
      assert.match(notTaken[0]?.problem ?? '', sentence);
    });
  }
});

describe('the bytes of a file', () => {
  const text = file([event('SUMMARY:Übung für Chöre', ...hour('20261012T080000'))]);
  const latin = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
  const wide = (mark: number[], big: boolean) =>
    Uint8Array.from([
      ...mark,
      ...[...text].flatMap((sign) => (big ? [0, sign.charCodeAt(0)] : [sign.charCodeAt(0), 0])),
    ]);
  const sent: [what: string, bytes: Uint8Array, charset: string | null][] = [
    ['UTF-8', new TextEncoder().encode(text), 'utf-8'],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${text}`), null],
    ['iso-8859-1, said', latin, 'iso-8859-1'],
    ['iso-8859-1, not said', latin, null],
    ['iso-8859-1, said to be UTF-8', latin, 'utf-8'],
    ['UTF-16, little end first', wide([0xff, 0xfe], false), null],
    ['UTF-16, big end first', wide([0xfe, 0xff], true), 'utf-16'],
    ['UTF-16 without a mark', wide([], false), null],
  ];
  for (const [what, bytes, charset] of sent) {
    it(what, () => assert.equal(read(decodeCalendar(bytes, charset) ?? '').busy[0]?.title, 'Übung für Chöre'));
  }
  it('in a charset that nobody knows are not guessed', () => assert.equal(decodeCalendar(latin, 'klingon-1'), null));
});
