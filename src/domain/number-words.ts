/** Cardinals by language: the index is the number. */
export const UNITS = {
  en: 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  ),
  de: 'null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn'.split(
    ' ',
  ),
  es: 'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'.split(
    ' ',
  ),
};

/** From twenty on; in Spanish from thirty on, as its twenties are words of their own. */
export const TENS = {
  en: 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' '),
  de: 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' '),
  es: 'treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(' '),
};

/** The index is one less than the number; of German and Spanish the stems, which take endings. */
export const ORDINALS = {
  en: 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  ),
  de: 'erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft dreizehnt vierzehnt fünfzehnt sechzehnt siebzehnt achtzehnt neunzehnt'.split(
    ' ',
  ),
  es: 'primer segund tercer cuart quint sext séptim octav noven décim'.split(' '),
};

const [ONES, TEENS] = [UNITS.en.slice(1, 10), UNITS.en.slice(10)];

/** Part of a pattern: one to ninety-nine in English, two words with a blank or a hyphen between. Small letters. */
export const NUMBER_WORD = `(?:(?:${TENS.en.join('|')})(?:[ -](?:${ONES.join('|')})\\b)?|${[...TEENS, ...ONES].join('|')})`;

/** Part of a pattern: what may stand before a unit of time, in digits or words: "20", "1.5", "forty-five", "an", "half an", "a couple of". */
export const AMOUNT = `(?:\\d{1,4}(?:\\.\\d)?|half(?: an?)?|a quarter of an|(?:a )?couple(?: of)?|${NUMBER_WORD}|an?)`;

const OF_THEIR_OWN: Record<string, number> = {
  a: 1,
  an: 1,
  once: 1,
  twice: 2,
  thrice: 3,
  couple: 2,
  pair: 2,
  few: 3,
  several: 3,
  dozen: 12,
  fourty: 40,
  hundred: 100,
  half: 0.5,
  quarter: 0.25,
};

const NUMBERS = new Map<string, number>([
  ...Object.entries(OF_THEIR_OWN),
  ...UNITS.en.map((word, n) => [word, n] as const),
  ...TENS.en.flatMap((tens, i) => [
    [tens, 20 + 10 * i] as const,
    ...ONES.map((one, n) => [`${tens} ${one}`, 20 + 10 * i + n + 1] as const),
  ]),
]);

/** "A couple of", "half an": the word that counts. */
const AROUND = /^an? (?=\w)|^one (?=hundred|dozen)| (?:of(?: an)?|an?)$/g;

/** The number that is said in digits or English words: "3,000", "1.5", "twenty-five", "a couple of", "half an", "twice". Null: none. */
export function numberOf(said: string): number | null {
  const words = said
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
    .trim();
  if (/^\d/.test(words)) {
    const n = Number(words.replaceAll(',', ''));
    return Number.isNaN(n) ? null : n;
  }
  return NUMBERS.get(words) ?? NUMBERS.get(words.replace(AROUND, '')) ?? null;
}

const NTHS = new Map<string, number>([
  ...ORDINALS.en.map((word, i) => [word, i + 1] as const),
  ['last', -1],
  ['final', -1],
]);

/** Which one: 1 for "first" and "1st", -1 for "last". Null: no ordinal. */
export function nthOf(said: string): number | null {
  const word = said.toLowerCase();
  const digits = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(word)?.[1];
  return digits ? Number(digits) : (NTHS.get(word) ?? null);
}
