import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { facts, now, setting } from '../draft.example.ts';
import { anotherHour, buildPlan, placePlan, readGoal, sayFacts, suitsInstead } from '../index.ts';

const today = Temporal.PlainDate.from('2026-11-26');
const from = Temporal.PlainDate.from('2026-11-27');

/** What the goal says of when, once `said` was told to its plan; null: a change of the plan, and not of the goal. */
function suits(goal: string, said: string): string | null {
  const brief = readGoal(goal, setting);
  const built = buildPlan(brief, from, today);
  assert.ok(built.kind === 'plan', goal);
  const plan = { ...built.draft, ...placePlan(built.draft, facts, now) };
  const told = suitsInstead(said, plan, brief, setting);
  return told && sayFacts(told.facts, (time) => time).join(', ');
}

describe('when a goal suits, said only to its plan', () => {
  const TOLD: [goal: string, said: string, suits: string | null][] = [
    ['tidy the flat', '20 minutes, mon wed fri', '20 minutes at a time, on Mondays, Wednesdays and Fridays'],
    ['tidy the flat', 'tuesday evenings, an hour', '1 hour at a time, on Tuesdays, in the evenings'],
    ['tidy the flat', 'tuesdays and sundays', 'on Tuesdays and Sundays'],
    ['tidy the flat', 'every day except saturday', 'not on Saturdays'],
    ['tidy the flat 3 times a week', 'tuesdays and sundays', 'on Tuesdays and Sundays'],
    ['tidy the flat', 'sundays', null],
    ['tidy the flat on mondays and saturdays', 'saturdays 40 minutes', null],
    ['tidy the flat', 'not on thursdays', null],
    ['tidy the flat', 'half an hour is enough', null],
    ['tidy the flat', 'move it to tuesdays and sundays', null],
    ['tidy the flat', 'tuesdays and sundays instead of saturdays', null],
    ['tidy the flat', 'tuesdays and sundays this week', null],
    ['read a 600 page novel', '20 mins before bed', '20 minutes at a time, before bed'],
    ['read a 600 page novel', 'half an hour before bed', '30 minutes at a time, before bed'],
    ['run 5k on tuesdays and saturdays', 'saturdays can be long, weekdays max 40 mins', null],
    ['read a 600 page novel', 'start on 3 december', null],
  ];
  for (const [goal, said, expected] of TOLD)
    it(`“${said}”, to “${goal}”`, () => assert.equal(suits(goal, said), expected));
});

describe('the hour of a bedtime that moves, said only to its plan', () => {
  const told = (said: string) => {
    const brief = readGoal('sleep more, I go to bed around 1', setting);
    const built = buildPlan(brief, from, today);
    assert.ok(built.kind === 'plan');
    return anotherHour(said, built.draft, brief, setting)?.facts.earlier?.to ?? null;
  };
  for (const [said, to] of [
    ['by midnight would already be great', '00:00'],
    ['start on sunday', null],
    ['make it 20 minutes', null],
  ] as const)
    it(`“${said}”`, () => assert.equal(told(said), to));
});
