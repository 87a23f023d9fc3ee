import { AMOUNT, numberOf } from '../number-words.ts';
import { daysIn } from '../onboarding/days.ts';
import { withApostrophes } from '../text/index.ts';
import { readObject } from './object.ts';
import { isTimeAlone, readRule } from './rule.ts';
import { readThing } from './thing.ts';
import type { Amendment } from './types.ts';
import { IT, readWords } from './words.ts';

export { applyToWish, replaced, retitled } from './apply.ts';
export { isTimeAlone } from './rule.ts';
export type { Amendment } from './types.ts';

const OPENER =
  /^(?:(?:no|nope|nah|less\s+often|more\s+often|(?:can|could)(?=\s+the\s)|actually|so?rr?y|wrong(?:\s+(?:day|date|time|one|name|person)|(?=\s*[,.!:–-]))|too\s+(?:soon|early|late|short|long|much|often)|and(?=\s+(?:make|call|move|change|set|put|rename|it'?s)\b)|wait|oh|ah|ahh|oops|hm+|ok(?:ay)?|please|(?:scratch|scrap)\s+that(?=\s*[,.:;–-])|rather|better|but|well|i\s+mean(?:t)?|i\s+said|on\s+second\s+thoughts?|can\s+(?:you|we)|could\s+(?:you|we)|let'?s|is(?=\s+(?:at\s+)?\d))\b[\s,.!:–-]*)+/i;
const CORRECTS =
  /\b(?:no|nope|nah|wrong|too|actually|so?rr?y|wait|oops|i\s+meant?|i\s+said|rather|better|scratch|scrap)\b/i;
const LENGTH_OF_TIME = `(${AMOUNT}) ?(minutes?|mins?|min|m|hours?|hrs?|h|days?|weeks?)\\b( and a half)?`;
const SHIFT = new RegExp(
  `^(?:(?:make|move|push|shift|put|set|do)\\s+${IT}\\s+)?(?:(?:to|by)\\s+)?(?:about\\s+)?${LENGTH_OF_TIME}\\s+(later|earlier|sooner|back|forward|before|after)(?:\\s+(?:please|instead|than\\s+that|that|it))*\\W*$`,
  'i',
);
/** "Wait, the day after". */
const NEXT_TO =
  /^(?:(?:make|move|put)\s+(?:it|that)\s+)?(?:to\s+)?(?:the|a)\s+(day|week)\s+(after|before|later|earlier)(?:\s+(?:please|instead|that))*$/i;
const LENGTH = new RegExp(
  `^(?:(?:make|let)\\s+${IT}\\s+(?:last\\s+)?(?:for\\s+)?|for\\s+|(?:it|that)(?:'s|\\s+is|\\s+takes|\\s+lasts)\\s+)(?:only\\s+)?${LENGTH_OF_TIME}(?:\\s+(?:long|in\\s+total|please|instead))*\\W*$`,
  'i',
);
/** "And remind me an hour before": once more, ahead of it. */
const BEFORE = new RegExp(
  `^(?:(?:and|also|plus)\\s+)*(?:(?:remind|nudge|ping|warn)\\s+me\\s+(?:of\\s+it\\s+|again\\s+)?(?:also\\s+)?)${LENGTH_OF_TIME}\\s+(?:before|ahead|earlier)(?:\\s+(?:that|it|hand|as\\s+well|too|please))*\\W*$`,
  'i',
);
/** "She cancelled", "it's off". */
const OFF =
  /^(?:(?:she|he|they|we|it|the\s+\w+)(?:'s|\s+is|\s+has|\s+have|'ve|\s+got|\s+just|\s+was)*\s+(?:cancell?ed|called\s+(?:it\s+)?off|off|been\s+cancell?ed|not\s+happening)(?:\s+(?:it|on\s+me|now))?)$/i;
/** "It ends at 21:30". */
const ENDS =
  /^(?:it|that)\s+(?:ends|finishes|goes|lasts|runs)\s+(?:(?:at|until|till|on\s+until)\s+)?(\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]m)?|noon|midnight)$/i;
/** "Another 20". */
const MORE =
  /^(?:and\s+)?(?:(?:another|give\s+(?:me|it)(?:\s+another)?)\s+(\d{1,3})(?:\s*(?:minutes?|mins?|m))?(?:\s+more)?|(\d{1,3})(?:\s*(?:minutes?|mins?|m))?\s+more)(?:\s+(?:today|now))?$/i;
/** "Actually do the night before". */
const PART_BEFORE =
  /^(?:(?:make|do|move|put|set|shift|have)\s+(?:(?:it|that|this)\s+)?)?(?:to\s+|for\s+|on\s+)?the\s+(night|evening|afternoon|morning)\s+before$/i;
