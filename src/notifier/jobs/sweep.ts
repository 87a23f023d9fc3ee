import { sql } from 'kysely';
import type { Context } from '../../services/context.ts';

/** An occurrence this long past its wake-up has lost its job: with a process that died, or in a restored database. */
const OVERDUE_SECONDS = 30;
const BATCH = 500;

/**
 * Puts back the jobs of occurrences that nobody looked at in time, so that a reminder is never lost with the process that held it.
 * Setting `wake_at` anew lets the trigger replace the job, whoever has it locked; reads one index, and nothing when all is well.
 */
export function sweep(ctx: Context): Promise<number> {
  const now = ctx.clock.now();
  return ctx.db.asService('overdue wake-ups are put back', async (tx) => {
    const rows = await tx
      .updateTable('tasks')
      .set({ wake_at: now })
      .where('id', 'in', (eb) =>
        eb
          .selectFrom('tasks')
          .select('id')
          .where('wake_at', '<', now.subtract({ seconds: OVERDUE_SECONDS }))
          .orderBy('wake_at')
          .limit(BATCH)
          .forUpdate()
          .skipLocked(),
      )
      .returning(sql<number>`1`.as('one'))
      .execute();
    if (rows.length > 0) ctx.log.warn({ count: rows.length }, 'overdue reminders were put back');
    return rows.length;
  });
}
