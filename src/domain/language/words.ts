import { MONTHS } from '../calendar-names.ts';

export { monthName, weekdayName } from '../calendar-names.ts';

/** The words that the readers share. Patterns are sources (not RegExp), to be put together; all text is lower case. */

const NUMBERS: Record<string, number> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  'forty five': 45,
  'forty-five': 45,
  'twenty five': 25,
  'twenty-five': 25,
  fifty: 50,
  sixty: 60,
  ninety: 90,
  'a couple of': 2,
  'a couple': 2,
};

/** Any number, in digits or words. */
export const NUMBER = `(?:\\d{1,4}|${longestFirst(Object.keys(NUMBERS))})`;

/** Hours said in words. */
export const HOUR_WORD = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';

export function numberOf(words: string): number {
  const known = NUMBERS[words.trim().replace(/\s+/g, ' ')];
  return known ?? Number(words);
}

const ORDINALS: Record<string, number> = { first: 1, second: 2, third: 3, fourth: 4, fifth: 5, last: -1 };

/** "1st", "second", "last". */
export const ORDINAL = '(?:\\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|last)';

/** -1 is the last. */
export function ordinalOf(words: string): number {
  return ORDINALS[words] ?? Number.parseInt(words, 10);
}

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** A weekday, long or short, single or plural. Short forms that are words of their own ("sat", "sun", "wed") count as days too. */
export const WEEKDAY = '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:days?)?(?:\\.(?=\\s))?';

/** Several of them: "Mon, Wed and Fri". */
export const WEEKDAYS = `${WEEKDAY}(?:\\s*(?:,\\s*and\\b|,|/|&|\\band\\b|\\+)\\s*(?:(?:on|every|each)\\s+)?${WEEKDAY}\\b)*`;

/** ISO: 1 is Monday. */
export function weekdayOf(word: string): number {
  return DAYS.findIndex((day) => day.startsWith(word.slice(0, 3))) + 1;
}

/** Every weekday named, in the order of the week, each once. */
export function weekdaysIn(words: string): number[] {
  const found = words.match(new RegExp(`\\b${WEEKDAY}`, 'g')) ?? [];
  return [...new Set(found.map(weekdayOf))].sort((a, b) => a - b);
}

/** A month's name, long or short. */
export const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?';

/** 1 is January. */
export function monthOf(word: string): number {
  return MONTHS.findIndex((month) => month.toLowerCase().startsWith(word.slice(0, 3))) + 1;
}

/** Words joined for a pattern, so that "twenty five" is tried before "twenty". */
function longestFirst(words: string[]): string {
  return words.sort((a, b) => b.length - a.length).join('|');
}
