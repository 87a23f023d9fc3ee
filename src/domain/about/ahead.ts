import { NUMBER_WORD, numberOf } from '../number-words.ts';
import type { Said } from './types.ts';
import { PARTS } from './words.ts';

const COUNT = `(?:the|half an?|\\d{1,3}|(?:a )?couple(?: of)?|${NUMBER_WORD}|an?)`;
const AHEAD = new RegExp(
  `\\b(${COUNT}) ?(days?|nights?|evenings?|mornings?|weeks?|hours?|hrs?|h|minutes?|mins?|min) (?:before(?:hand)?|ahead|in advance|earlier)(?: (?:that|it|of it|of time|each(?: one| time)?|every (?:one|time)))?\\b`,
);
/** No more than that: "15 min before", "the day before too". */
const ALONE = new RegExp(
  `^(?:(?:and|also|plus|maybe|oh) ){0,3}(?:(?:start|starting|begin|from) )?${COUNT} ?\\p{L}+ (?:before(?:hand)?|ahead|in advance)(?: too| as well| also| please)*$`,
  'u',
);
const REMINDS = /\b(?:remind|tell|nudge|ping|warn|alert|call|ring|phone|text|ask) me\b/;
/** "I need an hour to get there so remind me before that". */
export const TO_GET_THERE = new RegExp(
  `\\b(?:i|we) (?:need|take) (${COUNT}) ?(hours?|minutes?|mins?) to (?:get (?:there|ready|dressed)|drive|walk|prepare)\\b.*\\b(?:remind|tell|ping|warn) me (?:before|ahead|then|in time)(?: (?:that|it))?$`,
);
/** Where only the part of the day before is said. */
const AT: Record<string, string> = { evening: '18:00', night: '20:00', morning: '09:00' };

/** "Need to leave 45 mins before". */
const LEAVES =
  /^(?:i |we )?(?:need to|have to|must|should|got to|gotta|will have to) (leave(?: (?:work|home|the house|the office|here|school))?|go|set off|head out|get ready|drive|be there|arrive|get there)\b/;

/** "Need to leave at 2" is a reminder of its own, and no other time for what they leave for. */
export const LEAVES_AT =
  /^(?:i |we )?(?:need to|have to|must|should|got to|gotta) (?:leave|go|set off|head out|head off|get ready|be there) (?:at|by|around) /;

export type Ahead = { ahead: NonNullable<Said['ahead']>; task: string | null; rest: string };

/** "Remind me the day before to buy flowers": how long before, what is to be done then, and the text without both. */
export function aheadIn(text: string): Ahead | null {
  const before = TO_GET_THERE.exec(text);
  const leaves = LEAVES.exec(text)?.[1];
  const match = before ?? (leaves || REMINDS.test(text) || ALONE.test(text) ? AHEAD.exec(text) : null);
  if (!match) return null;
  const n = match[1] === 'the' ? 1 : (numberOf(match[1] ?? '') ?? Number.NaN);
  const unit = (match[2] ?? '').replace(/s$/, '');
  const isPart = unit in PARTS;
  const days = isPart || unit === 'day' ? n : unit === 'week' ? 7 * n : 0;
  const minutes = /^h/.test(unit) ? 60 * n : /^min/.test(unit) ? n : 0;
  const rest = `${text.slice(0, match.index)} ; ${text.slice(match.index + match[0].length)}`.replace(REMINDS, ' ; ');
  if (leaves)
    return { ahead: { days, minutes, at: AT[unit] ?? null }, task: leaves, rest: rest.replace(LEAVES, ' ; ') };
  const asked = /(?:^|[\s;])(?:if|whether) (?:i|i've|i have|we) (?:have )?(\p{L}.{1,60}?)$/u.exec(rest);
  if (asked?.[1])
    return {
      ahead: { days, minutes, at: AT[unit] ?? null },
      task: `${asked[1]}?`,
      rest: rest.replace(asked[0], ' ; '),
    };
  const task = /(?:^|[\s;])to (\p{L}.{1,60}?)(?= (?:at|on) \d|$)/u.exec(rest)?.[1] ?? null;
  return {
    ahead: { days, minutes, at: AT[unit] ?? null },
    task,
    rest: task ? rest.replace(`to ${task}`, ' ; ') : rest,
  };
}
