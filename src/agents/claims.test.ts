import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { claimsAnAct } from './claims.ts';

for (const said of [
  'Saved: **Yoga**, tomorrow at 03:00.',
  'Reminder set for 6 pm.',
  'Moved to Sunday at 10.',
  "Great, it's on your list.",
  '**Dentist** is moved to Friday.',
  'Your plan has been approved.',
  'I put it in your calendar.',
  "You'll get a reminder at 8.",
  'You will be called tomorrow morning.',
  'Consider it done!',
  "I've jotted that down.",
  'Added to your list: milk.',
  'Both are cancelled.',
  'When you wake up, everything is saved.',
  'Taken back: the change of Tuesday.',
  'Okay, deleted.',
  'All your reminders are paused.',
  'Sure, I’ll wake you at 6.',
])
  test(`a claim: ${said}`, () => assert.equal(claimsAnAct(said), true));

for (const said of [
  'That sounds like a lovely evening. What did you cook?',
  'I can remind you of it. When would suit you?',
  'Shall I save that as a reminder?',
  'Once it is saved I will say so.',
  'Good to see you! What is next?',
  'A set routine helps. What time do you get up?',
  'It gets easier with each week.',
  'Rest is part of the plan.',
  'You have done well today.',
  'I like the xylophone, too.',
  'Changes take time, and you are on the way.',
  'Would you like a call or a message?',
  'Set yourself one small step for tomorrow.',
  'Call a friend if the evening gets long.',
  'No hurry, nothing is saved and the plan stays open.',
  'All right, I let go of it. Nothing was saved.',
  'I have not moved anything.',
  'I changed nothing.',
  'I take it that is about something on your list.',
  'All right, nothing was changed.',
])
  test(`no claim: ${said}`, () => assert.equal(claimsAnAct(said), false));

test('a long text costs no more than its length', () => {
  for (const words of ['i will ', 'it is now ', 'is ', 'once ', '. saved ', '    ', 'you will get '])
    assert.equal(typeof claimsAnAct(words.repeat(100_000 / words.length)), 'boolean');
});

describe('claims of a model', () => {
  const claims = [
    "I've set a reminder.",
    'I will remind you tomorrow.',
    "I'll text you at 6.",
    'Your task is saved.',
    'All set!',
    'I just added it.',
    'I moved it to Friday.',
    'It has been scheduled.',
    'The reminder is now set for 6 pm.',
  ];
  for (const claim of claims) test(`"${claim}" is one`, () => assert.equal(claimsAnAct(claim), true));
  const none = [
    'Shall I remind you tomorrow?',
    'I can set a reminder if you like.',
    'What should I remind you of?',
    'Hi! How are you?',
    'You could move it to Friday.',
    'That sounds hard. Want me to move something?',
    'Tell me when, and what.',
  ];
  for (const text of none) test(`"${text}" is none`, () => assert.equal(claimsAnAct(text), false));
});
