import { rowsOfSeries, type SeriesRow, type TaskRow } from '../../db/queries/tasks.ts';
import type { Tx } from '../../db/scope.ts';
import { slotsBetween } from '../../domain/recurrence/index.ts';
import { ruleOf } from '../tasks/series.ts';

/** More than a goal or a day has; a guard against a rule every five minutes. */
const MAX_SLOTS = 500;

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
  const ids = horizons.map(({ series }) => series.id);
  return projectedIn(horizons, await rowsOfSeries(tx, ids, since), zone, from);
}

type Slotted = Pick<TaskRow, 'series_id' | 'occurrence_local' | 'status'>;

/** The same with the rows at hand. Only what lies after a series' pending row is still to come. */
export function projectedIn(
  horizons: readonly Horizon[],
  rows: readonly Slotted[],
  zone: string,
  from: Temporal.Instant,
): Map<string, number> {
  const ruled = horizons.filter(({ series }) => series.after_completion_days === null);
  const rowsBySeries = Map.groupBy(rows, (row) => row.series_id);
  return new Map(
    ruled.map(({ series, until }) => {
      const own = rowsBySeries.get(series.id) ?? [];
      const taken = new Set(own.map((row) => row.occurrence_local?.toString()));
      const pending = own
        .filter((row) => row.status === 'pending')
        .map((row) => row.occurrence_local)
        .filter((local) => local !== null)
        .sort(Temporal.PlainDateTime.compare)[0];
      if (pending === undefined || Temporal.Instant.compare(from, until) >= 0) return [series.id, 0];
      const slots = slotsBetween(ruleOf(series), zone, from, until, MAX_SLOTS);
      const open = slots.filter(
        ({ local }) => Temporal.PlainDateTime.compare(local, pending) > 0 && !taken.has(local.toString()),
      );
      return [series.id, open.length];
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
