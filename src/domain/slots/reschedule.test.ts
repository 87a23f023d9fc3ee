import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { runs } from '../../../test/helpers/property.ts';
import { busySpans, type Occurrence } from '../calendar/index.ts';
import { cases } from './facts.arbitrary.ts';
import { at, nightWorker, officeWorker, task, weekly, zone } from './people.example.ts';
import { rescheduleOptions } from './reschedule.ts';
import type { SlotFacts } from './types.ts';

describe('another time for a task', () => {
  type Row = { name: string; facts?: SlotFacts; of: Occurrence; now: string; expected: string[] };
  const training = task('Gym', '2026-01-13T18:00', 60);
  const rows: Row[] = [
    {
      name: 'in the evening: later, tomorrow, the day after',
      of: training,
      now: '2026-01-13T19:10',
      expected: [
        'Today at 19:30',
        'Today at 20:30',
        'Today at 21:30',
        'Tomorrow at 07:30',
        'Tomorrow at 18:00',
        'Thursday at 18:00',
      ],
    },
    {
      name: 'in the morning: after work today, never its own time',
      of: training,
      now: '2026-01-13T08:10',
      expected: [
        'Today at 17:00',
        'Today at 18:15',
        'Today at 19:15',
        'Tomorrow at 07:30',
        'Tomorrow at 18:00',
        'Thursday at 18:00',
      ],
    },
    {
      name: 'at bedtime: from tomorrow on',
      of: training,
      now: '2026-01-13T22:10',
      expected: [
        'Tomorrow at 07:30',
        'Tomorrow at 18:00',
        'Thursday at 18:00',
        'Friday at 18:00',
        'Saturday at 17:00',
        'Tuesday 20 January at 18:00',
      ],
    },
    {
      name: 'a task of the working day stays in the working day',
      of: task('Call the client', '2026-01-13T10:00', 30),
      now: '2026-01-13T10:05',
      expected: [
        'Today at 10:30',
        'Today at 13:00',
        'Today at 19:00',
        'Tomorrow at 10:00',
        'Tomorrow at 16:30',
        'Thursday at 10:00',
      ],
    },
    {
      name: 'a night worker: before the shift or right after it',
      facts: nightWorker,
      of: training,
      now: '2026-01-13T18:05',
      expected: [
        'Today at 18:30',
        'Today at 19:30',
        'Today at 21:00',
        'Tomorrow at 06:15',
        'Tomorrow at 18:00',
        'Thursday at 18:00',
      ],
    },
    {
      name: 'a time that patterns avoid is not offered',
      facts: {
        ...officeWorker,
        patterns: { avoided: [17, 18, 19].map((hour) => ({ weekday: 3, hour })), best: [], preferred: [] },
      },
      of: training,
      now: '2026-01-13T22:10',
      expected: [
        'Tomorrow at 07:30',
        'Tomorrow at 20:00',
        'Thursday at 18:00',
        'Friday at 18:00',
        'Saturday at 17:00',
        'Tuesday 20 January at 18:00',
      ],
    },
  ];
  for (const { name, facts = officeWorker, of, now, expected } of rows) {
    it(name, () => {
      const options = rescheduleOptions(facts, of, at(now));
      assert.deepEqual(
        options.map((o) => o.label),
        expected,
      );
    });
  }

  it('work hours are offered when nothing else is left', () => {
    const mornings = weekly('Mornings', 'MO,TU,WE,TH,FR,SA,SU', '06:30', 150);
    const evenings = weekly('Evenings', 'MO,TU,WE,TH,FR,SA,SU', '17:00', 330);
    const weekends = weekly('Weekends', 'SA,SU', '09:00', 480);
    const facts = { ...officeWorker, commitments: [mornings, evenings, weekends] };
    const options = rescheduleOptions(facts, training, at('2026-01-13T19:10'));
    assert.equal(options.length, 6);
    for (const { local } of options) assert.ok(local.hour >= 9 && local.hour < 17);
  });

  it('nothing is offered when there is nothing', () => {
    const pauses = [{ from: Temporal.PlainDate.from('2026-01-01'), to: Temporal.PlainDate.from('2026-03-01') }];
    assert.deepEqual(rescheduleOptions({ ...officeWorker, pauses }, training, at('2026-01-13T19:10')), []);
  });

  it('the value is the moment, the label the wall clock, when the clocks change in between', () => {
    const options = rescheduleOptions(officeWorker, task('Gym', '2026-03-28T18:00', 60), at('2026-03-28T18:10'));
    const sameTime = options.find((o) => o.label === 'Tomorrow at 18:00');
    assert.equal(sameTime?.start.toString(), '2026-03-29T16:00:00Z');
  });
});

it('options are free, awake, in the future, apart, in order and the same every time', () => {
  const moved = fc.record({ at: fc.integer({ min: -3000, max: 8000 }), minutes: fc.integer({ min: 0, max: 240 }) });
  fc.assert(
    fc.property(cases, moved, fc.integer({ min: 0, max: 8 }), ({ facts, plan }, move, n) => {
      const midnight = plan.from.toZonedDateTime(facts.zone).toInstant();
      const now = plan.now ?? midnight;
      const of = { id: 'moved', title: 'Moved', start: midnight.add({ minutes: move.at }), minutes: move.minutes };
      const all = { ...facts, occurrences: [...facts.occurrences, of] };
      const options = rescheduleOptions(all, of, now, n);
      assert.deepEqual(rescheduleOptions({ ...all, occurrences: all.occurrences.toReversed() }, of, now, n), options);
      assert.ok(options.length <= n);
      const buffer = (facts.bufferMinutes ?? 15) * 60_000;
      for (const [i, option] of options.entries()) {
        const start = option.start.epochMilliseconds;
        const end = option.end.epochMilliseconds;
        assert.ok(start >= now.epochMilliseconds + 15 * 60_000);
        assert.ok(!option.start.equals(of.start));
        assert.ok(option.local.toZonedDateTime(facts.zone).toInstant().equals(option.start));
        assert.ok(start - (options[i - 1]?.start.epochMilliseconds ?? 0) >= 60 * 60_000);
        for (const span of busySpans(facts, { start: start - buffer, end: end + buffer })) {
          const isBeside =
            span.kind !== 'occurrence' && span.kind !== 'commitment' && (span.end <= start || span.start >= end);
          assert.ok(span.kind === 'work' || isBeside, `${option.local} is in ${span.kind}`);
        }
      }
    }),
    { numRuns: runs(60) },
  );
});

it('labels name the day in the person’s zone', () => {
  const [first] = rescheduleOptions(
    { ...officeWorker, zone },
    task('Gym', '2026-01-13T18:00', 60),
    at('2026-01-13T23:50'),
  );
  assert.equal(first?.label, 'Tomorrow at 07:30');
});
