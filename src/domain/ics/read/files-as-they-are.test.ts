import { event, type FileCases, file, hour, itReads } from './test-file.ts';

// What calendar programs write, restated from bug reports of other projects: which events are one, and which of them stand.
const weekly = ['DTSTART;TZID=Europe/Berlin:20261005T090000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=6'];
const cases: FileCases = {
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
    [
      'two of no UID at all, and two of an empty one',
      file([
        event('UID:', 'SUMMARY:A', ...hour('20261012T080000')),
        event('UID:', 'SUMMARY:B', ...hour('20261013T080000')),
      ]),
      ['10-12 08:00 60', '10-13 08:00 60'],
    ],
    [
      'two that begin at once and end apart',
      file([
        event('SUMMARY:Maths', ...hour('20261012T080000')),
        event('SUMMARY:Art', 'DTSTART:20261012T080000', 'DURATION:PT2H'),
      ]),
      ['10-12 08:00 120', '10-12 08:00 60'],
    ],
    [
      'a series, and another event on another day',
      file([
        event('SUMMARY:Maths', ...hour('20261012T080000'), 'RRULE:FREQ=WEEKLY;COUNT=2'),
        event('SUMMARY:Art', ...hour('20261013T080000')),
      ]),
      ['10-12 08:00 60', '10-13 08:00 60', '10-19 08:00 60'],
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
    ['in small letters', file([event(...hour('20261012T080000'), 'STATUS:cancelled')], 'method:cancel'), []],
    [
      'by a calendar that was joined to the one it is about',
      file([event(...hour('20261012T080000'))], 'METHOD:REQUEST') +
        file([event('SEQUENCE:1', ...hour('20261012T080000'))], 'METHOD:CANCEL'),
      [],
    ],
    [
      'by such a one, an occurrence alone',
      file([event(...weekly)]) +
        file(
          [event('SEQUENCE:1', 'RECURRENCE-ID;TZID=Europe/Berlin:20261012T090000', ...hour('20261012T070000Z'))],
          'METHOD:CANCEL',
        ),
      ['10-19 09:00 60', '10-26 09:00 60', '11-02 09:00 60', '11-09 09:00 60'],
    ],
    [
      'but an event of another name and time that has the same number is another one',
      file([event('UID:1', 'SUMMARY:Work', ...hour('20261012T080000'))]) +
        file([event('UID:1', 'SUMMARY:Choir', ...hour('20261013T080000'))], 'METHOD:CANCEL'),
      ['10-12 08:00 60'],
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
    [
      'an override behind its new end',
      file([
        event(
          'SEQUENCE:0',
          'RECURRENCE-ID;TZID=Europe/Berlin:20261102T090000',
          'DTSTART;TZID=Europe/Berlin:20261103T090000',
          'DURATION:PT1H',
        ),
        event('SEQUENCE:2', ...weekly.slice(0, 2), 'RRULE:FREQ=WEEKLY;UNTIL=20261020T000000Z'),
      ]),
      ['10-12 09:00 60', '10-19 09:00 60'],
    ],
    [
      'but a newer override of a day that is left out stays',
      file([
        event(
          'SEQUENCE:4',
          'RECURRENCE-ID;TZID=Europe/Berlin:20261012T090000',
          'DTSTART;TZID=Europe/Berlin:20261013T090000',
          'DURATION:PT1H',
        ),
        event(
          'SEQUENCE:3',
          ...weekly.slice(0, 2),
          'RRULE:FREQ=WEEKLY;COUNT=3',
          'EXDATE;TZID=Europe/Berlin:20261012T090000',
        ),
      ]),
      ['10-13 09:00 60', '10-19 09:00 60'],
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
    [
      'shorter, and not said to be a period',
      file([event(...hour('20261012T080000Z'), 'RDATE:20261013T080000Z/PT30M')]),
      ['10-12 10:00 60', '10-13 10:00 30'],
    ],
    [
      'in a zone',
      file([
        event(
          'DTSTART;TZID=Europe/London:20261012T080000',
          'DURATION:PT1H',
          'RDATE;VALUE=PERIOD;TZID=Europe/London:20261013T080000/PT2H',
        ),
      ]),
      ['10-12 09:00 60', '10-13 09:00 120'],
    ],
    [
      'left out again',
      file([event(...hour('20261012T080000Z'), 'RDATE;VALUE=PERIOD:20261013T080000Z/PT2H', 'EXDATE:20261013T080000Z')]),
      ['10-12 10:00 60'],
    ],
    [
      'moved',
      file([
        event(...hour('20261012T080000Z'), 'RDATE;VALUE=PERIOD:20261013T080000Z/PT2H'),
        event('RECURRENCE-ID:20261013T080000Z', ...hour('20261013T100000Z')),
      ]),
      ['10-12 10:00 60', '10-13 12:00 60'],
    ],
  ],
};

itReads(cases);
