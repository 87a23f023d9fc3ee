import type { Piece } from '../grammar/cover.ts';
import { contextOf } from '../grammar/read.ts';
import type { Token } from '../grammar/tokens.ts';
import { innerLead } from '../leads.ts';
import type { Setting } from '../types.ts';
import { dayFound } from './day-found.ts';
import { type Draft, draftOf, type Reading, readText } from './draft.ts';

const MAX_TASKS = 20;

/** One draft, or several where the text names several tasks: on lines of their own, or joined by "and" with a time each. */
export function readDrafts(text: string, setting: Setting): Draft[] {
  const reading = readText(text, setting);
  const { tokens } = reading.read;
  const lines = linesOf(tokens, text);
  if (lines.length > 1 && lines.length <= MAX_TASKS) return lines.map(([from, to]) => draftOf(reading, from, to));
  return split(reading);
}

/** Token ranges of the lines that say something; a line that ends in ":" is a heading, a bullet or a number before one no part of it. */
function linesOf(tokens: Token[], text: string): [number, number][] {
  const lines: [number, number][] = [];
  let from = 0;
  for (let at = 0; at <= tokens.length; at++) {
    if (at < tokens.length && tokens[at]?.kind !== 'break') continue;
    const start = from + bullet(tokens, from, at);
    const words = tokens.slice(start, at).some(({ kind }) => kind !== 'mark' && kind !== 'break');
    if (words && tokens[at - 1]?.text !== ':') lines.push([start, at]);
    from = at + 1;
  }
  return lines.length > 1 || text.includes('\n') ? lines : lines.slice(0, 1);
}

function bullet(tokens: Token[], from: number, to: number): number {
  const [first, second, third] = tokens.slice(from, to);
  if (first && /^[-*•]$/.test(first.text)) return 1;
  const numbered =
    first?.kind === 'number' && first.end - first.start < 3 && second && /^[.)]$/.test(second.text) && second.glued;
  return numbered && third && !third.glued ? 2 : 0;
}

/** Splits at "and", commas and full stops where a whole wish stands on both sides. */
function split(reading: Reading): Draft[] {
  const { tokens, pieces } = reading.read;
  const joints = jointsOf(tokens, pieces).slice(0, 12);
  const drafts: Draft[] = [];
  let from = 0;
  for (const [index, { at, next }] of joints.entries()) {
    if (at < from) continue;
    const until = joints[index + 1]?.at ?? tokens.length;
    const timed = isTimed(pieces, from, at) && isTimed(pieces, next, tokens.length);
    // "Bin day is Monday, remind me on Sunday at 8" is one reminder: `draftOf` reads it.
    const reminds = innerLead(tokens, at, tokens.length) !== null;
    if (!timed && (reminds || !isEachOnItsOwn(pieces, [from, at], [next, until]))) continue;
    // "every Monday at 9 am and every Friday at 10 am to train": one title for both.
    // So is "Monday at 8 and Thursday at 6".
    const shared =
      (isRepeated(pieces, from, at) && isRepeated(pieces, next, tokens.length)) ||
      (isDated(pieces, from, at) && isDated(pieces, next, tokens.length));
    const [left, right] = [isNamed(reading, from, at), isNamed(reading, next, tokens.length)];
    if (!timed && !(left && right)) continue;
    if (!(left || (shared && right)) || !(right || (shared && left))) continue;
    drafts.push(inherit(draftOf(reading, from, at), drafts.at(-1), reading.setting));
    from = next;
  }
  drafts.push(inherit(draftOf(reading, from, tokens.length), drafts.at(-1), reading.setting));
  const title = drafts.find((draft) => draft.title !== '')?.title ?? '';
  if (drafts.length === 1) return drafts;
  return forAll(drafts).map((draft) =>
    draft.repeat || draft.days.length > 0 ? { ...draft, title: draft.title || title } : draft,
  );
}

/** "Gym at 7, work at 9 and lunch at 12, all tomorrow". */
function forAll(drafts: Draft[]): Draft[] {
  const { days = [], text = '' } = drafts.at(-1) ?? {};
  const before = text.slice(0, days[0]?.at.start ?? 0).trimEnd();
  if (!/\b(?:all|both)$/i.test(before)) return drafts;
  return drafts.map((draft) => (draft.days.length > 0 ? draft : { ...draft, days }));
}

const WORDS = /^(?:and|then|also|und|y)$/;

