import { playbookById, playbookFor } from '../playbooks/index.ts';
import { withApostrophes } from '../text/index.ts';

const MUCH = '(?:way |far |much |always |just |really |a bit )*too (?:much|often|late|long|little|many)';
const SELDOM =
  "(?:(?:just |really |almost )?never|hardly(?: ever)?|barely|rarely|don't (?:really |ever )?(?=.*(?:enough|any ?more|these days|properly))|haven't (?=.*(?:in|for) (?:ages|months|years|weeks|forever)))";
const MESS =
  '(?:such |really |so |a bit |a total |a complete |an absolute |a real |quite |getting |very |full of |just |an? )*(?:mess(?:y)?|tip|rusty|state|disaster|chaos|chaotic|out of (?:control|hand)|junk|bombsite|pigsty|cluttered|filthy|overflowing|all over the place)';
const FORMS = [
  `^i(?:'m| am)? (?!was\\b|had\\b|did\\b)[^.;?]{0,40}?\\b${MUCH}\\b`,
  `^i ${SELDOM}\\b`,
  `^(?:my|our|the) [a-z]+(?: [a-z]+){0,2} (?:is|are|has become|have become|looks?|is getting|have got|has got) ${MESS}\\b`,
  `^i(?:'m| am) (?:so |always |constantly |really |forever )+(?:unfit|late|disorgani[sz]ed|unhealthy|overweight|tired)\\b`,
].map((form) => new RegExp(form));
/** Only once, or of somebody else's doing. */
const ONCE =
  /\b(?:today|tonight|tomorrow|yesterday|last (?:night|week|time)|this (?:morning|evening|week)|just now|right now|at the moment|because of you|reminders?|notifications?|messages?|list|task|plan|goal|slept|thanks?|for me|to (?:ask|read|do this))\b/;
const OPENS = /^(?:(?:ugh|argh|hi|hey|hello|ok(?:ay)?|so|well|honestly|lately|these days|god|oh|and|but|tbh)[\s,.!]+)+/;
const MOST = 90;

/**
 * "I'm on my phone way too much", "our flat is a tip": what bothers somebody of their days, of a kind that a plan can help with, and no wish for one. The name of
 * such a plan; null: it is no such thing.
 */
export function complaintIn(message: string): string | null {
  const text = withApostrophes(message.toLowerCase()).trim().replace(OPENS, '');
  if (text.length > MOST || text.includes('?') || ONCE.test(text) || !FORMS.some((form) => form.test(text)))
    return null;
  const { id } = playbookFor(text);
  return id === 'general' ? null : playbookById(id).name;
}
