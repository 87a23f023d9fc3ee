import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { deep, runs } from '../../../test/helpers/property.ts';
import { anyRule, aStart } from './arbitrary-rules.ts';
import { formatRule } from './format-rule.ts';
import { nextSlot, nextSlotAfterInstant, type SeriesRule, type Slot, slotsBetween } from './index.ts';
import { parseRule, type Rule } from './rule.ts';
import { wallsOfSeries } from './series-walls.ts';
import { made, moment, shown } from './test-series.ts';
import { fromWallMs, toWallMs } from './wall-clock.ts';

/**
 * What must hold in any zone. "On the rule" is checked the slow way: every local slot is resolved by Temporal
 * itself, the results are put in order of time, and of those on one moment the earliest slot is kept. What repeats by the hour is asked
 * of every second wall that its rule has, whether Temporal shows it a second time.
 */

const ZONES = Intl.supportedValuesOf('timeZone');
const aZone = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(...ZONES) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'America/New_York',
      'Europe/London',
      'Australia/Lord_Howe',
      'Africa/Cairo',
      'America/Santiago',
      '+05:30',
    ),
  },
);
const aSeries: fc.Arbitrary<SeriesRule> = fc
  .record({
    rule: anyRule,
    dtstart: aStart,
    zone: fc.option(aZone),
    gone: fc.array(fc.nat(20), { maxLength: 3 }),
    added: fc.array(aStart, { maxLength: 2 }),
  })
  .map(({ rule, dtstart, zone, gone, added }) => {
    const series = { ...made(formatRule(rule), dtstart.toString()), zone, rdates: added };
    const some = firstWalls(series, 21);
    return { ...series, exdates: gone.flatMap((i) => some[i] ?? []) };
  });

test('every zone of the tz database, over each of its changes of the clocks', () => {
  const rules = ['FREQ=HOURLY;BYMINUTE=15,45', 'FREQ=DAILY;BYHOUR=0,1,2,3,23;BYMINUTE=0,20'];
  const [since, until] = deep ? ['1970-01-01', 2038] : ['2022-01-01', 2029];
  let changes = 0;
  for (const zone of ZONES) {
    const firstYear = moment(since).toZonedDateTimeISO(zone);
    for (
      let at = firstYear.getTimeZoneTransition('next');
      at && at.year < until;
      at = at.getTimeZoneTransition('next')
    ) {
      changes++;
      const series = made(rules[changes % rules.length] ?? '', '1969-06-01T00:15', { zone });
      const [from, to] = [at.toInstant().subtract({ hours: 5 }), at.toInstant().add({ hours: 30 })];
      const expected = slowly(series, zone, from, to);
      assert.deepEqual(slotsBetween(series, 'UTC', from, to).map(shown), expected, `${zone} ${at}`);
    }
  }
  assert.ok(changes > 1_500, `only ${changes} changes of clocks were seen`);
});

test('in any zone a series gives its local slots, resolved as Temporal does, in order of time', () => {
  fc.assert(
    fc.property(aSeries, aZone, aStart, fc.integer({ min: 1, max: 400 }), (series, zone, start, hours) => {
      const from = start.toZonedDateTime(zone).toInstant();
      const to = from.add({ hours: withinDay(series) ? Math.min(hours, 8) : hours * 3 });
      // A COUNT by the hour counts second showings too: that is tested from a table.
      fc.pre(!/SECONDLY/.test(series.rrule ?? '') && !(withinDay(series) && /COUNT/.test(series.rrule ?? '')));
      assert.deepEqual(slotsBetween(series, zone, from, to).map(shown), slowly(series, series.zone ?? zone, from, to));
    }),
    { numRuns: runs(60) },
  );
});

test('the next occurrence is later than now, is one of the series, and none lies between', () => {
  fc.assert(
    fc.property(aSeries, aZone, aStart, (series, zone, start) => {
      const now = start.toZonedDateTime(zone).toInstant();
      const next = nextSlotAfterInstant(series, zone, now);
      if (!next) return;
      assert.ok(Temporal.Instant.compare(next.at, now) > 0);
      const disambiguation = next.fold === 0 ? 'compatible' : 'later';
      assert.equal(
        String(next.at),
        String(next.local.toZonedDateTime(series.zone ?? zone, { disambiguation }).toInstant()),
      );
      const wall = toWallMs(next.local);
      assert.equal(wallsOfSeries(series, series.zone ?? zone)(wall - 1), wall, 'it is on the rule');
      assert.deepEqual(slotsBetween(series, zone, now.add({ nanoseconds: 1 }), next.at, 1), []);
      assert.deepEqual(
        String(nextSlot(series, zone, { local: localAt(now, series.zone ?? zone), fold: 0 })?.at ?? ''),
        String(expectedAfterLocal(series, zone, now)),
      );
    }),
    { numRuns: runs(60) },
  );
});

