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
    for (const message of messages)
      it(`“${message}”: ${way}`, () => {
        const read = readUnsuited(message);
        assert.equal(read && read.name.length === 0 && read.on === null ? read.way : null, way);
      });
});

const OF_DAYS: [message: string, read: string | null][] = [
  ['can you do it a bit earlier on Sundays', '-1 on sundays'],
  ['could it be later on fridays?', '1 on fridays'],
  ['on sundays can it be a bit later', '1 on sundays'],
  ['at weekends a bit later please', '1 on weekends'],
  ['a bit earlier tomorrow please', '-1 tomorrow'],
  ["that's too early on saturdays and sundays", '1 on saturdays and sundays'],
  ['just on mondays make it earlier', '-1 on mondays'],
  ['can yoga be a bit earlier?', '-1 of yoga'],
  ['could we make the dog walk a bit later on Sundays', '1 on sundays of dog walk'],
  ['can saturdays be a bit later', '1 on saturdays'],
  ['make fridays and saturdays a bit later please', '1 on fridays and saturdays'],
  ['can we push it a bit', '1'],
  ['bring it forward a bit', '-1'],
  ["i can't make it on fridays", null],
  ['make it an hour earlier on sundays', '-1 on sundays of an hour'],
  ['on sundays at 8', null],
];

describe('for some days, or of something by its name', () => {
  for (const [message, read] of OF_DAYS)
    it(`“${message}”`, () => {
      const said = readUnsuited(message);
      const of = said && said.name.length > 0 ? ` of ${said.name.join(' ')}` : '';
      assert.equal(said && `${said.way}${said.on ? ` ${said.on}` : ''}${of}`, read);
    });
});
