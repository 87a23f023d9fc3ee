import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { itemsOf, reportsIn } from './index.ts';

const rows: [string, string | null][] = [
  ['got the milk', 'get milk'],
  ['I paid the electricity bill', 'pay electricity bill'],
  ['bought the eggs and the bread', 'buy eggs + buy bread'],
  ["I've just called mum by the way", 'called mum'],
  ['finished the report!', '- report'],
  ['picked up the parcel this morning', 'picked parcel'],
  ['took out the bins', 'take bins'],
  ["haven't called mum", null],
  ['did I call mum?', null],
  ['bought milk tomorrow', null],
  ['remind me to get milk', null],
  ['tired of everything', null],
  ['milk', null],
];

describe('what somebody says to have done', () => {
  for (const [said, expected] of rows)
    test(said, () => {
      const reports = reportsIn(said);
      assert.equal(reports?.map(({ verb, object }) => `${verb ?? '-'} ${object}`).join(' + ') ?? null, expected);
    });
});

describe('a list to be ticked off one by one', () => {
  const lists: [string, string[]][] = [
    ['Eggs, milk and bread', ['Eggs', 'Milk', 'Bread']],
    ['Buy eggs, milk, bread', ['Buy eggs', 'Buy milk', 'Buy bread']],
    ['Salt and pepper', ['Salt and pepper']],
    ['Call Ana, then Ben', ['Call Ana, then Ben']],
    [
      'Read the book on cooking, gardening and all that jazz of ours',
      ['Read the book on cooking, gardening and all that jazz of ours'],
    ],
  ];
  for (const [title, items] of lists) test(title, () => assert.deepEqual(itemsOf(title), items));
});
