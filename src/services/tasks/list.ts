import { Problem } from '../../db/errors.ts';
import { type SlottedSeries, slottedSeriesOf } from '../../db/queries/series.ts';
import { type Included, type ListedTask, tasksAndTodos, tasksBetween } from '../../db/queries/tasks.ts';
import type { Tx, UserScope } from '../../db/scope.ts';
import { isBefore, latest } from '../../domain/instants.ts';
import type { Context } from '../context.ts';
import { inTurns } from '../turns.ts';
import { readByClock } from './by-clock.ts';
import { dayFrom } from './occurrence.ts';
import type { Person } from './person.ts';
import { stillToCome } from './series.ts';
import { projectedView, type TaskView, taskView } from './view.ts';

const MAX_RANGE_DAYS = 92;
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
    return { span, days: await rowsOf(tx, user, span, now, include, day.equals(today)) };
  });
  const { planned = [], todos = [] } = Object.groupBy(rows.days.rows, (row) =>
    row.scheduled_at === null ? 'todos' : 'planned',
  );
  return [...(await show({ ...rows.days, rows: planned }, person, rows.span, now)), ...todos.map(taskView)];
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

type Rows = { rows: ListedTask[]; series: SlottedSeries[] };

async function rowsOf(
  tx: Tx,
  { id }: UserScope,
  { from, to }: Span,
  now: Temporal.Instant,
  include: Included = 'standing',
  withTodos = false,
): Promise<Rows> {
  const ahead = latest(from, now);
  const since = ahead.toZonedDateTimeISO('UTC').toPlainDateTime().subtract({ days: 2 });
  const [rows, series] = await Promise.all([
    (withTodos ? tasksAndTodos : tasksBetween)(tx, id, from, to, include),
    isBefore(ahead, to) ? slottedSeriesOf(tx, id, since) : [],
  ]);
  return { rows, series };
}

async function show(rows: Rows, person: Person, span: Span, now: Temporal.Instant): Promise<TaskView[]> {
  return [...rows.rows.map(taskView), ...(await projections(rows, person, latest(span.from, now), span.to))].sort(
    byTime,
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
const byTime = (a: TaskView, b: TaskView) => compare(a.scheduled_at ?? '', b.scheduled_at ?? '') || compare(a.id, b.id);

/** Slots of the active series in [from, to) that have no row yet. Only what lies after a series' first open row is still to come. */
async function projections(
  { series }: Rows,
  person: Person,
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<TaskView[]> {
  const ruled = series.filter((one) => one.after_completion_days === null);
  const projected = await inTurns(ruled, (one) =>
    stillToCome(one, person.floats, from, to, MAX_PROJECTED).map((slot) => projectedView(one, slot)),
  );
  // Where there are more, those that come first are shown, of whatever series.
  const all = projected.flat();
  return all.length <= MAX_PROJECTED ? all : all.sort(byTime).slice(0, MAX_PROJECTED);
}
