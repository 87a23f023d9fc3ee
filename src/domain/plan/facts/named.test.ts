import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { namedIn } from './named.ts';

const LISTS: [message: string, playbook: string, names: string | null][] = [
  ['Sam, Priya and my cousin Leo', 'people', 'Sam/Priya/Cousin Leo'],
  ['roof and the door are left', 'making', 'Roof/Door'],
  ['bedroom, kitchen and the hall cupboard', 'home', 'Bedroom/Kitchen/Hall cupboard'],
  ['mainly photosynthesis, genetics & ecology', 'exam', 'Photosynthesis/Genetics/Ecology'],
  ['the shelves, then the worktop, then tiles', 'room', 'Shelves/Worktop/Tiles'],
  ['Sam, Priya and my cousin Leo', 'running', null],
  ['mornings and weekends', 'home', null],
  ['mondays and thursdays', 'home', null],
  ['I like it and it is fun', 'people', null],
  ['monday at 6, thursday at 7', 'home', null],
  ['kitchen', 'home', null],
  ['whatever you think and no hurry', 'home', null],
  ['yes and make it shorter', 'home', null],
];

suite('things that are named one by one', () => {
  for (const [message, playbook, names] of LISTS)
    test(`“${message}”, of ${playbook}`, () =>
      assert.equal(
        namedIn(message, playbook)
          ?.map(({ name }) => name)
          .join('/') ?? null,
        names,
      ));
});
