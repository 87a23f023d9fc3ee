import type { Clause } from './clauses.ts';
import { type Clock, clocksIn, minutesBetween, rangesIn } from './clocks.ts';
import type { Shift, Told } from './types.ts';

type Night = { sleep: Temporal.PlainTime; wake: Temporal.PlainTime };
/** What is known already. */
export type Known = { work: readonly Shift[]; night?: Night | null | undefined };

/** In minutes: so much of the night somebody may be at work, by how hours are rounded. */
const ALLOWED = 60;
const HALF_A_DAY = 12;
const NIGHT_WORK = /\bnights?\b/i;

/**
 * "I work nights 10pm to 6am and sleep 7 till 2", "up at 3, bed at 7, 4 till 4": nobody sleeps while they work, so of hours that lie upon each
 * other those without a half of the day are of its other half. What cannot be told apart so stays as it was read.
 */
export function together(told: Told, clauses: readonly Clause[], known: Known = { work: [] }): Told {
  const { wake, sleep, rotation, cycle } = told;
  const own = Array.isArray(told.work) ? told.work : [];
  const night = wake && sleep ? { wake, sleep } : wake || sleep ? null : known.night;
  const work = own.length > 0 ? own : known.work;
  if (rotation || cycle || !night || work.length === 0 || !liesUpon(work, night)) return told;
  const isOpen = openTimes(clauses.filter(({ topic }) => topic !== 'work'));
  const isOpenWork = openTimes(clauses.filter(({ topic }) => topic !== 'wake' && topic !== 'sleep'));
  const isNew = wake !== undefined;
  const otherNight = { wake: turned(night.wake), sleep: turned(night.sleep) };
  // "Up with the kids at 6, asleep by half 10, nights Friday to Sunday": that is of the other nights.
  const isOfWork = daysOf(work) >= MOST_DAYS || clauses.some(isRangeOfSleep);
  const mayNight = isNew && isOfWork && isOpen(night.wake) && isOpen(night.sleep);
  const mayWork = own.length > 0 && own.every(({ from, to }) => isOpenWork(from) && isOpenWork(to));
  const asNight = (): Told | null => (mayNight && !liesUpon(work, otherNight) ? { ...told, ...otherNight } : null);
  const otherWork = own.map((shift) => ({ ...shift, from: turned(shift.from), to: turned(shift.to) }));
  const asWork = (): Told | null => (mayWork && !liesUpon(otherWork, night) ? { ...told, work: otherWork } : null);
  const isNights = clauses.some(({ text, topic }) => topic === 'work' && NIGHT_WORK.test(text));
  return (isNights ? asNight() : (asWork() ?? asNight())) ?? told;
}

const daysOf = (work: readonly Shift[]): number => new Set(work.flatMap(({ days }) => days)).size;
/** From so many days of work on, what is said of sleep is of them. */
const MOST_DAYS = 4;
const isRangeOfSleep = ({ text, topic }: Clause): boolean => topic === 'sleep' && rangesIn(text).length > 0;

const turned = (time: Temporal.PlainTime): Temporal.PlainTime => time.add({ hours: HALF_A_DAY });

/** Which times were said without the half of the day they are in, wherever in these clauses. */
function openTimes(clauses: readonly Clause[]): (time: Temporal.PlainTime) => boolean {
  const clocks = clauses.flatMap(({ text }) => clocksIn(text, { shifts: true }));
  const isOf = (clock: Clock, { hour, minute }: Temporal.PlainTime) =>
    clock.hour % HALF_A_DAY === hour % HALF_A_DAY && clock.minute === minute;
  return (time) => {
    const said = clocks.filter((clock) => isOf(clock, time));
    return said.length > 0 && said.every(({ half }) => half === null);
  };
}

/** Is somebody at work while they sleep, on each day of their work? */
const liesUpon = (work: readonly Shift[], night: Night): boolean =>
  work.every((shift) => commonMinutes(shift, night) > ALLOWED);

function commonMinutes({ from, to }: Shift, { sleep, wake }: Night): number {
  const works = minutesBetween(from, to);
  const sleeps = minutesBetween(sleep, wake);
  const gap = minutesBetween(from, sleep) % DAY;
  return Math.max(0, Math.min(works, gap + sleeps) - gap) + Math.max(0, Math.min(works, gap + sleeps - DAY));
}
const DAY = 1_440;
