import type { GoalFacts, PlanDraft } from '../types.ts';

const OF =
  /\b(?:chess|elo|rating|rated|ranking|subscribers?|followers?|newsletter|readers|members|customers|clients|listeners|views|channel|blog|podcast|score|points|ielts|toefl|band|handicap)\b/;
const SOFT = '(?:about |around |roughly |at |on |only |just |rated |sitting at |up to )*';
const NOT_OTHER =
  '(?! ?(?:[.:]\\d|[ap]m|min|hours?|h\\b|days?|weeks?|months?|years?|times|x\\b|%|km|k\\b|kg|euros?|pounds?|pages?|words?|a (?:week|month|day)|st\\b|nd\\b|rd\\b|th\\b))';
const N = `(\\d{1,3}(?:,\\d{3})+|\\d{2,6})\\b${NOT_OTHER}`;
const NOW = [
  new RegExp(`\\b(?:i'm|i am|we're|it's|currently|now|at the moment|from|have|got) ${SOFT}${N}`),
  new RegExp(
    `\\b${N}(?: subscribers| followers| members| readers| points)? (?:now|at the moment|right now|so far|currently|today)\\b`,
  ),
];
const TO = new RegExp(
  `\\b(?:to|reach|hit|get|want|aim(?:ing)? for|goal(?: is)?|target(?: is)?|need|like) (?:to )?(?:be |get |reach |have |a |an |at |least )*${SOFT}${N}`,
);

/** "Chess, 900 now, aiming for 1200", "grow my newsletter to 500, I'm at 220": a number that follows the work. Lower-case text. */
export function reachIn(text: string): GoalFacts['reach'] | null {
  if (!OF.test(text)) return null;
  const now = NOW.map((form) => form.exec(text)).find((found) => found !== null);
  const rest = now ? text.replace(now[0], ' ; ') : text;
  const to = TO.exec(rest)?.[1] ?? (now ? AFTER_FROM.exec(text)?.[1] : undefined);
  if (!to) return null;
  const value = (digits: string) => Number(digits.replaceAll(',', ''));
  const [from, target] = [now?.[1] ? value(now[1]) : undefined, value(to)];
  if (from === target || (target >= 2020 && target <= 2035 && from === undefined)) return null;
  return { to: target, ...(from !== undefined && { from }) };
}
const AFTER_FROM = /\bfrom [\d,]{2,7} to ([\d,]{2,7})\b/;

/** Where it would be after the weeks of the plan, in even steps: no promise. */
export function sayReach(
  { from, to }: NonNullable<GoalFacts['reach']>,
  plan: Pick<PlanDraft, 'from' | 'weeks' | 'deadline'>,
): string {
  const number = (n: number) => n.toLocaleString('en-GB');
  if (from === undefined)
    return `The plan is the work towards ${number(to)}; the number follows it. Tell me where you are, and I say what is halfway.`;
  const start = Temporal.PlainDate.from(plan.from);
  const all = plan.deadline ? Math.max(1, start.until(plan.deadline, { largestUnit: 'days' }).days / 7) : 24;
  const step = ((to - from) * Math.min(1, plan.weeks / all)) / 10;
  const then = from + Math.round(step) * 10;
  return `From ${number(from)} to ${number(to)}: in even steps that is about ${number(then)} after these ${plan.weeks} weeks${plan.deadline ? '' : ', if it may take half a year'}. I plan the work; the number follows it.`;
}
