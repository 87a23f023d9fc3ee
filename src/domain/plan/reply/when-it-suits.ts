import type { Weekday } from '../../calendar/index.ts';
import type { Setting } from '../../language/index.ts';
import { withWords } from '../brief/brief.ts';
import { saysOnlyWhen } from '../brief/only-when.ts';
import { factsIn } from '../facts/facts.ts';
import { plain, weekdaysIn } from '../said/index.ts';
import type { GoalBrief, GoalFacts, PlanDraft } from '../types.ts';

/** Speaks of single sessions, or of what is there already. */
const OF_SESSIONS =
  /\b(?:move|instead|change|swap|switch|rather|drop|skip|leave|add|also|too|as well|extra|another|ones?|sessions?|back|earlier|later|shorter|longer|other|alternate|first|last|second|week \d|weeks|half(?! an hour)|long|can|double|this|next|tomorrow|today|tonight|all|both|same|keep|to|no|then)\b(?! (?:a|per|each|every) week)|\?/;
/** "Weekends are ok": they may be used, and the others as well. */
const ALLOWS =
  /^[a-z, ]+ (?:is|are) (?:also |totally |perfectly )?(?:fine|ok|okay|possible|all right)(?: (?:for|with|by) me)?$/;
/** "6 to 7", "Mon to Thu": from one to the other. */
const SPAN =
  /\b(\d{1,2}(?:[:.]\d\d)?(?: ?[ap]m)?|(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*) to (?=\d|(?:mon|tue|wed|thu|fri|sat|sun))/g;

/**
 * "Tuesday and Thursday lunchtimes at 12:30", "20 minutes, mon wed fri", said only once the plan was shown: when the goal suits, as it might have been said with it. The
 * goal with that; null: what is said is of single sessions, is no more than a change of the plan, or the plan was changed already.
 */
export function suitsInstead(text: string, plan: PlanDraft, brief: GoalBrief, setting: Setting): GoalBrief | null {
  const said = plain(text).replace(SPAN, '$1-');
  if (plan.standing || plan.changed || OF_SESSIONS.test(said) || !saysOnlyWhen(text, setting)) return null;
  if (ALLOWS.test(said)) return null;
  const more = factsIn(text, setting);
  // "Weekdays max 40 minutes" is how long on those.
  if (more.days && more.maxMinutes) return null;
  if (more.start || more.deadline || more.payday || plan.parts.some(({ dates }) => dates)) return null;
  const dims = [
    more.days ?? more.notDays,
    more.window ?? more.time ?? more.busy,
    more.minutes ?? more.maxMinutes,
    more.perWeek,
  ];
  const several = dims.filter((one) => one !== undefined).length > 1;
  const isCounted = plan.parts.some(({ count }) => count);
  const goesElsewhere = namesOthers(more, plan, said) && (several || (more.days?.length ?? 0) > 1);
  if (!goesElsewhere && !leavesOut(more) && !(isCounted && several)) return null;
  const told = withWords(brief, text, setting);
  const facts = { ...told.facts };
  // So many days are so often.
  if (more.days && !more.perWeek && (facts.perWeek ?? 0) > more.days.length) delete facts.perWeek;
  return { ...told, facts, settled: true };
}

/** Days on which nothing lies yet; "weekdays" are those that the plan has. */
function namesOthers({ days = [] }: GoalFacts, { sessions }: PlanDraft, said: string): boolean {
  const there = new Set(sessions.map(({ date }) => Temporal.PlainDate.from(date).dayOfWeek as Weekday));
  const groups = (said.match(GROUPS) ?? []).map((group) => weekdaysIn(group));
  const meant = new Set(groups.filter((group) => group.some((day) => there.has(day))).flat());
  return days.some((day) => !there.has(day) && !meant.has(day));
}
const GROUPS = /\bweek(?:days|ends?)\b/g;

/** "Every day except Saturday": how often, and not then. */
const leavesOut = ({ perWeek, notDays = [] }: GoalFacts): boolean => perWeek === 7 && notDays.length > 0;

/** "By midnight would already be great", to a bedtime that moves step by step: the hour that is wished for or is now, and no session's. Null: no such hour. */
export function anotherHour(text: string, plan: PlanDraft, brief: GoalBrief, setting: Setting): GoalBrief | null {
  const { earlier } = brief.facts;
  if (plan.standing || !OF_THE_NIGHT.has(brief.playbook) || /\b(?:wind|session|reminder|look)\b/i.test(text))
    return null;
  const told = withWords(brief, text, setting);
  const [was, is] = [earlier, told.facts.earlier].map((step) => JSON.stringify(step));
  return is !== undefined && is !== was ? told : null;
}
const OF_THE_NIGHT = new Set(['sleep', 'rising']);
