import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { RRuleTemporal } from 'rrule-temporal';
import { runs } from '../../../test/helpers/property.ts';
import { anyRule, aStart } from './arbitrary-rules.ts';
import { formatRule } from './format-rule.ts';
import { naiveExpansion } from './naive-expansion.ts';
import type { Rule } from './rule.ts';
import { wallsOfRule } from './rule-walls.ts';
import { fromWallMs, type NextWall, toWallMs } from './wall-clock.ts';

const MOST = 12;
/** As far as a slow walk can go in a test. */
const YEARS = 8 * 366 * 24;
const HOURS_WALKED = {
  SECONDLY: 3,
  MINUTELY: 72,
  HOURLY: 40 * 24,
  DAILY: YEARS,
  WEEKLY: YEARS,
  MONTHLY: YEARS,
  YEARLY: YEARS,
};

test('every rule gives the occurrences that a slow walk from its start finds', () => {
  fc.assert(
    fc.property(anyRule, aStart, (rule, dtstart) => {
      const end = dtstart.add({ hours: HOURS_WALKED[rule.freq] });
      const expected = naiveExpansion(rule, dtstart, MOST, end);
      const next = wallsOfRule(formatRule(rule), dtstart, 'UTC');
      assert.deepEqual(walk(next, Number.NEGATIVE_INFINITY, MOST, end), expected.map(String), formatRule(rule));
    }),
    { numRuns: runs(150) },
  );
});

test('asking from anywhere gives what walking from the start gives', () => {
  fc.assert(
    fc.property(
      anyRule,
      aStart,
      fc.array(fc.integer({ min: -10, max: 3_000 * 24 }), { maxLength: 5 }),
      (rule, dtstart, hours) => {
        const end = dtstart.add({ days: 20 * 366 });
        const walked = walk(wallsOfRule(formatRule(rule), dtstart, 'UTC'), Number.NEGATIVE_INFINITY, 40, end);
        const last = walked[walked.length - 1];
        for (const from of [
          ...hours.map((n) => dtstart.add({ hours: n })),
          ...walked.slice(0, 10).map((s) => Temporal.PlainDateTime.from(s)),
        ]) {
          const expected = walked.find((s) => Temporal.PlainDateTime.compare(s, from) > 0);
          if (expected === undefined && walked.length === 40 && last !== undefined) continue;
          // A rule of its own spelling, so that nothing is remembered from the walk.
          const fresh = wallsOfRule(`${formatRule(rule)};`, dtstart, 'UTC');
          assert.equal(walk(fresh, toWallMs(from), 1, end)[0], expected, `${formatRule(rule)} from ${from}`);
        }
      },
    ),
    { numRuns: runs(150) },
  );
});

test('another implementation agrees on the shapes that people use', () => {
  // rrule-temporal loses plain weekdays beside "the 2nd Monday" in a year, and looks long for what never comes.
  const usual = anyRule.filter((rule) => {
    const mixed =
      rule.byDay.some((day) => day.ordinal !== 0) &&
      (rule.byDay.some((day) => day.ordinal === 0) || rule.freq === 'YEARLY');
    const rare = [rule.byYearDay, rule.byWeekNo, rule.bySetPos, rule.bySecond].some((list) => list.length > 0);
    return !mixed && !rare && !withinDay(rule);
  });
  fc.assert(
    fc.property(usual, aStart, (rule, dtstart) => {
      const ours = walk(
        wallsOfRule(formatRule(rule), dtstart, 'UTC'),
        Number.NEGATIVE_INFINITY,
        MOST,
        dtstart.add({ days: 5 * 366 }),
      );
      fc.pre(ours.length > 0);
      const theirs = new RRuleTemporal({ rruleString: formatRule(rule), dtstart: dtstart.toZonedDateTime('UTC') });
      const found = theirs
        .all((_, i) => i < ours.length)
        .map((at) => Temporal.PlainDateTime.from(at.toString().slice(0, 19)).toString());
      assert.deepEqual(found.slice(0, ours.length), ours, formatRule(rule));
    }),
    { numRuns: runs(100) },
  );
});

function withinDay(rule: Rule): boolean {
  return rule.freq === 'HOURLY' || rule.freq === 'MINUTELY' || rule.freq === 'SECONDLY';
}

function walk(next: NextWall, from: number, most: number, end: Temporal.PlainDateTime): string[] {
  const found: string[] = [];
  const last = toWallMs(end);
  for (let wall = next(from); wall !== null && wall <= last && found.length < most; wall = next(wall)) {
    found.push(fromWallMs(wall).toString());
  }
  return found;
}
