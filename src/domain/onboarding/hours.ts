import type { Clause } from './clauses.ts';
import { clocksIn, minutesBetween, rangesIn, timeOf, timesOf } from './clocks.ts';
import { daysIn, freeDaysIn, halfDaysIn, withoutFreeDays, withoutHalfDays } from './days.ts';
import { readCycle, readRotation, startOf } from './rotation.ts';
import type { Rotation, Shift, Told } from './types.ts';

const wakes = (hour: number) => (hour >= 3 && hour <= 11 ? 'am' : 'pm');
const sleeps = (hour: number) => (hour >= 6 && hour <= 11 ? 'pm' : 'am');
/** Of somebody who sleeps in the day. */
const sleepsByDay = (hour: number) => (hour >= 4 && hour <= 11 ? 'am' : 'pm');
const begins = (hour: number, _minute?: number) => (hour >= 5 && hour <= 11 ? 'am' : 'pm');

const WEEKEND =
  /\b(?:(?:my\s+|the\s+)?(?:days?\s+off|off\s+days?|free\s+days?)|when\s+i(?:'?m|\s+am)\s+off|week\s?ends?|saturdays?\s+and\s+sundays?|sat(?:urday)?s?\s*(?:\/|and|&|\+)\s*sun(?:day)?s?)\b/i;

/** In minutes. */
const SHORTEST_NIGHT = 3 * 60;

/** From this hour on a time is a bedtime, whatever was asked. */
const BEDTIME = 21;

const UNTIL = /\bsleep(?:ing)?\s+(?:in\s+)?(?:until|till?|'til)\b/i;

const AFTER_NIGHTS =
  /\bafter\s+(?:a\s+|my\s+|the\s+)?nights?\b|\b(?:in|during)\s+the\s+day(?:time)?\b|\bon\s+nights\b|\bnight\s*shifts?\b/i;

/** The nights before free mornings. */
const LATE_NIGHTS = /\bfri(?:day)?s?\s*(?:\/|and|&|\+)\s*sat(?:urday)?s?\b/i;

/** Getting up and going to bed. A range ("I sleep 11 to 7") says both. */
export function readNights(
  clauses: Clause[],
  asked: 'wake' | 'sleep' | null,
): Pick<Told, 'wake' | 'sleep' | 'weekendWake' | 'weekendSleep'> {
  const told: Pick<Told, 'wake' | 'sleep' | 'weekendWake' | 'weekendSleep'> = {};
  for (const [i, { text, topic, bare, joined = false }] of clauses.entries()) {
    // "Football wed 8pm and sun 10am" is no bedtime.
    const goesOn = bare && topic === null && daysIn(text).length > 0 && isBusy(clauses[i - 1]);
    const about = goesOn ? null : (topic ?? (bare || daysIn(text).length === 0 ? asked : null));
    if (about !== 'wake' && about !== 'sleep') continue;
    const weekend = OTHERWISE.test(text) ? !isOfWeekend(clauses[i - 1]?.text ?? '', about) : isOfWeekend(text, about);
    const clocks = clocksIn(text);
    const range = rangesIn(text, clocks)[0];
    const night =
      range && timesOf(range, AFTER_NIGHTS.test(`${text} ${clauses[i + 1]?.text ?? ''}`) ? sleepsByDay : sleeps);
    // "Between 6 and 7", "10:30 to 11" is one time, said vaguely: the earlier.
    if (
      night &&
      about === 'sleep' &&
      minutesBetween(night.from, night.to) > SHORTEST_NIGHT &&
      !/\bbetween\b/i.test(text)
    ) {
      const { from, to } = night;
      told[weekend ? 'weekendSleep' : 'sleep'] = from;
      told[weekend ? 'weekendWake' : 'wake'] = to;
      continue;
    }
    const clock = clocks[0];
    if (!clock) continue;
    const time = timeOf(clock, about === 'wake' ? wakes : sleeps);
    // "7 and 11pm": the second of two is when they go to bed.
    const isSecond =
      clock.half === null &&
      clock.hour >= 9 &&
      clock.hour <= 12 &&
      (joined || (bare && clauses[i - 1]?.bare === true && daysIn(text).length === 0)) &&
      !/\bbetween\b/i.test(clauses[i - 1]?.text ?? '');
    const late = isSecond || clock.half === 'pm' || (clock.half === 'exact' && (clock.hour >= 18 || clock.hour === 0));
    if (asked === 'wake' && topic === null && told.wake !== undefined && told.sleep === undefined && late) {
      told.sleep = timeOf(clock, sleeps);
      continue;
    }
    // Nobody gets up at 22:00: "10pm" is when they go to bed.
    if (asked === 'wake' && topic === null && late && time.hour >= BEDTIME) {
      told.sleep ??= time;
      continue;
    }
    // "I sleep until 2" says when they get up.
    if (about === 'sleep' && UNTIL.test(text)) {
      told[weekend ? 'weekendWake' : 'wake'] ??= timeOf(clock, wakes);
      continue;
    }
    const key = about === 'wake' ? (weekend ? 'weekendWake' : 'wake') : weekend ? 'weekendSleep' : 'sleep';
    told[key] ??= time;
  }
  return told;
}

function isOfWeekend(text: string, about: 'wake' | 'sleep'): boolean {
  const days = daysIn(text);
  return (
    WEEKEND.test(text) ||
    (days.length > 0 && days.every((day) => day >= 6)) ||
    (about === 'sleep' && LATE_NIGHTS.test(text))
  );
}

/** Of all days but those that were spoken of before. */
const OTHERWISE = /\b(?:otherwise|the\s+rest|all\s+other\s+days|other\s+days)\b/i;

const AMOUNT = /\b(\d{1,2}(?:\.5)?|six|seven|eight|nine|ten)(\s+and\s+a\s+half)?\s*(?:h\b|hrs?\b|hours?\b)/i;
const HOURS = ['six', 'seven', 'eight', 'nine', 'ten'];

/** "8 hours, up at 6": the bedtime that goes with so much sleep, where neither work nor a bedtime was spoken of. */
export function bedtimeFor(clauses: Clause[], { wake, sleep }: Pick<Told, 'wake' | 'sleep'>): Pick<Told, 'sleep'> {
  if (!wake || sleep || clauses.some(({ topic }) => topic === 'work')) return {};
  const said = clauses.map(({ text }) => AMOUNT.exec(text)).find((match) => match !== null);
  if (!said) return {};
  const hours = HOURS.includes(said[1] ?? '') ? HOURS.indexOf(said[1] ?? '') + 6 : Number(said[1]);
  const minutes = Math.round(hours * 60) + (said[2] ? 30 : 0);
  return minutes >= 4 * 60 && minutes <= 12 * 60 ? { sleep: wake.subtract({ minutes }) } : {};
}

const isBusy = (clause: Clause | undefined) =>
  clause !== undefined && clause.topic === null && !clause.bare && daysIn(clause.text).length > 0;

const NO_WORK =
  /\b(?:(?:don'?t|do\s+not)\s+(?:work(?!\s+(?:on\s+|at\s+)?(?:mon|tue|wed|thu|fri|sat|sun|the\s+week|week))|have\s+(?:a\s+)?(?:job|work|fixed\s+hours|set\s+hours))|not\s+working|no\s+(?:job|work|fixed\s+(?:hours|times)|set\s+hours|regular\s+hours)|unemployed|between\s+jobs|retired|(?:parental|maternity|paternity|sick)\s+leave|on\s+leave|stay[- ]at[- ]home|housewife|freelanc\w*|self[- ]employed|work\s+whenever)\b/i;
/** What nobody works at, whatever was asked. */
const FIXED =
  /\b(?:church|mass|mosque|prayers?|choir|yoga|pilates|gym|football|rugby|hockey|tennis|swim(?:ming)?|band|orchestra|rehearsals?|bowls|bingo|book\s+club|scouts|school\s+run|physio|therapy)\b(?!\s+(?:teacher|instructor|trainer|coach))/i;

/** Working hours: one pattern, several ("Fridays I knock off at one"), weeks that take turns, or none. */
export function readWork(
  clauses: Clause[],
  message: string,
  asked: boolean,
  usual: Shift[] = [],
): Pick<Told, 'work' | 'rotation' | 'cycle' | 'workStart'> {
  // Beside hours of work, whatever has a name of its own is none.
  const named = clauses.some(({ topic }) => topic === 'work');
  const isMeant = ({ text, topic, bare }: Clause): boolean =>
    topic === 'work' || (asked && topic === null && (bare || !named) && !FIXED.test(text));
  const about = clauses.filter((clause, i) => {
    const namedBy = clause.again ? clauses.slice(0, i).findLast(({ again = false }) => !again) : undefined;
    return isMeant(namedBy ?? clause);
  });
  const found = about.map(({ text, joined = false }) => ({
    text,
    joined,
    ...readShift(withoutHalfDays(withoutFreeDays(text))),
  }));
  const free = about.flatMap(({ text }) => freeDaysIn(text));
  const ranges = found.filter(({ range }) => range !== null);
  const cycle = readCycle(message);
  if (cycle) return { cycle, work: [{ from: cycle.from, to: cycle.to, days: [1, 2, 3, 4, 5, 6, 7] }] };
  const rotation = readRotation(message);
  if (rotation) return { rotation, work: shiftOf(rotation) };
  if (ranges.length === 0) {
    if (
      NO_WORK.test(message.replace(/\bwhen\s+i'?m\s+not\s+working\b/gi, ' ')) ||
      (asked &&
        topics(clauses).length === 0 &&
        daysIn(message).length === 0 &&
        /^\W*(?:none|keine?|nichts|nein|nada|no|nope|nothing|n\/a|i\s+don'?t)\b(?!,?\s+(?:wait|sorry|i\s+mean))/i.test(
          message,
        ))
    )
      return { work: 'none' };
    // "And Fridays I finish at 3", "not Wednesdays, Thursdays till noon", of hours that are known.
    const ended = found.filter(({ only, ends, days }) => only !== null && ends && days.length > 0);
    if (ended.length > 0 && usual.length > 0) return { work: endingEarlier(usual, ended, message) };
    const start = found.find(({ only }) => only !== null)?.only;
    if (start) return { workStart: timeOf(start, begins) };
    return free.length > 0 && usual.length > 0 ? { work: withoutDaysOff(usual, free) } : {};
  }
  return { work: withHalfDays(withoutDaysOff(shiftsOf(inTwoParts(found), message), free), halfDaysIn(message)) };
}

const withoutDaysOff = (shifts: Shift[], free: number[]): Shift[] =>
  free.length === 0
    ? shifts
    : shifts
        .map((shift) => ({ ...shift, days: shift.days.filter((day) => !free.includes(day)) }))
        .filter(({ days }) => days.length > 0);

/** Half a day ends at one, unless it begins late. */
function withHalfDays(shifts: Shift[], half: number[]): Shift[] {
  const [main] = shifts;
  const to = new Temporal.PlainTime(13, 0);
  if (!main || half.length === 0 || main.from.hour > 10) return shifts;
  return [...withoutDaysOff(shifts, half), { from: main.from, to, days: half }];
}

type Found = { text: string; joined?: boolean; shift?: Shift } & ReturnType<typeof readShift>;

/** "11 to 4 and 8 to midnight, Tuesday to Saturday": two parts of the same days, the second after the first. */
function inTwoParts(found: Found[]): Found[] {
  const parts = found.map((one) => ({ ...one }));
  for (const [i, second] of parts.entries()) {
    const first = parts[i - 1];
    if (!first?.range || !second.range || !second.joined || (first.days.length > 0 && second.days.length > 0)) continue;
    // "… and Fridays 2 to 6" is about other days.
    if (second.days.length > 0 && daysIn(second.text.slice(0, second.range.start)).length > 0) continue;
    const morning = timesOf(first.range, begins);
    const evening = timesOf(second.range, (hour) => (hour < 12 && hour + 12 >= morning.to.hour ? 'pm' : 'am'));
    if (minutesBetween(morning.from, evening.from) < minutesBetween(morning.from, morning.to)) continue;
    const days = first.days.length > 0 ? first.days : second.days;
    if (days.length === 0) continue;
    Object.assign(first, { days });
    Object.assign(second, { days, shift: { ...evening, days } });
  }
  return parts;
}

const topics = (clauses: Clause[]) => clauses.filter(({ topic }) => topic !== null && topic !== 'work');

/** Known hours with another end on some days; days after a "not" have the usual hours again. */
function endingEarlier(
  usual: Shift[],
  ended: ({ text: string } & ReturnType<typeof readShift>)[],
  message: string,
): Shift[] {
  const [main] = usual;
  if (!main) return usual;
  const again = daysIn(/\bnot\s+(?:on\s+)?([^,;.]+)/i.exec(message)?.[1] ?? '');
  const taken = ended.map((one) => ({ ...one, days: one.days.filter((day) => !again.includes(day)) }));
  const others = usual.map((shift) => ({ ...shift, days: shift.days.filter((day) => !again.includes(day)) }));
  const first = { ...main, days: [...new Set([...(others[0]?.days ?? []), ...again])].sort((a, b) => a - b) };
  const whole = [first, ...others.slice(1)];
  return shiftsOf([
    ...whole.map((shift) => ({ text: '', range: null, only: null, ends: false, night: false, ...shift, shift })),
    ...taken,
  ]);
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

function shiftsOf(found: Found[], message = ''): Shift[] {
  const shifts: Shift[] = [];
  for (const { text, range, only, ends, days, night, shift } of found) {
    const usual = shifts[0];
    if (shift) {
      shifts.push(shift);
      continue;
    }
    if (range)
      shifts.push({
        ...timesOf(range, night ? () => 'pm' : startOf(text, shifts.length === 0 ? message : text)),
        days,
      });
    else if (only && ends && usual && days.length > 0) {
      const to = [timeOf(only, () => 'am'), timeOf(only, () => 'pm')].sort(
        (a, b) => minutesBetween(usual.from, a) - minutesBetween(usual.from, b),
      )[0];
      if (to) shifts.push({ from: usual.from, to, days });
    }
  }
  const named = new Set(shifts.flatMap(({ days }) => days));
  // "We farm, so every day: 5:30 to 8 …": days that were said without hours.
  const loose = found.flatMap(({ range, only, days }) => (range || only ? [] : days));
  const usualDays = loose.length === 7 ? loose : [1, 2, 3, 4, 5];
  return shifts
    .map((shift) => (shift.days.length > 0 ? shift : { ...shift, days: usualDays.filter((day) => !named.has(day)) }))
    .map((shift, i, all) => ({
      ...shift,
      days: shift.days.filter(
        (day) =>
          !all
            .slice(i + 1)
            .some(
              (later) => later.days.includes(day) && later.days.length < shift.days.length && overlap(shift, later),
            ),
      ),
    }))
    .filter(({ days }) => days.length > 0);
}

/** Two jobs on one day stand side by side; two hours for the same time are one and its exception. */
export function overlap(one: Shift, other: Shift): boolean {
  const from = minutesBetween(one.from, other.from) % 1_440;
  return from < minutesBetween(one.from, one.to) || (1_440 - from) % 1_440 < minutesBetween(other.from, other.to);
}

function shiftOf({ weeks, current }: Rotation): Shift[] {
  const week = weeks[current];
  return week ? [{ from: week.from, to: week.to, days: week.days }] : [];
}
