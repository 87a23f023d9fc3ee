import { Problem } from '../../db/errors.ts';
import {
  type ActiveSeries,
  activeSeriesOf,
  type Included,
  type ListedTask,
  openTodos,
  rowsOfActiveSeries,
  tasksBetween,
} from '../../db/queries/tasks.ts';
import type { Tx, UserScope } from '../../db/scope.ts';
import { isBefore, latest } from '../../domain/instants.ts';
import { slotsBetween } from '../../domain/recurrence/index.ts';
import type { Context } from '../context.ts';
import { inTurns } from '../turns.ts';
import { readByClock } from './by-clock.ts';
import { dayFrom } from './occurrence.ts';
import type { Person } from './person.ts';
import { ruleOf } from './series.ts';
import { projectedView, type TaskView, taskView } from './view.ts';

export const MAX_RANGE_DAYS = 92;
/** More than a person can have planned; a guard against a rule every five minutes over three months. */
const MAX_PROJECTED = 2000;

/**
 * A day's tasks in the person's zone (today by default), projected ones among them, by time; today's end with the open to-dos. Every
 * row has an id of its own, and what stands is listed: see `Included`.
 */
export async function listDay(ctx: Context, user: UserScope, date?: string, include?: Included): Promise<TaskView[]> {
  const now = ctx.clock.now();
  const asked = date === undefined ? null : dayFrom(date);
  const { person, rows } = await readByClock(ctx, user, async (tx, { zone }) => {
    const today = now.toZonedDateTimeISO(zone).toPlainDate();
    const day = asked ?? today;
    const span = spanOf(day, day, zone);
    const [days, todos] = await Promise.all([
      rowsOf(tx, user, span, now, include),
      day.equals(today) ? openTodos(tx, user.id) : [],
    ]);
    return { span, days, todos };
  });
  return [...(await show(rows.days, person, rows.span, now)), ...rows.todos.map(taskView)];
}

/** Both days included. @throws Problem `invalid_input` for a reversed or too long range. */
export async function listRange(
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
  const now = ctx.clock.now();
  const { person, rows } = await readByClock(ctx, user, async (tx, { zone }) => {
    const span = spanOf(first, last, zone);
    return { span, days: await rowsOf(tx, user, span, now, include) };
  });
  return show(rows.days, person, rows.span, now);
}

/** `to` is not included. */
type Span = { from: Temporal.Instant; to: Temporal.Instant };

const spanOf = (first: Temporal.PlainDate, last: Temporal.PlainDate, zone: string): Span => ({
  from: first.toZonedDateTime(zone).toInstant(),
  to: last.add({ days: 1 }).toZonedDateTime(zone).toInstant(),
});

type Rows = { planned: ListedTask[]; series: ActiveSeries[]; slotted: Slotted[] };

async function rowsOf(
  tx: Tx,
  { id }: UserScope,
  { from, to }: Span,
  now: Temporal.Instant,
  include: Included = 'standing',
): Promise<Rows> {
  const ahead = latest(from, now);
  const since = ahead.toZonedDateTimeISO('UTC').toPlainDateTime().subtract({ days: 2 });
  const [planned, series, slotted] = await Promise.all([
    tasksBetween(tx, id, from, to, include),
    isBefore(ahead, to) ? activeSeriesOf(tx, id) : [],
    isBefore(ahead, to) ? rowsOfActiveSeries(tx, id, since) : [],
  ]);
  return { planned, series, slotted };
}

async function show(rows: Rows, person: Person, span: Span, now: Temporal.Instant): Promise<TaskView[]> {
  return [...rows.planned.map(taskView), ...(await projections(rows, person, latest(span.from, now), span.to))].sort(
    byTime,
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
const byTime = (a: TaskView, b: TaskView) => compare(a.scheduled_at ?? '', b.scheduled_at ?? '') || compare(a.id, b.id);

/** Slots of the active series in [from, to) that have no row yet. Only what lies after a series' first open row is still to come. */
async function projections(
  { series, slotted }: Rows,
  person: Person,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<TaskView[]> {
  const rowsBySeries = Map.groupBy(slotted, (row) => row.series_id);
  const ruled = series.filter((one) => one.after_completion_days === null);
  const projected = await inTurns(ruled, (one) =>
    projectSeries(one, rowsBySeries.get(one.id) ?? [], person.floats, from, to),
  );
  // Where there are more, those that come first are shown, of whatever series.
  const all = projected.flat();
  return all.length <= MAX_PROJECTED ? all : all.sort(byTime).slice(0, MAX_PROJECTED);
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
