import { SHORT_WEEKDAYS } from '../calendar-names.ts';
import { UNITS } from '../number-words.ts';

const GERMAN = UNITS.de.slice(1, 13);
const SPANISH = ['una', ...UNITS.es.slice(2, 13)];
const DE_HOUR = `(1?\\d|2[0-4]|${GERMAN.join('|')})s?`;
const ES_HOUR = `(1?\\d|2[0-4]|${SPANISH.join('|')})`;
const END = '(?![\\p{L}\\d:.])';

const hourOf = (word: string): number => {
  const said = word.toLowerCase();
  const index = Math.max(GERMAN.indexOf(said), SPANISH.indexOf(said));
  return index >= 0 ? index + 1 : Number(said);
};
/** A clock in digits, some minutes after the hour, or before it. Hours keep their half of the day: "halb sieben" is 6:30. */
const clock = (word: string, minutes: number): string => {
  const hour = hourOf(word);
  const at = minutes < 0 ? (hour === 1 ? 12 : hour - 1) : hour;
  return `${at}:${String((minutes + 60) % 60).padStart(2, '0')}`;
};

const DE_MINUTES: Record<string, number> = { viertel: 15, fünf: 5, zehn: 10, zwanzig: 20 };
const ES_MINUTES: Record<string, number> = { media: 30, cuarto: 15, cinco: 5, diez: 10, veinte: 20, veinticinco: 25 };

type Rule = [form: RegExp, write: (...said: string[]) => string];
const RULES: Rule[] = [
  [
    new RegExp(`(?<!\\p{L})(fünf|zehn) (vor|nach) halb ${DE_HOUR}${END}`, 'giu'),
    (_all, minutes = '', side = '', hour = '') =>
      clock(hour, -30 + (side.toLowerCase() === 'vor' ? -1 : 1) * (DE_MINUTES[minutes.toLowerCase()] ?? 0)),
  ],
  [new RegExp(`(?<!\\p{L})halb ${DE_HOUR}${END}`, 'giu'), (_all, hour = '') => clock(hour, -30)],
  [
    new RegExp(`(?<!\\p{L})(viertel|fünf|zehn|zwanzig) (vor|nach) ${DE_HOUR}${END}`, 'giu'),
    (_all, minutes = '', side = '', hour = '') =>
      clock(hour, (side.toLowerCase() === 'vor' ? -1 : 1) * (DE_MINUTES[minutes.toLowerCase()] ?? 0)),
  ],
  [new RegExp(`(?<!\\p{L})dreiviertel ${DE_HOUR}${END}`, 'giu'), (_all, hour = '') => clock(hour, -15)],
  [
    new RegExp(`(?<!\\p{L})((?:um|gegen|bis|von|ab|so) )${DE_HOUR}( uhr)?${END}`, 'giu'),
    (_all, lead = '', hour = '', uhr = '') => `${lead}${hourOf(hour)}${uhr}`,
  ],
  [
    new RegExp(`(?<!\\p{L})${DE_HOUR} uhr ([0-5]\\d)${END}`, 'giu'),
    (_all, hour = '', minutes = '') => `${hourOf(hour)}:${minutes}`,
  ],
  [new RegExp(`(?<!\\p{L})(${GERMAN.join('|')})(?= uhr(?!\\p{L}))`, 'giu'), (_all, hour = '') => `${hourOf(hour)}`],
  // An answer of one word.
  [
    new RegExp(
      `^\\W*(?:(?:so|etwa|circa|ungefähr|meist|meistens|immer|normalerweise) )?(${GERMAN.join('|')})\\W*$`,
      'iu',
    ),
    (_all, hour = '') => `${hourOf(hour)}`,
  ],
  [
    new RegExp(`^\\W*(?:(?:como|normalmente|sobre) )?las? ${ES_HOUR}\\W*$`, 'iu'),
    (_all, hour = '') => `${hourOf(hour)}`,
  ],
  [/(?<!\p{L})(?:am wochenende|wochenends|(?:los )?fines de semana|(?:el )?finde)(?!\p{L})/giu, () => 'at weekends'],
  [/(?<!\p{L})(?:unter der woche|wochentags|entre semana)(?!\p{L})/giu, () => 'in the week'],
  [
    new RegExp(`^(\\W*)(${GERMAN.join('|')})(?=,? (?:at weekends|in the week))`, 'iu'),
    (_all, lead = '', hour = '') => `${lead}${hourOf(hour)}`,
  ],
  [
    new RegExp(`(?<=(?:at weekends|in the week) )(${GERMAN.join('|')})(?!\\p{L})`, 'iu'),
    (_all, hour = '') => `${hourOf(hour)}`,
  ],
  [/(?<!\p{L})(?:um )?mitternacht(?!\p{L})/giu, () => 'midnight'],
  [
    new RegExp(
      `(?<!\\p{L})((?:a|hasta|desde|de|sobre) las? )?${ES_HOUR} (y|menos) (media|cuarto|cinco|diez|veinte|veinticinco)${END}`,
      'giu',
    ),
    (_all, lead = '', hour = '', side = '', minutes = '') =>
      `${lead}${clock(hour, (side.toLowerCase() === 'menos' ? -1 : 1) * (ES_MINUTES[minutes.toLowerCase()] ?? 0))}`,
  ],
  [
    new RegExp(`(?<!\\p{L})((?:a|hasta|desde|de|sobre) las? )${ES_HOUR}${END}`, 'giu'),
    (_all, lead = '', hour = '') => `${lead}${hourOf(hour)}`,
  ],
  [/(?<!\p{L})(?:los|el) (?=lunes|martes|miércoles|jueves|viernes|sábados?|domingos?)/giu, () => ''],
  [/(?<!\p{L})(?:a )?(?:la )?medianoche(?!\p{L})/giu, () => 'midnight'],
  [/(?<!\p{L})(?:a )?(?:el |al )?mediodía(?!\p{L})/giu, () => 'noon'],
];

