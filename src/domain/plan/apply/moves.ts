import { type Weekday, weekdays } from '../../calendar/index.ts';
import { weekdayName } from '../../calendar-names.ts';
import { joinWords } from '../../language/index.ts';
import { breaksWord, daysHeld, liesIn } from '../place/held.ts';
import { obstacle, relocate, type Where, weekdayOf } from '../place/relocate.ts';
import type { Select } from '../reply-types.ts';
import type { ClockSpan, PlannedSession } from '../types.ts';
import { dateIn } from './onto-days.ts';
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
    // Of a week that has begun, the days that are left.
    const open = openFor(s.part).filter((day) => !work.draft.standing || isAhead(work, s.week, day));
    const held = daysHeld(work.draft, s)?.filter((day) => !work.draft.limits.notDays.includes(day));
    return new Set(own.map(weekdayOf)).size >= Math.min(open.length, held?.length ?? 7);
  });
  if (full.length === 0 || full.length === work.draft.sessions.length) return move(work, { days: [...days] }, {});
  const gone = new Set(full.map((s) => s.id));
  work.draft.sessions = work.draft.sessions.filter((s) => !gone.has(s.id));
  return loose.length > full.length ? move(work, { days: [...days] }, {}) : null;
}

const isAhead = ({ draft, facts, now }: Work, week: number, day: Weekday): boolean =>
  Temporal.PlainDate.compare(dateIn(draft, week, day), now.toZonedDateTimeISO(facts.zone).toPlainDate()) >= 0;

/** A part of the day, or a bound of it: what begins there already stays where it is. */
export function intoHours(work: Work, of: Select, window: ClockSpan): Refused | null {
  const all = selected(work, of);
  if (all.length === 0 && of.days && !work.draft.standing) {
    work.notes.push(
      `Nothing of this plan lies on ${joinWords(of.days.map((day) => `${weekdayName(day)}s`))} now; I keep to that in later changes.`,
    );
    return null;
  }
  if (all.length === 0) return nothingThere(of);
  const loose = all.filter((s) => !liesIn(window, s) || breaksWord(work.draft, s));
  if (loose.length === 0) {
    const late = evening(window.start);
    if (
      window.end === '00:00' &&
      late &&
      all.every(({ time }) => time >= '16:00' && time < late) &&
      !work.draft.standing
    )
      work.notes.push(
        `I took that as ${window.start} in the morning; if the evening is meant, say "not before ${late}".`,
      );
    return null;
  }
  const refused = move(work, of, { window, ...(of.days && { days: of.days }) }, loose);
  if (!refused) sayOtherDays(work, loose);
  return refused;
}

/** The same hour in the evening, where a bare number may mean both. */
const evening = (time: string): string | null =>
  time >= '05:00' && time <= '10:00' ? `${Number(time.slice(0, 2)) + 12}${time.slice(2)}` : null;

/** Who asks for a time of day has not asked for other days. */
function sayOtherDays({ draft, notes }: Work, loose: readonly PlannedSession[]): void {
  const now = new Map(draft.sessions.map((s) => [s.id, s]));
  const moved = loose.filter((s) => now.get(s.id)?.date !== s.date);
  const [first] = moved;
  if (first)
    notes.push(
      `${moved.length === 1 ? `On ${dayName(first)} there is` : 'On some of the days there is'} no room at that time of day, so ${moved.length === 1 ? 'that one is' : 'those are'} on another.`,
    );
}

