import { weekdays } from '../../calendar/index.ts';
import type { Setting } from '../../language/index.ts';
import { NUMBER_WORD } from '../../number-words.ts';
import { answersIn } from '../brief/answers.ts';
import { withFacts } from '../brief/brief.ts';
import { readMinutesEach } from '../facts/amounts.ts';
import { readPayday } from '../facts/payday.ts';
import { startSaid } from '../facts/start.ts';
import { hoursOfPart } from '../place/held.ts';
import {
  datesIn,
  farBoundIn,
  minutesIn,
  NUMBER,
  numberOf,
  perWeekIn,
  plain,
  today,
  weekdaysIn,
} from '../said/index.ts';
import type { GoalBrief, GoalFacts, PlanDraft } from '../types.ts';
import { stepDownIn } from './step-down.ts';
import { A_MONTH, A_WEEK, bareSum, doneIn, isWeekly, OF_OTHERS, onceAMonth, rateIn } from './sums.ts';

/** What is said of the goal itself while its plan is open (another sum, another day, when money comes): the plan is worked out anew. */
export type GoalChange = Pick<
  GoalFacts,
  'amount' | 'deadline' | 'event' | 'payday' | 'minutesEach' | 'minutes' | 'perWeek' | 'start' | 'done' | 'lessOf'
> & {
  /** How far they are, told to the plan that began at the beginning. */
  answers?: Record<string, string>;
  /** So much each time; the day follows from that. */
  each?: number;
  /** The same of what is counted one by one. */
  portion?: { value: number; unit: string };
};

const RATHER_SO_LONG = new RegExp(
  String.raw`\b(?:what about|how about|make it|rather|then) (\d+|${NUMBER_WORD}) (weeks|months|years)\b(?! (?:longer|shorter|more|less|earlier|later|sooner|extra))`,
  'g',
);

/** What a message wants different about the goal of an open plan; null: nothing of that kind. A running plan is changed by its sessions alone. */
export function goalChangeIn(message: string, plan: PlanDraft, setting: Setting): GoalChange | null {
  if (plan.standing) return null;
  const text = plain(message)
    .replace(RATHER_SO_LONG, 'in $1 $2')
    .replace(/\b(?:instead of|rather than|not|than) (?:€|\$|£)?\d[\d.,]*\b/g, ' ');
  const answers = levelTold(message, plan);
  if (answers) return { answers };
  const moved = movedEnd(text, plan);
  if (moved) return { deadline: moved };
  const less = stepDownIn(text, plan);
  if (less) return { lessOf: less };
  const change: GoalChange = {};
  const count = plan.parts.find((part) => part.count)?.count;
  const isMoney = count?.each !== null && count?.each !== undefined;
  const portion = count && !isMoney ? portionIn(text, count.unit) : null;
  if (portion !== null) return { portion: { value: portion, unit: count?.unit ?? '' } };
  const done = count ? doneIn(text, plan) : null;
  if (done !== null) return { done };
  if (isMoney && OF_OTHERS.test(text)) return null;
  const value = plan.target ? anotherNumber(text, plan.target.unit) : null;
  const rate = isMoney ? rateIn(text, value) : null;
  const bare = isMoney ? bareSum(text) : null;
  // "50", of 93 each time: less each time, and no other goal.
  if (rate !== null) change.each = rate;
  else if (bare !== null && bare < (count?.each ?? 0)) change.each = bare;
  else if (value !== null && value !== plan.target?.value) change.amount = { value, unit: plan.target?.unit ?? '' };
  const begins = isMoney ? startSaid(text, setting) : null;
  if (begins) change.start = begins.date.toString();
  const payday = isMoney && !begins ? paydayIn(text.replace(WRONG_DAY, ' ')) : null;
  if (payday) change.payday = payday;
  else if (change.each && A_MONTH.test(text)) change.payday = onceAMonth(text, plan);
  else if (change.each && A_WEEK.test(text) && !isWeekly(plan)) change.payday = { weekday: 5 };
  const pace = count ? readMinutesEach(text) : null;
  if (pace !== null) change.minutesEach = pace;
  const minutes = count && !isMoney && pace === null ? minutesIn(text) : null;
  if (minutes !== null && minutes >= 5) change.minutes = minutes;
  const perWeek = minutes !== null ? perWeekIn(text) : null;
  if (perWeek !== null && perWeek <= 7) change.perWeek = perWeek;
  const until = plan.deadline || count || plan.roadmap ? anotherDay(text, Boolean(count), setting) : null;
  if (until && until !== plan.deadline) Object.assign(change, { deadline: until, event: undefined });
  return Object.keys(change).length > 0 ? change : null;
}

