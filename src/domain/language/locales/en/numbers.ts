import { ORDINALS, TENS, UNITS } from '../../../number-words.ts';
import { say, shape } from '../../grammar/lexicon.ts';
import { row } from '../../grammar/row.ts';

const number = (phrases: string, n: number) => say('number', phrases, { n, digits: 0 }, { shy: 2 });
const ordinal = (phrases: string, n: number) => say('ordinal', phrases, { n, word: true }, { shy: 2 });

export const NUMBERS = [
  ...UNITS.en.flatMap((word, n) => number(word, n)),
  ...TENS.en.flatMap((word, i) => number(word, 20 + 10 * i)),
  ...number('fourty', 40),
  ...number('a couple of|a couple|couple of|a pair of', 2),
  ...number('a few|few|several', 3),
  ...number('a dozen|dozen', 12),
  ...number('once', 1),
  ...number('twice', 2),
  ...number('thrice', 3),
  ...number('hundred|a hundred|one hundred', 100),
  ...ORDINALS.en.flatMap((word, i) => ordinal(word, i + 1)),
  ...ordinal('twentieth', 20),
  ...ordinal('thirtieth', 30),
  ...ordinal('last|final', -1),
];

const isTens = (n: number) => n >= 20 && n < 100 && n % 10 === 0;

export const NUMBER_ROWS = [
  row(
    'number',
    'number dash? number',
    'seventy two',
    ([tens, unit]) =>
      !tens.digits && !unit.digits && isTens(tens.n) && unit.n >= 1 && unit.n <= 9
        ? { n: tens.n + unit.n, digits: 0 }
        : null,
    { weight: 6 },
  ),
  row(
    'ordinal',
    'number dash? ordinal',
    'twenty first',
    ([tens, unit]) =>
      !tens.digits && isTens(tens.n) && unit.n >= 1 && unit.n <= 9 ? { n: tens.n + unit.n, word: true } : null,
    { weight: 6 },
  ),
  row('number', 'number and? number', 'a hundred and twenty', ([hundred, rest]) =>
    !hundred.digits && hundred.n === 100 && !rest.digits && rest.n >= 1 && rest.n < 100
      ? { n: 100 + rest.n, digits: 0 }
      : null,
  ),
  row('number', 'number and number', 'twenty and four', ([tens, unit]) =>
    !tens.digits && !unit.digits && isTens(tens.n) && unit.n >= 1 && unit.n <= 9
      ? { n: tens.n + unit.n, digits: 0 }
      : null,
  ),
  row('number', 'number and a? halves', 'one and a half', ([whole]) => ({ n: whole.n + 0.5, digits: whole.digits })),
  row('year', 'number number', 'twenty twenty seven', ([a, b]) =>
    !a.digits && !b.digits && (a.n === 19 || a.n === 20) && b.n >= 10 && b.n <= 99 ? { year: a.n * 100 + b.n } : null,
  ),
  row('year', 'number =thousand and? number', 'two thousand and twenty seven', ([a, b]) =>
    !a.digits && a.n === 2 && !b.digits && b.n >= 1 && b.n <= 99 ? { year: 2000 + b.n } : null,
  ),
];

export const NUMBER_SHAPES = [
  shape('ordinal', /(\d{1,2})\.(?= ?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))/, ([, n]) => ({
    n: Number(n),
    word: false,
  })),
  shape('ordinal', /(\d{1,2})(?:st|nd|rd|th)(?!\p{L})/u, ([, n]) => ({ n: Number(n), word: false })),
];
