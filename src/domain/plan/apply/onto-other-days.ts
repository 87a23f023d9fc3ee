import type { Weekday } from '../../calendar/index.ts';
import { weekdayName } from '../../calendar-names.ts';
import { joinWords } from '../../language/index.ts';
import { playbookById } from '../../playbooks/index.ts';
import { obstacle, relocate, weekdayOf } from '../place/relocate.ts';
import type { PlanChange, Select } from '../reply-types.ts';
import type { ClockSpan, PlannedSession } from '../types.ts';
import { dayName, move } from './moves.ts';
import { dateIn, ontoDays } from './onto-days.ts';
import { isForAll, leftOut, nothingThere, selected } from './selected.ts';
import { put, type Refused, refuse, type Work } from './work.ts';

/** Changes that name the days: all of them onto these, or two that change places. */

/** "Wednesdays on Thursdays": the same time where it is free. All sessions on given days: those that are there already stay. */
export function toDays(
  work: Work,
  of: Select,
  days: Weekday[],
  window: ClockSpan | null,
  chosen: readonly PlannedSession[] | null = null,
): Refused | null {
  const all = chosen ?? selected(work, of);
  const { size, ...others } = of;
  if (all.length === 0 && size === 'long')
    return of.days ? toDays(work, others, days, window, chosen) : howLong(work, days);
  if (all.length === 0) return nothingThere(of);
  if (!of.days && !chosen) leaveOneADay(work, all, days, of.dates ?? null);
  const named = (chosen ?? selected(work, of)).filter((s) => !days.includes(weekdayOf(s)));
  const late = work.draft.standing ? withoutDayAhead(work, named, days) : new Set<string>();
  const loose = named.filter(({ id }) => !late.has(id));
  if (late.size > 0) sayLate(work, named, late);
  if (loose.length === 0) return null;
  work.draft.limits.notDays = work.draft.limits.notDays.filter((day) => !days.includes(day));
  if (isForAll(of)) for (const part of work.draft.parts) if (!of.part || of.part === part.id) part.days = days;
  const ids = new Set(loose.map((s) => s.id));
  const second = of.days && !work.draft.standing ? twoADay(work, loose, days) : null;
  if (second) return second;
  const { sessions, unplaced } = ontoDays(work, loose, days, window);
  const refused = unplaced.length > 0 ? leftOut(work, unplaced, { days }, sessions.length === 0) : null;
  if (refused) return refused;
  const off = window ? undefined : sessions.find((s) => s.time !== loose.find(({ id }) => id === s.id)?.time);
  const was = off && loose.find(({ id }) => id === off.id);
  if (off && was) {
    const why = obstacle(
      { ...off, time: was.time },
      work.facts,
      work.draft.sessions.filter((s) => !ids.has(s.id)),
    );
    work.notes.push(
      `${dayName(off)} at ${was.time} is ${why ? `taken by ${why}` : 'too close to something else'}, so it is ${off.time} there.`,
    );
  }
  put(work, sessions);
  if (of.part) sayShared(work, sessions);
  return null;
}

/** "Sundays instead of Saturdays", where Sundays have one of that kind already. */
function twoADay({ draft }: Work, loose: readonly PlannedSession[], days: readonly Weekday[]): Refused | null {
  const isTaken = (s: PlannedSession) =>
    days.every((day) =>
      draft.sessions.some((o) => !loose.includes(o) && o.part === s.part && o.week === s.week && weekdayOf(o) === day),
    );
  if (!loose.every(isTaken)) return null;
  const [from, to] = [[...new Set(loose.map(weekdayOf))], [...days]].map((all) =>
    joinWords(all.sort((a, b) => a - b).map((day) => `${weekdayName(day)}s`)),
  );
  return refuse(
    `There is a session on ${to} already. Shall the one on ${from} be left out, or go to yet another day? The plan is as it was.`,
    [`Drop ${from}`, `Move ${from} to another day`],
  );
}

/** "Wednesdays are for the long one", where all are equally long. */
function howLong({ draft }: Work, days: readonly Weekday[]): Refused {
  const names = joinWords(days.map((day) => `${weekdayName(day)}s`));
  const longest = Math.max(...draft.sessions.map(({ minutes }) => minutes));
  return refuse(
    `All sessions of a week are equally long so far, at most ${longest} minutes. How much longer shall ${names} be? The plan is as it was.`,
    [`${names} 10 minutes longer`, `Twice as long on ${names}`],
  );
}

