import { isTimeAlone } from './rule.ts';
import type { Amendment } from './types.ts';

const DAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const MONTH = '(?:january|february|march|april|may|june|july|august|september|october|november|december)';
const ONE = new RegExp(
  `^(?:(?:move|put|shift|change|set|make|do|have)\\s+)?(?:only\\s+|just\\s+)?(?:the\\s+)?(?:(${MONTH})(?:'s)?|((?:only\\s+)?(?:this|next|this\\s+coming)\\s+(?:week|month|${DAY})|today|tonight|tomorrow)'s|((?:this|next|this\\s+coming)\\s+(?:week|month|${DAY})|(?:today|tonight|tomorrow)(?=\\s+it)))(?:\\s+(?:one|session|reminder))?\\s+(?:to|at|on|for|by|is|it(?:'?s|\\s+is)(?:\\s+at)?|(?:will\\s+)?be(?:\\s+(?:on|at))?)\\s+(\\S.{0,40})$`,
  'i',
);
const DATE = /^(?:the\s+)?(\d{1,2})(?:st|nd|rd|th)?$/i;

/** "Move december's to the 17th", "make tomorrow's at 9": one occurrence of what repeats, and when it is to be. */
export function readOne(said: string): Amendment | null {
  const [, month, own, which, to = ''] = ONE.exec(said) ?? [];
  const span = month ?? own ?? which;
  if (!span) return null;
  const date = month ? DATE.exec(to.trim())?.[1] : undefined;
  const words = date ? `on ${date} ${month}` : /^\d{1,2}(?:[:.]\d\d)?$/.test(to) ? `at ${to}` : to;
  return isTimeAlone(words) ? { kind: 'one', of: month ? `in ${month}` : span, words } : null;
}
