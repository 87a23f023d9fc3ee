import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { runs } from '../../../test/helpers/property.ts';
import { anyRule, aSpokenRule, aStart } from './arbitrary-rules.ts';
import { canonical } from './canonical.ts';
import { printRule } from './english-print.ts';
import { formatRule } from './format-rule.ts';
import { describeSeries, parseEnglishRule } from './index.ts';
import type { Rule } from './rule.ts';
import { wallsOfRule } from './rule-walls.ts';
import { local, made } from './test-series.ts';
import { fromWallMs, toWallMs } from './wall-clock.ts';

/** What people write, the rule it makes, and the time of day ("?" where a bare hour could be morning or evening). */
const READ: [text: string, rule: string, time?: string][] = [
  ['every weekday at 18:30', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', '18:30'],
  ['Weekdays 7am for 3 weeks', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;COUNT=15', '07:00'],
  ['Monday to Friday at 07:15', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', '07:15'],
  ['Mon-Thu and Sat at 9 am', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,SA', '09:00'],
  ['Mon, Wed & Fri at 6:30pm', 'FREQ=WEEKLY;BYDAY=MO,WE,FR', '18:30'],
  ['every weekend at 10 a.m.', 'FREQ=WEEKLY;BYDAY=SA,SU', '10:00'],
  ['Sundays at 8pm', 'FREQ=WEEKLY;BYDAY=SU', '20:00'],
  ['every day', 'FREQ=DAILY'],
  ['daily at 9', 'FREQ=DAILY', '09:00?'],
  ['each day at noon', 'FREQ=DAILY', '12:00'],
  ['every day at 7 in the evening', 'FREQ=DAILY', '19:00'],
  ['every day at midnight', 'FREQ=DAILY', '00:00'],
  ['every 3 days', 'FREQ=DAILY;INTERVAL=3'],
  ['every third day at 21:00', 'FREQ=DAILY;INTERVAL=3', '21:00'],
  ['every other day at 22:00 for 2 weeks', 'FREQ=DAILY;INTERVAL=2;COUNT=7', '22:00'],
  ['every other Friday at noon', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR', '12:00'],
  ['every second Tuesday', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU'],
  ['every 2 weeks on Tue and Thu', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH'],
  ['fortnightly on Thursday', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH'],
  ['Fridays every 3 weeks', 'FREQ=WEEKLY;INTERVAL=3;BYDAY=FR'],
  ['once a week', 'FREQ=WEEKLY'],
  ['twice a week on Mon and Thu at 8:00', 'FREQ=WEEKLY;BYDAY=MO,TH', '08:00'],
  ['on the 1st of each month', 'FREQ=MONTHLY;BYMONTHDAY=1'],
  ['monthly on the 15th', 'FREQ=MONTHLY;BYMONTHDAY=15'],
  ['the 1st and 15th of every month at 9:00', 'FREQ=MONTHLY;BYMONTHDAY=1,15', '09:00'],
  ['the last Friday of the month', 'FREQ=MONTHLY;BYDAY=-1FR'],
  ['every month on the last Friday at 16:00', 'FREQ=MONTHLY;BYDAY=-1FR', '16:00'],
  ['the first and third Monday of every month', 'FREQ=MONTHLY;BYDAY=1MO,3MO'],
  ['the second to last Sunday of the month', 'FREQ=MONTHLY;BYDAY=-2SU'],
  ['last day of the month at 21:00', 'FREQ=MONTHLY;BYMONTHDAY=-1', '21:00'],
  ['the last weekday of the month at 17:00', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', '17:00'],
  ['on the 31st of every other month', 'FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=31'],
  ['quarterly on the 1st', 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1'],
  ['on the 5th of each month for 6 months', 'FREQ=MONTHLY;BYMONTHDAY=5;COUNT=6'],
  ['every year on March 5', 'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=5'],
  ['every 5th of March at 8am', 'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=5', '08:00'],
  ['every year on 1 January and 1 July', 'FREQ=YEARLY;BYMONTH=1,7;BYMONTHDAY=1'],
  ['second Sunday of May', 'FREQ=YEARLY;BYMONTH=5;BYDAY=2SU'],
  ['every 4 years on 29 February', 'FREQ=YEARLY;INTERVAL=4;BYMONTH=2;BYMONTHDAY=29'],
  ['every weekday at 7:00 in June, July and August', 'FREQ=WEEKLY;BYMONTH=6,7,8;BYDAY=MO,TU,WE,TH,FR', '07:00'],
  ['every day at 8:00, 12:00 and 20:00', 'FREQ=DAILY;BYHOUR=8,12,20;BYMINUTE=0', '08:00'],
  ['at 8am and 8pm every day', 'FREQ=DAILY;BYHOUR=8,20;BYMINUTE=0', '08:00'],
  ['every day at 8 and 10 pm', 'FREQ=DAILY;BYHOUR=20,22;BYMINUTE=0', '20:00'],
  ['every 2 hours', 'FREQ=HOURLY;INTERVAL=2'],
  ['every half hour', 'FREQ=MINUTELY;INTERVAL=30'],
  ['every 4 hours for 3 days', 'FREQ=HOURLY;INTERVAL=4;COUNT=18'],
  [
    'every hour from 9 to 5 on weekdays',
    'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=9,10,11,12,13,14,15,16,17;BYMINUTE=0',
    '09:00?',
  ],
  ['every 3 hours between 8am and 8pm', 'FREQ=DAILY;BYHOUR=8,11,14,17,20;BYMINUTE=0', '08:00'],
  ['every 30 minutes from 9:00 to 11:00', 'FREQ=DAILY;BYHOUR=9,10;BYMINUTE=0,30', '09:00'],
  ['every Monday, 5 times', 'FREQ=WEEKLY;BYDAY=MO;COUNT=5'],
  ['every weekday until 31 December 2026', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;UNTIL=20261231'],
  ['every day at 7am until June 30, 2027', 'FREQ=DAILY;UNTIL=20270630', '07:00'],
  ['daily until 3 March', 'FREQ=DAILY;UNTIL=20270303'],
  ['3 days after each completion at 9:00', '3 days after', '09:00'],
  ['a week after I finish', '7 days after'],
  ['the day after it is done', '1 days after'],
];

for (const [text, rule, time = ''] of READ) {
  test(`"${text}" is understood`, () => {
    const read = parseEnglishRule(text, { today: Temporal.PlainDate.from('2026-11-22') });
    assert.ok(read.ok, read.ok ? '' : read.problem);
    assert.equal(read.rrule ?? `${read.afterCompletionDays} days after`, rule);
    assert.equal(`${read.time?.toString().slice(0, 5) ?? ''}${read.ambiguousTime ? '?' : ''}`, time);
  });
}

test('a long list that leads nowhere is refused at once', () => {
  for (const item of [
    'the 1st and ',
    'on the last mon, ',
    'on mon and ',
    'the 1 march, ',
    'at 1:00, ',
    'mon - tue, ',
  ]) {
    assert.ok(!parseEnglishRule(`${item.repeat(Math.floor(290 / item.length))}x`).ok);
  }
});

test('a start is handed on', () => {
  const read = parseEnglishRule('Sundays at 8pm starting 3 December 2026');
  assert.ok(read.ok);
  assert.equal(String(read.startDate), '2026-12-03');
});

const NOT_READ: [text: string, problem: RegExp][] = [
  ['', /How often/],
  ['every blue moon', /how often "every blue moon" is/],
  ['every other weekday', /every other week, or every other day/],
  ['every day at 25:00', /not a time of day/],
  ['every day at 8:00 and 20:30', /a series each/],
  ['every year on 31 June', /does not exist/],
  ['every year on 1 January and 2 July', /one series for each/],
  ['daily until 31 December', /Which year/],
  ['daily until 30 February 2027', /no such date/],
  ['every day for 3 weeks until 31 December 2026', /two ways/],
  ['every third week for 4 weeks', /How many times/],
  ['on the 1st and the last Friday and the 31st of each month', /one for the weekdays/],
  ['every 7 minutes from 9:00 to 17:00', /divide it evenly/],
  ['0 days after completion', /at least 1/],
  ['every 999999999999 days', /INTERVAL must be/],
  ['every day, 99999 times', /COUNT must be/],
  ['every minute from 9:00 to 17:00', /every 5 minutes/],
  ['every day '.repeat(50), /too long/],
];

for (const [text, problem] of NOT_READ) {
  test(`"${text.slice(0, 60)}" is asked back`, () => {
    const read = parseEnglishRule(text);
    assert.ok(!read.ok);
    assert.match(read.problem, problem);
  });
}

/** From Monday 23 November 2026, 09:00. */
const SAID: [rule: string | null, said: string, said12?: string][] = [
  ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=18;BYMINUTE=30', 'every weekday at 18:30', 'every weekday at 6:30 pm'],
  ['FREQ=WEEKLY', 'every Monday at 09:00', 'every Monday at 9:00 am'],
  ['FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR', 'every weekday at 09:00'],
  ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU', 'every day at 09:00'],
  [
    'FREQ=MONTHLY;BYDAY=-1FR;BYHOUR=12',
    'on the last Friday of each month at 12:00',
    'on the last Friday of each month at noon',
  ],
  ['FREQ=MONTHLY', 'on the 23rd of each month at 09:00'],
  ['FREQ=YEARLY', 'every year on 23 November at 09:00'],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=FR', 'every other Friday at 09:00'],
  ['FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,FR;COUNT=4', 'every 3 weeks on Monday and Friday at 09:00, 4 times'],
  ['FREQ=DAILY;BYHOUR=0,12;BYMINUTE=0', 'every day at 00:00 and 12:00', 'every day at midnight and noon'],
  [
    'FREQ=HOURLY;BYHOUR=9,10,11,12,13,14,15,16,17;BYDAY=MO,TU,WE,TH,FR',
    'every weekday, every hour from 09:00 to 17:00',
  ],
  ['FREQ=MINUTELY;INTERVAL=15;BYHOUR=9,10', 'every 15 minutes from 09:00 to 10:45'],
  ['FREQ=DAILY;UNTIL=20261231', 'every day at 09:00 until 31 December 2026'],
  ['FREQ=DAILY;UNTIL=20261231T180000Z', 'every day at 09:00 until 31 December 2026 at 18:00 UTC'],
  ['FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR', 'every month on Friday on the 13th day of the month at 09:00'],
  ['FREQ=YEARLY;BYWEEKNO=20', 'every year on Monday in the 20th week of the year at 09:00'],
  ['FREQ=SOMETIMES', 'an unreadable repetition'],
  [null, 'once on 23 November 2026 at 09:00', 'once on 23 November 2026 at 9:00 am'],
];

for (const [rrule, said, said12] of SAID) {
  test(`${rrule} is said as "${said}"`, () => {
    const series = made(rrule, '2026-11-23T09:00');
    assert.equal(describeSeries(series), said);
    if (said12) assert.equal(describeSeries(series, { hourCycle: 12 }), said12);
  });
}

test('what is left out and added is said, and the zone when asked for', () => {
  const series = { ...made('FREQ=DAILY', '2026-11-23T09:00'), zone: 'America/New_York' };
  const odd = { ...series, exdates: [local('2026-12-25T09:00')], rdates: [local('2026-12-26T10:00')] };
  assert.equal(
    describeSeries(odd),
    'every day at 09:00, and on 26 December 2026 at 10:00, except on 25 December 2026 at 09:00',
  );
  assert.equal(describeSeries(series, { zone: true }), 'every day at 09:00 (America/New York time)');
  assert.equal(
    describeSeries({ ...series, rrule: null, afterCompletionDays: 3 }),
    '3 days after each completion at 09:00',
  );
});

test('what is said can be read back to the same rule, in both ways to tell the time', () => {
  fc.assert(
    fc.property(
      fc.oneof(anyRule, aSpokenRule),
      aStart,
      fc.constantFrom<12 | 24>(12, 24),
      (rule, dtstart, hourCycle) => {
        const plain = canonical(rule, dtstart);
        const said = printRule(plain, hourCycle);
        if (said === null) return;
        const read = parseEnglishRule(said);
        assert.ok(read.ok, `${formatRule(rule)}: "${said}": ${read.ok ? '' : read.problem}`);
        assert.equal(read.rrule, formatRule(plain.rule), said);
        assert.equal(String(read.time), String(plain.time), said);
        assert.equal(read.ambiguousTime, false, said);
      },
    ),
    { numRuns: runs(300) },
  );
});

test('most of what people ask for has plain words', () => {
  const sample = fc.sample(fc.tuple(aSpokenRule, aStart), { numRuns: 300, seed: 7 });
  const unsaid = sample.filter(([rule, start]) => printRule(canonical(rule, start)) === null);
  assert.ok(
    unsaid.length < 30,
    `no words for ${unsaid.length} of 300, such as ${unsaid[0] && formatRule(unsaid[0][0])}`,
  );
});

test('the plain form of a rule has the same occurrences, from its first one on', () => {
  fc.assert(
    fc.property(fc.oneof(anyRule, aSpokenRule), aStart, (counted, dtstart) => {
      // COUNT counts from the start, which moves to the first time of the day.
      const rule = { ...counted, count: null };
      const [first] = localsFrom(rule, dtstart, dtstart);
      if (!first) return;
      const plain = canonical(rule, first);
      const start = first.withPlainTime(withinDay(plain.rule) ? first.toPlainTime() : plain.time);
      assert.deepEqual(localsFrom(plain.rule, start, first), localsFrom(rule, dtstart, first), formatRule(plain.rule));
    }),
    { numRuns: runs(200) },
  );
});

test('every rule can be described', () => {
  fc.assert(
    fc.property(anyRule, aStart, (rule, dtstart) => {
      const said = describeSeries(made(formatRule(rule), dtstart.toString()));
      assert.ok(said.length > 5 && !/undefined|null|NaN| {2}/.test(said), said);
    }),
    { numRuns: runs(100) },
  );
});

function localsFrom(
  rule: Rule,
  dtstart: Temporal.PlainDateTime,
  from: Temporal.PlainDateTime,
): Temporal.PlainDateTime[] {
  const next = wallsOfRule(formatRule(rule), dtstart, 'UTC');
  const found: Temporal.PlainDateTime[] = [];
  for (let wall = next(toWallMs(from) - 1); wall !== null && found.length < 5; wall = next(wall))
    found.push(fromWallMs(wall));
  return found;
}

function withinDay(rule: Rule): boolean {
  return rule.freq === 'HOURLY' || rule.freq === 'MINUTELY' || rule.freq === 'SECONDLY';
}
