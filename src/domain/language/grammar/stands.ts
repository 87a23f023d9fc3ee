import type { Values } from '../values.ts';
import type { Chart, Item } from './chart.ts';
import type { Grammar } from './grammar.ts';
import type { Token } from './tokens.ts';

/** Whether a reading may stand in the cover: by its shyness, and an hour alone not before what it counts ("at 6 Main Street"). */
export function stands(item: Item, tokens: Token[], chart: Chart, grammar: Grammar): boolean {
  if (isBareHour(item) && (countsSomething(tokens, item.end, grammar) || isAge(chart, tokens, item.end))) return false;
  if (isPartOfFeast(item, chart)) return false;
  if (isPlace(item, tokens) || isOfTwoDays(item, tokens, chart)) return false;
  if (item.kind === 'times' && leavesMonth(item, chart)) return false;
  // "tomorrow 6": a number alone is an hour behind other time only.
  if (isBareHour(item) && item.shy === 2 && !endsTime(chart, item.start))
    return isPartOfDay(chart, tokens, item.end) || isInPlan(chart, tokens, item) || isNextInList(chart, tokens, item);
  if (item.shy === 0 || leads(item, tokens) || isBeforeHour(item, tokens, chart)) return true;
  if (isBehindDay(item, chart)) return true;
  if (!isOpen(tokens[item.end]) && !isTime(chart, item.end) && !goesOn(item, tokens, chart)) return false;
  if (isMonthBehindObject(item, tokens)) return true;
  return item.shy === 1 || isOpen(tokens[item.start - 1]) || endsTime(chart, item.start) || isBeforeDays(item, chart);
}

/** "Drop kids at school 8.40 mon to fri": with its minutes, and days right behind it. */
const isBeforeDays = ({ kind, start, end }: Item, chart: Chart) =>
  kind === 'times' &&
  end - start > 2 &&
  ['weekday', 'weekdays', 'repeat', 'relative'].some((days) => chart[end]?.has(days as 'repeat'));

/** "Interview wed 10.30 zoom": with its minutes, and right behind a day. */
const isBehindDay = ({ kind, start, end }: Item, chart: Chart) =>
  kind === 'times' &&
  end - start > 2 &&
  [1, 2, 3].some((back) => (chart[start - back]?.get('weekday') ?? []).some((day) => day.end === start));

/** "8pm in the evening, 1 January" are not two times of the clock. */
const leavesMonth = ({ start, end }: Item, chart: Chart) =>
  end - start > 3 && (chart[end - 1]?.get('date') ?? []).some((date) => date.end > end);

/** "30 min staff meeting tomorrow": a length before the noun that it measures, at the very front. */
function leads({ kind, start, end }: Item, tokens: Token[]): boolean {
  const next = tokens[end];
  return kind === 'lasting' && start === 0 && next?.kind === 'word' && !NO_NOUN.has(next.text);
}

const NO_NOUN = new Set(
  'before after until till to from of later earlier ago more past per a an each every and or for in at on'.split(' '),
);

/** "call Bob March at 9am", where nothing says that it is a name ("call April at 9am", "lunch with May at 1pm"). */
function isMonthBehindObject({ kind, value, start, end }: Item, tokens: Token[]): boolean {
  if (kind !== 'days' || end - start !== 1 || (value as Values['days']).dates[0]?.month === undefined) return false;
  const [before, object] = [tokens[start - 2], tokens[start - 1]];
  const words = before?.kind === 'word' && object?.kind === 'word';
  return words && !NAMES_NEXT.has(object.text) && !OPENS_VERB.has(before.text) && tokens[end] !== undefined;
}

const NAMES_NEXT = new Set(
  'with to for from of about and or the a an my our his her your their aunt uncle cousin sister miss mrs ms mr dr'.split(
    ' ',
  ),
);
const OPENS_VERB = new Set("to please and then also or just can could i i'll let's me".split(' '));

