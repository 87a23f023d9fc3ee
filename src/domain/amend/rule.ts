import { readValues, type Setting } from '../language/index.ts';
import { daysIn } from '../onboarding/days.ts';
import type { Amendment } from './types.ts';

const DAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekends?|week\\s?days?';
const OWN_TIME = new RegExp(
  `^(?:(?:make|move|change|set|put|do|have|shift)\\s+)?(?:(?:on|the|only|just)\\s+)*((?:${DAY})(?:\\s*(?:,|and|&)\\s*(?:${DAY}))*)(?:'s?)?(?:\\s+(?:ones?|sessions?|class(?:es)?))?\\s*(?:to|at|be|are|is|:)?\\s+(\\S.{0,30})$`,
  'i',
);
const MORE = new RegExp(
  `^(?:and|also|plus)\\s+(?:also\\s+)?(?:on\\s+)?((?:${DAY})(?:\\s*(?:,|and|&)\\s*(?:${DAY}))*)(?:\\s+(?:too|as\\s+well|also))*$`,
  'i',
);
const MORE_BEHIND = new RegExp(
  `^(?:on\\s+)?((?:${DAY})(?:\\s*(?:,|and|&)\\s*(?:${DAY}))*)\\s+(?:too|as\\s+well|also)$`,
  'i',
);
/** "And tomorrow too": once more. */
const TOO = /^(?:and|also|plus)\s+(?:also\s+)?(.{3,40}?)\s+(?:too|as\s+well|also)$/i;
const ONLY = /^(?:only|just)\s+(?:on\s+)?(.{3,60})$|^(?:on\s+)?(.{3,60}?)\s+only$/i;
const EXCEPT = /^(?:except(?:\s+for)?|but\s+not|not|without|apart\s+from)\s+(?:on\s+|for\s+|the\s+)?(.{3,40})$/i;
/** "Fridays not needed", "Sundays are off". */
const NEEDLESS = new RegExp(
  `^(?:on\\s+)?(.{3,30}?)\\s+(?:(?:is|are|isn't|aren't)\\s+)?(?:${[
    String.raw`not\s+(?:needed|necessary|required|possible)|(?:un|not\s+)necessary|needed\s+any\s*more|off|out`,
    String.raw`cancelled|doesn't\s+work|don't\s+work|won't\s+work`,
  ].join('|')})$`,
  'i',
);
const UNTIL = /^(?:only\s+|just\s+)?(?:until|till|'til|up\s+to)\s+(.{2,40}?)(?:\s+only)?$/i;

/** On which days of a series, from when and until when. */
export function readRule(said: string): Amendment | null {
  const needless = NEEDLESS.exec(said)?.[1];
  if (needless && isTimeAlone(needless))
    return { kind: 'except', days: /s$/i.test(needless) ? daysIn(needless) : [], words: needless };
  const [, until] = UNTIL.exec(said) ?? [];
  if (until && isTimeAlone(until)) return { kind: 'until', words: until };
  const more = MORE.exec(said)?.[1] ?? MORE_BEHIND.exec(said)?.[1];
  if (more) return { kind: 'more days', days: daysIn(more), words: more };
  const too = TOO.exec(said)?.[1];
  if (too && isTimeAlone(too)) return { kind: 'more days', days: [], words: too };
  const [, days, time] = OWN_TIME.exec(said) ?? [];
  if (days && time && isClock(time) && (/s\b/i.test(days) || /^(?:make|move|change|set|put|the)\b/i.test(said)))
    return { kind: 'own time', days: daysIn(days), words: time };
  const not = EXCEPT.exec(said)?.[1];
  if (not && !not.includes(',') && isTimeAlone(not))
    return { kind: 'except', days: /s$/i.test(not) ? daysIn(not) : [], words: not };
  const [, first, last] = ONLY.exec(said) ?? [];
  const only = first ?? last;
  return only && isTimeAlone(only) && daysIn(only).length > 0 && /s$/i.test(only)
    ? { kind: 'days', days: daysIn(only) }
    : null;
}

/** Whether words are about time does not hang on when they are said. */
const ANY: Setting = { now: Temporal.Instant.from('2026-01-01T12:00:00Z'), zone: 'UTC' };

/** Whether words speak of time and of nothing else. */
export function isTimeAlone(words: string): boolean {
  const found = readValues(words, ANY);
  let rest = words;
  for (const { start, end } of found.toReversed()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  return found.length > 0 && !/[\p{L}\p{N}]/u.test(rest.replace(/\b(?:at|on|in|the|for|to)\b/gi, ''));
}

/** Whether words speak of time, whatever else they say. */
export const hasTime = (words: string): boolean => readValues(words, ANY).length > 0;

function isClock(words: string): boolean {
  const text = /^\d{1,2}$/.test(words) ? `at ${words}` : words;
  return isTimeAlone(text) && readValues(text, ANY).every(({ kind }) => kind === 'clock');
}
