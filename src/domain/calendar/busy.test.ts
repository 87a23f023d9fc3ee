import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { runs } from '../../../test/helpers/property.ts';
import { type BusyKind, busySpans, type CalendarFacts } from './busy.ts';
import { eachDay, rhythmFrom } from './rhythm.ts';

const berlin = 'Europe/Berlin';
const at = (text: string) => Temporal.ZonedDateTime.from(`${text}[${berlin}]`).toInstant();
const awake = { ...rhythmFrom({ work: null }), sleep: eachDay(() => []) };
const nothing: CalendarFacts = { zone: berlin, rhythm: awake, commitments: [], pauses: [], occurrences: [] };

type Interval = { start: Temporal.Instant; end: Temporal.Instant; kind: BusyKind; titles: string[] };

/**
 * When somebody is busy between two instants, cut to that range: spans of one kind that overlap or touch are one, those of different
 * kinds stay apart.
 */
function busyIntervals(facts: CalendarFacts, from: Temporal.Instant, to: Temporal.Instant): Interval[] {
  const range = { start: from.epochMilliseconds, end: to.epochMilliseconds };
  const merged: { start: number; end: number; kind: BusyKind; titles: string[] }[] = [];
  const open = new Map<BusyKind, { start: number; end: number; kind: BusyKind; titles: string[] }>();
  for (const span of busySpans(facts, range)) {
    const start = Math.max(span.start, range.start);
    const end = Math.min(span.end, range.end);
    const before = open.get(span.kind);
    const current = before && before.end >= start ? before : { start, end, kind: span.kind, titles: [] };
    if (current !== before) merged.push(current);
    open.set(span.kind, current);
    current.end = Math.max(current.end, end);
    if (span.title !== null && !current.titles.includes(span.title)) current.titles.push(span.title);
  }
  return merged
    .sort((a, b) => a.start - b.start || (a.kind < b.kind ? -1 : 1))
    .map(({ start, end, ...rest }) => ({
      start: Temporal.Instant.fromEpochMilliseconds(start),
      end: Temporal.Instant.fromEpochMilliseconds(end),
      ...rest,
    }));
}

function told(facts: CalendarFacts, from: string, to: string): string[] {
  return busyIntervals(facts, at(from), at(to)).map(({ start, end, kind, titles }) => {
    const local = (i: Temporal.Instant) => i.toZonedDateTimeISO(berlin).toPlainDateTime().toString().slice(5, 16);
    return [`${kind} ${local(start)}–${local(end)}`, ...titles].join(' ');
  });
}