const isOpen = (token: Token | undefined) =>
  !token || token.kind === 'break' || (token.kind === 'mark' && !/[$€£#%@&+\-/']/.test(token.text));

/** "at 8:30 mon and at 18:30 fri": behind other time, and the next wish or time is joined to it. */
const goesOn = ({ start, end }: Item, tokens: Token[], chart: Chart) =>
  /^(?:and|then|plus|also|&|\+)$/.test(tokens[end]?.text ?? '') && endsTime(chart, start);

const isTime = (chart: Chart, at: number) => some(chart[at], (item) => item.shy === 0 || item.kind === 'clock');

function endsTime(chart: Chart, end: number): boolean {
  for (let start = Math.max(0, end - 6); start < end; start++) {
    if (some(chart[start], (item) => item.end === end && (item.shy === 0 || item.kind === 'weekday'))) return true;
  }
  return false;
}

function some(kinds: Chart[number] | undefined, test: (item: Item) => boolean): boolean {
  for (const items of kinds?.values() ?? []) if (items.some(test)) return true;
  return false;
}

/** "Monday gym 7, Tuesday dentist 9, Wednesday …": a number that ends its part of a plan, where the next begins with a day. */
function isInPlan(chart: Chart, tokens: Token[], { start, end }: Item): boolean {
  const isDay = (at: number) => chart[at]?.has('weekday') || chart[at]?.has('relative');
  const before = [1, 2, 3, 4, 5].some((back) => start - back >= 0 && isDay(start - back));
  return before && /^[,;.]$/.test(tokens[end]?.text ?? '') && isDay(end + 1) === true;
}

/** "Gym at 7 tomorrow, 8 on Saturday": behind a time, and with a day of its own. */
function isNextInList(chart: Chart, tokens: Token[], { start, end }: Item): boolean {
  if (!/^(?:,|and|&|then|or|plus)$/.test(tokens[start - 1]?.text ?? '')) return false;
  return isDay(chart, tokens, end) && chart.slice(0, start).some((kinds) => kinds.has('times'));
}

/** A day begins there, "on" or not. */
function isDay(chart: Chart, tokens: Token[], at: number): boolean {
  const day = tokens[at]?.text === 'on' ? at + 1 : at;
  return ['weekday', 'relative', 'date'].some((kind) => chart[day]?.has(kind));
}

/** "Tuesday at 7 and 8 on Thursday" are no two times of one day. */
function isOfTwoDays({ kind, value, start, end }: Item, tokens: Token[], chart: Chart): boolean {
  if (kind !== 'times' || (value as Values['times']).clocks.length < 2 || !isDay(chart, tokens, end)) return false;
  return [1, 2, 3].some((back) => (chart[start - back]?.get('days') ?? []).some((day) => day.end === start));
}

/** "Mon 7, Wed 8 and Fri 9": a day that is a word as well, before an hour that ends its part. */
function isBeforeHour({ kind, end }: Item, tokens: Token[], chart: Chart): boolean {
  const next = tokens[end + 1];
  return (
    kind === 'days' &&
    (chart[end]?.has('hour') ?? false) &&
    (isOpen(next) || /^(?:and|then|&|plus|or)$/.test(next?.text ?? ''))
  );
}

/** "10 tonight", "7, this morning": a part of the day follows. */
function isPartOfDay(chart: Chart, tokens: Token[], at: number): boolean {
  const next = tokens[at]?.text === ',' ? at + 1 : at;
  const dates = chart[next]?.get('date') ?? [];
  return dates.some(({ value }) => (value as Values['date']).part !== undefined);
}

/** "at 1pm Central" is a zone, "at 1pm Central Park" none. */
const isPlace = ({ start, end }: Item, tokens: Token[]) =>
  end - start > 1 &&
  REGIONS.has(tokens[end - 1]?.text ?? '') &&
  tokens[end]?.kind === 'word' &&
  !FOLLOWS.has(tokens[end]?.text ?? '');

const REGIONS = new Set(['eastern', 'central', 'mountain', 'pacific']);
const FOLLOWS = new Set('on in at to for and every tomorrow today tonight next this call with until'.split(' '));

/** "Friday" in "Black Friday". */
function isPartOfFeast(item: Item, chart: Chart): boolean {
  for (let start = Math.max(0, item.start - 3); start < item.start; start++) {
    const feasts = chart[start]?.get('feast') ?? [];
    if (feasts.some(({ end }) => end > item.start && end <= item.end)) return true;
  }
  return false;
}

function isBareHour(item: Item): boolean {
  if (item.kind !== 'times') return false;
  const { clocks } = item.value as Values['times'];
  return clocks.every((clock) => clock.bare);
}

/** "shots at 2 months", "at 2, 4 and 12 months". */
function isAge(chart: Chart, tokens: Token[], from: number): boolean {
  let at = from;
  while (at < from + 6 && (tokens[at]?.kind === 'number' || /^(?:,|and|&|or)$/.test(tokens[at]?.text ?? ''))) at += 1;
  return (chart[at]?.get('unit') ?? []).some(({ value }) => {
    const { unit, plural } = value as Values['unit'];
    return plural && /^(?:day|week|month|year)$/.test(unit);
  });
}

/** "at 6 percent", "at 6 Main Street": within three words. */
function countsSomething(tokens: Token[], at: number, { counted, streets }: Grammar): boolean {
  const [next, ...more] = tokens.slice(at, at + 3);
  if (!next) return false;
  return counted.has(next.text) || more.some(({ text }) => streets.has(text));
}
