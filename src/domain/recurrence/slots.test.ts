import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextSlot, nextSlotAfterInstant, type SeriesRule, slotsBetween } from './index.ts';
import { local, made, moment, shown } from './test-series.ts';

test('a floating 07:00 goes with the person from New York to London; a fixed one stays with New York', () => {
  const [from, to] = [moment('2026-06-01'), moment('2026-06-02')];
  const floating = made('FREQ=DAILY', '2026-01-01T07:00');
  const fixed = { ...floating, zone: 'America/New_York' };
  const at = (series: SeriesRule, zone: string) => slotsBetween(series, zone, from, to).map(shown);
  assert.deepEqual(at(floating, 'America/New_York'), ['2026-06-01T07:00 → 11:00']);
  assert.deepEqual(at(floating, 'Europe/London'), ['2026-06-01T07:00 → 06:00']);
  assert.deepEqual(at(fixed, 'America/New_York'), ['2026-06-01T07:00 → 11:00']);
  assert.deepEqual(at(fixed, 'Europe/London'), ['2026-06-01T07:00 → 11:00']);
});

test('after a move the next slot of a floating series is told apart by its local time, not its moment', () => {
  const floating = made('FREQ=DAILY', '2026-01-01T07:00');
  const done = Temporal.PlainDateTime.from('2026-06-01T07:00');
  assert.equal(String(nextSlot(floating, 'Asia/Tokyo', { local: done, fold: 0 })?.local), '2026-06-02T07:00:00');
  assert.equal(
    String(nextSlot(floating, 'America/Los_Angeles', { local: done, fold: 0 })?.local),
    '2026-06-02T07:00:00',
  );
});

/** All in London from 1 June 2026 (Monday) at 09:00; expected are the local slots. */
const SETS: [name: string, rule: string | null, exdates: string[], rdates: string[], expected: string][] = [
  [
    'COUNT counts from the start, and EXDATE does not lengthen it',
    'FREQ=DAILY;COUNT=4',
    ['2026-06-02T09:00'],
    [],
    '06-01 06-03 06-04',
  ],
  [
    'an added date comes besides the counted ones',
    'FREQ=DAILY;COUNT=2',
    [],
    ['2026-06-10T12:00'],
    '06-01 06-02 06-10T12:00',
  ],
  [
    'an added date that the rule gives as well comes once',
    'FREQ=DAILY;COUNT=2',
    [],
    ['2026-06-02T09:00', '2026-06-02T09:00'],
    '06-01 06-02',
  ],
  ['a date added and left out is left out', 'FREQ=DAILY;COUNT=1', ['2026-06-05T09:00'], ['2026-06-05T09:00'], '06-01'],
  ['EXDATE at another time of day removes nothing', 'FREQ=DAILY;COUNT=2', ['2026-06-02T10:00'], [], '06-01 06-02'],
  ['an added date may come before the start', 'FREQ=DAILY;COUNT=1', [], ['2026-05-30T09:00'], '05-30 06-01'],
  [
    'a start that the rule does not give is no occurrence, and is not counted',
    'FREQ=WEEKLY;BYDAY=WE;COUNT=2',
    [],
    [],
    '06-03 06-10',
  ],
  ['UNTIL as a date includes that day', 'FREQ=DAILY;UNTIL=20260603', [], [], '06-01 06-02 06-03'],
  ['UNTIL in local time includes its moment', 'FREQ=DAILY;UNTIL=20260603T090000', [], [], '06-01 06-02 06-03'],
  ['UNTIL in local time, a second too early', 'FREQ=DAILY;UNTIL=20260603T085959', [], [], '06-01 06-02'],
  [
    'UNTIL in UTC is read in the zone: 08:00Z is 09:00 in London summer',
    'FREQ=DAILY;UNTIL=20260603T080000Z',
    [],
    [],
    '06-01 06-02 06-03',
  ],
  ['UNTIL in UTC, a second too early', 'FREQ=DAILY;UNTIL=20260603T075959Z', [], [], '06-01 06-02'],
  ['an added date may come after UNTIL', 'FREQ=DAILY;UNTIL=20260601', [], ['2026-06-07T09:00'], '06-01 06-07'],
  [
    'a 29 February comes in leap years only',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;COUNT=2',
    [],
    [],
    '2028-02-29 2032-02-29',
  ],
  ['the 31st comes in months that have one', 'FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3', [], [], '07-31 08-31 10-31'],
  [
    'the last weekday of the month',
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3',
    [],
    [],
    '06-30 07-31 08-31',
  ],
  [
    'without a rule the start and the listed dates are the series',
    null,
    [],
    ['2026-06-20T08:00', '2026-06-09T09:00'],
    '06-01 06-09 06-20T08:00',
  ],
  ['without a rule and the start left out', null, ['2026-06-01T09:00'], [], ''],
];

