import { sql } from 'kysely';
import type { Tx, UserScope } from '../../db/scope.ts';
import type { Context } from '../context.ts';
import { personOf } from '../tasks/person.ts';

/** What decides over the person's reminders changed (their settings, a pause): each open one is looked at again at T−L, or now where that has passed. */
export async function reconsiderOpen(tx: Tx, ctx: Context, user: UserScope): Promise<void> {
  const now = ctx.clock.now();
  const { leadMinutes } = await personOf(tx, ctx, user.id);
  await tx
    .updateTable('tasks')
    .set({ wake_at: sql`greatest(${now}, scheduled_at - make_interval(secs => ${leadMinutes * 60}))` })
    .where('user_id', '=', user.id)
    .where('status', '=', 'pending')
    .where('wake_at', '>', now)
    .execute();
}
