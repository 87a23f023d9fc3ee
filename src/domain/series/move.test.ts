import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { moveSeries } from './move.ts';

// Monday 1 March 2027.
const at = (text: string) => Temporal.PlainDateTime.from(text.replace(' ', 'T'));

type Row = [what: string, rule: string, from: string, to: string, start: string, rrule: string];

const table: Row[] = [
  ['another time', 'FREQ=DAILY', '2027-03-01 07:00', '2027-03-01 09:00', '2027-03-01 09:00', 'FREQ=DAILY'],
  [
    'another day of a daily one moves its time only',
    'FREQ=DAILY',
    '2027-03-01 07:00',
    '2027-03-04 09:00',
    '2027-03-01 09:00',
    'FREQ=DAILY',
  ],
  [
    'Monday to Tuesday',
    'FREQ=WEEKLY;BYDAY=MO',
    '2027-03-01 07:00',
    '2027-03-02 07:00',
    '2027-03-02 07:00',
    'FREQ=WEEKLY;BYDAY=TU',
  ],
  ['the implied weekday', 'FREQ=WEEKLY', '2027-03-01 07:00', '2027-03-02 07:00', '2027-03-02 07:00', 'FREQ=WEEKLY'],
  [
    'every other Monday, a week later',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO',
    '2027-03-01 07:00',
    '2027-03-08 07:00',
    '2027-03-08 07:00',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO',
  ],
  [
    'Monday to Sunday of a weekday series keeps Tuesday to Friday',
    'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
    '2027-03-01 07:00',
    '2027-03-07 08:00',
    '2027-03-01 08:00',
    'FREQ=WEEKLY;BYDAY=TU,WE,TH,FR,SU',
  ],
  [
    'Monday onto Wednesday, which is named already',
    'FREQ=WEEKLY;BYDAY=MO,WE',
    '2027-03-01 07:00',
    '2027-03-03 08:00',
    '2027-03-01 08:00',
    'FREQ=WEEKLY;BYDAY=MO,WE',
  ],
  [
    'the 1st to the 5th',
    'FREQ=MONTHLY;BYMONTHDAY=1',
    '2027-03-01 07:00',
    '2027-03-05 07:00',
    '2027-03-05 07:00',
    'FREQ=MONTHLY;BYMONTHDAY=5',
  ],
  [
    'every third day, a day later',
    'FREQ=DAILY;INTERVAL=3',
    '2027-03-01 07:00',
    '2027-03-02 07:00',
    '2027-03-02 07:00',
    'FREQ=DAILY;INTERVAL=3',
  ],
];

describe('moving a whole series by one of its occurrences', () => {
  for (const [what, rrule, from, to, start, expected] of table) {
    it(what, () => {
      const series = { rrule, afterCompletionDays: null, dtstart: at(from), zone: null, exdates: [], rdates: [] };
      const moved = moveSeries(series, { from: at(from), to: at(to), first: at(from) });
      assert.ok(moved.ok);
      assert.deepEqual(
        [moved.dtstart.toString({ smallestUnit: 'minute' }).replace('T', ' '), moved.rrule],
        [start, expected],
      );
    });
  }

  it('is refused where it comes up several times a day', () => {
    const series = {
      rrule: 'FREQ=DAILY;BYHOUR=8,20',
      afterCompletionDays: null,
      dtstart: at('2027-03-01 08:00'),
      zone: null,
      exdates: [],
      rdates: [],
    };
    const moved = moveSeries(series, { from: series.dtstart, to: at('2027-03-01 09:00'), first: series.dtstart });
    assert.ok(!moved.ok && /several times a day/.test(moved.problem));
  });
});
