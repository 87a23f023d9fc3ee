import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { namesAnotherKind, wishBeside } from './index.ts';

const RUNNING = {
  title: 'Run 5k (1 of 2): run 20 minutes',
  playbook: 'running',
  sessions: ['Run 1 minute, walk 90 seconds'],
};
const SLIMMER = {
  title: 'Lose 8 kg',
  playbook: 'weight',
  sessions: ['Cook a simple meal', 'Strength, one easy round'],
};

describe('a wish of another kind than all that runs', () => {
  const said: [string, boolean][] = [
    ['declutter my flat, once a week on sundays, start this sunday', true],
    ['next: meditate on weekdays, 10 minutes', true],
    ['now spanish: 2x a week, 20 mins, from tuesday', true],
    ['tidy the garage on saturdays from now on', true],
    ['also guitar, three evenings a week', true],
    ['i want to learn guitar, twice a week, start monday', true],
    ['my goal is to read 20 books this year, 3 times a week', true],
    ["i'd like to learn french too, weekdays at 8", true],
    ['i also want to save 500 by june', true],
    ['i want to run on sundays', false],
    ['i want to start on monday', false],
    ['i want to cook on sundays, twice a month', false],
    ['i want to learn the basics first, twice a week', false],
    ['i want the evenings free, twice a week', false],
    ['i want to do it twice a week, starting monday', false],
    ['i want to study on sundays, 40 minutes', false],
    ['once a week on sundays only', false],
    ['runs on sundays at 10', false],
    ['walk instead of running on thursdays', false],
    ['cooking on sundays only', false],
    ['strength on mondays at 7', false],
    ['no guitar on sundays', false],
    ['make it shorter, 10 minutes', false],
    ['weekdays at 7, 20 minutes', false],
  ];
  for (const [message, expected] of said)
    it(message, () => assert.equal(namesAnotherKind(message, [RUNNING, SLIMMER]), expected));
});

describe('another goal, said beside a plan that is shown', () => {
  const said: [string, string | null][] = [
    ['i also want to learn spanish, 3 times a week 20 minutes', 'learn spanish, 3 times a week 20 minutes'],
    ['and i want to save 500 by june', 'save 500 by june'],
    ['oh and also get stronger, twice a week', 'get stronger, twice a week'],
    ['can we also add meditation every morning', 'meditation every morning'],
    ["i'd like to learn the guitar as well", 'learn the guitar'],
    [
      'my goal is to read 20 books this year too, 3 times a week starting tuesday',
      'read 20 books this year, 3 times a week starting tuesday',
    ],
    ['i want to learn spanish, twice a week, start monday', 'learn spanish, twice a week, start monday'],
    ['saturdays as well', null],
    ['i also want to run on sundays', null],
    ['i want to have the evenings free for my family', null],
    ['i want to start on monday', null],
    ['can we also do it in the mornings', null],
  ];
  for (const [message, other] of said) it(message, () => assert.equal(wishBeside(message, RUNNING), other));
});
