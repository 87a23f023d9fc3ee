import { withApostrophes } from '../../text/index.ts';

const OPENS =
  '(?:(?:and|so|but|ok|okay|oh|hey|hm+|wait|no|well|sorry|please|thanks|hi|yes|yeah|then|actually|hang on|just)[ ,.!:-]+)*';
/** "When is", "do I", "is it still", "didn't I": asked, whatever stands behind it. */
const QUESTION = new RegExp(
  `^\\W*${OPENS}(?:(?:when|what|what time|what day|which|which one|who|where|why|how|how long|how often|how many|how much) ?(?:'s|'re|is|are|was|were|do|does|did|have|has|am|will|time|day|one|ones)\\b|(?:is|are|was|were|isn't|aren't|wasn't|am) (?:i|it|that|this|they|we|there|my|the|he|she|\\p{L}+)\\b|(?:do|does|did|don't|doesn't|didn't|have|haven't|has|hasn't) (?:i|we|you|it|they|he|she|my|the)\\b|(?:should|shall) (?:i|we)\\b|would it\\b)`,
  'u',
);
/** "Can you move it?", "why don't we make it 5?", "how about 6?" are orders put as a question. */
const REQUEST = new RegExp(
  `^\\W*${OPENS}(?:(?:can|could|would|will) (?:you|we|i|it|that|this|the|my|they)\\b|(?:why don't|why not|how about|what about|do you mind|would you mind|would it be (?:possible|ok)|is it possible|any chance)\\b)`,
);
/** A report says "have done it", and "did the dishes" is none of these. */
const HEDGES =
  /\b(?:i|we)(?:'m| am|'re| are)? ?(?:might|may(?! i)|thinking (?:of|about)|thinking|considering|not sure|wondering?|tempted|toying|half thinking)\b|\bnot sure (?:if|whether|i)\b|\b(?:dunno|no idea|don't know) (?:if|whether)\b/;
/** "If it rains", "unless Tom comes", "depending on work". */
const CONDITION =
  /\b(?:unless|depending on|provided(?: that)?|as long as|in case|should it)\b|\bif (?!(?:that's|that is|it's|it is|you|possible|i may|i can|poss|not\b|so\b|ok|okay|there's (?:room|space|time)|need be|needed))\p{L}/u;
const NEGATED =
  /\b(?:don't|do not|dont|never|didn't (?:want|ask|mean|say|tell)(?: you)?(?: to)?|please not|no need to|rather not|i'd not|not to|without)(?: \p{L}+)? (?:skip|cancel|delete|remove|move|drop|change|touch|push|shift|reschedule|postpone|rename|swap|scrap|bin|lose|forget)\w*\b/u;
const NOT_DONE =
  /\b(?:haven't|have not|havent|hasn't|not|never|didn't|did not|isn't|won't|almost|nearly|about to|going to|gonna|i'll|i will|will be|need to|have to|should|must|can't|cannot|half|nowhere near|still)\b/;
const NOT_NOT = /\b(?:forgot|not (?:bad|long|easy|sure why)|only|did(?! not| n)|why not|not the|not that|but not)\b/;

/** It was asked, thought about, denied, or hangs on something: no order. `done`: it would be ticked off. */
export function isNoOrder(message: string, { done }: { done: boolean }): boolean {
  const text = withApostrophes(message.toLowerCase().replaceAll('’', "'")).replace(/\s+/g, ' ').trim();
  if (HEDGES.test(text) || CONDITION.test(text) || NEGATED.test(text)) return true;
  if (done) return NOT_DONE.test(text) && !NOT_NOT.test(text);
  return QUESTION.test(text) && !REQUEST.test(text) && /\?\s*$/.test(text);
}
