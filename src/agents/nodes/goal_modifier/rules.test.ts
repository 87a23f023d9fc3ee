import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fiveKm } from '../../../domain/plan/draft.example.ts';
import type { State } from '../../state.ts';
import { meant } from './open-plan.ts';
import { isAboutQuitting, isGivingUp, isUndo } from './rules.ts';

describe('to give up a goal', () => {
  const table: [string, boolean][] = [
    ['I want to give up the thesis', true],
    ['I give up on piano', true],
    ["honestly I'm giving up on the thesis", true],
    ["I'm thinking about quitting piano", true],
    ['I want to drop the Wednesday run', false],
    ['I want to stop running in the evenings', false],
    ['I stopped two weeks ago, can we start over', false],
    ['Give up my goal Piano', false],
    ['I want to give', false],
    ["I don't want to do this any more", true],
    ["I'm done with this", true],
    ["I'm so fed up with this plan", true],
    ["I don't want to continue", true],
    ['can we quit this', true],
    ['I want to stop this plan', true],
    ["I don't want to do this today", false],
    ["I'm done with the dishes", false],
    ["I'm done", false],
    ['stop it', false],
  ];
  for (const [said, given] of table) test(said, () => assert.equal(isGivingUp(said), given));
  test('goals about quitting are left alone', () => {
    assert.equal(isAboutQuitting({ title: 'Quit smoking', playbook: 'smoking' }), true);
    assert.equal(isAboutQuitting({ title: 'Learn piano', playbook: 'instrument' }), false);
  });
});

describe('to take something back', () => {
  const table: [string, boolean][] = [
    ["no that's too short, put it back", true],
    ['and the one before', true],
    ["no wait I haven't posted it yet", true],
    ["oops no it isn't, I forgot to post it", true],
    ['sorry wrong one, undo', true],
    ["I haven't posted it yet", false],
    ['put it back a day', false],
    ['put the books back tomorrow', false],
    ['the day before', false],
  ];
  for (const [said, undone] of table) test(said, () => assert.equal(isUndo(said), undone));
});

describe('what is meant of a plan that was changed just before', () => {
  const before = { plan: fiveKm(), said: 'move Monday to Tuesday', at: '2026-11-26T12:00:00Z', brief: null };
  const heard = (text: string) => meant(fiveKm(), { earlier: [before], text } as unknown as State).text;

  test('"no, Saturday" is another day for the same', () =>
    assert.equal(heard('no, Saturday'), 'move Saturday to Tuesday'));
  test('"no Sundays" is no correction of what was said before', () => assert.equal(heard('no sundays'), 'no sundays'));
});
