import { type Weekday, weekdays } from '../../calendar/index.ts';
import { weekdayName } from '../../calendar-names.ts';
import { obstacle, relocate, type Where, weekdayOf } from '../place/relocate.ts';
import type { Select } from '../reply-types.ts';
import type { PlannedSession } from '../types.ts';
import { noRoom, nothingThere, selected } from './selected.ts';
import { put, type Refused, refuse, type Work } from './work.ts';

/** Changes that give sessions another time or day of their week. */

/** Their sessions find another day of their week; where each open day has one of that strand already, they are left out. */
export function withoutDays(work: Work, days: readonly Weekday[]): Refused | null {
  const all = weekdays.filter((day) => !work.draft.limits.notDays.includes(day));
  // Who said "on weekdays" stays with those; of two or three days one may become another.
  const openFor = (id: string) => {
    const own = work.draft.parts.find((part) => part.id === id)?.days ?? [];
    return own.length > 3 || own.join() === '6' || own.join() === '7' ? own : all;
  };
  const loose = selected(work, { days: [...days] });
  const full = loose.filter((s) => {
    const own = work.draft.sessions.filter(
      (o) => o.part === s.part && o.week === s.week && !days.includes(weekdayOf(o)),
    );
    return new Set(own.map(weekdayOf)).size >= openFor(s.part).length;
  });
  if (full.length === 0 || full.length === work.draft.sessions.length) return move(work, { days: [...days] }, {});
  const gone = new Set(full.map((s) => s.id));
  work.draft.sessions = work.draft.sessions.filter((s) => !gone.has(s.id));
  return loose.length > full.length ? move(work, { days: [...days] }, {}) : null;
}

/** The sessions that are named find another place; an exact one that is taken, the nearest to it, and why is said. */
export function move(work: Work, of: Select, where: Where): Refused | null {
  const loose = selected(work, of);
  if (loose.length === 0) return of.days && Object.keys(where).length === 0 ? null : nothingThere(of);
  // Another time of day keeps the days where that can be had.
  const keeps =
    where.window && !where.days
      ? relocate(work.draft, loose, { ...where, sameDays: true }, work.facts, work.now)
      : null;
  const { sessions, unplaced } =
    keeps?.unplaced.length === 0 ? keeps : relocate(work.draft, loose, where, work.facts, work.now);
  put(work, sessions);
  if (unplaced.length === 0) return null;
  if (!where.exact) return noRoom(unplaced, where);
  const [first] = unplaced;
  const wished = first && { ...first, ...(where.time && { time: where.time }) };
  const why = wished ? obstacle(wished, work.facts, work.draft.sessions) : null;
  const near: Where = {
    days: where.days ?? [...new Set(unplaced.map(weekdayOf))],
    ...(where.time && { time: where.time }),
    window: null,
  };
  const second = relocate(work.draft, unplaced, near, work.facts, work.now);
  if (second.unplaced.length > 0 || !wished || !second.sessions[0])
    return refuse(
      `${where.time ?? 'That'} does not fit: ${why ?? 'something else'} is in the way, and near it nothing is free. Nothing was changed. Another time?`,
    );
  put(work, second.sessions);
  work.notes.push(
    `${dayName(wished)} at ${wished.time} is taken by ${why ?? 'something close by'}, so I put it at ${second.sessions[0].time}.`,
  );
  return null;
}

/** Each at its own time, so much earlier or later. */
export function moveBy(work: Work, of: Select, minutes: number): Refused | null {
  const all = selected(work, of);
  if (all.length === 0) return nothingThere(of);
  for (const own of Map.groupBy(all, (s) => `${s.time} ${s.part}`).values()) {
    const [{ time, part } = { time: '12:00', part: '' }] = own;
    const to = Temporal.PlainTime.from(time).add({ minutes }).toString({ smallestUnit: 'minute' });
    const refused = move(work, { ...of, part, on: own.map((s) => s.date) }, { time: to, exact: true });
    if (refused) return refused;
  }
  return null;
}

export const dayName = (s: PlannedSession) => weekdayName(weekdayOf(s));
