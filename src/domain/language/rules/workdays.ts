import { findDates, namesDay } from '../dates/find.ts';
import { type Context, row } from '../grammar/row.ts';
import type { DateSpec, Values } from '../values.ts';
import { pinned } from './reckon.ts';

/** So many working days, Monday to Friday, from a day on; which of them are holidays, is not known here. */
function workdays(
  { n }: Values['number'],
  { unit }: Values['unit'],
  base: DateSpec,
  sign: 1 | -1,
  { today }: Context,
): DateSpec | null {
  if (unit !== 'workday' || !Number.isInteger(n) || n < 1 || n > 250 || !namesDay(base) || base.options || base.problem)
    return null;
  let [day] = findDates(base, today, 1);
  for (let left = n; day && left > 0; ) {
    day = day.add({ days: sign });
    if (day.dayOfWeek < 6) left -= 1;
  }
  return day ? pinned(day) : null;
}

export const WORKDAYS = [
  row(
    'date',
    'number unit before date',
    '3 business days before the 15th',
    ([n, unit, date], context) => workdays(n, unit, date, -1, context),
    { weight: 4, firm: true },
  ),
  row(
    'date',
    'number unit after date',
    '3 business days after the 15th',
    ([n, unit, date], context) => workdays(n, unit, date, 1, context),
    { weight: 4, firm: true },
  ),
  row(
    'date',
    'number unit from date',
    '3 working days from Friday',
    ([n, unit, date], context) => workdays(n, unit, date, 1, context),
    { weight: 4, firm: true },
  ),
  row(
    'date',
    'in number unit',
    'in 3 working days',
    ([n, unit], context) => workdays(n, unit, pinned(context.today), 1, context),
    { weight: 4, firm: true },
  ),
  row(
    'date',
    'number unit now',
    '3 working days from now',
    ([n, unit], context) => workdays(n, unit, pinned(context.today), 1, context),
    { weight: 5, firm: true },
  ),
];
