import { weekdayName } from '../../calendar-names.ts';
import { joinWords, sayDuration } from '../../language/index.ts';
import type { Stated } from '../brief/stated.ts';
import type { PlanDraft, PlannedSession } from '../types.ts';
import { sayClock, sayDay, type Voice } from './words.ts';

/** What the plan does not hold of what was stated, in one sentence; none: it holds all of it, or `told` says already why not. */
export function unheldOf(stated: Stated, plan: PlanDraft, told: readonly string[], voice: Voice): string[] {
  if (plan.sessions.length === 0 || plan.parts.some(({ dates, count }) => dates || count)) return [];
  const why = told.filter((note) => !note.startsWith('As you said')).join(' ');
  const lost = [
    ...ofDays(stated, plan, why),
    ...ofHours(stated, plan, why, voice),
    ...ofLength(stated, plan, why),
    ...ofTimes(stated, plan, why),
    ...ofEnds(stated, plan, why, voice),
  ];
  return lost.length > 0 ? [`Not as you said: ${joinWords(lost)}. Say what shall be different, if it matters.`] : [];
}

const weekdayOf = ({ date }: PlannedSession) => Temporal.PlainDate.from(date).dayOfWeek;
const names = (days: readonly number[]) => joinWords(days.map((day) => `${weekdayName(day)}s`));

function ofDays({ days, perWeek }: Stated, { sessions }: PlanDraft, why: string): string[] {
  if (!days) return [];
  const isTold = (day: number) => why.includes(weekdayName(day)) || RESTS.test(why);
  const planned = [...new Set(sessions.map(weekdayOf))].sort((a, b) => a - b);
  // So often a week, on some of these days.
  const few = perWeek !== undefined && perWeek < days.length;
  const missing = few ? [] : days.filter((day) => !planned.includes(day) && !isTold(day));
  const more = planned.filter((day) => !days.some((one) => one === day) && !isTold(day));
  return [
    ...(missing.length > 0 ? [`nothing lies on ${names(missing)}`] : []),
    ...(more.length > 0 ? [`${names(more)} are in it, too`] : []),
  ];
}
/** A day of rest, or a week without room. */
const RESTS = /\b(?:days between|find no room|check-ins get fewer)\b/;

/** Either half of the day. */
const halfOf = (time: string): string => `${Number(time.slice(0, 2)) % 12}:${time.slice(3, 5)}`;

function ofHours({ clocks = [] }: Stated, { sessions }: PlanDraft, why: string, voice: Voice): string[] {
  const planned = new Set(sessions.map(({ time }) => halfOf(time)));
  const lost = clocks.filter(
    (time) => !planned.has(halfOf(time)) && ![time, later(time)].some((one) => why.includes(sayClock(one, voice))),
  );
  return lost.length > 0 ? [`no session begins at ${joinWords(lost.map((time) => sayClock(time, voice)))}`] : [];
}
const later = (time: string): string => `${(Number(time.slice(0, 2)) + 12) % 24}`.padStart(2, '0') + time.slice(2);

function ofLength({ minutes = [], atMost }: Stated, { sessions }: PlanDraft, why: string): string[] {
  const said = Math.max(...minutes);
  if (minutes.length === 0 || why.includes(sayDuration(said))) return [];
  const longest = Math.max(...sessions.map((one) => one.minutes));
  if (longest > said) return [`some take ${sayDuration(longest)}`];
  return longest < said && !atMost ? [`none takes more than ${sayDuration(longest)}`] : [];
}

function ofTimes({ perWeek, days }: Stated, { sessions, weeks, limits }: PlanDraft, why: string): string[] {
  if (perWeek === undefined || days || RESTS.test(why) || (perWeek === 7 && limits.notDays.length > 0)) return [];
  const most = Math.max(
    ...Array.from({ length: weeks }, (_, i) => sessions.filter(({ week }) => week === i + 1).length),
  );
  return most === perWeek ? [] : [`it is ${most === 1 ? 'once' : `${most} times`} a week`];
}

function ofEnds({ start, until, lasts }: Stated, { sessions, from }: PlanDraft, why: string, voice: Voice): string[] {
  const [first, last] = [sessions[0]?.date ?? '', sessions.at(-1)?.date ?? ''];
  const end =
    until ??
    (lasts
      ? Temporal.PlainDate.from(from)
          .add({ days: lasts - 1 })
          .toString()
      : undefined);
  const isLong = lasts !== undefined && lasts > MOST_DAYS && !/six weeks/.test(why);
  return [
    ...(start && first < start ? [`it begins on ${sayDay(first, voice)}`] : []),
    ...(end && last > end ? [`it ends on ${sayDay(last, voice)}`] : []),
    ...(isLong ? ['a plan is at most six weeks, then we plan on'] : []),
  ];
}
const MOST_DAYS = 42;
