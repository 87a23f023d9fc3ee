import { nearest } from './times.ts';
import type { Said, Thing } from './types.ts';
import { clockIn, weekOf } from './week.ts';

const CLOSE_MINUTES = 120;

/** "Walk the dog every day at 6 pm", of what comes every day at 7 am: said in full once more, for another part of the day. */
export function saidAnew(
  { act, clocks, weekdays, words, changes, rather, forGood, slot, which, from, until }: Said,
  { series }: Thing,
): { stands: Temporal.PlainTime; to: Temporal.PlainTime } | null {
  const [clock, ...others] = clocks;
  const isPlain = act === 'set' && !changes && !rather && !forGood && !(slot ?? which ?? from ?? until);
  if (!isPlain || !clock || clock.other || others.length > 0 || weekdays.length === 0 || words.length < 2) return null;
  const own = new Set(
    series.flatMap(({ rrule, first }) => [...(weekOf(rrule, first.toPlainTime())?.values() ?? [])].flat().map(clockIn)),
  );
  const [only, ...more] = own;
  if (!only || more.length > 0) return null;
  const stands = Temporal.PlainTime.from(only);
  return Math.abs(stands.until(clock.time).total('minutes')) > CLOSE_MINUTES ? { stands, to: clock.time } : null;
}

/**
 * "And at 8", of what comes at nine in the evening: so close to it that it may be meant in its place, in the same half of the day. `stands` and `to`: times
 * of day. Null: it comes at several times, or the new one is another part of the day.
 */
export function insteadOrBeside(
  { act, joined, clocks, once, loose, weekdays, slot, which, from, until }: Said,
  { series, times, todo }: Thing,
): { stands: Temporal.PlainTime; to: Temporal.PlainTime } | null {
  const [clock, ...others] = clocks;
  const ofDays = once.length + loose.length + weekdays.length > 0 || Boolean(slot ?? which ?? from ?? until);
  if (act !== 'add' || !joined || !clock || others.length > 0 || ofDays || todo) return null;
  const own =
    series.length > 0
      ? series.flatMap(({ rrule, first }) =>
          [...(weekOf(rrule, first.toPlainTime())?.values() ?? [])].flat().map(clockIn),
        )
      : times.map(({ local }) => local.toPlainTime().toString({ smallestUnit: 'minute' }));
  const [only, ...more] = new Set(own);
  if (!only || more.length > 0) return null;
  const stands = Temporal.PlainTime.from(only);
  const to = nearest(clock, stands, null);
  const apart = Math.abs(stands.until(to).total('minutes'));
  return apart > 0 && apart <= CLOSE_MINUTES ? { stands, to } : null;
}
