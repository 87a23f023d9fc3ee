import { isOneLetterOff } from './one-letter.ts';

/** Words of time that are looked for among what was mistyped, one letter off. */
const TIMES =
  'monday tuesday wednesday thursday friday saturday sunday tomorrow tonight morning afternoon evening weekend january february september october november december'.split(
    ' ',
  );
/** Words, and months of other languages, that only look like them. */
const REAL = new Set(
  'mourning moaning eventing sundae sundry januar februar oktober dezember octobre novembre decembre'.split(' '),
);

/** What else is often mistyped, or further off; none of them is another word. */
const MEANT: Record<string, string> = {
  wednesday: 'wensday wendsday wednessday wednesda wensdy wednsdy wendnesday wensdeday wedsday',
  tuesday: 'tuesdday tueday tuseday tuesesday',
  thursday: 'thusday thursaday thurdsday thurdy',
  saturday: 'satday saterdy',
  tomorrow: 'tommorow tomorow tomarow tommarow tomorrrow tmorrow',
  morning: 'mornin',
  tonight: 'tonite',
  before: 'befor beofre bfore',
  every: 'evry evrey',
  twice: 'twise twize',
  minutes: 'minits minuts mintues minuets minutse',
  start: 'strt satrt',
  starting: 'strting startin',
  weekdays: 'weekdys weekdyas weekdas wekdays',
  instead: 'insted instaed intead instad',
  until: 'untill',
  midnight: 'midnite midnigth',
  night: 'nite',
  nights: 'nites',
  sleep: 'slep sleap slepp',
  asleep: 'asleap',
  work: 'wrok wokr',
  and: 'adn',
  actually: 'acutally actualy acctually actully actaully',
  change: 'chnage chagne cahnge chaneg',
  move: 'mvoe moev moove',
  cancel: 'cancle cancell canel cansel',
  learn: 'lern laern leran',
  better: 'beter bettr',
  beginner: 'beginer begginer beginnner',
  practise: 'practis',
  exercise: 'excercise exersise exercize',
  spanish: 'spanisch spainish',
  italian: 'itallian',
  guitar: 'gitar guitarr gutiar',
  language: 'langauge',
};
const BY_WORD = new Map(
  Object.entries(MEANT).flatMap(([meant, said]) => said.split(' ').map((one) => [one, meant] as const)),
);
const LEAST_OF_TIMES = 5;

/**
 * The words as they were meant: "wensday" and "wedensday" are "Wednesday", as capital or small as they were written. The one place where English is
 * spelled right; what a single room reads in its own way (danger, the names of tasks) is spelled there. Linear in its length.
 */
export const asSpelt = (text: string): string =>
  text.replace(/\p{L}{3,12}/gu, spelt).replace(/\b(i) wont to (?=[a-z])/gi, '$1 want to ');

function spelt(word: string): string {
  const small = word.toLowerCase();
  const plural = small.endsWith('s') && !BY_WORD.has(small) ? 's' : '';
  const stem = plural ? small.slice(0, -1) : small;
  if (REAL.has(stem) || TIMES.includes(stem)) return word;
  const meant = BY_WORD.get(stem) ?? (small.length < LEAST_OF_TIMES ? undefined : timeNear(stem));
  if (!meant) return word;
  return `${word === small ? meant : `${meant.charAt(0).toUpperCase()}${meant.slice(1)}`}${plural}`;
}

const timeNear = (stem: string): string | undefined =>
  TIMES.find((known) => known.charAt(0) === stem.charAt(0) && isOneLetterOff(stem, known));
