/** What words can stand for. The rules turn neighbouring values into larger ones; `Values` names them all. */

export type DayPart = 'morning' | 'noon' | 'afternoon' | 'evening' | 'night';
export type Unit = 'second' | 'minute' | 'hour' | 'day' | 'workday' | 'week' | 'weekend' | 'month' | 'quarter' | 'year';

/** A length: calendar months and days are not so many minutes. Fractions are kept ("2.5 days"). */
export type Length = { months: number; days: number; minutes: number; last?: Unit };

/** A time of day. `hour` 24 is the midnight that ends the day. `sure` is false where "6" can be the morning's or the evening's. */
export type Clock = {
  hour: number;
  minute: number;
  sure: boolean;
  /** Only a number: a time of day where something says so ("at 6"). */
  bare?: boolean;
  /** Written with its minutes ("9:00"): where the 24-hour clock is used, it is meant. */
  written?: boolean;
  /** Sure only because the person mostly writes the 24-hour clock. */
  byHabit?: boolean;
  /** An IANA zone that was named with it. */
  zone?: string;
  /** There is no such time ("25:00"). */
  wrong?: boolean;
};

/**
 * Days, by what was said of them; everything that is given must hold. Combining two is joining their fields ("Friday" and "the 14th").
 * `day` -1 is the month's last. `nth` counts days of those weekdays within a month, quarter or year; -1 is the last.
 */
export type DateSpec = {
  year?: number;
  month?: number;
  day?: number;
  weekdays?: number[];
  nth?: { n: number; weekdays: number[]; of: 'month' | 'quarter' | 'year' };
  /** Nothing outside of it; a single day pins the date. */
  range?: { from: Temporal.PlainDate; to: Temporal.PlainDate };
  feast?: string;
  /** Another date and how far from it. */
  from?: { base: DateSpec; by: Length };
  /** As said, about as likely each: exactly one of them holds beside the rest. */
  options?: DateSpec[];
  /** The first of the options is far likelier: taken and said, with the second to tap. */
  rather?: true;
  /** What is asked instead of taken: there is no such day, or two of its words contradict each other. */
  problem?: string;
  /** Which word it was, where that matters. */
  word?: 'today' | 'next' | 'past' | 'span';
  /** Written so that it may be a time ("4.15"): no date of another weekday than was said. */
  dotted?: true;
  /** Part of the day that came with it: "tonight". */
  part?: DayPart;
  /** Time of day that came with it: "this time tomorrow". */
  time?: { hour: number; minute: number };
};

/**
 * How something repeats: every `every.n` units, on those days (a set of specs, each of its own), or so many times a unit.
 * `unit` null: the days themselves tell it ("every 5 May").
 */
export type Repeat = {
  n: number;
  unit: Unit | null;
  on: DateSpec[];
  times?: number;
  /** "every morning and evening". */
  parts?: DayPart[];
  afterDone?: boolean;
  /** Said of quarters: their first day is 1 January, 1 April … */
  quarters?: true;
  /** Two meanings, or none: how to ask. */
  /** `rather`: the first is far likelier; taken and said. */
  either?: { question: string; readings: { label: string; words: string }[]; rather?: boolean };
  problem?: string;
};

/** `name` as it is said back: "breakfast", "an hour after dinner". */
export type Meal = { name: string; hour: number; minute: number };

/** Every value by its name. Words alone are in `grammar/row.ts`. */
export type Values = {
  number: { n: number; digits: number };
  ordinal: { n: number; word: boolean };
  ordinals: number[];
  unit: { unit: Unit; n: number; plural: boolean };
  weekday: { day: number; plural: boolean };
  /** `plan`: written as a week's plan ("Tue/Thu"). */
  weekdays: { days: number[]; plural: boolean; plan?: true };
  /** "Mo", "We": days where several of them stand together. */
  shortDays: { days: number[] };
  month: { month: number };
  numbers: number[];
  year: { year: number };
  /** `alone`: by itself another word ("mañana" is tomorrow). */
  part: { part: DayPart; plural: boolean; alone?: false };
  half: { half: 'am' | 'pm' };
  hour: Clock;
  clock: Clock;
  clocks: { clocks: Clock[]; or: boolean };
  /** `apart`: "Berlin time", which is a zone wherever it stands. */
  zone: { zone: string; apart?: true };
  there: { zone: string };
  feast: { feast: string };
  /** A day so many days from today: "tomorrow". */
  relative: { days: number; part?: DayPart };
  season: { season: number };
  length: Length;
  date: DateSpec;
  dates: { dates: DateSpec[]; or: boolean };
  // What a sentence is made of at last:
  times: { clocks: Clock[]; or: boolean };
  stretch: { from: Clock; to: Clock };
  days: { dates: DateSpec[]; or: boolean };
  /** Meals and bedtime, with the time that they mostly have. */
  meals: Meal[];
  /** `usual`: their times count as long as no other is said. */
  during: { part: DayPart; usual?: Meal[] };
  /** When it begins or ends on a day: "starting at 9am", "until 8pm". */
  opening: { clock: Clock };
  closing: { clock: Clock };
  /** `instead`: other words that it may stand for ("in 10"). */
  timer: { minutes: number; instead?: string };
  lasting: { minutes: number };
  repeat: Repeat;
  /** `exclusive`: before that day. */
  ending: { date: DateSpec; by: boolean; exclusive?: true };
  beginning: { date: DateSpec };
  /** `each`: on every day of it ("for 5 days"), not somewhere in it ("the next 5 days"). */
  over: { length: Length; each?: true };
  count: { times: number };
  without: { weekdays: number[]; dates: DateSpec[] };
  ahead: { minutes: number; days?: number; usual?: Meal[] };
  roundClock: true;
  /** Said of time and not to be taken: how to ask about it, with the readings that it may have. */
  doubt: { question: string | null; readings?: { label: string; words: string }[] };
  name: true;
};
export type Kind = keyof Values;
