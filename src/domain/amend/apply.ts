import { withObject } from './object.ts';
import { withThing } from './thing.ts';
import type { Amendment } from './types.ts';

const SORTS = [
  /[$€£]\s?\d[\d.,]*k?|\d[\d.,]*k?\s?(?:[$€£]|dollars?|euros?|pounds?|bucks|quid|francs?|yen)\b/gi,
  /\b\d[\d.,]*(?:\s?(?:kg|km|miles?|pages?|litres?|liters?|pieces?|percent|%))?/gi,
];

/** A title or a sentence with one of its words exchanged; null where that word does not stand in it, or two could be meant. */
export function replaced(text: string, { from, to }: { from: string | null; to: string }): string | null {
  const bare = from?.replace(/^(?:my|the|our|his|her)\s+/i, '');
  // "My sister, not my mum", of what is called "Call mum".
  return exchangedIn(text, from, to) ?? (bare && bare !== from ? exchangedIn(text, bare, to) : null);
}

function exchangedIn(text: string, from: string | null, to: string): string | null {
  if (from !== null) {
    // "Prof Baker" is "Prof. Baker".
    const words = from
      .toLowerCase()
      .split(/[\s.,]+/)
      .filter(Boolean)
      .map(escaped)
      .join('[\\s.,]{1,3}');
    const found = new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, 'u').exec(text.toLowerCase());
    if (!found) return null;
    const before = text.slice(0, found.index);
    // "Pete, not the plumber".
    if (/^\p{Lu}/u.test(to)) return before.replace(ARTICLE, '') + to + text.slice(found.index + found[0].length);
    return (
      before + (ARTICLE.test(before) ? to.replace(OPENS_WITH_ONE, '') : to) + text.slice(found.index + found[0].length)
    );
  }
  for (const sort of SORTS) {
    const [only, ...others] = [...text.matchAll(sort)];
    if (only && others.length === 0) return text.slice(0, only.index) + to + text.slice(only.index + only[0].length);
    if (others.length > 0) return null;
  }
  return null;
}

const ARTICLE = /\b(?:the|an?|my|our|his|her)\s+$/i;
const OPENS_WITH_ONE = /^(?:the|an?|my|our|his|her)\s+/i;

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The new title of a task, for an amendment that changes one. */
export function retitled(amendment: Amendment, title: string): string | null {
  if (amendment.kind === 'rename') return amendment.title;
  if (amendment.kind === 'replace')
    return (
      replaced(title, amendment) ?? (amendment.from === null && !/\d/.test(title) ? `${title} (${amendment.to})` : null)
    );
  if (amendment.kind === 'thing') return withThing(title, amendment.words) ?? withObject(title, amendment.words);
  if (amendment.kind === 'append') return `${title} and ${amendment.words}`;
  return null;
}

const WISH =
  /^(\W*(?:(?:please|can you|could you|hey|hi|also|and)[\s,]+)*(?:remind\s+me|don't\s+let\s+me\s+forget)\s+)/i;
const HOW = { silent: 'just a push', standard: 'no call', aggressive: 'call me' } as const;

/** A wish that is being asked about, in its new words; null where the amendment does not concern its words (a time answers the question itself). */
export function applyToWish(amendment: Amendment, text: string, title: string): string | null {
  const end = text.replace(/[\s.!]+$/, '');
  switch (amendment.kind) {
    case 'replace':
      return replaced(text, amendment);
    case 'append':
    case 'thing':
    case 'rename': {
      const at = title === '' ? -1 : text.toLowerCase().indexOf(title.toLowerCase());
      const name = retitled(amendment, at < 0 ? title : text.slice(at, at + title.length));
      if (at < 0 || name === null) return null;
      const opens = at === 0 && !WISH.test(text) ? 'remind me to ' : '';
      return `${opens}${text.slice(0, at)}"${name.replaceAll('"', "'")}"${text.slice(at + title.length)}`;
    }
    case 'policy':
      return `${end}, ${HOW[amendment.policy]}`;
    default:
      return null;
  }
}
