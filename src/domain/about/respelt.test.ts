import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { respelt } from './index.ts';

const TITLES = ['Dentist', 'Haircut on the corner', 'Phisio', 'Meet Marla', 'Meet Marta', 'Product launch'];

const SAID: [string, string | null][] = [
  ['cancel the dentst', 'cancel the dentist'],
  ['move the denitst to 4', 'move the dentist to 4'],
  ['cancel fisio', 'cancel phisio'],
  ['move the hair cut to saturday', 'move the haircut to saturday'],
  ['cancel the dentist', null],
  ['cancel Marka', null],
  ['skip the gym', null],
  ['skip dinner', null],
];

describe('a name that is written otherwise', () => {
  for (const [said, read] of SAID) it(said, () => assert.equal(respelt(said, TITLES), read));
});
