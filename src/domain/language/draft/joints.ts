import type { Piece } from '../grammar/cover.ts';
import type { Token } from '../grammar/tokens.ts';
import type { Reading } from './draft.ts';
import { isVerb } from './in-lines.ts';

const WORDS = /^(?:and|then|also|plus|und|dann|danach|auch|y|luego|después|también|&|\+)$/;
/** Between two times, or two wishes with a time each; a list of words alone they leave together. */
const JOINS = /^(?:,|and|\.|&|\+|plus|then|und|sowie|dann|danach|y|luego|después)$/;

const RESTS = /^(?:stop|pause|rest|off|wait|skip|nothing|none|again|repeat)$/;

/** Where one wish may end (`at`) and the next begin (`next`): outside of all pieces. */
export function jointsOf(tokens: Token[], pieces: Piece[], from: number, to: number): { at: number; next: number }[] {
  const inside = new Set(
    pieces.flatMap((piece) => Array.from({ length: piece.to - piece.from }, (_, i) => piece.from + i)),
  );
  // The full stop of "Dec." may end the sentence as well.
  const ends = new Set(pieces.map((piece) => piece.to - 1));
  const joints = [];
  for (let at = from; at < to; at++) {
    const text = tokens[at]?.text ?? '';
    if (inside.has(at) && text === '.' && ends.has(at)) joints.push({ at: at + 1, next: at + 1 });
    if (inside.has(at) || !JOINS.test(text)) continue;
    let next = at + 1;
    while (WORDS.test(tokens[next]?.text ?? '') && !inside.has(next)) next += 1;
    // "for 21 days then stop for 7" goes on with the same.
    if (text === 'then' && RESTS.test(tokens[next]?.text ?? '')) continue;
    joints.push({ at, next });
    at = next - 1;
  }
  return joints;
}

export function isTimed(pieces: Piece[], from: number, to: number): boolean {
  return pieces.some((piece) => piece.from >= from && piece.to <= to && /^(?:times|stretch|timer)$/.test(piece.kind));
}

/** "In 2 hours". */
export const isTimer = (pieces: Piece[], from: number, to: number) =>
  pieces.some((piece) => piece.kind === 'timer' && piece.from >= from && piece.to <= to);

/**
 * One of them has no clock time, but a time of its own all the same: "call mum at 6 and dad tonight", "email Jonas in the afternoon and call the
 * bank at 10", "the bank tomorrow, the parcel on Friday". A day of the first alone may hold for both: "call mum tomorrow and dad at 5".
 */
export function isEachOnItsOwn(pieces: Piece[], [from, at]: [number, number], [next, to]: [number, number]): boolean {
  const first = isTimed(pieces, from, at) || isDated(pieces, from, at) || isRepeated(pieces, from, at);
  const second = isTimed(pieces, next, to) || isOnDays(pieces, next, to);
  return (
    (isTimed(pieces, from, at) && (isOnDays(pieces, next, to) || isInPart(pieces, next, to))) ||
    (isInPart(pieces, from, at) && second) ||
    (first && isOnDays(pieces, next, to))
  );
}

/** "Prep for it 45 minutes before": what goes before it, and counts from it. */
export const isAhead = (pieces: Piece[], from: number, to: number) => {
  const inside = pieces.filter((piece) => piece.from >= from && piece.to <= to);
  return inside.length === 1 && inside[0]?.kind === 'ahead' && inside[0].to === to;
};

export const isInPart = (pieces: Piece[], from: number, to: number) =>
  pieces.some(
    (piece) =>
      (piece.kind === 'during' || isAdverb(piece) || isMorningOf(piece)) && piece.from >= from && piece.to <= to,
  );

/** "Tomorrow morning". */
const isMorningOf = (piece: Piece) => piece.kind === 'days' && piece.value.dates.some(({ part }) => part);

/** "Abends", "evenings". */
const isAdverb = (piece: Piece) =>
  piece.kind === 'repeat' && piece.to - piece.from === 1 && (piece.value.parts ?? []).length > 0;

/** "…, then I need to drop the car off", "…, need to book a sitter": one thing more, though it has no time. */
export function opensAnother(tokens: Token[], at: number): boolean {
  const said = tokens.slice(at, at + 4).map(({ text }) => text);
  const [who = '', ...rest] = said[0] === 'also' ? said.slice(1) : said;
  if (/^(?:need|have)$/.test(who) && rest[0] === 'to' && tokens[at - 1]?.kind === 'mark') return true;
  const [verb = '', to = ''] = rest[0] === 'also' ? rest.slice(1) : rest;
  return (
    /^(?:i|we)$/.test(who) &&
    /^(?:need|have|must|should|gotta|got)$/.test(verb) &&
    (to === 'to' || /^(?:must|should|gotta)$/.test(verb))
  );
}

export const isRepeated = (pieces: Piece[], from: number, to: number) =>
  pieces.some((piece) => piece.kind === 'repeat' && piece.from >= from && piece.to <= to);

export const isDated = (pieces: Piece[], from: number, to: number) =>
  pieces.some((piece) => piece.kind === 'days' && piece.from >= from && piece.to <= to);

/** "By Friday", and no other time. */
export const isDueBy = (pieces: Piece[], from: number, to: number) => {
  const inside = pieces.filter((piece) => piece.from >= from && piece.to <= to);
  return inside.length === 1 && inside[0]?.kind === 'ending' && inside[0].value.by;
};

/** "Black bin Mondays, blue bin Fridays": on a day or on days. */
const isOnDays = (pieces: Piece[], from: number, to: number) =>
  isDated(pieces, from, to) ||
  pieces.some((piece) => piece.kind === 'repeat' && piece.from >= from && piece.to <= to && piece.value.on.length > 0);

const SMALL = new Set(
  'remind me to please and then also again at on in of for by the a an my about that all both each'.split(' '),
);

/** Whether something is named there beside the time. */
export function isNamed({ read: { tokens, pieces } }: Reading, from: number, to: number): boolean {
  const free = (at: number) => !pieces.some((piece) => at >= piece.from && at < piece.to);
  return tokens
    .slice(from, to)
    .some((token, i) => /^(?:word|opaque|number)$/.test(token.kind) && !SMALL.has(token.text) && free(from + i));
}

/** Whether what is to be done is named there first, beside the time: "to order a present", "in the evening to unplug it". */
export function namesDoing({ read: { tokens, pieces }, sentence }: Reading, from: number, to: number): boolean {
  const free = (at: number) => !pieces.some((piece) => at >= piece.from && at < piece.to);
  const at = tokens.slice(from, to).findIndex((token, i) => free(from + i) && !SMALL.has(token.text));
  const token = at < 0 ? undefined : tokens[from + at];
  return token !== undefined && (tokens[from + at - 1]?.text === 'to' || isVerb(sentence.text.slice(token.start)));
}
