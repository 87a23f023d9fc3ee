import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readUnsuited } from './unsuited.ts';

const SAID: [way: -1 | 0 | 1 | null, messages: string[]][] = [
  [
    -1,
    [
      'make it earlier',
      'bit earlier please',
      'can we do it earlier in the day',
      "that's too late",
      'Earlier',
      'a little sooner if possible',
      "it's a bit too late for me",
      'no, earlier',
      'can it be a bit earlier?',
    ],
  ],
  [
    1,
    [
      'a bit later actually',
      "that's too early",
      'too soon',
      'make it later',
      'can you push it a bit later',
      'hmm later',
      'way too early for me',
    ],
  ],
  [
    0,
    [
      "i'm in a meeting then",
      'that doesnt work for me',
      'do it some other day',
      "i can't make that",
      'another time please',
      "sorry, that won't work",
      "I'm at work then",
      "i've got a lesson then",
      'pick another day',
      "that's not good for me",
    ],
  ],
  [
    null,
    [
      'make it an hour earlier',
      'earlier today I called mum',
      'that works for me',
      'make it 9',
      'too late to call the bank',
      "i'm in a meeting",
      'call mum later',
    ],
  ],
];

describe('a time that does not suit, and no other is said', () => {
  for (const [way, messages] of SAID)
    for (const message of messages) it(`“${message}”: ${way}`, () => assert.equal(readUnsuited(message), way));
});
