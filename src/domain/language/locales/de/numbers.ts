import { ORDINALS, TENS, UNITS } from '../../../number-words.ts';
import { say, shape } from '../../grammar/lexicon.ts';

const number = (phrases: string, n: number) => say('number', phrases, { n, digits: 0 }, { shy: 2 });

/** "ersten", "erste", "erster" … */
const ordinal = (stem: string, n: number) =>
  say(
    'ordinal',
    ['e', 'en', 'er', 'es', 'em'].map((ending) => `${stem}${ending}`).join('|'),
    { n, word: true },
    { shy: 2 },
  );

/** Numbers are one word: "einundzwanzig". */
export const NUMBERS = [
  ...UNITS.de.flatMap((word, n) => number(word, n)),
  ...number('eins', 1),
  ...number('zwo', 2),
  ...number('dreissig', 30),
  ...TENS.de.flatMap((tens, i) => [
    ...number(tens, 20 + 10 * i),
    ...UNITS.de.slice(1, 10).flatMap((unit, n) => number(`${unit}und${tens}`, 20 + 10 * i + n + 1)),
  ]),
  ...number('anderthalb|eineinhalb|ein einhalb', 1.5),
  ...UNITS.de.slice(2, 10).flatMap((word, i) => number(`${word}einhalb`, i + 2.5)),
  ...number('hundert', 100),
  ...['einmal', 'zweimal', 'dreimal', 'viermal', 'fünfmal'].flatMap((word, i) => number(word, i + 1)),
  ...ORDINALS.de.flatMap((stem, i) => ordinal(stem, i + 1)),
  ...TENS.de
    .slice(0, 2)
    .flatMap((tens, i) => [
      ...ordinal(`${tens}st`, 20 + 10 * i),
      ...UNITS.de.slice(1, 10).flatMap((unit, n) => ordinal(`${unit}und${tens}st`, 20 + 10 * i + n + 1)),
    ]),
  ...ordinal('letzt', -1),
];

export const NUMBER_SHAPES = [
  shape('ordinal', /(\d{1,2})\.(?![\d.])/u, ([, n]) => ({ n: Number(n), word: false }), { shy: 2 }),
];
