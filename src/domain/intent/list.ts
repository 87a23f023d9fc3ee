import { readValues, type Setting, understand } from '../language/index.ts';

const DAYS = new Set(['date', 'date_range', 'weekdays']);
const MOST = 300;

/**
 * A question about what is planned, in whatever words, as the one that the grammar reads: "give me a rundown of tomorrow" asks "What's on tomorrow?".
 * Already such a question, it stays as it is.
 */
export function asList(message: string, setting: Setting): string {
  if (understand(message, setting).kind === 'list' || message.length > MOST) return message;
  const days = readValues(message, setting).filter(({ kind }) => DAYS.has(kind));
  const said = days.map(({ start, end }) => message.slice(start, end)).join(' and ');
  if (said !== '' && understand(`What's on ${said}?`, setting).kind === 'list') return `What's on ${said}?`;
  if (/\bnext\b/i.test(message)) return "What's next?";
  const stretch = /\b(?:week(?:end)?|month)\b/i.exec(message)?.[0].toLowerCase();
  return stretch ? `What's on this ${stretch}?` : "What's on today?";
}

const ASKS_WHEN =
  /^\W*(?:(?:and|so|hey|hi|ok(?:ay)?|please)[\s,]+)*(?:when(?:'s|\s+(?:is|was|are|do|does|did|will|am))?|at\s+what\s+time|what\s+time)\b(?:\s+(?:is|was|are|do|does|did|will))?\s+(?:i\s+)?(?:next\s+)?(?:have|see|go\s+to|need\s+to)?/i;
const NO_NAME =
  /\b(?:again|planned|scheduled|next|due|appointment|reminder|task|tomorrow|today|this\s+week|supposed\s+to\s+be|be|i|my|the|a|an|me|to|you|going|remind(?:ing)?|of|about)\b/gi;

/** "When is my dentist appointment?": what it is about ("dentist"). Null: no such question, or nothing is named. */
export function asksWhen(message: string): string | null {
  const text = message.replaceAll('’', "'").slice(0, MOST);
  const asked = ASKS_WHEN.exec(text);
  if (!asked) return null;
  const name = text
    .slice(asked[0].length)
    .replace(NO_NAME, ' ')
    .replace(/[^\p{L}\p{N}'-]+/gu, ' ')
    .trim();
  return name.length >= 2 ? name : null;
}