/** Where one wish may end (`at`) and the next begin (`next`): outside of all pieces. */
function jointsOf(tokens: Token[], pieces: Piece[]): { at: number; next: number }[] {
  const inside = new Set(
    pieces.flatMap((piece) => Array.from({ length: piece.to - piece.from }, (_, i) => piece.from + i)),
  );
  const joints = [];
  for (let at = 0; at < tokens.length; at++) {
    const text = tokens[at]?.text ?? '';
    if (inside.has(at) || !(text === ',' || text === 'and' || text === '.')) continue;
    let next = at + 1;
    while (WORDS.test(tokens[next]?.text ?? '') && !inside.has(next)) next += 1;
    joints.push({ at, next });
    at = next - 1;
  }
  return joints;
}

function isTimed(pieces: Piece[], from: number, to: number): boolean {
  return pieces.some((piece) => piece.from >= from && piece.to <= to && /^(?:times|stretch|timer)$/.test(piece.kind));
}

/**
 * One of them has no clock time, but a time of its own all the same: "call mum at 6 and dad tonight", "email Jonas in the afternoon and call the
 * bank at 10", "the bank tomorrow, the parcel on Friday". A day of the first alone may hold for both: "call mum tomorrow and dad at 5".
 */
function isEachOnItsOwn(pieces: Piece[], [from, at]: [number, number], [next, to]: [number, number]): boolean {
  const first = isTimed(pieces, from, at) || isDated(pieces, from, at);
  const second = isTimed(pieces, next, to) || isDated(pieces, next, to);
  return (
    (isTimed(pieces, from, at) && (isDated(pieces, next, to) || isInPart(pieces, next, to))) ||
    (isInPart(pieces, from, at) && second) ||
    (first && isDated(pieces, next, to))
  );
}

const isInPart = (pieces: Piece[], from: number, to: number) =>
  pieces.some((piece) => piece.kind === 'during' && piece.from >= from && piece.to <= to);

const isRepeated = (pieces: Piece[], from: number, to: number) =>
  pieces.some((piece) => piece.kind === 'repeat' && piece.from >= from && piece.to <= to);

const isDated = (pieces: Piece[], from: number, to: number) =>
  pieces.some((piece) => piece.kind === 'days' && piece.from >= from && piece.to <= to);

const SMALL = new Set(
  'remind me to please and then also again at on in of for by the a an my about that all both each'.split(' '),
);

/** Whether something is named there beside the time. */
function isNamed({ read: { tokens, pieces } }: Reading, from: number, to: number): boolean {
  const free = (at: number) => !pieces.some((piece) => at >= piece.from && at < piece.to);
  return tokens
    .slice(from, to)
    .some((token, i) => /^(?:word|opaque|number)$/.test(token.kind) && !SMALL.has(token.text) && free(from + i));
}

/** "Tomorrow call mum at 9 am and the bank at 11:30": the day holds for both. So does "every day", when it comes first. */
function inherit(draft: Draft, before: Draft | undefined, setting: Setting): Draft {
  if (!before) return draft;
  const lead = draft.lead === 'none' ? before.lead : draft.lead;
  // "Monday to Friday at 8 …, at 9 on Saturday and Sunday": every week, both.
  if (before.repeat && draft.repeat?.value.either && draft.repeat.value.on.length > 0) {
    const { either: _, ...value } = draft.repeat.value;
    return { ...draft, lead, repeat: { ...draft.repeat, value } };
  }
  // "Monday gym at 7, … Thursday and Friday write at 20:00": once, as the days before them.
  const plan = draft.repeat?.value;
  if (plan?.either && before.days.length > 0 && plan.unit === 'week' && draft.repeat) {
    const { today } = contextOf(setting);
    const { at } = draft.repeat;
    return { ...draft, lead, repeat: null, days: plan.on.map((spec) => dayFound(spec, at, today)) };
  }
  if (draft.days.length > 0 || draft.repeat || draft.minutesFromNow || draft.part?.today) return { ...draft, lead };
  const leading = before.repeat && !/[\p{L}\p{N}]/u.test(leadless(before.text.slice(0, before.repeat.at.start)));
  // "Choir every Tuesday at 7, remind me at 6 to leave": on the days of the choir.
  const ofEvent = draft.lead === 'remind' && before.lead !== 'remind';
  return {
    ...draft,
    lead,
    days: before.days,
    inherited: true,
    part: draft.part ?? (before.part?.today ? before.part : null),
    repeat: leading || ofEvent ? before.repeat : null,
  };
}

const leadless = (words: string) => words.replace(/^\s*(?:please\s)?(?:remind me\s?)?/i, '');
