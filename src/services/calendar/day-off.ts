import type { TaskRow } from '../../db/queries/tasks.ts';

type Pause = {
  from_day: Temporal.PlainDate;
  to_day: Temporal.PlainDate;
  created_at: Temporal.Instant;
  /** Series and one-off tasks that ring all the same: medicine. */
  kept: readonly string[];
};

/**
 * Does the occurrence stand on a day of the pause, by the calendar of `zone` (IANA id)? What somebody planned for that very day after
 * they had entered the pause is meant to ring: "remind me to check in" is said on a holiday, too.
 */
export function isOnPause(
  pause: Pause,
  task: Pick<TaskRow, 'id' | 'series_id' | 'created_at'> & { scheduled_at: Temporal.Instant },
  zone: string,
): boolean {
  if (task.series_id === null && Temporal.Instant.compare(pause.created_at, task.created_at) < 0) return false;
  if (pause.kept.includes(task.series_id ?? task.id)) return false;
  const day = task.scheduled_at.toZonedDateTimeISO(zone).toPlainDate();
  const { compare } = Temporal.PlainDate;
  return compare(pause.from_day, day) <= 0 && compare(day, pause.to_day) <= 0;
}
