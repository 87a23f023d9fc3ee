import type { Weekday } from '../../calendar/index.ts';
import { weekdayName } from '../../calendar-names.ts';
import { joinWords } from '../../language/index.ts';
import { withDays } from '../change/short-days.ts';
import { weekdayOf } from '../place/relocate.ts';
import { clockIn, minutesIn, perWeekIn, weekdaysIn } from '../said/index.ts';
import type { PlanDraft, PlannedSession } from '../types.ts';
import type { Saying } from './answers.ts';

const CHECKS =
  /^(?:that's|that is|that means|that leaves|it's|it is|it (?:starts|begins|ends|runs|goes)|this is|they're|they are|these are|those are|there's|there are|i (?:still |only |just )?(?:run|train|do|start|begin|have|practi[cs]e|read|pay|save|put|finish)|we |you |(?:the )?(?:first|last) |(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b).*\b(?:right|correct|yeah|yes|no|ok|okay|isn't it|is it|innit|aren't they|doesn't it|don't they|won't it)$|\b(?:stays?|remains?|keeps?|unchanged|untouched|still)\b/;

/** "That's Mon Wed Sat, right?": what they take it to be beside how it is; null: nothing is to be confirmed. Small letters without marks. */
export function confirmed(question: string, plan: PlanDraft, say: Saying): string | null {
  if (!CHECKS.test(question)) return null;
  const asked = withDays(question.replace(/\b(sat|sun)\b/g, '$1urday').replace(/sunurday/g, 'sunday'));
  const named = weekdaysIn(asked);
  const own = named.length === 1 ? plan.sessions.filter((s) => weekdayOf(s) === named[0]) : plan.sessions;
  const checks = [
    daysFit(named, asked, plan),
    timesFit(asked, own),
    numberFits(perWeekIn(asked), mostAWeek(plan)),
    lengthFits(minutesIn(asked), own),
  ].filter((fits) => fits !== null);
  const verdict = checks.length === 0 ? '' : checks.every(Boolean) ? 'Yes: ' : 'Not quite: ';
  return `${verdict}${series(plan, say)}`;
}

const daysUsed = ({ sessions }: PlanDraft): Weekday[] =>
  [...new Set(sessions.map((s) => weekdayOf(s)))].sort((a, b) => a - b);

function daysFit(named: readonly Weekday[], asked: string, plan: PlanDraft): boolean | null {
  if (named.length === 0) return null;
  const used = daysUsed(plan);
  const free = /\b(?:free|off|nothing|no|not|without|rest)\b(?!$)/.test(asked);
  if (free) return named.every((day) => !used.includes(day));
  const all = named.length > 1 || /\b(?:only|just)\b/.test(asked);
  return named.every((day) => used.includes(day)) && (!all || used.length === named.length);
}

function timesFit(asked: string, own: readonly PlannedSession[]): boolean | null {
  const clock = clockIn(asked);
  if (!clock) return null;
  const fits = (time: string) =>
    time === clock.time ||
    (!clock.sure &&
      time.slice(3) === clock.time.slice(3) &&
      (Number(time.slice(0, 2)) - Number(clock.time.slice(0, 2))) % 12 === 0);
  return own.length > 0 && own.every(({ time }) => fits(time));
}

const numberFits = (said: number | null, is: number): boolean | null => (said === null ? null : said === is);

function lengthFits(said: number | null, own: readonly PlannedSession[]): boolean | null {
  return said === null ? null : own.length > 0 && own.every(({ minutes }) => minutes === said);
}

const mostAWeek = ({ sessions, weeks }: PlanDraft): number =>
  Math.max(0, ...Array.from({ length: weeks }, (_, i) => sessions.filter((s) => s.week === i + 1).length));

/** The days with their hours, how long, and from when to when, in one sentence. */
function series(plan: PlanDraft, say: Saying): string {
  const byTime = Map.groupBy(daysUsed(plan), (day) =>
    joinWords([...new Set(plan.sessions.filter((s) => weekdayOf(s) === day).map(({ time }) => say.clock(time)))]),
  );
  const days = [...byTime].map(([times, on]) => `${joinWords(on.map((day) => `${weekdayName(day)}s`))} at ${times}`);
  const lengths = plan.sessions.map(({ minutes }) => minutes);
  const [least, most] = [Math.min(...lengths), Math.max(...lengths)];
  const [first, last] = [plan.sessions[0]?.date, plan.sessions.at(-1)?.date];
  const span = first && last ? `, from ${say.day(first)} to ${say.day(last)}` : '';
  return `${joinWords(days)}, ${least === most ? least : `${least} to ${most}`} minutes${span}.`;
}
