import { numberOf } from '../number-words.ts';
import { onDate } from './say-back.ts';

const BEFORE = /\b(?:on )?(an?|[a-z]{3,9}|\d{1,2}) (day|night|evening|morning|week)s? before\b/i;
const ON_THE_DAY = /\bon the (?:same )?day(?: itself)?\b/i;
/** What may follow where the day that is meant stands somewhere else: "the day before Christmas" names it. */
const FOLLOWS = /^(?:$|[,.;]| (?:to|at|so|and|i|for)\b| \d)/i;

/** "The day before", "a week before", "on the day": that date, where it is known which day was spoken of. Null: the text says none of it. */
export function relativeTo(text: string, base: Temporal.PlainDate): string | null {
  const plain = text
    .replace(/\s+/g, ' ')
    .replace(/\b(?:ahead|in advance|beforehand)\b/i, 'before')
    .trim();
  const found = [BEFORE, ON_THE_DAY].map((pattern) => pattern.exec(plain)).find((one) => one !== null);
  if (!found || !FOLLOWS.test(plain.slice(found.index + found[0].length))) return null;
  const [said, count = '', unit = ''] = found;
  const n = count === '' ? 0 : /^the$/i.test(count) ? 1 : numberOf(count);
  if (n === null) return null;
  const day = base.subtract({ days: unit.toLowerCase() === 'week' ? n * 7 : n });
  const part = /evening|morning/i.test(unit) ? ` in the ${unit.toLowerCase()}` : /night/i.test(unit) ? ' at night' : '';
  return plain.replace(said, `${onDate(day)}${part}`);
}
