import { addUpkeep, takeUpkeep, upkeepDone } from '../../db/queries/upkeep.ts';
import type { Tx } from '../../db/scope.ts';
import type { Context } from '../../services/context.ts';
import { deadSubscriptions, oldHeartbeats, oldMessageIds, staleOffers } from './retention.ts';

/** Work that comes round again: a due row of its own, taken by one notifier at a time. */
export type Upkeep = {
  name: string;
  everyMinutes: number;
  /** Returns how many rows it took away. Called again at once while that is not zero. */
  run: (tx: Tx, now: Temporal.Instant) => Promise<number>;
};

export const UPKEEP: readonly Upkeep[] = [
  { name: 'ids of answered messages', everyMinutes: 60, run: oldMessageIds },
  { name: 'offers that have expired', everyMinutes: 60, run: staleOffers },
  { name: 'subscriptions that nobody accepts for', everyMinutes: 24 * 60, run: deadSubscriptions },
  { name: 'signs of life of processes long gone', everyMinutes: 24 * 60, run: oldHeartbeats },
];

/** Whoever dies over it leaves it to the next after so many minutes. */
const LEASE_MINUTES = 10;

/** Makes the rows of what is not known yet, due at once. */
export const plantUpkeep = (ctx: Context, work: readonly Upkeep[] = UPKEEP): Promise<void> =>
  ctx.db.asService('upkeep is planned', (tx) =>
    addUpkeep(
      tx,
      work.map(({ name }) => name),
      ctx.clock.now(),
    ),
  );

/** Does what is due of it; returns when the next is. */
export async function keepUp(ctx: Context, work: readonly Upkeep[] = UPKEEP): Promise<void> {
  for (;;) {
    const now = ctx.clock.now();
    const names = work.map(({ name }) => name);
    const name = await ctx.db.asService('upkeep is due', (tx) =>
      takeUpkeep(tx, names, now, now.add({ minutes: LEASE_MINUTES })),
    );
    const task = work.find((one) => one.name === name);
    if (!task) return;
    let rows = 0;
    for (let more = -1; more !== 0; rows += more) {
      more = await ctx.db.asService(`upkeep: ${task.name}`, (tx) => task.run(tx, now));
    }
    await ctx.db.asService('upkeep is done', (tx) =>
      upkeepDone(tx, task.name, now.add({ minutes: task.everyMinutes })),
    );
    if (rows > 0) ctx.log.info({ upkeep: task.name, rows }, 'upkeep');
  }
}
