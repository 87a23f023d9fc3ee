import { heardAtCommit } from '../../db/heard-at-commit.ts';
import { insertOccurrence, rowsOfSeries, type SeriesRow, seriesById, updateSeries } from '../../db/queries/series.ts';
import type { TaskRow } from '../../db/queries/tasks.ts';
import { addToTimeline } from '../../db/queries/timeline.ts';
import type { Tx } from '../../db/scope.ts';
import { isBefore, plusMinutes } from '../../domain/instants.ts';
import { momentOfSlot, nextAfterCompletion, nextSlot, type Slot, slotKey } from '../../domain/recurrence/index.ts';
import type { Context } from '../context.ts';
import { armed } from './arm.ts';
import type { Person } from './person.ts';
import { inherited, placedAt, ruleOf, slotKeyOf, slotOf } from './series.ts';

/** An outage of ours can pass over many slots of a frequent series; each becomes a row, up to this many. */
const MAX_PASSED = 96;

/**
 * Makes sure that a series has a pending occurrence after `closed` was closed, in the same transaction; ends the series when its
 * rule gives no more. Returns the slots that passed while nobody could be reminded (oldest first): the caller closes them as
 * unreachable, so that they stay in the history and count against nobody.
 */
export async function makeSuccessor(tx: Tx, ctx: Context, closed: TaskRow, person: Person): Promise<TaskRow[]> {
  if (!closed.series_id || !closed.occurrence_local) return [];
  const [series, existing] = await Promise.all([
    seriesById(tx, closed.series_id),
    rowsOfSeries(tx, [closed.series_id], closed.occurrence_local),
  ]);
  if (!series || series.ended_at) return [];
  const now = ctx.clock.now();
  // An earlier one is still open (this one was answered ahead): the series goes on from there.
  if (existing.some((row) => row.status === 'pending' && comesBefore(row, closed, series.zone ?? person.floats)))
    return [];
  const taken = new Map(existing.map((row) => [slotKeyOf(row), row.status]));
  const passed: TaskRow[] = [];
  for (let slot = following(series, closed, person, now); ; slot = nextSlot(ruleOf(series), person.floats, slot)) {
    if (!slot) {
      await updateSeries(tx, series.id, { ended_at: now });
      return passed;
    }
    const status = taken.get(slotKey(slot));
    // One that has a row already, as it was moved or answered ahead.
    if (status === 'pending') return passed;
    if (status !== undefined) continue;
    const over = isOver(series, slot, person, now);
    if (over && passed.length >= MAX_PASSED) continue;
    const row = await insertOccurrence(tx, {
      ...inherited(series),
      ...placedAt(slot),
      created_at: now,
      ...(over ? { armed_at: now, wake_at: null } : armed(slot.at, person, now)),
    });
    if (!row) continue;
    heardAtCommit(tx, addToTimeline(tx, { user_id: series.user_id, task_id: row.id, at: now, event: 'planned' }));
    if (!over) return passed;
    passed.push(row);
  }
}

/** Whether an occurrence was moved to where its series' next one stands, or past it. */
export async function isPastNext(tx: Tx, moved: TaskRow, person: Person): Promise<boolean> {
  const series = moved.series_id ? await seriesById(tx, moved.series_id) : undefined;
  const slot = slotOf(moved);
  if (!series || series.ended_at || !slot || !moved.scheduled_at) return false;
  const next = nextSlot(ruleOf(series), person.floats, slot);
  return next !== null && !isBefore(moved.scheduled_at, next.at);
}

/** An earlier slot, unless it was moved to a time after this one's. */
function comesBefore(row: Slotted, closed: TaskRow, zone: string): boolean {
  const [own, other] = [slotOf(row), slotOf(closed)];
  if (!own || !other || !isBefore(momentOfSlot(zone, own), momentOfSlot(zone, other))) return false;
  const [stands, slot] = [row.scheduled_at, closed.occurrence_at];
  return !stands || !slot || isBefore(stands, slot);
}

type Slotted = Pick<TaskRow, 'occurrence_local' | 'occurrence_fold' | 'scheduled_at'>;

function following(series: SeriesRow, closed: TaskRow, person: Person, now: Temporal.Instant): Slot | null {
  const rule = ruleOf(series);
  if (rule.afterCompletionDays !== null) return nextAfterCompletion(rule, person.floats, closed.closed_at ?? now);
  const slot = slotOf(closed);
  return slot && nextSlot(rule, person.floats, slot);
}

/** Its grace, or its own successor, has come already. */
function isOver(series: SeriesRow, slot: Slot, person: Person, now: Temporal.Instant): boolean {
  if (isBefore(now, slot.at)) return false;
  const next = nextSlot(ruleOf(series), person.floats, slot);
  if (next && !isBefore(now, next.at)) return true;
  return !isBefore(now, plusMinutes(slot.at, person.graceMinutes));
}
