import { MONTHS, WEEKDAYS } from '../../calendar-names.ts';

/** What is said in few words, or by who learns the language, in the words that the grammar reads. */

const words = (list: string) => new Set(list.split(' '));
const startsOne = (names: readonly string[], word: string): boolean =>
  word.length > 2 && names.some((name) => name.toLowerCase().startsWith(word.toLowerCase()));
const isWeekday = (word: string): boolean => startsOne(WEEKDAYS, word.replace(/s$/i, '')) || /^weds$/i.test(word);

const HOURS_OF = /(?<=(\p{L}+)) (\d{1,2})( ?- ?| to | till | until )(\d{1,2})(?![\d:./-])/gu;
/** So many minutes to an hour may be meant as well. */
const MINUTES_TO = new Set([5, 10, 20, 25]);
const LONGEST_LOOSE = 3;
/** "Tuesday 2 to 3", "Friday 9-10": hours, where they are few enough to be no date. */
export const hoursOfDay = (text: string): string =>
  text.replace(HOURS_OF, (said, day: string, from: string, joint: string, to: string) => {
    const hours = (Number(to) - Number(from) + 12) % 12;
    const dashed = joint.includes('-');
    const isClock = !dashed && MINUTES_TO.has(Number(from)) && hours > 2;
    const isDate = dashed && (Number(to) === 12 || hours > LONGEST_LOOSE);
    const isOne = isWeekday(day) && hours > 0 && Number(from) < 24 && Number(to) < 24;
    return isOne && !isDate && !isClock ? ` from ${from} to ${to}` : said;
  });

const OF_NEXT_DAY = /\b(for|plan|prepare) (?:the (?:next|following) (day|morning)|tomorrow)\b(?! at\b)/i;
const OFTEN = /\b(?:every|each|daily|nightly|weekdays|[a-z]{3,6}days)\b/i;
const STRETCH = /\b([a-z]{3,9}) ?(?:to|-|till|until|through) ?([a-z]{3,9})\b/gi;
const comesOften = (text: string): boolean =>
  OFTEN.test(text) || [...text.matchAll(STRETCH)].some(([, from = '', to = '']) => isWeekday(from) && isWeekday(to));
/** "Lay out clothes for the next day", every evening: for the day that each time comes next, and no end. */
export const forNextDay = (text: string): string =>
  OF_NEXT_DAY.test(text) && comesOften(text)
    ? text.replace(OF_NEXT_DAY, (_, what: string, of = 'day') => `${what} the ${of.toLowerCase()} ahead`)
    : text;

const POLITELY = /^\W*(?:(?:please|and|ok|(?:can|could) you)[ ,]+)*/i;
const PUTS = /^(?:put|pencil|slot|stick|pop|fit|squeeze) (?=\p{L})/iu;
const DOWN_FOR = / (?:down|in) for (?=(?:the )?([\p{L}\d]+))/iu;
const LONGEST_NAME = 40;
const NOT_NAMED = words('me us it that this them him her down in a an');
const OPENS_WHEN = words('tomorrow today tonight next this every');
/** "Put gym down for Tuesday at 6" puts it on the list. */
export function putDown(text: string): string {
  const opens = POLITELY.exec(text)?.[0] ?? '';
  const said = text.slice(opens.length);
  const [puts, down] = [PUTS.exec(said)?.[0], DOWN_FOR.exec(said)];
  const what = puts && down ? said.slice(puts.length, down.index) : '';
  const next = down?.[1] ?? '';
  const isWhen = /^\d/.test(next) || isWeekday(next);
  const isNamed = what !== '' && what.length <= LONGEST_NAME && !NOT_NAMED.has(what.split(' ')[0]?.toLowerCase() ?? '');
  if (!down || !isNamed || !(isWhen || OPENS_WHEN.has(next.toLowerCase()))) return text;
  return `${opens}remind me about ${what} ${isWhen ? 'on ' : ''}${said.slice(down.index + down[0].length)}`;
}

const ONE_TO_ONE = /\b1-(?:to-|2-)?1(?= (?:with|meeting|call|chat|catch))/gi;
const IN_MONTH = /\bin (?=(?:the )?\d{1,2}(?:st|nd|rd|th)?(?: of)? ([a-z]{3,9})\b)/gi;
const IN_WEEKDAY = /\bin (?=([a-z]{6,9})\b)/gi;
const AT_HOURS = /\bat (\d{1,2})(?::(\d\d))? ?(?:hours?|hrs?)\b(?! (?:before|after|from|a)\b)/gi;
const THAT_YOU = /\bi (?:want|need|would like) that you remind me\b/gi;
/** "In 10 December", "in Friday", "at 12 hours", "I want that you remind me"; and "a 1-1 with my manager", which is no date. */
export const learned = (text: string): string =>
  text
    .replace(ONE_TO_ONE, '1:1')
    .replace(IN_MONTH, (said, month: string) => (startsOne(MONTHS, month) ? 'on ' : said))
    .replace(IN_WEEKDAY, (said, day: string) => (/day$/i.test(day) && isWeekday(day) ? 'on ' : said))
    .replace(AT_HOURS, (_, hour: string, minute = '00') => `at ${hour}:${minute}`)
    .replace(THAT_YOU, 'remind me');
