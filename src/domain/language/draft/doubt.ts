import type { Chart } from '../grammar/chart.ts';
import type { Piece } from '../grammar/cover.ts';
import type { Read } from '../grammar/read.ts';
import type { Token } from '../grammar/tokens.ts';
import { GUARDS as DE } from '../locales/de/guards.ts';
import { GUARDS, GUARDS_BEHIND_TIME, GUARDS_BESIDE_WEEKDAY, GUARDS_WITHOUT_DAY } from '../locales/en/guards.ts';
import { GUARDS as ES } from '../locales/es/guards.ts';
import { phraseAt, tableOf } from '../phrases/table.ts';
import { MASK, type Sentence } from '../sentence.ts';

type Span = { start: number; end: number };

/** Kinds whose words are time wherever they stand. */
const TIME = ['weekday', 'weekdays', 'clock', 'date', 'repeat', 'month'];
const JOINTS = ['every', 'except'];
/** Time only beside a number, "every", "next" and the like. */
const COUNTED = ['unit', 'part', 'ordinal', 'feast'];

/** The first words of what is left for the title that speak of time: what is left with them is no title. */
export function findDoubt(
  { tokens, chart }: Read,
  pieces: Piece[],
  sentence: Sentence,
  from: number,
  to: number,
): Span | null {
  const free = (at: number) =>
    !pieces.some((piece) => at >= piece.from && at < piece.to) && sentence.rest[tokens[at]?.start ?? 0] !== MASK;
  const impossible = noSuchDate(tokens, sentence, free);
  if (impossible) return impossible;
  const guarded = pieces.length === 0 ? null : findGuard(tokens, free, from, to, guardsBeside(pieces));
  if (guarded) return guarded;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (!token || !free(at)) continue;
    const end = timeEnd(chart, tokens, pieces, at);
    if (end !== null) return { start: token.start, end: tokens[end - 1]?.end ?? token.end };
  }
  return null;
}

/** "0000-00-00": written as a date, and none. */
function noSuchDate(tokens: Token[], { rest }: Sentence, free: (at: number) => boolean): Span | null {
  const found = /(?<!\d)\d{4}-\d\d-\d\d(?!\d)/.exec(rest);
  const at = found ? tokens.findIndex(({ start, end }) => start <= found.index && found.index < end) : -1;
  return found && at >= 0 && free(at) ? { start: found.index, end: found.index + found[0].length } : null;
}

const ALL = [...GUARDS, ...DE, ...ES];
const GUARD_TABLE = tableOf(ALL);
const WEEKDAY_TABLE = tableOf([...ALL, ...GUARDS_BESIDE_WEEKDAY]);
const WITHOUT_DAY_TABLE = tableOf([...ALL, ...GUARDS_WITHOUT_DAY, ...GUARDS_BESIDE_WEEKDAY]);
const BEHIND_TABLE = tableOf(GUARDS_BEHIND_TIME);

/** A clause about when (not) that no rule reads ("unless it rains"), with the rest of its stretch; or words that only join and join nothing. */
function findGuard(
  tokens: Token[],
  free: (at: number) => boolean,
  from: number,
  to: number,
  table: typeof GUARD_TABLE,
): Span | null {
  const span = (start: number, end: number) => ({ start: tokens[start]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 });
  for (let at = from; at < to; at++) {
    if (!free(at)) continue;
    let end = at;
    while (end < to && free(end) && tokens[end]?.kind !== 'break') end += 1;
    const inside = tokens.slice(0, end);
    if (at > from && phraseAt(BEHIND_TABLE, inside, at)) return span(at, end);
    for (let here = at; here < end; here++) if (phraseAt(table, inside, here)) return span(here, end);
    const words = inside.slice(at).filter(({ kind }) => kind !== 'mark');
    if (at > 0 && end < to && words.length > 0 && words.every(({ text }) => LEFT_DANGLING.has(text)))
      return span(at, end);
    at = end;
  }
  return null;
}

/** The fewer days were named, the more words may stand for one. */
function guardsBeside(pieces: Piece[]): typeof GUARD_TABLE {
  if (pieces.some(({ kind }) => kind === 'timer')) return GUARD_TABLE;
  const dates = pieces.flatMap((piece) => (piece.kind === 'days' ? piece.value.dates : []));
  if (dates.length === 0) return WITHOUT_DAY_TABLE;
  return dates.every((date) => Object.keys(date).join() === 'weekdays') ? WEEKDAY_TABLE : GUARD_TABLE;
}

const LEFT_DANGLING = new Set(['but', 'not', 'or', 'if', 'when', 'while', 'unless', 'except', 'than']);

/** Whether the first word is time, though nothing was made of it: "xmas call Bob". */
export function startsWithTime({ chart, tokens }: Read, from: number): boolean {
  return timeEnd(chart, tokens, [], from) !== null || (chart[from]?.has('feast') ?? false);
}

/** The end of the time that begins at a token; null where none does. */
function timeEnd(chart: Chart, tokens: Token[], pieces: Piece[], at: number): number | null {
  const here = chart[at];
  if (isOrBetween(tokens, pieces, at)) return at + 1;
  const items = (kinds: string[]) => kinds.flatMap((kind) => here?.get(kind) ?? []);
  const longest = (found: { end: number }[]) => (found.length > 0 ? Math.max(...found.map(({ end }) => end)) : null);
  const plain = longest(items(TIME).filter((item) => !item.shy));
  if (plain !== null) return isName(chart, tokens, at, plain) ? null : plain;
  if (items(JOINTS).length > 0) {
    if (hasTimeAfter(chart, at)) return at + 2;
    return countsNothing(chart, tokens, pieces, at + 1) ? at + 1 : null;
  }
  if (isBesideTime(tokens, pieces, here, at)) return at + 1;
  const range = numberRange(tokens, at);
  if (range !== null) return range;
  const feast = longest(items(['feast']));
  if (feast !== null && !pieces.some(({ kind }) => DATED.has(kind))) return feast;
  const length = lengthEnd(chart, tokens, at);
  if (length !== null && pieces.length > 0) return length;
  const counted = longest(items(COUNTED));
  if (counted !== null && (isCounted(chart, at) || (pieces.some((piece) => piece.to === at) && here?.has('ordinal'))))
    return counted;
  return null;
}

