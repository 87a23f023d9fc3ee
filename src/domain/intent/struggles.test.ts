import assert from 'node:assert/strict';
import { test } from 'node:test';
import { titleOf } from '../plan/index.ts';
import { goalIn } from './goal.ts';
import { plainly } from './plainly.ts';

const setting = { now: Temporal.Instant.from('2026-11-26T18:50:00Z'), zone: 'Europe/Berlin' };
const TITLES: [string, string][] = [
  ['I keep procrastinating on my taxes. help', 'My taxes'],
  ['I keep putting off my tax return', 'My tax return'],
  ['I quit smoking yesterday! keep me on track', 'Quit smoking'],
  ['I stopped drinking last week, help me stay off it', 'Quit drinking'],
  ['keep me accountable for going to the gym', 'Going to the gym'],
  ['I need a push to write my novel', 'Write my novel'],
  ['I struggle with waking up early', 'Waking up early'],
  ['I struggle with procrastination', 'Stop procrastinating'],
];
for (const [said, title] of TITLES)
  test(`“${said}” is the goal “${title}”`, () =>
    assert.equal(titleOf(goalIn(plainly(said), setting)?.text ?? ''), title));

for (const said of [
  'I struggle with depression',
  'I stopped running last week, keep me on track',
  'I quit smoking in 2010',
])
  test(`“${said}” stays as it is`, () => assert.equal(plainly(said), said));

for (const [said, wish] of [
  ['I keep forgetting to call my parents', 'Remind me to call my parents'],
  ['I always forget to take my pills', 'Remind me to take my pills'],
  ['i forget to water the plants all the time', 'Remind me to water the plants'],
  [
    'I keep forgetting my tablets. 8 in the morning and 8 at night',
    'Remind me to take my tablets every day at 8 in the morning and 8 at night',
  ],
  ['i always forget my eye drops, 9 and 9', 'Remind me to take my eye drops every day at 9 and 9'],
  ['i never remember to stretch', 'Remind me to stretch'],
] as const)
  test(`“${said}” asks for a reminder`, () => assert.equal(plainly(said), wish));

for (const [said, wish] of [
  ['put milk on my shopping list', 'add milk to my list'],
  ['can you put eggs on the list?', 'add eggs to my list'],
  ['oh before i forget, pop bin bags on the grocery list', 'add bin bags to my list'],
  ['setz Milch auf die Einkaufsliste', 'add Milch to my list'],
  ['apunta leche en la lista de la compra', 'add leche to my list'],
] as const)
  test(`“${said}” goes on the list`, () => assert.equal(plainly(said), wish));

test('a question behind a task whether to be reminded is an order to', () =>
  assert.equal(
    plainly('need to book the MOT on Monday at 9am can u remind me'),
    'need to book the MOT on Monday at 9am, remind me please',
  ));
