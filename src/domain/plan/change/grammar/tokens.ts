import type { Weekday } from '../../../calendar/index.ts';
import { readValues } from '../../../language/index.ts';
import { clockIn, isBareWeekday, minutesIn, numberOf, weekdaysIn, windowIn } from '../../said/index.ts';
import type { ClockSpan } from '../../types.ts';
import { phraseAt, type Word } from './words.ts';

/** A piece of a clause: a word of the list, or a value with what it says. `X`: neither; `NAME`: a strand of the plan. */
export type Token =
  | { type: Exclude<Word, 'FILL'> | 'X'; text: string }
  /** `part`: the strand that is called so, '' where several are. */
  | { type: 'NAME'; text: string; part: string }
  | { type: 'DAYS'; text: string; days: Weekday[] }
  | { type: 'TIME'; text: string; time: string }
  | { type: 'PART'; text: string; window: ClockSpan; words: string }
  | { type: 'LEN'; text: string; minutes: number }
  | { type: 'N'; text: string; n: number }
  | { type: 'DATE'; text: string };

/** Words by which the strands of a plan are called, and all words of the plan. */
export type Names = {
  parts: ReadonlyMap<string, string>;
  /** Names of several words. */
  phrases: readonly (readonly [words: readonly string[], part: string])[];
  words: ReadonlySet<string>;
};

const ANY_DAY = { now: Temporal.Instant.from('2026-01-05T12:00:00Z'), zone: 'UTC' };
const A_CLOCK = /^\d{1,2}[:.]\d\d$/;
const NUMBER = /^(?:\d{1,3}|one|two|three|four|five|six|seven)$/;

/** A clause in pieces, without what says nothing. Lower-case text, as `asRead` gives it; `names`: words by which a strand is called. */
export function tokensOf(said: string, names: Names): Token[] {
  // "By 10 minutes" is no hour.
  const clause = said.replace(/\bby (?=\d{1,3} ?(?:min|hours?\b|h\b))/g, '');
  const found = [...clause.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'%:.-]*/gu)].map(([word], i, all) => ({
    word: word.replace(/[.:-]+$/, ''),
    at: all[i]?.index ?? 0,
  }));
  const words = found.map(({ word }) => word);
  const values = readValues(clause, ANY_DAY);
  const tokens: Token[] = [];
  for (let i = 0; i < found.length; ) {
    const here = found[i];
    if (!here) break;
    const strand = names.phrases.find(([name]) => name.every((word, j) => words[i + j] === word));
    if (strand) {
      tokens.push({ type: 'NAME', text: strand[0].join(' '), part: strand[1] });
      i += strand[0].length;
      continue;
    }
    const phrase = phraseAt(words, i);
    const value = values.find(({ start, end }) => start <= here.at && here.at < end);
    const read =
      value && (!phrase || phrase.length < 2) ? valuesOf(clause.slice(value.start, value.end), value.kind) : [];
    if (value && read.length > 0) {
      for (const token of read) push(tokens, token);
      while (i < found.length && (found[i]?.at ?? 0) < value.end) i += 1;
    } else if (phrase) {
      const part = phrase.length === 1 ? names.parts.get(here.word) : undefined;
      if (part !== undefined && phrase.word === 'SESSIONS') tokens.push({ type: 'NAME', text: here.word, part });
      else if (phrase.length === 1 && AN_ACTIVITY.test(here.word) && !names.words.has(here.word))
        tokens.push({ type: 'X', text: here.word });
      else if (phrase.word !== 'FILL')
        tokens.push({ type: phrase.word, text: words.slice(i, i + phrase.length).join(' ') });
      i += phrase.length;
    } else if (NUMBER.test(here.word) && /^min(?:ute)?s?$/.test(words[i + 1] ?? '')) {
      tokens.push({ type: 'LEN', text: `${here.word} minutes`, minutes: numberOf(here.word) });
      i += 2;
    } else {
      tokens.push(single(here.word, names));
      i += 1;
    }
  }
  return tokens;
}

/** "Mondays and Thursdays" are one. */
function push(tokens: Token[], token: Token): void {
  const last = tokens.at(-1);
  if (token.type === 'DAYS' && last?.type === 'DAYS')
    tokens[tokens.length - 1] = {
      type: 'DAYS',
      text: `${last.text} and ${token.text}`,
      days: [...new Set([...last.days, ...token.days])],
    };
  else tokens.push(token);
}

/** What a session may be called where it is one: "a swim", of a plan that has none, is something else. */
const AN_ACTIVITY = /^(?:runs?|walks?|rides?|swims?|lessons?|class(?:es)?|workouts?)$/;

function single(word: string, names: Names): Token {
  const part = names.parts.get(word) ?? names.parts.get(word.replace(/s$/, ''));
  if (part !== undefined) return { type: 'NAME', text: word, part };
  if (NUMBER.test(word)) return { type: 'N', text: word, n: numberOf(word) };
  const clock = A_CLOCK.test(word) ? clockIn(`at ${word}`) : null;
  if (clock) return { type: 'TIME', text: word, time: clock.time };
  const ofDay = /^lunch/.test(word) ? windowIn(word) : null;
  if (ofDay) return { type: 'PART', text: word, window: ofDay.window, words: ofDay.words };
  return { type: 'X', text: word };
}

/** "On Sunday morning" is a day and a part of it. */
function valuesOf(text: string, kind: ReturnType<typeof readValues>[number]['kind']): Token[] {
  const parts = text.split(/(?:,| and| or| &) (?=(?:mon|tues|wednes|thurs|fri|satur|sun)day)/);
  if (parts.length > 1 && parts.every((one) => A_PART.test(one))) return parts.flatMap((one) => valuesOf(one, 'date'));
  const token = readAs(text, kind);
  const part = token?.type === 'DAYS' ? A_PART.exec(text)?.[0] : undefined;
  return [token, part && readAs(part, 'part')].filter((one) => one !== null && one !== undefined && one !== '');
}
const A_PART = /\b(?:mornings?|afternoons?|evenings?|nights?|lunchtimes?)$/;

function readAs(text: string, kind: ReturnType<typeof readValues>[number]['kind']): Token | null {
  switch (kind) {
    case 'weekdays':
    case 'date': {
      const days = kind === 'weekdays' || isBareWeekday(text) ? weekdaysIn(text) : [];
      return days.length > 0 ? { type: 'DAYS', text, days } : { type: 'DATE', text };
    }
    case 'clock': {
      const clock = clockIn(`at ${text.replace(/^(?:at|around|about) /, '')}`);
      return clock && { type: 'TIME', text, time: clock.time };
    }
    case 'length': {
      const minutes = minutesIn(text);
      return minutes === null ? null : { type: 'LEN', text, minutes };
    }
    case 'part': {
      const part = windowIn(text.endsWith('s') ? text : `${text}s`) ?? windowIn(text);
      return part && { type: 'PART', text, window: part.window, words: part.words };
    }
    case 'frequency':
      return null;
    default:
      return { type: 'DATE', text };
  }
}
