import type { Piece } from '../grammar/cover.ts';
import type { Read } from '../grammar/read.ts';
import type { Token } from '../grammar/tokens.ts';
import { joinRepeats } from './repeats.ts';

/** The pieces that are time, and the first that goes with none of the others. */
export type Settled = { pieces: Piece[]; clash: Piece | null };

/**
 * Of several pieces that say the same sort of thing, the one that stands before a noun belongs to the title ("the 9am meeting",
 * "daily standup every weekday"); others that are too many are in doubt.
 */
export function settle(found: Piece[], read: Read): Settled {
  // "£14.50" is no time.
  let pieces = found.filter(({ kind, from }) => kind !== 'times' || !/^[£$€]$/.test(read.tokens[from - 1]?.text ?? ''));
  let clash: Piece | null = null;
  pieces = keep(
    pieces,
    'times',
    (piece) => isAttribute(piece, read, found) && /^(?:the|my|a|our)$/.test(read.tokens[piece.from - 1]?.text ?? ''),
  );
  pieces = keep(pieces, 'times', (piece) => isBareNumber(piece, read.tokens));
  pieces = keep(pieces, 'days', (piece) => isOrdinalAlone(piece, read.tokens) && isAttribute(piece, read, found));
  pieces = keep(pieces, 'days', (piece) => ABOUT.has(read.tokens[piece.from - 1]?.text ?? ''));
  pieces = keep(pieces, 'repeat', (piece) => isAdverb(piece, read) && isAttribute(piece, read, found));
  pieces = pieces.filter((piece) => !isNameOfThing(piece, pieces, found, read));
  if (!pieces.some((piece) => piece.kind === 'repeat'))
    pieces = pieces.filter((piece) => !isUpTo(piece, pieces, found, read) && piece.kind !== 'count');
  // "Sunday roast at 1pm" names its day.
  const dayName = pieces.find((piece) => piece.kind === 'name' && namesWeekday(piece, read));
  if (dayName && !pieces.some(({ kind }) => DATED.has(kind))) clash ??= dayName;
  pieces = pieces.filter((piece) => piece.kind !== 'name');
  // "call mom at 6 before dinner" has its time.
  if (pieces.some(({ kind }) => kind === 'times' || kind === 'stretch'))
    pieces = pieces.filter((piece) => piece.kind !== 'during' || !piece.value.usual);
  const repeats = pieces.filter((piece) => piece.kind === 'repeat');
  if (repeats.length > 2 || (repeats.length === 2 && !goTogether(repeats) && joinRepeats(said(repeats)).length > 1))
    clash = repeats.at(-1) ?? null;
  clash ??= otherWeekday(pieces, read);
  const apart = pieces
    .filter((piece) => piece.kind === 'times')
    .slice(1)
    .find((piece) => !/^(?:and|,|&|again|then)$/.test(read.tokens[piece.from - 1]?.text ?? ''));
  clash ??= apart ?? null;
  // "bring the files to January": an end of nothing.
  const endless = repeats.length === 0 && !pieces.some(({ kind }) => kind === 'beginning' || kind === 'over');
  const ending = pieces.find((piece) => piece.kind === 'ending' && !piece.value.by);
  if (endless && ending && read.tokens[ending.from]?.text === 'to') clash ??= ending;
  // "14 April 15": a year or an hour?
  const loose = found.find(
    (piece) =>
      isBareNumber(piece, read.tokens) &&
      found.some((day) => day.kind === 'days' && day.to === piece.from && day.value.dates.some(({ month }) => month)),
  );
  clash ??= loose ?? null;
  const stretch = pieces.find((piece) => piece.kind === 'stretch');
  if (stretch && pieces.some((piece) => piece.kind === 'times')) clash ??= stretch;
  for (const kind of ['stretch', 'lasting', 'timer', 'ahead', 'over', 'beginning', 'opening', 'closing'] as const) {
    const several = pieces.filter((piece) => piece.kind === kind);
    if (several.length > 1) clash ??= several.at(-1) ?? null;
  }
  return { pieces, clash };
}

/** "Call mum about Christmas tomorrow at 10": what the call is about. */
const ABOUT = new Set(['about', 'regarding', 're', 'over', 'wegen', 'sobre']);

const DATED = new Set(['days', 'repeat', 'timer', 'ending', 'beginning']);

const namesWeekday = ({ from, to }: Piece, { chart }: Read) =>
  chart.slice(from, to).some((kinds) => kinds.has('weekday'));

