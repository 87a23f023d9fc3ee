import { plainRule, type Rule } from '../../recurrence/index.ts';
import { ask, atEnd } from '../ask.ts';
import type { Draft, SaidClock } from '../draft/draft.ts';
import { inPart } from '../rules/clock-halves.ts';
import { clockWords } from '../say-back.ts';
import { joinWords, sayTime } from '../speak.ts';
import type { Ask, Assumption, Setting } from '../types.ts';
import { shows12 } from '../types.ts';
import type { Clock, Repeat } from '../values.ts';
import { buildSeries, emptySeries, finishSeries, type Series } from './build.ts';
import { groupTimes, windowTimes } from './grid.ts';
import { likelyHour } from './likely.ts';
import { assume, type Resolved } from './resolved.ts';

/** "every 2 hours": within the hours that were said, else within the person's waking hours, which is said; or around the clock. */
export function resolveInterval(
  draft: Draft,
  repeat: Repeat,
  on: Rule[],
  from: Temporal.PlainDate | null,
  setting: Setting,
): Resolved<Series> | Ask {
  const minutes = repeat.n * (repeat.unit === 'hour' ? 60 : 1);
  const at = draft.repeat?.at ?? atEnd(draft.text);
  const place = { text: draft.text, start: at.start, end: at.end };
  if (!(minutes >= 5)) {
    const readings = [5, 10, 15].map((n) => ({ label: `Every ${n} minutes`, words: `every ${n} minutes` }));
    return ask(
      'impossible',
      'The most often I can remind you is every 5 minutes. How often do you want it?',
      place,
      readings,
    );
  }
  const [day, ...more] = draft.days;
  // "every 15 minutes from 14:00 to 15:00 tomorrow" ends with that day.
  if (day?.kind === 'on' && more.length === 0 && draft.stretch && !draft.until && !draft.over)
    return resolveInterval({ ...draft, days: [], until: day }, repeat, on, day.date, setting);
  // "every 12 hours starting at 7 tonight".
  if (day?.kind === 'on' && more.length === 0 && draft.window?.from && !draft.window.to)
    return resolveInterval({ ...draft, days: [] }, repeat, on, day.date, setting);
  const today = fromNow(draft, repeat, setting);
  if (today) return today;
  if (draft.roundClock) return aroundTheClock(draft, repeat, minutes, setting);
  // "every 5 minutes for an hour", "hourly today": where it begins and ends is not said well enough.
  const unsaid = draft.durationMinutes !== null || draft.days.length > 0 || minutes > 720 || draft.clocks.length > 0;
  if (unsaid && !draft.stretch) return askWindow(draft, setting);
  const whole = wholeDays(draft, minutes, setting);
  // "every 3 hours overnight": which hours are that?
  if (!whole && draft.part && !draft.stretch && !draft.window) return askWindow(draft, setting);
  const { range, assumed } = whole ?? windowOf(draft, setting);
  const times = windowTimes(range, minutes).map((time) => ({ ...time, nextDay: false, at }));
  const even = asOneRule(on, minutes, times);
  if (even) return buildSeries(draft, { ...even, after: null, from, assumed }, setting);
  return buildSeries(draft, { rules: on, after: null, groups: groupTimes(times), from, assumed }, setting);
}

/** "Every 20 minutes until 2 pm": from now on, today alone, which is said; null for what begins or ends otherwise. */
function fromNow(draft: Draft, { unit, n, on }: Repeat, setting: Setting): Resolved<Series> | Ask | null {
  const { window, until, over, days, stretch, clocks, durationMinutes, part, repeatOn, text } = draft;
  const [day, ...more] = days;
  const isToday = day === undefined || (day.kind === 'on' && day.today && more.length === 0);
  const apart = until || over || stretch || part || repeatOn || clocks.length > 0 || durationMinutes !== null;
  if (unit !== 'minute' || on.length > 0 || !isToday || apart || !window?.to || window.from) return null;
  const here = setting.now.toZonedDateTimeISO(setting.zone).round({ smallestUnit: 'minute', roundingMode: 'floor' });
  const now = here.hour * 60 + here.minute;
  const end = minuteOf({ ...window.to, hour: window.to.sure ? window.to.hour : after(window.to, now + n) });
  const count = Math.floor((end - now) / n);
  if (count < 1) return null;
  const start = here.add({ minutes: n }).toPlainDateTime();
  const found = finishSeries(draft, emptySeries(start), { ...plainRule('MINUTELY'), interval: n, count }, setting);
  const daily = assume('today alone', 'Every day', text, [{ ...atEnd(text), words: 'every day' }]);
  return 'gap' in found ? found : { found: [found], assumed: [daily] };
}

