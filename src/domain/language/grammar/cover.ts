import type { Kind, Values } from '../values.ts';
import type { Chart, Item } from './chart.ts';
import type { Token } from './tokens.ts';

/** What a sentence is made of at last, with its weight beside the words that it explains. */
export const PIECES = {
  times: 4,
  stretch: 5,
  days: 4,
  during: 3,
  there: 3,
  opening: 4,
  closing: 4,
  timer: 6,
  lasting: 4,
  repeat: 5,
  ending: 5,
  beginning: 5,
  over: 4,
  count: 4,
  without: 5,
  ahead: 5,
  roundClock: 4,
  doubt: 3,
  name: 4,
} as const satisfies Partial<Record<Kind, number>>;
export type PieceKind = keyof typeof PIECES;

/** A piece of a sentence: what it says and which tokens say it. */
export type Piece = {
  [K in PieceKind]: { kind: K; value: Values[K]; from: number; to: number; score: number };
}[PieceKind];

const WORD = 10;
const PER_PIECE = 7;

/** The best cover: most words explained, fewest pieces, most specific. Dynamic programming from the left. */
export function bestCover(chart: Chart, tokens: Token[], allowed: (item: Item) => boolean): Piece[] {
  const best: { score: number; item: Item | null }[] = Array.from({ length: tokens.length + 1 }, () => ({
    score: Number.NEGATIVE_INFINITY,
    item: null,
  }));
  best[0] = { score: 0, item: null };
  for (let at = 0; at < tokens.length; at++) {
    const here = best[at]?.score ?? 0;
    const skip = best[at + 1];
    if (skip && here > skip.score) best[at + 1] = { score: here, item: null };
    for (const [kind, items] of chart[at] ?? []) {
      if (!(kind in PIECES)) continue;
      for (const item of items) {
        if (!allowed(item)) continue;
        const score = here + value(item);
        const end = best[item.end];
        if (end && score > end.score) best[item.end] = { score, item };
      }
    }
  }
  const pieces: Piece[] = [];
  for (let at = tokens.length; at > 0; ) {
    const item = best[at]?.item ?? null;
    if (!item) {
      at -= 1;
      continue;
    }
    pieces.push({ kind: item.kind, value: item.value, from: item.start, to: item.end, score: item.score } as Piece);
    at = item.start;
  }
  return pieces.reverse();
}

function value(item: Item): number {
  return (item.end - item.start) * WORD + PIECES[item.kind as PieceKind] + item.score - PER_PIECE;
}
