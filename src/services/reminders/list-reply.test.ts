import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { runs } from '../../../test/helpers/property.ts';
import { type Listed, readListReply } from './list-reply.ts';

const three: Listed[] = [
  { place: 1, title: 'Take the pills', isOpen: true },
  { place: 2, title: 'Stretch for 5 minutes', isOpen: true },
  { place: 3, title: 'Call mum', isOpen: true },
];
const told = (text: string, list = three) =>
  readListReply(text, list)
    ?.sort((a, b) => a.place - b.place)
    .map(({ place, answer }) => `${place} ${answer}`)
    .join(', ') ?? null;

describe('of three that one message listed', () => {
  const table: [text: string, said: string | null][] = [
    ['1', '1 done'],
    ['2', '2 done'],
    ['1️⃣', '1 done'],
    ['1 3', '1 done, 3 done'],
    ['1, 2', '1 done, 2 done'],
    ['1 and 3', '1 done, 3 done'],
    ['1 & 2', '1 done, 2 done'],
    ['1 done', '1 done'],
    ['1 is done', '1 done'],
    ['1: done', '1 done'],
    ['1done', '1 done'],
    ['done 1', '1 done'],
    ['done with 1 and 3', '1 done, 3 done'],
    ['1 and 3 done', '1 done, 3 done'],
    ['1 done, 2 later', '1 done, 2 reschedule'],
    ['1 done 2 later', '1 done, 2 reschedule'],
    ['1 done\n2 later\n3 can’t', '1 done, 2 reschedule, 3 missed'],
    ['done 1, later 2', '1 done, 2 reschedule'],
    ['1 ✅ 2 ❌', '1 done, 2 missed'],
    ['1✅, 2⏰', '1 done, 2 reschedule'],
    ['✅1 ❌2', '1 done, 2 missed'],
    ['✅ 1 2', '1 done, 2 done'],
    ['1 👍🏽', '1 done'],
    ['1 yes 2 no', '1 done, 2 missed'],
    ['1 sí, 2 no', '1 done, 2 missed'],
    ['2 not done', '2 missed'],
    ['2 later', '2 reschedule'],
    ['move 2', '2 reschedule'],
    ['skip 3', '3 skip'],
    ['snooze all', '1 snooze, 2 snooze, 3 snooze'],
    ['2 in 10 minutes', '2 snooze'],
    ['all', '1 done, 2 done, 3 done'],
    ['all done', '1 done, 2 done, 3 done'],
    ['All done, thanks!', '1 done, 2 done, 3 done'],
    ['everything done', '1 done, 2 done, 3 done'],
    ['all later', '1 reschedule, 2 reschedule, 3 reschedule'],
    ['all but 2', '1 done, 3 done'],
    ['all done except 2', null],
    ['all except the pills done', '2 done, 3 done'],
    ['all but 2 done, 2 later', '1 done, 2 reschedule, 3 done'],
    ['1 done, rest later', '1 done, 2 reschedule, 3 reschedule'],
    ['1 done, the others can’t', '1 done, 2 missed, 3 missed'],
    ['the pills one', '1 done'],
    ['the pills', '1 done'],
    ['pills done', '1 done'],
    ['took the pills', '1 done'],
    ['I took my pills', '1 done'],
    ['pills done, mum later', '1 done, 3 reschedule'],
    ['did the call mum thing', '3 done'],
    ['stretch for 5 minutes done', '2 done'],
    ['the first one', '1 done'],
    ['the 2nd', '2 done'],
    ['first done, second later', '1 done, 2 reschedule'],
    ['1 erledigt, 2 später', '1 done, 2 reschedule'],
    ['alle erledigt', '1 done, 2 done, 3 done'],
    ['beide erledigt', '1 done, 2 done, 3 done'],
    ['1 hecho y 2 más tarde', '1 done, 2 reschedule'],
    ['todo hecho', '1 done, 2 done, 3 done'],
    ['1 et 3 fait', '1 done, 3 done'],
    ['1 готово, 2 позже', '1 done, 2 reschedule'],

    // What may mean another thing settles nothing.
    ['done', null],
    ['👍', null],
    ['later', null],
    ['yes', null],
    ['4', null],
    ['1 later, 2', null],
    ['1 done, 1 later', null],
    ['no 1', null],
    ['no. 1', null],
    ['two done', null],
    ['the two are done', null],
    ['18:30', null],
    ['2 at 18:30', null],
    ['1 done but I hated it', null],
    ['I called my sister', null],
    ['what is 1?', null],
    ['all the best', null],
    ['not 2', null],
    ['', null],
    [`${'1 '.repeat(200)}`, null],
  ];
  for (const [text, said] of table) {
    it(`${JSON.stringify(text.slice(0, 40))} ${said === null ? 'settles nothing' : `is ${said}`}`, () =>
      assert.equal(told(text), said));
  }
});

describe('of those that are left', () => {
  const two: Listed[] = three.map((one) => ({ ...one, isOpen: one.place !== 1 }));

  it('"all" is what is open, and a number that of the message', () => {
    assert.equal(told('all', two), '2 done, 3 done');
    assert.equal(told('both done', two), '2 done, 3 done');
    assert.equal(told('rest done', two), '2 done, 3 done');
    assert.equal(told('1', two), '1 done');
  });
});

it('a word that two of them share names neither', () => {
  const pills: Listed[] = [
    { place: 1, title: 'Morning pills', isOpen: true },
    { place: 2, title: 'Evening pills', isOpen: true },
  ];
  assert.equal(told('pills done', pills), null);
  assert.equal(told('morning pills done', pills), '1 done');
  assert.equal(told('evening done', pills), '2 done');
});

it('whatever is written, only what is listed is answered, each once, and what is named by its number as it was said', () => {
  const answers = fc.constantFrom('done', 'later', 'can’t', 'skip');
  const meant = { done: 'done', later: 'reschedule', 'can’t': 'missed', skip: 'skip' };
  const one = fc.record({ place: fc.integer({ min: 1, max: 3 }), answer: answers });
  fc.assert(
    fc.property(fc.uniqueArray(one, { selector: ({ place }) => place, minLength: 1 }), fc.boolean(), (all, before) => {
      const text = all.map(({ place, answer }) => (before ? `${answer} ${place}` : `${place} ${answer}`)).join(', ');
      const expected = [...all].sort((a, b) => a.place - b.place).map((each) => `${each.place} ${meant[each.answer]}`);
      assert.equal(told(text), expected.join(', '), text);
    }),
    { numRuns: runs() },
  );
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const said = readListReply(text, three) ?? [];
      assert.equal(new Set(said.map(({ place }) => place)).size, said.length);
      assert.ok(said.every(({ place }) => place >= 1 && place <= 3));
    }),
    { numRuns: runs() },
  );
});
