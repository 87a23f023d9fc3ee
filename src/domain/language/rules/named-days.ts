import { feastFor } from '../dates/feasts.ts';
import { namesDay } from '../dates/find.ts';
import { type Context, row } from '../grammar/row.ts';
import type { DateSpec } from '../values.ts';
import { pinned } from './reckon.ts';
import { shift } from './shifted.ts';

const feastSpec = (feast: string, { country }: Context): DateSpec => ({ feast: feastFor(feast, country) ?? feast });

const single = (date: DateSpec) => date.range === undefined || date.range.from.equals(date.range.to);

/** Feasts, and parts of a day. */
export const NAMED_DAYS = [
  row(
    'date',
    'the? part before date',
    'the night before Christmas',
    ([{ part, plural }, date]) => {
      const day = plural || date.part || !namesDay(date) ? null : shift(date, { months: 0, days: 1, minutes: 0 }, -1);
      return day && { ...day, part };
    },
    { weight: 6, firm: true },
  ),
  row('date', 'feast', 'Christmas', ([{ feast }], context) => feastSpec(feast, context)),
  row('date', 'next feast', 'next Christmas', ([{ feast }], context) => feastSpec(feast, context)),
  row('date', 'this feast', 'this Christmas', ([{ feast }], context) => feastSpec(feast, context)),
  row('date', 'last feast', 'last Christmas', ([{ feast }], context) => ({
    ...pinned(context.today.subtract({ days: 1 })),
    feast: feastSpec(feast, context).feast ?? feast,
    word: 'past',
    problem: 'gone',
  })),
  row('date', 'this part', 'this morning', ([{ part }], { today }) => ({ ...pinned(today), part, word: 'today' }), {
    weight: 1,
  }),
  row('date', 'last part', 'last night', ([{ part }], { today }) => ({
    ...pinned(today.subtract({ days: 1 })),
    part,
    word: 'past',
  })),
  row(
    'date',
    'date part',
    'Friday morning',
    ([date, { part, plural }]) => (date.part || plural || !single(date) ? null : { ...date, part }),
    { weight: 2 },
  ),
  row(
    'date',
    'date in the part',
    'Friday in the morning',
    ([date, { part, plural }]) => (date.part || plural || !single(date) ? null : { ...date, part }),
    { weight: 2 },
  ),
  row(
    'date',
    'date at part',
    'Friday at night',
    ([date, { part, plural }]) => (date.part || plural || !single(date) ? null : { ...date, part }),
    { weight: 2 },
  ),
  row(
    'date',
    'the? part of date',
    'the morning of the 14th',
    ([{ part }, date]) => (date.part || !single(date) ? null : { ...date, part }),
    { weight: 2 },
  ),
];
