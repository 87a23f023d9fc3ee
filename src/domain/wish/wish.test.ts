import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { twoGoals, wishIn } from './index.ts';

describe('what somebody wants, among all that they say', () => {
  const said: [string, string][] = [
    [
      'Good afternoon. I am 71 years old and I should like to move a little more. My knees are not the best any more.',
      'move a little more',
    ],
    [
      'ok so basically i have adhd and my flat is a disaster, i just wanna get it under control lol',
      'get it under control',
    ],
    ['I keep scrolling till 1am, want to be on my phone less. 5 hours a day rn', 'be on my phone less'],
    [
      'Hello! I am retired teacher. I wish to learn the piano, total beginner, we have an old piano at home.',
      'learn the piano',
    ],
    ['Im a nurse, nights one week days the next. i want to start running, except when I have nights', 'start running'],
    ['I run 8k now and want to do a half in april', 'do a half in april'],
    ['be able to do 10 pull ups, i can do 2', 'do 10 pull ups'],
    ['call my mum more. once a week sunday afternoons', 'call my mum more'],
    ['read more books. maybe 20 pages before bed. on page 40 of dune, 600 pages', 'read more books'],
    ['Sleep better pls. I usually fall asleep 1am, up at 7, want to be in bed 11.30', 'Sleep better'],
    ['need to put aside 700 by 15 December, paid Fridays. 150 saved already', 'put aside 700 by 15 December'],
    ['gym 3x a week, mostly evenings', 'gym 3x a week'],
    ['I want practice guitar again, I was playing before 5 years, I can some chords', 'practice guitar again'],
    ['olympic triathlon in june, can swim 500m, cycle 30k, run 5k', 'olympic triathlon in june'],
    ["scan dad's old photos, would like it done by his birthday on 9 february", "scan dad's old photos"],
    [
      'want to finally pass my driving theory, failed twice. half hour on the bus home',
      'finally pass my driving theory',
    ],
    ['i want to help my son (8) learn his times tables, 15 min after school max', 'help my son learn his times tables'],
    ['sort out my sleep. in bed by 10.30, i have to get up at 6.45 for work', 'sort out my sleep'],
    ['honestly my back hurts all day, I sit 9 hours. how do I get more flexible?', 'get more flexible'],
  ];
  for (const [message, wish] of said) it(message, () => assert.equal(wishIn(message)?.rest, wish));
});

describe('two goals in one message', () => {
  const said: [string, string, string][] = [
    ["I'd like to learn Italian but also get fit. Know none of it yet", 'learn Italian', 'get fit'],
    ['fit first, then Italian', 'fit', 'Italian'],
    ['first stop smoking, then lose weight', 'stop smoking', 'lose weight'],
    ['I want to get fit and learn Spanish', 'get fit', 'learn Spanish'],
    ['learn the piano plus read more', 'learn the piano', 'read more'],
  ];
  for (const [message, first, other] of said) it(message, () => assert.deepEqual(twoGoals(message), { first, other }));
  for (const one of [
    'I want to run 5 km, I have a dog and a bike',
    'learn Spanish. I know none, evenings and weekends',
    'lose weight and get in shape for my wedding',
    'olympic triathlon in june, can swim 500m, cycle 30k, run 5k',
    'walk 20 minutes on Tuesdays and swim on Fridays',
  ])
    it(`one: ${one}`, () => assert.equal(twoGoals(one), null));
});
