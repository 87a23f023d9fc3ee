import type { PlannedSession } from '../types.ts';
import { selected } from './selected.ts';
import { type Refused, refuse, type Work } from './work.ts';

/** "Alternate gym and run": the places of these strands stay, and they take turns on them, each with its own step of the week. */
export function takeTurns(work: Work, parts: readonly string[]): Refused | null {
  const { draft } = work;
  const own = selected(work, {}).filter((s) => parts.includes(s.part));
  const models = new Map(parts.map((id) => [id, own.filter((s) => s.part === id)]));
  if (parts.length < 2 || [...models.values()].some((all) => all.length === 0))
    return refuse(
      'To take turns there have to be two kinds of sessions in the plan. It is as it was. Which two do you mean?',
    );
  const turned = own.map((place, i): PlannedSession => {
    const part = parts[i % parts.length] ?? place.part;
    const all = models.get(part) ?? [];
    const model =
      all.find((s) => s.week === place.week) ?? all.findLast((s) => s.week <= place.week) ?? all[0] ?? place;
    return place.part === part
      ? place
      : { ...place, part, title: model.title, detail: model.detail, minutes: Math.min(model.minutes, place.minutes) };
  });
  const byId = new Map(turned.map((s) => [s.id, s]));
  draft.sessions = draft.sessions.map((s) => byId.get(s.id) ?? s);
  return null;
}
