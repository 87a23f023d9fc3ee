import { isWish } from '../change/grammar/index.ts';
import { levelIn, plain } from '../said/index.ts';
import type { PlanDraft } from '../types.ts';

// What somebody tells of themselves to a plan that is shown, as if it had been asked: nothing of it is to be different.

const LEAD =
  "(?:(?:and|but|so|well|oh|also|btw|just|only|hi|ok|yes|yeah|i'm|i am|im|i'd say|i would say|a|an|it's|its|it is|that's|mostly|mainly|about|still|very|pretty|quite|total|complete|absolute|really|honestly) )*";
const FORMS = new RegExp(
  `^${LEAD}(?:${[
    "you (?:can )?(?:decide|choose|pick)(?: the rest| everything else| for me| that)?|(?:the rest|everything else|that)(?: is| i leave)? (?:up to|to) you|up to you|your (?:call|choice)|whatever you (?:think|say|like)(?: is best)?|i don't mind|surprise me|no preference|no preferences",
    'no (?:other |real |known |current |major )?(?:injur(?:y|ies)|health (?:problems?|issues?)|problems?(?: with [a-z ]{3,30})?|issues?|pain|conditions?|limits?|limitations?|experience|equipment|deadline)(?: or [a-z ]{3,20})?',
    '(?:perfectly |otherwise )?(?:healthy|fit|fine|in good (?:health|shape))|nothing special|(?:i )?(?:just )?(?:sit|scroll|work|eat|smoke|drink)(?: around| at a desk| inside)* (?:too much|a lot|all day)',
    'for (?:fun|work|myself|pleasure|school|uni|university|travel|travelling|a trip|my job|my (?:kids|health|family|wife|husband)|holidays?|the holidays|relaxation|stress(?: relief)?|fitness)(?: (?:at|in|to|with|and) [a-z ]{2,24})?|(?:to )?(?:relax|clear my head|unwind|de-?stress)',
    "(?:(?:complete|total|absolute) )*(?:beginner|newbie|novice|intermediate|advanced)(?: level)?|(?:level )?[abc][12](?: level| now)?|(?:(?:i've|i have) )?never (?:done|tried|played|solved|learned|learnt|studied|had|made|used|written)(?: (?:it|this|that|one|any|much|before))*|(?:i've |i have )?(?:done|played|tried|did|studied)(?: it| this| that)?(?: (?:a bit|a little|some|once|before|at school|as a (?:kid|child|teenager)|years ago|for (?:a|one|two|three|\\d+) years?))+|first time|from (?:scratch|zero)|new to (?:it|this|that)|(?:a bit |a little )?rusty",
    "i (?:have|own|already have|'ve got|have got|got) (?:a|an|my own|the) [a-z ]{3,30}|have (?:a|an|my own) [a-z ]{3,30}|got (?:a|an) [a-z ]{3,20}",
    'about (?!(?:an?|half|\\d|one|two|three|four|five|six|ten|twenty|thirty)\\b)[a-z]{3,20}(?: and [a-z]{3,20})?',
  ]
    .join('|')
    .replaceAll(
      '\\',
      '\\',
    )})(?: (?:really|mostly|mainly|too|though|tho|at all|so far|now|yet|please|thanks|the rest))*$`,
);
/** It may be meant for the plan: then it is asked about. */
const OF_MORE = /\?|\b(?:bad|weak|can't|cannot|not (?!much)|never on|too|remind|instead|rather|but)\b/;

const CHOOSE = /\byou (?:can )?(?:decide|choose|pick)\b|\bup to you\b|\byour (?:call|choice)\b/;
const OF_HEALTH = /\b(?:hurts?|sore|injured|pregnant|heart|asthma|diabet\w+|surgery|operation|medication)\b/;
const SAVES = /\b(?:save|saved|book|approve|confirm|accept|go ahead|do it)\b/;

/** "Beginner, no injuries, you decide": every piece of it is of themselves, and none a wish. */
export function tellsOfSelf(text: string, plan: PlanDraft): boolean {
  const said = plain(text);
  const pieces = said
    .split(/[.,;!\n]+| - /)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  if (pieces.length === 0 || pieces.length > 8 || said.length > 240 || OF_HEALTH.test(said) || SAVES.test(said))
    return false;
  const leavesIt = CHOOSE.test(said);
  return (
    pieces.every((piece) => FORMS.test(piece) || isShort(piece, leavesIt, plan)) &&
    pieces.some((piece) => FORMS.test(piece) || levelIn(piece) !== null)
  );
}

/** Beside these a few words that wish nothing of a plan: "two rooms and a hallway", "landscapes". `leavesIt`: the coach shall choose. */
const isShort = (piece: string, leavesIt: boolean, plan: PlanDraft): boolean =>
  piece.split(' ').length <= 6 && !OF_MORE.test(piece) && !(leavesIt ? OF_TIME.test(piece) : isWish(piece, plan));
/** A day, an hour or a length. */
const OF_TIME =
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\b(?:mornings?|evenings?|afternoons?|weekends?|weekdays|minutes?|mins?|hours?|times|week|start|begin)\b|\d[:.]\d\d|\d ?[ap]m\b|\bat \d/;
