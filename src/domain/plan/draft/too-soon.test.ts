import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readGoal } from '../brief/brief.ts';
import type { GoalBrief } from '../types.ts';
import { buildPlan } from './build.ts';

const now = Temporal.Instant.from('2026-11-27T09:00:00Z');
const today = Temporal.PlainDate.from('2026-11-27');
const tomorrow = today.add({ days: 1 });
const built = (wish: string, more: Partial<GoalBrief> = {}) =>
  buildPlan({ ...readGoal(wish, { now, zone: 'Europe/London' }), ...more }, tomorrow, today);

describe('too short a time is said before a plan is made, with what is likely by then', () => {
  const said: [string, RegExp][] = [
    [
      'half ironman in five weeks',
      /is 5 weeks away[\s\S]*about 22 weeks[\s\S]*Realistic by then: swimming, cycling and running/,
    ],
    [
      'put on 10 kg of muscle in six weeks',
      /1\.7 kg a week|10 kg until then[\s\S]*about 67 weeks[\s\S]*Realistic by then: about (?:0\.5|1) kg/,
    ],
    [
      'C2 in Spanish in 3 months',
      /about 1,000 hours[\s\S]*on every day until then, or half an hour a day for about 5\.5 years[\s\S]*short everyday talks|simple everyday phrases/,
    ],
    ['a black belt in karate by summer', /about 4 years[\s\S]*first belt in sight/],
    ['learn piano to grade 8 by easter', /1,450 hours/],
    ['do the splits by next week', /about 16 weeks[\s\S]*short stretch/],
    ['climb kilimanjaro in three weeks', /about 14 weeks/],
    ['swim the channel in march', /about 78 weeks/],
    ['run 5k in 20 minutes by january, 28 now', /about 58 weeks/],
    ['cycle 300 km on 20 december, I can ride 40', /about \d+ weeks/],
    ['write a book by new year', /5 weeks away[\s\S]*about 30 weeks[\s\S]*Realistic by then: an outline/],
    ['Clair de Lune on 12 December, never played piano', /about 3 years[\s\S]*with one hand/],
    ['read 50 books this month', /more hours a day than there are/],
  ];
  for (const [wish, words] of said)
    it(wish, () => {
      const plan = built(wish);
      assert.equal(plan.kind, 'options', JSON.stringify(plan).slice(0, 200));
      assert.match(plan.kind === 'options' ? plan.message : '', words);
      assert.match(plan.kind === 'options' ? plan.message : '', /nothing of you|no judgement of you/);
    });
});

describe('where the day is not theirs to move the plan makes the most of it, and says so', () => {
  const said: [string, RegExp][] = [
    [
      'write my thesis, 80 pages, in two weeks',
      /80 pages until then is 40 a week[\s\S]*about 20 pages[\s\S]*ask now whether the day can move/,
    ],
    ['pass the bar exam in 10 days', /400 hours/],
    ['find a new job by christmas', /what you send/],
    ["learn the guitar for my dad's birthday next saturday", /week is short[\s\S]*the first simple tunes/],
    ['save 20,000 by january', /4,000[\s\S]*only you know/],
  ];
  for (const [wish, words] of said)
    it(wish, () => {
      const plan = built(wish);
      assert.match(plan.kind === 'plan' ? plan.draft.notes.join(' ') : plan.message, words);
      assert.equal(plan.kind, 'plan');
    });
});

describe('nothing is said where the time is enough, or they know', () => {
  for (const wish of [
    'half ironman in september',
    'half ironman in march, did an olympic last summer',
    'A2 in Spanish in 9 months',
    'do the splits by summer',
    'run 5k in 27 minutes by february, 28 now',
    'pass my maths exam on 20 january',
    'write my thesis, 80 pages, by june',
  ])
    it(wish, () => {
      const plan = built(wish);
      assert.equal(plan.kind, 'plan', plan.kind === 'options' ? plan.message : '');
      assert.doesNotMatch(plan.kind === 'plan' ? plan.draft.notes.join(' ') : '', /Realistic by then/);
    });
  it('who goes as far as it goes gets the plan, with the sentence beside it', () => {
    const plan = built('half ironman in five weeks', { knowing: true });
    assert.equal(plan.kind, 'plan');
    assert.match(plan.kind === 'plan' ? plan.draft.notes.join(' ') : '', /short for all of it/);
  });
});

it('a weight to come to is reckoned from the one of today', () => {
  const plan = built("I'm 88 kg and want to be 78 by new year");
  assert.match(plan.kind === 'options' ? plan.message : '', /10 kg in 5 weeks is 2 kg a week/);
});

it('by Friday, said on a Friday, is a week away', () => {
  assert.equal(readGoal('100 pull-ups by friday', { now, zone: 'Europe/London' }).facts.deadline, '2026-12-04');
});
