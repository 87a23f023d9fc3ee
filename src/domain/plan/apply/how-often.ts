import type { Weekday } from '../../calendar/index.ts';
import { weekdayName } from '../../calendar-names.ts';
import { atMostFor } from '../place/held.ts';
import { relocate, weekdayOf } from '../place/relocate.ts';
import type { PlanChange, Select } from '../reply-types.ts';
import type { PlannedSession } from '../types.ts';
import { leftOut, noRoom, nothingThere, selected } from './selected.ts';
import { fewerTimes, moreTimes } from './times.ts';
import { put, type Refused, type Work } from './work.ts';

/** Changes of how often a week. */

export function times(work: Work, of: Select, perWeek: number, freed: readonly Weekday[]): Refused | null {
  const named = selected(work, of);
  if (named.length === 0) return nothingThere(of);
  // "Twice a week over Christmas": the whole weeks that it touches.
  const weeks = new Set(named.map((s) => s.week));
  const open = of.dates ? selected(work, of.part ? { part: of.part } : {}).filter((s) => weeks.has(s.week)) : named;
  const fewer = fewerTimes(open, work.draft.parts, perWeek, freed);
  // "From 15 December only twice": what lies before that day stays, whatever its week.
  const since = of.dates?.[0] ?? '';
  const dropped = fewer.dropped.filter(({ date }) => date >= since);
  const kept = open.filter((s) => !dropped.includes(s));
  const added = moreTimes(kept, perWeek).filter(({ date }) => date >= since || !of.dates);
  const gone = new Set(dropped.map((s) => s.id));
  work.draft.sessions = [...work.draft.sessions.filter((s) => !gone.has(s.id)), ...added];
  if (added.length === 0) return null;
  const { sessions, unplaced } = relocate(work.draft, added, {}, work.facts, work.now);
  put(work, noLonger(work, sessions));
  withoutDoubles(work, sessions, since, of.part !== undefined);
  return unplaced.length > 0 ? leftOut(work, unplaced, {}, sessions.length === 0) : null;
}

/** One session more or less than each week has, whatever that is. */
export function oneByWeek(
  work: Work,
  { of, days, window, every = 1 }: Extract<PlanChange, { kind: 'times' }>,
  by: 1 | -1,
): Refused | null {
  const named = selected(work, of);
  if (named.length === 0) return nothingThere(of);
  const added: PlannedSession[] = [];
  const gone = new Set<string>();
  const first = Math.min(...named.map((s) => s.week));
  for (const own of Map.groupBy(named, (s) => s.week).values()) {
    if (((own[0]?.week ?? first) - first) % every !== 0) continue;
    if (by > 0) added.push(...moreTimes(own, Math.min(7, own.length + 1)));
    else if (own.length > 1)
      for (const s of fewerTimes(own, work.draft.parts, own.length - 1, []).dropped) gone.add(s.id);
  }
  work.draft.sessions = [...work.draft.sessions.filter((s) => !gone.has(s.id)), ...added];
  if (by > 0 && added.length === 0)
    work.notes.push('Each week has seven sessions already; more than that I would not plan.');
  if (added.length === 0) return null;
  const { sessions, unplaced } = relocate(
    work.draft,
    added,
    { ...(days && { days }), ...(window && { window }) },
    work.facts,
    work.now,
  );
  const lost = new Set(unplaced.map((s) => s.id));
  if (sessions.length === 0) return noRoom(unplaced, days ? { days } : {});
  put(work, noLonger(work, sessions));
  if (lost.size > 0)
    work.notes.push(
      `${lost.size === 1 ? 'In one week there is' : `In ${lost.size} weeks there is`} no room for one more.`,
    );
  work.draft.sessions = work.draft.sessions.filter((s) => !lost.has(s.id));
  return null;
}

/** A day that has one already gets no second one, and none comes before the day from which on it holds. */
function withoutDoubles(work: Work, added: readonly PlannedSession[], since: string, ofPart: boolean): void {
  if (!work.draft.standing) return;
  const ids = new Set(added.map(({ id }) => id));
  const placeOf = (s: PlannedSession) => (ofPart ? `${s.part} ${s.date}` : s.date);
  const there = new Set(work.draft.sessions.filter(({ id }) => !ids.has(id)).map(placeOf));
  const gone = new Set<string>();
  for (const s of added) {
    const place = placeOf(s);
    if (s.date < since || there.has(place)) gone.add(s.id);
    there.add(place);
  }
  work.draft.sessions = work.draft.sessions.filter(({ id }) => !gone.has(id));
}

/** What is new is like another one, and no longer than was said. */
const noLonger = ({ draft }: Work, sessions: readonly PlannedSession[]): PlannedSession[] =>
  sessions.map((s) => ({ ...s, minutes: Math.min(s.minutes, atMostFor(draft, s) ?? s.minutes) }));

/** "Weekends too": one more on each of these days, in every week that has none there; nothing else moves. */
export function alsoOnDays(work: Work, of: Select, days: readonly Weekday[]): Refused | null {
  let added = 0;
  for (const day of days) {
    const named = selected(work, of);
    if (named.length === 0) return nothingThere(of);
    const there = new Set(named.filter((s) => weekdayOf(s) === day).map((s) => s.week));
    const fresh = [...Map.groupBy(named, (s) => s.week)].flatMap(([week, own]) =>
      there.has(week) ? [] : moreTimes(own, own.length + 1).map((s) => ({ ...s, id: `${s.id}-${day}` })),
    );
    if (fresh.length === 0) continue;
    work.draft.limits.notDays = work.draft.limits.notDays.filter((one) => one !== day);
    work.draft.sessions = [...work.draft.sessions, ...fresh];
    const { sessions, unplaced } = relocate(work.draft, fresh, { days: [day] }, work.facts, work.now);
    const lost = new Set(unplaced.map((s) => s.id));
    put(work, noLonger(work, sessions));
    work.draft.sessions = work.draft.sessions.filter((s) => !lost.has(s.id));
    added += sessions.length;
    if (lost.size > 0)
      work.notes.push(
        `On ${weekdayName(day)}s there is no room in ${lost.size === 1 ? 'one week' : `${lost.size} weeks`}.`,
      );
  }
  if (added === 0 && work.notes.length === 0) work.notes.push('Each of these days has one already.');
  return null;
}
