/** German and Spanish words that goals are made of, in English. */

export const MONTHS: Record<string, string> = {
  januar: 'January',
  februar: 'February',
  märz: 'March',
  april: 'April',
  mai: 'May',
  juni: 'June',
  juli: 'July',
  august: 'August',
  september: 'September',
  oktober: 'October',
  november: 'November',
  dezember: 'December',
  enero: 'January',
  febrero: 'February',
  marzo: 'March',
  abril: 'April',
  mayo: 'May',
  junio: 'June',
  julio: 'July',
  agosto: 'August',
  septiembre: 'September',
  octubre: 'October',
  noviembre: 'November',
  diciembre: 'December',
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
  montag: 'Monday',
  dienstag: 'Tuesday',
  mittwoch: 'Wednesday',
  donnerstag: 'Thursday',
  freitag: 'Friday',
  samstag: 'Saturday',
  sonntag: 'Sunday',
  lunes: 'Monday',
  martes: 'Tuesday',
  miércoles: 'Wednesday',
  jueves: 'Thursday',
  viernes: 'Friday',
  sábado: 'Saturday',
  sábados: 'Saturday',
  domingo: 'Sunday',
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
export const NUMBERS: Record<string, string> = {
  einmal: '1 times',
  zweimal: '2 times',
  dreimal: '3 times',
  viermal: '4 times',
  fünfmal: '5 times',
  sechsmal: '6 times',
  'una vez': '1 times',
  'dos veces': '2 times',
  'tres veces': '3 times',
  'cuatro veces': '4 times',
  'cinco veces': '5 times',
};

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
};
const COUNTS = 'null ein zwei drei vier fünf sechs sieben acht neun zehn'.split(' ');
const CUENTAS = 'cero un dos tres cuatro cinco seis siete ocho nueve diez'.split(' ');
const COUNTED = whole(
  `(${[...COUNTS.slice(2), ...CUENTAS.slice(2)].join('|')})(?= (?:stunden|tage|abende|minuten|horas|días|noches|minutos)${NOT_BEHIND})`,
);
/** "Drei Stunden", "tres horas". */
export const inDigits = (text: string): string =>
  text.replace(COUNTED, (one) =>
    String(Math.max(COUNTS.indexOf(one.toLowerCase()), CUENTAS.indexOf(one.toLowerCase()))),
  );
