import { MONTHS as MONTH_NAMES, MONTHS_IN, WEEKDAYS, WEEKDAYS_IN } from '../calendar-names.ts';
import { UNITS } from '../number-words.ts';

/** German and Spanish words that goals are made of, in English. */

const english = (names: readonly string[], by: readonly string[]) =>
  Object.fromEntries(names.map((name, i) => [name, by[i] ?? name]));

export const MONTHS: Record<string, string> = {
  ...english(MONTHS_IN.de, MONTH_NAMES),
  ...english(MONTHS_IN.es, MONTH_NAMES),
  sommer: 'summer',
  frühling: 'spring',
  frühjahr: 'spring',
  herbst: 'autumn',
  winter: 'winter',
  weihnachten: 'Christmas',
  ostern: 'Easter',
  verano: 'summer',
  primavera: 'spring',
  otoño: 'autumn',
  invierno: 'winter',
  navidad: 'Christmas',
  'semana santa': 'Easter',
};
export const DAYS: Record<string, string> = {
  ...english(WEEKDAYS_IN.de, WEEKDAYS),
  ...english(WEEKDAYS_IN.es, WEEKDAYS),
  sábados: 'Saturday',
  domingos: 'Sunday',
};
export const LANGUAGES: Record<string, string> = {
  spanisch: 'Spanish',
  englisch: 'English',
  französisch: 'French',
  italienisch: 'Italian',
  deutsch: 'German',
  portugiesisch: 'Portuguese',
  japanisch: 'Japanese',
  chinesisch: 'Chinese',
  türkisch: 'Turkish',
  polnisch: 'Polish',
  russisch: 'Russian',
  schwedisch: 'Swedish',
  español: 'Spanish',
  inglés: 'English',
  francés: 'French',
  italiano: 'Italian',
  alemán: 'German',
  portugués: 'Portuguese',
  japonés: 'Japanese',
  chino: 'Chinese',
};
export const INSTRUMENTS: Record<string, string> = {
  gitarre: 'guitar',
  klavier: 'piano',
  geige: 'violin',
  schlagzeug: 'drums',
  ukulele: 'ukulele',
  guitarra: 'guitar',
  piano: 'piano',
  violín: 'violin',
  batería: 'drums',
};
/** What people save for. */
export const THINGS: Record<string, string> = {
  fahrrad: 'bike',
  auto: 'car',
  urlaub: 'holiday',
  reise: 'trip',
  hochzeit: 'wedding',
  laptop: 'laptop',
  handy: 'phone',
  führerschein: 'driving licence',
  wohnung: 'flat',
  küche: 'kitchen',
  umzug: 'move',
  weihnachtsgeschenke: 'Christmas presents',
  bici: 'bike',
  bicicleta: 'bike',
  coche: 'car',
  carro: 'car',
  viaje: 'trip',
  vacaciones: 'holiday',
  boda: 'wedding',
  portátil: 'laptop',
  ordenador: 'computer',
  móvil: 'phone',
  celular: 'phone',
  piso: 'flat',
  casa: 'house',
  moto: 'motorbike',
  mudanza: 'move',
};
/** "Dreimal", "tres veces". */
export const NUMBERS: Record<string, string> = Object.fromEntries([
  ...UNITS.de.slice(1, 8).map((word, i) => [`${word}mal`, `${i + 1} times`]),
  ['una vez', '1 times'],
  ...UNITS.es.slice(2, 8).map((word, i) => [`${word} veces`, `${i + 2} times`]),
]);

export const any = (table: Record<string, string>) => Object.keys(table).join('|');
export const word = (table: Record<string, string>, found = '') => table[found.toLowerCase()] ?? found;
const NOT_BEFORE = '(?<![\\p{L}\\p{N}])';
const NOT_BEHIND = '(?![\\p{L}\\p{N}])';
export const whole = (form: string) => new RegExp(`${NOT_BEFORE}(?:${form})${NOT_BEHIND}`, 'giu');

/** By the letter that stands for such a word in a row. */
export const TABLES: Record<string, Record<string, string>> = {
  L: LANGUAGES,
  I: INSTRUMENTS,
  M: MONTHS,
  D: DAYS,
  N: {},
  C: NUMBERS,
  T: THINGS,
};
const COUNTED = whole(
  `(${[...UNITS.de.slice(2), ...UNITS.es.slice(2)].join('|')})(?= (?:stunden|tage|abende|minuten|wochen|mal|horas|días|noches|minutos|semanas|veces)${NOT_BEHIND})`,
);
/** "Drei Stunden", "tres horas". */
export const inDigits = (text: string): string =>
  text.replace(COUNTED, (one) =>
    String(Math.max(UNITS.de.indexOf(one.toLowerCase()), UNITS.es.indexOf(one.toLowerCase()))),
  );
