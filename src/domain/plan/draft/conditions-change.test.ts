import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readGoal } from '../brief/brief.ts';
import type { PlanDraft } from '../types.ts';
import { buildPlan } from './build.ts';

const now = Temporal.Instant.from('2026-11-27T09:00:00Z');
const today = Temporal.PlainDate.from('2026-11-27');

function planned(wish: string): PlanDraft {
  const built = buildPlan(readGoal(wish, { now, zone: 'Europe/London' }), today.add({ days: 1 }), today);
  if (built.kind !== 'plan') throw new Error(built.message);
  return built.draft;
}
const said = ({ title, parts, notes }: PlanDraft) =>
  [title, ...parts.flatMap(({ weeks }) => weeks.map((week) => `${week.title} ${week.detail}`)), ...notes].join('\n');

describe('what somebody has changes the plan', () => {
  const plans: [string, RegExp, RegExp][] = [
    ["I'm in a wheelchair and want to get fitter", /Seated strength, one easy round/, /squat|walk/i],
    ["I'm a wheelchair user and want to do a 5k", /Push 1 minute briskly/, /\brun\b|walk/i],
    ["I'm in a wheelchair and want to walk more", /Push 1 minute briskly/, /brisk walk/i],
    ["I've only got one arm and want to do strength training", /Legs, trunk and one arm/, /plank|push-ups against/i],
    [
      'I have chronic fatigue syndrome and want to get fit again',
      /Rest before you need it[\s\S]*“get fit again” waits/,
      /strength|one or two more/i,
    ],
    ['I have long covid and want to run 10k by june', /Rest before you need it/, /Run 1 minute|10 km/],
    [
      "I'm 10 weeks postpartum and want to run 10k in may",
      /^Walks first, then run 10k[\s\S]*Short walk/,
      /Run 1 minute/,
    ],
    ['I have COPD and want to walk to the shops', /with stops to breathe[\s\S]*pulmonary rehab/, /Brisk walk/],
    ["I'm hypermobile and want to do yoga", /short of the end/, /five slow poses\n/],
    ["I'm 72 and want to start lifting weights", /Strength and balance, one easy round[\s\S]*one leg/, /Strength, one/],
    ['want to get stronger but my knees are bad', /kind to the knees/, /Strength, one/],
  ];
  for (const [wish, has, hasNot] of plans)
    it(wish, () => {
      const words = said(planned(wish));
      assert.match(words, has);
      assert.doesNotMatch(words, hasNot);
    });
});

describe('or is spoken of beside it', () => {
  const notes: [string, RegExp][] = [
    ["I'm blind and want to run 5k", /guide/],
    ['I have asthma, want to run 5k', /reliever/],
    ['I have epilepsy and want to learn to swim', /never alone/],
    ['I have a stoma and want to start running', /support belt/],
    ["I'm pregnant and want to swim twice a week", /Tell your midwife/],
    ['want to run a half marathon but my knees are bad', /even ground/],
    ["I've got osteoporosis and want to start strength training", /round back/],
    ['I have MS and want to get stronger', /neuro physio/],
    ["I'm 15 and want to start weight training", /grown up/],
    ['I have type 1 diabetes and want to do a marathon next october', /diabetes team/],
    ['get the allotment dug over by spring, I have a bad back', /hips and knees/],
  ];
  for (const [wish, note] of notes) it(wish, () => assert.match(planned(wish).notes.join('\n'), note));
});
