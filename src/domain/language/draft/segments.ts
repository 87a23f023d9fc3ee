import type { Token } from '../grammar/tokens.ts';
import { innerLead } from '../leads.ts';
import type { Setting } from '../types.ts';
import { type Draft, draftOf, type Reading, readText } from './draft.ts';
import { isVerb } from './in-lines.ts';
import { exceptOthers, halvesInTurn } from './in-turn.ts';
import {
  isAhead,
  isDated,
  isDueBy,
  isEachOnItsOwn,
  isInPart,
  isNamed,
  isRepeated,
  isTimed,
  isTimer,
  jointsOf,
  namesDoing,
  opensAnother,
} from './joints.ts';
import {
  boundsForAll,
  forAll,
  inherit,
  inWeek,
  isUntimed,
  needsDay,
  planForAll,
  repeatForAll,
  timesForAll,
  weeklyForAll,
  withVerb,
} from './together.ts';

const MAX_TASKS = 20;

/** One draft, or several where the text names several tasks: on lines of their own, or joined by "and" with a time each. */
export function readDrafts(text: string, setting: Setting): Draft[] {
  const reading = readText(text, setting);
  const { tokens } = reading.read;
  const lines = linesOf(tokens, reading.sentence.text);
  if (lines.length > 1 && lines.length <= MAX_TASKS) return ofLines(reading, lines);
  return split(reading, 0, tokens.length);
}

type Line = { from: number; to: number; heading: boolean };
type Head = Pick<Draft, 'days' | 'clocks' | 'part' | 'lead'>;
const NO_HEAD: Head = { days: [], clocks: [], part: null, lead: 'none' };

/** What a heading says of when ("Tomorrow at 9:"), and the day that the first of them opens with ("Friday: gym at 7"), hold for the lines that say nothing of it. */
function ofLines(reading: Reading, lines: Line[]): Draft[] {
  const drafts: Draft[] = [];
  let head = NO_HEAD;
  for (const [at, { from, to, heading }] of lines.entries()) {
    const isHead = heading || (at === 0 && isOnlyWhen(draftOf(reading, from, to)));
    if (isHead) {
      head = draftOf(reading, from, to);
      continue;
    }
    const [first, ...more] = split(reading, from, to);
    if (!first) continue;
    if (at === 0 && first.leadsWithTime && !first.repeat) head = { ...NO_HEAD, days: first.days };
    else if (first.days.length > 0) head = { ...head, days: [] };
    drafts.push(...[first, ...more].map((draft) => under(head, draft)));
  }
  return drafts;
}

/** "For Saturday morning", on a line of its own. */
const isOnlyWhen = ({ title, days, clocks, part, repeat, minutesFromNow }: Draft) =>
  title === '' && days.length + clocks.length + (part ? 1 : 0) > 0 && !repeat && !minutesFromNow;

function under({ days, clocks, part, lead }: Head, draft: Draft): Draft {
  const asked = draft.lead === 'none' ? { ...draft, lead } : draft;
  if (isUntimed(draft) && days.length + clocks.length + (part ? 1 : 0) > 0)
    return { ...asked, days, clocks, part, inherited: true };
  return needsDay(draft) && days.length > 0 ? { ...asked, days, inherited: true } : asked;
}

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

/**
 * "Call gran on Sunday and water the plants every 3 days", "book the MOT by Friday, call gran on Sunday", "charge the car in the morning and in the evening unplug it": what has its day, or its deadline, ends where another
 * thing to do begins that has a time of another kind. "Start on Monday and …" is one.
 */
function isOfAnotherTime(reading: Reading, [from, at]: [number, number], [next, to]: [number, number]): boolean {
  const { tokens, pieces } = reading.read;
  const textAt = (token: number) => reading.sentence.text.slice(tokens[token]?.start ?? 0);
  if (!namesDoing(reading, next, to) || /\b(?:start|begin)/i.test(textAt(from).slice(0, 24))) return false;
  const once = isDated(pieces, from, at) && !isRepeated(pieces, from, at);
  const often = isRepeated(pieces, next, to) && !isDated(pieces, next, to);
  const due = isDueBy(pieces, next, to) && (once || isTimed(pieces, from, at));
  const parted = isInPart(pieces, from, at) && isInPart(pieces, next, to);
  return parted || due || (once && often) || (isDueBy(pieces, from, at) && (often || isDated(pieces, next, to)));
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
    const ahead =
      !reminds && isTimed(pieces, from, at) && isAhead(pieces, next, until) && isNamed(reading, next, until);
    const goesOn = drafts.length > 0 && isVerb(reading.sentence.text.slice(tokens[next]?.start ?? 0));
    const another =
      goesOn ||
      (isTimed(pieces, from, at) && opensAnother(tokens, next)) ||
      isOfAnotherTime(reading, [from, at], [next, until]);
    if (!timed && !ahead && !another && (reminds || !isEachOnItsOwn(pieces, [from, at], [next, until]))) continue;
    // "every Monday at 9 am and every Friday at 10 am to train": one title for both.
    // So is "Monday at 8 and Thursday at 6".
    const shared =
      (isRepeated(pieces, from, at) && (isRepeated(pieces, next, to) || (timed && isDated(pieces, next, to)))) ||
      (isDated(pieces, from, at) && isDated(pieces, next, to)) ||
      (isTimer(pieces, from, at) && isTimer(pieces, next, to));
    const [left, right] = [isNamed(reading, from, at) || drafts.length > 0, isNamed(reading, next, to)];
    if (!timed && !(left && right)) continue;
    if (!(left || (shared && right)) || !(right || (shared && left))) continue;
    drafts.push(inherit(draftOf(reading, from, at), drafts.at(-1), reading.setting));
    from = next;
  }
  drafts.push(inherit(draftOf(reading, from, to), drafts.at(-1), reading.setting));
  const title = drafts.find((draft) => draft.title !== '')?.title ?? '';
  if (drafts.length === 1) return drafts;
  for (const [i, draft] of drafts.entries())
    drafts[i] = { ...draft, title: withVerb(draft.title, drafts[i - 1]?.title ?? '') };
  const apart = repeatForAll(exceptOthers(inWeek(drafts), reading.sentence.text, reading.setting));
  const inTurn = halvesInTurn(apart, reading.setting);
  return forAll(timesForAll(planForAll(weeklyForAll(boundsForAll(inTurn)))), reading.setting).map((draft) =>
    draft.title === '' && (draft.repeat || draft.minutesFromNow || draft.days.length > 0)
      ? asFirst(draft, title, drafts[0])
      : draft,
  );
}

/** "Ten minutes of meditation at 6:45 on weekdays and 8:30 at weekends": the same, as long, and as hard to remind of. */
const asFirst = (draft: Draft, title: string, first: Draft | undefined): Draft => ({
  ...draft,
  title,
  durationMinutes: draft.durationMinutes ?? (first?.title === title ? first.durationMinutes : null),
  escalation: draft.escalation ?? (first?.title === title ? first.escalation : null),
  allowQuietHours: draft.allowQuietHours || (first?.title === title && first.allowQuietHours),
});
