import { formatRule, parseRule, plainRule, type Rule } from '../recurrence/index.ts';
import { nearest, usual } from './times.ts';
import type { Deed, Often, Said, Thing } from './types.ts';

type Every = Extract<Often, { every: number }>;

/** "Every other week is enough", "it's every week really": the same at its time of day, at another distance. Null: it does not fit. */
export function repeated(said: Said, { series, times }: Thing, now: Temporal.PlainDateTime): Deed[] | null {
  const { often, act, slot, which, once, from, until, shift, clocks } = said;
  if (!often || !('every' in often) || act !== 'set' || slot || which || from || shift !== null) return null;
  if (once.length > 0 || said.weekdays.length > 0 || clocks.length > 1) return null;
  const [one, ...more] = series;
  const [at, ...others] = times;
  if (more.length > 0 || (!one && (!at || others.length > 0))) return null;
  const stood = one?.first ?? at?.local;
  const parsed = parseRule(one?.rrule ?? 'FREQ=DAILY');
  if (!stood || !parsed.ok) return null;
  const rule = ruleAt(often, parsed.rule, stood, one !== undefined);
  if (!rule || formatRule(rule) === one?.rrule) return null;
  const [clock] = clocks;
  const time = clock ? (one ? nearest(clock, stood.toPlainTime(), null) : usual(clock, [])) : stood.toPlainTime();
  const first = startOf(often, stood.toPlainDate().toPlainDateTime(time), now);
  const rrule = formatRule(until ? { ...rule, count: null, until: { kind: 'date', date: until } } : rule);
  return [
    {
      do: 'week',
      series: one?.key ?? null,
      before: [],
      during: [{ rrule, first }],
      after: [],
      from: null,
      until: null,
    },
  ];
}

/** On the weekdays that it has, where none are named; a month later is the same day of the month, or the same weekday of it. */
function ruleAt({ every, unit, on }: Every, was: Rule, stood: Temporal.PlainDateTime, repeats: boolean): Rule | null {
  const kept = { interval: every, until: was.until, count: was.count, byHour: was.byHour, byMinute: was.byMinute };
  const weekdays =
    on.length > 0 ? on : was.byDay.every(({ ordinal }) => ordinal === 0) ? was.byDay.map((day) => day.weekday) : [];
  const own = weekdays.length > 0 && weekdays.length < 6 ? weekdays : [stood.dayOfWeek];
  switch (unit) {
    case 'day':
      return { ...plainRule('DAILY'), ...kept };
    case 'week':
      return { ...plainRule('WEEKLY'), ...kept, byDay: own.toSorted().map((weekday) => ({ ordinal: 0, weekday })) };
    case 'month': {
      const [weekday, ...others] = repeats ? weekdays : [];
      if (weekday === undefined || others.length > 0 || weekdays.length > 1)
        return { ...plainRule('MONTHLY'), ...kept, byMonthDay: [stood.day] };
      const ordinal = Math.ceil(stood.day / 7);
      return {
        ...plainRule('MONTHLY'),
        ...kept,
        byDay: [{ ordinal: ordinal > 4 ? -1 : ordinal, weekday: stood.dayOfWeek }],
      };
    }
    case 'year':
      return { ...plainRule('YEARLY'), ...kept };
  }
}

/** Its next time, or the next of the weekdays that were named. */
function startOf({ on }: Every, first: Temporal.PlainDateTime, now: Temporal.PlainDateTime): Temporal.PlainDateTime {
  const ahead = Temporal.PlainDateTime.compare(first, now) > 0 ? first : first.add({ days: 1 });
  if (on.length === 0 || on.includes(ahead.dayOfWeek)) return ahead;
  const days = Array.from({ length: 7 }, (_, n) => ahead.add({ days: n }));
  return days.find((day) => on.includes(day.dayOfWeek)) ?? ahead;
}
