import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { tokenize } from '../../../../domain/language/grammar/tokens.ts';
import { firstPhrase, tableOf } from '../../../../domain/language/phrases/table.ts';
import { ANSWERS } from './answers.ts';
import { answerToAsked } from './index.ts';
import { TOPICS } from './topics.ts';
import { FOREIGN_TOPICS } from './topics-foreign.ts';

describe('the example beside a question is heard by its row, and gets the answer of its topic', () => {
  for (const row of [...TOPICS, ...FOREIGN_TOPICS])
    test(row.example, () => {
      assert.notEqual(firstPhrase(tableOf([row]), tokenize(row.example.toLowerCase())), null, row.phrase);
      const { topic, language } = row.says;
      assert.equal(answerToAsked(row.example), ANSWERS[topic][language] ?? ANSWERS[topic].en);
    });
});

describe('what only sounds like a question to Flux is left to the others', () => {
  for (const message of [
    'remind me to ask who can see my files',
    'I want to learn to sing',
    'call my husband at 6 pm',
    'delete everything',
    'delete all my tasks on friday',
    'who do I have to call tomorrow?',
    'what does my week look like',
    'share the photos with mum tomorrow at 9',
    'pay the electrician',
    'sell my old bike on saturday',
    'buy a joke book for tim',
    'mute the calls for yoga',
    'the weather was awful so I skipped my run',
    'can you move my run to friday',
    'is my dentist appointment on friday',
    'I have a new job',
    'when do I see my doctor',
    'use less plastic',
    'train for the marathon',
    'email the landlord tomorrow at noon',
    'do I have to take my pills today',
    'danke',
    'order a pizza at 7',
    'book the table for friday',
    'can you remind me to book a table',
    'what is my goal',
    'I want two goals',
    'I lost my phone charger, remind me to buy one',
    'how many tasks do I have at 12',
    'was steht morgen an',
    'qué tengo mañana',
  ])
    test(message, () => assert.equal(answerToAsked(message), null));
});
