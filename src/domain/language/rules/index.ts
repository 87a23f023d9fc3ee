import type { Row } from '../grammar/row.ts';
import { BOUNDS } from './bounds.ts';
import { CALENDAR, CALENDAR_SHAPES } from './calendar.ts';
import { CLOCK_SHAPES } from './clock-shapes.ts';
import { CLOCKS } from './clocks.ts';
import { CORRECTIONS } from './corrections.ts';
import { DAY_LISTS } from './day-lists.ts';
import { DAYS } from './days.ts';
import { EDGES } from './edges.ts';
import { LENGTH_SHAPES, LENGTHS } from './lengths.ts';
import { MEALS } from './meals.ts';
import { NAMED_DAYS } from './named-days.ts';
import { NEAR } from './near.ts';
import { NTH } from './nth.ts';
import { REPEATS } from './repeats.ts';
import { REPEATS_ON } from './repeats-on.ts';
import { SHIFTED } from './shifted.ts';
import { SPANS } from './spans.ts';
import { STRETCHES } from './stretches.ts';
import { WEEKDAYS } from './weekdays.ts';
import { WORKDAYS } from './workdays.ts';

/** The rules and forms that every language shares. */
export const ROWS: Row[] = [
  ...LENGTHS,
  ...CLOCKS,
  ...STRETCHES,
  ...CALENDAR,
  ...WEEKDAYS,
  ...DAYS,
  ...SHIFTED,
  ...NAMED_DAYS,
  ...EDGES,
  ...DAY_LISTS,
  ...NEAR,
  ...NTH,
  ...SPANS,
  ...REPEATS,
  ...REPEATS_ON,
  ...BOUNDS,
  ...MEALS,
  ...WORKDAYS,
  ...CORRECTIONS,
];
export const SHAPES = [...CALENDAR_SHAPES, ...CLOCK_SHAPES, ...LENGTH_SHAPES];