const DAY = 1_440;
const ALONE = new RegExp(`^${LENGTH_OF_TIME}$`, 'i');
const DROP = new RegExp(
  `^(?:forget\\s+(?:about\\s+)?${IT}|(?:delete|cancel|remove|scrap|scratch|drop)\\s+${IT}|cancel|abort|nvm|never\\s*mind(?:\\s+${IT})?|i\\s+don'?t\\s+(?:want|need)\\s+${IT}(?:\\s+any\\s*more)?)(?:\\s+(?:please|again|after\\s+all|then))*\\W*$`,
  'i',
);
/** "Cancel it, found another dentist": a word of why. */
const ASIDE = /,\s+(?!(?:and|but|not|at|on|in|to|make|move|just|only)\b)\p{L}[^,\d]{2,60}$/iu;
const WHEN = new RegExp(
  `^(?:(?:make|move|change|set|put|do|have|reschedule|shift)\\s+${IT}\\s+(?:to\\s+|be\\s+)?|(?:it|that|they)(?:'?s|'re|\\s+(?:is|are)|\\s+(?:should|must)\\s+be)\\s+(?=at\\b|on\\b|\\d|the\\s+\\d|noon|midnight|(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\\.?\\s+\\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day))(.{1,80})$`,
  'i',
);

/**
 * "Actually make it 20 minutes later", "no, Tuesdays", "call it stretching", "not Sara, Zara": a change of what was just talked of. Null:
 * something else. An opening that corrects ("no, …") lets a bare day or time stand for itself.
 */
export function readAmendment(message: string): Amendment | null {
  const text = withApostrophes(message)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(WHY_NAMED, '')
    .replace(HOUR, '$1at $2:$3')
    .replace(WHOLE_HOUR, '$1at $2:00');
  if (text.length > 300) return null;
  const bare = text.replace(REASON, '');
  return readChange(text) ?? (bare === text ? null : readChange(bare));
}

