import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isAboutQuitting, isGivingUp } from './rules.ts';

describe('to give up a goal', () => {
  const table: [string, boolean][] = [
    ['I want to give up the thesis', true],
    ['I give up on piano', true],
    ["honestly I'm giving up on the thesis", true],
    ["I'm thinking about quitting piano", true],
    ['I want to drop the Wednesday run', false],
    ['I want to stop running in the evenings', false],
    ['I stopped two weeks ago, can we start over', false],
    ['Give up my goal Piano', false],
    ['I want to give', false],
  ];
  for (const [said, given] of table) test(said, () => assert.equal(isGivingUp(said), given));
  test('goals about quitting are left alone', () => {
    assert.equal(isAboutQuitting({ title: 'Quit smoking', playbook: 'smoking' }), true);
    assert.equal(isAboutQuitting({ title: 'Learn piano', playbook: 'instrument' }), false);
  });
});