/** "Tuesday then": what moved last goes there, or all of it where a week has one; which one else, only they know. */
export function oneToDay(
  work: Work,
  { of, day, time, window }: Extract<PlanChange, { kind: 'one_to_day' }>,
): Refused | null {
  const all = selected(work, of);
  if (all.length === 0) return of.size === 'long' ? howLong(work, [day]) : nothingThere(of);
  const there = all.filter((s) => weekdayOf(s) === day);
  const last = all.filter((s) => work.draft.talk?.moved.includes(s.id) && weekdayOf(s) !== day);
  const weeks = new Set(all.map((s) => s.week));
  const isOnePerWeek = (own: readonly PlannedSession[]) =>
    own.length > 0 && new Set(own.map((s) => s.week)).size === own.length;
  const meant = all.length === weeks.size ? all : isOnePerWeek(last) && there.length === 0 ? last : null;
  if (!meant) return whichTo(work, day, all, there.length > 0, time);
  const ids = new Set(meant.map((s) => s.id));
  const refused = toDays(work, { ...of, days: [...new Set(meant.map(weekdayOf))] }, [day], window ?? null, meant);
  if (refused || !time) return refused;
  return move(
    work,
    of,
    { time, exact: true },
    work.draft.sessions.filter((s) => ids.has(s.id)),
  );
}

function whichTo(
  { draft }: Work,
  day: Weekday,
  all: readonly PlannedSession[],
  isThere: boolean,
  time: string | undefined,
): Refused {
  const others = [...new Set(all.map(weekdayOf))].filter((other) => other !== day).sort((a, b) => a - b);
  const at = time ? ` at ${time}` : '';
  const names = others.map((other) => `${weekdayName(other)}s`);
  const either = names.length > 1 ? `${names.slice(0, -1).join(', ')} or ${names.at(-1)}` : (names[0] ?? '');
  const lead = isThere
    ? `There is a session on ${weekdayName(day)}s already`
    : `Nothing lies on ${weekdayName(day)}s yet`;
  return refuse(
    `${lead}, and the others are on ${joinWords(names)}. Which shall go to ${weekdayName(day)}${at}: the one on ${either}, or one more? The plan is as it was.`,
    [
      ...others.slice(0, 4).map((other) => `Move ${weekdayName(other)}s to ${weekdayName(day)}${at}`),
      ...(isThere || draft.parts.some((part) => part.count) ? [] : [`One more session on ${weekdayName(day)}s${at}`]),
    ],
  );
}

/** "Move the Wednesdays to another day": each to some other day of its week, as near as there is room. */
export function onOtherDays(work: Work, of: Select): Refused | null {
  const all = selected(work, of);
  if (all.length === 0) return nothingThere(of);
  const not = [...new Set(all.map(weekdayOf))];
  const { sessions, unplaced } = relocate(work.draft, all, { not }, work.facts, work.now);
  if (unplaced.length > 0) return leftOut(work, unplaced, {}, true);
  put(work, sessions);
  return null;
}

/** "Swap Monday and Thursday": what stands on the one day changes places with what stands on the other, week by week. */
export function exchange(work: Work, days: Weekday[], others: Weekday[], of: Select = {}): Refused | null {
  const [mine, theirs] = [selected(work, { ...of, days }), selected(work, { ...of, days: others })];
  if (mine.length === 0 || theirs.length === 0)
    return mine.length === 0 && theirs.length === 0
      ? nothingThere({ days })
      : toDays(work, { ...of, days: mine.length > 0 ? days : others }, mine.length > 0 ? others : days, null);
  const ids = new Set([...mine, ...theirs].map((s) => s.id));
  const rest = work.draft.sessions.filter((s) => !ids.has(s.id));
  const alone = (sessions: PlannedSession[]): Work => ({ ...work, draft: { ...work.draft, sessions } });
  const first = ontoDays(alone([...rest, ...mine]), mine, others);
  const second = ontoDays(alone([...rest, ...first.sessions, ...theirs]), theirs, days);
  const unplaced = [...first.unplaced, ...second.unplaced];
  const none = first.sessions.length + second.sessions.length === 0;
  const refused = unplaced.length > 0 ? leftOut(work, unplaced, { days: [...days, ...others] }, none) : null;
  if (refused) return refused;
  put(work, [...first.sessions, ...second.sessions]);
  return null;
}

