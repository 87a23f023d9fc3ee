import { row } from '../grammar/row.ts';
import type { DateSpec } from '../values.ts';
import { coming, fromTo, nthFrom, period, pinned } from './reckon.ts';
import { shift } from './shifted.ts';

/**
 * "next Tuesday": the coming one, if it lies in next week and more than three days ahead; else the coming one and the one of the week
 * after are about as likely.
 */
function nextWeekday(day: number, today: Temporal.PlainDate): DateSpec {
  const first = coming(day, today.add({ days: 1 }));
  const nextWeek = period('week', 1, today);
  const sure = nextWeek && Temporal.PlainDate.compare(first, nextWeek.from) >= 0 && today.dayOfWeek <= 5;
  // Who meant tomorrow would say so.
  if (first.equals(today.add({ days: 1 })) && today.dayOfWeek <= 5)
    return { options: [pinned(first.add({ days: 7 })), pinned(first)], rather: true, word: 'next' };
  if (sure) return { ...pinned(first), word: 'next' };
  return { options: [pinned(first), pinned(first.add({ days: 7 }))], word: 'next' };
}

/** Days of the week. */
export const WEEKDAYS = [
  row('weekdays', 'weekday', 'Friday', ([{ day, plural }]) => ({ days: [day], plural })),
  row(
    'weekdays',
    'weekday and? weekdays',
    'Mondays and Fridays',
    ([a, b]) => ({ days: [a.day, ...b.days], plural: a.plural || b.plural }),
    { weight: 1 },
  ),
  row(
    'weekdays',
    'weekday and on weekdays',
    'on Monday and on Friday',
    ([a, b]) => ({ days: [a.day, ...b.days], plural: a.plural || b.plural }),
    { weight: 1 },
  ),
  row(
    'weekdays',
    'weekday comma weekdays',
    'Monday, Tuesday and Friday',
    ([a, b]) => ({ days: [a.day, ...b.days], plural: a.plural || b.plural }),
    { weight: 1 },
  ),
  row(
    'weekdays',
    'weekday slash weekdays',
    'Mon/Wed/Fri',
    ([a, b]) => ({ days: [a.day, ...b.days], plural: a.plural || b.plural || b.days.length > 1, plan: true }),
    { weight: 1, firm: true },
  ),
  row('shortDays', 'shortDays comma shortDays', 'Mo, We', ([a, b]) => ({ days: [...a.days, ...b.days] })),
  row('shortDays', 'shortDays slash shortDays', 'Mo/We', ([a, b]) => ({ days: [...a.days, ...b.days] })),
  row('shortDays', 'shortDays and shortDays', 'Mo and We', ([a, b]) => ({ days: [...a.days, ...b.days] })),
  row('weekdays', 'shortDays', 'Mo, We, Fr', ([{ days }]) => (days.length > 1 ? { days, plural: true } : null)),
  row('weekdays', 'every shortDays', 'every Mo', ([{ days }]) => ({ days, plural: true }), { weight: 1, firm: true }),
  row('weekdays', 'weekday dash weekday', 'Mon-Fri', ([a, b]) => ({ days: fromTo(a.day, b.day), plural: true }), {
    weight: 2,
    firm: true,
  }),
  row(
    'weekdays',
    'weekday dash weekday dash weekday',
    'Mon-Wed-Fri',
    ([a, b, c]) => ({ days: [a.day, b.day, c.day], plural: true }),
    {
      weight: 3,
      firm: true,
    },
  ),
  row(
    'weekdays',
    'from? weekday until weekday',
    'Monday to Thursday',
    ([a, b]) => ({ days: fromTo(a.day, b.day), plural: true }),
    { weight: 2, firm: true },
  ),
  row('date', 'weekday', 'Friday', ([{ day, plural }]) => (plural ? null : { weekdays: [day] })),
  row('date', 'this weekday', 'this Friday', ([{ day }], { today }) => pinned(coming(day, today))),
  row('date', 'this next weekday', 'this coming Friday', ([{ day }], { today }) =>
    pinned(coming(day, today.add({ days: 1 }))),
  ),
  row('date', 'the? next weekday', 'next Friday', ([{ day, plural }], { today }) =>
    plural ? null : nextWeekday(day, today),
  ),
  row(
    'date',
    'this? the? coming weekday',
    'the coming Friday',
    ([{ day, plural }], { today }) => (plural ? null : pinned(coming(day, today.add({ days: 1 })))),
    { weight: 2, firm: true },
  ),
  row('date', 'next next weekday', 'next next Friday', ([{ day }], { today }) =>
    pinned(coming(day, today.add({ days: 1 })).add({ days: 7 })),
  ),
  row(
    'date',
    'the? weekday after next',
    'the Friday after next',
    ([{ day }], { today }) => ({
      options: [7, 14].map((days) => pinned(coming(day, today.add({ days: 1 })).add({ days }))),
      rather: true,
    }),
    { weight: 2 },
  ),
  row(
    'date',
    'last weekday',
    'last Friday',
    ([{ day, plural }], { today }) =>
      plural ? null : { ...pinned(coming(day, today).subtract({ days: 7 })), word: 'past' },
    { weight: 7 },
  ),
  row(
    'date',
    'length on weekday',
    'a week on Tuesday',
    ([by, { day, plural }], { today }) => {
      const base = pinned(coming(day, today.add({ days: 1 })));
      // Said on that very day, it may be counted from today.
      const options = [shift(base, by, 1), shift(pinned(today), by, 1)].flatMap((one) => one ?? []);
      return plural
        ? null
        : day === today.dayOfWeek && options.length === 2
          ? { options, rather: true }
          : shift(base, by, 1);
    },
    { weight: 3, firm: true },
  ),
  row(
    'date',
    'in length on a? weekday',
    'in two weeks on Monday',
    ([by, { day, plural }], { today }) => {
      const there = by.months === 0 && by.minutes === 0 && by.days % 7 === 0 ? today.add({ days: by.days }) : null;
      if (!there || plural || by.days < 7) return null;
      // That day of the week in which it lies, rather than so many weeks from the coming one.
      const inWeek = there.add({ days: day - there.dayOfWeek });
      const counted = coming(day, today.add({ days: 1 })).add({ days: by.days });
      return inWeek.equals(counted) ? pinned(inWeek) : { options: [pinned(inWeek), pinned(counted)], rather: true };
    },
    { weight: 8, firm: true },
  ),
  row(
    'date',
    'number weekday from date',
    'two Saturdays from this Saturday',
    ([{ n }, { day }, base], context) => nthFrom(n, day, base, 1, context),
    { weight: 5, firm: true },
  ),
  row(
    'date',
    'number weekday after date',
    'two Saturdays after Christmas',
    ([{ n }, { day }, base], context) => nthFrom(n, day, base, 1, context),
    { weight: 5, firm: true },
  ),
  row(
    'date',
    'number weekday now',
    'two Saturdays from now',
    ([{ n }, { day }], { today }) =>
      n >= 1 && n <= 52 ? pinned(coming(day, today.add({ days: 1 })).add({ days: 7 * (n - 1) })) : null,
    { weight: 2 },
  ),
];
