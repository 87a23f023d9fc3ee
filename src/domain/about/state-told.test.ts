import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stateTold } from './index.ts';

const TOLD: [string, string | null][] = [
  ['the fridge is clean now', 'clean fridge'],
  ['tiles are ordered', 'ordered tiles'],
  ['the bill has been paid!', 'pay bill'],
  ['the dishes are done', null],
  ['the fridge is not clean', null],
  ['is the fridge clean?', null],
];

describe('what is told of a thing by how it is now', () => {
  for (const [said, report] of TOLD)
    it(said, () => {
      const told = stateTold(said);
      assert.equal(told && `${told.verb} ${told.object}`, report);
    });
});
