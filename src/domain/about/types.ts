import type { DayPart } from '../language/values.ts';

export type Policy = 'silent' | 'standard' | 'aggressive';
/** What a task has beside its time. `minutes`: how long it takes. */
export type Facets = { minutes?: number; policy?: Policy };

/** One of the times of a day: "the evening one", "the 7 pm one", "the second one". `nth` is from 0, -1 the last. */
export type SlotWords =
  /** `every`: said of all of them ("no mornings"). */
  | { kind: 'part'; part: DayPart; every: boolean }
  | { kind: 'clock'; clocks: Temporal.PlainTime[] }
  | { kind: 'nth'; nth: number };

/** First and last day, both included. */
export type Days = { from: Temporal.PlainDate; to: Temporal.PlainDate };

/** A time of day as it was said; `other` is the other half of the day where that was not. */
export type ClockSaid = { time: Temporal.PlainTime; other: Temporal.PlainTime | null };

/** So often on a day; every so many minutes; every so many days, weeks … (`on`: ISO weekdays that were named with it). */
export type Often =
  | { perDay: number }
  | { everyMinutes: number }
  | { every: number; unit: 'day' | 'week' | 'month' | 'year'; on: number[] };

/** What a message says of something that is there, whatever that is. */
export type Said = {
  /** `skip`: not then. `remove`: not any more. `only`: then and never else. `add`: then as well. `set`: then instead. `again`: once more, if it is not done. `keep`: as it was. */
  act: 'keep' | 'skip' | 'remove' | 'only' | 'add' | 'set' | 'again';
  /** New times of day. */
  clocks: ClockSaid[];
  /** Which of the times of a day is spoken of. */
  slot: SlotWords | null;
  /** Which occurrence is spoken of: the next one, or the one that stands on these days. */
  which: 'next' | Days | null;
  /** It was said by its weekday alone: the next one on that weekday. */
  whichLoose: boolean;
  /** ISO weekdays, every week. */
  weekdays: number[];
  /** Weekdays that were said like a single day ("wed at 7"): the coming one, or every week. */
  loose: number[];
  /** Days that are there once, the loose ones not among them. */
  once: Days[];
  from: Temporal.PlainDate | null;
  /** The last day for which it holds. */
  until: Temporal.PlainDate | null;
  /** So long before it, at a usual time of day where only a part of it was said ("HH:MM"), and what is to be done then. */
  ahead: { days: number; minutes: number; at: string | null } | null;
  task: string | null;
  /** Minutes later; earlier below zero. */
  shift: number | null;
  /** "It moved to …": said of one thing, with a word that moves. */
  moves: boolean;
  /** Earlier (-1) or later (1) than it is, whatever the time says of its half of the day. */
  way: -1 | 0 | 1;
  /** How long it is to take: so many minutes, so many more or (below zero) fewer, so many times as long, or until a time of day. */
  length: { minutes: number } | { by: number } | { times: number } | { ends: ClockSaid } | null;
  /** How hard to remind of it. */
  policy: Policy | null;
  /** "From now on", "always", "for good": of all that follow. */
  forGood: boolean;
  /** A day was said by its number alone ("the 27th"). */
  ofMonth: boolean;
  /** How often it is to come. */
  often: Often | null;
  /** To that part of the day ("move it to evenings"), where no time is said. */
  toPart: DayPart | null;
  /** "What about Saturday, same time?": put as a question. */
  proposes: boolean;
  /** "Cancelled", "off": it does not take place at all. */
  off: boolean;
  /** "And on Friday at 7": beside what there is, by no more than that word. */
  joined: boolean;
  /** What it is to be called. */
  title: string | null;
  /** ISO weekdays that give way to those that are named: "Tuesdays instead of Mondays". */
  gives: number[];
  /** ISO weekdays for which it does not hold: "an hour, except Fridays". */
  except: number[];
  /** "Leave it until", "skip it until": told of itself, and no reason. */
  puts: boolean;
  /** "All of them", "every one". */
  all: boolean;
  /** "No, Sundays at 8", "Sundays at 8 instead": in the place of what was said before. */
  rather: boolean;
  /** It holds of what comes at a whole hour: "quarter to". */
  wholeHour: boolean;
  /** A word says that something which is there is to be different: "move", "is … now", "the". */
  changes: boolean;
  /** What is left of the words: nothing, or the name of what is meant, or something else. `aside`: of clauses that say nothing of time or change. */
  words: string[];
  aside: string[];
};

export const NOTHING_SAID: Said = {
  act: 'set',
  clocks: [],
  slot: null,
  which: null,
  whichLoose: false,
  weekdays: [],
  loose: [],
  once: [],
  from: null,
  until: null,
  ahead: null,
  task: null,
  shift: null,
  moves: false,
  way: 0,
  length: null,
  policy: null,
  forGood: false,
  changes: false,
  ofMonth: false,
  often: null,
  toPart: null,
  proposes: false,
  off: false,
  joined: false,
  title: null,
  gives: [],
  except: [],
  puts: false,
  all: false,
  rather: false,
  wholeHour: false,
  words: [],
  aside: [],
};

/** Something that stands on the list: what is called the same, once or in series. */
export type Thing = {
  title: string;
  /** It stands on the list without a time; its one occurrence has none that counts. */
  todo?: true;
  /** `first` is the first time that is open. */
  series: { key: string; rrule: string; first: Temporal.PlainDateTime; minutes?: number | null }[];
  /** Open times, the earliest first. */
  times: Occurrence[];
  /** What is there once was made in one go: an event, and reminders ahead of it. */
  together?: boolean;
};

export type Occurrence = {
  key: string;
  series: string | null;
  local: Temporal.PlainDateTime;
  /** How long it takes, where that is known. */
  minutes?: number | null;
};

/** A rule and when it comes for the first time; `facets`: what is different of these. */
export type Part = { rrule: string; first: Temporal.PlainDateTime; facets?: Facets };

/** What is to become of it. */
export type Deed =
  /** The series comes by other rules from a day on, or until one; before and behind that as it does now. */
  | {
      do: 'week';
      /** null: it was there once, and becomes a series. */
      series: string | null;
      before: Part[];
      during: Part[];
      after: Part[];
      from: Temporal.PlainDate | null;
      until: Temporal.PlainDate | null;
    }
  | { do: 'skip'; at: Occurrence }
  /** It was done, or was not. */
  | { do: 'settle'; at: Occurrence; answer: 'done' | 'missed' }
  /** It is there no more: one that does not repeat, or a whole series (its key). */
  | { do: 'drop'; at: Occurrence | string }
  /** One of them, or a whole series (its key), is to be different, at its time. */
  | { do: 'facets'; at: Occurrence | string; facets: Facets }
  /** It is called otherwise. */
  | { do: 'name'; at: Occurrence | string; title: string }
  | { do: 'move'; at: Occurrence; to: Temporal.PlainDateTime }
  /** The same once more, or something for it ahead. `title` null: called the same. */
  | { do: 'extra'; title: string | null; at: Temporal.PlainDateTime; ahead: boolean }
  /** Something that comes as often, ahead of it. */
  | { do: 'also'; minutes: number; parts: Part[] }
  /** Nothing of it stands on those days. */
  | { do: 'nothing'; on: Days }
  /** What is to be exchanged is alike. */
  | { do: 'alike' }
  /** What was done last is taken back. */
  | { do: 'undo' };
