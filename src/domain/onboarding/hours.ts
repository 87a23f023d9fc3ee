import type { Clause } from './clauses.ts';
import { clocksIn, minutesBetween, rangesIn, timeOf, timesOf } from './clocks.ts';
import { daysIn } from './days.ts';
import type { Rotation, Shift, Told } from './types.ts';

const wakes = (hour: number) => (hour >= 3 && hour <= 11 ? 'am' : 'pm');
const sleeps = (hour: number) => (hour >= 6 && hour <= 11 ? 'pm' : 'am');
const begins = (hour: number, _minute?: number) => (hour >= 5 && hour <= 11 ? 'am' : 'pm');

const WEEKEND = /\b(?:week\s?ends?|saturdays?\s+and\s+sundays?|sat(?:urday)?s?\s*(?:\/|and|&|\+)\s*sun(?:day)?s?)\b/i;

const LATE_NIGHTS = /\bfri(?:day)?s?\s*(?:\/|and|&|\+)\s*sat(?:urday)?s?\b/i;

/** Getting up and going to bed. A range ("I sleep 11 to 7") says both. */
export function readNights(
  clauses: Clause[],
  asked: 'wake' | 'sleep' | null,
): Pick<Told, 'wake' | 'sleep' | 'weekendWake' | 'weekendSleep'> {
  const told: Pick<Told, 'wake' | 'sleep' | 'weekendWake' | 'weekendSleep'> = {};
  for (const { text, topic, bare } of clauses) {
    const about = topic ?? (bare || daysIn(text).length === 0 ? asked : null);
    if (about !== 'wake' && about !== 'sleep') continue;
    // The night before a free morning: Friday's and Saturday's.
    const weekend = WEEKEND.test(text) || (about === 'sleep' && LATE_NIGHTS.test(text));
    const clocks = clocksIn(text);
    const range = rangesIn(text, clocks)[0];
    // "Between 6 and 7" is one time, said vaguely: the earlier.
    if (range && about === 'sleep' && !/\bbetween\b/i.test(text)) {
      const { from, to } = timesOf(range, sleeps);
      told[weekend ? 'weekendSleep' : 'sleep'] = from;
      told[weekend ? 'weekendWake' : 'wake'] = to;
      continue;
    }
    const clock = clocks[0];
    if (!clock) continue;
    const time = timeOf(clock, about === 'wake' ? wakes : sleeps);
    const key = about === 'wake' ? (weekend ? 'weekendWake' : 'wake') : weekend ? 'weekendSleep' : 'sleep';
    told[key] ??= time;
  }
  return told;
}

