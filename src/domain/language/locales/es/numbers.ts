import { ORDINALS, TENS, UNITS } from '../../../number-words.ts';
import { say } from '../../grammar/lexicon.ts';
import { row } from '../../grammar/row.ts';

const number = (phrases: string, n: number) => say('number', phrases, { n, digits: 0 }, { shy: 2 });
const ordinal = (phrases: string, n: number) => say('ordinal', phrases, { n, word: true }, { shy: 2 });
const bare = (word: string) => word.normalize('NFD').replace(/\p{M}/gu, '');

export const NUMBERS = [
  ...UNITS.es.flatMap((word, n) => number(word === bare(word) ? word : `${word}|${bare(word)}`, n)),
  ...TENS.es.flatMap((word, i) => number(word, 30 + 10 * i)),
  ...number('un par de', 2),
  ...number('una docena de', 12),
  ...number('cien', 100),
  ...ORDINALS.es.flatMap((stem, i) => ordinal(`${stem}o|${stem}a`, i + 1)),
  ...ordinal('primer', 1),
  ...ordinal('tercer', 3),
  ...ordinal('último|última|ultimo|ultima', -1),
];

const isTens = (n: number) => n >= 30 && n < 100 && n % 10 === 0;

export const NUMBER_ROWS = [
  row(
    'number',
    'number =y number',
    'treinta y cinco',
    ([tens, unit]) =>
      !tens.digits && !unit.digits && isTens(tens.n) && unit.n >= 1 && unit.n <= 9
        ? { n: tens.n + unit.n, digits: 0 }
        : null,
    { weight: 1 },
  ),
];
