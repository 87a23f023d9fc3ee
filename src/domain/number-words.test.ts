import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AMOUNT, NUMBER_WORD, nthOf, numberOf, ORDINALS, TENS, UNITS } from './number-words.ts';

const inWords = (n: number): string =>
  n < 20
    ? (UNITS.en[n] ?? '')
    : [TENS.en[Math.floor(n / 10) - 2], n % 10 ? UNITS.en[n % 10] : null].filter(Boolean).join('-');

describe('numbers in words', () => {
  it('every number from one to ninety-nine is read, with a hyphen and with a blank', () => {
    for (let n = 1; n < 100; n++) {
      assert.equal(numberOf(inWords(n)), n, inWords(n));
      assert.equal(numberOf(inWords(n).replace('-', ' ').toUpperCase()), n);
    }
  });

  it('the pattern takes each of them whole, and no part of another word', () => {
    const found = new RegExp(`\\b${NUMBER_WORD}\\b`, 'g');
    for (let n = 1; n < 100; n++) assert.deepEqual(`for ${inWords(n)} weeks`.match(found), [inWords(n)]);
    assert.equal('someone tends the often attended weight'.match(found), null);
    assert.deepEqual('twenty sixty'.match(found), ['twenty', 'sixty']);
  });

  for (const [said, n] of [
    ['12', 12],
    ['3,000', 3000],
    ['1.5', 1.5],
    ['an', 1],
    ['half an', 0.5],
    ['half', 0.5],
    ['a quarter of an', 0.25],
    ['a couple of', 2],
    ['couple', 2],
    ['a few', 3],
    ['a dozen', 12],
    ['one hundred', 100],
    ['twice', 2],
    ['many', null],
    ['a lot of', null],
    ['', null],
    ['12 pm', null],
  ] as const)
    it(`"${said}" is ${n ?? 'no number'}`, () => assert.equal(numberOf(said), n));

  it('what may stand before a unit is a number', () => {
    const whole = new RegExp(`^${AMOUNT}$`);
    for (const said of [
      '20',
      '1.5',
      'half an',
      'half a',
      'half',
      'an',
      'a',
      'a couple of',
      'couple of',
      'a quarter of an',
    ])
      assert.ok(whole.test(said) && (numberOf(said) ?? 0) > 0, said);
  });

  it('the first, the 22nd, the last', () => {
    assert.deepEqual(['first', 'Third', '22nd', 'last', 'final', 'other'].map(nthOf), [1, 3, 22, -1, -1, null]);
    assert.equal(new Set(Object.values(ORDINALS).flat()).size, Object.values(ORDINALS).flat().length);
  });
});
