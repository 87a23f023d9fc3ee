import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setting } from '../draft.example.ts';
import { readGoal } from './brief.ts';
import { areasOf, isWide, isWideWish, narrowed } from './wide.ts';

describe('a wish too wide for a plan', () => {
  for (const words of [
    'I want to get my life together',
    'I just want to feel better about myself',
    'feeling a bit stuck lately, want to change something',
    'I want to be a better version of myself next year',
    'Fitness maybe',
    'something with health I guess',
  ])
    it(words, () => assert.ok(isWide(readGoal(words, setting))));
  for (const words of [
    'I want to get fit, 3 times a week at home',
    'learn Spanish',
    'change my job',
    'feel better prepared for my exam',
  ])
    it(`“${words}” is none`, () => assert.ok(!isWide(readGoal(words, setting))));
  it('is a goal also where it sounds like talk', () => {
    assert.ok(isWideWish('I just want to feel better about myself'));
    assert.ok(!isWideWish('I feel better today'));
  });
});

describe('the area that is named makes it narrow', () => {
  const rows: [wish: string, answer: string, playbook: string, title: string][] = [
    [
      'I need to sort myself out',
      'bit of everything, mainly I am always knackered',
      'walking',
      'Sort myself out: energy first',
    ],
    ['I need to sort myself out', 'mostly my sleep I suppose', 'sleep', 'Better sleep'],
    ['I need to sort myself out', 'you pick', 'walking', 'Walking'],
    ['Fitness maybe', 'running I guess', 'running', 'Run'],
    ['Fitness maybe', 'Lose weight', 'weight', 'Lose weight'],
  ];
  for (const [wish, answer, playbook, title] of rows)
    it(`${wish}: ${answer}`, () => {
      const brief = readGoal(wish, setting);
      const told = answer === 'you pick' ? brief : { ...brief, answers: { area: answer } };
      const { playbook: kind, title: name } = narrowed(told, answer);
      assert.deepEqual([kind, name], [playbook, title]);
    });
  it('what names none leaves it open', () => {
    const brief = { ...readGoal('I need to sort myself out', setting), answers: { area: 'dunno' } };
    assert.ok(isWide(narrowed(brief, 'dunno')));
  });
  it('a field has areas of its own', () => {
    assert.ok(areasOf(readGoal('Fitness maybe', setting)).includes('Run'));
    assert.ok(areasOf(readGoal('get my life together', setting)).includes('Money'));
  });
});
