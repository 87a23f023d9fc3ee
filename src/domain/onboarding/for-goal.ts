import { topicOf } from './topics.ts';

const PIECES = /[.;!?\n]+\s*|,(?!\d)\s*|\s+(?:but|and(?=\s+(?:not|never|only|start|no)\b))\s+/i;
const DAY = '(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|week\\s?ends?|week\\s?days?';
/** What a plan has to keep to, and no fact of the person's week. */
const KEPT: RegExp[] = [
  new RegExp(
    `\\b(?:not|no|never|nothing|only|just)\\s+(?:on\\s+|at\\s+|in\\s+the\\s+)?(?:${DAY}|mornings?|evenings?|afternoons?)\\b`,
    'i',
  ),
  /\b(?:not|never|nothing|only)\s+(?:before|after|until)\s+\d/i,
  /\b(?:start|starting|begin|beginning)\s+(?:in|on|next|from|tomorrow|after|at\s+the)\b/i,
  /\b(?:by|before|until)\s+(?:the\s+)?(?:(?:end|middle|start|beginning)\s+of\s+)?(?:next\s+|this\s+)?(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|christmas|easter|year|month|\d{1,2}(?:st|nd|rd|th)?\s+[a-z]{3,9})\b/i,
  /\b(?:is|are)\s+(?:\w+\s+)?(?:free|open|available|empty|quiet)\b/i,
  /\b(?:once|twice|three\s+times|four\s+times|\d\s*(?:x|times))\s+(?:a|per|each)\s+week\b/i,
  /\b(?:\d{1,3}\s*min(?:ute)?s?|half\s+an\s+hour|an\s+hour)\s+(?:a|per|each)\s+(?:day|session|time|week)\b/i,
];
const MOST = 300;

/** What a message says of the goal to come, though the question was another: "not on Fridays", "start in two weeks". '' when nothing. */
export function saidForGoal(message: string): string {
  return message
    .slice(0, 1_000)
    .replaceAll('’', "'")
    .split(PIECES)
    .map((piece) =>
      piece
        .replace(/^(?:and|but|also|please|oh)\s+/i, '')
        .replace(/\s+(?:please|thanks)$/i, '')
        .trim(),
    )
    .filter((piece) => piece !== '' && topicOf(piece) === null && KEPT.some((words) => words.test(piece)))
    .join(', ')
    .slice(0, MOST);
}
