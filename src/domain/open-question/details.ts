import { readValues, type Setting } from '../language/index.ts';
import { type Part, renamed } from './parts.ts';

/** How a detail begins that is no wish of its own: with what, how, where. */
const BEGINS =
  /^(?:(?:and|oh|btw|by the way|also)[\s,]+)*(?:(?:in\s+|by\s+|with\s+)?(?:cash|card|cheque|check|bank transfer|transfer|paypal)\b|[$€£]\s?\d|\d+(?:[.,]\d\d)?\s?(?:quid|euros?|pounds?|dollars?|bucks)\b|bring\b|take\s+(?:the|my|a)\b|with(?:out)?\s+(?:(?:the|my|a|some)\b|(?:food|water|milk|meals?|plenty|lots)\b)|via\b|don't\s+forget\b|ask\s+(?:about|for|if|whether)\b|(?:it'?s\s+)?about\s+(?:the|my|our|a|his|her|that)\b|room\b|platform\b|gate\b)/i;
/** "It's online now", "she's at number 12". */
const IS =
  /^(?:(?:and|oh|btw|by the way|also)[\s,]+)*(?:it'?s|it\s+is|it'?ll\s+be|he'?s|she'?s|they'?re)\s+(?!(?:ok(?:ay)?|fine|good|great|done|nothing|nice|hard|too|not|a\s+lot|cancelled|canceled|off|over|late|going|coming|away|ill|sick|back|busy|free|out|home|at (?:my|her|his|their)|early|important|urgent|about|due|time)\b)([\p{L}\d][\p{L}\d' -]{2,40})$/iu;

/** What a message says about the wish that is neither a time nor another wish: "cash, 60", "it's online now". In the words that are kept. */
export function detailIn(message: string, setting: Setting): string | null {
  const plain = message
    .replaceAll('’', "'")
    .trim()
    .replace(/[.!]+$/, '');
  if (plain.length > 80 || /[?"\n]/.test(plain)) return null;
  const is = IS.exec(plain)?.[1]?.replace(/\s+(?:now|actually|today)$/i, '');
  if (is !== undefined)
    return readValues(plain, setting).length === 0 && !/\b(?:till|until|so)\b/i.test(is) ? is : null;
  if (!BEGINS.test(plain)) return null;
  const kept = plain.replace(/^(?:(?:and|oh|btw|by the way|also|it'?s(?=\s+about))[\s,]+)+/i, '');
  const timed = readValues(kept, setting).some(({ kind }) => kind !== 'clock' && kind !== 'length');
  return timed ? null : kept;
}

/** The wish with that behind its name. */
export function withDetail(part: Part, detail: string): string | null {
  const { title } = part;
  const name = /\)$/.test(title) ? `${title.slice(0, -1)}; ${detail})` : `${title} (${detail})`;
  return renamed(part, name)?.line ?? null;
}
