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

/** "Not this Friday, that one's normal": what stays is not left out. */
const STAYS =
  /\b(?:(?:'s|is|stays?|are|was) (?:still )?(?:normal|as normal|as usual|the usual|on|fine|unchanged)|as (?:normal|usual|before)|still (?:on|happening|there|at|wednesday|\p{L}+day)|back on|stays?|leave (?:it|that|this one) (?:alone|as|where|be))\b/u;
const ENDS = /\b(?:skip|cancel|cancelled|delete|remove|off|drop|out|scrap|bin|not on|no longer)\b/;

/** "Work got cancelled so yoga is back on". */
const AGAIN_ON = /\b(?:back on|on after all|on again|still on|going ahead|happening after all)\b/;

/** It would be taken away, and the words say that it stays. */
export function saysItStays(message: string): boolean {
  const text = withApostrophes(message.toLowerCase().replaceAll('’', "'"));
  return (
    (STAYS.test(text) && !ENDS.test(text)) ||
    text.split(/[,;.!]+|\bso\b/).some((one) => AGAIN_ON.test(one) && !ENDS.test(one))
  );
}

/** "Not Wednesday, before that": some other time, and not none. */
const ELSEWHEN =
  /\b(?:before|after) (?:that|then)\b|\b(?:(?:earlier|later|sooner)(?! one\b)|instead(?! of)|(?:another|some other|a different) (?:day|time|week)|the (?:day|week) (?:before|after))\b/;

/** It would be left out, and another time was spoken of. */
export const saysElsewhen = (message: string): boolean => ELSEWHEN.test(message.toLowerCase());

/** "Actually all of them after Sunday": from then on, or no more then? */
const AFTER_A_DAY =
  /\bafter (?:the \d|(?:this |next )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tomorrow|christmas|new year)/;
const BEGINS = /\b(?:start|starting|starts|begin|begins|beginning|from|only|not until|resume|again|on from)\b/;

/** A series would begin only then, and it was not said that it does. */
export function mayEndThen(message: string): boolean {
  const text = message.toLowerCase();
  return AFTER_A_DAY.test(text) && !BEGINS.test(text);
}

const CORRECTS = /^\W*(?:(?:no|nope|wait|oh|oops|sorry|hang on|actually|i meant?|hm+)[ ,.!]+)+/i;
const FOR_GOOD = /\b(?:every|always|from now on|each|all future|for good|\p{L}+days)\b/iu;

/** "No wait, only Thursday and Friday": of what was said just before, and not of every week. */
export const putsRight = (message: string): boolean => CORRECTS.test(message) && !FOR_GOOD.test(message);

/** It was asked, thought about, denied, or hangs on something: no order. `done`: it would be ticked off. */
export function isNoOrder(message: string, { done }: { done: boolean }): boolean {
  const text = withApostrophes(message.toLowerCase().replaceAll('’', "'")).replace(/\s+/g, ' ').trim();
  if (HEDGES.test(text) || CONDITION.test(text) || NEGATED.test(text)) return true;
  if (done) return NOT_DONE.test(text) && !NOT_NOT.test(text);
  return QUESTION.test(text) && !REQUEST.test(text) && /\?\s*$/.test(text);
}