/** "I can run 5k already": where they stand, and no other goal. */
function levelTold(message: string, plan: PlanDraft): Record<string, string> | null {
  const text = plain(message);
  if (
    !IS_TOLD.test(text) ||
    /\b(?:want|would|rather|instead|make|goal|only|can't|not|days?|week\w*|\w+days?)\b/.test(text)
  )
    return null;
  const told = answersIn(message, { playbook: plan.playbook });
  return Object.keys(told).length > 0 ? told : null;
}
const IS_TOLD =
  /^\W*(?:(?:but|actually|no|oh|well|and|hm+|sorry)[\s,]+)*i(?:'m|'ve| am| have)? (?:can|could|already|run|ran|swim|swam|walk|play|know|manage|speak|do|did)\b.*\b(?:already|now|can|without|km|k|\d+k|lengths|a little|a bit|well|basics)\b/;

const EACH_TIME = new RegExp(
  `\\b(${NUMBER}) ([\\p{L}-]{3,20}) (?:(?:a|per|each|every) (?:day|time|session|go|evening|morning|night|sitting)|daily|each)\\b`,
  'gu',
);

/** "10 a day is fine", of what is counted. */
const A_DAY_EACH =
  /^(?:(?:ok|maybe|just|only|about|make it|let's say|can we do|i can do|better|rather|no|then) )*(\d{1,4}) (?:a|per|each|every) (?:day|session|time|go)(?: (?:is|are|would be|will do|please|max|at most|fine|ok|okay|enough|plenty|good))*$/;

/** "20 pages a day is enough", "two boxes each day": so many each time, and no other number in all. */
function portionIn(text: string, unit: string): number | null {
  const one = unit.replace(/e?s$/, '');
  const said = [...text.matchAll(EACH_TIME)].find(([, , what = '']) => what.startsWith(one));
  const bare = A_DAY_EACH.exec(text)?.[1];
  return said || bare ? numberOf(said?.[1] ?? bare ?? '') : null;
}

const UNITS: [RegExp, string][] = [
  [/^ ?(?:pages?)\b/, 'pages'],
  [/^ ?(?:words?)\b/, 'words'],
  [/^ ?-?(?:km|k|kilomet(?:er|re)s?)\b/, 'km'],
  [/^ ?(?:kg|kilos?)\b/, 'kg'],
];
const NO_SUM = new RegExp(
  `^ ?(?:${[
    String.raw`x\b|times|%|min|h\b|hours?|days?|weeks?|months?|years?|sessions?|st\b|nd\b|rd\b|th\b|[ap]\.?m|o'clock|:`,
    String.raw`\/|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec`,
  ].join('|')})`,
);
const SUM = /(€|\$|£)? ?\b(\d{1,3}(?:[.,]\d{3})+|\d{1,7})(?!\d)/g;
/** A sum without its unit is one only where something says so. */
const MEANS_SUM = new RegExp(
  `\\b(?:${[
    "make (?:it|that)|meant|mean|should (?:be|have been|say)|actually|sorry|it's(?: really)?|typo|correction|only|just|then|rather|enough|instead|what about|how about|a lot|let's say|say|total",
    'altogether|in all|lower|raise|change|go (?:for|with|down|up)|more like|could (?:do|manage)',
    'can (?:do|manage|we do)|afford|to|too much|aim for|each',
  ].join('|')})\\b`,
);

export function anotherNumber(text: string, unit: string): number | null {
  for (const match of text.matchAll(SUM)) {
    const [all, sign, digits = ''] = match;
    const after = text.slice(match.index + all.length);
    const before = text.slice(Math.max(0, match.index - 12), match.index);
    if (NO_SUM.test(after) || /\b(?:at|on|before|after|until|week|weeks) ?$/.test(before)) continue;
    const named = UNITS.find(([form]) => form.test(after))?.[1];
    const isMoney = unit === '' || unit.length === 1 || unit === 'CHF';
    const value = Number(digits.replace(/[.,]/g, ''));
    if (named) {
      if (named === unit) return value;
      continue;
    }
    if (!isMoney) continue;
    const says = sign !== undefined || /^ ?(?:euros?|eur|dollars?|pounds|bucks|quid|chf|francs?)\b/.test(after);
    if (says || (value >= 20 && MEANS_SUM.test(text))) return value;
  }
  return null;
}

/** "Friday is wrong": not that one. */
const WRONG_DAY =
  /\b(?:not (?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?:'s| is| are)? (?:wrong|not right|incorrect|not when))\b/;

/** "Weekly on Fridays", "I get paid on the 1st", "monthly". */
function paydayIn(text: string): GoalFacts['payday'] | null {
  const said = readPayday(text);
  if (said) return said;
  if (/\bmonthly\b|\b(?:once )?(?:a|every|each) month\b/.test(text) && !/\d/.test(text)) return { monthDay: 1 };
  const [day] = /\b(?:weekly|every|each|on|put|save)\b/.test(text) && !/\bnot\b/.test(text) ? weekdaysIn(text) : [];
  if (day) return { weekday: day };
  return /\bweekly\b|\b(?:a|every|each) week\b/.test(text) && !/\d/.test(text) ? { weekday: 5 } : null;
}

const BY_SO_MUCH = new RegExp(
  `\\b(?:(${NUMBER}) (week|month)s? (faster|sooner|quicker|earlier|longer|later|more)|(${NUMBER}) more (week|month)s?|another (?:(${NUMBER}) )?(week|month)s?)\\b`,
);
const OF_START = /\b(?:start|begin|starting|beginning|everything|all of it|shift|push|postpone|delay|sessions?)\b/;

/** "A month faster", "two more weeks": the last day of what is counted or has one, moved by so much; not that of a race or an exam. */
function movedEnd(text: string, plan: PlanDraft): string | null {
  const counted = plan.parts.some((part) => part.count);
  const end = plan.deadline ?? (counted ? (plan.roadmap?.at(-1)?.date ?? plan.sessions.at(-1)?.date) : null);
  const said = BY_SO_MUCH.exec(text);
  if (!said || !end || plan.event || OF_START.test(text)) return null;
  const isOfEnd = /\b(?:done|finish\w*|ready|there|end|deadline|goal)\b/.test(text);
  const dated = plan.parts.some((part) => part.dates);
  if (!isOfEnd && !dated && (said[3] === 'later' || !counted)) return null;
  const [, by, unit, way, more, of, another, ofAnother] = said;
  const n = numberOf(by ?? more ?? another ?? 'a') * (way && /faster|sooner|quicker|earlier/.test(way) ? -1 : 1);
  const last = Temporal.PlainDate.from(end);
  const date = atMonthsEnd(last, last.add((unit ?? of ?? ofAnother) === 'week' ? { weeks: n } : { months: n }));
  return date.toString() > plan.from ? date.toString() : null;
}

/** A month before the end of June is the end of May. */
const atMonthsEnd = (was: Temporal.PlainDate, is: Temporal.PlainDate): Temporal.PlainDate =>
  was.day === was.daysInMonth && is.day >= 28 ? is.with({ day: is.daysInMonth }) : is;

const UNTIL = new RegExp(
  [
    String.raw`\b(?:in|over|within) (?:\d+|${NUMBER_WORD}|an?) (?:weeks|months|years?)\b`,
    String.raw`\b(?:by|until|till|before|deadline|due|end(?:s|ing)?|later day|in time for|finish\w*|done)\b`,
  ].join('|'),
);

/** Another last day: "by 20 December", "the end of May is fine", "make it June instead". */
function anotherDay(text: string, counted: boolean, setting: Setting): string | null {
  // "Finish a week later" names no day.
  if (BY_SO_MUCH.test(text)) return null;
  if (!UNTIL.test(text) || /\b(?:start|begin|away|holiday|vacation|skip|pause)\w*\b/.test(text)) return null;
  // Where the sessions are no sum, "ready by" is weighed by the plan itself.
  if (!counted && /\b(?:ready|minutes|times|once|twice)\b/.test(text)) return null;
  const named = datesIn(text, setting).find(({ before }) => UNTIL.test(before));
  const date = named?.date ?? farBoundIn(text, setting);
  if (!date || Temporal.PlainDate.compare(date, today(setting)) <= 0) return null;
  return date.toString();
}

/** The goal as it is wished now, with what was negotiated about its days and hours meanwhile. */
export function withChange(
  brief: GoalBrief,
  plan: PlanDraft,
  { each, portion, answers, ...change }: GoalChange,
): GoalBrief {
  const [part] = plan.parts;
  const kept: GoalFacts = { start: change.start ?? plan.from };
  if (plan.limits.notDays.length > 0) kept.notDays = plan.limits.notDays;
  const window = part && hoursOfPart(plan, part.id);
  if (window) kept.window = window;
  const times = new Set(plan.sessions.map(({ time }) => time));
  const [only] = times;
  if (plan.changed && times.size === 1 && only) kept.time = only;
  if (part && part.days.length > 0 && !part.dates) kept.days = part.days;
  if (part?.dates && change.payday && 'weekday' in change.payday) delete kept.notDays;
  const facts = withFacts(withFacts(brief.facts, kept), change);
  if (change.deadline) delete facts.event;
  if (facts.days && facts.payday) delete facts.days;
  if (portion) {
    facts.each = portion;
    delete facts.minutes;
    const end = change.deadline ? null : endOfPortions(facts, portion.value, plan);
    if (end && facts.deadline && end > facts.deadline) facts.deadline = end;
  }
  const told: GoalBrief = {
    ...brief,
    answers: { ...brief.answers, ...answers },
    facts,
    asked: true,
    settled: true,
    title: retitled(brief, change),
  };
  return each === undefined ? told : lastingUntil(told, each, plan.from);
}

/** The day by which so much each time comes to all of it, as often a week as now. */
function endOfPortions({ amount, done = 0 }: GoalFacts, portion: number, { sessions, from }: PlanDraft): string | null {
  const aWeek = sessions.filter(({ week }) => week === 1).length;
  if (!amount || aWeek === 0) return null;
  const days = Math.ceil((Math.ceil((amount.value - done) / portion) / aWeek) * 7);
  return Temporal.PlainDate.from(from)
    .add({ days: days - 1 })
    .toString();
}

/** The number of the title follows the goal's. */
export function retitled({ title, facts }: GoalBrief, { amount }: Pick<GoalChange, 'amount'>): string {
  if (!amount || !facts.amount) return title;
  const old = String(facts.amount.value);
  const forms = [old, Number(old).toLocaleString('en-GB'), Number(old).toLocaleString('de-DE')];
  const form = forms.find((one) => title.includes(one));
  return form ? title.replace(form, form === old ? String(amount.value) : amount.value.toLocaleString('en-GB')) : title;
}

/** So much each time: the day by which the sum is there. */
function lastingUntil(brief: GoalBrief, each: number, from: string): GoalBrief {
  const { amount, payday, done = 0 } = brief.facts;
  if (!amount || each <= 0) return brief;
  const times = Math.min(520, Math.ceil((amount.value - done) / each));
  const start = Temporal.PlainDate.from(from);
  const rule = payday ?? { weekday: weekdays[4] ?? 5 };
  const end =
    'weekday' in rule && !rule.last
      ? start.add({ days: (rule.weekday - start.dayOfWeek + 7) % 7 }).add({ weeks: times - 1 })
      : monthly(start, 'weekday' in rule ? 31 : rule.monthDay, times);
  return { ...brief, facts: { ...brief.facts, deadline: end.toString() } };
}

function monthly(from: Temporal.PlainDate, day: number, times: number): Temporal.PlainDate {
  const first = from.with({ day: Math.min(day, from.daysInMonth) });
  const next = Temporal.PlainDate.compare(first, from) < 0 ? from.with({ day: 1 }).add({ months: 1 }) : first;
  const last = next.with({ day: 1 }).add({ months: times - 1 });
  return last.with({ day: Math.min(day, last.daysInMonth) });
}
