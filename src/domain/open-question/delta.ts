import { readDraft } from '../language/draft/draft.ts';
import { beforeEvent, expiryIn, inGoodTime } from '../language/events.ts';
import { type Ask, longDate, readPause, readValues, type Setting, understandTasks } from '../language/index.ts';
import { relativeTo } from '../language/relative.ts';
import { NUMBER_WORD } from '../number-words.ts';
import { beside } from './beside.ts';
import { detailIn, withDetail } from './details.ts';
import { leavesOut, withoutDays } from './left-out.ts';
import { lessBy } from './less.ts';
import { names, type Part, partedBy, renamed, wishesIn } from './parts.ts';
import { withTimes } from './slots.ts';
import { isOfWish, spoken } from './speech.ts';

/**
 * What a message changes about the wish that is being asked about, whatever was asked: another day, a time, a length, a repetition, one of several
 * things that is done or not wanted, a detail, another thing beside it.
 *
 * `changed`: the wish in its new words (`noted`: only a detail). `less`: some of it is done, or not wanted; `text` is what is left, null for nothing.
 * `own`: another thing beside it, of which nothing is left to ask.
 */
export type Delta =
  | {
      kind: 'changed';
      text: string;
      noted: boolean /** What is new, where the question does not show it. */;
      words?: string;
    }
  | { kind: 'less'; done: boolean; names: string[]; text: string | null }
  | { kind: 'own' };

export function readDelta(ask: Ask, message: string, setting: Setting): Delta | null {
  if (!isOpenWish(ask) || message.length > 200 || /\?\s*$/.test(message) || readPause(message, setting)) return null;
  const wishes = wishesIn(ask.text, setting);
  const several = eachByName(message, wishes);
  if (several) return inTurn(ask, several, setting);
  return ofOne(wishes, message, setting) ?? beside(ask, message, setting);
}

/** A wish for something new: where its own words are asked for, or something is moved, nothing of it can be changed. */
const isOpenWish = ({ text, gap }: Ask) => text !== '' && gap !== 'title' && gap !== 'task' && !/^move\b/i.test(text);

/** "Vet at 9, bank at 10, aunt on Sunday": a clause for each. */
function eachByName(message: string, wishes: Part[]): string[] | null {
  const clauses = message.split(/\s*(?:[,;]|\.\s|\band\b|\bbut\b)\s*/).filter((clause) => clause.trim() !== '');
  if (clauses.length < 2) return null;
  const ofEach = clauses.map((clause) => namedIn(clause, wishes));
  if (ofEach.some((named) => named.length !== 1)) return null;
  return new Set(ofEach.flat()).size === clauses.length ? clauses : null;
}

/** By what they are called, the things that a clause speaks of; parts of one wish each for itself. */
function namedIn(clause: string, wishes: Part[]): string[] {
  return wishes.flatMap((wish) => {
    const parted = partedBy(clause, wish);
    if (parted) return [parted.named.title];
    return wishes.length > 1 && names(clause, wish.title) ? [wish.title] : [];
  });
}

/** All of it or nothing: what one clause left out would be lost. */
function inTurn(ask: Ask, clauses: string[], setting: Setting): Delta | null {
  let text: string | null = ask.text;
  let noted = true;
  const gone: string[] = [];
  let done = false;
  for (const clause of clauses) {
    const delta: Delta | null = text === null ? null : ofOne(wishesIn(text, setting), clause, setting);
    if (!delta || delta.kind === 'own') return null;
    text = delta.text;
    if (delta.kind === 'less') {
      gone.push(...delta.names);
      done ||= delta.done;
    } else noted &&= delta.noted;
  }
  if (gone.length > 0) return { kind: 'less', done, names: gone, text };
  return text === null ? null : { kind: 'changed', text, noted };
}