/** "trash Tuesday, recycling every other Tuesday": two wishes, of which one would be lost. */
function otherWeekday(pieces: Piece[], { tokens }: Read): Piece | null {
  const day = pieces.find(({ kind, value }) => kind === 'days' && isWeekday(value as DaysValue));
  const repeat = pieces.find((piece) => piece.kind === 'repeat' && piece.value.unit === 'week');
  if (!day || repeat?.kind !== 'repeat' || repeat.value.on.length === 0) return null;
  const [from, to] = day.from < repeat.from ? [day.to, repeat.from] : [repeat.to, day.from];
  const free = tokens
    .slice(from, to)
    .some(({ kind }, i) => kind === 'word' && !pieces.some((one) => from + i >= one.from && from + i < one.to));
  return free ? day : null;
}

type DaysValue = Extract<Piece, { kind: 'days' }>['value'];
const isWeekday = ({ dates: [date, more] }: DaysValue) =>
  date !== undefined &&
  !more &&
  date.weekdays !== undefined &&
  Object.keys(date).every((key) => key === 'weekdays' || key === 'part');

/** Drops those that are attributes, as long as one is left. */
function keep(pieces: Piece[], kind: Piece['kind'], isTitle: (piece: Piece) => boolean): Piece[] {
  const same = pieces.filter((piece) => piece.kind === kind);
  if (same.length < 2) return pieces;
  const dropped = same.filter(isTitle);
  return dropped.length < same.length ? pieces.filter((piece) => !dropped.includes(piece)) : pieces;
}

/** "chapter 12 tonight at 8": the number belongs to its word. */
export function isBareNumber(piece: Piece, tokens: Token[]): boolean {
  return piece.kind === 'times' && piece.to - piece.from === 1 && tokens[piece.from]?.kind === 'number';
}

/** "daily", "weekly". */
const isAdverb = ({ from, to }: Piece, { tokens }: Read) => to - from === 1 && /ly$/.test(tokens[from]?.text ?? '');

/** "read the daily news tomorrow", "the weekly report": an adverb that tells which, not how often. */
function isNameOfThing(piece: Piece, pieces: Piece[], found: Piece[], read: Read): boolean {
  if (piece.kind !== 'repeat' || !isAdverb(piece, read) || !isAttribute(piece, read, found)) return false;
  const named = /^(?:the|my|our|their|this)$/.test(read.tokens[piece.from - 1]?.text ?? '');
  return named && pieces.some(({ kind }) => kind === 'days' || kind === 'timer');
}

/** "1st" in "1st Direct", where the day is named elsewhere. */
const isOrdinalAlone = ({ from, to }: Piece, tokens: Token[]) =>
  to - from === 2 && tokens[from]?.kind === 'number' && /^(?:st|nd|rd|th)$/.test(tokens[from + 1]?.text ?? '');

const TIME = ['next', 'this', 'last', 'unit', 'number', 'ordinal', 'weekday', 'month', 'part', 'half'];

/** Whether an ordinary word follows at once. */
function isAttribute(piece: Piece, { tokens, chart }: Read, found: Piece[]): boolean {
  const isTime = TIME.some((kind) => chart[piece.to]?.has(kind));
  if (isTime || found.some(({ from }) => from === piece.to)) return false;
  const joins = [...(chart[piece.to]?.keys() ?? [])].some((kind) => !kind.startsWith('='));
  return (
    tokens[piece.to]?.kind === 'word' &&
    !joins &&
    !/^(?:at|on|in|to|for|and|until|every|from|by)$/.test(tokens[piece.to]?.text ?? '')
  );
}

const UP_TO = new Set('up until till til untl untill through thru to'.split(' '));

/** "mails up to January 30th", where the day of the task is another. */
function isUpTo(piece: Piece, pieces: Piece[], found: Piece[], { tokens, chart }: Read): boolean {
  if (piece.kind !== 'ending' || piece.value.by || !UP_TO.has(tokens[piece.from]?.text ?? '')) return false;
  // "give the book to May": a month that is a name as well.
  if (tokens[piece.from]?.text === 'to')
    return piece.to - piece.from === 2 && (chart[piece.from + 1]?.get('month') ?? []).some(({ shy }) => shy === 2);
  const behindWord = tokens[piece.from - 1]?.kind === 'word' && !found.some(({ to }) => to === piece.from);
  return behindWord && pieces.some(({ kind }) => kind === 'days' || kind === 'timer');
}

const said = (pieces: Piece[]) =>
  pieces.flatMap((piece) => (piece.kind === 'repeat' ? [{ value: piece.value, at: { start: 0, end: 0 } }] : []));

/** "every 2 hours on weekdays". */
function goTogether([a, b]: Piece[]): boolean {
  if (a?.kind !== 'repeat' || b?.kind !== 'repeat') return false;
  const finer = [a.value, b.value].filter(
    ({ unit, times }) => unit === 'hour' || unit === 'minute' || (times !== undefined && unit === 'day'),
  );
  return finer.length === 1;
}