const NO_WORK =
  /\b(?:(?:don'?t|do\s+not)\s+(?:work(?!\s+(?:on\s+|at\s+)?(?:mon|tue|wed|thu|fri|sat|sun|the\s+week|week))|have\s+(?:a\s+)?(?:job|work|fixed\s+hours|set\s+hours))|not\s+working|no\s+(?:job|work|fixed\s+(?:hours|times)|set\s+hours|regular\s+hours)|unemployed|between\s+jobs|retired|(?:parental|maternity|paternity|sick)\s+leave|on\s+leave|stay[- ]at[- ]home|housewife|freelanc\w*|self[- ]employed|work\s+whenever)\b/i;
const ROTATES =
  /\b(?:(?:one|first|1st|next|second|2nd|third|3rd|other|this)\s+week|week\s+(?:one|two|three|1|2|3|a|b|c)|rotat\w*|alternat\w*|every\s+other\s+week|3[- ]shift)\b/i;

/** Working hours: one pattern, several ("Fridays I knock off at one"), weeks that take turns, or none. */
export function readWork(
  clauses: Clause[],
  message: string,
  asked: boolean,
): Pick<Told, 'work' | 'rotation' | 'workStart'> {
  const about = clauses.filter(({ topic }) => topic === 'work' || (asked && topic === null));
  const found = about.map(({ text }) => ({ text, ...readShift(text) }));
  const ranges = found.filter(({ range }) => range !== null);
  if (ROTATES.test(message)) {
    const rotation = readRotation(message);
    if (rotation) return { rotation, work: shiftOf(rotation) };
  }
  if (ranges.length === 0) {
    if (
      NO_WORK.test(message) ||
      (asked && /^\W*(?:none|keine?|nichts|nein|nada|no|nope|nothing|n\/a|i\s+don'?t)\b/i.test(message))
    )
      return { work: 'none' };
    const start = found.find(({ only }) => only !== null)?.only;
    return start ? { workStart: timeOf(start, begins) } : {};
  }
  return { work: shiftsOf(found) };
}

function readShift(text: string) {
  const clocks = clocksIn(text, { shifts: true });
  const range = rangesIn(text, clocks)[0] ?? null;
  const ends = /\b(?:knock\s+off|finish|until|till?|done|off|out|stop|end)\b/i.test(text);
  return {
    range,
    only: range ? null : (clocks[0] ?? null),
    ends,
    days: daysIn(text),
    night: /\bnights?\b/i.test(text),
  };
}

function shiftsOf(found: ({ text: string } & ReturnType<typeof readShift>)[]): Shift[] {
  const shifts: Shift[] = [];
  for (const { range, only, ends, days, night } of found) {
    const usual = shifts[0];
    if (range) shifts.push({ ...timesOf(range, night ? () => 'pm' : begins), days });
    else if (only && ends && usual && days.length > 0) {
      const to = [timeOf(only, () => 'am'), timeOf(only, () => 'pm')].sort(
        (a, b) => minutesBetween(usual.from, a) - minutesBetween(usual.from, b),
      )[0];
      if (to) shifts.push({ from: usual.from, to, days });
    }
  }
  const named = new Set(shifts.flatMap(({ days }) => days));
  return shifts
    .map((shift) =>
      shift.days.length > 0 ? shift : { ...shift, days: [1, 2, 3, 4, 5].filter((day) => !named.has(day)) },
    )
    .map((shift, i, all) => ({
      ...shift,
      days: shift.days.filter(
        (day) => !all.slice(i + 1).some((later) => later.days.includes(day) && later.days.length < shift.days.length),
      ),
    }))
    .filter(({ days }) => days.length > 0);
}

const LABEL = /\b(earlies|early|lates|late|nights?|days|mornings|afternoons|evenings)\b/i;

/** "One week 6 to 14, next week 14 to 22, third week nights 22 to 6. This week I'm on earlies." */
function readRotation(message: string): Rotation | null {
  const text = message.replaceAll('’', "'");
  const now = /\bthis\s+week\b[^.;\n]*?\b(earlies|early|lates|late|nights?|days|mornings|afternoons|evenings)\b/i.exec(
    text,
  )?.[1];
  const weeks: Rotation['weeks'] = [];
  for (const piece of text.split(/[,;.\n](?!\d)\s*|\s+then\s+|\s+and\s+(?=next|then|the|one|third|second)/i)) {
    const shift = readShift(piece);
    if (!shift.range) continue;
    const { from, to } = timesOf(shift.range, shift.night ? () => 'pm' : begins);
    weeks.push({ from, to, days: shift.days, label: LABEL.exec(piece)?.[1]?.toLowerCase() ?? labelOf(from, to) });
  }
  if (weeks.length < 2) return null;
  const days = daysIn(text);
  const current = now ? weeks.findIndex(({ label }) => label.slice(0, 4) === now.toLowerCase().slice(0, 4)) : 0;
  return {
    weeks: weeks.map((week) => ({ ...week, days: days.length > 0 ? days : [1, 2, 3, 4, 5] })),
    current: Math.max(0, current),
  };
}

function labelOf(from: Temporal.PlainTime, to: Temporal.PlainTime): string {
  if (Temporal.PlainTime.compare(to, from) < 0) return 'nights';
  return from.hour < 10 ? 'earlies' : 'lates';
}

function shiftOf({ weeks, current }: Rotation): Shift[] {
  const week = weeks[current];
  return week ? [{ from: week.from, to: week.to, days: week.days }] : [];
}
