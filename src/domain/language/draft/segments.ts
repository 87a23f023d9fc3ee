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
  if (lines.length > 1 && lines.length <= MAX_TASKS) return ofLines(reading, lines);
  return split(reading, 0, tokens.length);
}

type Line = { from: number; to: number; heading: boolean };

/** A heading's day ("Tomorrow:"), and that which the first of them opens with ("Friday: gym at 7"), hold for the lines that name none. */
function ofLines(reading: Reading, lines: Line[]): Draft[] {
  const drafts: Draft[] = [];
  let days: Draft['days'] = [];
  for (const [at, { from, to, heading }] of lines.entries()) {
    if (heading) {
      days = draftOf(reading, from, to).days;
      continue;
    }
    const [first, ...more] = split(reading, from, to);
    if (!first) continue;
    if (at === 0 && first.leadsWithTime && !first.repeat) days = first.days;
    else if (first.days.length > 0) days = [];
    drafts.push(...[first, ...more].map((draft) => (needsDay(draft) ? { ...draft, days, inherited: true } : draft)));
  }
  return drafts;
}

const needsDay = ({ days, repeat, minutesFromNow, part, clocks }: Draft) =>
  days.length === 0 && !repeat && !minutesFromNow && !part?.today && clocks.length > 0;

/** Token ranges of the lines that say something; a bullet or a number before one is no part of it, one that ends in ":" is a heading. */
function linesOf(tokens: Token[], text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (let at = 0; at <= tokens.length; at++) {
    if (at < tokens.length && tokens[at]?.kind !== 'break') continue;
    const start = from + bullet(tokens, from, at);
    const words = tokens.slice(start, at).some(({ kind }) => kind !== 'mark' && kind !== 'break');
    if (words) lines.push({ from: start, to: at, heading: tokens[at - 1]?.text === ':' });
    from = at + 1;
  }
  const said = lines.filter(({ heading }) => !heading);
  return said.length > 1 || text.includes('\n') ? lines : said.slice(0, 1);
}

function bullet(tokens: Token[], from: number, to: number): number {
  const [first, second, third] = tokens.slice(from, to);
  if (first && /^[-*•]$/.test(first.text)) return 1;
  const numbered =
    first?.kind === 'number' && first.end - first.start < 3 && second && /^[.)]$/.test(second.text) && second.glued;
  return numbered && third && !third.glued ? 2 : 0;
}

/** Splits at "and", commas and full stops where a whole wish stands on both sides. */
function split(reading: Reading, start: number, to: number): Draft[] {
  const { tokens, pieces } = reading.read;
  const joints = jointsOf(tokens, pieces, start, to).slice(0, 12);
  const drafts: Draft[] = [];
  let from = start;
  for (const [index, { at, next }] of joints.entries()) {
    if (at < from) continue;
    const until = joints[index + 1]?.at ?? to;
    const timed = isTimed(pieces, from, at) && isTimed(pieces, next, to);
    // "Bin day is Monday, remind me on Sunday at 8" is one reminder: `draftOf` reads it.
    const reminds = innerLead(tokens, at, to) !== null;
    if (!timed && (reminds || !isEachOnItsOwn(pieces, [from, at], [next, until]))) continue;
    // "every Monday at 9 am and every Friday at 10 am to train": one title for both.
    // So is "Monday at 8 and Thursday at 6".
    const shared =
      (isRepeated(pieces, from, at) && isRepeated(pieces, next, to)) ||
      (isDated(pieces, from, at) && isDated(pieces, next, to));
    const [left, right] = [isNamed(reading, from, at) || drafts.length > 0, isNamed(reading, next, to)];
    if (!timed && !(left && right)) continue;
    if (!(left || (shared && right)) || !(right || (shared && left))) continue;
    drafts.push(inherit(draftOf(reading, from, at), drafts.at(-1), reading.setting));
    from = next;
  }
  drafts.push(inherit(draftOf(reading, from, to), drafts.at(-1), reading.setting));
  const title = drafts.find((draft) => draft.title !== '')?.title ?? '';
  if (drafts.length === 1) return drafts;
  return forAll(drafts, reading.setting).map((draft) =>
    draft.repeat || draft.days.length > 0 ? { ...draft, title: draft.title || title } : draft,
  );
}

/**
 * "Gym at 7, work at 9 and lunch at 12, all tomorrow"; so too without "all", where three go through one day, or the first would have gone by.
 * "Milk at 6, pills at 10 and the dentist at 9 tomorrow" do not: the day is the last one's alone.
 */
function forAll(drafts: Draft[], setting: Setting): Draft[] {
  const [last, ...more] = drafts.toReversed();
  const others = more.toReversed();
  const [day, another] = last?.days ?? [];
  if (!last || !day || last.inherited) return drafts;
  const before = last.text.slice(0, day.at.start).trimEnd();
  if (/\b(?:all|both)$/i.test(before)) {
    const title = last.title.replace(/,\s*(?:all|both)$/i, '');
    return [...others, { ...last, title }].map((draft) =>
      draft.days.length > 0 ? draft : { ...draft, days: last.days },
    );
  }
  const ends = last.clocks.some(({ end }) => end <= day.at.start) && !/[\p{L}\p{N}]/u.test(last.text.slice(day.at.end));
  if (!ends || another || others.length === 0 || !others.every(needsDay) || !riseInOrder(drafts)) return drafts;
  if (others.length < 2 && !others.every((one) => isGone(one, setting))) return drafts;
  return [...others.map((draft) => ({ ...draft, days: last.days, sharedDay: true })), last];
}

const minuteOf = ({ hour, minute }: Draft['clocks'][number]) => hour * 60 + minute;
/** Of a time in doubt both halves of the day. */
const minutesOf = (clock: Draft['clocks'][number]) =>
  clock.sure ? [minuteOf(clock)] : [0, 12].map((half) => minuteOf({ ...clock, hour: (clock.hour % 12) + half }));

function riseInOrder(drafts: Draft[]): boolean {
  let last = -1;
  for (const clock of drafts.flatMap(({ clocks }) => clocks)) {
    const next = minutesOf(clock).find((minute) => minute > last);
    if (next === undefined) return false;
    last = next;
  }
  return true;
}

/** All its times are behind the person today. */
function isGone({ clocks }: Draft, setting: Setting): boolean {
  const { hour, minute } = contextOf(setting).clock;
  return clocks.every((clock) => minutesOf(clock).every((at) => at <= hour * 60 + minute));
}

const WORDS = /^(?:and|then|also|plus|und|y|&|\+)$/;
/** Between two times, or two wishes with a time each; a list of words alone they leave together. */
const JOINS = /^(?:,|and|\.|&|\+|plus|then)$/;

const RESTS = /^(?:stop|pause|rest|off|wait|skip|nothing|none|again|repeat)$/;

/** Where one wish may end (`at`) and the next begin (`next`): outside of all pieces. */
function jointsOf(tokens: Token[], pieces: Piece[], from: number, to: number): { at: number; next: number }[] {
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
