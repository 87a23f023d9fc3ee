import { row } from '../grammar/row.ts';
import type { Clock, Values } from '../values.ts';

/** From one time of the clock to another. */
export const STRETCHES = [
  row('stretch', 'between hour and hour', 'between 9 and 17', ([from, to]) => stretch(from, to), { weight: 3 }),
  row('stretch', 'between clock and clock', 'between 9am and 5pm', ([from, to]) => stretch(from, to), { weight: 3 }),
  row('stretch', 'between hour and clock', 'between 9 and 5pm', ([from, to]) => stretch(from, to), { weight: 3 }),
  row('stretch', 'between clock and hour', 'between 9:00 and 17', ([from, to]) => stretch(from, to), { weight: 3 }),
  row('stretch', 'from hour until hour', 'from 9 to 17', ([from, to]) => stretch(from, to), { weight: 3, firm: true }),
  row('stretch', 'from clock until hour', 'from 9am to 5', ([from, to]) => stretch(from, to), {
    weight: 3,
    firm: true,
  }),
  row('stretch', 'clock until hour', '1pm to 4', ([from, to]) => stretch(from, to), { weight: 1 }),
  row('stretch', 'from? hour until clock', 'from 9 to 11 am', ([from, to]) => stretch(from, to), {
    weight: 3,
    firm: true,
  }),
  row('stretch', 'from? clock until clock', '9am to 5pm', ([from, to]) => stretch(from, to), { weight: 3, firm: true }),
  row('stretch', 'from? hour dash hour', 'from 9-17', ([from, to]) => stretch(from, to), { weight: 2 }),
  row('stretch', 'from? clock dash clock', '9:00AM-6:00PM', ([from, to]) => stretch(from, to), {
    weight: 3,
    firm: true,
  }),
  row('stretch', 'from? hour dash clock', '10-11:30', ([from, to]) => stretch(from, to), { weight: 3, firm: true }),
  row('stretch', 'from? clock dash hour', '10:30-12', ([from, to]) => stretch(from, to), { weight: 3, firm: true }),
  row('stretch', 'between stretch', 'in between 1-2:30', ([stretch]) => stretch),
  row('stretch', 'at stretch', 'at 10-11:30', ([stretch]) => stretch),
];

/** "6 Jan 2017 - 6:37am" is no stretch from 20:17. */
const isYear = ({ hour, minute, bare }: Clock) => bare === true && hour >= 19 && hour <= 20 && minute > 0;

/** A half that was said of the end holds for the beginning too, where that leaves it before the end ("9 to 11 am"). */
export function stretch(from: Clock, to: Clock): Values['stretch'] | null {
  if (from.wrong || to.wrong || isYear(from)) return null;
  const length = (to.hour * 60 + to.minute - (from.hour * 60 + from.minute) + 1440) % 1440;
  if (from.sure && to.sure && length > 16 * 60) return null;
  if (from.sure || !to.sure) {
    if (from.sure && !to.sure) return { from, to: laterThan(from, to) };
    return { from, to };
  }
  const hours = [from.hour % 12, (from.hour % 12) + 12];
  const same = hours.filter((hour) => hour < 12 === to.hour < 12 && hour * 60 + from.minute < to.hour * 60 + to.minute);
  const earlier = hours.filter((hour) => hour * 60 + from.minute < to.hour * 60 + to.minute);
  const hour = same[0] ?? earlier.at(-1);
  // "four twenty-three am" is one time.
  if (hour === undefined && from.bare && from.minute > 0) return null;
  return { from: hour === undefined ? from : { ...from, hour, sure: true }, to };
}

/** "from 9 am to 5": the first five o'clock after it. */
function laterThan(from: Clock, to: Clock): Clock {
  const hours = [to.hour % 12, (to.hour % 12) + 12];
  const hour = hours.find((one) => one * 60 + to.minute > from.hour * 60 + from.minute);
  return { ...to, hour: hour ?? to.hour % 12, sure: true };
}
