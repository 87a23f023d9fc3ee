import { AMOUNT } from '../number-words.ts';

const UNIT = '(?:minutes?|mins?|min|m|hours?|hrs?|hr|h|days?|weeks?|months?)';
const COUNTED = new RegExp(`\\bin (?:about |around )?(?:another )?${AMOUNT} ?(${UNIT})\\b`, 'i');
/** "In 20": minutes. */
const MINUTES = /\bin \d{1,3}(?!\d)\s*$|\btimer\b/i;
const OPENS =
  "(?:(?:no|nope|nah|oh|ah|sorry|wait|actually|ok|okay|rather|better|hm+|i meant?|make (?:it|that)|do|say|let's say|in|too (?:soon|late|short|long))[\\s,:–-]+)*";
const ANEW = new RegExp(
  `^${OPENS}(?:about )?(?:in )?(${AMOUNT})(?: ?(${UNIT}))?(?: (?:please|instead|rather|then|actually|i meant?|from now))*[\\s.!]*$`,
  'i',
);

const isDays = (unit: string) => /^[dw]|^mo/i.test(unit);

/** "4 days", said of what was asked for "in 3 days": "in 4 days". `said`: how it was asked for. Null: it is no other count of that. */
export function recounted(said: string, message: string): string | null {
  const often = oftenAnew(said, message);
  if (often) return often;
  const unit = COUNTED.exec(said)?.[1] ?? (MINUTES.test(said) ? 'minutes' : null);
  const [, amount, own] = ANEW.exec(message.trim()) ?? [];
  if (!unit || !amount) return null;
  // "No, 4", of what comes in days, is an hour as well.
  if (!own) return /^m(?!o)/i.test(unit) && /^\d+$/.test(amount) ? `in ${amount} ${unit}` : null;
  return isDays(own) === isDays(unit) ? `in ${amount} ${own}` : null;
}

const EVERY = /\bevery \d{1,2} ?(hours?|hrs?|days?|weeks?|months?)\b/i;

/** "8 hours actually", of what comes every 6 hours. */
function oftenAnew(said: string, message: string): string | null {
  const unit = EVERY.exec(said)?.[1];
  const [, amount, own] = ANEW.exec(message.trim()) ?? [];
  return unit && own && /^\d/.test(amount ?? '') && own.charAt(0).toLowerCase() === unit.charAt(0).toLowerCase()
    ? `every ${amount} ${own}`
    : null;
}

/** The sentence that counted anew; null: it counts nothing. */
export function withCount(said: string, message: string): string | null {
  const anew = COUNTED.test(said) ? recounted(said, message) : null;
  return anew && said.replace(COUNTED, anew);
}
