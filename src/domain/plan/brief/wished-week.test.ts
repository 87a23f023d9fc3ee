import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setting } from '../draft.example.ts';
import { goalOrTask } from './goal-or-task.ts';

describe('a wish with the days, hours and lengths of its week is a goal', () => {
  for (const message of [
    'I want to do yoga, Mondays and Thursdays at 19:00, 20 minutes each, start monday 30 november, for 6 weeks',
    "I'd like to play guitar: Mondays and Wednesdays at 19:00, 20 minutes each time, starting monday, for six weeks",
    'i want to go to the gym mon wed fri at 6:30am for 45 minutes, starting monday',
    'i want to run tuesdays and thursdays at 7pm and saturday mornings, start next week',
    'planning to run every other day at 7am, 20 minutes, from tomorrow',
    "I've decided to meditate every day at 6:45, 10 minutes, beginning tomorrow",
    'start meditating every morning at 7 for 10 minutes, from tomorrow',
    'start doing yoga on mondays and thursdays at 7pm, 20 minutes each',
    'take up swimming, mondays and fridays 18:30, 30 minutes',
    'get back into yoga, tuesdays 7pm, 30 minutes, from next tuesday for 6 weeks',
    "I'd like to get into bouldering, thursdays at 7pm, starting next thursday",
    'My goal is to stretch every day at 8pm for 10 minutes, starting tomorrow',
    'my new goal: guitar practice mon/wed/fri 19:00, 20 minutes',
    'yoga mondays and thursdays at 19:00, 20 minutes each, for 6 weeks - that is my goal',
    'can you help me practise piano mon, wed and fri at 6:30pm for 20 minutes',
    'I need to exercise more. Mondays, Wednesdays and Fridays at 7am, 30 minutes, beginning next Monday',
    'cook at home more often, say tuesday, wednesday and thursday at 6:30pm',
    'I want to call my mum more, sundays at 5pm, 20 minutes',
    'I want to spend 30 minutes on my side project every weekday at 8pm from monday',
    'I want to declutter the flat, Tuesdays, Thursdays and Sundays at 18:30, 30 minutes each, start tuesday',
    "let's do yoga: mondays and thursdays at 7pm, 20 minutes each, starting monday",
    'do a little dance practise tue + fri 8pm until christmas, 20 min',
    'pass aws cloud practitioner by end of january, 5 days a week, 45 mins after work',
    "yoga every sunday morning at 9 for 30 min starting this sunday, it's for my back",
    'pilates tue and thu at 7pm to get stronger',
    'gym mon wed fri at 6pm, want to build some muscle',
    'swim mondays and fridays at 18:00, i want to get fitter',
    'dancing! mondays at 8pm, 1 hour, i want to start next monday',
  ])
    it(message, () => assert.equal(goalOrTask(message, 'task', setting), 'goal'));
});

describe('an errand that comes each week, an arrangement, or one act at its hour is a task', () => {
  for (const message of [
    'yoga mondays and thursdays at 19:00',
    'I want to call mum every sunday at 11',
    'I want to take my vitamins every day at 8, starting tomorrow',
    'start taking vitamin d every morning at 8',
    'i want to water the plants on mondays and thursdays at 18:00, from monday',
    "I'd like a reminder to stretch every weekday at 15:00 for 10 minutes",
    'I want to pick up the kids mondays and wednesdays at 15:30 from 7 december',
    'I want to clean the kitchen on saturdays at 10',
    "I'd like to go swimming on saturday at 10",
    'start the washing machine every tuesday at 8',
    'team meeting every monday at 10, 30 minutes, from monday',
    'guitar lessons tuesdays at 18:00 for 6 weeks',
    'i have to be at the clinic every monday at 9, 30 minutes, starting next week',
    'practise piano every day at 17:00',
    'stretch every day at 8 pm until 5 December',
    'gym mon wed fri at 6pm',
    'take the tablets for my back mondays and fridays at 9',
    'physio class tuesdays at 9 for 30 minutes from monday, for my knee',
  ])
    it(message, () => assert.notEqual(goalOrTask(message, 'task', setting), 'goal'));
});
