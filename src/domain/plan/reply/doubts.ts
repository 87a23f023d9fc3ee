import type { Weekday } from '../../calendar/index.ts';
import { plain, weekdaysIn } from '../said/index.ts';
import { soundsLikeYes } from './agreement.ts';

const DAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)days?';
const DAYS = `${DAY}(?:(?:,| and| or) (?:the )?${DAY})*(?: ones?| sessions?| runs?)?`;
const HARD =
  '(?:a bit |a little |too |rather |quite |really |just |still |always |gonna be |going to be )*(?:a problem|an issue|tricky|difficult|hard|awkward|tough|bad|the (?:problem|issue|question|tricky one|hard one|difficulty|catch)|problematic|not (?:great|ideal|so good|so great|for me|my (?:day|thing|favou?rite)|(?:really |actually )?working|happy (?:with|about) (?:it|that|this|those|them|these))|a no|a pain|a struggle|a stretch|iffy|a worry)';

/** "Not sure about Fridays" doubts that day, and does not take it out. */
const DOUBTS =
  /^(?:(?:hm+|um+|ok(?:ay)?|yes|yeah|but|well|and|just|so) )*(?:i(?:'m| am) )?(?:still )?(?:not (?:so |really |too |quite |entirely |that )?sure|unsure|in two minds|don't know|not convinced|undecided|worried|wondering)(?: yet)? (?:about|if|whether|on|of)\b/;
/** "Looks good, only the Tuesdays…": they break off where the doubt is, or tell why. */
const BREAKS_OFF = new RegExp(
  `(?:^|[ ,.;])(?:(?:only|just|but) (?:for )?(?:the |those |that )|(?:if it (?:weren't|wasn't|were not) for|except|apart from|aside from|other than) (?:for )?(?:the |those |that )?)${DAYS}(?: ?(?:\\.{2,4}|…)| though| hm+|,? (?:is|are) ${HARD})?(?:$|[,;.] (?:i|i've|we|my|that's|there's|because|as)\\b)`,
);
/** "The Fridays are the problem." */
const ARE_HARD = new RegExp(
  `^(?:(?:hm+|um+|ok(?:ay)?|yes|yeah|but|well|and|just|so|it's|mainly|mostly|only|think|i|honestly|actually) )*(?:the |my |those )?${DAYS} (?:(?:is|are|will be|might be|would be|could be) )?${HARD}(?: for me| though| tbh| i think| at the moment)*$`,
);
/** "I'm knackered on Fridays": why, and not what shall be. */
const TIRED = new RegExp(
  `^(?:(?:hm+|but|well|and|just|so|it's|that|only|because|tbh|honestly) )*i(?:'m| am| get| feel) (?:(?:always|usually|often|just|so|too|really|totally|pretty|quite|a bit) )*(?:tired|knackered|exhausted|shattered|wiped(?: out)?|dead|drained|beat|worn out|done in|wrecked|useless)(?: (?:on|by|every|after work on))? (?:a |the )?${DAYS}(?: evenings?| nights?)?(?: though| tbh| usually| always)*$`,
);
const PROBLEM_IS = new RegExp(
  `^(?:(?:hm+|um+|ok(?:ay)?|yes|yeah|but|well|and|just|so) )*(?:(?:the|my) (?:only |main |real )*(?:problem|issue|thing|trouble|worry) is|it's (?:just |only |mainly |really )?)(?: with)? ?(?:the |my |those )?${DAYS}(?: that(?:'s| is| are) ${HARD}| though)?$`,
);
const CLEAR = /\b(?:so|can|could|please|make|move|rather|instead)\b/;

/** The weekdays of a clause that calls them hard, and says no more. Small letters. */
export const hardDays = (clause: string): Weekday[] =>
  ARE_HARD.test(clause) || TIRED.test(clause) ? weekdaysIn(clause) : [];

const PRAISED = /\b(?:perfect|looks|sounds|works|love|happy|like)\b/;

/** Days behind these are read as days that are not meant. */
const LEFT_OUT = /\b(?:except|apart from|aside from|other than)(?: for)?\b/g;

/** The weekdays that a message doubts without saying what is to become of them. `bare`: small letters without marks; `marked`: with them. */
export function doubtedDays(bare: string, marked: string): Weekday[] {
  const hard = ARE_HARD.test(bare) || PROBLEM_IS.test(bare) || TIRED.test(bare);
  const breaksOff = BREAKS_OFF.test(marked) && (soundsLikeYes(bare) || PRAISED.test(bare));
  return hard || breaksOff || (DOUBTS.test(bare) && !CLEAR.test(bare)) ? weekdaysIn(bare.replace(LEFT_OUT, ' ')) : [];
}

/** "That's too much for me", "bit much", "it's a lot for me", and no word of a day: said of what is shown. */
export const isTooMuch = (message: string): boolean =>
  TOO_MUCH.test(
    plain(message)
      .replace(/[.,!…]+/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
const TOO_MUCH =
  /^(?:(?:hm+|oh|ok(?:ay)?|no|well|honestly|sorry|but|yeah|ugh|i think|i guess|to be honest|tbh) )*(?:(?:that|this|it|all (?:of )?(?:this|that)|the plan)(?:'?s| is| feels| seems| looks| sounds)?(?: like)? )?(?:(?:just|really|probably|all|still|quite|rather|kind of|way|far|simply|maybe) )*(?:too much|(?:a )?bit (?:too )?much|a little (?:too )?much|(?:quite )?a lot)(?: (?:for me|right now|at the moment|to start with|at once|tbh|honestly|i think|i'm afraid|really|now))*$/;
