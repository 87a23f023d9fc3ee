import { row } from '../grammar/row.ts';
import type { Clock } from '../values.ts';

/** What somebody puts right while they say it: "at 9, no wait, 10". The last word counts. */

/** "7 pm, no, 8" is 8 pm: of two halves the one nearer to what was said first. */
function instead(before: Clock, after: Clock): Clock {
  if (!before.sure || after.sure || after.wrong) return after;
  const far = (hour: number) => Math.abs(hour * 60 + after.minute - (before.hour * 60 + before.minute));
  const [early, late] = [after.hour % 12, (after.hour % 12) + 12];
  return { ...after, hour: far(early) < far(late) ? early : late, sure: true };
}

export const CORRECTIONS = [
  row(
    'clocks',
    'clock comma? instead comma? at? clock',
    '9:30, no wait, 10:30',
    ([before, after]) => ({ clocks: [instead(before, after)], or: false }),
    { weight: 6, firm: true },
  ),
  row(
    'clocks',
    'clock comma? instead comma? at? hour',
    '9 pm no wait 10',
    ([before, after]) => ({ clocks: [{ ...instead(before, after), bare: false }], or: false }),
    { weight: 6, firm: true },
  ),
  row(
    'clocks',
    'hour comma? instead comma? at? clock',
    'at 9 no wait 10 pm',
    ([, after]) => ({ clocks: [after], or: false }),
    { weight: 6, firm: true },
  ),
  row(
    'clocks',
    'hour comma? instead comma? at? hour',
    'at 9 no wait 10',
    ([, after]) => ({ clocks: [after], or: false }),
    { weight: 6 },
  ),
  row('date', 'date comma? instead comma? on? date', 'tomorrow, no wait, Friday', ([, after]) => after, {
    weight: 6,
    firm: true,
  }),
  row('weekdays', 'weekdays comma? instead comma? on? weekdays', 'Mondays, no wait, Tuesdays', ([, after]) => after, {
    weight: 6,
    firm: true,
  }),
  row('length', 'length comma? instead comma? length', '20 minutes, no wait, 30 minutes', ([, after]) => after, {
    weight: 6,
    firm: true,
  }),
  row('length', 'number comma? instead comma? length', '20 no wait 30 minutes', ([, after]) => after, { weight: 6 }),
];
