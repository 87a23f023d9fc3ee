import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { complaintIn } from './complaint.ts';

const SAID: [message: string, plan: string | null][] = [
  ["I'm on my phone way too much", 'Less screen time'],
  ['i never see my friends anymore', 'Keeping in touch'],
  ['our flat is a tip', 'Tidying a home'],
  ['ugh the house is such a mess', 'Tidying a home'],
  ["I'm always late", 'On time'],
  ['i barely read these days', 'Reading'],
  ['i go to bed way too late', 'Better sleep'],
  ['the train is always late', null],
  ["I'm late today", null],
  ['it is too much', null],
  ['I never see the point', null],
  ['too many reminders, I am on my phone too much because of you', null],
  ['i slept too late', null],
  ['my phone is broken', null],
];

suite('what bothers somebody of their days', () => {
  for (const [message, plan] of SAID) test(`“${message}”`, () => assert.equal(complaintIn(message), plan));
});
