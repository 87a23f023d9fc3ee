import { row } from '../../grammar/row.ts';
import { minutesFrom } from '../../rules/clocks.ts';
import { coming, pinned } from '../../rules/days.ts';
import type { Clock } from '../../values.ts';

const FIVES = new Set([5, 10, 20, 25]);
const isHalfHour = (clock: Clock) => clock.minute === 0 && !clock.written;

/** Rules that are English alone. */
export const TIME_ROWS = [
  row('clock', "hour =o'clock", "6 o'clock", ([hour]) => ({ ...hour, bare: false }), { firm: true, weight: 1 }),
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
  row('clock', 'hour number', 'six thirty', ([hour, { n, digits }]) =>
    isHalfHour(hour) && !digits && n >= 10 && n <= 59 && !hour.wrong && hour.hour <= 12 && hour.hour > 0
      ? { ...hour, minute: n, bare: true, written: true }
      : null,
  ),
  row('clock', 'hour =oh number', 'six oh five', ([hour, { n, digits }]) =>
    isHalfHour(hour) && !digits && n >= 1 && n <= 9 ? { ...hour, minute: n, bare: false } : null,
  ),
  row('clock', 'clock =sharp', '7 pm sharp', ([clock]) => clock),
  row('hour', 'hour =sharp', 'at 7 sharp', ([clock]) => clock),
  row('clock', 'clock dash? =ish', 'noon-ish', ([clock]) => clock),
  row('clock', 'hour dash? =ish', '7-ish', ([clock]) => ({ ...clock, bare: false })),
  row('clock', 'clock =exactly', '7 pm exactly', ([clock]) => clock),
  row('date', '=today', 'today', (_, { today }) => ({ ...pinned(today), word: 'today' }), { firm: true }),
  row('date', '=tomorrow', 'tomorrow', (_, { today }) => pinned(today.add({ days: 1 })), { firm: true }),
  row('date', '=tonight', 'tonight', (_, { today }) => ({ ...pinned(today), part: 'night', word: 'today' }), {
    firm: true,
  }),
  row('during', '=overnight', 'overnight', () => ({ part: 'night' }), { firm: true }),
  row(
    'date',
    'the? =day =after =tomorrow',
    'the day after tomorrow',
    (_, { today }) => pinned(today.add({ days: 2 })),
    { weight: 2, firm: true },
  ),
  row('date', '=yesterday', 'yesterday', (_, { today }) => ({ ...pinned(today.subtract({ days: 1 })), word: 'past' }), {
    firm: true,
  }),
  row(
    'date',
    'the? =day =before =yesterday',
    'the day before yesterday',
    (_, { today }) => ({ ...pinned(today.subtract({ days: 2 })), word: 'past' }),
    { weight: 2, firm: true },
  ),
  row(
    'date',
    'weekday =week',
    'Monday week',
    ([{ day }], { today }) => pinned(coming(day, today.add({ days: 1 })).add({ days: 7 })),
    { weight: 1 },
  ),
  row('date', '=tomorrow =week', 'tomorrow week', (_, { today }) => pinned(today.add({ days: 8 })), { weight: 2 }),
];