/** "Every 45 minutes from 9 to 5": one rule by the minute within these hours, where the minutes come out even over a day; else null. */
function asOneRule(on: Rule[], minutes: number, times: { hour: number; minute: number }[]) {
  const [first] = times;
  const [only, ...others] = on;
  const hours = [...new Set(times.map(({ hour }) => hour))];
  const inRow = hours.every((hour, i) => hour === (hours[0] ?? 0) + i);
  const weekly = only?.freq === 'DAILY' || only?.freq === 'WEEKLY';
  const plain = weekly && only.interval === 1 && others.length === 0 && only.byHour.length === 0;
  if (!first || !plain || !inRow || 1440 % minutes !== 0 || groupTimes(times).length < 2) return null;
  const begins = first.hour * 60 + first.minute;
  const last = ((hours.at(-1) ?? 0) + 1) * 60 - 1;
  if (begins - minutes >= first.hour * 60 || times.length !== Math.floor((last - begins) / minutes) + 1) return null;
  const rule: Rule = { ...plainRule('MINUTELY'), interval: minutes, byHour: hours, byDay: only.byDay };
  return { rules: [rule], groups: [{ hours: [first.hour], minutes: [first.minute] }] };
}

function aroundTheClock(draft: Draft, repeat: Repeat, minutes: number, setting: Setting): Resolved<Series> | Ask {
  const rule: Rule = { ...plainRule(repeat.unit === 'hour' ? 'HOURLY' : 'MINUTELY'), interval: repeat.n };
  const start = setting.now
    .toZonedDateTimeISO(setting.zone)
    .add({ minutes })
    .round({ smallestUnit: 'minute', roundingMode: 'floor' })
    .toPlainDateTime();
  const found = finishSeries(draft, emptySeries(start), rule, setting);
  return 'gap' in found ? found : { found: [found], assumed: [] };
}

type Window = { range: { from: Clock; to: Clock }; assumed: Assumption[] };

/** The hours of the day that a repetition keeps to: those that were said, else the person's waking hours. */
export function windowOf(draft: Draft, setting: Setting): Window {
  if (draft.window) return openWindow(draft, draft.window, setting);
  if (draft.stretch) {
    const { from, to } = draft.stretch;
    if (from.sure) return { range: { from, to }, assumed: [] };
    const hour = likelyHour(from, setting);
    const until = to.sure ? to : { ...to, hour: after(to, hour * 60 + from.minute) };
    return { range: { from: { ...from, hour }, to: until }, assumed: [] };
  }
  const range = usualWindow(setting);
  const say = (clock: Clock) => sayTime(clock, shows12(setting, false));
  const assumed = assume(`from ${say(range.from)} to ${say(range.to)}`, 'Around the clock', draft.text, [
    { ...atEnd(draft.text), words: 'around the clock' },
  ]);
  return { range, assumed: [assumed] };
}

/** So many hours apart it is a dose: "every 8 hours" is three times a day, never two. */
const DOSES = new Set([4, 6, 8, 12]);

/**
 * "every 8 hours starting at 6am", "every 8 hours": as many times a day as that makes, through the night where the day is too short.
 * Without a time they begin when the person gets up, and that is said.
 */
