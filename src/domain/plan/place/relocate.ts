import { isAsleep, type Weekday, weekdays } from '../../calendar/index.ts';
import { playbookById } from '../../playbooks/index.ts';
import { conflicts, placeSessions, type Session, type SlotFacts, type Wish } from '../../slots/index.ts';
import type { ClockSpan, PlanDraft, PlannedSession } from '../types.ts';
import { barredOn } from './held.ts';
import { beforeTheEnd, between, dailyWindow, keepingWorkFree } from './kept-free.ts';
import { usualHour } from './usual-hour.ts';

/** Where sessions are to go. `exact`: at `time` and nowhere else; otherwise as near to it as there is room. `sameDays`: each on its own weekday. */
export type Where = {
  days?: readonly Weekday[];
  window?: ClockSpan | null;
  time?: string;
  exact?: boolean;
  sameDays?: boolean;
  /** Not on these weekdays. */
  not?: readonly Weekday[];
};

export type Relocated = { sessions: PlannedSession[]; unplaced: PlannedSession[] };

/**
 * Finds places for `loose` sessions of a plan around all the others, which stay as they are. Each keeps its week, name, length and id.
 * `facts` are without the plan's own sessions.
 */
export function relocate(
  draft: PlanDraft,
  loose: readonly PlannedSession[],
  where: Where,
  facts: SlotFacts,
  now: Temporal.Instant,
): Relocated {
  const ids = new Set(loose.map(({ id }) => id));
  const kept = draft.sessions.filter(({ id }) => !ids.has(id));
  const groups = [
    ...Map.groupBy(loose, (s) =>
      JSON.stringify([s.part, where.exact || where.sameDays ? weekdayOf(s) : '', where.time ?? s.time]),
    ).values(),
  ];
  const around = {
    ...beforeTheEnd(keepingWorkFree(facts, { ...draft, ...(atLunch(where) && { lunch: true }) }), draft),
    bufferMinutes: where.exact ? 0 : facts.bufferMinutes,
  };
  const occupied = { ...around, occurrences: [...around.occurrences, ...kept.map((s) => occurrenceOf(s, facts.zone))] };
  const placed: Session[] = [];
  // Strand by strand: what was said of days and hours may be of one of them alone.
  for (const part of new Set(loose.map((s) => s.part))) {
    const wishes = groups.flatMap((group, i) =>
      group[0]?.part === part ? [wishOf(String(i), group, kept, where, draft, facts)] : [],
    );
    const taken = placed.map(({ title, start, minutes }, i) => ({ id: `placed-${i}`, title, start, minutes }));
    const open = { ...occupied, occurrences: [...occupied.occurrences, ...taken] };
    placed.push(...placedIn(withBarred(open, draft, part, now), wishes, draft, now));
  }
  const sessions: PlannedSession[] = [];
  const unplaced: PlannedSession[] = [];
  groups.forEach((group, i) => {
    for (const [week, own] of Map.groupBy(group, (s) => s.week)) {
      const places = placed.filter((place) => place.wishId === String(i) && place.week === week);
      own.forEach((session, k) => {
        const place = places[k];
        if (!place) {
          unplaced.push(session);
          return;
        }
        sessions.push({
          ...session,
          date: place.local.toPlainDate().toString(),
          time: place.local.toPlainTime().toString({ smallestUnit: 'minute' }),
        });
      });
    }
  });
  if (unplaced.length === 0 || where.days || where.exact || where.sameDays) return { sessions, unplaced };
  // The day that lies best is taken or kept free in some week: there any other will do.
  const left: PlannedSession[] = [];
  for (const own of Map.groupBy(unplaced, (s) => `${s.part} ${s.week}`).values()) {
    const [one] = own;
    // What found its place meanwhile is in the way of the next ones.
    const others = [...kept, ...sessions];
    const taken = others.filter((s) => s.part === one?.part && s.week === one.week);
    const days = weekdays.filter(
      (day) =>
        !draft.limits.notDays.includes(day) && !where.not?.includes(day) && !taken.some((s) => weekdayOf(s) === day),
    );
    const meanwhile: PlanDraft = { ...draft, sessions: [...others, ...own] };
    const again =
      days.length > 0 ? relocate(meanwhile, own, { ...where, days }, facts, now) : { sessions: [], unplaced: own };
    sessions.push(...again.sessions);
    left.push(...again.unplaced);
  }
  return { sessions, unplaced: left };
}

/** An hour of the lunch break, named as it is: who does that has one. */
const atLunch = ({ exact, time }: Where): boolean =>
  exact === true && time !== undefined && time >= '12:00' && time <= '13:15';

const MOST_WEEKS = 6;

/** Six weeks at a time: a rest or more weeks have made some plans longer. */
function placedIn(facts: SlotFacts, wishes: readonly Wish[], draft: PlanDraft, now: Temporal.Instant): Session[] {
  const found: Session[] = [];
  for (let first = 0; first < draft.weeks; first += MOST_WEEKS) {
    const weeks = Math.min(MOST_WEEKS, draft.weeks - first);
    const own = wishes.flatMap((wish): Wish[] => {
      const perWeek = Array.isArray(wish.perWeek) ? wish.perWeek.slice(first, first + weeks) : wish.perWeek;
      return Array.isArray(perWeek) && perWeek.every((n) => n === 0) ? [] : [{ ...wish, perWeek }];
    });
    if (own.length === 0) continue;
    const plan = { from: Temporal.PlainDate.from(draft.from).add({ weeks: first }), weeks, now };
    found.push(...placeSessions(facts, own, plan).sessions.map((one) => ({ ...one, week: one.week + first })));
  }
  return found;
}

