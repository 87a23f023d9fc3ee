import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fiveKm } from '../draft.example.ts';
import type { GoalFacts, PlanDraft } from '../types.ts';
import { stepDownIn } from './step-down.ts';

const beers: NonNullable<GoalFacts['lessOf']> = { from: 20, to: 5, unit: 'beers', per: 'week' };
const plan = (lessOf?: GoalFacts['lessOf'], playbook = 'drinking'): PlanDraft => ({
  ...fiveKm(),
  playbook,
  ...(lessOf && { lessOf }),
});

describe('a habit that is to be less goes slower over as many weeks again', () => {
  for (const text of [
    'make it slower',
    "that's too fast for me",
    "that's a bit quick for me",
    'smaller steps please',
    'can it go down more slowly',
  ])
    it(`“${text}”`, () => assert.deepEqual(stepDownIn(text, plan(beers)), { ...beers, over: 12 }));
  it('and again', () => assert.equal(stepDownIn('slower', plan({ ...beers, over: 12 }))?.over, 18));
  it('without a number there is nothing to slow down', () => assert.equal(stepDownIn('slower', plan()), null));
  it('a plan that is no habit is none of this', () =>
    assert.equal(stepDownIn('from 15 a day to 5', plan(undefined, 'running')), null));
  it('its numbers can be told then', () =>
    assert.deepEqual(stepDownIn('from 15 a day to 5', plan(undefined, 'smoking')), {
      from: 15,
      to: 5,
      unit: 'cigarettes',
      per: 'day',
    }));
});
