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
