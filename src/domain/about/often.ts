import { type RepeatSaid, readRepeats, type Setting } from '../language/index.ts';
import { NUMBER_WORD, numberOf } from '../number-words.ts';
import { TAKEN } from './times-said.ts';
import type { Often } from './types.ts';

const MANY = `(once|twice|thrice|(?:${NUMBER_WORD}|\\d{1,2})(?: times)?)`;
const DO = "(?:is|are|will be|would be|will|would|should|'s|'ll)";
/** "Twice is enough", "5 will do", "make it three times". */
const COUNTED = [
  new RegExp(
    `\\b${MANY}(?: a day| daily| each day)? ${DO} (?:be |do )?(?:enough|plenty|fine|sufficient|ok|okay|do|suffice)\\b`,
  ),
  new RegExp(
    `^(?:only |just |make it |make that |let's do |rather )*${MANY} ?(?:times )?(?:a day|daily|each day|per day)?$`,
  ),
];
/** "Once a day is fine", of what comes oftener. */
const ONCE = /^once (?:a|per|each) day$|^once daily$/;
const ENOUGH = new RegExp(`^ ${DO} (?:be |do )?(?:enough|plenty|fine|sufficient|ok|okay|do|suffice)\\W*$`);
/** "8 is too many, 5 will do": what it was. */
const WAS = new RegExp(
  `\\b${MANY}(?: a day)? is (?:too|a bit|way too) (?:many|much|often)[,;.]+ ?(?:make it |let's do )?(?=${MANY})`,
);

/** How often it is to come, and the text without these words. Null: nothing of the kind, or what says on which days alone. */
export function oftenIn(text: string, setting: Setting): { often: Often; rest: string } | null {
  const [repeat, ...more] = readRepeats(text, setting);
  const often = repeat && more.length === 0 ? ofRepeat(repeat) : null;
  if (repeat && often) return { often, rest: `${text.slice(0, repeat.start)}${TAKEN}${text.slice(repeat.end)}` };
  const once = repeat && ONCE.test(text.slice(repeat.start, repeat.end)) && ENOUGH.test(text.slice(repeat.end));
  if (repeat && once) return { often: { perDay: 1 }, rest: TAKEN };
  if (repeat) return null;
  const now = text.replace(WAS, '');
  for (const form of COUNTED) {
    const found = form.exec(now);
    const perDay = countIn(found?.[1] ?? '');
    // "Make it 8" is a time of day.
    if (!found || !Number.isInteger(perDay) || perDay < 1 || perDay > 24) continue;
    if (form === COUNTED[1] && !/\b(?:once|twice|thrice|times|day|daily)\b/.test(found[0]) && now === text) continue;
    return {
      often: { perDay },
      rest: `${now.slice(0, found.index)}${TAKEN}${now.slice(found.index + found[0].length)}`,
    };
  }
  return null;
}

const countIn = (words: string): number => numberOf(words.replace(/ times$/, '')) ?? Number.NaN;

function ofRepeat({ n, unit, weekdays, otherDays, times }: RepeatSaid): Often | null {
  if (otherDays || n <= 0) return null;
  if (times !== null) return unit === 'day' && n === 1 && weekdays.length === 0 ? { perDay: times } : null;
  switch (unit) {
    case 'minute':
    case 'hour':
      return weekdays.length === 0 ? { everyMinutes: unit === 'hour' ? n * 60 : n } : null;
    case 'day':
      return n > 1 ? { every: n, unit, on: [] } : null;
    case 'week':
      return n > 1 || weekdays.length === 0 ? { every: n, unit, on: weekdays } : null;
    case 'month':
    case 'year':
      return weekdays.length === 0 ? { every: n, unit, on: [] } : null;
    default:
      return null;
  }
}