/** Which half of the day, right after a clock. */
const HALVES: [said: string, meant: string][] = [
  ['(?:uhr )?(?:abends|am abend)', 'in the evening'],
  ['(?:uhr )?(?:morgens|früh|vormittags|am (?:morgen|vormittag))|de la (?:mañana|madrugada)', 'in the morning'],
  ['(?:uhr )?(?:nachmittags|am nachmittag)|de la tarde', 'in the afternoon'],
  ['(?:uhr )?nachts|de la noche', 'at night'],
];
const AFTER = HALVES.map(([said, meant]) => [new RegExp(`(?<=\\d) (?:${said})(?!\\p{L})`, 'giu'), meant] as const);

const DE_DAYS = ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'];
const DE_DAY = `(?:${DE_DAYS.join('|')})`;
/** "Di bis Sa", "Mo, Mi und Fr": as a pair or a list only, as "so" and "do" are words. */
const DE_LIST = new RegExp(
  `(?<!\\p{L})${DE_DAY}\\.?(?:(?:\\s*[-–/&,]\\s*|\\s+(?:bis|und)\\s+)${DE_DAY}(?!\\p{L})\\.?)+|(?<!\\p{L})${DE_DAY}\\.?(?=\\s(?:von\\s)?\\d)`,
  'gu',
);

/** "mo-fr", in small letters: a span only. */
const DE_SPAN = new RegExp(`(?<!\\p{L})${DE_DAY}\\.?\\s*(?:-|–|bis)\\s*${DE_DAY}(?!\\p{L})`, 'giu');

const EACH_DAY = new RegExp(DE_DAY, 'gu');
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
const inEnglish = (days: string): string =>
  days.replace(EACH_DAY, (day) => SHORT_WEEKDAYS[DE_DAYS.indexOf(day)] ?? day).replace(/\s+und\s+/g, ' and ');

/** German and Spanish times of day in digits, and German short names of days in English, which the readers know: "halb sieben" is "6:30". */
export function inDigits(text: string): string {
  let said = text;
  for (const [form, write] of RULES) said = said.replace(form, write);
  for (const [form, meant] of AFTER) said = said.replace(form, ` ${meant}`);
  return said
    .replace(DE_SPAN, (days) => inEnglish(days.replace(/\p{L}{2}(?!\p{L})/gu, capital)))
    .replace(DE_LIST, inEnglish);
}
