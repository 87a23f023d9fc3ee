import { Problem } from '../../db/errors.ts';
import {
  activeSeriesOf,
  openTodos,
  rowsOfSeries,
  type SeriesRow,
  type TaskWithNames,
  taskById,
  tasksBetween,
  tasksByIds,
} from '../../db/queries/tasks.ts';
import { timelineOf } from '../../db/queries/timeline.ts';
import type { Tx, UserScope } from '../../db/scope.ts';
import { isBefore, latest } from '../../domain/instants.ts';
import { slotsBetween } from '../../domain/recurrence/index.ts';
import type { Context } from '../context.ts';
import { dayFrom } from './occurrence.ts';
import { personOf } from './person.ts';
import { ruleOf } from './series.ts';
import { projectedView, type TaskView, taskView } from './view.ts';

export const MAX_RANGE_DAYS = 92;
/** More than a person can have planned; a guard against a rule every five minutes over three months. */
const MAX_PROJECTED = 2000;

/** A day's tasks in the person's zone (today by default), projected ones among them, by time; today's end with the open to-dos. */
export function listDay(ctx: Context, user: UserScope, date?: string): Promise<TaskView[]> {
  return ctx.db.withUser(user, async (tx) => {
    const person = await personOf(tx, ctx, user.id);
    const today = ctx.clock.now().toZonedDateTimeISO(person.zone).toPlainDate();
    const day = date ? dayFrom(date) : today;
    const tasks = await listDays(tx, ctx, user.id, person.zone, day, day);
    return day.equals(today) ? [...tasks, ...(await openTodos(tx, user.id)).map(taskView)] : tasks;
  });
}

/** Both days included. @throws Problem `invalid_input` for a reversed or too long range. */
export function listRange(ctx: Context, user: UserScope, from: string, to: string): Promise<TaskView[]> {
  const first = dayFrom(from);
  const last = dayFrom(to);
  const days = first.until(last).days + 1;
  if (days < 1) throw new Problem('invalid_input', 'The range ends before it begins: "from" must not be after "to".');
  if (days > MAX_RANGE_DAYS)
    throw new Problem('invalid_input', `A range may have up to ${MAX_RANGE_DAYS} days; this one has ${days}.`);
  return ctx.db.withUser(user, async (tx) => {
    const person = await personOf(tx, ctx, user.id);
    return listDays(tx, ctx, user.id, person.zone, first, last);
  });
}

export function getTask(ctx: Context, user: UserScope, id: string): Promise<TaskView> {
  return ctx.db.withUser(user, async (tx) => taskView(await ownTask(tx, id)));
}

/** Everything that happened to an occurrence, oldest first. */
export function timeline(ctx: Context, user: UserScope, id: string) {
  return ctx.db.withUser(user, async (tx) => {
    await ownTask(tx, id);
    const entries = await timelineOf(tx, id);
    return entries.map((entry) => ({ ...entry, at: entry.at.toString() }));
  });
}

/** @throws Problem `not_found` also for what belongs to somebody else. */
export async function ownTask(tx: Tx, id: string): Promise<TaskWithNames> {
  const row = await taskById(tx, id);
  if (!row) throw new Problem('not_found', 'There is no such task.');
  return row;
}

async function listDays(
  tx: Tx,
  ctx: Context,
  userId: string,
  zone: string,
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
): Promise<TaskView[]> {
  const from = first.toZonedDateTime(zone).toInstant();
  const to = last.add({ days: 1 }).toZonedDateTime(zone).toInstant();
  const rows = (await tasksBetween(tx, userId, from, to)).map(taskView);
  const projected = await projections(tx, userId, zone, latest(from, ctx.clock.now()), to);
  return [...rows, ...projected].sort(
    (a, b) => (a.scheduled_at ?? '').localeCompare(b.scheduled_at ?? '') || a.id.localeCompare(b.id),
  );
}

/** Slots of the active series in [from, to) that have no row yet. Only what lies after a series' first open row is still to come. */
async function projections(
  tx: Tx,
  userId: string,
  zone: string,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<TaskView[]> {
  if (!isBefore(from, to)) return [];
  const series = (await activeSeriesOf(tx, userId)).filter((one) => one.after_completion_days === null);
  const since = from.toZonedDateTimeISO('UTC').toPlainDateTime().subtract({ days: 2 });
  const rows = await rowsOfSeries(
    tx,
    series.map((one) => one.id),
    since,
  );
  const open = await tasksByIds(
    tx,
    rows.filter((row) => row.status === 'pending').map((row) => row.id),
  );
  const views = series.flatMap((one) => {
    const pending = open.filter((row) => row.series_id === one.id).sort(bySlot)[0];
    const taken = rows.filter((row) => row.series_id === one.id).map((row) => row.occurrence_local?.toString());
    return pending ? projectSeries(one, pending, taken, zone, from, to) : [];
  });
  return views.slice(0, MAX_PROJECTED);
}

const bySlot = (a: TaskWithNames, b: TaskWithNames) =>
  String(a.occurrence_local ?? '').localeCompare(String(b.occurrence_local ?? ''));

function projectSeries(
  series: SeriesRow,
  pending: TaskWithNames,
  taken: (string | undefined)[],
  zone: string,
  from: Temporal.Instant,
  to: Temporal.Instant,
): TaskView[] {
  const after = pending.occurrence_local;
  const known = new Set(taken);
  const template = { ...pending, ...series, id: pending.id, goal_name: pending.goal_name, rrule: series.rrule };
  return slotsBetween(ruleOf(series), zone, from, to, MAX_PROJECTED)
    .filter(
      (slot) => after && Temporal.PlainDateTime.compare(slot.local, after) > 0 && !known.has(slot.local.toString()),
    )
    .map((slot) => projectedView(template, slot.at, slot.local.toPlainDate()));
}
