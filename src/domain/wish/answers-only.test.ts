import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { answersOnly } from './answers-only.ts';

describe('what answers a question before a plan names nothing that could be reached', () => {
  for (const said of [
    'beginner, no injuries, you decide the rest',
    'beginner, healthy, keep to those days and times, you decide the rest',
    'total beginner, no injuries, nothing else to add, you decide',
    'beginner, no injuries, you decide',
    'beginner, just for fitness, 25 minutes max',
    'beginner, for stress at work, you decide',
    'never done it, mostly for stress',
    "I'm a complete newbie and healthy, whatever you think is best",
    'some experience, no pain anywhere, up to you',
    'no health issues. stick to the times i said. rest is up to you',
    'beginner i guess, fit enough, 60 minutes',
    'about average fitness, nothing medical, you choose',
    'no injuries',
    "that's all, you pick",
    'healthy, no conditions, mondays and thursdays at 19:00',
    'intermediate, just for fun',
    'new to it, no equipment, surprise me',
    'did it twice, fit enough, 60 minutes',
    'for my health mostly, beginner level, as you like',
  ])
    test(`“${said}”`, () => assert.equal(answersOnly(said), true));

  for (const said of [
    'get fit, beginner',
    'I want to run, beginner, no injuries',
    'healthy eating',
    'no more sugar',
    'beginner yoga on mondays',
    'just for fun: learn to juggle',
    'call mum, you decide when',
    'for work, learn excel',
    'nothing',
    'tuesdays at 7pm',
    'no smoking',
    'new job by spring',
    'never be late again',
    'remind me to stretch, 10 minutes',
  ])
    test(`“${said}” is none`, () => assert.equal(answersOnly(said), false));
});
