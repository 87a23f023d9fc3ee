import fc from 'fast-check';
import type { PlanDraft } from '../types.ts';
import type { Said } from './said-asked.example.ts';
import { pick } from './said-which.arbitrary.ts';

/** How it grows from week to week, which strands stay and in which order, every second week, days in a row of dates. */
export function moreSaid(plan: PlanDraft) {
  const way = fc.nat(999);

  const growBy = fc.tuple(fc.constantFrom(1, 2, 5), way).map(
    ([minutes, n]): Said => ({
      text: pick(
        [
          `add ${minutes} minutes every week`,
          `${minutes} minutes more each week`,
          `each week ${minutes} minutes longer`,
          `plus ${minutes} min a week please`,
        ],
        n,
      ),
      of: {},
      asked: { kind: 'grow_by', minutes },
    }),
  );

  const growTo = fc.tuple(fc.constantFrom(40, 45, 60), way).map(
    ([minutes, n]): Said => ({
      text: pick(
        [`can it grow to ${minutes} by the end`, `build up to ${minutes} minutes`, `work up to ${minutes}`],
        n,
      ),
      of: {},
      asked: { kind: 'grow_to', minutes },
    }),
  );

  const beginWith = fc.tuple(fc.constantFrom(5, 10, 15), way).map(
    ([minutes, n]): Said => ({
      text: pick(
        [`start with ${minutes} minutes`, `start with ${minutes}`, `begin with just ${minutes} minutes please`],
        n,
      ),
      of: {},
      asked: { kind: 'begin_with', minutes },
    }),
  );

  const atLeast = fc.tuple(fc.constantFrom(20, 30, 45), way).map(
    ([minutes, n]): Said => ({
      text: pick(
        [`at least ${minutes} minutes`, `not shorter than ${minutes} minutes`, `no less than ${minutes} min`],
        n,
      ),
      of: {},
      asked: { kind: 'at_least', minutes },
    }),
  );

  const fortnight = way.map(
    (n): Said => ({
      text: pick(
        ['add a session every fortnight', 'one more session every two weeks', 'another session every second week'],
        n,
      ),
      of: {},
      asked: { kind: 'fortnight' },
    }),
  );

  const dates = fc.tuple(fc.integer({ min: 7, max: 20 }), way).map(
    ([day, n]): Said => ({
      text: pick(
        [
          `leave ${day}, ${day + 1} and ${day + 2} December free`,
          `nothing from ${day} to ${day + 2} December`,
          `keep the ${day}, ${day + 1} and ${day + 2} December free please`,
        ],
        n,
      ),
      of: {},
      asked: { kind: 'free_dates', dates: [0, 1, 2].map((i) => `2026-12-${String(day + i).padStart(2, '0')}`) },
    }),
  );

  const [one, other] = plan.parts;
  const strands = fc.tuple(fc.boolean(), way).map(([first, n]): Said => {
    const [a, b] = first ? [one, other] : [other, one];
    const name = a?.name.toLowerCase() ?? '';
    return {
      text: pick([`only the ${name}`, `just ${name} instead`], n),
      of: { part: b?.id ?? '' },
      asked: { kind: 'drop' },
    };
  });
  const order = fc.tuple(fc.boolean(), way).map(([first, n]): Said => {
    const [a, b] = first ? [one, other] : [other, one];
    const [x, y] = [a?.name.toLowerCase(), b?.name.toLowerCase()];
    return {
      text: pick([`${x} first`, `${x} before ${y}`, `first ${x} then ${y}`], n),
      of: {},
      asked: { kind: 'order', parts: [a?.id ?? '', b?.id ?? ''] },
    };
  });

  return { growBy, growTo, beginWith, atLeast, fortnight, dates, strands, order };
}
