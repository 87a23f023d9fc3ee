/** An occurrence that was just closed, whatever the channel. */
export type Outcome = {
  userId: string;
  taskId: string;
  goalId: string | null;
  /** The first class tag, or 'other'. */
  category: string;
  status: 'done' | 'missed' | 'skipped' | 'rescheduled' | 'cancelled';
  missReason: 'ignored' | 'unreachable' | 'marked' | null;
  /** null: an unscheduled to-do. */
  scheduledAt: Temporal.Instant | null;
  closedAt: Temporal.Instant;
  /** IANA id: where the person was when it closed. */
  zone: string;
  /** When the person's day begins. */
  dayStart: Temporal.PlainTime;
  durationMinutes: number | null;
};
