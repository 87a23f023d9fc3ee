import { join } from '../dates/join.ts';
import { shape } from '../grammar/lexicon.ts';
import { type Context, row } from '../grammar/row.ts';
import type { DateSpec } from '../values.ts';

/** Dates by their day, month and year, in names and in numbers. */

const fullYear = (digits: string | undefined): number | undefined =>
  digits === undefined ? undefined : digits.length === 2 ? 2000 + Number(digits) : Number(digits);

/** A day of a month, as far as there is one; 29 February is one without a year. */
export function dayOf(month: number, day: number, year?: number): DateSpec | null {
  if (month < 1 || month > 12 || day < 1 || day > 31 || (year !== undefined && (year < 1900 || year > 2200)))
    return null;
  const days = Temporal.PlainYearMonth.from({ year: year ?? 2028, month }).daysInMonth;
  const spec = { month, day, ...(year !== undefined && { year }) };
  return day <= days ? spec : { ...spec, problem: `no-day` };
}

/** "3/4" by what is the custom where the person lives; where that is not known, both are meant. */
function numeric(a: number, b: number, year: number | undefined, dayFirst: boolean | null): DateSpec | null {
  const european = dayOf(b, a, year);
  const american = dayOf(a, b, year);
  const [first, other] = dayFirst === false ? [american, european] : [european, american];
  const good = [first, other].filter((spec) => spec && !spec.problem) as DateSpec[];
  if (good.length === 2 && dayFirst === null && a !== b) return { options: good };
  return good[0] ?? first ?? other;
}

const isYear = (n: number) => n >= 1900 && n <= 2199;

export const CALENDAR = [
  row('year', 'number', '2027', ([{ n, digits }]) => (digits === 4 && isYear(n) ? { year: n } : null)),
  row('date', 'month', 'in June', ([{ month }]) => ({ month })),
  row('date', 'month comma year', 'May, 2027', ([{ month }, { year }]) => ({ month, year }), { firm: true, weight: 1 }),
  row('date', 'year comma? month', '2027 June', ([{ year }, { month }]) => ({ month, year }), {
    firm: true,
    weight: 1,
  }),
  row('date', 'month year', 'June 2027', ([{ month }, { year }]) => ({ month, year }), { firm: true, weight: 1 }),
  row('date', 'in year', 'in 2027', ([{ year }]) => ({ year })),
  row(
    'date',
    'number month',
    '14 March',
    ([number, { month }]) => (number.digits <= 2 && Number.isInteger(number.n) ? dayOf(month, number.n) : null),
    { firm: true, weight: 1 },
  ),
  row(
    'date',
    'month number',
    'March 14',
    ([{ month }, number]) => (number.digits <= 2 && Number.isInteger(number.n) ? dayOf(month, number.n) : null),
    { firm: true, weight: 1 },
  ),
  row(
    'date',
    'number dash month',
    '14-March',
    ([number, { month }]) => (number.digits <= 2 ? dayOf(month, number.n) : null),
    { firm: true, weight: 1 },
  ),
  row('date', 'the? ordinal of? month', 'the 14th of March', ([{ n }, { month }]) => dayOf(month, n), {
    firm: true,
    weight: 2,
  }),
  row('date', 'month the? ordinal', 'March the 14th', ([{ month }, { n }]) => dayOf(month, n), {
    firm: true,
    weight: 2,
  }),
  row(
    'date',
    'month slash number',
    'Oct/2',
    ([{ month }, { n, digits }]) => (digits >= 1 && digits <= 2 ? dayOf(month, n) : null),
    { firm: true, weight: 1 },
  ),
  row(
    'date',
    'month dash number',
    'Oct-2',
    ([{ month }, { n, digits }]) => (digits >= 1 && digits <= 2 ? dayOf(month, n) : null),
    { firm: true, weight: 1 },
  ),
  row(
    'date',
    'the number',
    'on the 27',
    ([{ n, digits }]) => (Number.isInteger(n) && n >= 1 && n <= 31 && digits <= 2 ? { day: n } : null),
    { weight: -3 },
  ),
  row(
    'days',
    'for the number',
    'for the 27',
    ([{ n, digits }]) =>
      Number.isInteger(n) && n >= 1 && n <= 31 && digits <= 2 ? { dates: [{ day: n }], or: false } : null,
    { weight: -2, shy: 1 },
  ),
  row(
    'days',
    '=on number',
    'on 15',
    ([{ n, digits }]) =>
      Number.isInteger(n) && n >= 1 && n <= 31 && digits <= 2 ? { dates: [{ day: n }], or: false } : null,
    { weight: -4, shy: 1 },
  ),
  row(
    'days',
    'at the? ordinal',
    'at the 5th',
    ([{ n, word }]) => (n >= 1 && n <= 31 && !word ? { dates: [{ day: n }], or: false } : null),
    { weight: -4 },
  ),
  row('date', 'number dash month dash year', '2-Mar-2027', ([{ n }, { month }, { year }]) => dayOf(month, n, year), {
    weight: 4,
    firm: true,
  }),
  row('date', 'number of month', '14 of March', ([number, { month }]) => dayOf(month, number.n), {
    firm: true,
    weight: 1,
  }),
  row('date', 'the ordinal', 'the 27th', ([{ n }]) => (n >= 1 && n <= 31 ? { day: n } : null), { weight: -2 }),
  row('date', 'ordinal', 'on 27th', ([{ n, word }]) => (n >= 1 && n <= 31 && !word ? { day: n } : null), {
    weight: -3,
  }),
  row('date', 'date comma? year', '14 March 2027', ([date, { year }]) => withYear(date, year), { weight: 2 }),
  row('date', 'date of year', '14 March of 2027', ([date, { year }]) => withYear(date, year), { weight: 2 }),
  row('date', 'the? number of date', '23 of this month', ([number, date]) => inMonth(number.n, date), {
    weight: 3,
    firm: true,
  }),
  row('date', 'the? ordinal of date', 'the 23rd of next month', ([number, date]) => inMonth(number.n, date), {
    weight: 3,
    firm: true,
  }),
  row('dates', 'numbers of? month', '3 and 17 December', ([days, { month }]) => several(days, { month }), {
    weight: 3,
    firm: true,
  }),
  row(
    'dates',
    'the? ordinals of? month',
    'the 3rd and 17th of December',
    ([days, { month }]) => several(days, { month }),
    { weight: 3, firm: true },
  ),
  row('dates', 'month the? ordinals', 'December 3rd and 17th', ([{ month }, days]) => several(days, { month }), {
    weight: 3,
    firm: true,
  }),
  row('dates', 'month numbers', 'December 24 and 25', ([{ month }, days]) => several(days, { month }), {
    weight: 4,
    firm: true,
  }),
  row('dates', 'the ordinals', 'the 1st and 15th', ([days]) => several(days, {})),
  row('dates', 'ordinals', 'on 1st and 15th', ([days]) => several(days, {})),
];

