import type { Clause } from './clauses.ts';
import { type Clock, clocksIn, rangesIn } from './clocks.ts';
import { daysIn } from './days.ts';
import { heard } from './heard.ts';
import { nightsInTurns } from './nights.ts';
import { rhythmsIn, vagueRhythms, withoutRhythms } from './rhythms.ts';
import type { Question, Told } from './types.ts';

/** Hours that turn round the day are told by their dial: "8" is 08:00 or 20:00. */
const onDial = ({ hour, minute }: { hour: number; minute: number }): number => (hour % 12) * 60 + minute;
const ALL_DAYS = [1, 2, 3, 4, 5, 6, 7];
const AGE = /\b(?:i'?m|i\s+am|aged?|turned)\s+$/i;
/** What shows that a number is an hour: "at 4", "until 9", "7pm", "6:30". */
const BEFORE_AN_HOUR =
  /(?:\b(?:at|from|till?|until|by|around|about|before|after|between|is|it'?s|then|or|like)|[-–—,])\s*$/i;

/**
 * What a message says of hours or days that is held by nothing that was read of it: "lunch 1 to 2", in the person's words. `usual`: days that
 * are known already.
 */
export function unplaced(message: string, asked: Question | null, told: Told, usual: readonly number[] = []): string[] {
  // A turn of shifts has numbers of its own, and so have a number and its code.
  if (told.rotation || told.cycle || told.code || (told.phone && asked === 'phone')) return [];
  if (asked === 'chronotype' && told.chronotype) return [];
  const { clauses } = heard(message, asked);
  const times = new Set(timesOf(told).map(onDial));
  const days = new Set([...daysOf(told), ...usual]);
  const ofNight = asked === 'wake' || asked === 'sleep';
  return clauses
    .flatMap((clause) => (isLost(clause, { times, days, ofNight }) ? [clause.text] : vagueRhythms(clause.text)))
    .map(tidied)
    .filter(Boolean);
}

/** Do their hours of sleep change from week to week? Such a turn is not kept. */
export const sleepsInTurns = (message: string, asked: Question | null): boolean =>
  nightsInTurns(heard(message, asked).clauses);

type Held = { times: Set<number>; days: Set<number>; ofNight: boolean };

function isLost({ text, topic, bare }: Clause, { times, days, ofNight }: Held): boolean {
  if (SAID_BEFORE.test(text)) return false;
  const isNumber = /\d{5}/.test(text.replace(/[ ()-]/g, ''));
  if (isNumber || topic === 'phone' || topic === 'whatsapp' || topic === 'calls') return false;
  const clocks = hoursIn(withoutRhythms(text), bare);
  const isLostHour = (clock: Clock) => !times.has(onDial(clock));
  if (clocks.length > 0) {
    const isNight = topic === 'wake' || topic === 'sleep' || (ofNight && topic === null);
    if ((isNight && VAGUELY.test(text)) || /\bbetween\b/i.test(text)) return clocks.every(isLostHour);
    return clocks.some((clock) => isLostHour(clock) && !(isNight && isNear(clock, times)));
  }
  const named = daysIn(text);
  // "Chemo every third Tuesday": it has a name and a day, and no hours.
  if (topic === null && !bare && rhythmsIn(text).length > 0) return true;
  if (SOMETIMES.test(text) && named.length < FEW) return named.length > 0;
  return named.length > 0 && named.length < ALL_DAYS.length && !named.some((day) => days.has(day));
}

/** "Between 6 and 7", "ten thirty, quarter to eleven": one time, said vaguely. */
const isNear = (clock: Clock, times: Set<number>): boolean =>
  [...times].some((time) => Math.abs(time - onDial(clock)) <= VAGUE_MINUTES);
const VAGUE_MINUTES = 60;
const VAGUELY = /\b(?:between|or|earlier|later|sometimes)\b|\d\s*(?:-|–|to)\s*\d/i;

/** "Oops, I put 9.30": what was wrong is not to be kept. */
const SAID_BEFORE =
  /\b(?:did\s+i\s+(?:say|write|put|type)|i\s+(?:said|wrote|put|typed))\s+(?:at\s+)?\d{1,2}(?:[.:]\d\d)?\W{0,5}$/i;

/** "Sometimes Saturday mornings": no rule, and on no day that is kept. */
const SOMETIMES = /\b(?:sometimes|occasionally|some|odd|now\s+and\s+then|every\s+so\s+often)\b/i;
/** Fewer days than a week of work has. */
const FEW = 4;

function hoursIn(text: string, bare: boolean): Clock[] {
  const clocks = clocksIn(text);
  const ranges = rangesIn(text, clocks);
  return clocks.filter(
    (clock) =>
      !AGE.test(text.slice(0, clock.start)) &&
      (bare ||
        clock.half !== null ||
        clock.minute > 0 ||
        BEFORE_AN_HOUR.test(text.slice(0, clock.start)) ||
        ranges.some(({ start, end }) => clock.start >= start && clock.end <= end)),
  );
}

function timesOf({
  wake,
  sleep,
  weekendWake,
  weekendSleep,
  ownNights = [],
  work,
  workStart,
  commitments,
  turnSleeps,
}: Told) {
  const ranges = [
    ...(Array.isArray(work) ? work : []),
    ...(Array.isArray(commitments) ? commitments : []),
    ...Object.values(turnSleeps ?? {}),
  ];
  return [
    wake,
    sleep,
    weekendWake,
    weekendSleep,
    workStart,
    ...ownNights.flatMap((one) => [one.wake, one.sleep]),
    ...ranges.flatMap(({ from, to }) => [from, to]),
  ].filter((time) => time !== undefined);
}

function daysOf({
  work,
  daysOff = [],
  commitments,
  ownNights = [],
  weekendWake,
  weekendSleep,
  turnSleeps,
}: Told): number[] {
  const own = [...(Array.isArray(work) ? work : []), ...(Array.isArray(commitments) ? commitments : []), ...ownNights];
  return [
    ...own.flatMap(({ days }) => days),
    ...daysOff,
    ...(work !== undefined || turnSleeps ? ALL_DAYS : []),
    ...(weekendWake || weekendSleep ? [5, 6, 7] : []),
  ];
}

const tidied = (text: string): string => text.replace(/^[\s,;:–-]+|[\s,;:–-]+$/g, '').slice(0, 120);
