import type { PlannedSession } from '../types.ts';
import { selected } from './selected.ts';
import { type Refused, refuse, type Work } from './work.ts';

/** "The gym first": within each week the places stay, and the sessions of the strands named earlier take the earlier ones. */
export function inOrderOf(work: Work, parts: readonly string[]): Refused | null {
  const { draft } = work;
  const own = selected(work, {}).filter((s) => parts.includes(s.part));
  if (new Set(own.map((s) => s.part)).size < 2)
    return refuse(
      'For one to come before the other there have to be two kinds of sessions in the plan. It is as it was. What shall come first?',
    );
  const turned: PlannedSession[] = [];
  for (const places of Map.groupBy(own, (s) => s.week).values()) {
    const wanted = places.toSorted((a, b) => parts.indexOf(a.part) - parts.indexOf(b.part));
    places.forEach((place, i) => {
      const { part, title, detail, minutes } = wanted[i] ?? place;
      turned.push({ ...place, part, title, detail, minutes });
    });
  }
  const byId = new Map(turned.map((s) => [s.id, s]));
  draft.sessions = draft.sessions.map((s) => byId.get(s.id) ?? s);
  return null;
}
