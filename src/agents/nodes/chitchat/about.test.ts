import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aboutFlux } from './about.ts';

for (const [asked, says] of [
  ['who can see my stuff?', /Nobody else/],
  ['is this private?', /Nobody else/],
  ['do you share my data with anybody', /^No, nothing in Flux sells/],
  ['can you call me?', /verified/],
  ['Will you ring me', /verified/],
  ['delete my account', /cannot be done/],
  ['please erase all my data', /cannot be done/],
  ['download my data', /Export/],
  ['what even are you', /a program, not a person/],
  ['who is this?', /a program, not a person/],
] as const)
  test(asked, () => assert.match(aboutFlux(asked) ?? '', says));

for (const other of [
  'call me at 6 pm about the pills',
  'remind me to delete my account at the bank tomorrow',
  'can you call me Sam?',
  'cancel the gym',
  'delete my tasks',
  'what are you doing tomorrow',
  'what is this meeting about',
])
  test(`${other}: not about Flux`, () => assert.equal(aboutFlux(other), null));
