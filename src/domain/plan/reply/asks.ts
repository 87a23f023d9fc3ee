import { plain } from '../said/index.ts';

/** Whether a message about an open plan asks, and whether what it asks is a change. Small letters, without marks. */

/** What may stand before the question itself: "sure, but what does it mean?" */
const LEAD =
  /^(?:(?:and|but|so|ok(?:ay)?|wait|hm+|oh|ah|um|sure|yes|yeah|yep|great|good|nice|cool|thanks|thank you|sorry|well|also|just|hi|hey|no|right|fine|perfect|lovely|first|before that|before i (?:say yes|decide|agree|save it)|(?:one |a |just a |quick )*(?:quick )?question) )+/;

/** The message without what stands before its question. */
export const leadless = (bare: string): string => bare.replace(LEAD, '').replace(SHORT_IS, '$1 is');
const SHORT_IS = /^(when|where|who|how|why)'?s\b/;

const QUESTION = new RegExp(
  `^(?:${[
    'what|why|how|(?:by |until |from |since )?when|which|who|where|is|are|was|does|do (?:i|we|you|they|these)',
    'did|will|would|could you (?:tell|explain|say)|can you (?:tell|explain|say)|explain|tell me|show me',
    "should|shall|am i|isn't|aren't|doesn't|don't you|won't|wouldn't",
  ].join('|')})\\b`,
);

export const isQuestion = (bare: string): boolean => QUESTION.test(leadless(bare)) && !WHY_NOT.test(bare);
/** "Sure, why not" is a yes. */
const WHY_NOT = /^(?:[a-z]+ )+why not$/;

/** `said` with its question marks. */
export const asksIn = (said: string): boolean =>
  said.endsWith('?') || said.split('?').some((part) => isQuestion(part.trim()));

const INFORMS = new RegExp(
  `^(?:${[
    "is|are|was|does|do i|did|will|which|who|where|am i|isn't|aren't|doesn't|won't (?:it|that|this|they)|wouldn't (?:it|that|this|they)",
    'do we (?:really |actually |honestly )?(?:need|have to)',
    "what (?:will|do|would|should|shall|am|did) (?:i|we|you)|what happens|what (?:time|day|days|else)|what's|what is|whats",
    'when (?:is|are|do|does|will|am|would)|how (?:many|long|often|much)',
    "(?:do|would|don't) you (?:really |honestly |actually )?(?:think|reckon|believe|say|feel)(?! (?:we|i|you) (?:could|can)\\b)",
    'should i (?:really |maybe |rather )?(?:do|be|go|aim|try|worry|expect)\\b',
  ].join('|')})\\b`,
);

/** Something is to be told, and nothing changed: "do you think it is too much?", "how long is it?" */
export const informsIn = (bare: string): boolean => INFORMS.test(leadless(bare));

const TELLS_NOTHING_NEW = /\b(?:why|what does|how (?:does|do|many|long|much)|when (?:is|are|does))\b/;

/** A question about how things are asks for no change; "can we do Tuesdays?" does. */
export const asksForAChange = (bare: string): boolean => !(isQuestion(bare) && TELLS_NOTHING_NEW.test(leadless(bare)));

const TAG =
  /(?:right|correct|yeah|yes|no|ok|okay|isn't it|is it|innit|aren't they|doesn't it|don't they|won't it|is that right|am i right|did i get that right|is that correct)\?+$/;
const STATES =
  /^(?:that's|that is|that means|that leaves|it's|it is|it (?:starts|begins|ends|runs|goes)|this is|they're|they are|these are|those are|there's|there are|i(?:'d| would| will|'ll)? (?:still |only |just )?(?:run|train|do|start|begin|have|practi[cs]e|read|pay|save|put|finish)|we (?:start|begin|have|said)|you(?:'ve| have)? (?:said|put|have|got|kept|moved|left)|(?:the )?(?:first|last) (?:one|session|run)|(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b.*\b(?:is|are|stays?|stay)\b)/;
const STILL =
  /\b(?:the rest|the others?|everything else|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|it|they|that|this)(?: all)? (?:(?:is|are|would|will|'ll) )?(?:still |then )?(?:stays?|remains?|keeps?|unchanged|untouched)\b|\b(?:is|are|'s|'re) still\b/;
const ORDERS = /\b(?:can|could|would|shall|should|please|make|move|let's|want|rather|instead|change)\b/;

/** "That's Mondays and Fridays, right?", "and the rest stays as it is?": what they take it to be, to be confirmed. */
export function checksIn(said: string): boolean {
  if (!said.endsWith('?') || said.length > 160) return false;
  const words = plain(said).replace(LEAD, '');
  if (ORDERS.test(words)) return false;
  return (STATES.test(words) && TAG.test(words)) || STILL.test(words);
}