function ofOne(wishes: Part[], message: string, setting: Setting): Delta | null {
  const lines: { part: Part; meant: boolean }[] = wishes.flatMap((part) => {
    const parted = partedBy(message, part);
    if (parted)
      return [
        { part: parted.rest, meant: false },
        { part: parted.named, meant: true },
      ];
    return [{ part, meant: wishes.length === 1 || names(message, part.title) }];
  });
  const all = /\b(?:all|both|each|every one|everything)\b/i.test(message);
  const meant = lines.filter((one) => one.meant);
  const named = meant.length > 0 && !all ? meant : all || allOpen(wishes, setting) ? lines : lines.slice(0, 1);
  const parts = named.map(({ part }) => part);
  const less = lessBy(message, parts, lines.length > named.length || wishes.length > 1, setting);
  if (less) {
    const left = lines.filter((one) => !named.includes(one)).map(({ part }) => part.line);
    return { ...less, names: parts.map(({ title }) => title), text: left.length > 0 ? left.join('\n') : null };
  }
  const inTurns = parts.length > 1 ? hoursInTurn(message, parts.length, setting) : null;
  const changed = parts.map((part, i) => changedBy(part, inTurns?.[i] ?? message, setting));
  if (changed.some((one) => one === null)) return null;
  const text = lines.map((one) => changed[named.indexOf(one)]?.line ?? one.part.line).join('\n');
  const words = changed[0]?.words ?? (lines.length > named.length ? laterOf(changed, parts, setting) : undefined);
  return { kind: 'changed', text, noted: changed.every((one) => one?.noted === true), ...(words && { words }) };
}

/** "9, 10 and 11", of three things: as many hours as there are things, in their order. */
function hoursInTurn(message: string, count: number, setting: Setting): string[] | null {
  const said = readDraft(spoken(message), setting);
  const hours = said.clocks.map(
    ({ hour, minute, sure }) => `at ${sure ? String(hour).padStart(2, '0') : hour}:${String(minute).padStart(2, '0')}`,
  );
  return hours.length === count && said.repeat === null ? hours : null;
}

/** Of all of them only the time is asked: it was asked once, and is answered for all. */
const allOpen = (wishes: Part[], setting: Setting): boolean =>
  wishes.length > 1 &&
  wishes.every(({ line }) => {
    const read = understandTasks(line, setting);
    return read?.kind === 'ask' && read.gap === 'time';
  });

/** What is asked next is another of them: of this one it is said what was understood. */
function laterOf(changed: (Changed | null)[], parts: Part[], setting: Setting): string | undefined {
  const read = understandTasks(changed[0]?.line ?? '', setting);
  const day = read?.kind === 'ask' ? /\b(?:today|tomorrow|on) ?.*(?=\?)/.exec(read.question)?.[0] : undefined;
  const [only, more] = parts;
  return only && !more && day ? `"${only.title}" ${day}` : undefined;
}

type Changed = { line: string; noted: boolean; words?: string };

/** Said as a person says it, without "it", "he can only do" and the like. */
function changedBy(part: Part, message: string, setting: Setting): Changed | null {
  const said = spoken(message);
  const words = withoutNot(said, setting);
  const told = dayBefore(part, message, setting) ?? toldOfEvent(part, message, setting);
  if (told) return told;
  const out = words === said && leavesOut(said) ? withoutDays(part.line, said, setting) : null;
  if (out) return { ...out, noted: false };
  if (words === said && leavesOut(said)) return withCount(part, said);
  if (isOfWish(words, part.title, setting)) {
    const line = withTimes(part.line, words, setting);
    if (line !== null) return { line, noted: false };
  }
  const placed = withPlace(part, words, setting) ?? withRest(part, words, setting);
  if (placed) return placed;
  const often = withCount(part, words);
  if (often) return often;
  const detail = detailIn(message, setting);
  const line = detail === null ? null : withDetail(part, detail);
  return line === null ? null : { line, noted: true };
}

const DAY_BEFORE =
  /^(?:(?:do it|make it|remind me|tell me|maybe|no|rather|better|on|the|a)\s+)*((?:\S+ )?(?:day|night|evening|morning|week)s? (?:before|ahead))(?: (?:please|that|it|then|would be (?:good|best|better)))*$/i;

/** "The evening before", of what is on Wednesday: on Tuesday, with its own day beside the name. */
function dayBefore(part: Part, message: string, setting: Setting): Changed | null {
  const said = DAY_BEFORE.exec(message.replace(/[.!]+$/, ''))?.[1];
  const { days, repeat } = readDraft(part.line, setting);
  const [day, more] = days;
  if (!said || day?.kind !== 'on' || more || repeat || isMovedAhead(part.title, setting)) return null;
  const today = setting.now.toZonedDateTimeISO(setting.zone).toPlainDate();
  const when = relativeTo(/^(?:an?|one|two|three|four|\d+) /i.test(said) ? said : `the ${said}`, day.date);
  const name = `${part.title} (${longDate(day.date, today)})`.replaceAll('"', "'");
  return when === null ? null : { line: `Remind me to "${name}" ${when}`, noted: false };
}

