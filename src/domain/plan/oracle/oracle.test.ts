import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { runs } from '../../../../test/helpers/property.ts';
import { type Case, wordsOf } from './case.example.ts';
import { faultsOf } from './faults.example.ts';
import { people } from './people.example.ts';
import { at, busy, ends, long, often, on, openings, type Piece, starts, type Wish, wishes } from './said.example.ts';

const some = (pieces: readonly Piece[]) => fc.option(fc.constantFrom(...pieces), { nil: null, freq: 2 });
const BESIDE: Record<Wish['takes'], readonly (readonly Piece[])[]> = {
  all: [often, long, on, at, busy, starts, ends],
  when: [on, at, busy, starts, ends],
  sum: [starts, ends],
  start: [starts],
};

const cases: fc.Arbitrary<Case> = fc
  .record({
    wish: fc.constantFrom(...wishes),
    opening: fc.constantFrom(...openings),
    person: fc.nat({ max: people.length - 1 }),
    joint: fc.constantFrom(', ', ' ', '. '),
  })
  .chain((one) =>
    fc
      .tuple(...BESIDE[one.wish.takes].map(some))
      .chain((said) =>
        fc.shuffledSubarray(
          said.filter((piece) => piece !== null),
          { minLength: said.filter((piece) => piece !== null).length },
        ),
      )
      .map((pieces) => plainly({ ...one, pieces })),
  );

/** Nothing that contradicts itself, and no two thoughts that nobody could tell apart without a mark between them. */
function plainly({ wish, pieces, joint, ...one }: Case): Case {
  const has = (what: keyof Piece['means']) => pieces.some(({ means }) => means[what] !== undefined);
  const [start = '', until = ''] = [
    pieces.find(({ means }) => means.start)?.means.start,
    pieces.find(({ means }) => means.until)?.means.until,
  ];
  return {
    ...one,
    wish,
    pieces: pieces.filter(
      ({ means }) => !(means.perWeek && has('days')) && !(means.start && until !== '' && start > until),
    ),
    joint: has('busy') || has('notDays') ? '. ' : / (?:a day|daily)$/.test(wish.words) ? ', ' : joint,
  };
}

it('whatever is said beside whatever goal, of whomever: the plan keeps every word of it, and every rule of plans', () => {
  fc.assert(
    fc.property(cases, (one) => {
      assert.deepEqual(faultsOf(one), [], `“${wordsOf(one)}”, ${people[one.person]?.name}`);
    }),
    { numRuns: runs(120) },
  );
});

it('a plan that is wrong is told what is wrong', () => {
  const wish = wishes.find(({ words }) => words === 'run 5 km');
  assert.ok(wish);
  const plan = (means: Piece['means']) =>
    faultsOf({ wish, opening: 'I want to ', joint: ', ', person: 0, pieces: [{ words: 'on Mondays', means }] });
  assert.match(plan({ days: [2] }).join(), /^not on 2: 1 /);
  assert.match(plan({ perWeek: 3 }).join(), /only 1 sessions in week 1, 3 were said/);
  assert.match(plan({ until: '2026-12-01' }).join(), /a session on 2027-01-04, the last day is 2026-12-01/);
  assert.match(plan({ within: ['05:00', '08:00'] }).join(), /not between 05:00 and 08:00/);
  assert.match(plan({ sum: 40 }).join(), /nothing adds up to 40/);
});
