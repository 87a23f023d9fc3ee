import { rowsOfSeries, type SeriesRow, type Slotted } from '../../db/queries/series.ts';
import type { Tx } from '../../db/scope.ts';
import { isBefore } from '../../domain/instants.ts';
import { stillToCome } from '../tasks/series.ts';

/** More than a goal or a day has; a guard against a rule every five minutes. */
export const MAX_SLOTS = 500;

export type Horizon = { series: SeriesRow; until: Temporal.Instant };

/**
 * How many occurrences each series will still give between `from` and its own `until` (exclusive) that have no row yet, by
 * series id. Floating series are read in `zone`.
 */
export async function countProjected(
  tx: Tx,
  horizons: readonly Horizon[],
  zone: string,
  from: Temporal.Instant,
): Promise<Map<string, number>> {
  // Two days of slack: the rows are found by wall clock, whatever zone their series is in.
  const since = from.toZonedDateTimeISO('UTC').toPlainDateTime().subtract({ days: 2 });
  const rows = await rowsOfSeries(
    tx,
    horizons.map(({ series }) => series.id),
    since,
  );
  const rowsBySeries = Map.groupBy(rows, (row) => row.series_id);
  const ruled = horizons.filter(({ series }) => series.after_completion_days === null);
  return new Map(
    ruled.map(({ series, until }) => {
      const slotted = (rowsBySeries.get(series.id) ?? []).flatMap(
        ({ occurrence_local: local, occurrence_fold: fold, status }): Slotted[] =>
          local ? [[local.toString(), fold, status]] : [],
      );
      return [
        series.id,
        isBefore(from, until) ? stillToCome({ ...series, slotted }, zone, from, until, MAX_SLOTS).length : 0,
      ];
    }),
  );
}

/** Pending occurrences of each goal, by goal id. */
export async function countPendingByGoal(tx: Tx, userId: string): Promise<Map<string | null, number>> {
  const rows = await tx
    .selectFrom('tasks')
    .select((eb) => ['goal_id', eb.fn.countAll<number>().as('open')] as const)
    .where('user_id', '=', userId)
    .where('status', '=', 'pending')
    .where('goal_id', 'is not', null)
    .groupBy('goal_id')
    .execute();
  return new Map(rows.map(({ goal_id, open }) => [goal_id, open]));
}
