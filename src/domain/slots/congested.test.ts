import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { eachDay } from '../calendar/index.ts';
import { congestedDays } from './congested.ts';
import { date, officeWorker, task, weekly } from './people.example.ts';
import type { SlotFacts } from './types.ts';

const monday = date('2026-01-12');

describe('the day to begin on', () => {
  const rows: { name: string; facts: SlotFacts; lightest: string | null; congested: string[] }[] = [
    { name: 'an empty calendar: the first day', facts: officeWorker, lightest: '2026-01-12', congested: [] },
    {
      name: 'the first evening is half taken: the second day',
      facts: { ...officeWorker, occurrences: [task('Dinner', '2026-01-12T18:00', 120)] },
      lightest: '2026-01-13',
      congested: [],
    },
    {
      name: 'what happens at work does not make an evening fuller',
      facts: { ...officeWorker, commitments: [weekly('Meetings', 'MO', '09:00', 480)] },
      lightest: '2026-01-12',
      congested: [],
    },
    {
      name: 'a day with no free hour outside work is full',
      facts: {
        ...officeWorker,
        commitments: [weekly('Breakfast', 'MO', '06:30', 100), weekly('Course', 'MO', '17:30', 240)],
      },
      lightest: '2026-01-13',
      congested: ['2026-01-12', '2026-01-19'],
    },
    {
      name: 'a holiday is no day to begin on',
      facts: { ...officeWorker, pauses: [{ from: monday, to: monday.add({ days: 1 }) }] },
      lightest: '2026-01-14',
      congested: ['2026-01-12', '2026-01-13'],
    },
    {
      name: 'two weeks off: none',
      facts: { ...officeWorker, pauses: [{ from: monday, to: monday.add({ days: 13 }) }] },
      lightest: null,
      congested: Array.from({ length: 14 }, (_, i) => monday.add({ days: i }).toString()),
    },
  ];
  for (const { name, facts, lightest, congested } of rows) {
    it(name, () => {
      const result = congestedDays(facts, monday);
      assert.equal(result.days.length, 14);
      assert.equal(result.lightest?.toString() ?? null, lightest);
      assert.deepEqual(
        result.congested.map((d) => d.toString()),
        congested,
      );
    });
  }

  it('when every day is full, the least full one', () => {
    const busy = weekly('Everything', 'MO,TU,WE,TH,FR,SA,SU', '06:30', 960);
    const saturday = weekly('Most', 'MO,TU,WE,TH,FR,SU', '06:30', 960);
    assert.equal(congestedDays({ ...officeWorker, commitments: [busy] }, monday).lightest?.toString(), '2026-01-12');
    const most = { ...officeWorker, commitments: [saturday, weekly('Saturdays', 'SA', '06:30', 900)] };
    assert.equal(congestedDays(most, monday).lightest?.toString(), '2026-01-17');
  });

  it('counts the minutes of a day that the clocks make shorter', () => {
    const awake = { ...officeWorker.rhythm, sleep: eachDay(() => []), work: eachDay(() => []) };
    const { days } = congestedDays({ ...officeWorker, rhythm: awake }, date('2026-03-28'), 2);
    assert.deepEqual(
      days.map((d) => [d.own, d.free, d.isFull]),
      [
        [1440, 1440, false],
        [1380, 1380, false],
      ],
    );
  });
});
