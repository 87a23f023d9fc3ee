import type { Said } from './types.ts';
import { MOVES } from './words.ts';

/** "Oh and Wednesday", "the same for Friday": beside what there is, and not in its place. */
export const isOneMore = (text: string): boolean => (JOINS.test(text) && !MOVES.test(text)) || SAME_THEN.test(text);
const JOINS =
  /^\W*(?:(?:oh|ah|ok|okay|yes|yeah|so|then|actually|please|sorry)[ ,]+)*(?:and|plus) (?!it'?s\b|that's\b|not\b|only\b|just\b|from\b|until\b)/;
const SAME_THEN =
  /^\W*(?:(?:and|oh|ok|okay|yes|please|then|can you|could you|do|the)[ ,]+)*same(?: thing| again| one| reminder)?(?: please)? (?:for|on)\b/;

/** "A Saturday one" is that Saturday; "both days next weekend" are two. */
export function added({ which, once }: Said, text: string): Partial<Said> {
  if (which && which !== 'next' && once.length === 0) return { which: null, once: [which] };
  const [span] = once;
  return /\bboth days\b/.test(text) && span && span.from.until(span.to).days === 1
    ? { once: [span.from, span.to].map((day) => ({ from: day, to: day })) }
    : {};
}
