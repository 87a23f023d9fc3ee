import assert from 'node:assert/strict';
import { test } from 'node:test';
import { twoWishes } from './wishes.ts';

const setting = { now: Temporal.Instant.from('2026-11-26T12:00:00Z'), zone: 'Europe/London' };

const TWO: [message: string, first: string, next: string][] = [
  [
    'Remind me to take metformin at 8 and 20 every day and I would like to cut down on sugar',
    'Remind me to take metformin at 8 and 20 every day',
    'I would like to cut down on sugar',
  ],
  [
    'remind me to feed the cat at 7 and 19, I want to learn the piano',
    'remind me to feed the cat at 7 and 19',
    'I want to learn the piano',
  ],
  [
    'I want to learn Spanish and French, and remind me at 6 to buy a book and pens',
    'remind me at 6 to buy a book and pens',
    'I want to learn Spanish and French',
  ],
  [
    'Remind me to call Tom and Anna at 5pm, and help me quit smoking',
    'Remind me to call Tom and Anna at 5pm',
    'help me quit smoking',
  ],
  [
    'I want to get fit and remind me to buy shoes on Saturday at 10',
    'remind me to buy shoes on Saturday at 10',
    'I want to get fit',
  ],
  [
    'done with the pills and remind me to order new ones at 5',
    'done with the pills',
    'remind me to order new ones at 5',
  ],
];
for (const [message, first, next] of TWO)
  test(`both are heard: ${message}`, () => {
    const found = twoWishes(message, setting);
    assert.deepEqual([found?.first, found?.next.text], [first, next]);
  });

for (const message of [
  'can you help me stop procrastinating on my dissertation? due 30 april, 12000 words, 3000 done',
  'I want to write a book, 40 pages done already',
  'wake me at 6 and 7 tomorrow',
  'remind me about yoga class tuesdays and thursdays at 18:30, starts next week, ends before christmas',
  'remind me to go to the gym at 7, finally get fit',
])
  test(`one wish: ${message}`, () => assert.equal(twoWishes(message, setting), null));
