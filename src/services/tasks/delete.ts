import { pendingOfSeries, seriesById, updateSeries } from '../../db/queries/series.ts';
import type { TaskRow } from '../../db/queries/tasks.ts';
import type { Tx, UserScope } from '../../db/scope.ts';
import { splitSeries } from '../../domain/recurrence/index.ts';
import type { Context } from '../context.ts';
import { closeOccurrence, type Via } from './close.ts';
import type { Scope } from './edit.ts';
import { namedOccurrence } from './occurrence.ts';
import type { Person } from './person.ts';
import { isFrom, ruleOf, slotOf } from './series.ts';
import type { Which } from './slot-by-id.ts';

/** Takes away this occurrence, this and all future ones, or the whole series. What is closed stays in the history. */
export function deleteTask(
  ctx: Context,
  user: UserScope,
  id: string,
  scope: Scope = 'one',
  which: Which = {},
  via: Via = 'app',
): Promise<void> {
  return ctx.db.withUser(user, async (tx) => {
    const { person, task } = await namedOccurrence(tx, ctx, user, id, which);
    if (task.series_id && scope !== 'one') await endSeries(tx, ctx, person, task, scope, via);
    else await closeOccurrence(tx, ctx, task, person, { status: 'cancelled', via });
  });
}

async function endSeries(
  tx: Tx,
  ctx: Context,
  person: Person,
  task: TaskRow,
  scope: 'future' | 'series',
  via: Via,
): Promise<void> {
  const series = task.series_id ? await seriesById(tx, task.series_id) : undefined;
  const slot = slotOf(task);
  if (!series || !slot) return;
  const isLater = isFrom(slot, series.zone ?? person.floats);
  const open = await pendingOfSeries(tx, series.id);
  const goes = (row: TaskRow) => scope === 'series' || isLater(row);
  const stays = open.some((row) => !goes(row));
  const { before } = splitSeries(ruleOf(series), slot.local, person.floats);
  await updateSeries(
    tx,
    series.id,
    stays && before ? { rrule: before.rrule, rdates: before.rdates } : { ended_at: ctx.clock.now() },
  );
  for (const row of open.filter(goes)) await closeOccurrence(tx, ctx, row, person, { status: 'cancelled', via });
}
