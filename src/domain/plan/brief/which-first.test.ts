import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setting } from '../draft.example.ts';
import { readGoal } from './brief.ts';
import { nextOfThese, whichFirst } from './which-first.ts';

describe('which of two goals comes first', () => {
  const named: [wish: string, title: string, other: string | undefined][] = [
    ['I want to lose some weight and also learn French. French first', 'Learn French', 'lose some weight'],
    ['lose weight and learn French. start with French', 'Learn French', 'lose weight'],
    ['quit smoking and save 500 by June. smoking is more urgent', 'Quit smoking', 'save 500 by June'],
    ['I have two goals: learn Greek and get stronger', 'Learn Greek', 'get stronger'],
    ['1) learn guitar 2) run 5k', 'Learn guitar', 'run 5k'],
  ];
  for (const [wish, title, other] of named)
    it(wish, () => {
      const brief = readGoal(wish, setting);
      assert.deepEqual([brief.title, brief.other], [title, other]);
    });

  const both = readGoal('I want to lose some weight and also learn French', setting);
  const answers: [answer: string, title: string | undefined, rest: string | undefined][] = [
    ['French first', 'Learn French', ''],
    ['the other one first', 'Learn French', ''],
    ['weight first please', 'Lose some weight', ''],
    ['start with the French, 3 times a week', 'Learn French', '3 times a week'],
    ['first french. total beginner', 'Learn French', 'total beginner'],
    ['losing weight is more important', 'Lose some weight', ''],
    ['beginner, twice a week', undefined, undefined],
    ['monday first thing', undefined, undefined],
  ];
  for (const [answer, title, rest] of answers)
    it(`“${answer}”`, () => {
      const chosen = whichFirst(both, answer, setting);
      assert.deepEqual([chosen?.brief.title, chosen?.rest], [title, rest]);
    });

  const three = readGoal('I want to read more, get fit and stop smoking', setting);
  for (const [answer, title, other] of [
    ['start with the smoking', 'Stop smoking', 'read more and get fit'],
    ["let's do the gym first", 'Get fit', 'read more and stop smoking'],
  ])
    it(`of three: “${answer}”`, () => {
      const chosen = whichFirst(three, answer ?? '', setting)?.brief;
      assert.deepEqual([chosen?.title, chosen?.other], [title, other]);
    });

  for (const [offered, answer, next] of [
    ['get fit and stop smoking', 'now the smoking', 'stop smoking and get fit'],
    ['get fit', 'and now the gym', 'get fit'],
    ['learn Spanish', 'next: spanish', 'learn Spanish'],
    ['learn Spanish', 'now remind me to call mum', null],
  ])
    it(`offered is “${offered}”: “${answer}”`, () => assert.equal(nextOfThese(offered ?? '', answer ?? ''), next));

  it('a sum and a day that were said go along with the goal that waits', () => {
    const both = readGoal('I want to save for a trip and get fit. the trip is in June, need 1800', setting);
    assert.equal(whichFirst(both, 'fit first please', setting)?.brief.other, 'save 1800 for a trip by 2027-06-30');
  });

  it('what is said of the other goal goes with that one', () => {
    const said = 'run 5k and learn Spanish, running twice a week and Spanish every evening 15 min, start monday';
    const { other, facts } = readGoal(said, setting);
    assert.equal(other, 'learn Spanish, every evening 15 min');
    assert.deepEqual([facts.perWeek, facts.minutes, facts.window], [2, undefined, undefined]);
  });

  it('a day that stands with the other goal alone is not of this one', () =>
    assert.equal(readGoal('learn piano and run a 5k by march', setting).facts.deadline, undefined));
});
