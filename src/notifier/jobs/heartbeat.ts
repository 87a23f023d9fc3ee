import type { Context } from '../../services/context.ts';

/** A silence of all notifiers for longer than this is an outage of ours: it freezes streaks. */
const OUTAGE_MINUTES = 5;
/** Signs of life that are older than this are of processes long gone. */
const KEEP_DAYS = 30;

/** A notifier's sign of life. The first after a silence records the outage. Run at start and every minute. */
export function heartbeat(ctx: Context, process: string): Promise<void> {
  const now = ctx.clock.now();
  return ctx.db.asService('a notifier is alive', async (tx) => {
    const { last } = await tx
      .selectFrom('flux_private.heartbeats')
      .select((eb) => eb.fn.max('at').as('last'))
      .executeTakeFirstOrThrow();
    if (last && Temporal.Instant.compare(last.add({ minutes: OUTAGE_MINUTES }), now) < 0) {
      await tx
        .insertInto('flux_private.outages')
        .values({ started_at: last, ended_at: now })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      ctx.log.warn({ from: last.toString(), to: now.toString() }, 'no notifier ran: recorded as an outage');
    }
    await tx
      .insertInto('flux_private.heartbeats')
      .values({ process, at: now })
      .onConflict((conflict) => conflict.column('process').doUpdateSet({ at: now }))
      .execute();
    await tx
      .deleteFrom('flux_private.heartbeats')
      .where('at', '<', now.subtract({ hours: KEEP_DAYS * 24 }))
      .execute();
  });
}
