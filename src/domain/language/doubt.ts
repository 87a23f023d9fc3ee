import { find, type Part, type Sentence } from './sentence.ts';
import { MONTH, NUMBER, WEEKDAY } from './words.ts';

const UNIT = `(?:other|second|third|${NUMBER}|days?|weeks?|months?|years?|hours?|minutes?|mornings?|afternoons?|evenings?|nights?|weekdays?|weekends?|${WEEKDAY})`;

/** Words that speak of time and that no reader took. What is left of a sentence with one of them is no title. */
const DOUBTFUL: RegExp[] = [
  new RegExp(
    `\\b(?:and\\s+|but\\s+)?(?:every|each)\\s+${UNIT}\\b(?:\\s+(?:and|or)\\s+(?:every\\s+|each\\s+)?${UNIT}\\b)*`,
  ),
  new RegExp(
    `\\b(?:but\\s+not|except|excluding|apart\\s+from)\\b(?:\\s+(?:on|for|in|the|every))*\\s*(?:${UNIT}|${MONTH})?`,
  ),
  new RegExp(`\\b(?:for\\s+)?the\\s+next\\s+${NUMBER}\\s+(?:days?|weeks?|months?)\\b`),
  new RegExp(
    `\\b(?:in|until|till|from|since|by)\\s+(?:early\\s+|mid\\s+|late\\s+)?${MONTH}(?=\\s*(?:$|[,.!?\\uE000]))`,
  ),
  // "December 3rd and 17th": the second one.
  /(?<=\uE000\s*(?:,|and|&|or)\s*)(?:the\s+)?\d{1,2}(?:st|nd|rd|th)\b/,
  /\b(?:mornings?|evenings?|nights?)\s+and\s+(?:mornings?|evenings?|nights?)\b/,
];

/** The first such words, unmasked. */
export function findDoubt(sentence: Sentence): Part | null {
  for (const pattern of DOUBTFUL) {
    const part = find(sentence, pattern);
    if (part) return part;
  }
  return null;
}
