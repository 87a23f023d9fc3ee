import { row } from '../grammar/row.ts';
import type { Clock, DayPart, Values } from '../values.ts';
import { inHalf, inLongPart, inPart, readClock } from './clock-halves.ts';

const oneIn = (clock: Clock, part: DayPart): Values['times'] | null => {
  const found = inLongPart(clock, part);
  // "Monday night at 1 am" is another day's.
  return !found || isSmall(found, part) ? null : { clocks: [found], or: false };
};

const isSmall = ({ hour }: Clock, part: DayPart) => part === 'night' && hour < 6;

const isClockHour = ({ n, digits }: Values['number']) =>
  Number.isInteger(n) && n >= 0 && n <= 24 && (digits > 0 ? digits <= 2 : n >= 1 && n <= 23);

export const CLOCKS = [
  row('hour', 'number', 'at 6', ([number]) =>
    isClockHour(number) ? { ...readClock(number.n, 0, { written: false }), bare: true } : null,
  ),
  row('clock', 'hour half', '6 pm', ([hour, { half }]) => inHalf(hour, half), { firm: true }),
  row('clock', 'clock half', '6:30 pm', ([clock, { half }]) => inHalf(clock, half), { firm: true, weight: 1 }),
  row(
    'clock',
    'hour clock',
    '12 noon',
    ([hour, clock]) =>
      hour.hour === 12 && clock.hour % 12 === 0 && clock.minute === 0 && clock.sure && !clock.written ? clock : null,
    { firm: true },
  ),
  row('clock', 'hour in the part', '8 in the morning', ([hour, { part }]) => inPart(hour, part), { weight: 1 }),
  row('clock', 'clock in the part', '8:30 in the evening', ([clock, { part }]) => inPart(clock, part), { weight: 1 }),
  row('clock', 'hour at part', '10 at night', ([hour, { part }]) => inPart(hour, part), { weight: 1 }),
  row('clock', 'clock at part', '10:30 at night', ([clock, { part }]) => inPart(clock, part), { weight: 1 }),
  row(
    'clock',
    'part at hour',
    'afternoon at 7',
    ([{ part, plural, alone = true }, hour]) => (plural || !alone ? null : inPart(hour, part)),
    {
      weight: 1,
    },
  ),
  row(
    'clock',
    'part at clock',
    'afternoon at 7:30',
    ([{ part, plural, alone = true }, clock]) =>
      plural || !alone || isSmall(clock, part) ? null : inPart(clock, part),
    { weight: 1 },
  ),
  row(
    'clock',
    'part clock',
    'afternoon 7:00',
    ([{ part, plural, alone = true }, clock]) => (plural || !alone ? null : inPart(clock, part)),
    {
      weight: 1,
    },
  ),
  row('clock', 'clock part', '9:00 early morning', ([clock, { part }]) => inPart(clock, part), { weight: 1 }),
  row('times', 'after clocks', 'after 2 pm', ([clocks]) =>
    clocks.clocks.every((clock) => !clock.bare) ? clocks : null,
  ),
  row('clock', 'clock zone', '3pm EST', ([clock, { zone }]) => ({ ...clock, zone, bare: false }), {
    weight: 1,
    firm: true,
  }),
  row(
    'times',
    'at? clock zone',
    'at 15:00 UTC+2',
    ([clock, { zone }]) => (zone.startsWith('Etc/') ? { clocks: [{ ...clock, zone, bare: false }], or: false } : null),
    { weight: 6, firm: true },
  ),
  row('there', 'in? zone', 'in Berlin time', ([{ zone, apart }]) => (apart ? { zone } : null), { firm: true }),
  row('hour', 'hour zone', 'at 15 UTC', ([clock, { zone }]) => ({ ...clock, zone }), { weight: 1 }),
  row(
    'clock',
    'clock unit',
    '14:30 hrs',
    ([clock, { unit }]) => (unit === 'hour' && clock.written && !clock.bare ? clock : null),
    { weight: 1, firm: true },
  ),
  row(
    'clock',
    'number unit',
    '1430 hrs',
    ([{ n, digits }, { unit }]) =>
      unit === 'hour' && digits === 4 && n < 2400 && n % 100 < 60
        ? readClock(Math.floor(n / 100), n % 100, { sureFrom0: true })
        : null,
    { weight: 1, firm: true },
  ),
  row('clock', 'about clock', 'around 7pm', ([clock]) => clock),
  row('hour', 'about hour', 'at about 7', ([clock]) => clock),
  row('clocks', 'clock', '18:30', ([clock]) => ({ clocks: [clock], or: false })),
  row('clocks', 'hour', 'at 6', ([clock]) => ({ clocks: [clock], or: false })),
  row(
    'clocks',
    'clock and at? clocks',
    '8am and 8pm',
    ([clock, more]) => (more.or ? null : { clocks: [clock, ...more.clocks], or: false }),
    { weight: 2 },
  ),
  row(
    'clocks',
    'hour and at? clocks',
    'at 8 and 20',
    ([clock, more]) => (more.or ? null : { clocks: [clock, ...more.clocks], or: false }),
    { weight: 2 },
  ),
  row(
    'clocks',
    'clock comma at? clocks',
    '8am, 2pm and 9pm',
    ([clock, more]) =>
      more.or || (more.clocks.length === 1 && more.clocks[0]?.bare)
        ? null
        : { clocks: [clock, ...more.clocks], or: false },
    { weight: 2 },
  ),
  row('clocks', 'clock clocks', '8am 2pm 8pm', ([clock, more]) =>
    more.or || !clock.sure || clock.bare || more.clocks.some(({ sure, bare }) => !sure || bare)
      ? null
      : { clocks: [clock, ...more.clocks], or: false },
  ),
  row(
    'clocks',
    'hour comma clocks',
    'at 8, 14 and 20',
    ([clock, more]) =>
      more.or || (clock.hour > 12 && more.clocks.some(({ written, bare }) => !written && !bare))
        ? null
        : { clocks: [clock, ...more.clocks], or: false },
    { weight: 2 },
  ),
  row(
    'clocks',
    'clock or at? clocks',
    '7pm or 8pm',
    ([clock, more]) => ({ clocks: [clock, ...more.clocks], or: true }),
    { weight: 2 },
  ),
  row('clocks', 'hour or at? clocks', 'at 7 or 8', ([clock, more]) => ({ clocks: [clock, ...more.clocks], or: true }), {
    weight: 2,
  }),
  row(
    'times',
    'part at? hour',
    'afternoon at 7',
    ([{ part, plural, alone = true }, hour]) => (plural || !alone ? null : oneIn(hour, part)),
    {
      weight: 4,
      firm: true,
    },
  ),
  row(
    'times',
    'part at? clock',
    'evening at 7:30',
    ([{ part, plural, alone = true }, clock]) => (plural || !alone ? null : oneIn(clock, part)),
    {
      weight: 4,
      firm: true,
    },
  ),
  row(
    'times',
    'dash clocks',
    '6 January - 6:37am',
    ([clocks]) => (clocks.clocks.some(({ bare }) => bare) ? null : clocks),
    {
      weight: -3,
    },
  ),
  row('times', 'at clocks', 'at 6', ([clocks]) => clocks, { weight: 1 }),
  row('times', 'hour', 'tomorrow 6', ([clock]) => ({ clocks: [clock], or: false }), { weight: -3 }),
  row(
    'times',
    'clock',
    'Friday 4.15',
    ([clock]) =>
      clock.bare && clock.written ? { clocks: [{ ...clock, written: false, bare: false }], or: false } : null,
    { weight: -3 },
  ),
  row('times', 'for clocks', 'for 18:30', ([clocks]) => (clocks.clocks.some((clock) => !clock.bare) ? clocks : null)),
  row('times', 'at hour number', 'at 3 15', ([hour, { n, digits }]) =>
    digits === 2 && n < 60 && hour.minute === 0 && !hour.sure ? { clocks: [{ ...hour, minute: n }], or: false } : null,
  ),
  row('times', 'clocks', '18:30', ([clocks]) => (clocks.clocks[0]?.bare ? null : clocks)),
];
