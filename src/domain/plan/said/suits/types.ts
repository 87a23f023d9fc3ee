import type { Weekday } from '../../../calendar/index.ts';
import type { BusyHours, ClockSpan } from '../../types.ts';

/** When something suits and when not. `busy` without days is on every day. */
export type Suits = {
  days: Weekday[];
  notDays: Weekday[];
  busy: BusyHours[];
  window: ClockSpan | null;
  /** The thoughts that may name a time: none of what is refused or taken. */
  open: string;
  /** "Tuesdays at 7 pm, Saturdays at 10": days that begin at an hour of their own. */
  at: { days: Weekday[]; time: string }[];
  /** Hours of work are among `busy`. */
  works?: true;
};

/** "Mornings", with the hours that they are. */
export type PartOfDay = { window: ClockSpan; words: string };
