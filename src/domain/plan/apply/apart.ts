import { type Weekday, weekdays } from '../../calendar/index.ts';
import { weekdayName } from '../../calendar-names.ts';
import { joinWords } from '../../language/index.ts';
import { isKeptFree } from '../place/held.ts';
import { relocate, weekdayOf } from '../place/relocate.ts';
import type { Select } from '../reply-types.ts';
import type { PlanDraft, PlannedSession } from '../types.ts';
import { nothingThere, selected } from './selected.ts';
import { put, type Refused, refuse, type Work } from './work.ts';

/** "Never two days in a row", "two days between them": no two days with a session are closer than `gap`, the weekend to the next week included. */
export function keepApart(work: Work, of: Select, gap: number): Refused | null {
  const all = selected(work, of);
  if (all.length === 0) return nothingThere(of);
  for (const part of work.draft.parts) if (!of.part || of.part === part.id) part.minDaysApart = gap;
  const most = Math.floor(7 / gap);
  const weeks = [...Map.groupBy(all, (s) => s.week).values()];
  const fullest = Math.max(...weeks.map((own) => daysOf(own).length));
  if (fullest > most)
    return refuse(
      `With ${fullest} days a week ${gap === 2 ? 'a day between them' : `${gap - 1} days between them`} cannot be had: ${most === 1 ? 'one day' : `${most} days`} a week at most. The plan is as it was. Which matters more?`,
      [most === 1 ? 'Once a week' : `${most} times a week`, 'Leave it as it is'],
    );
  for (const [, alike] of Map.groupBy(weeks, (own) => daysOf(own).join())) {
    const days = daysOf(alike[0] ?? []);
    if (isApart(days, gap)) continue;
    const refused = ontoDaysApart(work, alike.flat(), days, gap);
    if (refused) return refused;
  }
  return null;
}

const daysOf = (sessions: readonly PlannedSession[]): Weekday[] =>
  [...new Set(sessions.map(weekdayOf))].sort((a, b) => a - b);

const isApart = (days: readonly number[], gap: number): boolean =>
  days.length < 2 || days.every((day, i) => ((days[(i + 1) % days.length] ?? day) - day + 7) % 7 >= gap);

/** As few days as can be become others; of these ways the first that has room. */
function ontoDaysApart(work: Work, own: readonly PlannedSession[], days: Weekday[], gap: number): Refused | null {
  const open = weekdays.filter((day) => days.includes(day) || own.some((s) => isOpen(work.draft, s, day)));
  const ways = combinations(open, days.length)
    .filter((way) => isApart(way, gap))
    .sort((a, b) => moves(days, a) - moves(days, b));
  for (const way of ways) {
    const from = days.filter((day) => !way.includes(day));
    const to = way.filter((day) => !days.includes(day));
    let rest: PlanDraft = { ...work.draft, sessions: work.draft.sessions };
    let fits = true;
    from.forEach((day, i) => {
      const loose = own.filter((s) => weekdayOf(s) === day);
      const { sessions, unplaced } = relocate(rest, loose, { days: [to[i] as Weekday] }, work.facts, work.now);
      fits &&= unplaced.length === 0;
      const moved = new Map(sessions.map((s) => [s.id, s]));
      rest = { ...rest, sessions: rest.sessions.map((s) => moved.get(s.id) ?? s) };
    });
    if (!fits) continue;
    put(work, rest.sessions);
    return null;
  }
  return refuse(
    `I find no way to keep the days apart: ${joinWords(days.map((day) => `${weekdayName(day)}s`))} are taken now, and the days between have no room (your sleep, work, what is planned already and what you said). The plan is as it was. One day less a week?`,
    ['One day less a week', 'Leave it as it is'],
  );
}

const isOpen = (draft: PlanDraft, { part, week, date }: PlannedSession, day: Weekday): boolean => {
  const on = Temporal.PlainDate.from(date);
  return !isKeptFree(draft, { part, week, date: on.add({ days: day - on.dayOfWeek }).toString() });
};

/** How many days change, and how far. */
const moves = (days: readonly number[], way: readonly number[]): number =>
  way.filter((day) => !days.includes(day)).length * 100 +
  way.reduce((sum, day, i) => sum + Math.abs(day - (days[i] ?? day)), 0);

function combinations(days: readonly Weekday[], size: number): Weekday[][] {
  if (size === 0) return [[]];
  return days.flatMap((day, i) => combinations(days.slice(i + 1), size - 1).map((rest) => [day, ...rest]));
}

/** Two days that stand closer than was wished for; null: none. What is said to the person. */
export function tooNear(draft: PlanDraft): string | null {
  const rule = (draft.limits.rules ?? []).findLast(({ kind }) => kind === 'apart');
  if (rule?.kind !== 'apart') return null;
  for (const own of Map.groupBy(
    draft.sessions.filter((s) => !rule.of.part || s.part === rule.of.part),
    (s) => s.week,
  ).values()) {
    const days = daysOf(own);
    const at = days.findIndex((day, i) => i > 0 && day - (days[i - 1] ?? day) < rule.days);
    if (at > 0)
      return `${weekdayName(days[at - 1] as Weekday)} and ${weekdayName(days[at] as Weekday)} stand closer together now than you wanted; name another day if one of them shall move.`;
  }
  return null;
}
