import { tokenize } from '../../../../domain/language/grammar/tokens.ts';
import { firstPhrase, tableOf } from '../../../../domain/language/phrases/table.ts';
import { withApostrophes } from '../../../../domain/text/index.ts';
import { ANSWERS } from './answers.ts';
import { topicByWords } from './by-words.ts';
import { type Asked, TOPICS, type Topic } from './topics.ts';
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
  const asked = askedOf(message);
  return asked && (ANSWERS[asked.topic][asked.language] ?? ANSWERS[asked.topic].en);
}

function askedOf(message: string): Asked | null {
  const text = withApostrophes(message.toLowerCase());
  if (text.length > MOST || OF_THEIRS.test(text)) return null;
  const byWords = topicByWords(text);
  if (byWords) return { topic: byWords, language: 'en' };
  return firstPhrase(TABLE, tokenize(text))?.says ?? null;
}

/** What may as well be asked of a plan that is shown: "what if I'm ill?", "can I change it later?". */
const OF_A_PLAN = new Set<Topic>(
  (
    'at_night believes changing fewer goals_how judges learns looks missed most_goals not_clear not_heard pausing placing plan_end plan_length ' +
    'reliable repeats rude seeing slow_start streak takes_time tone unanswered weekends where_to_start why_asked liked health_advice'
  ).split(' ') as Topic[],
);

/** Asked of Flux alone, whatever plan is shown: "does it cost anything?". */
export function isOfFluxAlone(message: string): boolean {
  const asked = askedOf(message);
  return asked !== null && !OF_A_PLAN.has(asked.topic);
}