for (const [name, rrule, exdates, rdates, expected] of SETS) {
  test(name, () => {
    const series = made(rrule, '2026-06-01T09:00', {
      zone: 'Europe/London',
      exdates: exdates.map(local),
      rdates: rdates.map(local),
    });
    const all = slotsBetween(series, 'UTC', moment('2026-01-01'), moment('2036-01-01'));
    const said = all.map((slot) => String(slot.local).slice(0, 16).replace('T09:00', '').replace('2026-', ''));
    assert.equal(said.join(' '), expected);
  });
}

test('UNTIL in UTC on the night of the change compares moments: 02:30 falls behind an end at 03:10', () => {
  const daily = (hour: string, until: string) =>
    made(`FREQ=DAILY;UNTIL=${until}`, `2026-03-07T${hour}`, { zone: 'America/New_York' });
  const last = (series: SeriesRule) =>
    slotsBetween(series, 'UTC', moment('2026-03-01'), moment('2026-04-01')).map(shown).pop();
  assert.equal(last(daily('02:30', '20260308T071000Z')), '2026-03-07T02:30 → 07:30');
  assert.equal(last(daily('02:30', '20260308T073000Z')), '2026-03-08T02:30 → 07:30');
  assert.equal(last(daily('03:00', '20260308T071000Z')), '2026-03-08T03:00 → 07:00');
});

test('a series long begun answers from where one asks, and a list stops at its limit', () => {
  const series = made('FREQ=MINUTELY;INTERVAL=15', '1990-01-01T00:00', { zone: 'America/New_York' });
  assert.equal(String(nextSlotAfterInstant(series, 'UTC', moment('2090-06-01'))?.at), '2090-06-01T00:15:00Z');
  assert.equal(slotsBetween(series, 'UTC', moment('2026-01-01'), moment('2027-01-01'), 7).length, 7);
  assert.equal(slotsBetween(series, 'UTC', moment('2020-01-01'), moment('2027-01-01')).length, 30_000);
  assert.deepEqual(slotsBetween(series, 'UTC', moment('2026-01-02'), moment('2026-01-01')), []);
});

test('"between" includes its first moment and not its last, to the nanosecond', () => {
  const series = made('FREQ=HOURLY', '2026-01-01T00:00', { zone: 'UTC' });
  const count = (from: Temporal.Instant, to: Temporal.Instant) => slotsBetween(series, 'UTC', from, to).length;
  const [six, seven] = [moment('2026-06-01T06:00Z'), moment('2026-06-01T07:00Z')];
  assert.equal(count(six, seven), 1);
  assert.equal(count(six, seven.add({ nanoseconds: 1 })), 2);
  assert.equal(count(six.add({ nanoseconds: 1 }), seven), 0);
  assert.equal(String(nextSlotAfterInstant(series, 'UTC', six)?.at), '2026-06-01T07:00:00Z');
  assert.equal(
    String(nextSlotAfterInstant(series, 'UTC', six.subtract({ nanoseconds: 1 }))?.at),
    '2026-06-01T06:00:00Z',
  );
});

test('a rule that cannot be read is an error, not an empty series', () => {
  assert.throws(
    () => nextSlot(made('FREQ=SOMETIMES', '2026-01-01T00:00'), 'UTC', { local: local('2026-01-01'), fold: 0 }),
    RangeError,
  );
  assert.throws(
    () => nextSlot(made('FREQ=DAILY', '2026-01-01T00:00'), 'Mars/Olympus', { local: local('2026-01-01'), fold: 0 }),
    RangeError,
  );
});
