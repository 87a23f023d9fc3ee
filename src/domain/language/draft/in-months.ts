import { MONTHS } from '../../calendar-names.ts';
import { type Token, tokenize } from '../grammar/tokens.ts';

/** Where one stands, from token to token. */
type Place = { from: number; to: number };

/** "The third Monday of January, April, July and October": that day of each of them, every year where more than two are named. */
export function inMonths(text: string): string {
  if (text.includes('"')) return text;
  const tokens = tokenize(text);
  const list = monthsIn(tokens);
  const day = list && (dayBefore(tokens, list) ?? dayBehind(tokens, list));
  if (!list || !day) return oneAfterOther(text, tokens);
  const whole = { from: Math.min(list.from, day.from), to: Math.max(list.to, day.to) };
  const opens = whole.from - leadsBefore(tokens, whole.from);
  const words = cut(text, tokens, day.named);
  // "The first of April", "the last of January": a day by its number, or the last one.
  const counted = DAYS[words.toLowerCase()] ?? words;
  const named = list.months.map((month) => `${counted} of ${MONTHS[month]}`);
  const said = `on the ${named.join(' and ')}${isYearly(text, named.length) ? ' every year' : ''}`;
  return `${text.slice(0, tokens[opens]?.start)}${said}${text.slice(tokens[whole.to - 1]?.end)}`;
}

const DAYS: Record<string, string> = { first: '1st', second: '2nd', third: '3rd', fourth: '4th', last: 'last day' };
const SAYS_YEAR = /\b(?:every|each) year\b|\b(?:yearly|annually)\b/i;
const REPEATS = /\b(?:every|each)\b/i;
const ONCE = /\b(?:this year|next year|once|20\d\d)\b/i;
const isYearly = (text: string, count: number) =>
  !ONCE.test(text) && !SAYS_YEAR.test(text) && (count > 2 || REPEATS.test(text));

const monthOf = (token: Token | undefined) =>
  token?.kind === 'word' && token.text.length > 2
    ? MONTHS.findIndex((name) => name.toLowerCase() === token.text || isShort(name.toLowerCase(), token.text))
    : -1;
const isShort = (name: string, text: string) => text === name.slice(0, 3) || (text === 'sept' && name === 'september');
const isJoint = (token: Token | undefined) => /^(?:,|&|\/|and)$/.test(token?.text ?? '');

/** At least two months that stand together. */
function monthsIn(tokens: Token[]): (Place & { months: number[] }) | null {
  for (let from = 0; from < tokens.length; from++) {
    const months: number[] = [];
    let to = from;
    for (let at = from; monthOf(tokens[at]) >= 0; ) {
      months.push(monthOf(tokens[at]));
      to = at + 1;
      at = to;
      while (isJoint(tokens[at])) at += 1;
    }
    if (months.length > 1) return { from, to, months };
  }
  return null;
}

type Counted = Place & { named: Place };

/** "The third Monday of", "the 7th of". */
function dayBefore(tokens: Token[], { from }: Place): Counted | null {
  let at = from - 1;
  if (/^(?:each|every)$/.test(tokens[at]?.text ?? '')) at -= 1;
  if (!/^(?:of|in)$/.test(tokens[at]?.text ?? '')) return null;
  const alone = ORDINAL.test(tokens[at - 1]?.text ?? '') ? { from: at - 1, to: at } : null;
  const named = alone ?? [at - 3, at - 2].map((first) => countedAt(tokens, first)).find((one) => one?.to === at);
  return named ? { from: named.from, to: from, named } : null;
}

/** "In January and July on the 7th". */
function dayBehind(tokens: Token[], { to }: Place): Counted | null {
  let at = to;
  while (/^(?:,|on|the)$/.test(tokens[at]?.text ?? '')) at += 1;
  const named = at > to ? countedAt(tokens, at) : null;
  return named && tokens[named.to]?.text !== 'of' ? { from: to, to: named.to, named } : null;
}

const ORDINAL = /^(?:first|second|third|fourth|last)$/;
const DAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun|week)?day)$/;

/** "Third Monday", "last working day", "7th". */
function countedAt(tokens: Token[], from: number): Place | null {
  const [first, second, third, fourth] = tokens.slice(Math.max(from, 0), Math.max(from, 0) + 4);
  const isDigits = first?.kind === 'number' && /^(?:st|nd|rd|th)$/.test(second?.text ?? '');
  if (!isDigits && !ORDINAL.test(first?.text ?? '')) return null;
  const [one, two] = isDigits ? [third, fourth] : [second, third];
  const at = from + (isDigits ? 2 : 1);
  if (DAY.test(one?.text ?? '')) return { from, to: at + 1 };
  if (/^(?:working|business)$/.test(one?.text ?? '') && two?.text === 'day') return { from, to: at + 2 };
  return isDigits ? { from, to: at } : null;
}

/** "On the", "every", "in". */
function leadsBefore(tokens: Token[], from: number): number {
  let count = 0;
  while (/^(?:on|the|every|each|in)$/.test(tokens[from - count - 1]?.text ?? '')) count += 1;
  return count;
}

const cut = (text: string, tokens: Token[], { from, to }: Place) =>
  text.slice(tokens[from]?.start, tokens[to - 1]?.end);

/** "The third Monday of January, the third Monday of April": joined by "and", without "the". */
function oneAfterOther(text: string, tokens: Token[]): string {
  const dated: Place[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const day = countedAt(tokens, at);
    const isOf = day && day.to - day.from > 1 && /^(?:of|in)$/.test(tokens[day.to]?.text ?? '');
    if (isOf && DAY.test(tokens[day.to - 1]?.text ?? '') && monthOf(tokens[day.to + 1]) >= 0)
      dated.push({ from: at, to: day.to + 2 });
  }
  return dated.reduceRight((said, { to }, i) => {
    const next = dated[i + 1];
    const between = next ? tokens.slice(to, next.from) : [];
    const joins = between.length > 0 && between.every((one) => isJoint(one) || /^(?:on|the)$/.test(one.text));
    return next && joins ? `${said.slice(0, tokens[to - 1]?.end)} and ${said.slice(tokens[next.from]?.start)}` : said;
  }, text);
}