/** "21 days then stop", "48 hours": a length that measures no noun ("a 3 day trip"). */
function lengthEnd(chart: Chart, tokens: Token[], at: number): number | null {
  if (!chart[at]?.has('number')) return null;
  const ends = (chart[at]?.get('length') ?? []).map(({ end }) => end);
  if (ends.length === 0) return null;
  const end = Math.max(...ends);
  const next = tokens[end];
  const noun = next?.kind === 'word' && ![...(chart[end]?.keys() ?? [])].some((kind) => !kind.startsWith('='));
  return (noun && !NO_NOUN.has(next.text)) || next?.text === 'of' || next?.text === '-' ? null : end;
}

const NO_NOUN = new Set('then to running straight ahead apart each later early before after off'.split(' '));

/** "Monday to Friday or Saturday", where nothing was made of the two together. */
const isOrBetween = (tokens: Token[], pieces: Piece[], at: number) =>
  tokens[at]?.text === 'or' && pieces.some(({ to }) => to === at) && pieces.some(({ from }) => from === at + 1);

/** Beside these a feast tells what, not when: "post the xmas cards by 10 December". */
const DATED = new Set(['days', 'repeat', 'ending', 'beginning', 'timer']);

const LINKS = /^(?:to|until|till|til|on|or|of|and|-|\.|,)$/;

/** A number or a half of the day right after a time ("1 pm to 4", "at eleven five") belongs to it, unless it counts what follows. */
function isBesideTime(tokens: Token[], pieces: Piece[], here: Chart[number] | undefined, at: number): boolean {
  const ends = (to: number) =>
    pieces.some((piece) => piece.to === to && /^(?:times|stretch|days|timer)$/.test(piece.kind));
  if (here?.has('half')) return ends(at) || (ends(at - 1) && tokens[at - 1]?.text === '.');
  if (here?.has('part')) return pieces.some((piece) => piece.from === at + 1 && piece.kind === 'times') || ends(at);
  if (!here?.has('number') && !here?.has('ordinal')) return false;
  const linked = LINKS.test(tokens[at - 1]?.text ?? '') && ends(at - 1);
  const word = tokens[at]?.kind === 'word';
  // "8 to [5]".
  const opensEnd = pieces.some((piece) => piece.from === at + 2 && piece.kind === 'times');
  if (opensEnd && /^(?:to|until|till|til)$/.test(tokens[at + 1]?.text ?? '')) return true;
  // "at 7 12 5 and 9".
  const listed = /^(?:and|&|or)$/.test(tokens[at + 1]?.text ?? '') && tokens[at + 2]?.kind === 'number';
  const last = !tokens[at + 1] || tokens[at + 1]?.kind === 'mark' || listed;
  return linked
    ? !/^(?:,|and)$/.test(tokens[at - 1]?.text ?? '') || last || tokens[at + 1]?.text === 'to'
    : ends(at) && (word || last);
}

/** "2-15": a date or a stretch, unless it counts something ("pages 10-15"). */
function numberRange(tokens: Token[], at: number): number | null {
  const [before, a, dash, b] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]];
  if (
    a?.kind !== 'number' ||
    b?.kind !== 'number' ||
    !dash ||
    !/^[-/]$/.test(dash.text) ||
    /s$/.test(before?.text ?? '')
  )
    return null;
  const [from, to] = [Number(a.text), Number(b.text)];
  const short = a.text.length <= 2 && b.text.length <= 2 && from >= 1 && to >= 1 && from <= 31 && to <= 31;
  return short && !tokens[at + 3]?.glued ? at + 3 : null;
}

/** "every" with nothing behind it, or only a word that joins: "call Bob every". */
function countsNothing(chart: Chart, tokens: Token[], pieces: Piece[], at: number): boolean {
  const next = tokens[at];
  if (!next || next.kind === 'mark' || pieces.some(({ from }) => from === at)) return true;
  return [...(chart[at]?.keys() ?? [])].some((kind) => !kind.startsWith('='));
}

/** "every" before a unit, a number, a part of the day. */
function hasTimeAfter(chart: Chart, at: number): boolean {
  const [next, second] = [chart[at + 1], chart[at + 2]];
  // "every school night".
  if (['unit', 'part', 'weekday'].some((kind) => second?.has(kind)) && !next?.has('other')) return true;
  return ['unit', 'number', 'ordinal', 'part', 'weekday', 'weekdays', 'month', 'other'].some((kind) => next?.has(kind));
}

/** "next week", "every morning": a unit after a word that counts it. A number before it may be an amount of anything. */
function isCounted(chart: Chart, at: number): boolean {
  return (
    at > 0 &&
    ['next', 'this', 'last', 'every'].some(
      (kind) => chart[at - 1]?.has(kind) && (chart[at]?.has('unit') || chart[at]?.has('part')),
    )
  );
}

/** "9am meeting" and "daily standup" are names where a word follows; so are times of the day that a title gives. */
function isName(chart: Chart, tokens: Token[], at: number, end: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[end]];
  const plain = next?.kind === 'word' && ![...(chart[end]?.keys() ?? [])].some((kind) => !kind.startsWith('='));
  return plain && (before === undefined || /^(?:the|my|a|our|his|her|your)$/.test(before.text));
}
