import { weekdayName } from '../../calendar-names.ts';
import { joinWords } from '../../language/index.ts';
import { weekdayOf } from '../place/relocate.ts';
import { weekdaysIn } from '../said/index.ts';
import type { PlanDraft, PlannedSession } from '../types.ts';
import { answerByKind } from './questions.ts';

/** How days and times are put for this person. */
export type Saying = { day: (date: string) => string; clock: (time: string) => string };

/** What people ask about a plan before they say yes, each with its own answer; null: none of these. `question` in small letters. */
export function answerFirst(question: string, plan: PlanDraft, say: Saying): string | null {
  const has = (pattern: RegExp) => pattern.test(question);
  if (/\b(?:change|adjust|adapt|alter|edit)\b/.test(question) && /\b(?:can|could|may|will) (?:i|we)\b/.test(question))
    return 'Yes, at any time, before and after it is saved: a word is enough, like "not on Thursdays", "shorter" or "a week later", and "undo" takes a change back.';
  if (URGE.test(question)) return OVER_AN_URGE[plan.playbook] ?? OVER_ANY_URGE;
  const ofKind = answerByKind(question, plan, say);
  if (ofKind) return ofKind;
  const days = /\b(?:why|what if|should|happens|enough)\b/.test(question) ? [] : weekdaysIn(question);
  if (days.length > 0 && has(/\b(?:what|when|which|how (?:long|many)|is there|anything)\b/))
    return onDays(days, plan, say);
  const own = [...plan.sessions].sort((a, b) => `${a.date} ${a.time}`.localeCompare(`${b.date} ${b.time}`));
  const [first, last] = [own[0], own.at(-1)];
  const isLast = has(/\b(?:last|final)\b(?! week)|\b(?:done|finished|over|through|end)\b/);
  if (last && has(/\bwhen\b|\bwhat (?:day|date)\b|\bhow long (?:until|till)\b/) && isLast && !has(/\bstart|begin\b/))
    return `The last session of this plan is on ${say.day(last.date)} at ${say.clock(last.time)}.${laterOn(plan, say)}`;
  if (first && has(/\bwhen\b/) && has(/\bfirst (?:one|session|run|workout|lesson)\b/))
    return `The first one is on ${say.day(first.date)} at ${say.clock(first.time)}: ${first.title}, ${first.minutes} minutes.`;
  if (
    has(
      /\bwhy (?:so )?(?:many|often)\b|\bwhy (?:\d|one|two|three|four|five|six|seven|every|so (?:much|many))\b.*(?:times|days|sessions|week)?|\b(?:do i|is it) (?:really )?(?:need|necessary|have)\b.*\b(?:every|\d|three|four|five|six|seven|many|often|all)\b/,
    )
  )
    return whySoMany(plan);
  if (
    has(/\b(?:buy|equipment|gear|kit|shoes|bring|need to (?:get|have))\b|\b(?:what do i need|do i need (?!to\b|the\b))/)
  )
    return whatToHave(plan);
  if (
    has(/\bwhat (?:if|happens (?:if|when))\b/) &&
    !has(/\b(?:sick|ill|flu|injur|holiday|travel|miss|skip|slip|relapse|fail)/)
  )
    return 'Then nothing is lost: tell me what happened, and I move that session, make it shorter or leave it out.';
  return null;
}

const URGE =
  /\b(?:craving|cravings|urge|urges|temptation|tempted|weak moment)\b|\b(?:when|if) i (?:really |badly |just )*(?:want|need|crave|feel like|fancy) (?:one|a (?:cigarette|smoke|drink|glass|beer)|to (?:smoke|drink|scroll|snack))\b/;
const OVER_ANY_URGE =
  'Put ten minutes between the urge and the thing: drink some water, go outside for a few steps, or call somebody. It often passes meanwhile. Note what came before it; a slip costs nothing, and the next session is the next chance.';
const OVER_AN_URGE: Record<string, string> = {
  smoking:
    'Put ten minutes between the urge and the cigarette: drink some water, go outside for a few steps, keep your hands busy, or call somebody. It often passes meanwhile, and the first week is the hardest. Patches or gum help many; a pharmacist can say which. A slip is no end: note what came before it.',
  drinking:
    'Have something else in the glass first, eat something, and give it ten minutes: the urge often passes meanwhile. It helps to have decided before the evening how many it will be. Shaky or sweaty without a drink? Then see a doctor before you stop.',
};

function onDays(days: readonly number[], { sessions }: PlanDraft, { clock }: Saying): string {
  const lines = days.map((day) => {
    const own = sessions.filter((s) => weekdayOf(s) === day);
    const name = `${weekdayName(day as never)}s`;
    if (own.length === 0) return `Nothing of this plan lies on ${name}.`;
    const kinds = [...Map.groupBy(own, (s) => `${s.time} ${s.part}`).values()];
    return `${name}: ${joinWords(kinds.map((all) => `${clock(all[0]?.time ?? '')}, ${titlesOf(all)}, ${range(all)} minutes (${all.length === 1 ? 'once' : `${all.length} times`})`))}.`;
  });
  return lines.join(' ');
}

/** What lies on some days of the calendar, both included. */
export function onDates(
  [from, to]: readonly [string, string],
  { sessions }: PlanDraft,
  { day, clock }: Saying,
): string[] {
  return sessions
    .filter(({ date }) => from <= date && date <= to)
    .map(({ date, time, title, minutes }) => `${day(date)}, ${clock(time)}: ${title}, ${minutes} minutes`);
}

const titlesOf = (own: readonly PlannedSession[]): string => {
  const titles = [...new Set(own.map(({ title }) => title))];
  return titles.length > 2 ? `${titles[0]} to begin with` : titles.join(', then ');
};

const range = (own: readonly PlannedSession[]): string => {
  const all = own.map(({ minutes }) => minutes);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  return least === most ? `${least}` : `${least} to ${most}`;
};

function laterOn({ roadmap }: PlanDraft, { day }: Saying): string {
  const end = roadmap?.at(-1)?.date;
  return end ? ` With all milestones it is ${day(end)}.` : '';
}

function whySoMany({ sessions, weeks, deadline }: PlanDraft): string {
  const most = Math.max(0, ...Array.from({ length: weeks }, (_, i) => sessions.filter((s) => s.week === i + 1).length));
  const each = `${most === 1 ? 'one' : most} a week`;
  return `It is ${each} because little and often is easier to keep than much at once${deadline ? ', and because of the day that is set' : ''}. Fewer works as well, it only takes longer: say ${most > 1 ? `"${most - 1 === 1 ? 'once' : `${most - 1} times`} a week"` : '"every second week"'}.`;
}

function whatToHave({ sessions }: PlanDraft): string {
  const [first] = sessions;
  return `The plan asks for nothing that has to be bought before it begins. ${first ? `The first session is "${first.title}"${first.detail ? `: ${first.detail}` : '.'}` : ''}`.trim();
}
