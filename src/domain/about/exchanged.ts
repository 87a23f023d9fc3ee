import { WEEKDAYS } from '../calendar-names.ts';
import { readValues, type Setting } from '../language/index.ts';

/** A day that does not do, the one that is to be instead, and the words that say so as a plain change. */
export type Exchanged = { said: string; asks: boolean };

const DAY =
  '(?:(?:this|next|coming|on|the) )*(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tonight|tomorrow|\\d{1,2}(?:st|nd|rd|th))(?: (?:morning|afternoon|evening|night))?';
/** "Can't do Saturday", "I'm off this Thursday", "Saturday's no good". */
const NOT_THEN = new RegExp(
  `^(?:(?:i|we) )?(?:can't|cannot|can not|won't|couldn't)(?: be able to)? (?:make|do|manage|come|be there|go)?(?: (?:it|that|there))?(?: on)? ?(${DAY})$|^(?:i'm|i am|we're|we are|i'll be|we'll be) (?:off|away|busy|out|working|travell?ing|not (?:in|there|around|here))(?: on)? (${DAY})$|^(${DAY})(?:'s| is| isn't| doesn't| does not| won't| will not)? ?(?:no good|not good|bad|out|off|full|impossible|not possible|no longer possible|work|suit(?: me)?|good)(?: for me)?$`,
);
/** "Is Friday free?", "do it Friday", "how about Friday at 10". */
const RATHER = new RegExp(
  `^(?:so |but |and |can (?:we|you|i) |could (?:we|you|i) |please |let's |maybe )*(?:(?:do|make|move|put|have|shift|push|try)(?: it| that)?|how about|what about|rather|better|is|would|am i free)(?: (?:to|on|for|it|be))* (${DAY})(?:(?: at)? ((?:at )?\\d{1,2}(?:[:.]\\d\\d)?(?: ?[ap]m)?|noon|same time))?(?: (?:free|ok|okay|possible|good|available|alright|work|works|better|instead|please|then))*$`,
);
/** "Ana can't do Tuesday, she can do Wednesday": somebody else's day gives way, and they say which comes. */
const WHO = '(?:he|she|they|\\p{L}+(?: \\p{L}+)?)';
const THEY_CANNOT = new RegExp(
  `^(?:the |my |our )?(?!(?:i|we|you|it|that|this)\\b)(${WHO}) (?:can't|cannot|can not|won't|couldn't)(?: be able to)? (?:make|do|manage|come)(?: it| that)?(?: on)? (${DAY})$`,
  'u',
);
const THEY_CAN = new RegExp(
  `^(?:so |but |and )*(?:${WHO} )?(?:can do|can make|can only do|can manage|could do|wants|want|suggested|suggests|asked for|offered|prefers|is free|are free)(?: it)?(?: on| to)? (${DAY})(?:,?(?: at)? ((?:at )?\\d{1,2}(?:[:.]\\d\\d)?(?: ?[ap]m)?|noon|same time))?(?: (?:instead|please|then))*$`,
  'u',
);
/** "Is Friday free?", "how about Friday?" */
const NOT_IT =
  /^(?:(?:i|we) )?(?:can't|cannot|can not|won't)(?: (?:make|do|manage) (?:it|that)(?: then)?| then)?$|^(?:no can do|not possible|no good|doesn't work|that doesn't work|no time)$/;
const BARE_DAY = new RegExp(
  `^(?:(?:make it|do it|move it to|how about|what about|try|rather|better|let's do|can we do|maybe) )*(${DAY})(?:,?(?: at)? ((?:at )?\\d{1,2}(?:[:.]\\d\\d)?(?: ?[ap]m)?|noon|same time))?(?: (?:instead|please|then))*$`,
);
const ASKS = /^(?:so |but |and |maybe )*(?:is|would|am i free|how about|what about|can|could)\b/;

