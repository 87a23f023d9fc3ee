import type { Weekday } from '../../calendar/index.ts';
import { hardDays } from '../reply/doubts.ts';
import { weekdaysIn } from '../said/index.ts';

/** How a week is, told without a word of what is to be done about it: "I work late on Thursdays", "the kids need to be driven on Mondays". */
const WHO =
  "(?:i|we|i'm|i've|we're|we've|my (?!(?:mon|tues|wednes|thurs|fri|satur|sun)days?\\b|weekends?\\b|weekdays?\\b)\\w+(?: and (?:my )?\\w+)?|our \\w+|the (?:kids|children|boys|girls|baby|dog|family|others)|he|she|they|mum|mom|dad|work|there's|there is)";
const TELLS = new RegExp(
  `^(?:(?:so|and|well|but|because|as|oh|hm+|um) )*${WHO}(?:'s|'ve|'re)? (?!(?:'?d|would|could|can|can't|cannot|want|wanna|need (?!to (?:be|get up|drive|pick|take|go|work|leave|look|bring|care|collect|fetch))|prefer|like|rather|hate|wish|think|don't|won't|should|shall|do not|will not|may|might|am not|'m not|only|just|never|usually)\\b)`,
);
/** "Tuesday is my pub quiz", "Saturdays I usually drive the kids". */
const TELLS_OF_A_DAY =
  /^(?:(?:so|and|well|but|because|oh) )*(?:on )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekends|weekdays)(?: and (?:mon|tues|wednes|thurs|fri|satur|sun)days?)?(?: nights?| evenings?| mornings?| afternoons?)?,? (?:(?:is|are) (?:for (?!me\b|it\b|now\b|th(?:is|at)\b|(?:the |my |an? )?(?:long|short|easy|hard|quick|runs?|walks?|rides?|swims?|gym|sessions?|workouts?|lessons?|practice|training|one)\b|rest)[a-z]|(?:my|our|the) (?!best|better|only|day\b)|(?!fine|ok|good|better|best|great|perfect|alright|all right|possible|too|not|hard|tricky|difficult|a |an |now|mine|ideal|easier|free|off|out|for\b|when\b|where\b|the\b)[a-z]+ ?(?:nights?|days?|class|club|practice|training|dinner|church|choir|school|work|meeting|meetings|visit|time|lesson|quiz)\b)|i(?:'ve|'m| have| am| usually| always| normally| work| drive| go| play| teach| take| help| look after)\b|we(?:'ve|'re| have| are| usually| always| go)\b|my (?:wife|husband|partner|kids|son|daughter|mother|father|mum|dad)\b)/;
/** "The Thursday one clashes with my daughter's swimming". */
const CLASHES =
  /^(?:(?:so|and|well|but|because|oh|hm+) )*(?:the |my )?(?:mon|tues|wednes|thurs|fri|satur|sun)days?(?: ones?| sessions?| runs?)? (?:would |will |does )?(?:clash(?:es)?|overlaps?|collides?|conflicts?) with /;
/** Words that say what is wanted, or that a day is out: then it is no tale. */
const WANTS =
  /\b(?:not|no|never|nothing|only|can't|cannot|won't|don't|please|make|move|put|shift|instead|rather|prefer|better|want|would|could|can|let's|shorter|longer|easier|harder|earlier|later|too|free|off|away|out|skip|drop|start|busy|unable|impossible|unavailable|suits?|works best|at most|max|enough)\b/;

/** Whether a clause tells how it is, and wishes for nothing: "I'm on nights from 14 to 20 December". */
export const isTold = (clause: string): boolean =>
  TELLS.test(clause) && !WANTS.test(clause) && !/\b(?:ready|done|finished|through)\b/.test(clause);

/** The weekdays of such a tale; null: it is none. */
export function daysTold(clause: string): Weekday[] | null {
  const hard = hardDays(clause);
  if (hard.length > 0) return hard;
  if (!(TELLS.test(clause) || TELLS_OF_A_DAY.test(clause) || CLASHES.test(clause)) || WANTS.test(clause)) return null;
  const days = weekdaysIn(clause);
  return days.length > 0 ? days : null;
}
