import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setting } from '../draft.example.ts';
import { isBareGoal, isGoalByHorizon, isHabitToLeave, isToStop } from './by-substance.ts';
import { goalOrTask } from './goal-or-task.ts';

const isGoal = (message: string) =>
  isGoalByHorizon(message, setting) || isBareGoal(message, setting) || isToStop(message) || isHabitToLeave(message);

describe('a bare wish with a day some weeks away, or of something to become, is a goal', () => {
  for (const message of [
    'bake sourdough bread',
    'finally do my tax return, due 31 january',
    'declutter the loft before the baby comes',
    'fluent Portuguese by summer',
    'make my peace with my brother',
    'speak up in meetings',
    'lift the mood at home',
    'tidy the spare room for the lodger coming on 4 january',
    'stop shouting at the football referees',
    'I want to stop snapping at my teenage son when I get in from work',
    'apply for indefinite leave to remain',
    'chuck the vapes tomorrow for good',
    "I can't get off my phone at night, want lights out by 11",
    "I can't stop scrolling in bed, I want to be asleep by 11",
    "get my dad's power of attorney sorted",
  ])
    it(message, () => assert.ok(isGoal(message)));
});

describe('what has an hour, is one act or speaks of the list is a task', () => {
  for (const message of [
    'bake bread at 5 tomorrow',
    'pay the council tax by 15 january',
    'renew my passport before summer',
    'call mum before christmas',
    'stop reminding me about yoga',
    'stop yoga',
    'move the dentist to before christmas',
    'book the car in for its MOT by 20 january',
    'read the letter tonight',
    'buy flour',
    "I can't get off the phone now, call mum at 8",
    "can't stop now, buy flour at 5",
    'is it time to bake bread?',
  ])
    it(message, () => assert.ok(!isGoal(message)));
});

describe('what somebody wants to be able to do is a goal, at whatever hours', () => {
  for (const message of [
    'I want to run 5 km without stopping, mondays and wednesdays at 18:30 and saturdays at 10',
    'swim a mile non-stop, tuesdays and sundays at 8am',
    'get stronger, mon wed fri at 6:30',
    'want to meditate every morning at 6.30 but 8.30 at weekends, 10 mins',
    'want to go gym 4 days a week. mon tue thu fri 6am, 45 mins max because work at 8',
    'screen time down from 6 hours to 2, by the end of january',
    'wake up at 6am on weekdays instead of 7.15',
    'practice cello 45 min daily',
    'job interview next friday at 11, help me prepare, an hour each evening',
  ])
    it(message, () => assert.equal(goalOrTask(message, 'task', setting), 'goal'));
  it('and no errand', () =>
    assert.equal(goalOrTask('walk the dog without stopping on monday at 6', 'task', setting), null));
});

describe('the name of a goal is one, and no change of the list', () => {
  it('wake up earlier', () => assert.equal(goalOrTask('wake up earlier', 'change', setting), 'goal'));
  it('move yoga earlier', () => assert.equal(goalOrTask('move yoga earlier', 'change', setting), null));
});

describe('who asks for a plan has a goal, whatever hour stands with it', () => {
  for (const message of ['save a plan with workouts at 3am every night', 'make a plan for running three times a week'])
    it(message, () => assert.equal(goalOrTask(message, 'task', setting), 'goal'));
  for (const message of [
    'I want to be in bed by 10:30 and up at 6',
    "I'd like to get to bed by 11 and wake up at 6.30",
  ])
    it(message, () => assert.equal(goalOrTask(message, 'task', setting), 'goal'));
  for (const message of ['make a plan for tomorrow', 'make a plan for the meeting at 5'])
    it(message, () => assert.equal(goalOrTask(message, 'task', setting), null));
});
