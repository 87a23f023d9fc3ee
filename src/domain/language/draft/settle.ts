import type { Piece } from '../grammar/cover.ts';
import type { Read } from '../grammar/read.ts';
import type { Token } from '../grammar/tokens.ts';

/** The pieces that are time, the first that goes with none of the others, and what only repeats another. */
export type Settled = { pieces: Piece[]; clash: Piece | null; said: Piece[] };

/**
 * Of several pieces that say the same sort of thing, the one that stands before a noun belongs to the title ("the 9am meeting",
 * "daily standup every weekday"); others that are too many are in doubt.
 */
export function settle(found: Piece[], read: Read): Settled {
  let pieces = found;
  let clash: Piece | null = null;
  pieces = keep(
    pieces,
    'times',
    (piece) =>
      isAttribute(piece, read.tokens) && /^(?:the|my|a|our|this)$/.test(read.tokens[piece.from - 1]?.text ?? ''),
  );
  pieces = keep(pieces, 'repeat', (piece) => piece.to - piece.from === 1 && isAttribute(piece, read.tokens));
  if (!pieces.some((piece) => piece.kind === 'repeat'))
    pieces = pieces.filter((piece) => !isUpTo(piece, pieces) && piece.kind !== 'count');
  pieces = pieces.filter((piece) => piece.kind !== 'name');
  const before = pieces;
  pieces = mergeRepeats(pieces);
  const said = before.filter((piece) => piece.kind === 'repeat');
  const repeats = pieces.filter((piece) => piece.kind === 'repeat');
  if (repeats.length > 2 || (repeats.length === 2 && !goTogether(repeats))) clash = repeats.at(-1) ?? null;
  const stretch = pieces.find((piece) => piece.kind === 'stretch');
  if (stretch && pieces.some((piece) => piece.kind === 'times')) clash ??= stretch;
  for (const kind of ['stretch', 'lasting', 'timer', 'ahead', 'over', 'beginning'] as const) {
    const several = pieces.filter((piece) => piece.kind === kind);
    if (several.length > 1) clash ??= several.at(-1) ?? null;
  }
  return { pieces, clash, said };
}

/** Drops those that are attributes, as long as one is left. */
function keep(pieces: Piece[], kind: Piece['kind'], isTitle: (piece: Piece) => boolean): Piece[] {
  const same = pieces.filter((piece) => piece.kind === kind);
  if (same.length < 2) return pieces;
  const dropped = same.filter(isTitle);
  return dropped.length < same.length ? pieces.filter((piece) => !dropped.includes(piece)) : pieces;
}

/** Whether an ordinary word follows at once. */
function isAttribute(piece: Piece, tokens: Token[]): boolean {
  return (
    tokens[piece.to]?.kind === 'word' &&
    !/^(?:at|on|in|to|for|and|until|every|from|by)$/.test(tokens[piece.to]?.text ?? '')
  );
}

/** "mails up to January 30th", where the day of the task is another. */
function isUpTo(piece: Piece, pieces: Piece[]): boolean {
  return (
    piece.kind === 'ending' &&
    !piece.value.by &&
    pieces.some((other) => other.kind === 'days' || other.kind === 'timer')
  );
}

/** "on the 15th of the month, every month", "Monday and Thursday every week", "twice a week on Monday and Thursday": one repetition, said twice. */
function mergeRepeats(pieces: Piece[]): Piece[] {
  const [a, b, ...more] = pieces.filter((piece) => piece.kind === 'repeat');
  if (a?.kind !== 'repeat' || b?.kind !== 'repeat' || more.length > 0) return pieces;
  for (const [plain, fuller] of [
    [a, b],
    [b, a],
  ] as const) {
    const { either: _, ...value } = fuller.value;
    const { unit, n, on, parts, afterDone, either, times } = plain.value;
    const saysUnit =
      on.length === 0 && !parts && !afterDone && !either && n === 1 && unit === value.unit && value.on.length > 0;
    if (!saysUnit || (times !== undefined && times !== value.on.length)) continue;
    const merged: Piece = { ...fuller, value };
    return pieces.filter((piece) => piece !== plain).map((piece) => (piece === fuller ? merged : piece));
  }
  return pieces;
}

/** "every 2 hours on weekdays". */
function goTogether([a, b]: Piece[]): boolean {
  if (a?.kind !== 'repeat' || b?.kind !== 'repeat') return false;
  const finer = [a.value, b.value].filter(
    ({ unit, times }) => unit === 'hour' || unit === 'minute' || times !== undefined,
  );
  return finer.length === 1;
}
