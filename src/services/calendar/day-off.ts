import type { TaskRow } from '../../db/queries/tasks.ts';
import type { Tx } from '../../db/scope.ts';

/**
 * Does the occurrence stand on a day of a pause, by the calendar of `zone` (IANA id)? What somebody planned for that very day after
 * they had entered the pause is meant to ring: "remind me to check in" is said on a holiday, too.
 */
export async function isDayOff(
  tx: Tx,
  task: Pick<TaskRow, 'user_id' | 'series_id' | 'created_at'> & { scheduled_at: Temporal.Instant },
  zone: string,
): Promise<boolean> {
  const day = task.scheduled_at.toZonedDateTimeISO(zone).toPlainDate();
  const pause = await tx
    .selectFrom('pauses')
    .select('id')
    .where('user_id', '=', task.user_id)
    .where('from_day', '<=', day)
    .where('to_day', '>=', day)
    .$if(task.series_id === null, (query) => query.where('created_at', '>=', task.created_at))
    .limit(1)
    .executeTakeFirst();
  return pause !== undefined;
}
