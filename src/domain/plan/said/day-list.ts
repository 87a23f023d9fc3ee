import { WEEKDAYS } from '../../calendar-names.ts';

const NAME =
  "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|mons?|tues?|weds?|wednes|thu(?:rs?)?|fris?|sat(?:ur)?s?|suns?)(?![\\w'])";
const JOINT = "(?: ?, ?(?:and |& |\\+ ?|n )?| ?[&/+] ?| (?:and|n|'n') | )";
const STRETCH = '(?:-|to|on|or|till|until|through)';
const LIST = new RegExp(
  `(?<![\\w'-])(?<!\\b${NAME} ?${STRETCH} ?)${NAME}(?:${JOINT}${NAME})+(?! ?${STRETCH} ?${NAME})(?!${JOINT}${NAME})`,
  'g',
);
const OF_THE_LAST = /^(?:'s| (?:is|works|suits|would|will|was|at|after|before|\d))(?![a-z])/;
/** "Starting next monday, tuesdays and saturdays": that day is none of the list. */
const OF_ONE = /\b(?:start\w*|begin\w*|next|last|coming|this|by|until|till|before|after|since|from|as of)(?: on)? $/;
const FIRST = new RegExp(`^${NAME}${JOINT}`);
const EACH = new RegExp(`(${NAME})|${JOINT}`, 'g');

/** "Mo Mi Fr", "lun, mié y vie": three at least, or two with the word between them, for "do so" is English. */
const OF_OTHERS: [RegExp, readonly string[]][] = [
  [ofNames('(?:mo|tu|we|th|fr|sa|su)', 'and'), ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su']],
  [
    ofNames(
      '(?:mo|di|mi|do|fr|sa|so|montags?|dienstags?|mittwochs?|donnerstags?|freitags?|samstags?|sonntags?)',
      'und',
    ),
    ['mo', 'di', 'mi', 'do', 'fr', 'sa', 'so'],
  ],
  [
    ofNames(
      '(?:lun|mar|mi[eé]|jue|vie|s[aá]b|dom|lunes|martes|mi[eé]rcoles|jueves|viernes|s[aá]bados?|domingos?)',
      'y',
    ),
    ['lu', 'ma', 'mi', 'ju', 'vi', 's', 'do'],
  ],
];

function ofNames(name: string, and: string): RegExp {
  const joint = `(?: ?, ?| ?[&/+] ?| ${and} | )`;
  return new RegExp(
    `(?<![\\p{L}\\d'-])(?!do so\\b)(?:${name}(?:${joint}${name}){1,5} ?(?:,|&|\\+|/|${and}(?= )| ) ?${name}|${name} ${and} ${name})(?![\\p{L}\\d'])`,
    'gu',
  );
}

const fullName = (name: string): string =>
  WEEKDAYS.find((day) => day.toLowerCase().startsWith(name.slice(0, 2)))?.toLowerCase() ?? name;

/**
 * Weekdays in a row, each by its full name: "tues thurs & sun" is "tuesday, thursday and sunday". All are of each week where one of them is, and
 * where they stand in "mon/wed/fri". The comma before the last of two, or before "Wednesday works", stays: another thought begins there. Lower-case text.
 */
export function withDayLists(text: string): string {
  return inEnglish(byLetters(text)).replace(LIST, (list, at: number, all: string) => {
    const first = OF_ONE.test(all.slice(Math.max(0, at - 16), at)) && !/^\w+s\b/.test(list) && FIRST.exec(list)?.[0];
    if (first) return first + withDayLists(list.slice(first.length));
    const names: string[] = [];
    const joints: string[] = [];
    for (const [whole, name] of list.matchAll(EACH)) (name ? names : joints).push(whole);
    const isEach =
      names.some((name) => /(?:day|mon|fri|sat|sun)s$/.test(name)) || joints.every((joint) => joint === '/');
    const last = joints.length - 1;
    const isOne = last > 0 && !OF_THE_LAST.test(all.slice(at + list.length, at + list.length + 12));
    return names
      .map((name, i) => {
        const joint = joints[i];
        const day = `${fullName(name)}${isEach ? 's' : ''}`;
        if (joint === undefined) return day;
        if (last === 0 && joint === ' ') return `${day} `;
        const isComma = /^ ?, ?$/.test(joint);
        return day + (i < last || (isComma && !isOne) ? ', ' : ' and ');
      })
      .join('');
  });
}

/** "M/W/F", "mwf", "t/th": days by a letter or two, three of them or one that is no other word. */
const LETTERS =
  /(?<![\p{L}\d/-])(?:mwf|(?:m|tu?|w|th|f|sa?|su)(?:[/-](?:m|tu?|w|th|f|sa?|su)){2,6}|(?:m|tu?|w)[/-]th|t(?:u|ue)?th)(?![\p{L}\d/-])/gu;
const LETTER = /th|tu?|su|sa?|[mwf]/g;
const BY_LETTER: Record<string, string> = {
  m: 'mon',
  t: 'tue',
  tu: 'tue',
  w: 'wed',
  th: 'thu',
  f: 'fri',
  s: 'sat',
  sa: 'sat',
  su: 'sun',
};
const byLetters = (text: string): string =>
  text.replace(LETTERS, (list) => (list.match(LETTER) ?? []).map((letter) => BY_LETTER[letter]).join('/'));

function inEnglish(text: string): string {
  return OF_OTHERS.reduce(
    (said, [list, starts]) =>
      said.replace(list, (days) =>
        days.replace(/ (?:und|y) /g, ' and ').replace(/\p{L}+/gu, (word) => {
          const day = word === 'and' ? -1 : starts.findIndex((start) => word.startsWith(start));
          return WEEKDAYS[day]?.toLowerCase() ?? word;
        }),
      ),
    text,
  );
}
