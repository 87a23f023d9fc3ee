import { readValues } from '../found.ts';
import { tokenize } from '../grammar/tokens.ts';
import type { Setting } from '../types.ts';
import type { Command } from './opening.ts';
import { lengthIn } from './reference.ts';

/** Where to a task is moved: its name's words, and the new time as it was said; `words` is empty where none was. */
export type Move = { named: string; words: string };

/** "my run tomorrow to Friday at 7 am", "gym by 1h30", "gym back an hour and a half", "gym 2 hours later". */
export function moveOf({ act, rest, locale }: Command, setting: Setting): Move {
  const tokens = tokenize(rest);
  const says = (list: string, word: string | undefined) => word !== undefined && list.split(' ').includes(word);
  const earlier = act === 'move earlier' || tokens.some(({ text }) => says(locale.earlier, text));
  const shift = (length: string) => `${length.trim()} ${earlier ? 'earlier' : 'later'}`;
  for (const [i, token] of tokens.entries()) {
    const to = says(locale.to, token.text);
    const by = says(locale.by, token.text);
    if (!to && !by) continue;
    const right = rest.slice(token.end);
    const named = rest.slice(0, token.start);
    const length = by ? lengthAlone(right, setting, locale) : null;
    if (length) return { named, words: shift(length.words) };
    if (to && i < tokens.length - 1 && isTime(right, setting)) return { named, words: timeOf(right, locale) };
  }
  // "push gym back 1h30", "move gym 2 hours later": a length that ends the message.
  const moves = act !== 'move' || tokens.some(({ text }) => says(`${locale.later} ${locale.earlier}`, text));
  const length = moves ? lengthAlone(rest, setting, locale, true) : null;
  return length ? { named: rest.slice(0, length.start), words: shift(length.words) } : { named: rest, words: '' };
}

/** "Friday at 7 am please": the time alone. */
function timeOf(words: string, locale: Command['locale']): string {
  const tokens = tokenize(words);
  const small = locale.trailing.split(' ');
  const last = tokens.findLast(({ kind, text }) => kind !== 'mark' && !small.includes(text));
  return words.slice(0, last?.end ?? words.length).trim();
}

/** The length that ends these words, with nothing behind it but "later", "back" and the like, nor before it but where a name may stand. */
export function lengthAlone(words: string, setting: Setting, locale: Command['locale'], named = false) {
  const found = lengthIn(words, setting);
  if (!found || found.length.minutes + found.length.days + found.length.months <= 0) return null;
  const small = new Set(`${locale.later} ${locale.earlier} ${locale.trailing}`.split(' '));
  const isSmall = (part: string) => tokenize(part).every(({ text, kind }) => kind === 'mark' || small.has(text));
  const before = words.slice(0, found.start);
  // "push the button in 10 minutes" is when, not by how much.
  const alone =
    isSmall(words.slice(found.end)) && (named ? !/(?:^|\s)(?:in|en|dentro de)\s*$/i.test(before) : isSmall(before));
  return alone ? { words: words.slice(found.start, found.end), start: found.start } : null;
}

/** Whether words name a time and nothing else. */
export function isTime(words: string, setting: Setting): boolean {
  const found = readValues(/^\s*\d{1,2}\s*[.!]?\s*$/.test(words) ? `at ${words}` : words, setting);
  if (found.length === 0) return false;
  let rest = words;
  for (const { start, end } of found.toReversed()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  return tokenize(rest).every(
    ({ kind, text }) => kind === 'mark' || /^(?:at|on|in|instead|please|the|um|am|a|las?|el)$/.test(text),
  );
}
