import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readGoal, withTold } from '../plan/index.ts';
import { limitFor, tellsOfBody, toldOfBody } from './index.ts';

const setting = { now: Temporal.Instant.from('2026-11-26T12:00:00Z'), zone: 'Europe/London' };

describe('what is told of the body is kept for a later plan', () => {
  for (const words of [
    "I've got asthma",
    'hi, I had a heart operation last year',
    "I'm 5 months pregnant btw",
    'my knee is dodgy since a ski accident',
    'I am on blood thinners',
  ])
    it(words, () => assert.ok(tellsOfBody(words)));
  for (const words of [
    'my dad has a heart condition',
    'remind me to buy my insulin',
    'I want to learn Spanish',
    'I live in Leeds',
  ])
    it(`“${words}” tells nothing of it`, () => assert.ok(!tellsOfBody(words)));
  it('once, and the newest four', () => {
    const said = [
      'I have asthma',
      'I am pregnant',
      'my back is bad',
      'I had a stroke',
      'I have a stoma',
      'I have asthma',
    ];
    assert.deepEqual(
      said.reduce<string[]>((before, words) => toldOfBody(before, words), []),
      ['my back is bad', 'I had a stroke', 'I have a stoma', 'I have asthma'],
    );
  });
  it('and counts as if it stood beside the wish', () => {
    const brief = withTold(readGoal('I want to get fit', setting), ['I had a heart operation last year']);
    assert.equal(limitFor(brief.words, brief.playbook), 'condition:heart');
    const wheels = withTold(readGoal('I want to run 5 km', setting), ['I am a wheelchair user']);
    assert.equal(wheels.playbook, 'wheeling');
  });
});
