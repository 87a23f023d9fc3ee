import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rhythmFrom } from '../calendar/index.ts';
import { freeStretches, inTheWay } from './free.ts';

const zone = 'Europe/London';
const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();
const facts = {
  zone,
  rhythm: rhythmFrom({
    wake: '06:45',
    sleep: '22:45',
    work: { start: '09:00', end: '17:30', days: [1, 2, 3, 4, 5] },
  }),
  commitments: [{ title: 'Choir', start: at('2026-12-03T19:00'), end: at('2026-12-03T20:30') }],
  pauses: [{ from: Temporal.PlainDate.from('2026-12-05'), to: Temporal.PlainDate.from('2026-12-05') }],
  occurrences: [
    { id: 'a', title: 'Call the bank', start: at('2026-12-03T10:00'), minutes: 0 },
    { id: 'b', title: 'Gym', start: at('2026-12-03T18:00'), minutes: 60 },
  ],
};

const print = (day: string, from = '2026-11-27T12:00', minutes?: number) =>
  freeStretches(facts, Temporal.PlainDate.from(day), at(from), minutes)
    .map((one) => [one.start, one.end].map((end) => end.toZonedDateTimeISO(zone).toPlainTime().toString().slice(0, 5)))
    .map((ends) => ends.join('-'))
    .join(' ');

describe('when somebody is free', () => {
  it('is beside sleep, work and what stands there', () =>
    assert.equal(print('2026-12-03'), '06:45-09:00 17:30-18:00 20:30-22:45'));
  it('is long enough', () => assert.equal(print('2026-12-03', '2026-11-27T12:00', 60), '06:45-09:00 20:30-22:45'));
  it('is ahead', () => assert.equal(print('2026-12-03', '2026-12-03T17:40'), '17:40-18:00 20:30-22:45'));
  it('is a whole day off', () => assert.equal(print('2026-12-05'), '06:45-22:45'));
});

it('what stands at a time is told with its name, a mere reminder as well', () => {
  const of = (from: string, to: string) =>
    inTheWay(facts, { start: at(from), end: at(to) }).map(({ kind, title }) => title ?? kind);
  assert.deepEqual(of('2026-12-03T18:30', '2026-12-03T19:00'), ['Gym']);
  assert.deepEqual(of('2026-12-03T10:00', '2026-12-03T10:30'), ['work', 'Call the bank']);
  assert.deepEqual(of('2026-12-06T10:00', '2026-12-06T10:30'), []);
});
