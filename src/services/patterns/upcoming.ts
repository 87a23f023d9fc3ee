import { activeSeriesOf } from '../../db/queries/series.ts';
import type { Tx } from '../../db/scope.ts';
import { isBefore } from '../../domain/instants.ts';
import { momentOfSlot, slotsBetween } from '../../domain/recurrence/index.ts';
import { ruleOf, slotKeyOf } from '../tasks/series.ts';

/** Something that is planned for the person, on their wall clock. */
export type Upcoming = {
  /** The pending row; of a series the next one, whatever its date. */
  taskId: string;
  seriesId: string | null;
  title: string;
  local: Temporal.PlainDateTime;
};

const AHEAD_DAYS = 14;
const MAX_SLOTS = 100;

/** What stands in the person's plan for the next two weeks, by time. */
export async function upcoming(tx: Tx, userId: string, zone: string, now: Temporal.Instant): Promise<Upcoming[]> {
  const until = now.add({ hours: 24 * AHEAD_DAYS });
  const [pending, series] = await Promise.all([pendingOf(tx, userId), activeSeriesOf(tx, userId)]);
  // Of several open ones (some moved ahead) the first counts: later entries of a Map win.
  const latestFirst = pending.toSorted((a, b) => String(slotKeyOf(b)).localeCompare(String(slotKeyOf(a))));
  const nextOf = new Map(latestFirst.map((row) => [row.series_id, row]));
  const local = (at: Temporal.Instant) => at.toZonedDateTimeISO(zone).toPlainDateTime();
  const single = pending
    .filter(({ scheduled_at: at }) => at && Temporal.Instant.compare(at, until) < 0)
    .flatMap(({ id, series_id, title, scheduled_at: at }) =>
      at ? [{ taskId: id, seriesId: series_id, title, local: local(at) }] : [],
    );
  const repeated = series.flatMap((one) => {
    const next = nextOf.get(one.id);
    if (!next?.occurrence_local || one.after_completion_days !== null) return [];
    const after = momentOfSlot(one.zone ?? zone, { local: next.occurrence_local, fold: next.occurrence_fold });
    return slotsBetween(ruleOf(one), zone, now, until, MAX_SLOTS)
      .filter((slot) => isBefore(after, slot.at))
      .map((slot) => ({ taskId: next.id, seriesId: one.id, title: one.title, local: local(slot.at) }));
  });
  return [...single, ...repeated].sort((a, b) => Temporal.PlainDateTime.compare(a.local, b.local));
}

function pendingOf(tx: Tx, userId: string) {
  return tx
    .selectFrom('tasks')
    .select(['id', 'series_id', 'title', 'scheduled_at', 'occurrence_local', 'occurrence_fold'])
    .where('user_id', '=', userId)
    .where('status', '=', 'pending')
    .where('scheduled_at', 'is not', null)
    .orderBy('scheduled_at', 'desc')
    .limit(1000)
    .execute();
}
