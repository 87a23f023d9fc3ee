import type { Clause } from './clauses.ts';
import { nameIn } from './name.ts';
import type { Told } from './types.ts';

const NO = /\b(?:no|nope|not|never|don'?t|do\s+not|without|off|rather\s+not|none)\b/i;
const YES =
  /\b(?:yes|yep|yeah|sure|ok(?:ay)?|fine|please|happy|you\s+(?:may|can|could)|(?:may|can)\s+(?:call|ring|phone|text|message|use)|(?:calls?|whats\s?app|summary|nudges?)\s+on|(?:switch|turn)(?:ed)?\s+\S+\s+on|agree|allowed|welcome|good|i'?d\s+(?:like|love|appreciate)|i\s+(?:want|would\s+(?:like|love)))\b/i;
const OPENS_YES = /^\W*(?:yes|yep|yeah|sure|ok(?:ay)?|fine)\b/i;

/** "Don't call me Fran" */
const NO_NAME = /\bcall\s+me\s+(?!Mon|Tue|Wed|Thu|Fri[a-z]*day|Sat|Sun)\p{Lu}\p{Ll}+/u;
const ANY_NAME = /\bcall\s+me\s+(?:whatever|anything|what)\b/i;

/**
 * Leave to be written to or called, and what else may be switched on. Consent is only what was said: a word that merely falls ("I have
 * WhatsApp") is none. `message`: a "yes" may stand before its first clause.
 */
export function readConsents(
  clauses: Clause[],
  message: string,
): Pick<Told, 'whatsapp' | 'calls' | 'weeklySummary' | 'dailyNudges'> {
  const said = (topic: Clause['topic']) => {
    // "You can call me Liz" gives a name, and no leave to ring.
    const about = clauses.filter(
      ({ topic: spoken, text }) =>
        spoken === topic && !(topic === 'calls' && (nameIn(text, false) || ANY_NAME.test(text) || NO_NAME.test(text))),
    );
    if (about.some(({ text }) => NO.test(text))) return false;
    const opened = about[0] !== undefined && about[0] === clauses[0] && OPENS_YES.test(message);
    return opened || about.some(({ text }) => YES.test(text)) ? true : undefined;
  };
  const told = {
    whatsapp: said('whatsapp'),
    calls: said('calls'),
    weeklySummary: said('summary'),
    dailyNudges: said('nudges'),
  };
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
}

const HESITATES =
  /^\W*(?:(?:then|well|hm+|oh|um+|so|in\s+that\s+case|i\s+guess|i\s+suppose|ok(?:ay)?(?=[\s,]+(?:no|nope)\b))[\s,]+)+/;

/** A plain yes or no to the question that was asked; null: neither. */
export function yesNo(message: string): boolean | null {
  const text = message.trim().toLowerCase().replaceAll('’', "'").replace(HESITATES, '');
  // "Not before 9" is about when, and leaves it open whether.
  if (/^\W*not\s+(?:before|after|at|on|during|in|until|till)\b/.test(text)) return null;
  if (/^\W*only\s+(?:if|when|for|in)\b/.test(text)) return true;
  if (
    /^\W*(?:nein|(?:(?:god|hell|oh|absolutely)\s+)?no(?=\W|$|\s)|nope|nah|never|absolutely\s+not|please\s+(?:don'?t|no)|i\s+(?:hate|can'?t\s+stand)|not\b|don'?t|i\s+(?:don'?t|do\s+not)\b|i'?d\s+rather\s+not|rather\s+not|skip|later|no\s+thanks?)\b/.test(
      text,
    )
  )
    return false;
  if (
    /^\W*(?:emergenc(?:y|ies)\s+only|ja\b|gerne|(?:das\s+)?(?:passt|stimmt)|genau|richtig|sí|así\s+es|correcto|exacto|vale\b|claro|yes|yep|yeah|yup|sure|ok(?:ay)?|fine|of\s+course|please|go\s+ahead|why\s+not|absolutely|definitely|right|correct|exactly|that'?s\s+(?:right|it|correct)|(?:looks?|sounds?)\s+(?:good|right|about\s+right|fine|correct)|all\s+(?:good|right)|perfect|spot\s+on|great|good|yes\s+please|you\s+(?:may|can))\b/.test(
      text,
    )
  )
    return !/\b(?:but|except|only)\b/.test(text) || /\byes\b/.test(text);
  return null;
}
