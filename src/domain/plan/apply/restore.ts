import { breaksWord } from '../place/held.ts';
import { obstacle, relocate, weekdayOf } from '../place/relocate.ts';
import type { Select } from '../reply-types.ts';
import type { PlanDraft, PlannedSession } from '../types.ts';
import { nothingThere, selected } from './selected.ts';
import { put, type Refused, type Work } from './work.ts';

/** "Can I have the Wednesday one back?": as those sessions were before the last change that touched them; the rest of that change stays. */
export function restore(work: Work, of: Select, earlier: readonly PlanDraft[]): Refused | null {
  for (const before of earlier.toReversed()) {
    const wanted = selected({ ...work, draft: before }, of).filter(
      (s) => !work.draft.sessions.some((o) => isSame(s, o)),
    );
    if (wanted.length > 0) return bringBack(work, wanted, before);
  }
  if (selected(work, of).length === 0) return nothingThere(of);
  work.notes.push('Those stand as they were, and they stay so.');
  return null;
}

const isSame = (a: PlannedSession, b: PlannedSession) =>
  a.part === b.part && a.date === b.date && a.time === b.time && a.minutes === b.minutes;

function bringBack(work: Work, wanted: readonly PlannedSession[], before: PlanDraft): null {
  const stay = before.sessions;
  const kept = work.draft.sessions;
  for (const session of wanted) {
    const now = work.draft.sessions;
    const other = now.filter(
      (s) => s.part === session.part && s.week === session.week && !stay.some((o) => isThere(s, o)),
    );
    const counterpart =
      now.find((s) => isThere(s, session)) ??
      other.find((s) => s.id === session.id) ??
      other.find((s) => s.date === session.date) ??
      other[0];
    const id = counterpart?.id ?? freeId(session.id, now);
    work.draft.sessions = [
      ...now.filter((s) => s !== counterpart),
      { ...session, id, minutes: minutesNow(session, stay, kept) },
    ].toSorted((a, b) => `${a.date} ${a.time}`.localeCompare(`${b.date} ${b.time}`));
  }
  lift(work, wanted, before);
  const places = new Set(wanted.map((s) => `${s.part} ${s.date} ${s.time}`));
  const back = work.draft.sessions.filter((s) => places.has(`${s.part} ${s.date} ${s.time}`));
  const blocked = back.filter((s) => obstacle(s, work.facts, work.draft.sessions) !== null);
  if (blocked.length > 0) {
    put(work, relocate(work.draft, blocked, { sameDays: true }, work.facts, work.now).sessions);
    work.notes.push('At the old time something else stands by now, so it is as near to it as there is room.');
  }
  for (const part of before.parts)
    if (back.some((s) => s.part === part.id) && !work.draft.parts.some(({ id }) => id === part.id))
      work.draft.parts.push(part);
  return null;
}

const isThere = (a: PlannedSession, b: PlannedSession) => a.part === b.part && a.date === b.date && a.time === b.time;

/** As long as its fellows of that week are by now, which were as long as it: "shorter" was said of all of them. */
function minutesNow(
  session: PlannedSession,
  before: readonly PlannedSession[],
  now: readonly PlannedSession[],
): number {
  const fellows = before.filter(
    (s) => s.part === session.part && s.week === session.week && s.minutes === session.minutes && !isThere(s, session),
  );
  const [fellow] = now.filter((s) => fellows.some((one) => isThere(one, s)));
  return now.some((s) => isThere(s, session)) ? session.minutes : (fellow?.minutes ?? session.minutes);
}

const freeId = (id: string, sessions: readonly PlannedSession[]): string => {
  const ids = new Set(sessions.map((s) => s.id));
  let free = id;
  for (let n = 2; ids.has(free); n += 1) free = `${id}-${n}`;
  return free;
};

/** What was said since, and would not have them there, holds no more. */
function lift({ draft }: Work, wanted: readonly PlannedSession[], before: PlanDraft): void {
  const days = new Set(wanted.map(weekdayOf));
  draft.limits.notDays = draft.limits.notDays.filter((day) => !days.has(day) || before.limits.notDays.includes(day));
  const known = new Set((before.limits.rules ?? []).map((rule) => JSON.stringify(rule)));
  const rules = (draft.limits.rules ?? []).filter(
    (rule) =>
      known.has(JSON.stringify(rule)) ||
      !wanted.some((s) =>
        breaksWord({ ...draft, parts: [], limits: { ...draft.limits, notDays: [], rules: [rule] } }, s),
      ),
  );
  if (draft.limits.rules) draft.limits.rules = rules;
}
