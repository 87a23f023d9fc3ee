import type { Weekday } from '../../calendar/index.ts';
import type { PlanChange } from '../reply-types.ts';
import { asRead, numberOf } from '../said/index.ts';
import type { PlanDraft } from '../types.ts';
import { inWindow } from './fit-together.ts';
import { namesOf } from './grammar/index.ts';
import { type Token, tokensOf } from './grammar/tokens.ts';
import { perWeekNow } from './load.ts';
import { hourMeant } from './when.ts';

// A week told day by day: "weekdays 10, weekends 20", "mon and wed 7pm, sat 10am, 25 min". Every word of the message has to be a day or what it gets.

/** What some days get. `more`: longer (1) or shorter (-1) than the others; `ofWeek`: weekdays or weekends. */
type Group = { days: Weekday[]; values: Token[]; more: 1 | -1 | null; ofWeek: boolean };

const VALUE = new Set<Token['type']>(['TIME', 'PART', 'LEN', 'N', 'MORE', 'LESS']);
/** Says nothing of what is different. */
const BESIDE = new Set<Token['type']>(['MAKE', 'SESSIONS', 'NAME']);

/** The changes of a week that is told day by day; null: something else is said, or less than two groups of days with a value each. */
export function byDay(said: string, plan: PlanDraft): PlanChange[] | null {
  if (plan.standing) return null;
  const { count, week } = countedFirst(said);
  const tokens = tokensOf(asRead(week.replace(/(?<=days?) n (?=[a-z]+days?\b)/g, ' and ')), namesOf(plan));
  const rest = tokens.filter(({ type }) => !BESIDE.has(type));
  if (!rest.every(({ type }) => type === 'DAYS' || type === 'ALL' || VALUE.has(type))) return null;
  const groups = groupsIn(withoutWays(rest));
  if (!groups || repeats(groups) || !(groups.length > 1 || (rest.length === tokens.length && isWhole(groups[0], plan))))
    return null;
  const common = ofAll(groups, rest, said);
  const changes = groups.map((group) => valued(group, groups, plan));
  if (changes.some((own) => own === null)) return null;
  const used = new Set(plan.sessions.map(({ date }) => Temporal.PlainDate.from(date).dayOfWeek));
  if (count !== null && groups.flatMap(({ days }) => days).length !== count) return null;
  const whole = count === null ? wholeWeek(groups, used, plan) : countedWeek(groups, count, used, plan);
  return [...whole, ...changes.flatMap((own) => own ?? []), ...common];
}

/** "Shorter during the week, 10 minutes, longer on Sunday, 45": the value behind each says how much. */
const withoutWays = (tokens: readonly Token[]): readonly Token[] =>
  /^(?:(?:MORE|LESS);DAYS;(?:LEN|N|TIME);){2,}$/.test(tokens.map(({ type }) => `${type};`).join(''))
    ? tokens.filter(({ type }) => type !== 'MORE' && type !== 'LESS')
    : tokens;

/** "Saturday morning at 10", of what lies there: an hour in that part of the day. */
const isWhole = (group: Group | undefined, { sessions }: PlanDraft): boolean => {
  const { values = [], days = [] } = group ?? {};
  return (
    values.some(({ type }) => type === 'TIME') &&
    values.some(({ type, text }) => type === 'PART' || /morning|afternoon|evening|night/.test(text)) &&
    days.every((day) => sessions.some(({ date }) => Temporal.PlainDate.from(date).dayOfWeek === day))
  );
};

/** "Ok twice then, Mondays 18:30 and Saturdays 10:00": how often, and the week behind it. */
function countedFirst(said: string): { count: number | null; week: string } {
  const [head, often = ''] = COUNT_FIRST.exec(said) ?? [];
  return head ? { count: numberOf(often), week: said.slice(head.length) } : { count: null, week: said };
}
const COUNT_FIRST =
  /^(?:(?:ok(?:ay)?|hm+|then|so|and|but|maybe|yes|fine|better|well|let's (?:do|say|make it)|make it|do|can we do|i'd rather do)[ ,]+)*(?:only |just |rather )*(once|twice|[1-7]|one|two|three|four|five|six|seven)(?: ?x| ?times| days| sessions)?(?: (?:a|per|each) week| weekly)?(?: (?:is|are|will be|would be) (?:enough|plenty|fine|ok(?:ay)?|good|better|all i can (?:do|manage)))?(?: then| please| instead)*(?: ?[,:;.-]+| on)? (?:on )?(?=(?:the )?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b)/;

/** So many a week, on exactly these days: what stands on them already stays. */
function countedWeek(
  groups: readonly Group[],
  count: number,
  used: ReadonlySet<number>,
  plan: PlanDraft,
): PlanChange[] {
  const days = groups.flatMap((group) => group.days).sort((a, b) => a - b);
  const now = perWeekNow(plan, {});
  if (days.every((day) => used.has(day)) && count < now) return [{ kind: 'to_days', of: {}, days, only: true }];
  return [
    ...(count === now ? [] : [{ kind: 'times' as const, of: {}, perWeek: count }]),
    { kind: 'to_days', of: {}, days },
  ];
}

