import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { orderAsked } from './asked-politely.ts';

const TABLE: [message: string, order: string][] = [
  ['Would you be so kind as to remind me to ring Ann at 4?', 'please remind me to ring Ann at 4.'],
  ['would it be possible for you to remind me every Friday', 'please remind me every Friday'],
  ["I'd be really grateful if you could add milk to my list", 'please add milk to my list'],
  ['I was wondering if you could move it to 5?', 'please move it to 5.'],
  ['would you mind reminding me to call the bank?', 'please remind me to call the bank.'],
  ['would you mind moving it to 5?', 'please move it to 5.'],
  ['is it possible to get a reminder for the bank on monday?', 'please set a reminder for the bank on monday.'],
  ['could you possibly remind me at 3', 'please remind me at 3'],
  ['thank you so much, oh and could you make it 11 please', 'could you make it 11 please'],
  ['great thanks, actually make it 11', 'make it 11'],
  // What asks for nothing to be done stays a question.
  ['would it be possible to learn Spanish in a year?', 'would it be possible to learn Spanish in a year?'],
  ['is it possible to get up at 5?', 'is it possible to get up at 5?'],
  ['can you remind me at 3?', 'can you remind me at 3?'],
  ['thanks, that is great', 'thanks, that is great'],
];

describe('an order that is put politely is that order', () => {
  for (const [message, order] of TABLE) test(message, () => assert.equal(orderAsked(message), order));
});
