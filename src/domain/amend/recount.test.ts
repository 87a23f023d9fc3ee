import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { recounted, withCount } from './recount.ts';

describe('another count of what was asked for in so many of something', () => {
  const rows: [string, string, string | null][] = [
    ['take down the tent in 3 days', '4 days', 'in 4 days'],
    ['take down the tent in 3 days', 'no, make it 4 days', 'in 4 days'],
    ['take down the tent in 3 days', 'a week', 'in a week'],
    ['take down the tent in three days', 'sorry five days', 'in five days'],
    ['take down the tent in 3 days', '2 hours', null],
    ['take down the tent in 3 days', 'no, 4', null],
    ['call Bo in 2 hours', '3 hours', 'in 3 hours'],
    ['call Bo in 2 hours', 'half an hour', 'in half an hour'],
    ['call Bo in an hour', 'actually 90 mins', 'in 90 mins'],
    ['check the oven in 20 mins', '30', 'in 30 mins'],
    ['check the oven in 20', 'make it 30', 'in 30 minutes'],
    ['check the oven in 20 mins', 'for 30 mins', null],
    ['check the oven in 20 mins', 'another 30 mins', null],
    ['call Bo at 2', '3 hours', null],
    ['take ibuprofen every 6 hours for 3 days', '8 hours actually', 'every 8 hours'],
    ['water the ferns every 3 days', 'no, 4 days', 'every 4 days'],
    ['water the ferns every 3 days', '20 minutes', null],
  ];
  for (const [said, message, expected] of rows)
    test(`${said} / ${message}`, () => assert.equal(recounted(said, message), expected));
});

test('the sentence with the count that is meant', () => {
  assert.equal(withCount('take down the tent in 3 days', 'no, 4 days'), 'take down the tent in 4 days');
  assert.equal(withCount('take down the tent', '4 days'), null);
});