describe('busy', () => {
  it('a week with work and sleep, cut to what was asked for', () => {
    const rhythm = rhythmFrom({ wake: '07:00', sleep: '23:00', work: { start: '09:00', end: '17:00', days: [1, 2] } });
    assert.deepEqual(told({ ...nothing, rhythm }, '2026-01-12T08:00', '2026-01-13T12:00'), [
      'work 01-12T09:00–01-12T17:00',
      'sleep 01-12T23:00–01-13T07:00',
      'work 01-13T09:00–01-13T12:00',
    ]);
  });

  it('a night shift reaches into the next morning', () => {
    const rhythm = { ...awake, work: rhythmFrom({ work: { start: '22:00', end: '06:00', days: [1] } }).work };
    assert.deepEqual(told({ ...nothing, rhythm }, '2026-01-13T00:00', '2026-01-14T00:00'), [
      'work 01-13T00:00–01-13T06:00',
    ]);
  });

  it('a parent with football on Tuesdays that moves with the clocks, and one evening with the school', () => {
    const football = {
      title: 'Football',
      minutes: 90,
      series: {
        rrule: 'FREQ=WEEKLY;BYDAY=TU',
        afterCompletionDays: null,
        dtstart: Temporal.PlainDateTime.from('2026-03-24T17:00'),
        zone: null,
        exdates: [],
        rdates: [],
      },
    };
    const school = { title: 'School', start: at('2026-03-25T19:00'), end: at('2026-03-25T21:00') };
    assert.deepEqual(told({ ...nothing, commitments: [school, football] }, '2026-03-23T00:00', '2026-04-06T00:00'), [
      'commitment 03-24T17:00–03-24T18:30 Football',
      'commitment 03-25T19:00–03-25T21:00 School',
      'commitment 03-31T17:00–03-31T18:30 Football',
    ]);
  });

  it('a recurring commitment that began before the range', () => {
    const night = {
      title: 'Night watch',
      minutes: 600,
      series: {
        rrule: 'FREQ=DAILY;COUNT=1',
        afterCompletionDays: null,
        dtstart: Temporal.PlainDateTime.from('2026-01-11T20:00'),
        zone: berlin,
        exdates: [],
        rdates: [],
      },
    };
    assert.deepEqual(told({ ...nothing, commitments: [night] }, '2026-01-12T00:00', '2026-01-13T00:00'), [
      'commitment 01-12T00:00–01-12T06:00 Night watch',
    ]);
  });

  it('a holiday covers its days from midnight to midnight, through a change of the clocks', () => {
    const pauses = [
      { from: Temporal.PlainDate.from('2026-03-28'), to: Temporal.PlainDate.from('2026-03-29'), title: 'Rome' },
    ];
    const [pause] = busyIntervals({ ...nothing, pauses }, at('2026-03-01T00:00'), at('2026-04-30T00:00'));
    assert.equal(pause?.end.since(pause.start).total('hours'), 47);
    assert.deepEqual(pause?.titles, ['Rome']);
  });

  it('tasks that overlap or touch are one stretch, and a mere reminder is none', () => {
    const task = (id: string, start: string, minutes: number) => ({ id, title: id, start: at(start), minutes });
    const occurrences = [
      task('c', '2026-01-12T11:00', 30),
      task('b', '2026-01-12T10:30', 30),
      task('a', '2026-01-12T10:00', 45),
      task('pill', '2026-01-12T18:00', 0),
      task('d', '2026-01-12T11:45', 15),
    ];
    assert.deepEqual(told({ ...nothing, occurrences }, '2026-01-12T00:00', '2026-01-13T00:00'), [
      'occurrence 01-12T10:00–01-12T11:30 a b c',
      'occurrence 01-12T11:45–01-12T12:00 d',
    ]);
  });

  it('always gives sorted stretches of which no two of a kind touch, and the same for any order of facts', () => {
    const from = at('2026-10-23T00:00');
    const to = at('2026-10-27T00:00');
    const task = fc.record({
      minute: fc.integer({ min: -500, max: 6000 }),
      minutes: fc.integer({ min: 0, max: 400 }),
    });
    fc.assert(
      fc.property(fc.array(task, { maxLength: 30 }), (list) => {
        const occurrences = list.map(({ minute, minutes }, i) => ({
          id: `${i}`,
          title: `${i}`,
          start: from.add({ minutes: minute }),
          minutes,
        }));
        const facts = { ...nothing, rhythm: rhythmFrom({ weekendWake: '10:00' }), occurrences };
        const intervals = busyIntervals(facts, from, to);
        assert.deepEqual(busyIntervals({ ...facts, occurrences: occurrences.toReversed() }, from, to), intervals);
        const lastEnd = new Map<string, Temporal.Instant>();
        for (const [i, interval] of intervals.entries()) {
          const before = intervals[i - 1];
          if (before !== undefined) assert.ok(Temporal.Instant.compare(before.start, interval.start) <= 0);
          const end = lastEnd.get(interval.kind);
          if (end !== undefined) assert.ok(Temporal.Instant.compare(end, interval.start) < 0);
          assert.ok(Temporal.Instant.compare(interval.start, interval.end) < 0);
          lastEnd.set(interval.kind, interval.end);
        }
        for (let minute = 0; minute < 4 * 1440; minute += 137) {
          const moment = from.add({ minutes: minute });
          const isTaken = occurrences.some(
            (o) =>
              Temporal.Instant.compare(o.start, moment) <= 0 &&
              Temporal.Instant.compare(moment, o.start.add({ minutes: o.minutes })) < 0,
          );
          const isTold = intervals.some(
            (b) =>
              b.kind === 'occurrence' &&
              Temporal.Instant.compare(b.start, moment) <= 0 &&
              Temporal.Instant.compare(moment, b.end) < 0,
          );
          assert.equal(isTold, isTaken);
        }
      }),
      { numRuns: runs(30) },
    );
  });
});
