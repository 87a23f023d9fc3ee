import fc from 'fast-check';

/** True in `npm run test:deep`. */
export const deep = process.env['FLUX_TEST_DEEP'] === '1';

// A change is judged by the same cases as the one before it; the deep run draws new ones each time, and prints the seed of what fails.
if (!deep) fc.configureGlobal({ seed: 20_261_126 });

/** For what takes too long beside everything else; the reason that is said where it is left out. */
export const skipUnlessDeep = deep ? false : 'npm run test:deep';

/** For what learns from the tables of examples again; it takes a minute. */
export const skipUnlessLearning = deep ? false : 'npm run check:learned';

/** How many cases a property test tries: `few` in `npm test`, 10,000 in `npm run test:deep`. For fast-check's `numRuns`. */
export function runs(few = 100): number {
  return deep ? Math.max(few, 10_000) : few;
}

/** Of a long table of whole conversations or ladders: every `nth` one in `npm test`, all of them in `npm run test:deep`. */
export const some = <T>(all: readonly T[], nth = 3): readonly T[] =>
  deep ? all : all.filter((_, at) => at % nth === 0);

/** How often an attack is tried: `few` in `npm test`, `many` in `npm run test:adversary`. */
export const tries = (few: number, many: number): number => (process.env['FLUX_TEST_ADVERSARY'] === '1' ? many : few);