const NAME = '(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)';
/** "Can't do Fridays so Sat instead": of every week. */
const OTHER_WEEKDAYS = new RegExp(
  `^(?:no |oh |sorry |actually )*(?:i |we )?(?:can't|cannot|won't)(?: be able to)? (?:make|do|manage|come)(?: it)?(?: on)? (${NAME}days)[,;.]? (?:so |but |and |can (?:we|you|i) |let's |make it |do |move it to |how about |please )*(?:on )?(${NAME}(?:days?)?)(?: instead| please| then)*[.!?]*$`,
);
const plural = (name: string): string => {
  const stem = name.replace(/days?$/, '').slice(0, 3);
  return `${LONG[stem] ?? name}s`;
};
const LONG: Record<string, string> = Object.fromEntries(
  WEEKDAYS.map((name) => [name.slice(0, 3).toLowerCase(), name.toLowerCase()]),
);

/**
 * "Can't do Saturday, is Friday free?", "I'm off this Thursday, do it Friday": one day for another, as a change that is read like any other. `asks`: it is
 * put as a question, and a yes does it. Lower-case text. Null: something else.
 */
export function exchangedIn(text: string, setting: Setting): Exchanged | null {
  const [, gives, takes] = OTHER_WEEKDAYS.exec(text) ?? [];
  if (gives && takes) return { said: `${plural(takes)} instead of ${plural(gives)}`, asks: false };
  const parts = text.split(/\s*(?:[,;:.?!]|\s[-–]\s)\s*|\s+(?:so|but)\s+/).filter(Boolean);
  const [not, rather, ...more] = parts;
  if (!not || !rather || more.length > 0) return null;
  // "Can't, Friday same time": of what was spoken of, whenever that is.
  const alone = NOT_IT.test(not) ? BARE_DAY.exec(rather) : null;
  if (alone?.[1] && names(alone[1], setting))
    return {
      said: `move it to ${alone[1].replace(/^(?:(?:on|the) )+(?!\d)/, '')}${alone[2] && alone[2] !== 'same time' ? ` at ${alone[2].replace(/^at /, '')}` : ''}`,
      asks: false,
    };
  const theirs = ofTheirs(not, rather, setting);
  if (theirs) return theirs;
  const [, a, b, c] = NOT_THEN.exec(not) ?? [];
  const [, day, clock] = RATHER.exec(rather) ?? [];
  const from = a ?? b ?? c;
  if (!from || !day || !names(from, setting) || !names(day, setting)) return null;
  const time = clock && clock !== 'same time' ? ` at ${clock.replace(/^at /, '')}` : '';
  const plain = (words: string) => words.replace(/^(?:(?:on|the) )+(?!\d)/, '');
  return {
    said: `move the ${plain(from).replace(/^(?:this|coming) /, '')} one to ${plain(day)}${time}`,
    asks:
      ASKS.test(rather) && (/\?\s*$/.test(text) || !/^(?:so |but |and |maybe )*(?:how|what|can|could)\b/.test(rather)),
  };
}

/** What has their name, or was spoken of. */
function ofTheirs(not: string, rather: string, setting: Setting): Exchanged | null {
  const [, who = '', from] = THEY_CANNOT.exec(not) ?? [];
  const [, to, clock] = THEY_CAN.exec(rather) ?? RATHER.exec(rather) ?? BARE_DAY.exec(rather) ?? [];
  if (!from || !to || !names(from, setting) || !names(to, setting)) return null;
  const what = /^(?:he|she|they)$/.test(who) ? `the ${plainDay(from)} one` : `the ${who}`;
  const time = clock && clock !== 'same time' ? ` at ${clock.replace(/^at /, '')}` : '';
  return { said: `move ${what} to ${plainDay(to)}${time}`, asks: false };
}

const plainDay = (words: string): string => words.replace(/^(?:(?:on|the|this|coming) )+(?!\d)/, '');

const names = (words: string, setting: Setting) =>
  readValues(words.replace(/^the (?=\d)/, 'on the '), setting).some(({ kind }) => kind === 'date');
