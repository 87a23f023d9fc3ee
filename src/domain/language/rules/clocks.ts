import { shape } from '../grammar/lexicon.ts';
import { row } from '../grammar/row.ts';
import type { Clock, DayPart, Values } from '../values.ts';

/**
 * The hour on the 24-hour clock of an hour from 1 to 12 in that part of the day; 24 is the midnight that ends it.
 * Null where the part does not decide ("12 in the morning").
 */
export function hourIn(part: DayPart, hour: number): number | null {
  switch (part) {
    case 'morning':
      return hour <= 11 ? hour : null;
    case 'noon':
      return hour === 12 || hour === 11 ? hour : hour <= 2 ? hour + 12 : null;
    case 'afternoon':
      return hour === 12 ? 12 : hour + 12;
    case 'evening':
      return hour <= 11 ? hour + 12 : null;
    case 'night':
      return hour === 12 ? 24 : hour >= 6 ? hour + 12 : null;
  }
}

const HALVES: Record<'am' | 'pm', number> = { am: 0, pm: 12 };

/** "6 pm", "16 pm" (taken for 16:00), "12 am". */
export function inHalf(clock: Clock, half: 'am' | 'pm'): Clock | null {
  if (clock.wrong) return null;
  if (clock.hour > 12) return half === 'pm' ? sure(clock, clock.hour) : null;
  return clock.hour === 0 ? null : sure(clock, (clock.hour % 12) + HALVES[half]);
}

/** The part of the day decides the half; a time that is sure stays as it is. */
export function inPart(clock: Clock, part: DayPart): Clock | null {
  if (clock.sure) return fits(part, clock.hour) ? { ...clock, bare: false } : null;
  const hour = hourIn(part, clock.hour);
  if (hour !== null) return sure(clock, hour);
  // "3 at night" is small hours.
  return part === 'night' && clock.hour < 6 ? sure(clock, clock.hour) : null;
}

/** As `inPart`; the afternoon may last into the evening where it was named. */
export const inLongPart = (clock: Clock, part: DayPart) =>
  inPart(clock, part) ?? (part === 'afternoon' && !clock.sure ? inPart(clock, 'evening') : null);

const oneIn = (clock: Clock, part: DayPart): Values['times'] | null => {
  const found = inLongPart(clock, part);
  return found && { clocks: [found], or: false };
};

/** Whether a certain time lies in that part of the day, generously. */
export function fits(part: DayPart, hour: number): boolean {
  if (part === 'morning') return hour <= 12;
  if (part === 'noon') return hour >= 11 && hour <= 14;
  if (part === 'afternoon') return hour >= 11 && hour <= 19;
  return part === 'evening' ? hour >= 15 : hour >= 17 || hour <= 6;
}

function sure(clock: Clock, hour: number): Clock {
  return { ...clock, hour, sure: true, bare: false };
}

/** An hour and minutes of a text; `wrong` where there is no such time. */
function read(hours: number, minutes: number, { sureFrom0 = false, written = true } = {}): Clock {
  const wrong = hours > 24 || minutes > 59 || (hours === 24 && minutes > 0);
  const certain = hours === 0 || hours > 12 || sureFrom0;
  return {
    hour: hours,
    minute: minutes,
    sure: certain && !wrong,
    ...(written && { written: true }),
    ...(wrong && { wrong: true }),
  };
}

/** So many minutes before or after an hour: "ten to five", "quarter past 7". */
export function minutesFrom(clock: Clock, minutes: number): Clock | null {
  if (clock.minute !== 0 || clock.wrong || Math.abs(minutes) > 59) return null;
  const all = (clock.hour * 60 + minutes + 1440) % 1440;
  const hour = Math.floor(all / 60);
  // "ten to one" is 12:50, at noon or at night.
  return { ...clock, hour: !clock.sure && hour === 0 ? 12 : hour, minute: all % 60, bare: false };
}

const isClockHour = ({ n, digits }: Values['number']) =>
  Number.isInteger(n) && n >= 0 && n <= 24 && (digits > 0 ? digits <= 2 : n >= 1 && n <= 23);

