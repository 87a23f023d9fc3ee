import { tokenize } from '../../../../domain/language/grammar/tokens.ts';
import { firstPhrase, tableOf } from '../../../../domain/language/phrases/table.ts';
import { withApostrophes } from '../../../../domain/text/index.ts';
import { ANSWERS } from './answers.ts';
import { topicByWords } from './by-words.ts';
import { TOPICS } from './topics.ts';
import { FOREIGN_TOPICS } from './topics-foreign.ts';
import { TOPICS_OF_USE } from './topics-using.ts';

const TABLE = tableOf([...TOPICS_OF_USE, ...TOPICS, ...FOREIGN_TOPICS]);
/** Longer messages tell of more than a question. */
const MOST = 120;
/** "Remind me to ask who can see it", "I want to learn to sing": no question to Flux. */
const OF_THEIRS =
  /\bremind\s+me\s+(?:to|at|about|of|in|on|every|tomorrow|tonight|that)\b|^\W*remind\b|^\W*(?:i|we)\s+(?:want|need|would\s+like|have)\s(?!an?\s+coach\b|to\s+(?:know|delete|close|erase|(?:speak|talk)\s+(?:to|with)\s+(?:an?\s+|some\s+)?(?:human|agent|real))\b)|\bi\s+want\s+(?:that|this|to\s+(?!know|delete|close|speak|talk))|^\W*(?:add|put|buy|call|book|email)\s|\b(?:at\s+\d|\d\s?(?:am|pm)|tomorrow\s+at)\b/i;

/** What is so, where something is asked about Flux or beyond its trade; null: it is about something else. */
export function answerToAsked(message: string): string | null {
  const text = withApostrophes(message.toLowerCase());
  if (text.length > MOST || OF_THEIRS.test(text)) return null;
  const byWords = topicByWords(text);
  if (byWords) return ANSWERS[byWords].en;
  const said = firstPhrase(TABLE, tokenize(text))?.says;
  return said ? (ANSWERS[said.topic][said.language] ?? ANSWERS[said.topic].en) : null;
}
