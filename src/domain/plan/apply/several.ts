import { round5 } from '../draft/ramped.ts';
import { obstacle, relocate } from '../place/relocate.ts';
import type { PlannedSession, PlanPart } from '../types.ts';
import { selected } from './selected.ts';
import { put, type Refused, refuse, type Work } from './work.ts';

/** No longer than that each, where one session becomes several. */
const SHORT = 15;

/** "At 10, 2 and 4": each day's session becomes one at each of these times, as strands of their own. */
export function several(work: Work, times: readonly string[]): Refused | null {
  const { draft } = work;
  const [main] = draft.parts;
  const family = (id: string) => id === main?.id || id.startsWith(`${main?.id}-`);
  if (!main || draft.parts.some(({ id }) => !family(id)))
    return refuse(
      'Several times a day goes with plans of one kind of session alone. The plan is as it was. Which sessions do you mean?',
    );
  if (main.count || main.dates)
    return refuse('The sessions here add up to a sum, so they cannot become several a day. The plan is as it was.');
  const days = Map.groupBy(selected(work, {}), (s) => s.date);
  const each = (s: PlannedSession) => (s.minutes <= SHORT ? s.minutes : Math.max(5, round5(s.minutes / times.length)));
  const fresh = [...days.values()].flatMap(([model]) =>
    model
      ? times.map((time, i) => ({
          ...model,
          id: i === 0 ? model.id : `${model.id}-${i + 1}`,
          part: partId(main, i),
          time,
          minutes: each(model),
        }))
      : [],
  );
  draft.parts = times.map(
    (time, i): PlanPart => ({ ...structuredClone(main), id: partId(main, i), time, minDaysApart: 1 }),
  );
  draft.sessions = fresh;
  const blocked = fresh.filter((s) => obstacle(s, work.facts, fresh) !== null);
  if (blocked.length > 0) {
    const why = obstacle(blocked[0] as PlannedSession, work.facts, fresh);
    const { sessions, unplaced } = relocate(draft, blocked, { sameDays: true }, work.facts, work.now);
    put(work, sessions);
    const lost = new Set(unplaced.map(({ id }) => id));
    draft.sessions = draft.sessions.filter(({ id }) => !lost.has(id));
    work.notes.push(
      `Some of these times are taken by ${why ?? 'something else'}, so those lie as near to them as there is room.`,
    );
  }
  return null;
}

const partId = ({ id }: PlanPart, i: number): string => (i === 0 ? id : `${id}-${i + 1}`);
