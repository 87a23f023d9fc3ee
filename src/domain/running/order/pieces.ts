import type { Weekday } from '../../calendar/index.ts';
import { readValues, type Setting } from '../../language/index.ts';
import { isBareWeekday } from '../../plan/said/index.ts';
import { type OrderWord, orderWordAt } from './words.ts';

/** A piece of a clause: a word of the list, or a value of time. `X`: neither; `ACT`: a word by which a session of the plan is called. */
export type Piece =
  | { type: OrderWord | 'X' | 'ACT' | 'AND'; text: string }
  /** One day; `bare`: a weekday and nothing more. */
  | { type: 'DAY'; text: string; date: Temporal.PlainDate; bare: boolean }
  /** Days of every week: "Saturdays"; `listed`: several by their names, "Mon, Thu and Sat". */
  | { type: 'DAYS'; text: string; days: Weekday[]; listed: boolean }
  | { type: 'SPAN'; text: string; from: Temporal.PlainDate; to: Temporal.PlainDate }
  | { type: 'TIME'; text: string; times: Temporal.PlainTime[] }
  | { type: 'LEN'; text: string; minutes: number }
  /** By so many minutes later, or earlier where it is below zero. */
  | { type: 'BY'; text: string; minutes: number }
  | { type: 'PART'; text: string };

/** What stands between two days belongs to the order, and makes no stretch or list of them. */
const JOINTS =
  /(?<!\b(?:quarter|ten|five|twenty|january|february|march|april|may|june|july|august|september|october|november|december) |\d )\b(?:to|onto)(?= (?:today|tonight|tomorrow|(?:next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d|half|noon))|\b(?:for|on|with|and|at|except|not|no|never)(?= (?:today|tonight|tomorrow|(?:next |this )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?))/g;

/** A clause in pieces. Lower-case text without possessives. `own`: words by which sessions of the plan are called. */
export function piecesOf(clause: string, own: ReadonlySet<string>, setting: Setting): Piece[] {
  const found = [...clause.matchAll(/(?:->|=>|-->)|[\p{L}\p{N}][\p{L}\p{N}'%:.-]*/gu)].map((match) => ({
    word: match[0].replace(/[.:-]+$/, '') || match[0],
    at: match.index,
  }));
  const words = found.map(({ word }) => word);
  const values = readValues(
    clause.replace(JOINTS, (joint) => '#'.repeat(joint.length)),
    setting,
  );
  const pieces: Piece[] = [];
  for (let i = 0; i < found.length; ) {
    const at = found[i]?.at ?? 0;
    const word = words[i] ?? '';
    const here = values.filter(({ start, end }) => start <= at && at < end);
    const end = Math.max(0, ...here.map((value) => value.end));
    const phrase = orderWordAt(words, i);
    const phraseEnd = phrase ? (found[i + phrase.length]?.at ?? clause.length) : 0;
    // "The day before" is no length.
    const beside = (phrase?.word === 'NEXT_DAY' || phrase?.word === 'DAY_BEFORE') && here[0]?.kind !== 'date';
    const read = here.length > 0 && phraseEnd <= end && !beside ? piecesAt(here, clause) : [];
    if (read.length > 0) {
      pieces.push(...read);
      while (i < found.length && (found[i]?.at ?? 0) < end) i += 1;
    } else if (own.has(word) && !(phrase && phrase.length > 1)) {
      pieces.push({ type: 'ACT', text: word });
      i += 1;
    } else if (phrase) {
      const type = phrase.word === 'FILL' && word === 'and' ? 'AND' : phrase.word;
      pieces.push({ type, text: words.slice(i, i + phrase.length).join(' ') });
      i += phrase.length;
    } else {
      pieces.push({ type: 'X', text: word });
      i += 1;
    }
  }
  return pieces;
}

type Value = ReturnType<typeof readValues>[number];

function piecesAt(here: readonly Value[], clause: string): Piece[] {
  const [value] = here;
  if (!value) return [];
  const text = clause.slice(value.start, value.end);
  const dates = here.filter((one) => one.kind === 'date');
  if (dates.length > 1)
    return isBareWeekday(text)
      ? [{ type: 'DAYS', text, days: dates.map(({ date }) => date.dayOfWeek as Weekday), listed: true }]
      : [{ type: 'X', text }];
  switch (value.kind) {
    case 'date':
      if (/\b(?:week|month)s?$/.test(text) && !/\b\w+day\b/.test(text)) return [{ type: 'X', text }];
      return [{ type: 'DAY', text, date: value.date, bare: isBareWeekday(text) }];
    case 'weekdays':
      return [{ type: 'DAYS', text, days: value.days as Weekday[], listed: false }];
    case 'date_range':
      return [{ type: 'SPAN', text, from: value.from, to: value.to }];
    case 'clock':
      return [{ type: 'TIME', text, times: [value.time, ...(value.other ? [value.other] : [])] }];
    case 'length':
      return [byOrLength(text, clause.slice(value.end), value.minutes)];
    case 'part':
      return [{ type: 'PART', text }];
    default:
      return [{ type: 'X', text }];
  }
}

/** "20 minutes later" is no length. */
function byOrLength(text: string, behind: string, minutes: number): Piece {
  const way = /\b(later|earlier|sooner)$/.exec(text)?.[1] ?? /^ ?(later|earlier|sooner)\b/.exec(behind)?.[1];
  if (!way) return { type: 'LEN', text, minutes };
  return { type: 'BY', text, minutes: way === 'later' ? minutes : -minutes };
}
