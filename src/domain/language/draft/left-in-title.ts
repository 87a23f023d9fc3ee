import type { Draft, Span } from './draft.ts';

const CLOCK = /(?<![\p{L}\d£$€.,:-])(?:[01]?\d|2[0-3])[.:][0-5]\d(?![\d.:])/gu;
/** "The 7.20 train", "John 3:16": what is called so. */
const NAMED = /(?:\b(?:the|an?|my|our|his|her|their|version|about|re)|\p{Lu}\p{Ll}+) $/u;
/** "5.50 km", "2.30 minutes". */
const MEASURED = /^ ?(?:%|[a-z]{1,2}\b|km|miles?|min|hour|euro|dollar|pound|quid|stone)/i;
/** What is paid is a sum, and no hour: "transfer Sam 12.50". */
export const PAYS = /\b(?:pay|owe|send|transfer|lend|spend|save|deposit|buy|tip|costs?|price)\b/i;
const PAIR = /(?<=\p{L} )\d{1,2} (?:and|&) \d{1,2}(?=,|$)/u;
const EVERY = /\b(?:every|each) (?:day|week|month|quarter|year|morning|evening|night)\b/i;

/** Times that stand in what became the title beside another time: one of the two would be lost. Null where there are none. */
export function leftInTitle({ text, title, range }: Draft): Span | null {
  if (text.includes('"')) return null;
  const words = [clockIn(title), PAIR.exec(title)?.[0], EVERY.exec(title)?.[0]].find((said) => said);
  const start = words ? text.toLowerCase().indexOf(words.toLowerCase(), range.start) : -1;
  return words && start >= 0 && start < range.end ? { start, end: start + words.length } : null;
}

function clockIn(title: string): string | undefined {
  if (PAYS.test(title)) return undefined;
  for (const { 0: clock, index } of title.matchAll(CLOCK)) {
    const [before, behind] = [title.slice(0, index), title.slice(index + clock.length)];
    if (!NAMED.test(before) && !MEASURED.test(behind)) return clock;
  }
  return undefined;
}
