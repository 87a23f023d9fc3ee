import { Problem } from '../../db/errors.ts';
import { insertOccurrence, occurrenceAt, type SeriesRow, seriesById } from '../../db/queries/series.ts';
import { lockPerson, lockTask, type TaskRow } from '../../db/queries/tasks.ts';
import { addToTimeline } from '../../db/queries/timeline.ts';
import type { Tx, UserScope } from '../../db/scope.ts';
import { type Slot, slotsBetween } from '../../domain/recurrence/index.ts';
import type { Context } from '../context.ts';
import { armed } from './arm.ts';
import { type Person, personOf } from './person.ts';
import { inherited, placedAt, ruleOf, slotOf } from './series.ts';
import { slotById, type Which } from './slot-by-id.ts';

/**
 * The occurrence that a client names, locked with its person, who comes along in the same round trip: by its own id, whether it has a row yet or is projected, or by the id of
 * another occurrence of its series and a date or time. One that had no row gets it now, and is reminded of like any other.
 * @throws Problem `not_found` for no such row or no occurrence then.
 */
export async function namedOccurrence(
  tx: Tx,
  ctx: Context,
  user: UserScope,
  id: string,
  which: Which = {},
): Promise<{ person: Person; task: TaskRow }> {
  const [person, row] = await Promise.all([personOf(tx, ctx, user.id), lockTask(tx, id)]);
  const task = row
    ? ((await otherOf(tx, ctx, person, row, which)) ?? row)
    : await projectedOne(tx, ctx, person, id, which);
  return { person, task };
}

async function projectedOne(tx: Tx, ctx: Context, person: Person, id: string, which: Which): Promise<TaskRow> {
  const found = await slotById(tx, ctx, person, id, which);
  if (!found) throw noSuchTask();
  await lockPerson(tx, person.id);
  const meant = isMeant(found.slot, which) ? found.slot : meantSlot(found.series, person, which);
  return rowOfSlot(tx, ctx, person, found.series, meant);
}

export const noSuchTask = () => new Problem('not_found', 'There is no such task.');

/** Undefined: the row itself is meant. */
async function otherOf(tx: Tx, ctx: Context, person: Person, row: TaskRow, which: Which): Promise<TaskRow | undefined> {
  const name = slotOf(row);
  if (!row.series_id || !name || !row.occurrence_at) return undefined;
  if (isMeant({ ...name, at: row.occurrence_at }, which)) return undefined;
  const series = await seriesById(tx, row.series_id);
  if (!series || series.ended_at) throw doesNotComeUp(which);
  return rowOfSlot(tx, ctx, person, series, meantSlot(series, person, which));
}

/** Does the slot answer to what was said of it? One without a word more does. */
function isMeant(slot: Slot, { occurrence_date, occurrence_at }: Which): boolean {
  if (occurrence_at) return slot.at.equals(instantFrom(occurrence_at));
  return !occurrence_date || slot.local.toPlainDate().equals(dayFrom(occurrence_date));
}

async function rowOfSlot(tx: Tx, ctx: Context, person: Person, series: SeriesRow, slot: Slot): Promise<TaskRow> {
  const existing = await occurrenceAt(tx, series.id, slot);
  if (existing) return existing;
  const now = ctx.clock.now();
  const made = await insertOccurrence(tx, {
    ...inherited(series),
    ...placedAt(slot),
    created_at: now,
    ...armed(slot.at, person, now),
  });
  if (!made) throw new Problem('conflict', 'This occurrence was just changed elsewhere. Please look again.');
  await addToTimeline(tx, { user_id: made.user_id, task_id: made.id, at: now, event: 'planned' });
  return made;
}

function meantSlot(series: SeriesRow, person: Person, which: Which): Slot {
  const rule = ruleOf(series);
  const slot = slotsBetween(rule, person.floats, ...spanOf(which, rule.zone ?? person.zone)).find((one) =>
    isMeant(one, which),
  );
  if (!slot) throw doesNotComeUp(which);
  return slot;
}

/** Where to look for the occurrence that was named, with a day to spare where a date stands for one of another zone. */
function spanOf({ occurrence_date, occurrence_at }: Which, zone: string): [Temporal.Instant, Temporal.Instant] {
  if (occurrence_at) {
    const at = instantFrom(occurrence_at);
    return [at, at.add({ milliseconds: 1 })];
  }
  const day = dayFrom(occurrence_date ?? '');
  const midnight = (date: Temporal.PlainDate) => date.toZonedDateTime(zone).toInstant();
  return [midnight(day.subtract({ days: 1 })), midnight(day.add({ days: 2 }))];
}

const doesNotComeUp = ({ occurrence_at, occurrence_date }: Which) =>
  new Problem(
    'not_found',
    `This task does not come up ${occurrence_at ? 'at' : 'on'} ${occurrence_at ?? occurrence_date}.`,
  );

/** @throws Problem `invalid_input` */
export function dayFrom(text: string): Temporal.PlainDate {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' });
  } catch {
    throw new Problem('invalid_input', `"${text.slice(0, 20)}" is not a date. Write it as 2026-12-01.`);
  }
}

function instantFrom(text: string): Temporal.Instant {
  try {
    return Temporal.Instant.from(text);
  } catch {
    throw new Problem('invalid_input', '"occurrence_at" must be a time such as 2026-12-01T18:30:00Z.');
  }
}