/** Its own day stands beside its name already. */
const isMovedAhead = (title: string, setting: Setting): boolean =>
  title.endsWith(')') &&
  readValues(title.slice(title.lastIndexOf('(') + 1, -1), setting).some(({ kind }) => kind === 'date');

/** "It expires on the 9th", "the appointment is at 11 and it's an hour's drive", "they shut at 6": the reminder comes before. */
function toldOfEvent(part: Part, message: string, setting: Setting): Changed | null {
  const day = expiryIn(message, setting);
  const today = setting.now.toZonedDateTimeISO(setting.zone).toPlainDate();
  const ahead = day
    ? inGoodTime(`${part.title} (expires ${longDate(day, today)})`, day, setting)
    : beforeEvent(`${part.line}, ${message}`, setting, understandTasks);
  return ahead === null ? null : { line: ahead, noted: false };
}

/** "12:30 at Dishoom": the time, and where or with whom, which belongs to the name. */
function withPlace(part: Part, words: string, setting: Setting): Changed | null {
  const at = words.search(/ (?:at|in|with|near|outside|by|from) (?=\p{L})(?!the (?:morning|afternoon|evening)\b)/u);
  if (at < 1) return null;
  const [time, place] = [words.slice(0, at), words.slice(at + 1)];
  if (place.split(' ').length > 5 || readValues(place, setting).length > 0 || !isOfWish(time, '', setting)) return null;
  const line = withTimes(part.line, time, setting);
  const named = line === null ? null : renamed({ line, title: part.title }, `${part.title} ${place}`);
  return named && { line: named.line, noted: false };
}

/** "With food, so at 8, 1 and 7": the times, and how, which is kept beside the name. */
function withRest(part: Part, words: string, setting: Setting): Changed | null {
  const said = readDraft(words, setting);
  const rest = said.title.replace(/^(?:so|then|and|but)[\s,]+|[\s,]+(?:so|then|and|but)$/gi, '');
  const line = HOW.test(rest) && rest.split(' ').length <= 7 ? withTimes(part.line, words, setting) : null;
  const noted =
    line === null ? null : withDetail({ line, title: part.title }, rest.charAt(0).toLowerCase() + rest.slice(1));
  return noted === null ? null : { line: noted, noted: false };
}

const HOW = /^(?:with|without|by|via|in|at|near|from|after|before)\s+\p{L}/iu;

/** "Friday, not Saturday": what it is to be is said as well. */
function withoutNot(words: string, setting: Setting): string {
  for (const { start, end } of readValues(words, setting)) {
    const before = NOT.exec(words.slice(0, start))?.[0];
    if (before === undefined) continue;
    const left = `${words.slice(0, start - before.length)} ${words.slice(end)}`.replace(/^[\s,]+|[\s,]+$/g, '');
    if (readValues(left, setting).length > 0) return left;
  }
  return words;
}

const NOT = /[\s,]*\b(?:not|instead\s+of|rather\s+than)\s+(?:(?:on|at|the|in|for)\s+){0,2}$/i;

function withCount({ line }: Part, words: string): Changed | null {
  const often = timesADay(line, words);
  return often === null ? null : { line: often, noted: false };
}

const A_DAY = new RegExp(
  String.raw`\b(?:once|twice|(?:\d|${NUMBER_WORD}) times)(?=(?: (?:a|per|each|every) day| daily)\b)`,
  'i',
);
const COUNT = new RegExp(
  String.raw`\b(once|twice|(?:\d|${NUMBER_WORD}) times)(?: (?:a|per|each|every) day| daily)?\b`,
  'i',
);

/** "The doctor says twice is enough", of something three times a day. */
function timesADay(line: string, words: string): string | null {
  const count = COUNT.exec(words)?.[1];
  return count && A_DAY.test(line) && words.split(' ').length <= 10 ? line.replace(A_DAY, count.toLowerCase()) : null;
}
