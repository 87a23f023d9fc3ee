import { textOf, usual } from './times.ts';
import type { Said } from './types.ts';
import { atClock, changed, clockIn, type Week } from './week.ts';

/** "Twice is enough": the first and the last of them; "twice a day, morning too": one more; "every 90 minutes": from the first to the last of them. */
export function asOften(
  often: NonNullable<Said['often']>,
  { act, slot, clocks, weekdays }: Said,
  week: Week,
  whole: Week,
): Week | null {
  if (act !== 'set' && act !== 'add') return null;
  const days = weekdays.length > 0 ? weekdays.filter((day) => week.has(day)) : [...week.keys()];
  if (days.length === 0 || 'every' in often) return null;
  const has = Math.min(...days.map((day) => whole.get(day)?.length ?? 0));
  if ('everyMinutes' in often)
    return slot || clocks.length > 0 || has < 2 ? null : changed(week, days, (own) => stepped(own, often.everyMinutes));
  // Of several series nobody knows which is to come oftener.
  if (often.perDay > has && days.some((day) => whole.get(day)?.length !== week.get(day)?.length)) return null;
  if (often.perDay > has) return changed(week, days, (own) => oftener(own, often.perDay, slot, clocks));
  if (slot || clocks.length > 0 || has < 2) return null;
  // Of several series each keeps those of its own that stay.
  return changed(week, days, (own, day) => {
    const stay = new Set(apart(whole.get(day) ?? own, often.perDay));
    return own.filter((entry) => stay.has(entry));
  });
}

/** Where those come that are new: at the times that were said, in the part of the day that was said, else as far from the others as may be. */
function oftener(own: readonly string[], n: number, slot: Said['slot'], clocks: Said['clocks']): string[] {
  const taken = own.map(clockIn);
  const said = clocks.length >= n ? [] : clocks.map((clock) => textOf(usual(clock, taken)));
  const all = clocks.length === n ? clocks.map((clock) => textOf(usual(clock, []))) : [...taken, ...said];
  const part = slot?.kind === 'part' ? HOUR_OF[slot.part] : undefined;
  if (part && all.length < n) all.push(part);
  const free = [
    '08:00',
    '20:00',
    '14:00',
    '11:00',
    '17:00',
    '22:00',
    '06:00',
    '12:00',
    '16:00',
    '18:00',
    '10:00',
    '09:00',
  ];
  const distance = (time: string) => Math.min(...all.map((other) => Math.abs(minutesBetween(time, other))));
  while (all.length < n) {
    const next = free.filter((time) => !all.includes(time)).toSorted((a, b) => distance(b) - distance(a))[0];
    if (!next) break;
    all.push(next);
  }
  const [first = ''] = own;
  return all.map((time) => own.find((entry) => clockIn(entry) === time) ?? atClock(first, time));
}

const HOUR_OF: Record<string, string> = {
  morning: '08:00',
  noon: '13:00',
  afternoon: '15:00',
  evening: '20:00',
  night: '22:00',
};

const minutesBetween = (a: string, b: string) =>
  Temporal.PlainTime.from(a).until(Temporal.PlainTime.from(b)).total('minutes');

/** So many of the times of a day, as far from each other as they can be. */
function apart(own: readonly string[], n: number): string[] {
  if (n >= own.length) return [...own];
  const step = n === 1 ? 0 : (own.length - 1) / (n - 1);
  return Array.from({ length: n }, (_, i) => own[Math.round(i * step)] ?? '').filter((entry) => entry !== '');
}

function stepped(own: readonly string[], minutes: number): string[] {
  const [first = '', last = ''] = [own[0], own.at(-1)];
  const start = Temporal.PlainTime.from(clockIn(first));
  const n = Math.floor(start.until(Temporal.PlainTime.from(clockIn(last))).total('minutes') / minutes) + 1;
  return Array.from({ length: n }, (_, i) => atClock(first, textOf(start.add({ minutes: minutes * i }))));
}
