import type { SeriesRule, SlotName } from '../recurrence/index.ts';

/** An occurrence of a series, or a one-off, as the calendar shall know it. */
export type FeedTask = {
  id: string;
  title: string;
  description: string | null;
  /** null: a mere reminder */
  minutes: number | null;
  /** The slot its series gave; null for a one-off. */
  slot: SlotName | null;
  /** Where it stands; what was rescheduled stands where it was moved to. */
  at: Temporal.Instant;
  /** `gone`: cancelled or skipped. */
  state: 'open' | 'done' | 'missed' | 'gone';
  createdAt: Temporal.Instant;
  /** When it last looked different. */
  changedAt: Temporal.Instant;
  /** When somebody last edited or moved it, which may have been its whole series; null = never. */
  editedAt: Temporal.Instant | null;
};

export type FeedSeries = {
  id: string;
  title: string;
  description: string | null;
  minutes: number | null;
  rule: SeriesRule;
  createdAt: Temporal.Instant;
  /** Its rule gives nothing any more; what it gave stands. */
  endedAt: Temporal.Instant | null;
  /** Those within the window. */
  tasks: readonly FeedTask[];
};

/** The stretch of history that is shown, and how far rules are written out that no app knows. */
export type FeedWindow = {
  from: Temporal.Instant;
  /** Since when the window begins at `from`: what it cuts off changed then. */
  since: Temporal.Instant;
  /** Series that must be listed occurrence by occurrence are listed up to here. */
  listUntil: Temporal.Instant;
};