function wholeDays(draft: Draft, minutes: number, setting: Setting): Window | null {
  const { window, stretch, part } = draft;
  if (stretch || window?.to || !DOSES.has(minutes / 60)) return null;
  const anchor = window?.from && decided(draft, window.from);
  if (window?.from && !(anchor?.sure && minutes >= 360)) return null;
  if (!anchor && part) return null;
  const from = anchor ?? { hour: setting.wake?.hour ?? (minutes === 480 ? 7 : 8), minute: 0, sure: true };
  const last = (from.hour * 60 + from.minute + 1440 - minutes) % 1440;
  const range = { from, to: { hour: Math.floor(last / 60), minute: last % 60, sure: true } };
  if (anchor) return { range, assumed: [] };
  const say = (time: { hour: number; minute: number }) => sayTime(time, shows12(setting, false));
  const { from: up, to: down } = usualWindow(setting);
  const words = `from ${clockWords(up).slice(3)} to ${clockWords(down).slice(3)}`;
  const said = `at ${joinWords(dosesFrom(from, minutes).map(say))}`;
  const other = `Only from ${say(up)} to ${say(down)}`;
  return { range, assumed: [assume(said, other, draft.text, [{ ...atEnd(draft.text), words }])] };
}

const dosesFrom = (from: Clock, minutes: number) =>
  Array.from({ length: 1440 / minutes }, (_, i) => {
    const at = (from.hour * 60 + from.minute + i * minutes) % 1440;
    return { hour: Math.floor(at / 60), minute: at % 60 };
  });

/** "every 2 hours until 20:00", "starting at 9am": the end that was not said is that of the waking hours. */
function openWindow(draft: Draft, window: NonNullable<Draft['window']>, setting: Setting): Window {
  const usual = usualWindow(setting);
  const hourOf = (said: SaidClock) => {
    const clock = decided(draft, said);
    return { ...clock, hour: clock.sure ? clock.hour : likelyHour(said, setting) };
  };
  const from = window.from ? hourOf(window.from) : usual.from;
  const to = window.to
    ? { ...window.to, hour: window.to.sure ? window.to.hour : after(window.to, minuteOf(from)) }
    : usual.to;
  if (window.from && window.to) return { range: { from, to }, assumed: [] };
  const say = (time: Clock) => sayTime({ ...time, hour: time.hour % 24 }, shows12(setting, false));
  const [otherFrom, otherTo] = window.from
    ? [from, { ...to, hour: Math.min(23, to.hour + 1) }]
    : [{ ...from, hour: Math.max(0, from.hour - 1) }, to];
  const words = `from ${clockWords(otherFrom).slice(3)} to ${clockWords({ ...otherTo, hour: otherTo.hour % 24 }).slice(3)}`;
  const label = `From ${say(otherFrom)} to ${say(otherTo)}`;
  return {
    range: { from, to },
    assumed: [assume(`from ${say(from)} to ${say(to)}`, label, draft.text, [{ ...window.at, words }])],
  };
}

/** The half of the day by the part that was said with it. */
const decided = ({ part }: Draft, clock: SaidClock): Clock =>
  clock.sure || !part ? clock : (inPart(clock, part.part) ?? clock);

const minuteOf = ({ hour, minute }: Clock) => hour * 60 + minute;

/** The person's waking hours, in whole hours; 9 to 21 where they are not known. */
export function usualWindow(setting: Setting): { from: Clock; to: Clock } {
  const from = setting.wake ?? Temporal.PlainTime.from('09:00');
  const to = setting.sleep ?? Temporal.PlainTime.from('21:00');
  const clock = (hour: number) => ({ hour, minute: 0, sure: true });
  return { from: clock(Math.ceil((from.hour * 60 + from.minute) / 60)), to: clock(to.hour === 0 ? 23 : to.hour) };
}

function after(to: SaidClock, minute: number): number {
  return [to.hour % 12, (to.hour % 12) + 12].find((hour) => hour * 60 + to.minute > minute) ?? to.hour;
}

function askWindow(draft: Draft, setting: Setting): Ask {
  const windows = [
    [9, 21],
    [8, 18],
  ].map(([a = 0, b = 0]) => ({
    label: `From ${sayTime({ hour: a, minute: 0 }, shows12(setting, false))} to ${sayTime({ hour: b, minute: 0 }, shows12(setting, false))}`,
    words: `from ${clockWords({ hour: a, minute: 0 }).slice(3)} to ${clockWords({ hour: b, minute: 0 }).slice(3)}`,
  }));
  const at = draft.clocks[0] ?? atEnd(draft.text);
  const place = { text: draft.text, start: at.start, end: at.end };
  return ask('repeat', 'Between which hours of the day?', place, [
    ...windows,
    { label: 'Around the clock', words: 'around the clock' },
  ]);
}