test('expansion is the same in any chunking, and one after another', () => {
  fc.assert(
    fc.property(
      aSeries,
      aZone,
      aStart,
      fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 6 }),
      (series, zone, start, cuts) => {
        const from = start.toZonedDateTime(zone).toInstant();
        const minutes = withinDay(series) ? 200 : 20_000;
        const ends = [...cuts.map((cut) => cut % minutes), minutes]
          .sort((a, b) => a - b)
          .map((cut) => from.add({ minutes: cut }));
        const whole = slotsBetween(series, zone, from, ends[ends.length - 1] ?? from).map(shown);
        const chunks = ends.flatMap((end, i) =>
          slotsBetween(series, zone, i === 0 ? from : (ends[i - 1] ?? from), end),
        );
        assert.deepEqual(chunks.map(shown), whole);
        let slot: Slot | null = chunks[0] ?? null;
        for (const expected of whole.slice(0, 20)) {
          assert.equal(slot && shown(slot), expected);
          slot = slot && nextSlot(series, zone, slot);
        }
      },
    ),
    { numRuns: runs(60) },
  );
});

function slowly(series: SeriesRule, zone: string, from: Temporal.Instant, to: Temporal.Instant): string[] {
  const walls = wallsOfSeries(series, zone);
  const [first, end] = [
    toWallMs(localAt(from, zone).subtract({ days: 2 })),
    toWallMs(localAt(to, zone).add({ days: 2 })),
  ];
  const again = byClock(series);
  const back = again ? goingBack(zone, fromWallMs(first)) : [];
  const slots = new Map<number, Slot>();
  for (let wall = walls(first - 1); wall !== null && wall < end; wall = walls(wall)) {
    const local = fromWallMs(wall);
    const at = local.toZonedDateTime(zone).toInstant();
    if (!slots.has(at.epochMilliseconds)) slots.set(at.epochMilliseconds, { local, fold: 0, at });
    const second = again && secondShowing(back, at);
    if (again && second && comesAgain(again, series, local, at, second, zone))
      slots.set(second.epochMilliseconds, { local, fold: 1, at: second });
  }
  return [...slots.values()]
    .filter(({ at }) => Temporal.Instant.compare(at, from) >= 0 && Temporal.Instant.compare(at, to) < 0)
    .sort((a, b) => Temporal.Instant.compare(a.at, b.at))
    .map(shown);
}

type Back = { at: number; by: number };

/** The next changes at which clocks go back, and by how much, in milliseconds. */
function goingBack(zone: string, from: Temporal.PlainDateTime): Back[] {
  const changes: Back[] = [];
  let change = from.toZonedDateTime(zone).getTimeZoneTransition('next');
  for (let i = 0; change && i < 4; i++) {
    const before = change.subtract({ nanoseconds: 1 });
    const by = (before.offsetNanoseconds - change.offsetNanoseconds) / 1e6;
    if (by > 0) changes.push({ at: change.epochMilliseconds, by });
    change = change.getTimeZoneTransition('next');
  }
  return changes;
}

function secondShowing(back: readonly Back[], first: Temporal.Instant): Temporal.Instant | null {
  const ms = first.epochMilliseconds;
  const change = back.find(({ at, by }) => at - by <= ms && ms < at);
  return change ? first.add({ milliseconds: change.by }) : null;
}

/** The rule of a series that repeats by the hour or minute. */
function byClock({ rrule }: SeriesRule): Rule | null {
  const parsed = parseRule(rrule ?? '');
  return parsed.ok && ['HOURLY', 'MINUTELY'].includes(parsed.rule.freq) ? parsed.rule : null;
}

/** No sooner than the rule's interval, before an end in time, and not only as an added date. */
function comesAgain(
  rule: Rule,
  { rdates, dtstart }: SeriesRule,
  local: Temporal.PlainDateTime,
  first: Temporal.Instant,
  second: Temporal.Instant,
  zone: string,
): boolean {
  if (!second.toZonedDateTimeISO(zone).toPlainDateTime().equals(local)) return false;
  if (rdates.some((date) => date.equals(local)) && !isOnRule(rule, dtstart, local)) return false;
  const { until } = rule;
  const end =
    until?.kind === 'utc' ? until.at : until?.kind === 'local' ? until.local.toZonedDateTime(zone).toInstant() : null;
  if (end && Temporal.Instant.compare(second, end) > 0) return false;
  const unit = rule.freq === 'HOURLY' ? 'hours' : 'minutes';
  return Temporal.Instant.compare(first.add({ [unit]: rule.interval }), second) <= 0;
}

const isOnRule = (rule: Rule, dtstart: Temporal.PlainDateTime, local: Temporal.PlainDateTime) =>
  wallsOfSeries(
    { ...made(formatRule({ ...rule, until: null }), dtstart.toString()), zone: 'UTC' },
    'UTC',
  )(toWallMs(local) - 1) === toWallMs(local);

function expectedAfterLocal(series: SeriesRule, zone: string, now: Temporal.Instant): string {
  const after = localAt(now, series.zone ?? zone)
    .toZonedDateTime(series.zone ?? zone)
    .toInstant();
  return String(nextSlotAfterInstant(series, zone, after)?.at ?? '');
}

function localAt(at: Temporal.Instant, zone: string): Temporal.PlainDateTime {
  return at.toZonedDateTimeISO(zone).toPlainDateTime();
}

function withinDay(series: SeriesRule): boolean {
  return /FREQ=(HOURLY|MINUTELY|SECONDLY)/.test(series.rrule ?? '');
}

function firstWalls(series: SeriesRule, most: number): Temporal.PlainDateTime[] {
  const walls = wallsOfSeries(series, 'UTC');
  const found: Temporal.PlainDateTime[] = [];
  for (let wall = walls(Number.NEGATIVE_INFINITY); wall !== null && found.length < most; wall = walls(wall))
    found.push(fromWallMs(wall));
  return found;
}
