import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { asksForOwnNumbers, discouraged } from './own-numbers.ts';

describe('how a person is doing', () => {
  for (const message of [
    'how am I doing?',
    'Hey, how am I doing so far?',
    'how was my week?',
    'how has my week been',
    'my stats',
    'how am I getting on?',
    'give me a summary of my week',
    'show my streak',
    'can you show me my stats?',
    "what's my streak?",
    'how long is my streak?',
    'am I on track?',
    'how’s my progress?',
    'how did I do this week?',
  ])
    test(`"${message}" asks for their numbers`, () => assert.deepEqual(asksForOwnNumbers(message), { about: null }));

  for (const [message, about] of [
    ['how is it going with piano?', 'piano'],
    ['how am I doing with my thesis?', 'thesis'],
    ['am I still on track with the half marathon?', 'half marathon'],
    ["how's my running going?", 'running'],
  ] as const)
    test(`"${message}" asks for "${about}"`, () => assert.deepEqual(asksForOwnNumbers(message), { about }));

  for (const message of [
    'how are you doing?',
    'how is it going?',
    'how is it going with you?',
    "how's my day going?",
    'remind me to check my stats at 6',
    'how do I add a task?',
    'how am I doing this?',
  ])
    test(`"${message}" does not`, () => assert.equal(asksForOwnNumbers(message), null));
});

describe('discouraged', () => {
  for (const message of [
    "I missed everything this week, I'm useless",
    'I failed again',
    "I'm failing.",
    'I suck at this',
    'I blew it!',
    "I'm so lazy",
    "I didn't do anything this week",
    'I keep failing at this',
    'I’m such a failure',
    'I did nothing all week',
  ])
    test(`"${message}" is a setback`, () => assert.equal(discouraged(message), 'setback'));
  test('"what\'s the point of these reminders" is a doubt', () =>
    assert.equal(discouraged("what's the point of these reminders"), 'doubt'));
  for (const message of [
    'I missed my run',
    'I failed my driving test',
    "I'm so lazy, move gym to tomorrow at 7",
    "I didn't do the dishes",
    'I skipped yoga',
    "what's the point of this exercise",
  ])
    test(`"${message}" is neither`, () => assert.equal(discouraged(message), null));
});

test('last week and what is left are asked for in several words', () => {
  for (const message of ['How did I do last week?', 'how was last week', 'what did I get done last week?'])
    assert.deepEqual(asksForOwnNumbers(message), { about: null, of: 'last week' }, message);
  for (const message of ['how many are left?', 'how many sessions are left in the plan', 'how many runs to go?'])
    assert.deepEqual(asksForOwnNumbers(message), { about: null, of: 'what is left' }, message);
  assert.equal(asksForOwnNumbers('what is left of the cake?')?.of, undefined);
});
