import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { runs } from '../../../test/helpers/property.ts';
import { type DayFacts, foldDays, noStreak, streakOn } from './streak.ts';

const today = Temporal.PlainDate.from('2026-03-31');
const awake = { pauses: [], weekdays: [] };

/**
 * One letter a day, the last one today: d done, i ignored, b both, n something closed that is neither (skipped, moved, marked,
 * unreachable), p ignored in a pause, o done and ignored on a day with an outage, f done on a frozen day, "." nothing planned.
 */
const letters: Record<string, Omit<DayFacts, 'day'>> = {
  d: { done: 1, ignored: 0, frozen: false },
  i: { done: 0, ignored: 1, frozen: false },
  b: { done: 2, ignored: 1, frozen: false },
  n: { done: 0, ignored: 0, frozen: false },
  p: { done: 0, ignored: 1, frozen: true },
  o: { done: 1, ignored: 1, frozen: true },
  f: { done: 1, ignored: 0, frozen: true },
};

function daysOf(story: string, last = today): DayFacts[] {
  return [...story].flatMap((letter, i) => {
    const facts = letters[letter];
    return facts ? [{ ...facts, day: last.subtract({ days: story.length - 1 - i }) }] : [];
  });
}

const table: [what: string, story: string, streak: number, longest: number][] = [
  ['nothing ever', '...', 0, 0],
  ['a first day, today', 'd', 1, 1],
  ['the morning after: yesterday still counts', 'dd.', 2, 2],
  ['the morning after a miss', 'ddi.', 0, 2],
  ['done again after a miss', 'dddid', 1, 3],
  ['a miss today does not break what is not over', 'ddi', 2, 2],
  ['a day with one thing ignored is broken, whatever else was done', 'ddb.', 0, 2],
  ['a day with one thing ignored today adds nothing yet', 'ddb', 2, 2],
  ['rest days between', 'd..d..d', 3, 3],
  ['skipped, moved, marked or unreachable: neither more nor less', 'ddnn.', 2, 2],
  ['nothing but skipped', 'nnn', 0, 0],
  ['ignored in a pause', 'ddppd', 3, 3],
  ['ignored on a day with an outage of ours', 'ddo.', 2, 2],
  ['done on a frozen day, nothing ignored, counts', 'dfd', 3, 3],
  ['the longest one is remembered', 'ddddiddi', 2, 4],
];

describe('streak', () => {
  for (const [what, story, streak, longest] of table) {
    test(`${what} (${story}): ${streak}, longest ${longest}`, () => {
      const found = streakOn(noStreak, daysOf(story), awake, today);
      assert.deepEqual([found.current, found.longest], [streak, longest]);
    });
  }

  test('a flight west that leaves tomorrow behind does not take it away', () => {
    const days = daysOf('ddd', today.add({ days: 1 }));
    assert.equal(streakOn(noStreak, days, awake, today).current, 3);
  });

  test('a flight west back into a day that was counted already does not count it twice', () => {
    const days = daysOf('ddd');
    const counted = foldDays(noStreak, days, awake, today);
    assert.equal(streakOn(counted, days, awake, today).current, 3);
    assert.equal(streakOn(counted, days, awake, today.subtract({ days: 1 })).current, 3);
  });
});

describe('strength', () => {
  const after = (story: string, rest: Parameters<typeof streakOn>[2] = awake) =>
    streakOn(noStreak, daysOf(story), rest, today).strength;

  test('grows with every kept day, half of the way in thirteen', () => {
    assert.ok(Math.abs(after('d'.repeat(13)) - 0.5) < 1e-9);
    assert.ok(after('d'.repeat(14)) > after('d'.repeat(13)));
  });

  test('a miss takes a little of it, where the streak loses everything', () => {
    const before = after(`${'d'.repeat(30)}..`);
    const then = after(`${'d'.repeat(30)}i.`);
    assert.ok(then < before && then > before * 0.9);
  });

  test('a week of rest keeps it, a month without practice does not', () => {
    const kept = after(`${'d'.repeat(20)}........`);
    assert.equal(after(`${'d'.repeat(20)}.`), kept);
    assert.ok(after(`${'d'.repeat(20)}${'.'.repeat(38)}`) < kept * 0.51);
  });

  test('days on which all was skipped, moved or not reachable keep it', () => {
    assert.equal(after(`${'d'.repeat(20)}${'n'.repeat(30)}`), after('d'.repeat(20)));
  });

  test('a pause keeps it for as long as it lasts', () => {
    const pauses = [{ from: today.subtract({ days: 60 }), to: today }];
    const story = `${'d'.repeat(20)}${'.'.repeat(60)}`;
    assert.equal(after(story, { pauses, weekdays: [] }), after('d'.repeat(20)));
  });
});

const stories = fc.string({ unit: fc.constantFrom('d', 'i', 'b', 'n', 'p', 'o', '.'), maxLength: 80 });
const rests = fc.record({
  pauses: fc.array(
    fc.tuple(fc.nat(90), fc.nat(20)).map(([ago, length]) => ({
      from: today.subtract({ days: ago }),
      to: today.subtract({ days: ago }).add({ days: length }),
    })),
    { maxLength: 3 },
  ),
  weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7]),
});

test('folding days in pieces gives what folding them at once gives', () => {
  fc.assert(
    fc.property(stories, rests, fc.nat(100), fc.nat(100), (story, rest, a, b) => {
      const days = daysOf(story);
      const [early, late] = [Math.max(a, b), Math.min(a, b)].map((ago) => today.subtract({ days: ago }));
      if (!early || !late) return;
      const once = foldDays(noStreak, days, rest, late);
      const first = foldDays(noStreak, days, rest, early);
      assert.deepEqual(foldDays(first, days, rest, late), once);
      // Only finished days are folded: today could not have broken anything yet.
      if (early.equals(today)) return;
      assert.deepEqual(streakOn(first, days, rest, today), streakOn(noStreak, days, rest, today));
    }),
    { numRuns: runs() },
  );
});

test('the streak is what counting backwards from today by hand gives', () => {
  fc.assert(
    fc.property(stories, (story) => {
      let streak = 0;
      for (const [ago, letter] of [...story].reverse().entries()) {
        if (letter === 'd') streak += 1;
        if (ago > 0 && (letter === 'i' || letter === 'b')) break;
      }
      assert.equal(streakOn(noStreak, daysOf(story), awake, today).current, streak);
    }),
    { numRuns: runs() },
  );
});
