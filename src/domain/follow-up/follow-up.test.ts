import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PLAINLY, REWORDINGS } from './in-other-words.ts';
import { followUpIn, inOtherWords } from './index.ts';
import { FOLLOW_UPS } from './phrases.ts';

describe('the example beside a row is read by the table', () => {
  for (const { says, example } of FOLLOW_UPS) test(example, () => assert.equal(followUpIn(example), says));
  for (const { example, reads } of [...REWORDINGS, ...PLAINLY])
    test(example, () => assert.equal(inOtherWords(example), reads));
});

test('a number in German and Spanish is any number, with its accents or without', () => {
  for (const [message, read] of [
    ['kannst du es fünf Stunden später machen?', 'five hours later'],
    ['mach es zwanzig Minuten früher', 'twenty minutes earlier'],
    ['hazlo veinticinco minutos antes', 'twenty-five minutes earlier'],
    ['ponlo cuatro horas más tarde', 'four hours later'],
    ['ponlo dieciseis minutos antes', 'sixteen minutes earlier'],
  ] as const)
    assert.equal(inOtherWords(message), read);
});

test('another time in German or Spanish stays in its own words', () => {
  for (const [message, read] of [
    ['nein, mittwochs um halb acht', 'no, mittwochs um halb acht'],
    ['mejor a las 11 y media', 'no, a las 11 y media'],
    ['a las 7 mejor', 'no, a las 7'],
    ['mejor comprar pan', 'mejor comprar pan'],
  ] as const)
    assert.equal(inOtherWords(message), read);
});

test('done, whatever the verb', () => {
  for (const message of [
    'gave it',
    'just fed him',
    'took mine already',
    'I watered them this morning',
    'returned',
    "it's paid",
    'its finished early, done',
    'sorted, 42 quid',
    'my son did it',
    'yep did that',
  ])
    assert.equal(followUpIn(message), 'done', message);
});

test('what says something of its own is left as it is', () => {
  for (const message of [
    'stop',
    'no',
    'yes',
    'remind me to wait for the bus at 5',
    'keep a diary every day',
    'done',
    'no thanks',
    'buy milk',
    'missed it today',
    'I skipped it',
    'moved it already',
  ])
    assert.equal(followUpIn(message), null, message);
  for (const message of [
    'Remind me to call Ms Better at 8',
    'I want to get better',
    'erinnere mich morgen um 9 an Müll',
    'can you remind me at 8?',
  ])
    assert.equal(inOtherWords(message), message, message);
});
