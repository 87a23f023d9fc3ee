import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import ICAL from 'ical.js';
import { deep } from '../../../test/helpers/property.ts';
import { vtimezone } from './vtimezone.ts';

const from = Temporal.Instant.from('2022-11-01T00:00Z');
const to = Temporal.Instant.from('2032-12-31T00:00Z');

const lines = (zone: string, since = from) => vtimezone(zone, since, to).slice(2, -1);

describe('how a zone is written', () => {
  const table: [what: string, zone: string, expected: string[]][] = [
    [
      'London: the last Sundays of March and October',
      'Europe/London',
      ['RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU'],
    ],
    [
      'New York: the second Sunday of March, the first of November',
      'America/New_York',
      ['RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU', 'RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU'],
    ],
    [
      'Jerusalem: the Friday before the last Sunday of March',
      'Asia/Jerusalem',
      [
        'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
        'RRULE:FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=23,24,25,26,27,28,29;BYDAY=FR',
      ],
    ],
    ['Kolkata: one offset and no rule', 'Asia/Kolkata', []],
    ['Casablanca: Ramadan follows the moon, so no rule', 'Africa/Casablanca', []],
    ['Cairo: a night that can fall into the next month, so no rule', 'Africa/Cairo', []],
  ];
  for (const [what, zone, expected] of table) {
    it(what, () =>
      assert.deepEqual(
        lines(zone).filter((line) => line.startsWith('RRULE')),
        expected,
      ),
    );
  }

  it('Lord Howe: half an hour, with the offsets before and after', () => {
    assert.deepEqual(lines('Australia/Lord_Howe').slice(0, 12), [
      'BEGIN:DAYLIGHT',
      'DTSTART:20221002T020000',
      'TZOFFSETFROM:+1030',
      'TZOFFSETTO:+1100',
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=1SU',
      'END:DAYLIGHT',
      'BEGIN:STANDARD',
      'DTSTART:20230402T020000',
      'TZOFFSETFROM:+1100',
      'TZOFFSETTO:+1030',
      'RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1SU',
      'END:STANDARD',
    ]);
  });

  it('Kolkata is +05:30, UTC is UTC, a fixed offset is itself', () => {
    assert.deepEqual(lines('Asia/Kolkata').slice(-2, -1), ['TZOFFSETTO:+0530']);
    assert.deepEqual(lines('UTC').slice(-2, -1), ['TZOFFSETTO:+0000']);
    assert.deepEqual(lines('-03:30').slice(-2, -1), ['TZOFFSETTO:-0330']);
  });

  it('a rule that began later stands beside the changes before it', () => {
    const before2007 = lines('America/New_York', Temporal.Instant.from('2005-07-01T00:00Z'));
    assert.deepEqual(before2007.filter((line) => /^(DTSTART|RRULE)/.test(line)).slice(0, 4), [
      'DTSTART:20050403T020000',
      'DTSTART:20051030T020000',
      'DTSTART:20060402T020000',
      'DTSTART:20061029T020000',
    ]);
  });
});

test('ical.js reads every zone of the tz database as it is, before and after each change', () => {
  const zones = Intl.supportedValuesOf('timeZone').filter((_, i) => deep || i % 4 === 0);
  for (const zone of [...zones, 'Africa/Casablanca', 'Africa/Cairo', 'Asia/Gaza', 'Australia/Lord_Howe']) {
    const text = ['BEGIN:VCALENDAR', 'VERSION:2.0', ...vtimezone(zone, from, to), 'END:VCALENDAR'].join('\r\n');
    const component = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vtimezone');
    if (!component) throw new Error('no VTIMEZONE');
    const read = new ICAL.Timezone(component);
    for (const at of momentsIn(zone)) {
      const local = at.toZonedDateTimeISO(zone);
      const wall = ICAL.Time.fromString(
        local.toPlainDateTime().toString({ smallestUnit: 'second' }),
        undefined as never,
      );
      assert.equal(read.utcOffset(wall), local.offsetNanoseconds / 1e9, `${zone} at ${at}`);
    }
  }
});

/** The middle of every month, and half a day to either side of each change (a repeated hour has two answers). */
function* momentsIn(zone: string): Generator<Temporal.Instant> {
  let month = Temporal.PlainDate.from('2022-11-15');
  for (; month.year < 2033; month = month.add({ months: 1 })) yield month.toZonedDateTime('UTC').toInstant();
  let change = from.toZonedDateTimeISO(zone).getTimeZoneTransition('next');
  for (; change && change.year < 2033; change = change.getTimeZoneTransition('next')) {
    yield change.toInstant().subtract({ hours: 12 });
    yield change.toInstant().add({ hours: 12 });
  }
}
