import type { TurnSleeps } from './turn-sleeps.ts';

/** What onboarding asks, in this order. `code` follows a phone number, `recap` only a message that told a lot at once. */
export const QUESTIONS = [
  'name',
  'wake',
  'sleep',
  'work',
  'chronotype',
  'commitments',
  'phone',
  'code',
  'whatsapp',
  'calls',
  'recap',
  'goal',
] as const;
export type Question = (typeof QUESTIONS)[number];

/** Working hours on some days (ISO 1–7, the days on which the shift starts); `to` before `from` is on the next day. */
export type Shift = { from: Temporal.PlainTime; to: Temporal.PlainTime; days: number[] };

/** Weeks that take turns. `label`: as the person calls it ("earlies"), or "week 1". */
export type Rotation = { weeks: (Shift & { label: string })[]; current: number };

/** Days of work, then days off, whatever the weekday. `first`: the first day of a block: a weekday (1–7), so many days ago, or null where it was not said. */
export type Cycle = {
  on: number;
  /** How many of the days of work, the last ones, are nights: from the end of the day shift to its start. */
  nights?: number;
  off: number;
  from: Temporal.PlainTime;
  to: Temporal.PlainTime;
  first: number | 'today' | 'tomorrow' | 'yesterday' | { ago: number } | null;
  /** The weekday is one that is past: "since Monday". */
  began?: true;
};

/**
 * A busy time that comes back every week. `weeks`: every so many weeks, from the coming one of its days on. `nth`: only on that one of its
 * weekday in the month (-1: the last). `once`: only on the day that these words name ("next Tuesday"); `date`: that day, once it is known.
 */
export type Busy = {
  title: string;
  days: number[];
  from: Temporal.PlainTime;
  to: Temporal.PlainTime;
  weeks?: number;
  nth?: number;
  once?: string;
  date?: Temporal.PlainDate;
};

/** Where somebody lives, and its zone (IANA). */
export type Home = { place: string; zone: string };

export type Chronotype = 'early' | 'intermediate' | 'late';

/** Another hour of getting up or of going to bed, on single weekdays (ISO 1–7). */
export type OwnNight = { days: number[]; wake?: Temporal.PlainTime; sleep?: Temporal.PlainTime };

/** What one message told. A key that is missing was not spoken of. */
export type Told = {
  name?: string;
  home?: Home;
  wake?: Temporal.PlainTime;
  sleep?: Temporal.PlainTime;
  weekendWake?: Temporal.PlainTime;
  weekendSleep?: Temporal.PlainTime;
  ownNights?: OwnNight[];
  work?: Shift[] | 'none';
  /** Days without work (ISO 1–7), told before its hours. */
  daysOff?: number[];
  /** The start of work without its end. */
  workStart?: Temporal.PlainTime;
  rotation?: Rotation;
  cycle?: Cycle;
  /** The sleep that goes with each kind of shift, where they take turns. */
  turnSleeps?: TurnSleeps;
  chronotype?: Chronotype;
  commitments?: Busy[] | 'none';
  /** As it was typed, or none is to be given. */
  phone?: string | 'none';
  code?: string;
  whatsapp?: boolean;
  calls?: boolean;
  weeklySummary?: boolean;
  dailyNudges?: boolean;
};