/** "No sorry is 12h", "it's at 11h30": a time of the clock, and no length. */
const HOUR = /^(.{0,30}?)\b(?:(?:it'?s|is|at|for|to)\s+)+(\d{1,2})h(\d\d)(?=$|[\s,.!])/i;
const WHOLE_HOUR = /^(.{0,30}?)\b(?:(?:it'?s|is|at|to)\s+)+(\d{1,2})\s?h(?=$|[,.!])/i;

/** "It's gone up, call it mortgage 940": why, before a name. */
const WHY_NAMED =
  /^(?:it|it's|its|that's|they|they've|he|he's|she|she's|i|i've|we|we've) [^,;.]{2,60}[,;.] (?=(?:call|rename) )/i;

/** "Can you make it 10? I have a call": why is not what. */
const REASON =
  /(?:[?.,;!]\s+(?:(?:because|since|as|cause|cos|but)\s+)?|\s+(?:because|since|as|cause|cos)\s+)(?:i|i'm|i've|i'll|he|he's|she|she's|we|we're|they|they're|it's|my|our|the|there's)\s[^?]{2,120}$/i;

function readChange(text: string): Amendment | null {
  // "No calls for that one" opens with no correction.
  const opening = /^no\s+(?:more\b|(?:phone\s+)?(?:calls?|whatsapp|messages?)\b)/i.test(text)
    ? ''
    : (OPENER.exec(text)?.[0] ?? '');
  const rest = text.slice(opening.length).replace(/[.!\s]+$/, '');
  const closes = /\s+(?:instead|actually|rather|after\s+all|i\s+meant?|sorry)$/i.test(rest);
  const said = rest
    .replace(/\s+(?:instead|please|then|actually|rather|after\s+all|from\s+now\s+on|i\s+meant?|sorry)$/i, '')
    // "Not this Friday, I'm on leave": why is not what.
    .replace(/,\s+(?:(?:as|because|since|cause)\s+)?i(?:'?m|\s+am|\s+have|'ve\s+got|'ll\s+be)\s[^,]{2,60}$/i, '');
  if (said === '') return null;
  const corrects = closes || CORRECTS.test(opening);
  const shift = SHIFT.exec(said);
  if (shift) {
    const minutes = minutesOf(shift[1], shift[2], shift[3]);
    return { kind: 'shift', minutes: /earlier|sooner|forward|before/i.test(shift[4] ?? '') ? -minutes : minutes };
  }
  const part = PART_BEFORE.exec(said)?.[1]?.toLowerCase();
  if (part && (corrects || /^(?:make|do|move|put|set|shift|have)\b/i.test(said)))
    return { kind: 'part before', part: part === 'morning' || part === 'afternoon' ? part : 'evening' };
  const nextTo = NEXT_TO.exec(said);
  if (nextTo) {
    const minutes = minutesOf('a', nextTo[1]);
    return { kind: 'shift', minutes: /before|earlier/i.test(nextTo[2] ?? '') ? -minutes : minutes };
  }
  if (DROP.test(said) || DROP.test(said.replace(ASIDE, ''))) return { kind: 'drop' };
  if (OFF.test(said)) return { kind: 'off' };
  const ends = ENDS.exec(said)?.[1];
  if (ends && isTimeAlone(`at ${ends}`)) return { kind: 'ends', words: ends };
  const before = BEFORE.exec(said);
  if (before) return { kind: 'before', minutes: minutesOf(before[1], before[2], before[3]) };
  const length = LENGTH.exec(said);
  if (length) {
    const minutes = minutesOf(length[1], length[2], length[3]);
    return minutes < DAY ? { kind: 'length', minutes } : { kind: 'span', days: Math.round(minutes / DAY) };
  }
  // "Too soon, make it 20": of what it is, the reminder tells.
  const bare = /^too\s/i.test(opening) ? /^(?:make\s+(?:it|that)\s+)?(?:in\s+)?(\d{1,3})$/i.exec(said)?.[1] : undefined;
  if (bare) return { kind: 'amount', minutes: Number(bare) };
  const again = MORE.exec(said);
  const more = again?.[1] ?? again?.[2];
  if (more) return { kind: 'more', minutes: Number(more) };
  const amount = corrects ? ALONE.exec(said) : null;
  if (amount) return { kind: 'amount', minutes: minutesOf(amount[1], amount[2], amount[3]) };
  const rule = readRule(said);
  if (rule) return rule;
  const words = readWords(said, corrects);
  // "Not today, tomorrow" exchanges no word but the day.
  if (words?.kind === 'replace' && /\bones?\b/i.test(words.to)) return null;
  if (words?.kind === 'replace' && isTimeAlone(words.to)) return { kind: 'when', words: words.to };
  return words ?? whenIn(said, corrects) ?? readObject(text) ?? readThing(...thingOf(said, corrects));
}

/** "Make it 3 tickets", "it's 4 people now". */
function thingOf(said: string, corrects: boolean): Parameters<typeof readThing> {
  const words = said.replace(/^(?:(?:make|change)\s+(?:it|that)(?:\s+to)?|it'?s|it\s+is|there\s+are)\s+/i, '');
  return [words, { corrects, counts: words !== said }];
}

const BARE_TIME =
  /^(?:(?:at|on|to|for|the)\s+)*(?:\d{1,2}(?:[:.]\d{2})?\s*(?:am|pm|o'?clock)?|noon|midnight|half\s+(?:past\s+)?\w+|quarter\s+(?:to|past)\s+\w+|today|tonight|tomorrow|next\s+\w+|this\s+\w+|(?:mon|tues?|wednes|thurs?|fri|satur|sun)days?|in\s+the\s+(?:morning|evening|afternoon))(?:\s+(?:at\s+)?(?:\d{1,2}(?:[:.]\d{2})?\s*(?:am|pm)?|in\s+the\s+(?:morning|evening|afternoon)|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|morning|evening|night|noon))*$/i;
const EVERY =
  /^(?:(?:every|each)\s+.+|daily|weekly|(?:on\s+)?(?:week\s?days|weekends)|(?:on\s+)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days(?:\s*(?:,|and|&)\s*)?)+)$/i;

const SURE_TIME = /^(?:at\s+)?(?:\d{1,2}(?:[:.]\d{2})?\s*[ap]\.?m\.?|[01]\d:\d{2}|2[0-3]:\d{2}|noon|midnight)$/i;

function whenIn(said: string, corrects: boolean): Amendment | null {
  const named = WHEN.exec(said)?.[1];
  const words = (named ?? (corrects ? said : '')).replace(
    /^(?:all|both|everything|all\s+of\s+(?:it|them)|them\s+all)\s+(?=at\b|on\b|\d)/i,
    '',
  );
  // Right after it was made, "7 pm" can only mean that.
  if (words === '') return SURE_TIME.test(said) ? { kind: 'when', words: said } : null;
  const bare = words.replace(/^(?:on|at|only)\s+/i, '');
  if (EVERY.test(bare) && daysIn(bare).length > 0 && !/\d|other|second|third|month|year/.test(bare))
    return { kind: 'days', days: daysIn(bare) };
  return BARE_TIME.test(words) || isTimeAlone(words) ? { kind: 'when', words } : null;
}

function minutesOf(amount = '', unit = '', more = ''): number {
  const value = numberOf(amount) ?? Number.NaN;
  const one = /^h/i.test(unit) ? 60 : /^d/i.test(unit) ? 1_440 : /^w/i.test(unit) ? 10_080 : 1;
  return Math.round((value + (more ? 0.5 : 0)) * one);
}
