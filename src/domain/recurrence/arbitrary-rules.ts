import fc from 'fast-check';
import { formatRule } from './format-rule.ts';
import { type ByDay, FREQUENCIES, parseRule, plainRule, type Rule } from './rule.ts';

/** For tests: rules of every shape, as fast-check arbitraries. */

const list = (one: fc.Arbitrary<number>, maxLength: number): fc.Arbitrary<number[]> =>
  fc.uniqueArray(one, { minLength: 1, maxLength }).map((items) => items.sort((a, b) => a - b));
/** A part that most rules do not have. */
const seldom = (one: fc.Arbitrary<number>, maxLength = 4): fc.Arbitrary<number[]> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant<number[]>([]) }, { weight: 1, arbitrary: list(one, maxLength) });
const never = fc.constant<number[]>([]);
const place = (most: number): fc.Arbitrary<number> =>
  fc.oneof(
    { weight: 2, arbitrary: fc.integer({ min: 1, max: most }) },
    { weight: 1, arbitrary: fc.integer({ min: -most, max: -1 }) },
  );
const weekday = fc.integer({ min: 1, max: 7 });

const byDay = (ordinal: fc.Arbitrary<number>): fc.Arbitrary<ByDay[]> =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constant<ByDay[]>([]) },
    { weight: 1, arbitrary: fc.array(fc.record({ ordinal, weekday }), { minLength: 1, maxLength: 5 }) },
  );

/** Any rule that `parseRule` accepts, in its canonical spelling. */
export const anyRule: fc.Arbitrary<Rule> = fc
  .constantFrom(...FREQUENCIES)
  .chain((freq): fc.Arbitrary<Rule> => {
    const nth = freq === 'MONTHLY' || freq === 'YEARLY';
    const mostNth = freq === 'MONTHLY' ? 5 : 20;
    const ofYear = freq !== 'DAILY' && freq !== 'WEEKLY' && freq !== 'MONTHLY';
    return fc.record({
      ...Object.fromEntries(Object.entries(plainRule(freq)).map(([key, value]) => [key, fc.constant(value)])),
      interval: fc.integer({ min: 1, max: freq === 'SECONDLY' ? 4_000 : freq === 'MINUTELY' ? 100 : 6 }),
      byMonth: seldom(fc.integer({ min: 1, max: 12 })),
      byWeekNo: freq === 'YEARLY' ? seldom(place(53), 3) : never,
      byYearDay: ofYear ? seldom(place(366), 5) : never,
      byMonthDay: freq === 'WEEKLY' ? never : seldom(place(31), 5),
      byDay: byDay(nth ? fc.oneof(fc.constant(0), place(mostNth)) : fc.constant(0)),
      byHour: seldom(fc.integer({ min: 0, max: 23 })),
      byMinute: seldom(fc.integer({ min: 0, max: 59 }), 3),
      bySecond: seldom(fc.integer({ min: 0, max: 59 }), 2),
      bySetPos: seldom(place(6), 3),
      wkst: weekday,
      count: fc.option(fc.integer({ min: 1, max: 30 }), { freq: 3 }),
    }) as fc.Arbitrary<Rule>;
  })
  .map((rule) => parseRule(formatRule(rule)))
  .filter((parsed) => parsed.ok)
  .map((parsed) => (parsed as { ok: true; rule: Rule }).rule);

export const aStart: fc.Arbitrary<Temporal.PlainDateTime> = fc
  .record({
    day: fc.integer({ min: 0, max: 3_000 }),
    hour: fc.integer({ min: 0, max: 23 }),
    minute: fc.integer({ min: 0, max: 59 }),
    second: fc.oneof(
      { weight: 4, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 59 }) },
    ),
  })
  .map(({ day, ...time }) => Temporal.PlainDate.from('2019-01-01').add({ days: day }).toPlainDateTime(time));

const times = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ byHour: [] as number[], byMinute: [] as number[] }) },
  {
    weight: 1,
    arbitrary: fc.record({
      byHour: list(fc.integer({ min: 0, max: 23 }), 4),
      byMinute: list(fc.integer({ min: 0, max: 59 }), 1),
    }),
  },
);
const end = fc.oneof(
  { weight: 2, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.record({ count: fc.integer({ min: 1, max: 60 }) }) },
  { weight: 1, arbitrary: aStart.map((at) => ({ until: { kind: 'date' as const, date: at.toPlainDate() } })) },
  {
    weight: 1,
    arbitrary: aStart.map((at) => ({ until: { kind: 'utc' as const, at: at.toZonedDateTime('UTC').toInstant() } })),
  },
);
const days = list(weekday, 7).map((weekdays) => weekdays.map((day) => ({ ordinal: 0, weekday: day })));
const shape: fc.Arbitrary<Partial<Rule> & Pick<Rule, 'freq'>> = fc.oneof(
  fc.record({ freq: fc.constantFrom('DAILY' as const, 'HOURLY' as const) }),
  fc.record({ freq: fc.constant('MINUTELY' as const), interval: fc.constantFrom(5, 10, 15, 20, 30, 45, 90) }),
  fc.record({ freq: fc.constant('WEEKLY' as const), byDay: days }),
  fc.record({ freq: fc.constant('MONTHLY' as const), byMonthDay: list(place(28), 3) }),
  fc.record({
    freq: fc.constant('MONTHLY' as const),
    byDay: fc.record({ ordinal: place(4), weekday }).map((day) => [day]),
  }),
  fc.record({
    freq: fc.constant('YEARLY' as const),
    byMonth: list(fc.integer({ min: 1, max: 12 }), 2),
    byMonthDay: list(fc.integer({ min: 1, max: 28 }), 2),
  }),
  fc.record({
    freq: fc.constant('YEARLY' as const),
    byMonth: list(fc.integer({ min: 1, max: 12 }), 1),
    byDay: fc.record({ ordinal: place(4), weekday }).map((day) => [day]),
  }),
);

/** What people ask for: by days, weeks, months or years at a few times of day, or every so many hours or minutes. */
export const aSpokenRule: fc.Arbitrary<Rule> = fc
  .record({ shape, times, end, interval: fc.integer({ min: 1, max: 4 }) })
  .map(({ shape, times, end, interval }) => {
    const atTimes = shape.freq === 'HOURLY' || shape.freq === 'MINUTELY' ? {} : times;
    const rule = { ...plainRule(shape.freq), interval, ...shape, ...atTimes, ...end };
    const parsed = parseRule(formatRule(rule));
    return parsed.ok ? parsed.rule : rule;
  });
