import fc from 'fast-check';
import type { PlanDraft } from '../types.ts';
import type { Before, Said } from './said-asked.example.ts';
import { named, pick } from './said-which.arbitrary.ts';

/** How much: lengths, how often, how many weeks. */
export function loadSaid(plan: PlanDraft, before: Before) {
  const way = fc.nat(999);
  const who = named(plan, before.last);

  const length = fc
    .tuple(who, fc.constantFrom(15, 20, 30, 35, 40, 45), way)
    .map(([{ of, as, ones, lead }, minutes, n]): Said => {
      const forms =
        as === 'all'
          ? [`${minutes} minutes each`, ...(before.last ? [] : [`${minutes} min please`])]
          : as === 'it'
            ? [`make ${ones} ${minutes} minutes`, `can we make ${ones} ${minutes} min?`]
            : as === 'week'
              ? [`${lead} ${minutes} minutes`, `${lead}, make it ${minutes} minutes`]
              : [
                  `${ones} ${minutes} minutes`,
                  `make ${ones} ${minutes} minutes`,
                  `${ones} only ${minutes} minutes`,
                  ...(as === 'day' ? [`${minutes} ${lead}`, `can we do ${minutes} ${lead}?`] : []),
                ];
      return { text: pick(forms, n), of, asked: { kind: 'minutes', minutes, atMost: false } };
    });

  const atMost = fc.tuple(fc.constantFrom(15, 20, 30, 45), way).map(
    ([minutes, n]): Said => ({
      text: pick(
        [
          `${minutes} minutes is enough`,
          `never longer than ${minutes} minutes`,
          `at most ${minutes} minutes`,
          `no more than ${minutes} minutes please`,
        ],
        n,
      ),
      of: {},
      asked: { kind: 'minutes', minutes, atMost: true },
    }),
  );

  const by = fc
    .tuple(who, fc.constantFrom(5, 10), fc.boolean(), way)
    .map(([{ of, as, ones, lead }, minutes, more, n]): Said => {
      const how = `${minutes} minutes ${more ? 'longer' : 'shorter'}`;
      const forms =
        as === 'all'
          ? [before.last ? `everything ${how}` : `${how} please`]
          : as === 'it'
            ? [`make ${ones} ${how}`]
            : as === 'week'
              ? [`${lead} ${how}`]
              : [`${ones} ${how}`, `make ${ones} ${how}`];
      return { text: pick(forms, n), of, asked: { kind: 'by', minutes: more ? minutes : -minutes } };
    });

  const factor = fc.tuple(who, fc.boolean(), way).map(([{ of, as, ones, lead }, more, n]): Said => {
    const how = more ? 'longer' : 'shorter';
    const forms =
      as === 'all'
        ? [before.last ? `make everything ${how}` : `${how} please`]
        : as === 'it'
          ? [`make ${ones} ${how}`]
          : as === 'day'
            ? [`${how} ${lead}`, `make ${ones} ${how}`, `${ones} ${how}`, `${more ? 'more' : 'less'} ${lead}`]
            : as === 'week'
              ? [`${lead} ${how}`, `make ${ones} ${how}`]
              : [`make ${ones} ${how}`, `${ones} ${how}`];
    return { text: pick(forms, n), of, asked: { kind: 'factor', more } };
  });

  const slower = way.map(
    (n): Said => ({
      text: pick(
        ['ramp up slower please', 'build up more gradually', 'can we increase more slowly?', 'a slower ramp'],
        n,
      ),
      of: {},
      asked: { kind: 'slower' },
    }),
  );

  const often = fc.tuple(fc.integer({ min: 1, max: 4 }), way).map(([perWeek, n]): Said => {
    const words = ['once', 'twice', 'three times', 'four times'][perWeek - 1] ?? '';
    return {
      text: pick([`only ${words} a week`, `${words} a week`, `make it ${words} a week please`], n),
      of: {},
      asked: { kind: 'times', perWeek },
    };
  });

  const fewer = fc.integer({ min: 2, max: Math.max(2, plan.weeks) }).map(
    (weeks): Said => ({
      text: `only ${weeks} weeks`,
      of: {},
      asked: { kind: 'weeks', weeks },
    }),
  );

  const less = way.map(
    (n): Said => ({
      text: pick(['one day less', 'one session less a week', 'too many days'], n),
      of: {},
      asked: { kind: 'one_less' },
    }),
  );

  return { length, atMost, by, factor, slower, often, fewer, less };
}
