import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { event, type FileCases, file, hour, itReads, readFile } from './test-file.ts';

// RANGE=THISANDFUTURE (RFC 5545 §3.2.13), and what a file says that is not taken.
const weekly = ['DTSTART;TZID=Europe/Berlin:20261005T090000', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=6'];
const cases: FileCases = {
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
    [
      'for longer, told in UTC, in small letters',
      file([
        event(...weekly.slice(0, 2), 'RRULE:FREQ=WEEKLY;COUNT=4'),
        event(
          'RECURRENCE-ID;range=thisandfuture;TZID=Europe/Berlin:20261019T090000',
          'DTSTART:20261019T120000Z',
          'DURATION:PT2H',
        ),
      ]),
      ['10-12 09:00 60', '10-19 14:00 120', '10-26 14:00 120'],
    ],
    [
      'of whole days',
      file([
        event('DTSTART;VALUE=DATE:20261005', 'RRULE:FREQ=WEEKLY;COUNT=4'),
        event('RECURRENCE-ID;RANGE=THISANDFUTURE;VALUE=DATE:20261019', 'DTSTART;VALUE=DATE:20261020'),
      ]),
      ['10-12 1d', '10-20 1d', '10-27 1d'],
    ],
    [
      'and one of the later ones by itself, under its old time',
      file([
        event(...weekly.slice(0, 2), 'RRULE:FREQ=WEEKLY;COUNT=4'),
        event(
          'RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20261019T090000',
          'DTSTART;TZID=Europe/Berlin:20261019T140000',
          'DURATION:PT1H',
        ),
        event(
          'RECURRENCE-ID;TZID=Europe/Berlin:20261026T090000',
          'DTSTART;TZID=Europe/Berlin:20261027T080000',
          'DURATION:PT1H',
        ),
      ]),
      ['10-12 09:00 60', '10-19 14:00 60', '10-27 08:00 60'],
    ],
  ],
};

itReads(cases);

describe('what is there beside events is told, too', () => {
  const told: [what: string, text: string, sentence: RegExp, busy: number][] = [
    [
      'a to-do',
      file([['BEGIN:VTODO', 'UID:t', 'SUMMARY:Tax', 'END:VTODO'], event(...hour('20261012T080000Z'))]),
      /^The file has a to-do \(VTODO\)/,
      1,
    ],
    [
      'two lists of busy times',
      file(['f', 'g'].map((uid) => ['BEGIN:VFREEBUSY', `UID:${uid}`, 'END:VFREEBUSY'])),
      /^The file has 2 lists of free and busy times/,
      0,
    ],
    [
      'another time that somebody proposed',
      file([event(...hour('20261012T080000Z'))], 'METHOD:COUNTER'),
      /^Choir only speaks of an invitation \(METHOD:COUNTER\)/,
      0,
    ],
    [
      'this and all earlier ones',
      file([
        event(...weekly),
        event('RECURRENCE-ID;RANGE=THISANDPRIOR;TZID=Europe/Berlin:20261019T090000', ...hour('20261019T120000Z')),
      ]),
      /^"Choir" changes "this and all earlier ones" .* stay as they were\.$/,
      2,
    ],
  ];
  for (const [what, text, sentence, count] of told) {
    it(what, () => {
      const { notTaken, busy } = readFile(text);
      assert.match(notTaken[0]?.problem ?? '', sentence);
      assert.equal(notTaken.length, 1);
      assert.equal(busy.length, count);
    });
  }
});

describe('what cannot be taken is told with its title and why', () => {
  const told: [what: string, lines: string[], sentence: RegExp][] = [
    [
      'the calendar of another people',
      [...hour('20261012T080000Z'), 'RRULE:RSCALE=HEBREW;FREQ=MONTHLY'],
      /"Choir" repeats by the hebrew calendar, in a way/,
    ],
    [
      'a SKIP that leads onwards, every other month',
      [...hour('20261031T080000Z'), 'RRULE:FREQ=MONTHLY;INTERVAL=2;SKIP=FORWARD;COUNT=3'],
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
      const { notTaken, busy: none } = readFile(file([event(...lines)]));
      assert.deepEqual(none, []);
      assert.match(notTaken[0]?.problem ?? '', sentence);
    });
  }
});
