import { row } from '../../grammar/row.ts';
import { minutesFrom } from '../../rules/clock-halves.ts';
import type { Clock, Length, Values } from '../../values.ts';

const FIVES = new Set([5, 10, 20, 25]);
const isHalfHour = (clock: Clock) => clock.minute === 0 && !clock.written;

/** On the same day. */
function moved(clock: Clock, { minutes, days, months }: Length, sign: 1 | -1): Clock | null {
  const after = clock.hour === 24 && sign === 1 ? 0 : clock.hour;
  const at = after * 60 + clock.minute + sign * minutes;
  if (days > 0 || months > 0 || clock.bare || !clock.sure || !Number.isInteger(at) || at < 0 || at >= 1440) return null;
  return { ...clock, hour: Math.floor(at / 60), minute: at % 60 };
}

/** Times as they are spoken: so many minutes past or to an hour. */
export const SPOKEN_CLOCKS = [
  row('clock', 'length after clock', 'an hour after 7pm', ([by, clock]) => moved(clock, by, 1), {
    firm: true,
    weight: 6,
  }),
  row('clock', 'length before clock', 'an hour before 7pm', ([by, clock]) => moved(clock, by, -1), {
    firm: true,
    weight: 6,
  }),
  row('clock', 'halves past hour', 'half past six', ([hour]) => (isHalfHour(hour) ? minutesFrom(hour, 30) : null), {
    firm: true,
    weight: 2,
  }),
  row('clock', 'halves hour', 'half six', ([hour]) => (isHalfHour(hour) ? minutesFrom(hour, 30) : null)),
  row(
    'clock',
    'a? =quarter past hour',
    'quarter past 7',
    ([hour]) => (isHalfHour(hour) ? minutesFrom(hour, 15) : null),
    { firm: true, weight: 2 },
  ),
  row('clock', 'a? =quarter to hour', 'quarter to 7', ([hour]) => (isHalfHour(hour) ? minutesFrom(hour, -15) : null), {
    firm: true,
    weight: 2,
  }),
  row('clock', 'a? =quarter to clock', 'quarter to 7 pm', ([clock]) => minutesFrom(clock, -15), {
    firm: true,
    weight: 2,
  }),
  row('clock', 'a? =quarter past clock', 'quarter past noon', ([clock]) => minutesFrom(clock, 15), {
    firm: true,
    weight: 2,
  }),
  row('clock', 'halves past clock', 'half past 6 pm', ([clock]) => minutesFrom(clock, 30), { firm: true, weight: 2 }),
  row(
    'clock',
    'number past hour',
    'ten past six',
    ([{ n }, hour]) => (isHalfHour(hour) ? minutesFrom(hour, n) : null),
    { firm: true, weight: 2 },
  ),
  row('clock', 'number past clock', '10 past 5 pm', ([{ n }, clock]) => minutesFrom(clock, n), {
    firm: true,
    weight: 2,
  }),
  row(
    'clock',
    'number unit past hour',
    '5 minutes past six',
    ([{ n }, { unit }, hour]) => (unit === 'minute' && isHalfHour(hour) ? minutesFrom(hour, n) : null),
    { firm: true, weight: 2 },
  ),
  row(
    'clock',
    'number unit past clock',
    '5 minutes past noon',
    ([{ n }, { unit }, clock]) => (unit === 'minute' ? minutesFrom(clock, n) : null),
    { firm: true, weight: 2 },
  ),
  row(
    'clock',
    'number to hour',
    'ten to five',
    ([{ n, digits }, hour]) => (FIVES.has(n) && !digits && isHalfHour(hour) ? minutesFrom(hour, -n) : null),
    { firm: true, weight: 2 },
  ),
  row(
    'clock',
    'number unit to hour',
    '10 minutes to five',
    ([{ n }, { unit }, hour]) => (unit === 'minute' && isHalfHour(hour) ? minutesFrom(hour, -n) : null),
    { firm: true, weight: 2 },
  ),
  row(
    'clock',
    'number unit to clock',
    '10 minutes to noon',
    ([{ n }, { unit }, clock]) => (unit === 'minute' ? minutesFrom(clock, -n) : null),
    { firm: true, weight: 2 },
  ),
  row(
    'times',
    'at number to hour',
    'at 10 to 5',
    ([{ n }, hour]) => {
      const clock = FIVES.has(n) && isHalfHour(hour) ? minutesFrom(hour, -n) : null;
      return clock && { clocks: [clock], or: false };
    },
    { weight: 8 },
  ),
  row(
    'times',
    'at number to clock',
    'at 5 to 9 pm',
    ([{ n }, hour]) => {
      const clock = FIVES.has(n) && isHalfHour(hour) ? minutesFrom(hour, -n) : null;
      return clock && { clocks: [clock], or: false };
    },
    { weight: 8 },
  ),
  row(
    'clock',
    'number to clock',
    '15 to noon',
    ([{ n }, clock]) => (n >= 13 && n <= 29 && clock.sure ? minutesFrom(clock, -n) : null),
    { firm: true, weight: 6 },
  ),
  row(
    'clock',
    'number =quarters past clock',
    'three quarters past 9pm',
    ([{ n }, clock]) => (n === 3 ? minutesFrom(clock, 45) : null),
    { firm: true, weight: 4 },
  ),
  row(
    'clock',
    'number =quarters past hour',
    'three quarters past 9',
    ([{ n }, hour]) => (n === 3 ? minutesFrom(hour, 45) : null),
    { firm: true, weight: 4 },
  ),
  row('doubt', 'number =to clock', 'five to seven pm', ([{ n, digits }, clock]) => fiveToSeven(n, digits, clock), {
    firm: true,
    weight: 9,
  }),
  row('doubt', 'number =to hour', 'five to seven', ([{ n, digits }, hour]) => fiveToSeven(n, digits, hour), {
    firm: true,
    weight: 9,
  }),
];

/** Without "at" before it, 18:55 or from 5 to 7. "Ten to five" is no stretch. */
function fiveToSeven(n: number, digits: number, { hour, minute, sure, written }: Clock): Values['doubt'] | null {
  const shown = hour % 12 || 12;
  if (digits || (n !== 5 && n !== 10) || minute > 0 || written || shown <= n) return null;
  const half = sure ? (hour % 24 < 12 ? ' am' : ' pm') : '';
  const [clock, until] = [`${shown - 1}:${60 - n}${sure && hour % 12 === 0 ? ' am' : half}`, `${shown}${half}`];
  return {
    question: `At ${clock}, or from ${n} to ${until}?`,
    readings: [
      { label: `At ${clock}`, words: `at ${clock}` },
      { label: `From ${n} to ${until}`, words: `from ${n} to ${until}` },
    ],
  };
}