/** Another strand on that day stays where it is: who named one has not asked for the other. That there are two now is said. */
function sayShared({ draft, notes }: Work, moved: readonly PlannedSession[]): void {
  if (!playbookById(draft.playbook).tags.includes('Fitness')) return;
  const ids = new Set(moved.map((s) => s.id));
  const [one] = moved.filter((s) => draft.sessions.some((o) => o.date === s.date && !ids.has(o.id)));
  if (one) notes.push(`On ${dayName(one)}s there are two now; name another day for one of them if that is too much.`);
}

/** Of the week that has begun: those for which none of the days is ahead and free any more. They stay, as another day would be a second one there. */
function withoutDayAhead(
  { draft, facts, now }: Work,
  loose: readonly PlannedSession[],
  days: readonly Weekday[],
): ReadonlySet<string> {
  const today = now.toZonedDateTimeISO(facts.zone).toPlainDate();
  const late = new Set<string>();
  const [first] = loose;
  if (!first) return late;
  const begins = Temporal.PlainDate.from(draft.from).add({ days: (first.week - 1) * 7 });
  if (Temporal.PlainDate.compare(begins, today) > 0) return late;
  const own = loose.filter((s) => s.week === first.week);
  const taken = (date: string) =>
    draft.sessions.some((s) => s.part === first.part && s.date === date && !own.includes(s));
  let open = days.filter((day) => {
    const date = dateIn(draft, first.week, day);
    return Temporal.PlainDate.compare(date, today) >= 0 && !taken(date.toString());
  }).length;
  for (const s of own) {
    if (open > 0) open -= 1;
    else late.add(s.id);
  }
  return late;
}

function sayLate({ notes }: Work, named: readonly PlannedSession[], late: ReadonlySet<string>): void {
  const stays = named.filter(({ id }) => late.has(id));
  const names = joinWords([...new Set(stays.map(dayName))]);
  notes.push(
    `This week's ${names} ${stays.length === 1 ? 'one stays' : 'ones stay'} where ${stays.length === 1 ? 'it is' : 'they are'}, as the other days are past or taken.`,
  );
}

/** "Mondays and Thursdays": that is twice a week of each strand, not two on a day; those that stand there already stay first. */
function leaveOneADay(
  work: Work,
  all: readonly PlannedSession[],
  days: readonly Weekday[],
  dates: readonly [string, string] | null,
): void {
  const gone = new Set<string>();
  const isShort =
    work.draft.standing && dates && Temporal.PlainDate.from(dates[0]).until(dates[1], { largestUnit: 'days' }).days < 7;
  if (isShort) {
    // Within these days alone: what finds none of them free there is left out, and goes to no other week.
    const taken = new Set(all.filter((s) => days.includes(weekdayOf(s))).map((s) => `${s.part} ${s.date}`));
    for (const s of all.filter((one) => !days.includes(weekdayOf(one)))) {
      const free = datesBetween(dates).find(
        (date) =>
          days.includes(Temporal.PlainDate.from(date).dayOfWeek as Weekday) &&
          !taken.has(`${s.part} ${date}`) &&
          isAhead(date, work),
      );
      if (free) taken.add(`${s.part} ${free}`);
      else gone.add(s.id);
    }
    work.draft.sessions = work.draft.sessions.filter((s) => !gone.has(s.id));
    return;
  }
  for (const own of Map.groupBy(all, (s) => `${s.part} ${s.week}`).values()) {
    const there = own.filter((s) => days.includes(weekdayOf(s)));
    const others = own.filter((s) => !there.includes(s));
    for (const s of others.slice(Math.max(0, roomIn(work, own, days) - there.length))) gone.add(s.id);
  }
  work.draft.sessions = work.draft.sessions.filter((s) => !gone.has(s.id));
}

/** So many of a week's sessions have a day: of a week that has begun, where there are to be fewer, the days that are left of it. */
function roomIn({ draft, facts, now }: Work, own: readonly PlannedSession[], days: readonly Weekday[]): number {
  const [first] = own;
  const usual = draft.parts.find(({ id }) => id === first?.part)?.weeks[(first?.week ?? 1) - 1]?.times ?? 0;
  if (!draft.standing || !first || usual <= days.length) return days.length;
  const today = now.toZonedDateTimeISO(facts.zone).toPlainDate();
  return days.filter((day) => Temporal.PlainDate.compare(dateIn(draft, first.week, day), today) >= 0).length;
}

const datesBetween = ([from, to]: readonly [string, string]): string[] => {
  const days = Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
  return Array.from({ length: days + 1 }, (_, i) => Temporal.PlainDate.from(from).add({ days: i }).toString());
};

const isAhead = (date: string, { facts, now }: Work): boolean =>
  date > now.toZonedDateTimeISO(facts.zone).toPlainDate().toString();
