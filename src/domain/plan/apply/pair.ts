import type { PlanDraft, PlannedSession } from '../types.ts';
import { diffOf, type SessionChange } from './diff.ts';

/** What is different between two states of a plan, whatever happened between: of a strand's week the first that is gone became the first that is new. */
export function betweenOf({ sessions: before }: PlanDraft, { sessions: after }: PlanDraft): SessionChange[] {
  const place = (s: PlannedSession) => `${s.part} ${s.date} ${s.time}`;
  const old = new Map(before.map((s) => [place(s), s]));
  const stays = new Set(after.filter((s) => old.has(place(s))).map(place));
  const gone = before.filter((s) => !stays.has(place(s)));
  const kept = after.map((s) => {
    const same = old.get(place(s));
    if (same) return { ...s, id: same.id };
    const at = gone.findIndex((one) => one.week === s.week && one.part === s.part);
    const [was] = at < 0 ? [] : gone.splice(at, 1);
    return { ...s, id: was?.id ?? `new ${place(s)}` };
  });
  return diffOf(before, kept, after);
}
