import { numberOf } from './said/plain.ts';
import type { PlannedSession, PlanPart, PlanTopics } from './types.ts';

const UNITS = [
  'chapter',
  'topic',
  'unit',
  'module',
  'lecture',
  'lesson',
  'subject',
  'section',
  'paper',
  'exercise',
  'episode',
];
const COUNTED = new RegExp(
  `\\b(\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|twelve) (${UNITS.join('|')})s?\\b`,
);
/** This share of the sessions goes through everything once; the rest repeat it. */
const FIRST_TIME = 0.75;

/** "9 chapters": what there is to go through. Lower-case text. */
export function topicsIn(text: string): PlanTopics | null {
  const said = COUNTED.exec(text);
  const total = said ? numberOf(said[1] ?? '') : 0;
  return said && total >= 2 ? { unit: said[2] ?? '', total } : null;
}

/** Sessions of a part with topics are called after them, in order: first each of them once, then all again. */
export function nameTopics(sessions: PlannedSession[], parts: readonly PlanPart[]): PlannedSession[] {
  const titles = new Map<PlannedSession, string>();
  for (const { id, topics } of parts) {
    if (!topics) continue;
    const own = sessions.filter(({ part }) => part === id);
    const once = Math.max(1, own.length === 1 ? 1 : Math.floor(own.length * FIRST_TIME));
    own.forEach((session, i) => {
      titles.set(session, i < once ? first(topics, i, once) : `Repeat the hardest ${topics.unit}s`);
    });
  }
  return titles.size === 0 ? sessions : sessions.map((one) => ({ ...one, title: titles.get(one) ?? one.title }));
}

/** Several in one session where there are more of them than sessions, one in several where there are fewer. */
function first({ unit, total }: PlanTopics, at: number, sessions: number): string {
  const from = Math.floor((at * total) / sessions) + 1;
  const to = Math.max(from, Math.floor(((at + 1) * total) / sessions));
  return from === to ? `Study ${unit} ${from}` : `Study ${unit}s ${from} to ${to}`;
}
