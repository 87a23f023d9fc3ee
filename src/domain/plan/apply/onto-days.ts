import type { Weekday } from '../../calendar/index.ts';
import { type Relocated, relocate, weekdayOf } from '../place/relocate.ts';
import type { ClockSpan, PlanDraft, PlannedSession } from '../types.ts';
import type { Work } from './work.ts';

/** Each week's sessions of a strand take the days that are still free of it, in their order; where that has no room, any of the days. */
export function ontoDays(
  { draft, facts, now }: Work,
  loose: readonly PlannedSession[],
  days: readonly Weekday[],
  window: ClockSpan | null = null,
): Relocated {
  const ids = new Set(loose.map((s) => s.id));
  const dayOf = new Map<PlannedSession, Weekday | undefined>();
  for (const own of Map.groupBy(loose, (s) => `${s.week} ${s.part}`).values()) {
    const stay = draft.sessions.filter((s) => !ids.has(s.id) && s.week === own[0]?.week && s.part === own[0]?.part);
    const open = days.filter(
      (day) => !stay.some((s) => weekdayOf(s) === day) && (!draft.standing || isAhead(draft, own[0]?.week ?? 1, day)),
    );
    // Of a week that has begun the later days are nearer to what is left of it.
    const begun = draft.standing !== null && days.some((day) => !isAhead(draft, own[0]?.week ?? 1, day));
    const fitting = begun && open.length > own.length ? open.slice(-own.length) : open;
    own.forEach((s, i) => {
      dayOf.set(s, fitting[i]);
    });
  }
  for (const own of Map.groupBy(loose, (s) => s.week).values()) spread(own, dayOf);
  let rest: PlanDraft = { ...draft, sessions: draft.sessions.filter((s) => !ids.has(s.id)) };
  const left: PlannedSession[] = [];
  const place = (group: readonly PlannedSession[], on: readonly Weekday[]) => {
    const { sessions, unplaced } = relocate(rest, group, { days: on, ...(window && { window }) }, facts, now);
    rest = { ...rest, sessions: [...rest.sessions, ...sessions] };
    return unplaced;
  };
  for (const [day, group] of Map.groupBy(loose, (s) => dayOf.get(s)))
    left.push(...(day === undefined ? group : place(group, [day])));
  const unplaced = left.length > 0 ? place(left, days) : [];
  return { sessions: rest.sessions.filter((s) => ids.has(s.id)), unplaced };

  /** Strands that stood on days of their own have days of their own again, where so many are named. */
  function spread(own: readonly PlannedSession[], dayOf: Map<PlannedSession, Weekday | undefined>): void {
    const [week = 1] = own.map((s) => s.week);
    const parts = new Set(own.map((s) => s.part));
    if (parts.size < 2 || (draft.standing && days.some((day) => !isAhead(draft, week, day)))) return;
    const stay = draft.sessions.filter((s) => !ids.has(s.id) && s.week === week);
    const open = days.filter((day) => !stay.some((s) => parts.has(s.part) && weekdayOf(s) === day));
    const dates = [...new Set(own.map((s) => s.date))].sort();
    if (dates.length > open.length) return;
    for (const s of own) dayOf.set(s, open[dates.indexOf(s.date)]);
  }

  function isAhead(plan: PlanDraft, week: number, day: Weekday): boolean {
    return Temporal.PlainDate.compare(dateIn(plan, week, day), now.toZonedDateTimeISO(facts.zone).toPlainDate()) >= 0;
  }
}

/** A weekday of a week of the plan. */
export function dateIn({ from }: PlanDraft, week: number, day: Weekday): Temporal.PlainDate {
  const first = Temporal.PlainDate.from(from).add({ days: (week - 1) * 7 });
  return first.add({ days: (day - first.dayOfWeek + 7) % 7 });
}
