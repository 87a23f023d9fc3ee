import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { runs } from '../../../test/helpers/property.ts';
import { anyRule, aStart } from './arbitrary-rules.ts';
import { formatRule } from './format-rule.ts';
import { type SeriesRule, splitSeries } from './index.ts';
import { wallsOfSeries } from './series-walls.ts';
import { local, made } from './test-series.ts';
import { fromWallMs, toWallMs } from './wall-clock.ts';

/** From Monday 1 June 2026, 09:00. */
const SPLITS: [name: string, rule: string, at: string, before: string | null, after: string, start: string][] = [
  [
    'without an end, the old series ends just before the slot',
    'FREQ=DAILY',
    '2026-06-10T09:00',
    'FREQ=DAILY;UNTIL=20260610T085959',
    'FREQ=DAILY',
    '2026-06-10T09:00',
  ],
  [
    'of COUNT each keeps its share',
    'FREQ=WEEKLY;BYDAY=MO,WE;COUNT=7',
    '2026-06-10T09:00',
    'FREQ=WEEKLY;BYDAY=MO,WE;COUNT=3',
    'FREQ=WEEKLY;BYDAY=MO,WE;COUNT=4',
    '2026-06-10T09:00',
  ],
  [
    'an UNTIL stays with the new series',
    'FREQ=DAILY;UNTIL=20261231',
    '2026-06-10T09:00',
    'FREQ=DAILY;UNTIL=20260610T085959',
    'FREQ=DAILY;UNTIL=20261231',
    '2026-06-10T09:00',
  ],
  [
    'at the first slot nothing is left before',
    'FREQ=DAILY;COUNT=5',
    '2026-06-01T09:00',
    null,
    'FREQ=DAILY;COUNT=5',
    '2026-06-01T09:00',
  ],
  [
    'every other week keeps its weeks',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR',
    '2026-06-19T09:00',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR;UNTIL=20260619T085959',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR',
    '2026-06-19T09:00',
  ],
];

for (const [name, rrule, at, before, after, start] of SPLITS) {
  test(name, () => {
    const split = splitSeries(made(rrule, '2026-06-01T09:00'), local(at));
    assert.equal(split.before?.rrule ?? null, before);
    assert.equal(split.after.rrule, after);
    assert.equal(String(split.after.dtstart).slice(0, 16), start);
  });
}

test('split at an added date, the rule goes on from its own next slot', () => {
  const series = { ...made('FREQ=WEEKLY;INTERVAL=2', '2026-06-01T09:00'), rdates: [local('2026-06-04T12:00')] };
  const { before, after } = splitSeries(series, local('2026-06-04T12:00'));
  assert.deepEqual(locals(before, 5), ['2026-06-01T09:00:00']);
  assert.deepEqual(locals(after, 3), ['2026-06-04T12:00:00', '2026-06-15T09:00:00', '2026-06-29T09:00:00']);
});

test('listed dates and days after completion are split as well', () => {
  const dates = { ...made(null, '2026-06-01T09:00'), rdates: [local('2026-06-05T09:00'), local('2026-06-09T09:00')] };
  const split = splitSeries(dates, local('2026-06-05T09:00'));
  assert.deepEqual(locals(split.before, 5), ['2026-06-01T09:00:00']);
  assert.deepEqual(locals(split.after, 5), ['2026-06-05T09:00:00', '2026-06-09T09:00:00']);

  const chore = splitSeries({ ...made(null, '2026-06-01T09:00'), afterCompletionDays: 3 }, local('2026-06-10T09:00'));
  assert.equal(chore.before?.afterCompletionDays, null);
  assert.equal(chore.after.afterCompletionDays, 3);
  assert.equal(String(chore.after.dtstart), '2026-06-10T09:00:00');
});

test('both parts together are the series as it was', () => {
  const dates = fc.array(aStart, { maxLength: 3 });
  fc.assert(
    fc.property(
      anyRule,
      aStart,
      dates,
      fc.array(fc.nat(14), { maxLength: 3 }),
      fc.nat(14),
      (rule, dtstart, rdates, gone, where) => {
        const plain = { ...made(formatRule(rule), dtstart.toString()), rdates };
        const exdates = gone.flatMap((i) => locals(plain, 15)[i] ?? []).map(local);
        const series = { ...plain, exdates };
        const all = locals(series, 30);
        const at = all[where];
        // A COUNT that a century does not use up is taken for none, and the century begins with the series.
        fc.pre(at !== undefined && all.every((text) => text < '2080'));
        const { before, after } = splitSeries(series, local(at ?? ''));
        assert.deepEqual(locals(before, where + 1), all.slice(0, where), 'before');
        assert.deepEqual(locals(after, 30 - where), all.slice(where), 'after');
      },
    ),
    { numRuns: runs(150) },
  );
});

function locals(series: SeriesRule | null, most: number): string[] {
  const found: string[] = [];
  const walls = series ? wallsOfSeries(series, 'UTC') : () => null;
  for (let wall = walls(Number.NEGATIVE_INFINITY); wall !== null && found.length < most; wall = walls(wall)) {
    assert.equal(toWallMs(fromWallMs(wall)), wall);
    found.push(fromWallMs(wall).toString());
  }
  return found;
}