function withYear(date: DateSpec, year: number): DateSpec | null {
  if (date.day !== undefined && date.month !== undefined) {
    if (date.year !== undefined) return null;
    const { problem: _, ...rest } = date;
    const whole = dayOf(date.month, date.day, year);
    return whole && join(rest, whole.problem ? { ...whole } : whole);
  }
  return date.range ? null : join(date, { year });
}

/** "23 of this month": the range is a month. */
function inMonth(n: number, { range, ...rest }: DateSpec): DateSpec | null {
  if (!range || Object.keys(rest).some((key) => key !== 'word') || n < 1 || n > 31) return null;
  const month = range.to;
  if (range.from.month !== month.month || month.day !== month.daysInMonth) return null;
  return { month: month.month, year: month.year, day: n, ...(n > month.daysInMonth && { problem: 'no-day' }) };
}

function several(days: number[], rest: DateSpec) {
  if (days.length < 2) return null;
  const dates = days.map((day) =>
    rest.month ? dayOf(rest.month, day) : day >= -1 && day <= 31 && day !== 0 ? { day } : null,
  );
  return dates.every((date) => date !== null) ? { dates, or: false } : null;
}

const three =
  (order: 'ymd' | 'dmy') =>
  ([, a, , b, c]: RegExpExecArray, { dayFirst }: Context) => {
    if (order === 'ymd') return dayOf(Number(b), Number(c), Number(a));
    return numeric(Number(a), Number(b), fullYear(c), dayFirst);
  };

const two = ([, a, , b]: RegExpExecArray, { dayFirst }: Context) => numeric(Number(a), Number(b), undefined, dayFirst);

/** Where the month comes first, dates have no dots. */
const dotted = (match: RegExpExecArray, context: Context): DateSpec | null => {
  const date = Number(match[3]) > 12 ? null : two(match, context);
  return date && !date.problem ? { ...date, dotted: true } : null;
};

export const CALENDAR_SHAPES = [
  shape('date', /(\d{1,2}) ?[-/] ?(20\d{2})(?![\d/-])/, ([, month, year]) =>
    Number(month) >= 1 && Number(month) <= 12 ? { month: Number(month), year: Number(year) } : null,
  ),
  shape(
    'date',
    /(20\d{2}) ?[-/] ?(\d{1,2})(?![\d/-])/,
    ([, year, month]) =>
      Number(month) >= 1 && Number(month) <= 12 ? { month: Number(month), year: Number(year) } : null,
    { shy: 1 },
  ),
  shape('date', /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/, three('ymd')),
  shape('date', /(20\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/, ([, year, month, day]) =>
    dayOf(Number(month), Number(day), Number(year)),
  ),
  shape('date', /(\d{1,2})([-/])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-])/, three('dmy')),
  shape('date', /(\d{1,2})(\.)(\d{1,2})\.(\d{4}|\d{2})(?![\d:])/, ([, day, , month, year]) =>
    numeric(Number(day), Number(month), fullYear(year), true),
  ),
  shape('date', /(\d{1,2})\.(\d{1,2})\.(?!\d)/, ([, day, month]) => dayOf(Number(month), Number(day))),
  shape('date', /(\d{1,2})\/(\d{1,2})(?![\d/])/, ([, a, b], { dayFirst }) =>
    numeric(Number(a), Number(b), undefined, dayFirst),
  ),
  shape('date', /(\d{1,2}) ([-/]) (\d{1,2})(?![\d/])/, two, { shy: 1 }),
  shape('date', /(\d{1,2})(-)(\d{1,2})(?![\d.,:/-])/, two, { shy: 2 }),
  shape('date', /(\d{1,2})(\.)(\d{1,2})(?![\d.,:/-])/, dotted, { shy: 2 }),
  shape(
    'number',
    /\d{1,6}[.,]\d{1,2}(?![\d.,:])/,
    ([all]) => ({ n: Number(all.replace(',', '.')), digits: all.length - 1 }),
    { shy: 2 },
  ),
  shape('number', /\d{1,6}(?![.,:]\d|\d|st\b|nd\b|rd\b|th\b)/, ([all]) => ({ n: Number(all), digits: all.length }), {
    shy: 2,
  }),
];
