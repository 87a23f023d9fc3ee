import { readValues, type Setting } from '../language/index.ts';
import { type PlanChange, type PlannedSession, plain, type SessionChange } from '../plan/index.ts';
import { isBareWeekday, today } from '../plan/said/index.ts';
import { conditionIn } from './condition.ts';
import { halfOf } from './half.ts';
import { tellsDone } from './lead.ts';
import { unmetIn } from './unmet.ts';
import { unnamedIn } from './unnamed.ts';

/** All of a plan is meant, or a session beside it: no day that is named says how far it goes. */
const OF_ALL = new Set<PlanChange['kind']>(
  'restart repeat later weeks_more weeks start start_back ready_by extra restore free_days'.split(
    ' ',
  ) as PlanChange['kind'][],
);
/** A stretch of days that has no end, or all of them. */
const OPEN_SPAN =
  /\b(?:every|each|all|always|everything|from|until|till|since|after (?!half\b|an?\b|that\b)|before|starting|beginning|any ?more|for good|onwards?|except|in future|no longer|generally|usually)\b/;
/** Days of every week. */
const OF_WEEKS =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun|week)days|weekends|mornings|evenings|afternoons|nights)\b/;
const DOUBT =
  /\b(?:not (?:so |quite |really )?sure|unsure|or (?:would|is|will) (?:it|that|this)|i might|might (?:have|need|not)|thinking (?:of|about)|should i|what if|what happens|is it (?:ok|okay|bad|fine|alright|possible|allowed)|i wonder|would it|not feeling (?:it|like)|(?:don't|do not) feel like|can't be bothered|no energy|(?:i|we) (?:told|promised))\b|(?:^|[,.;!] ?)(?:(?:ok|okay|oh|so|and|but|wait|hm+|actually|sorry|hold on|hang on) )*(?:is|are|does|do i|did|should|will it)\b[^,.;!?]*\?$|^if i\b/;
const DENIED =
  /(?<!\bwhy )\b(?:don't|do not|dont|please don't|never) (?:you )?(?:cancel|skip|move|drop|change|touch|leave out|delete|remove|lose|miss|shift)\b/;
/** What every change does with the rest. */
const KEEPS =
  /^(?:(?:and|but|just|please) )*(?:keep|leave|let)\b(?!.*\b(?:at|to|from|until|till)\b)|^(?:and |but )?(?:the )?(?:rest|others?) (?:stays?|stay|is|are|as)\b/;
const KEPT =
  /\b(?:keep|leave) (?:the |my |all )?((?:mon|tues|wednes|thurs|fri|satur|sun)day)s?(?:'s)?\b(?! (?:\w+ )?(?:out|off|free|clear|empty|open)\b)/g;
const BEGINS = /\b(?:start|begin|first|from|push|postpone|delay|until|till|before|shift|move|put)/;
const LAST_WEEKS = /^(?:the )?(?:last|final) \w+ weeks$/;
const WEEK_AROUND = 6;

/** Why a change of a plan that runs is asked about first. */
export type Unsure =
  /** It is no order. */
  | { why: 'doubt' }
  /** It reaches beyond what was named. */
  | { why: 'beyond' }
  /** It hangs on something that nobody knows yet: "if it rains"; `without`: the order alone. */
  | { why: 'condition'; words: string; without: string }
  /** A weekday by its name alone, and several of them would change: the next one (`dates`), or each? `one` and `each`: the order in either reading. */
  | { why: 'which'; dates: string[]; one: string; each: string }
  /** An hour without its half of the day, read as the evening's, and both would do. `words`: the order with either. */
  | { why: 'half'; times: [string, string]; words: [string, string] }
  /** An hour or a length stands nowhere in what was read. */
  | { why: 'unmet'; words: string }
  /** A clause names days of which nothing becomes anything; `without`: the message without it. */
  | { why: 'unnamed'; words: string; without: string };

/** Null: what was read is what was said. `isFree`: nothing stands in the way of a session where it is put. */
export function unsureOf(
  message: string,
  changes: readonly PlanChange[],
  diff: readonly SessionChange[],
  setting: Setting,
  isFree: (session: PlannedSession) => boolean = () => true,
  /** Before a plan has begun, a weekday is that of every week. */
  hasBegun = true,
): Unsure | null {
  const text = plain(message.replace(/^For my goal “[^”]{1,300}”: /, ''));
  const condition = conditionIn(text);
  if (condition) return { why: 'condition', ...condition };
  if (DOUBT.test(text) || DENIED.test(text) || tellsDone(text)) return { why: 'doubt' };
  const kept = new Set([...text.matchAll(KEPT)].map(([, day]) => day));
  if (diff.some(({ before }) => before && kept.has(nameOf(before.date)))) return { why: 'beyond' };
  // A day alone is none to begin a plan that runs.
  if (changes.some(({ kind }) => kind === 'start') && !BEGINS.test(text)) return { why: 'beyond' };
  if (ALTERNATE.test(text) && diff.length > 1 && !changes.some(isAlternate)) return { why: 'beyond' };
  if (!changes.some(isLastDay) && isAfterTheEnd(text, diff, setting)) return { why: 'beyond' };
  if (isExcepted(text, diff, setting) || isTooFew(text, changes)) return { why: 'beyond' };
  const unread = changes.flatMap((one) =>
    one.kind === 'unread' && ASKS_MORE.test(one.words) && !KEEPS.test(one.words) ? [one.words] : [],
  );
  const [words] = unread;
  if (words) return { why: 'unnamed', words, without: withoutWords(text, words) };
  const unnamed = unnamedIn(text, changes, diff, setting);
  if (unnamed) return { why: 'unnamed', ...unnamed };
  const unmet = unmetIn(text, changes, diff, setting);
  if (unmet) return { why: 'unmet', words: unmet };
  const half = halfOf(text, diff, setting, isFree);
  if (half) return { why: 'half', ...half };
  if (changes.some(({ kind }) => OF_ALL.has(kind)) || OPEN_SPAN.test(text)) return null;
  const ofWeeks = OF_WEEKS.test(text);
  if (!changes.some(isLastDay) && isBeyond(text, diff, setting, ofWeeks)) return { why: 'beyond' };
  return ofWeeks || !hasBegun ? null : oneOrEach(text, diff, setting);
}

/** From a day on nothing comes any more. */
const isLastDay = (change: PlanChange): boolean =>
  change.kind === 'drop' && change.of.dates?.[1] === '9999-12-31' && change.of.days === undefined;

/** "No Wednesdays until New Year": something is left out until then, and what lies behind it would change. */
function isAfterTheEnd(text: string, diff: readonly SessionChange[], setting: Setting): boolean {
  if (!diff.some(({ after }) => after === null)) return false;
  const ends = readValues(text, setting).flatMap((value) => (value.kind === 'bound' ? [value.until.toString()] : []));
  const last = ends.sort().at(-1);
  return last !== undefined && diff.some(({ before }) => before !== null && before.date > last);
}

/** "Except tomorrow", "but not the 24th": and that one would change. */
function isExcepted(text: string, diff: readonly SessionChange[], setting: Setting): boolean {
  const [, tail] = EXCEPT.exec(text) ?? [];
  if (!tail) return false;
  const dates = readValues(tail, setting).flatMap((value) =>
    value.kind === 'date' && value.start <= 4 ? [value.date.toString()] : [],
  );
  return diff.some(({ before }) => before !== null && dates.includes(before.date));
}
const EXCEPT = /\b(?:except(?: for)?|apart from|other than|excluding|but not|not counting) ((?:on |the )?.{3,30})/;

/** "Only two runs a week", and nothing becomes of how often. */
function isTooFew(text: string, changes: readonly PlanChange[]): boolean {
  const isSo = (kind: PlanChange['kind']) => HOW_OFTEN.has(kind) && !(kind === 'drop' && DOWN_TO.test(text));
  return OFTEN.test(text) && !changes.some(({ kind }) => isSo(kind));
}
const OFTEN =
  /\b(?:once|twice|(?:one|two|three|four|five|six|[1-6])(?: (?:times|sessions|runs|days|swims|rides|walks|lessons|workouts|evenings|mornings))?) (?:a|per|each|every|in a) week\b/;
/** "Drop to two runs a week": so many stay. */
const DOWN_TO =
  /\b(?:down |back )?to (?:once|twice|one|two|three|four|five|six|[1-6])\b[a-z ]{0,12} (?:a|per|each|every|in a) week\b/;
const HOW_OFTEN = new Set<PlanChange['kind']>(
  'times every_weeks some_to_days to_days also_days drop unread restart'.split(' ') as PlanChange['kind'][],
);

/** It wishes for something, or names a number or a day; it does not begin as a tale does. */
const ASKS_MORE =
  /^(?!(?:(?:and|but|so|because|as|sorry) )*(?:i'm|i am|i've|i have|i was|i feel|i had|my|we|we're|it's|it was|back|been|had|got|was|were|feeling|work|baby|the (?!rest|others?))\b).*(?:\d|\b(?:can|could|please|make|move|skip|not|no|instead|stage|level|except|only|until|till|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b)/;
const withoutWords = (text: string, words: string): string =>
  text
    .replace(words, ' ')
    .replace(/(?:\s*[,;.])+\s*(?=[,;.]|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** What changes lies further away than a week from the days that were named; `ofWeeks`: of stretches of days alone. */
function isBeyond(text: string, diff: readonly SessionChange[], setting: Setting, ofWeeks: boolean): boolean {
  const spans = readValues(text, setting).flatMap((value): [string, string][] => {
    // "The last two weeks" of a plan lie ahead, and are not those that have passed.
    if (value.kind === 'date' && LAST_WEEKS.test(text.slice(value.start, value.end))) return [];
    if (value.kind === 'date' && !ofWeeks && !isBareWeekday(text.slice(value.start, value.end)))
      return [around(value.date, value.date)];
    const isPast =
      value.kind === 'date_range' &&
      !value.from.equals(today(setting)) &&
      Temporal.PlainDate.compare(value.to, today(setting)) <= 0;
    return value.kind === 'date_range' && !isPast ? [around(value.from, value.to)] : [];
  });
  const isNear = (date: string) => spans.some(([from, to]) => from <= date && date <= to);
  return spans.length > 0 && diff.some(({ before, after }) => !isNear((before ?? after)?.date ?? ''));
}

const ALTERNATE = /\b(?:(?:every|each) (?:other|second|2nd|alternate)|alternat\w+|fortnightly)\b/;
const isAlternate = (change: PlanChange): boolean =>
  change.kind === 'every_weeks' ||
  (change.kind === 'times' && change.every !== undefined) ||
  ('of' in change && change.of?.alternate === true);

/** "Saturday at 9": of weekdays that a message names by their names alone, several sessions each would change. */
function oneOrEach(text: string, diff: readonly SessionChange[], setting: Setting): Unsure | null {
  if (OF_EACH.test(text)) return null;
  const named = new Set([...text.matchAll(A_DAY)].map(([, name = '']) => name));
  const dates = diff.flatMap(({ before }) => (before ? [before.date] : [])).sort();
  if (dates.length < diff.length || !dates.every((date) => named.has(nameOf(date)))) return null;
  const several = [...named].filter((name) => dates.filter((date) => nameOf(date) === name).length > 1);
  const first = several.map((name) => dates.find((date) => nameOf(date) === name) ?? '').sort();
  const [date] = first;
  const nextWeek = today(setting).add({ days: 7 }).toString();
  if (!date || first.some((one) => one > nextWeek)) return null;
  const written = (by: (name: string) => string) =>
    text.replace(A_DAY, (words, name: string) => (several.includes(name) ? by(name) : words));
  return {
    why: 'which',
    dates: first,
    one: written((name) => `${name} ${dayAndMonth(first.find((one) => nameOf(one) === name) ?? date)}`),
    each: written((name) => `${name}s`),
  };
}

const dayAndMonth = (date: string) =>
  Temporal.PlainDate.from(date).toLocaleString('en-GB', { day: 'numeric', month: 'long' }).toLowerCase();
const A_DAY = /\b((?:mon|tues|wednes|thurs|fri|satur|sun)day)(?:'s)?\b/g;
/** Words by which more than one is meant, or one that is named otherwise. */
const OF_EACH =
  /\b(?:sessions|ones|runs|swims|rides|walks|lessons|workouts|practices|weekly|permanently|this|next|coming|week \w+|(?:a|per|in the) week|weeks?)\b/;

const around = (from: Temporal.PlainDate, to: Temporal.PlainDate): [string, string] => [
  from.subtract({ days: WEEK_AROUND }).toString(),
  to.add({ days: WEEK_AROUND }).toString(),
];

const nameOf = (date: string) =>
  Temporal.PlainDate.from(date).toLocaleString('en-GB', { weekday: 'long' }).toLowerCase();
