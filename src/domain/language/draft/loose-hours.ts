/** Hours and lengths that stand loose, in words that say what they are. */

const words = (list: string) => new Set(list.split(' '));

const IN_CLOCK = /\b(?:(\p{L}+) )?in (?=\d{1,2}[:.]\d\d(?![:.\d])(\s?[ap]m\b)?|\d{1,2}\s?[ap]m\b)/iu;
const GOES_IN = words('check clock log sign weigh plug hand drop phone call dial');
/** "Clock in 6:45", "in 6:45am": a time, and no length. */
export const inAtClock = (text: string): string =>
  text.replace(IN_CLOCK, (all, verb = '', half: string | undefined, at: number) => {
    if (GOES_IN.has(verb.toLowerCase())) return `${verb} in at `;
    const isClock = half || /^\d{1,2}\s?[ap]m/i.test(text.slice(at + all.length));
    return isClock ? `${verb} at `.trimStart() : all;
  });

const DAYS = words('weekends weekdays mondays tuesdays wednesdays thursdays fridays saturdays sundays');
const HOUR_BEFORE = /(?<=(\p{L}+)) (?=(\d{1,2}) (\p{L}{7,10})\b)/giu;
const NOT_AN_HOUR = words('for next last of every the at and about around by from to till until only just these those');
/** "Walk dog 9 weekends": at nine, and no nine of them. */
export const hourOfDays = (text: string): string =>
  text.replace(HOUR_BEFORE, (blank, before: string, hour: string, days: string) =>
    Number(hour) > 23 || !DAYS.has(days.toLowerCase()) || NOT_AN_HOUR.has(before.toLowerCase()) ? blank : ' at ',
  );

const HOURS_OF_DAYS = /(?<=(\p{L}+)) (\d{1,2}) ?- ?(\d{1,2})(?![\d:./-])/gu;
/** "Wednesdays 9-12": hours of each, and no date. */
export const stretchOfDays = (text: string): string =>
  text.replace(HOURS_OF_DAYS, (said, days: string, from: string, to: string) => {
    const named = DAYS.has(days.toLowerCase()) || /^(?:tomorrow|today|daily)$/i.test(days);
    return named && Number(from) < 24 && Number(to) < 24 ? ` from ${from} to ${to}` : said;
  });

const PAIR = /(?<=\p{L}) (\d{1,2})(?:[:.]\d\d)? ?(?:and|&|\+) ?(\d{1,2})(?:[:.]\d\d)?(?![\d:.]*\d)/u;
const BEHIND = words('every each daily on weekdays mon tomorrow today starting with please');
/** What is numbered, and what a number is said of otherwise. */
const NUMBERED = words(
  'chapter chapters page pages unit units room rooms week weeks day days year years part parts section sections gate platform number numbers no size sizes ' +
    'question questions exercise exercises level levels lesson lessons episode episodes season seasons door doors house flat bus route line lines item items ' +
    'step steps age aged ages of at between from for by before after about around and or times grade group groups table tables set sets row rows phase round ' +
    'verse verses psalm act scene problem problems task tasks zone ward bay terminal',
);
const CARE = words('feed walk water milk let give take meds pill pills tablet tablets drops insulin inhaler run');
const OFTEN = words('every each daily twice weekdays today tonight tomorrow');
const IS_OFTEN = /^(?:mon|tue|wed|thu|fri|sat|sun)(?:[a-z]{0,4}days?)?$/;

const wordsIn = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];

/** "Feed cat 7 & 5", "school run 8.30 and 3.20": at these hours; what is cared for twice is cared for every day. */
export function pairOfHours(text: string): string {
  const found = PAIR.exec(text);
  if (!found || /["£$€]/.test(text)) return text;
  const [head, tail] = [text.slice(0, found.index), text.slice(found.index + 1)];
  const behind = text.slice(found.index + found[0].length);
  const before = wordsIn(head).at(-1) ?? '';
  const cares = wordsIn(text)
    .slice(0, 5)
    .some((word) => CARE.has(word));
  const isHours = Number(found[1]) < 24 && Number(found[2]) < 24 && (cares || !/[^s]s$/.test(before));
  const goesOn = /^ \p{L}/u.test(behind) && !BEHIND.has(wordsIn(behind)[0] ?? '');
  if (!isHours || NUMBERED.has(before) || goesOn) return text;
  const often = wordsIn(text).some((word) => OFTEN.has(word) || IS_OFTEN.test(word));
  return `${head} ${cares && !often ? 'every day ' : ''}at ${tail}`;
}

const THEN = /(?<=\d(?: ?[ap]m)?), (?=(?:\p{L}+|\d{1,3}) (\p{L}+)\b(?! \p{L}))/iu;
const UNITS = words('min mins minute minutes hour hours hr hrs');
/** "Every morning at 7, 10 minutes": so long, and no second hour. */
export const thenSoLong = (text: string): string =>
  text.replace(THEN, (comma, unit: string) => (UNITS.has(unit.toLowerCase()) ? ' for ' : comma));