export const CLOCKS = [
  row('hour', 'number', 'at 6', ([number]) =>
    isClockHour(number) ? { ...read(number.n, 0, { written: false }), bare: true } : null,
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
  row('clock', 'part at hour', 'afternoon at 7', ([{ part, plural }, hour]) => (plural ? null : inPart(hour, part)), {
    weight: 1,
  }),
  row(
    'clock',
    'part at clock',
    'afternoon at 7:30',
    ([{ part, plural }, clock]) => (plural ? null : inPart(clock, part)),
    { weight: 1 },
  ),
  row('clock', 'part clock', 'afternoon 7:00', ([{ part, plural }, clock]) => (plural ? null : inPart(clock, part)), {
    weight: 1,
  }),
  row('clock', 'clock part', '9:00 early morning', ([clock, { part }]) => inPart(clock, part), { weight: 1 }),
  row('times', 'after clocks', 'after 2 pm', ([clocks]) =>
    clocks.clocks.every((clock) => !clock.bare) ? clocks : null,
  ),
  row('doubt', 'until clock', 'until 5 pm', ([clock]) => (clock.bare ? null : { question: null })),
  row('clock', 'clock zone', '3pm EST', ([clock, { zone }]) => ({ ...clock, zone, bare: false }), {
    weight: 1,
    firm: true,
  }),
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
        ? read(Math.floor(n / 100), n % 100, { sureFrom0: true })
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
  row('times', 'part at? hour', 'afternoon at 7', ([{ part, plural }, hour]) => (plural ? null : oneIn(hour, part)), {
    weight: 4,
    firm: true,
  }),
  row(
    'times',
    'part at? clock',
    'evening at 7:30',
    ([{ part, plural }, clock]) => (plural ? null : oneIn(clock, part)),
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
  row('times', 'for clocks', 'for 18:30', ([clocks]) => (clocks.clocks.some((clock) => !clock.bare) ? clocks : null)),
  row('times', 'at hour number', 'at 3 15', ([hour, { n, digits }]) =>
    digits === 2 && n < 60 && hour.minute === 0 && !hour.sure ? { clocks: [{ ...hour, minute: n }], or: false } : null,
  ),
  row('times', 'clocks', '18:30', ([clocks]) => (clocks.clocks[0]?.bare ? null : clocks)),
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
function stretch(from: Clock, to: Clock): Values['stretch'] | null {
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

export const CLOCK_SHAPES = [
  shape('clock', /(\d{1,2})(?::(\d{2}))?\.([ap])m(?!\p{L})/u, ([, hours = '', minutes, half]) =>
    inHalf(read(Number(hours), Number(minutes ?? 0)), half === 'a' ? 'am' : 'pm'),
  ),
  shape('clock', /(\d{1,2}):(\d{2})(?::\d{2})?(?![\d:])/, ([, hours = '', minutes]) =>
    read(Number(hours), Number(minutes), { sureFrom0: hours.startsWith('0') }),
  ),
  shape(
    'clock',
    /(\d{1,2})\.(\d{2})(?![\d.])/,
    ([, hours = '', minutes]) => ({
      ...read(Number(hours), Number(minutes), { sureFrom0: hours.startsWith('0') }),
      bare: true,
    }),
    { shy: 2 },
  ),
  shape(
    'clock',
    /(\d{1,2})h(\d{2})?(?![\p{L}\d])/u,
    ([, hours = '', minutes]) => {
      // "2h" and "1h30" are lengths, unless something says that they are times.
      const clock = read(Number(hours), Number(minutes ?? 0), { sureFrom0: true });
      return clock.wrong ? null : { ...clock, ...(Number(hours) <= 5 && !hours.startsWith('0') && { bare: true }) };
    },
    { shy: 2 },
  ),
  shape(
    'hour',
    /(\d{1,2})(\d{2})(?![\d:.,/%-])/,
    ([all, hours = '', minutes]) => {
      const clock = read(Number(hours), Number(minutes), { sureFrom0: all?.length === 4 });
      const { written: _, ...plain } = clock;
      return clock.wrong ? null : { ...plain, bare: true };
    },
    { shy: 2 },
  ),
  shape('clock', /(\d{1,2})(?::?(\d{2}))?([ap])(?![\p{L}\d])(?!\.\s?m)/u, ([, hours = '', minutes, half]) =>
    inHalf(read(Number(hours), Number(minutes ?? 0)), half === 'a' ? 'am' : 'pm'),
  ),
];
