import { row } from '../../grammar/row.ts';
import { inHalf } from '../../rules/clock-halves.ts';
import type { Clock } from '../../values.ts';

const isHalfHour = (clock: Clock) => clock.minute === 0 && !clock.written;

/** Marks of a time of the clock: "o'clock", "sharp", "ish", "hrs". */
export const CLOCK_MARKS = [
  row('clock', 'hour =ampm', '7ampm', ([hour]) => ({ ...hour, bare: false }), { firm: true }),
  row(
    'clock',
    'hour number half',
    '5 30 am',
    ([hour, { n, digits }, { half }]) =>
      isHalfHour(hour) && digits === 2 && n < 60 ? inHalf({ ...hour, minute: n }, half) : null,
    { firm: true, weight: 2 },
  ),
  row('clock', 'hour =oclock', '6 oclock', ([hour]) => ({ ...hour, bare: false }), { firm: true, weight: 1 }),
  row('clock', 'hour =o =clock', '6 o clock', ([hour]) => ({ ...hour, bare: false }), { firm: true, weight: 1 }),
  row(
    'stretch',
    'stretch in the half',
    'from 3 to 4 in the PM',
    ([{ from, to }, { half }]) => {
      const [first, last] = [inHalf(from, half), inHalf(to, half)];
      return first && last ? { from: first, to: last } : null;
    },
    { weight: 2 },
  ),
  row('clock', 'hour in the half', '6 in the PM', ([hour, { half }]) => inHalf(hour, half), { weight: 1 }),
  row('during', 'in the half', 'in the PM', ([{ half }]) => ({ part: half === 'am' ? 'morning' : 'afternoon' })),
  row('clock', "hour =o'clock", "6 o'clock", ([hour]) => ({ ...hour, bare: false }), { firm: true, weight: 1 }),
  row('clock', 'hour number', 'six thirty', ([hour, { n, digits }]) =>
    isHalfHour(hour) && !digits && n >= 10 && n <= 59 && !hour.wrong && hour.hour <= 23 && hour.hour > 0
      ? { ...hour, minute: n, bare: true }
      : null,
  ),
  row('clock', 'hour =oh number', 'six oh five', ([hour, { n, digits }]) =>
    isHalfHour(hour) && !digits && n >= 1 && n <= 9 ? { ...hour, minute: n, bare: false } : null,
  ),
  row('clock', '=sharp clock', 'sharp 4 pm', ([clock]) => clock, { firm: true }),
  row('clock', 'clock =sharp', '7 pm sharp', ([clock]) => clock),
  row('hour', 'hour =sharp', 'at 7 sharp', ([clock]) => clock),
  row('clock', 'clock dash? =ish', 'noon-ish', ([clock]) => clock, { firm: true }),
  row('clock', 'hour dash? =ish', '7-ish', ([clock]) => ({ ...clock, bare: false }), { firm: true }),
  row('clock', 'clock =exactly', '7 pm exactly', ([clock]) => clock),
  row('during', '=overnight', 'overnight', () => ({ part: 'night' }), { firm: true }),
  row('clock', 'clock about', '3pm approximately', ([clock]) => clock),
  row('clock', 'about hour', 'approximately 1030', ([hour]) => (hour.minute > 0 ? { ...hour, bare: false } : null), {
    firm: true,
  }),
  row('clock', 'clock =hrs', '14:30 hrs', ([clock]) => clock, { firm: true }),
  row(
    'clock',
    'hour =hrs',
    '1430hrs',
    ([hour]) => (hour.minute > 0 || hour.hour > 12 ? { ...hour, bare: false, sure: true } : null),
    { firm: true },
  ),
  row('clock', 'hour =h', '1430h', ([hour]) => (hour.minute > 0 ? { ...hour, bare: false, sure: true } : null), {
    firm: true,
  }),
  row('clock', 'hour =hours', '1430 hours', ([hour]) =>
    hour.minute > 0 || hour.hour > 12 ? { ...hour, bare: false, sure: true } : null,
  ),
];