/** "Weekdays" are those that it has; a day that is named and has none yet makes it the whole week. */
function wholeWeek(groups: readonly Group[], used: ReadonlySet<number>, plan: PlanDraft): PlanChange[] {
  const own = groups.map(({ days, ofWeek }) => (ofWeek ? days.filter((day) => used.has(day)) : days));
  if (own.every((days) => days.every((day) => used.has(day)))) return [];
  const days = own.flat().sort((a, b) => a - b);
  return [
    ...(days.length > perWeekNow(plan, {}) ? [{ kind: 'times' as const, of: {}, perWeek: days.length }] : []),
    { kind: 'to_days', of: {}, days },
  ];
}

/** Days with the values behind them, or before them: as the first of both stands. */
function groupsIn(tokens: readonly Token[]): Group[] | null {
  const groups: Group[] = [];
  const daysFirst = tokens.find(({ type }) => type !== 'ALL')?.type === 'DAYS';
  let waiting: Token[] = [];
  for (const token of tokens) {
    if (token.type === 'ALL') continue;
    if (token.type !== 'DAYS') {
      const last = groups.at(-1);
      if (!daysFirst) waiting.push(token);
      else if (last) last.values.push(token);
      continue;
    }
    groups.push({ days: token.days, values: waiting, more: null, ofWeek: /week|work/.test(token.text) });
    waiting = [];
  }
  if (waiting.length > 0) groups.at(-1)?.values.push(...waiting);
  for (const group of groups) {
    const way = group.values.find(({ type }) => type === 'MORE' || type === 'LESS')?.type;
    group.more = way ? (way === 'MORE' ? 1 : -1) : null;
    group.values = group.values.filter(({ type }) => type !== 'MORE' && type !== 'LESS');
  }
  return groups.every(({ values, more }) => values.length > 0 || more !== null) ? groups : null;
}

const repeats = (groups: readonly Group[]): boolean => {
  const all = groups.flatMap(({ days }) => days);
  return new Set(all).size < all.length;
};

/** "…, 25 min" or "…, 25 min each", where the others have hours alone: the length of all, taken from its group. */
function ofAll(groups: readonly Group[], tokens: readonly Token[], said: string): PlanChange[] {
  const last = groups.at(-1);
  const length = last?.values.at(-1);
  const others = groups.slice(0, -1).flatMap(({ values }) => values);
  if (!last || length?.type !== 'LEN' || last.values.length < 2 || others.some(({ type }) => type === 'LEN')) return [];
  const isApart =
    /, ?(?:and |all |for |each |about )*(?:\d+|half|an?|[a-z]+) ?(?:min\w*|h|hrs?|hours?|hour)\b[^,]*$/.test(said);
  if (!isApart && !tokens.some(({ type }) => type === 'ALL')) return [];
  last.values.pop();
  return [{ kind: 'minutes', of: {}, minutes: length.minutes }];
}

/** A number without a unit. */
const isBare = (token: Token): token is Extract<Token, { type: 'N' | 'TIME' }> =>
  token.type === 'N' || (token.type === 'TIME' && /^\d{1,2}$/.test(token.text));

/** "Weekdays 10, weekends 20": numbers alone, of which one is a length. */
const areLengths = (groups: readonly Group[]): boolean => {
  const all = groups.flatMap(({ values }) => values);
  if (all.some(({ type }) => type === 'LEN')) return true;
  return all.every(isBare) && all.some((token) => Number(token.text) > 12 && Number(token.text) % 5 === 0);
};

/** The changes of one group; null: its values are no hour, part of the day and length, each once. */
function valued({ days, values, more }: Group, groups: readonly Group[], plan: PlanDraft): PlanChange[] | null {
  const of = { days };
  const part = values.find((token) => token.type === 'PART');
  const counts = areLengths(groups);
  const read = values.filter((token) => token !== part).map((token) => readOf(token, days, plan, counts));
  if (read.some((one) => one === null)) return null;
  const changes = read.flatMap((one) => one ?? []);
  if (new Set(changes.map(({ kind }) => kind)).size < changes.length) return null;
  if (more !== null) {
    const other = groups.flatMap((group) => group.values).find((token) => token.type === 'LEN');
    if (changes.length > 0 || part) return null;
    const factor = more > 0 ? 1.5 : 0.75;
    return other
      ? [{ kind: 'minutes', of, minutes: Math.max(5, Math.round((other.minutes * factor) / 5) * 5) }]
      : [{ kind: 'longer', of, factor: more > 0 ? 1.25 : 0.75 }];
  }
  if (part?.type !== 'PART') return changes;
  const at = changes.find(({ kind }) => kind === 'time');
  if (at?.kind !== 'time') return [...changes, { kind: 'window', of, window: part.window, words: part.words }];
  return changes.map((one) => (one.kind === 'time' ? { ...one, time: inWindow(one.time, part.window) } : one));
}

/** `counts`: a number without a unit is a length, as one beside it is. */
function readOf(token: Token, days: Weekday[], plan: PlanDraft, counts: boolean): PlanChange[] | null {
  const of = { days };
  if (token.type === 'LEN') return [{ kind: 'minutes', of, minutes: token.minutes }];
  if (isBare(token) && (counts || Number(token.text) > 23))
    return Number(token.text) >= 5 ? [{ kind: 'minutes', of, minutes: Number(token.text) }] : null;
  if (token.type !== 'TIME' && token.type !== 'N') return null;
  // "Morning at 10" has its half of the day.
  const isSure = token.type === 'TIME' && /morning|afternoon|evening|night/.test(token.text);
  const time = isSure ? token.time : hourMeant(token.text, of, plan);
  return time ? [{ kind: 'time', of, time }] : null;
}
