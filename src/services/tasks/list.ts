import { Problem } from '../../db/errors.ts';
import {
  type ActiveSeries,
  activeSeriesOf,
  type Included,
  openTodos,
  rowsOfActiveSeries,
  tasksBetween,
} from '../../db/queries/tasks.ts';
import type { Tx, UserScope } from '../../db/scope.ts';
import { isBefore, latest } from '../../domain/instants.ts';
import { slotsBetween } from '../../domain/recurrence/index.ts';
import type { Context } from '../context.ts';
import { inTurns } from '../turns.ts';
import { dayFrom } from './occurrence.ts';
import { type Person, personOf } from './person.ts';
import { ruleOf } from './series.ts';
import { projectedView, type TaskView, taskView } from './view.ts';

export const MAX_RANGE_DAYS = 92;
/** More than a person can have planned; a guard against a rule every five minutes over three months. */
const MAX_PROJECTED = 2000;

/**
 * A day's tasks in the person's zone (today by default), projected ones among them, by time; today's end with the open to-dos. Every
 * row has an id of its own, and what stands is listed: see `Included`.
 */
export function listDay(ctx: Context, user: UserScope, date?: string, include?: Included): Promise<TaskView[]> {
  return ctx.db.withUser(user, async (tx) => {
    const person = await personOf(tx, ctx, user.id);
    const today = ctx.clock.now().toZonedDateTimeISO(person.zone).toPlainDate();
    const day = date ? dayFrom(date) : today;
    const [tasks, todos] = await Promise.all([
      listDays(tx, ctx, person, day, day, include),
      day.equals(today) ? openTodos(tx, user.id) : [],
    ]);
    return [...tasks, ...todos.map(taskView)];
  });
}

/** Both days included. @throws Problem `invalid_input` for a reversed or too long range. */
export function listRange(
  ctx: Context,
  user: UserScope,
  from: string,
  to: string,
  include?: Included,
): Promise<TaskView[]> {
  const first = dayFrom(from);
  const last = dayFrom(to);
  const days = first.until(last).days + 1;
  if (days < 1) throw new Problem('invalid_input', 'The range ends before it begins: "from" must not be after "to".');
  if (days > MAX_RANGE_DAYS)
    throw new Problem('invalid_input', `A range may have up to ${MAX_RANGE_DAYS} days; this one has ${days}.`);
  return ctx.db.withUser(user, async (tx) => listDays(tx, ctx, await personOf(tx, ctx, user.id), first, last, include));
}

async function listDays(
  tx: Tx,
  ctx: Context,
  person: Person,
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
  include: Included = 'standing',
): Promise<TaskView[]> {
  const from = first.toZonedDateTime(person.zone).toInstant();
  const to = last.add({ days: 1 }).toZonedDateTime(person.zone).toInstant();
  const [rows, projected] = await Promise.all([
    tasksBetween(tx, person.id, from, to, include),
    projections(tx, person, latest(from, ctx.clock.now()), to),
  ]);
  return [...rows.map(taskView), ...projected].sort(
    (a, b) => (a.scheduled_at ?? '').localeCompare(b.scheduled_at ?? '') || a.id.localeCompare(b.id),
  );
}

/** Slots of the active series in [from, to) that have no row yet. Only what lies after a series' first open row is still to come. */
async function projections(tx: Tx, person: Person, from: Temporal.Instant, to: Temporal.Instant): Promise<TaskView[]> {
  if (!isBefore(from, to)) return [];
  const since = from.toZonedDateTimeISO('UTC').toPlainDateTime().subtract({ days: 2 });
  const [series, rows] = await Promise.all([activeSeriesOf(tx, person.id), rowsOfActiveSeries(tx, person.id, since)]);
  const rowsBySeries = Map.groupBy(rows, (row) => row.series_id);
  const ruled = series.filter((one) => one.after_completion_days === null);
  const projected = await inTurns(ruled, (one) =>
    projectSeries(one, rowsBySeries.get(one.id) ?? [], person.zone, from, to),
  );
  return projected.flat().slice(0, MAX_PROJECTED);
}

type Slotted = Awaited<ReturnType<typeof rowsOfActiveSeries>>[number];

function projectSeries(
  series: ActiveSeries,
  rows: Slotted[],
  zone: string,
  from: Temporal.Instant,
  to: Temporal.Instant,
): TaskView[] {
  const open = rows.flatMap(({ status, occurrence_local: local }) => (status === 'pending' && local ? [local] : []));
  const [first] = open.sort(Temporal.PlainDateTime.compare);
  if (!first) return [];
  const taken = new Set(rows.map((row) => row.occurrence_local?.toString()));
  return slotsBetween(ruleOf(series), zone, from, to, MAX_PROJECTED)
    .filter(({ local }) => Temporal.PlainDateTime.compare(local, first) > 0 && !taken.has(local.toString()))
    .map((slot) => projectedView(series, slot));
}