/** The facts with the days and hours in the way that something said earlier keeps this strand from. */
function withBarred(facts: SlotFacts, draft: PlanDraft, part: string, now: Temporal.Instant): SlotFacts {
  const from = Temporal.PlainDate.from(draft.from);
  const today = now.toZonedDateTimeISO(facts.zone).toPlainDate();
  const barred = Array.from({ length: draft.weeks * 7 }, (_, i) => ({
    date: from.add({ days: i }),
    week: Math.floor(i / 7) + 1,
  }))
    .filter(({ date }) => Temporal.PlainDate.compare(date, today) >= 0)
    .flatMap(({ date, week }) =>
      barredOn(draft, { part, week, date: date.toString() }, facts.bufferMinutes ?? 15).map(({ start, end }) => ({
        title: 'what you said',
        ...between(date, Temporal.PlainTime.from(start), Temporal.PlainTime.from(end), facts.zone),
      })),
    );
  return barred.length > 0 ? { ...facts, commitments: [...facts.commitments, ...barred] } : facts;
}

function wishOf(
  id: string,
  group: readonly PlannedSession[],
  kept: readonly PlannedSession[],
  where: Where,
  draft: PlanDraft,
  facts: SlotFacts,
): Wish {
  const [first] = group;
  const part = draft.parts.find((one) => one.id === first?.part);
  const minutes = Math.max(1, ...group.map((s) => s.minutes));
  const time = where.time ?? first?.time ?? '12:00';
  const weeks = Array.from({ length: draft.weeks }, (_, i) => group.filter((s) => s.week === i + 1).length);
  const days =
    where.sameDays || (where.exact && !where.days)
      ? [...new Set(group.map(weekdayOf))]
      : daysFor(group, kept, where, draft);
  const start = Temporal.PlainTime.from(time);
  const window = where.exact ? { start, end: start.add({ minutes }) } : where.window ? dailyWindow(where.window) : null;
  const inside =
    !where.window ||
    where.time ||
    (where.window.start <= time && (time < where.window.end || where.window.end === '00:00'));
  return {
    id,
    title: first?.title ?? '',
    minutes,
    perWeek: weeks,
    days,
    windows: window ? [window] : undefined,
    minDaysApart: where.days || where.exact || where.sameDays ? 0 : (part?.minDaysApart ?? 1),
    preferredTime:
      inside || !where.window
        ? start
        : Temporal.PlainTime.from(
            usualHour(
              where.window,
              facts.rhythm,
              time,
              null,
              days.every((day) => day >= 6),
            ) ?? where.window.start,
          ),
  };
}

/** Not next to a session of the same strand that stays, where there is another way. */
function daysFor(
  group: readonly PlannedSession[],
  kept: readonly PlannedSession[],
  where: Where,
  draft: PlanDraft,
): Weekday[] {
  const not = [...draft.limits.notDays, ...(where.not ?? [])];
  const open = (where.days ?? weekdays).filter((day) => !not.includes(day));
  if (where.days) return open.length > 0 ? [...open] : [...where.days];
  const [first] = group;
  const part = draft.parts.find((one) => one.id === first?.part);
  const preferred = (part?.days ?? []).filter((day) => open.includes(day));
  const weeks = new Set(group.map((s) => s.week));
  // Two trainings of different strands do not share a day either.
  const isBodily = playbookById(draft.playbook).tags.includes('Fitness');
  const isApart = (draft.limits.rules ?? []).some(({ kind }) => kind === 'apart');
  const own = [
    ...new Set(kept.filter((s) => (isBodily || isApart || s.part === first?.part) && weeks.has(s.week)).map(weekdayOf)),
  ];
  for (const pool of [preferred, open])
    for (const apart of [part?.minDaysApart ?? 1, 1]) {
      const fits = pool.filter((day) => own.every((other) => distance(day, other) >= apart));
      if (fits.length > 0) return fits;
    }
  return [...open];
}

const distance = (a: number, b: number) => Math.min((a - b + 7) % 7, (b - a + 7) % 7);

export const weekdayOf = ({ date }: { date: string }) => Temporal.PlainDate.from(date).dayOfWeek as Weekday;

export const startOf = ({ date, time }: PlannedSession, zone: string) =>
  Temporal.PlainDate.from(date)
    .toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(time) })
    .toInstant();

const occurrenceOf = (s: PlannedSession, zone: string) => ({
  id: s.id,
  title: s.title,
  start: startOf(s, zone),
  minutes: s.minutes,
});

/** What stands in the way of a session at its place, in a few words; null when nothing does. */
export function obstacle(
  session: PlannedSession,
  facts: SlotFacts,
  others: readonly PlannedSession[] = [],
): string | null {
  const start = startOf(session, facts.zone);
  const end = start.add({ minutes: session.minutes });
  const all = {
    ...facts,
    occurrences: [
      ...facts.occurrences,
      ...others.filter((s) => s.id !== session.id).map((s) => occurrenceOf(s, facts.zone)),
    ],
  };
  const [clash] = conflicts(all, [{ title: session.title, start, minutes: session.minutes }]);
  if (clash) return clash.existing.title;
  if (isAsleep(facts.rhythm, start, facts.zone) || isAsleep(facts.rhythm, end.subtract({ seconds: 1 }), facts.zone))
    return 'your sleep';
  // A session in the lunch break stands there because somebody asked for that.
  const work = keepingWorkFree(facts, { from: session.date, weeks: 1, lunch: true }).commitments.slice(
    facts.commitments.length,
  );
  const busy = work.some(
    (one) =>
      'start' in one && Temporal.Instant.compare(one.start, end) < 0 && Temporal.Instant.compare(start, one.end) < 0,
  );
  return busy ? 'your work hours' : null;
}

/** What stands at another time of the same day. */
export const obstacleAt = (session: PlannedSession, time: string, facts: SlotFacts) =>
  obstacle({ ...session, time }, facts);
