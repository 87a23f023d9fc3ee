import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { understand } from '../language/index.ts';
import { goalIn } from './goal.ts';

const setting = { now: Temporal.Instant.from('2026-11-27T12:00:00Z'), zone: 'Europe/London' };

describe('what names nothing is no goal', () => {
  for (const said of [
    'i want to keep 9pm over there',
    'my goal is to keep it at 8',
    'keep 9pm',
    'im in Dubai from 3 to 9 december, i want to keep 7pm over there',
    'I want to do that too, twice a week',
    'so how will I hear from you',
    'and when do you ring me',
    "start with this month's pay",
    'begin with the next salary',
    'I want to stay at 7 their time',
    'i want to start with the first one',
    'beginner, no injuries, you decide the rest',
    'beginner. stress. start tomorrow',
    'save it thanks',
    'beginner, just for fitness, 25 minutes max',
    'total beginner, no injuries, nothing else to add, you decide',
    'beginner, for stress at work, you decide',
  ])
    test(`“${said}”`, () => {
      assert.equal(goalIn(said, setting), null);
      assert.notEqual(understand(said, setting)?.kind, 'new_tasks');
    });

  for (const said of [
    'I want to be on time every day',
    'I want to get up at 6 every day',
    'how can you help me lose weight',
    'how can I get better at chess',
    'I want to get over him',
    'my goal is to go out more',
    'start with the guitar, twice a week',
    'I want to keep bees',
  ])
    test(`“${said}” names something`, () => assert.notEqual(goalIn(said, setting), null));
});
