import type { Weekday } from '../calendar/index.ts';
import { chanceOfIgnoring, type Tally } from './belief.ts';
import type { Finding, SlotCount } from './types.ts';
import { weighed } from './weigh.ts';
import { clock, type DayPart, dayName, dayPart, rounded } from './words.ts';

/** Three misses in three weeks, on more than one day, at the same weekday and hour, one hour earlier or later. */
const MISSES = 3;
const WINDOW_DAYS = 21;
/** What is done there as well must not outweigh them. */
const ENOUGH = 0.6;
/** A pattern that stands is given up only when the odds turn. */
const STILL = 0.5;
/** Nobody knows whether an hour that was left alone for so long is still avoided. */
const LAPSE_DAYS = 42;

/**
 * The hours of one weekday that the person leaves unanswered, one finding per part of the day. `slots` are that weekday's, of
 * every category; `zone` is where the person is now.
 */
export function avoidedTimes(
  slots: readonly SlotCount[],
  weekday: Weekday,
  now: Temporal.Instant,
  zone: string,
): Finding[] {
  if (slots.every(({ ignoredDays }) => ignoredDays.length === 0)) return [];
  const since = now.toZonedDateTimeISO(zone).toPlainDate().subtract({ days: WINDOW_DAYS });
  const hours = [...new Set(slots.filter((slot) => missesSince([slot], since).length > 0).map((slot) => slot.hour))];
  const avoided = hours.filter((hour) => {
    const near = around(slots, [hour]);
    const misses = missesSince(near, since);
    const days = new Set(misses.map(String)).size;
    return misses.length >= MISSES && days > 1 && chanceOfIgnoring(tallyOf(near, now)) >= ENOUGH;
  });
  const byPart = Map.groupBy(
    avoided.sort((a, b) => a - b),
    dayPart,
  );
  return [...byPart].map(([part, own]) => finding(slots, weekday, part, own, now, zone));
}

/** Whether a finding of earlier still stands; with today's figures if so. */
export function stillAvoided(
  slots: readonly SlotCount[],
  earlier: { weekday: Weekday; part: DayPart; hours: readonly number[] },
  now: Temporal.Instant,
  zone: string,
): Finding | null {
  const today = finding(slots, earlier.weekday, earlier.part, [...earlier.hours], now, zone);
  return today.confidence >= STILL && Temporal.Instant.compare(now, today.expiresAt) < 0 ? today : null;
}

export const avoidedSubject = (weekday: Weekday, part: DayPart): string => `avoid:${weekday}:${part}`;

function finding(
  slots: readonly SlotCount[],
  weekday: Weekday,
  part: DayPart,
  hours: number[],
  now: Temporal.Instant,
  zone: string,
): Finding {
  const near = around(slots, hours);
  const tally = tallyOf(near, now);
  const ignoredDays = missesSince(near, null);
  const last = ignoredDays[0] ?? now.toZonedDateTimeISO(zone).toPlainDate();
  return {
    type: 'time_avoidance',
    subject: avoidedSubject(weekday, part),
    description: `You skip ${dayName(weekday)} ${part}s: reminders around ${hours.map(clock).join(', ')} go unanswered.`,
    data: {
      weekday,
      part,
      hours,
      ignored_days: ignoredDays.slice(0, 12).map(String),
      ignored: rounded(tally.ignored),
      done: rounded(tally.done),
      window_days: WINDOW_DAYS,
    },
    confidence: rounded(chanceOfIgnoring(tally), 4),
    expiresAt: last.add({ days: LAPSE_DAYS }).toZonedDateTime(zone).toInstant(),
  };
}

const around = (slots: readonly SlotCount[], hours: readonly number[]) =>
  slots.filter((slot) => hours.some((hour) => Math.abs(slot.hour - hour) <= 1));

/** Newest first; those after `since` only. */
function missesSince(slots: readonly SlotCount[], since: Temporal.PlainDate | null): Temporal.PlainDate[] {
  return slots
    .flatMap((slot) => slot.ignoredDays)
    .filter((day) => since === null || Temporal.PlainDate.compare(day, since) > 0)
    .sort((a, b) => Temporal.PlainDate.compare(b, a));
}

export function tallyOf(slots: readonly SlotCount[], now: Temporal.Instant): Tally {
  return slots
    .map((slot) => weighed(slot, now))
    .reduce((sum, { done, ignored }) => ({ done: sum.done + done, ignored: sum.ignored + ignored }), {
      done: 0,
      ignored: 0,
    });
}
