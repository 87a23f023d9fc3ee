import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { spreadOver, sumIn } from './sums.ts';

/** What is said of a goal to save money, and what it is. */
const SAID: [words: string, message: string][] = [
  ['less 50', 'only managed 50'],
  ['less 20', 'only managed 20 this week'],
  ['less 30', 'could only put 30 aside this week'],
  ['less 80', 'I could just save £80 this time'],
  ['less 100', '100 was all I could put in'],
  ['less 60', 'sorry, I only saved 60 euros this month'],
  ['less 200', 'put 200 away this time'],
  ['less 120', 'managed 120'],
  ['-', 'managed 20 minutes'],
  ['less 90', 'moved £90 over today'],
  ['less 250', '250 this month instead of 172'],
  ['-', 'put 30 more minutes in'],
  ['less 0', "can't save anything in january, too many bills"],
  ['less 0', 'nothing to put aside this month'],
  ['extra 200', 'got a 200 bonus, put it towards it'],
  ['extra 200', 'I got a bonus of 200'],
  ['extra 100', 'done, and I put in an extra 100'],
  ['extra 150', 'tax refund, so another 150 on top'],
  ['extra 90', 'put 90 more in today'],
  ['target 1500', 'make it 1500 instead of 1200'],
  ['target 1000', 'make it 1000'],
  ['target 1400', 'I need 1,400 now'],
  ['target 900', 'lower the target to 900'],
  ['target 900', 'it only needs to be 900 now'],
  ['once 250', 'can we do 250 in january to make up for it?'],
  ['each 60', 'can we do 60 a week instead'],
  ['each 30', 'I can only do 30 a week from now on'],
  ['-', 'only managed 10 minutes today'],
  ['-', 'make it 7pm'],
  ['-', 'make it the 10th'],
  ['-', 'done'],
  ['-', 'remind me to put 50 aside tomorrow'],
];

describe('what is said of the money of a goal that runs', () => {
  for (const [words, message] of SAID)
    it(`“${message}”: ${words}`, () => {
      const word = sumIn(message);
      assert.equal(word ? `${word.kind} ${word.sum}` : '-', words);
    });

  it('what is left goes in equal shares to the paydays that are left, and comes to it exactly', () => {
    assert.deepEqual(spreadOver(1150, [1, 1, 2, 1]), { each: 230, shares: [230, 230, 460, 230] });
    assert.deepEqual(spreadOver(500, [2, 1]), { each: 167, shares: [334, 166] });
    assert.deepEqual(spreadOver(300, [4, 2], 60), { each: 60, shares: [240, 60] });
    assert.deepEqual(spreadOver(100, [4, 2], 60), { each: 60, shares: [100, 0] });
  });
});
