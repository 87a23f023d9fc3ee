import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { runs } from '../../../test/helpers/property.ts';
import { anyRule, aStart } from './arbitrary-rules.ts';
import { formatRule } from './format-rule.ts';
import { checkRule, nextSlotAfterInstant, type SeriesRule, slotsBetween } from './index.ts';
import { local, made, moment } from './test-series.ts';

const NOW = moment('2026-11-22T12:00Z');

/** From 1 January 2026 at 09:00 in London, looked at on 22 November. */
const RULES: [rule: string, problem: RegExp | null][] = [
  ['FREQ=DAILY', null],
  ['FREQ=MINUTELY;INTERVAL=5', null],
  ['FREQ=SECONDLY;INTERVAL=300', null],
  ['FREQ=MINUTELY;BYMINUTE=0,30', null],
  ['FREQ=SECONDLY;BYSECOND=0;BYMINUTE=0', null],
  ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', null],
  ['FREQ=DAILY;COUNT=10000', null],
  ['FREQ=MINUTELY;INTERVAL=4', /every 5 minutes/],
  ['FREQ=MINUTELY', /every 5 minutes/],
  ['FREQ=SECONDLY', /every 5 minutes/],
  ['FREQ=DAILY;BYHOUR=9,10;BYMINUTE=0,58', /every 5 minutes/],
  ['FREQ=MONTHLY;BYMONTHDAY=-1,1;BYHOUR=0,23;BYMINUTE=1,58', /every 5 minutes/],
  ['FREQ=DAILY;COUNT=10001', /COUNT must be .* to 10000/],
  ['FREQ=DAILY;INTERVAL=100001', /INTERVAL must be/],
  ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', /never comes/],
  ['FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', /never comes/],
  ['FREQ=DAILY;BYDAY=MO;BYSETPOS=2', /never comes/],
  ['FREQ=SECONDLY;INTERVAL=2;BYSECOND=1', /never comes/],
  ['FREQ=MINUTELY;INTERVAL=69;BYMINUTE=2,8', /never comes/],
  ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;UNTIL=20300101', /never comes/],
  ['FREQ=DAILY;UNTIL=20251231', /ends before its first time/],
  ['FREQ=DAILY;UNTIL=20261122T090000', /already past/],
  ['FREQ=DAILY;COUNT=326', /already past/],
  ['FREQ=DAILY;COUNT=327', null],
  ['FREQ=YEARLY;INTERVAL=60', /more than 50 years away/],
  ['FREQ=SOMETIMES', /must say how often/],
];

for (const [rrule, problem] of RULES) {
  test(`${rrule} is ${problem ? `refused: ${problem.source}` : 'taken'}`, () => {
    checks({ ...made(rrule, '2026-01-01T09:00'), zone: 'Europe/London' }, problem);
  });
}

const daily = made('FREQ=DAILY', '2026-01-01T09:00');
const many = Array.from({ length: 1_001 }, (_, i) => daily.dtstart.add({ days: i }));
const OTHERS: [name: string, series: SeriesRule, problem: RegExp | null][] = [
  ['a zone that does not exist', { ...daily, zone: 'Mars/Olympus_Mons' }, /no time zone called "Mars\/Olympus_Mons"/],
  [
    'a series whose every occurrence is left out',
    { ...made('FREQ=DAILY;COUNT=1', '2027-01-01T09:00'), exdates: [local('2027-01-01T09:00')] },
    /left out/,
  ],
  [
    'a rule that never comes beside an added date',
    { ...made('FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', '2026-01-01T09:00'), rdates: [local('2027-01-01T09:00')] },
    /never comes/,
  ],
  ['an added date in a far century', { ...daily, rdates: [local('2626-01-01T09:00')] }, /at most 50 years ahead/],
  ['a thousand and one left-out dates', { ...daily, exdates: many }, /at most 1000/],
  ["an added date two minutes after the rule's", { ...daily, rdates: [local('2028-05-05T09:02')] }, /every 5 minutes/],
  ["an added date two minutes before the rule's", { ...daily, rdates: [local('2028-05-05T08:58')] }, /every 5 minutes/],
  ["an added date on the rule's own", { ...daily, rdates: [local('2028-05-05T09:00')] }, null],
  ['a single date ahead', made(null, '2027-01-01T09:00'), null],
  ['a single date in the past', made(null, '2026-01-01T09:00'), /already past/],
  ['3 days after completion, from tomorrow on', { ...made(null, '2026-11-23T09:00'), afterCompletionDays: 3 }, null],
  [
    '3 days after completion, begun in the past',
    { ...made(null, '2026-11-21T09:00'), afterCompletionDays: 3 },
    /already past/,
  ],
  ['0 days after completion', { ...made(null, '2026-11-23T09:00'), afterCompletionDays: 0 }, /from 1 to 366/],
  ['half a day after completion', { ...made(null, '2026-11-23T09:00'), afterCompletionDays: 0.5 }, /from 1 to 366/],
  ['after completion and by a rule', { ...daily, afterCompletionDays: 3 }, /not both/],
];

for (const [name, series, problem] of OTHERS) {
  test(`${name} is ${problem ? 'refused' : 'taken'}`, () => checks(series, problem));
}

test('a floating series needs the person to have a zone that exists', () => {
  const verdict = checkRule(daily, 'Nowhere', NOW);
  assert.match(verdict.ok ? '' : verdict.problem, /no time zone called "Nowhere"/);
});

test('what is taken has a next occurrence, and none closer than 5 minutes to another', () => {
  fc.assert(
    fc.property(anyRule, aStart, (rule, dtstart) => {
      const series = made(formatRule(rule), dtstart.toString());
      if (!checkRule(series, 'UTC', NOW).ok) return;
      const next = nextSlotAfterInstant(series, 'UTC', NOW);
      assert.ok(next);
      const slots = slotsBetween(series, 'UTC', next.at, next.at.add({ hours: 24 * 40 }), 300);
      slots.forEach((slot, i) => {
        const gap = i === 0 ? 300 : slot.at.epochMilliseconds / 1000 - (slots[i - 1]?.at.epochMilliseconds ?? 0) / 1000;
        assert.ok(gap >= 300, `${formatRule(rule)}: ${gap} seconds`);
      });
    }),
    { numRuns: runs(100) },
  );
});

function checks(series: SeriesRule, problem: RegExp | null): void {
  const verdict = checkRule(series, 'Europe/London', NOW);
  assert.equal(verdict.ok, problem === null, verdict.ok ? 'it was taken' : verdict.problem);
  if (problem && !verdict.ok) assert.match(verdict.problem, problem);
}
