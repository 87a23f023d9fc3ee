import fc from 'fast-check';
import { draftOf, facts } from '../draft.example.ts';
import { obstacle } from '../place/relocate.ts';
import type { PlanDraft } from '../types.ts';
import { weekday } from './said-which.arbitrary.ts';

type Strands = { playbook: string; names: Record<string, string> };
const STRANDS: Strands[] = [
  { playbook: 'running', names: { run: 'Run' } },
  { playbook: 'running', names: { run: 'Easy run', long: 'Long run' } },
  { playbook: 'language', names: { words: 'Vocabulary', talk: 'Conversation' } },
  { playbook: 'general', names: { session: 'Practice' } },
  { playbook: 'instrument', names: { play: 'Scales', piece: 'Songs' } },
];
const TIMES: Record<'week' | 'end', string[]> = {
  week: ['07:00', '07:30', '18:00', '18:30', '19:00', '19:15', '20:00', '21:00'],
  end: ['08:00', '09:30', '10:00', '11:00', '14:00', '16:30', '18:00', '19:30'],
};

/** One to five sessions a week, nothing in sleep, work or choir, no two on a day. */
export const openPlan: fc.Arbitrary<PlanDraft> = fc
  .record({
    strands: fc.constantFrom(...STRANDS),
    days: fc.uniqueArray(weekday, { minLength: 1, maxLength: 5 }),
    picks: fc.array(fc.nat(999), { minLength: 10, maxLength: 10 }),
    minutes: fc.constantFrom<number[]>(
      [20, 20, 25, 25, 30, 30],
      [30, 30, 30, 30],
      [40, 40, 45, 45, 50, 50],
      [15, 15, 20],
    ),
  })
  .map(({ strands: { playbook, names }, days, picks, minutes }) => {
    const parts = Object.keys(names);
    const slots = days
      .toSorted((a, b) => a - b)
      .map((day, i): [number, string, string] => {
        const times = TIMES[day >= 6 ? 'end' : 'week'];
        const time = times[(picks[i] ?? 0) % times.length] ?? '18:00';
        return [day, time, parts[i === 0 ? 0 : (picks[i + 5] ?? 0) % parts.length] ?? ''];
      });
    const plan = draftOf(slots, minutes, { playbook, names, title: 'What they want' });
    const sessions = plan.sessions.filter((s) => obstacle(s, facts, plan.sessions) === null);
    const used = new Set(sessions.map((s) => s.part));
    return { ...plan, sessions, parts: plan.parts.filter(({ id }) => used.has(id)) };
  })
  .filter(({ sessions }) => sessions.length > 3);
