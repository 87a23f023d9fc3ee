import { plainRule, type Rule } from '../../recurrence/index.ts';
import { feastFor } from '../dates/feasts.ts';
import type { DateSpec, Repeat } from '../values.ts';

/** What a repetition still lacks. */
export type Lack = 'weekday' | 'monthday' | 'date' | 'leap' | 'feast' | 'nth';

/** Rules of RFC 5545, without times and end, that together are the repetition; or what is missing. */
export function rulesOf(repeat: Repeat, from: Temporal.PlainDate | null): Rule[] | { lack: Lack } {
  const { unit, n, on } = repeat;
  if (unit === 'day' || unit === null) return [{ ...plainRule('DAILY'), interval: n }];
  if (on.length === 0) return ruleFrom(repeat, from);
  const rules: Rule[] = [];
  for (const date of on) {
    const rule = ruleOn(date, repeat);
    if ('lack' in rule) return rule;
    const same = rules.findIndex((other) => mergeable(other, rule));
    const first = rules[same];
    if (first) rules[same] = merge(first, rule);
    else rules.push(rule);
  }
  return rules;
}

/** "every month", "every 2 weeks": on the day of its beginning, where that is said. */
function ruleFrom({ unit, n }: Repeat, from: Temporal.PlainDate | null): Rule[] | { lack: Lack } {
  if (unit === 'week') {
    return from
      ? [{ ...plainRule('WEEKLY'), interval: n, byDay: [{ ordinal: 0, weekday: from.dayOfWeek }] }]
      : { lack: 'weekday' };
  }
  if (unit === 'month')
    return from && from.day <= 28
      ? [{ ...plainRule('MONTHLY'), interval: n, byMonthDay: [from.day] }]
      : { lack: 'monthday' };
  if (!from) return { lack: 'date' };
  if (from.month === 2 && from.day === 29) return { lack: 'leap' };
  return [{ ...plainRule('YEARLY'), interval: n, byMonth: [from.month], byMonthDay: [from.day] }];
}

const FIXED: Record<string, [number, number]> = {
  'new-year': [1, 1],
  epiphany: [1, 6],
  valentine: [2, 14],
  'st-patrick': [3, 17],
  halloween: [10, 31],
  'st-nicholas': [12, 6],
  'christmas-eve': [12, 24],
  christmas: [12, 25],
  'boxing-day': [12, 26],
  'new-years-eve': [12, 31],
  'independence-day:US': [7, 4],
};
/** Feasts that are the nth weekday of a month: weekday, which, month. */
const COUNTED: Record<string, [number, number, number]> = {
  'thanksgiving:US': [4, 4, 11],
  'thanksgiving:CA': [1, 2, 10],
  'mothers-day': [7, 2, 5],
  'fathers-day': [7, 3, 6],
  'memorial-day': [1, -1, 5],
  'labor-day:US': [1, 1, 9],
  'martin-luther-king': [1, 3, 1],
  'presidents-day': [1, 3, 2],
  'columbus-day': [1, 2, 10],
};

function ruleOn(date: DateSpec, { unit, n }: Repeat): Rule | { lack: Lack } {
  if (date.feast !== undefined) return feastRule(feastFor(date.feast, null) ?? date.feast, n);
  if (date.nth) return nthRule(date, date.nth, unit, n);
  if (date.weekdays && unit === 'week') {
    return { ...plainRule('WEEKLY'), interval: n, byDay: date.weekdays.map((weekday) => ({ ordinal: 0, weekday })) };
  }
  if (date.day === undefined) return { lack: 'date' };
  if (date.month === undefined)
    return { ...plainRule('MONTHLY'), interval: unit === 'year' ? 12 * n : n, byMonthDay: [date.day] };
  if (date.month === 2 && date.day === 29) return { lack: 'leap' };
  return { ...plainRule('YEARLY'), interval: n, byMonth: [date.month], byMonthDay: [date.day] };
}

function feastRule(feast: string, interval: number): Rule | { lack: Lack } {
  const fixed = FIXED[feast];
  if (fixed) return { ...plainRule('YEARLY'), interval, byMonth: [fixed[0]], byMonthDay: [fixed[1]] };
  const counted = COUNTED[feast];
  if (!counted) return { lack: 'feast' };
  const [weekday, ordinal, month] = counted;
  return { ...plainRule('YEARLY'), interval, byMonth: [month], byDay: [{ ordinal, weekday }] };
}

function nthRule(
  date: DateSpec,
  { n: ordinal, weekdays, of }: NonNullable<DateSpec['nth']>,
  unit: Repeat['unit'],
  n: number,
): Rule | { lack: Lack } {
  const [only] = weekdays;
  const counted =
    weekdays.length === 1 && only
      ? { byDay: [{ ordinal, weekday: only }] }
      : { byDay: weekdays.map((weekday) => ({ ordinal: 0, weekday })), bySetPos: [ordinal] };
  if (date.month !== undefined) return { ...plainRule('YEARLY'), interval: n, byMonth: [date.month], ...counted };
  if (of === 'month') return { ...plainRule('MONTHLY'), interval: unit === 'year' ? 12 * n : n, ...counted };
  if (of === 'quarter' && unit === 'month' && n === 3 && (ordinal === 1 || ordinal === -1)) {
    const byMonth = ordinal === 1 ? [1, 4, 7, 10] : [3, 6, 9, 12];
    return { ...plainRule('YEARLY'), byMonth, ...(weekdays.length === 7 ? { byMonthDay: [ordinal] } : counted) };
  }
  return { lack: 'nth' };
}

const lists = (rule: Rule) => [rule.byDay, rule.byMonthDay, rule.byMonth, rule.bySetPos];

/** Two rules are one where they differ in one list only ("1 January and 1 July"). */
function mergeable(a: Rule, b: Rule): boolean {
  if (a.freq !== b.freq || a.interval !== b.interval || a.bySetPos.length > 0) return false;
  const mine = lists(a);
  const other = lists(b);
  if (mine.some((list, i) => (list.length === 0) !== (other[i]?.length === 0))) return false;
  return mine.filter((list, i) => JSON.stringify(list) !== JSON.stringify(other[i])).length <= 1;
}

function merge(a: Rule, b: Rule): Rule {
  const both = <T>(one: T[], more: T[]) => [
    ...one,
    ...more.filter((item) => !one.some((other) => JSON.stringify(other) === JSON.stringify(item))),
  ];
  return {
    ...a,
    byDay: both(a.byDay, b.byDay),
    byMonthDay: both(a.byMonthDay, b.byMonthDay),
    byMonth: both(a.byMonth, b.byMonth),
  };
}
