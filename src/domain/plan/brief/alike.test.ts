import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { playbookFor } from '../../playbooks/index.ts';
import { likeness } from './alike.ts';

const goal = (title: string) => ({ title, playbook: playbookFor(title).id });

const GOALS: [one: string, other: string, like: 'same' | 'alike' | null][] = [
  ['To learn the ukulele', 'Start learning ukulele', 'same'],
  ['Learn Spanish (1 of 4): first words and phrases', 'Learn Spanish', 'same'],
  ['Learn Spanish', 'Get better at Spanish', 'alike'],
  ['Learn Spanish for our trip', 'Improve my Spanish', 'alike'],
  ['Run 5k without stopping', 'Run a half marathon', 'alike'],
  ['Sleep better', 'Get my sleep back on track', 'alike'],
  ['Quit smoking', 'Smoke less', 'alike'],
  ['Play the guitar', 'Get better at guitar', 'alike'],
  ['Learn Spanish', 'Learn Italian', null],
  ['Play the guitar', 'Learn the piano', null],
  ['Save 900 pounds for a laptop', 'Save 3000 pounds for a trip', null],
  ['Learn Spanish', 'Read more', null],
  ['Study for my maths exam', 'Study for my driving theory test', null],
];

suite('two goals, or one', () => {
  for (const [one, other, like] of GOALS)
    test(`“${one}” beside “${other}”`, () => assert.equal(likeness(goal(one), goal(other)), like));
});
