import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { namedIn } from './named.ts';
import { nameSubjects } from './subjects.ts';

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

test('sessions are called after them once, however often the plan is laid out', () => {
  const subjects = namedIn('Tom and Aisha', 'people') ?? [];
  const parts = [{ id: 'call', name: 'Call', subjects }] as never;
  const session = (date: string, title: string) => ({
    id: date,
    part: 'call',
    week: 1,
    date,
    time: '18:30',
    minutes: 15,
    title,
    detail: '',
  });
  const once = nameSubjects([session('2026-11-28', 'Write to one person'), session('2026-12-05', 'One letter')], parts);
  const titles = (all: typeof once) => all.map(({ title }) => title);
  assert.deepEqual(titles(once), ['Write to Tom', 'Aisha: one letter']);
  assert.deepEqual(titles(nameSubjects(once, parts)), titles(once));
});
