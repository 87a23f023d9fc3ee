import { addUpkeep, takeUpkeep, upkeepDone } from '../../db/queries/upkeep.ts';
import type { Context } from '../../services/context.ts';
import { LIVES } from './lives.ts';
import type { Forget } from './retention.ts';

/** Work that comes round each night: a due row of its own, taken by one notifier at a time. */
export type Upkeep = {
  name: string;
  /** Returns how many rows it took away. Called again at once while that is not zero. */
  run: Forget;
};

/** One for each table whose rows are forgotten: what fails costs that table alone. */
const UPKEEP: readonly Upkeep[] = Object.entries(LIVES).flatMap(([table, { forget }]) =>
  forget ? [{ name: `old rows of ${table}`, run: forget }] : [],
);

/** In UTC, off the full and half hours at which reminders fall due. */
const NIGHT = Temporal.PlainTime.from('03:17');

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
    await ctx.db.asService('upkeep is done', (tx) => upkeepDone(tx, task.name, nextNight(now)));
    if (rows > 0) ctx.log.info({ upkeep: task.name, rows }, 'upkeep');
  }
}

function nextNight(now: Temporal.Instant): Temporal.Instant {
  const utc = now.toZonedDateTimeISO('UTC');
  const tonight = utc.withPlainTime(NIGHT);
  return (Temporal.ZonedDateTime.compare(tonight, utc) > 0 ? tonight : tonight.add({ days: 1 })).toInstant();
}
