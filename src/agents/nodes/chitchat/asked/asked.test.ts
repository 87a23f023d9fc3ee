import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { tokenize } from '../../../../domain/language/grammar/tokens.ts';
import { firstPhrase, tableOf } from '../../../../domain/language/phrases/table.ts';
import { ANSWERS } from './answers.ts';
import { topicByWords } from './by-words.ts';
import { answerToAsked, isOfFluxAlone } from './index.ts';
import { TOPICS } from './topics.ts';
import { BY_WORDS } from './topics-by-words.ts';
import { FOREIGN_TOPICS } from './topics-foreign.ts';
import { TOPICS_OF_USE } from './topics-using.ts';

describe('the example beside a question is heard by its row, and gets the answer of its topic', () => {
  for (const row of [...TOPICS, ...TOPICS_OF_USE, ...FOREIGN_TOPICS])
    test(row.example, () => {
      assert.notEqual(firstPhrase(tableOf([row]), tokenize(row.example.toLowerCase())), null, row.phrase);
      const { topic, language } = row.says;
      assert.equal(answerToAsked(row.example), ANSWERS[topic][language] ?? ANSWERS[topic].en);
    });
});

describe('the example beside kinds of words is heard as their topic, in whatever order the words stand', () => {
  for (const { topic, example } of BY_WORDS) test(example, () => assert.equal(topicByWords(example), topic));
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
    'what happens on friday',
    'is it worth 20 minutes a day',
    'can you work on sundays off',
    'when will you remind me next',
    'I want to watch my screen time',
    'can I move yoga to friday',
    'what should I do today',
    'where do I have to be at 3',
    'call the phone company',
    'can you move it to the weekend',
    'do I have anything on the weekend',
    'write 500 words a day',
    'write a letter to the council',
    'write my essay by friday',
    'I cannot do it today',
    'share the list with ben tomorrow',
    'what did I miss yesterday',
    'start with the gym',
    'how do I start running',
    'add my son to the swim class list',
    'can I have two sessions on saturday',
    'can I do it on sunday',
    'repeat it every week',
    'count calories every day',
    'explain the plan to ben',
    'translate this by friday',
    'I will be away next week',
    'change my reminder to 7',
    'turn off the pills reminder',
    'mark the dentist as done',
    'is the plan on sundays',
    'what would happen on monday',
    'do I have two reminders on friday',
    'order a pizza at 7',
    'book the table for friday',
    'can you remind me to book a table',
    'what is my goal',
    'I want two goals',
    'I lost my phone charger, remind me to buy one',
    'how many tasks do I have at 12',
    'was steht morgen an',
    'qué tengo mañana',
    'do I have a free evening this week',
    'could you ring the vet for the results',
    'how long is my run on friday',
    'how do I save for a holiday',
    'when do I take the tablets',
    'can you plan my marathon training',
    'is my weekend free',
    'can you put the call with mum on sunday',
    'could you help me with getting organised?',
    'set the alarm for the early train',
  ])
    test(message, () => assert.equal(answerToAsked(message), null));
});

describe('what is asked of Flux alone is answered whatever plan is shown', () => {
  for (const [message, alone] of [
    ['does it cost anything?', true],
    ['who can see this?', true],
    ["what if I'm ill?", false],
    ['can i change a reminder later', false],
    ['make it easier', false],
  ] as const)
    test(message, () => assert.equal(isOfFluxAlone(message), alone));
});