/** The sessions that are named find another place; an exact one that is taken, the nearest to it, and why is said. */
export function move(work: Work, of: Select, where: Where, loose = selected(work, of)): Refused | null {
  if (loose.length === 0) return of.days && Object.keys(where).length === 0 ? null : nothingThere(of);
  // Another time of day keeps the days where that can be had.
  const keeps = where.window ? relocate(work.draft, loose, { ...where, sameDays: true }, work.facts, work.now) : null;
  const { sessions, unplaced } =
    keeps?.unplaced.length === 0 ? keeps : relocate(work.draft, loose, where, work.facts, work.now);
  put(work, sessions);
  if (unplaced.length === 0) return null;
  if (!where.exact) return noRoom(unplaced, where);
  const [first] = unplaced;
  const wished = first && { ...first, ...(where.time && { time: where.time }) };
  const why = wished ? obstacle(wished, work.facts, work.draft.sessions) : null;
  const near: Where = {
    ...(where.days ? { days: where.days } : { sameDays: true }),
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

/** "Make it end at 15:00": each begins by its own length before that. */
export function endingAt(work: Work, of: Select, end: string, latest = false): Refused | null {
  const there = selected(work, of);
  if (there.length === 0) return nothingThere(of);
  const all = latest ? there.filter((s) => endOf(s) > end) : there;
  for (const own of Map.groupBy(all, (s) => s.minutes).values()) {
    const time = Temporal.PlainTime.from(end)
      .subtract({ minutes: own[0]?.minutes ?? 0 })
      .toString({ smallestUnit: 'minute' });
    const refused = move(work, of, { time, exact: true }, own);
    if (refused) return refused;
  }
  return null;
}

const endOf = ({ time, minutes }: PlannedSession): string =>
  Temporal.PlainTime.from(time).add({ minutes }).toString({ smallestUnit: 'minute' });

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

/** "Too early", without an hour: about so much later the same day; where that has no room, the next room of that day on that side. */
export function moveAbout(work: Work, of: Select, minutes: number): Refused | null {
  const all = selected(work, of);
  if (all.length === 0) return nothingThere(of);
  let left = 0;
  for (const own of Map.groupBy(all, (s) => `${s.time} ${s.part}`).values()) {
    const time = own[0]?.time ?? '12:00';
    const to = Temporal.PlainTime.from(time).add({ minutes }).toString({ smallestUnit: 'minute' });
    if (minutes > 0 ? to <= time : to >= time) {
      left += own.length;
      continue;
    }
    const near = relocate(work.draft, own, { time: to, exact: true }, work.facts, work.now);
    put(work, near.sessions);
    // Not as far as that, where it is between the two that there is room.
    const between: ClockSpan =
      minutes > 0 ? { start: later(time, A_LITTLE), end: to } : { start: to, end: later(time, -A_LITTLE) };
    const nearer =
      between.start < between.end
        ? relocate(
            work.draft,
            near.unplaced,
            { time: between.end, window: between, sameDays: true },
            work.facts,
            work.now,
          )
        : { sessions: [], unplaced: near.unplaced };
    put(work, nearer.sessions);
    const half = Temporal.PlainTime.from(time)
      .add({ minutes: minutes / 2 })
      .toString({ smallestUnit: 'minute' });
    const window: ClockSpan = minutes > 0 ? { start: half, end: '00:00' } : { start: '00:00', end: half };
    const other = relocate(work.draft, nearer.unplaced, { time: to, window, sameDays: true }, work.facts, work.now);
    put(work, other.sessions);
    left += other.unplaced.length;
  }
  if (left === all.length)
    return refuse(
      `On these days I find no room that is ${minutes > 0 ? 'later' : 'earlier'} (your sleep, work and what is planned already). The plan is as it was. Which hour would suit you?`,
    );
  if (left > 0)
    work.notes.push(
      `${left === 1 ? 'One session finds' : `${left} sessions find`} no ${minutes > 0 ? 'later' : 'earlier'} room that day, so ${left === 1 ? 'it stays' : 'they stay'}.`,
    );
  return null;
}

const A_LITTLE = 10;
const later = (time: string, minutes: number): string =>
  Temporal.PlainTime.from(time).add({ minutes }).toString({ smallestUnit: 'minute' });

export const dayName = (s: PlannedSession) => weekdayName(weekdayOf(s));
