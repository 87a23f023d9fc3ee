import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Setting } from '../language/index.ts';
import { atAPlace, noteIn, retriedIn, sameForIn, titleFor } from './index.ts';

const setting: Setting = { now: Temporal.Instant.from('2026-11-26T12:00:00Z'), zone: 'Europe/London' };

describe('the same for somebody else', () => {
  for (const [message, title, expected] of [
    ['same for the dog', 'Feed the cat', 'Feed the dog'],
    ['and the same for my son', 'Vitamin d', 'Vitamin d for my son'],
    ['same for Ben', 'Pick up Anna', 'Pick up Ben'],
    ['And Luna at 9:40', 'Vet for Milo', 'Vet for Luna'],
    ['same for Lily at 5:15', 'Swimming lesson for Anna', 'Swimming lesson for Lily'],
    ['the dog too', 'Feed the cat', 'Feed the dog'],
    ['and mia as well, same place, at quarter past', 'Pick up Leo from school', 'Pick up Mia from school'],
    ['thursdays too', 'Yoga', null],
    ['same time tomorrow', 'Yoga', null],
    ['same again please', 'Yoga', null],
  ] as const)
    test(message, () => {
      const said = sameForIn(message);
      assert.equal(said && titleFor(title, said.what), expected);
    });
});

describe('what is to be done at a place', () => {
  for (const [message, expected] of [
    ["remind me to buy dishwasher tablets when I'm at Tesco", 'buy dishwasher tablets @ Tesco'],
    ["when I'm at the chemist remind me to ask about the cream", 'ask about the cream @ the chemist'],
    ["pick up stamps next time I'm at the post office", 'pick up stamps @ the post office'],
    ["remind me when I'm at Tesco to buy milk", 'buy milk @ Tesco'],
    ["next time I'm in town, return the shoes", 'return the shoes @ town'],
    ['remind me at the supermarket to get eggs', 'get eggs @ the supermarket'],
    ['at the supermarket remind me to get eggs', 'get eggs @ the supermarket'],
    ['wenn ich beim Rewe bin, Milch kaufen', 'Milch kaufen @ Rewe'],
    ['cuando esté en el súper, recuérdame comprar leche', 'comprar leche @ el súper'],
    ['remind me in the morning to get eggs', null],
    ['remind me in an hour to get eggs', null],
    ["when I'm in London, I feel alive", null],
    ["remind me to stretch when I'm awake", null],
    ['remind me to feed the cat when I get home', null],
    ["call me when I'm free at 5", null],
  ] as const)
    test(message, () => {
      const said = atAPlace(message);
      assert.equal(said && `${said.what} @ ${said.place}`, expected);
    });
});

describe('a detail that says nothing of when', () => {
  for (const [message, expected] of [
    ["add that it's at Park Street", "it's at Park Street"],
    ["it's at 12 Park Street by the way", "it's at 12 Park Street"],
    ['location is 12 Park Street', 'location is 12 Park Street'],
    ['put down that I need to bring the x-ray', 'I need to bring the x-ray'],
    ["it's on the 2nd floor", "it's on the 2nd floor"],
    ["it's at the leisure centre", "it's at the leisure centre"],
    ['note that parking is round the back', 'parking is round the back'],
    ['collection code is 4471', 'collection code is 4471'],
    ['the booking reference is AB12', 'the booking reference is AB12'],
    ["it's at 9", null],
    ["it's at 12 noon", null],
    ["it's on the 2nd", null],
    ['add that to my list', null],
  ] as const)
    test(message, () => assert.equal(noteIn(message, setting), expected));
});

describe('tried without an answer, and to be tried again', () => {
  for (const [message, expected] of [
    ['no answer, try again in the afternoon', 'in the afternoon'],
    ["they didn't pick up, call back at 4", '4'],
    ['got voicemail, try later', 'in 2 hours'],
    ['try again monday', 'monday'],
    ['no answer', null],
    ['no answer, whatever', null],
    ['try harder tomorrow', null],
  ] as const)
    test(message, () => assert.equal(retriedIn(message, setting)?.when.replace(/^at /, '') ?? null, expected));
});
