import { type Found, readValues } from '../found.ts';
import { contextOf, read } from '../grammar/read.ts';
import { type Token, tokenize } from '../grammar/tokens.ts';
import { type Phrase, takePhrase } from '../phrases/phrase.ts';
import type { Setting, TaskReference } from '../types.ts';
import type { Length } from '../values.ts';
import type { Commands } from './opening.ts';

/** No task is named. */
export const NOTHING: TaskReference = { title: null, date: null, time: null };

/** The words that name a task, or all of them, with the days and the time by which it is told from others. */
export function referenceOf(words: string, setting: Setting, locale: Commands): TaskReference {
  const bare = words.replace(WHY, '').replace(OF_IT, '$1').replace(THE_ONE, '');
  const { title, found } = splitTime(withoutPossessive(bare, setting), setting);
  const day = found.find((one) => one.kind === 'date');
  const days = found.find((one) => one.kind === 'date_range');
  const clock = found.find((one) => one.kind === 'clock');
  const name = nameIn(title, locale);
  const { today } = contextOf(setting);
  const from = days?.kind === 'date_range' && Temporal.PlainDate.compare(days.from, today) < 0 ? today : days?.from;
  return {
    title: name,
    date: day?.kind === 'date' ? day.date : (from ?? null),
    time: clock?.kind === 'clock' && clock.sure ? clock.time : null,
    ...(days?.kind === 'date_range' && day === undefined && { to: days.to }),
    ...(name === null && saysAll(title, locale) && { all: true as const }),
  };
}

/** "…, I'm sick": why, and no part of a name. */
const WHY = /[,;]\s*(?:i['’]?m|i am|i feel|ich bin|estoy)\s\p{L}[^,;]{1,60}$/iu;

/** "It tonight, dinner ran over": what stands behind the comma tells why. */
const OF_IT = /^(\s*(?:it|that|this)\b[^,;]{0,30})[,;]\s.*$/iu;

/** "The one about the cards" is no first of the month. */
const THE_ONE = /^\s*(?:the|that) (?:one|reminder) (?:about|for|to|with) (?=\p{L}{3})/iu;

function saysAll(words: string, locale: Commands): boolean {
  const everything = new Set(locale.everything.split(' '));
  return tokenize(words).some(({ text }) => everything.has(text));
}

/** "tomorrow's run" is the run of tomorrow, "this morning's" that of today; "mum's run" is mum's. */
function withoutPossessive(words: string, setting: Setting): string {
  const tokens = tokenize(words);
  const at = tokens.findIndex(({ text }) => text.endsWith("'s"));
  const of = tokens[at];
  if (!of) return words;
  const starts = [tokens[at - 1]?.start, of.start].filter((start) => start !== undefined);
  const start = starts.find((from) => {
    const [only, ...others] = readValues(words.slice(from, of.end - 2), setting).filter(({ kind }) => kind === 'date');
    return only && others.length === 0 && only.start === 0;
  });
  return start === undefined ? words : `${words.slice(0, of.end - 2)} ${words.slice(of.end)}`;
}

/** What is left of the words without those that speak of time. */
export function splitTime(words: string, setting: Setting): { title: string; found: readonly Found[] } {
  const found = readValues(words, setting);
  let title = '';
  let at = 0;
  for (const { start, end } of found) {
    title += `${words.slice(at, start)} `;
    at = end;
  }
  return { title: title + words.slice(at), found };
}

/** A length that stands in the words: the longest that ends last, whatever else it could be ("1h30" is a clock time as well). */
export function lengthIn(words: string, setting: Setting): { length: Length; start: number; end: number } | null {
  const { tokens, chart } = read(words, setting);
  const all = chart.flatMap((kinds) => kinds.get('length') ?? []);
  const last = all.toSorted((a, b) => b.end - a.end || a.start - b.start)[0];
  const [first, end] = [tokens[last?.start ?? -1], tokens[(last?.end ?? 0) - 1]];
  return last && first && end ? { length: last.value as Length, start: first.start, end: end.end } : null;
}

/** "The council one" is what that word names; "chapter one" is its own name. */
const ONE = /^ones?$/;
const POINTS = /^(?:the|this|that|my|our)$/;

/** The name alone: without "my", "the … reminder" and marks; null for "it" and the like. A quoted name is taken as it is. */
function nameIn(words: string, locale: Commands): string | null {
  const tokens = tokenize(words);
  const quoted = tokens.find(({ kind, text }) => kind === 'opaque' && text.startsWith('"'));
  const leading = new Set(locale.leading.split(' '));
  if (quoted) return withoutLeading(words.slice(quoted.start + 1, quoted.end - 1).trim(), leading) || null;
  const trailing = new Set(locale.trailing.split(' '));
  const isSmall = (token: Token | undefined, small: Set<string>) =>
    token !== undefined &&
    (small.has(token.text) || (token.kind === 'mark' && !/[\p{L}\p{N}$€£#+&]/u.test(token.text)));
  let from = 0;
  let to = tokens.length;
  while (from < to && isSmall(tokens[from], leading)) from += 1;
  while (to > from && isSmall(tokens[to - 1], trailing)) to -= 1;
  for (const stretch of [...locale.one, ...locale.series].map((phrase) => endsWith(phrase, tokens, from, to)))
    to = Math.min(to, stretch);
  while (to > from && isSmall(tokens[to - 1], trailing)) to -= 1;
  if (to - from > 1 && ONE.test(tokens[to - 1]?.text ?? '') && POINTS.test(tokens[from - 1]?.text ?? '')) to -= 1;
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (!first || !last || to <= from) return null;
  const vague = new Set(locale.vague.split(' '));
  if (tokens.slice(from, to).every((token) => vague.has(token.text) || isSmall(token, leading))) return null;
  const name = words.slice(first.start, last.end).replace(/\s+/g, ' ');
  return from === 0 ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}

/** "the big gym" is the big gym's name without its article. */
function withoutLeading(name: string, leading: Set<string>): string {
  const [first, second] = tokenize(name);
  return first && second && leading.has(first.text) ? name.slice(second.start) : name;
}

/** Where a phrase begins that the words end with; their end where they do not. */
function endsWith(phrase: Phrase, tokens: Token[], from: number, to: number): number {
  for (let at = from + 1; at < to; at++) if (takePhrase(phrase, tokens.slice(0, to), at)?.at(-1)?.to === to) return at;
  return to;
}
