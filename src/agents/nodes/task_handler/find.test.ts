import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { likeness, namesOnly, namesWhole } from './find.ts';

describe('which task is meant', () => {
  const rows: [string, string, boolean][] = [
    ['pills', 'Take my pills', true],
    ['my pills', 'Take my pills', true],
    ['running', 'Go for a run', true],
    ['the run', 'Go running', true],
    ['dentist', 'Call the dentist', true],
    ['gym', 'Yoga', false],
    ['call', 'Call mom', true],
    ['laundry', 'Take my pills', false],
  ];
  for (const [said, title, meant] of rows) {
    test(`"${said}" ${meant ? 'is' : 'is not'} "${title}"`, () => assert.equal(likeness(said, title) >= 0.5, meant));
  }
  const nearly: [string, string, boolean][] = [
    ['pills', 'Take my pills', true],
    ['dentist', 'Call the dentist', true],
    ['report', 'Write the report', true],
    ['gym membership', 'Gym', false],
    ['tax form', 'Tax', false],
    ['insurance', 'Call Anna about the car insurance', false],
    ['call', 'Call mom', false],
  ];
  for (const [said, title, whole] of nearly) {
    test(`"${said}" ${whole ? 'names' : 'does not name'} nearly the whole of "${title}"`, () =>
      assert.equal(namesWhole(said, title), whole));
  }
  test('a word too many names another thing', () => {
    assert.equal(namesOnly('insurance', 'Call Anna about the car insurance'), true);
    assert.equal(namesOnly('gym membership', 'Gym'), false);
  });
  test('the nearer name wins', () => assert.ok(likeness('pills', 'Take my pills') > likeness('pills', 'Take my pill')));
});
