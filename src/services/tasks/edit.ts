import { Problem } from '../../db/errors.ts';
import { pendingOfSeries, type SeriesRow, seriesById, updateSeries } from '../../db/queries/series.ts';
import { type TaskRow, taskById, updateTask } from '../../db/queries/tasks.ts';
import { addToTimeline } from '../../db/queries/timeline.ts';
import type { Tx, UserScope } from '../../db/scope.ts';
import { type SeriesRule, splitSeries } from '../../domain/recurrence/index.ts';
import { moveSeries } from '../../domain/series/move.ts';
import { cleanLine } from '../../domain/text/index.ts';
import type { Context } from '../context.ts';
import { withdrawCalls } from '../reminders/withdraw.ts';
import { armed } from './arm.ts';
import { closeOccurrence, letSeriesGoOn } from './close.ts';
import { createTaskIn, type NewTask, type Policy } from './create.ts';
import { namedOccurrence } from './occurrence.ts';
import type { Person } from './person.ts';
import { ruleOf } from './series.ts';
import type { Which } from './slot-by-id.ts';
import { type SeriesChange, splitAt } from './split.ts';
import { type TaskView, taskView } from './view.ts';
import { whenOf } from './when.ts';
import { reminderWords } from './words.ts';

export type Scope = 'one' | 'future' | 'series';

/** What may be changed; absent fields stay. */
export type TaskChange = Partial<Omit<NewTask, 'fixed_zone' | 'after_completion_days' | 'except'>> & Which;

/**
 * Changes this occurrence, this and all future ones, or the whole series (whose past stays as it was). Returns the task that now
 * stands for it: a changed time or rule of a series starts a new one. @throws Problem
 */
export function editTask(
  ctx: Context,
  user: UserScope,
  id: string,
  change: TaskChange,
  scope: Scope = 'one',
): Promise<TaskView> {
  return ctx.db.withUser(user, async (tx) => {
    const { person, task } = await namedOccurrence(tx, ctx, user, id, change);
    const changed = await editIn(tx, ctx, user, person, task, change, scope);
    const row = await taskById(tx, changed);
    if (!row) throw new Problem('not_found', 'There is no such task.');
    return taskView(row);
  });
}

/** Push only, WhatsApp too, or a call as well: from this climb on. The rest of the series follows. */
export function setEscalationPolicy(ctx: Context, user: UserScope, id: string, policy: Policy): Promise<TaskView> {
  return editTask(ctx, user, id, { escalation_policy: policy }, 'series');
}

async function editIn(
  tx: Tx,
  ctx: Context,
  user: UserScope,
  person: Person,
  task: TaskRow,
  change: TaskChange,
  scope: Scope,
): Promise<string> {
  if (task.status !== 'pending')
    throw new Problem('conflict', `This task is ${task.status} already and stays as it is.`);
  if (changesNothing(change)) return task.id;
  const series = task.series_id ? await seriesById(tx, task.series_id) : undefined;
  if (!series) {
    if (change.recurrence_rule) return makeSeries(tx, ctx, user, person, task, change);
    return editOne(tx, ctx, person, task, change);
  }
  if (scope === 'one') {
    if (change.recurrence_rule)
      throw new Problem('invalid_input', 'A rule belongs to the series: use scope=future or scope=series.');
    return editOne(tx, ctx, person, task, change);
  }
  const [earliest] = await pendingOfSeries(tx, series.id);
  const from = scope === 'series' ? (earliest ?? task) : task;
  const moves = change.recurrence_rule || change.scheduled_at || change.local_time;
  if (!moves && scope === 'series') return editSeriesInPlace(tx, ctx, person, series.id, task.id, change);
  const start = moves ? newStart(ctx, person, task, from, remaining(series, from, person), change) : undefined;
  return (await splitAt(tx, ctx, person, series, from, columns(change), start)).row.id;
}

async function editOne(tx: Tx, ctx: Context, person: Person, task: TaskRow, change: TaskChange): Promise<string> {
  const now = ctx.clock.now();
  const when = whenOf(change, person.zone, now);
  const moved = when && { scheduled_at: when.at, generation: task.generation + 1, ...armed(when.at, person, now) };
  // A changed policy changes what is due: the notifier looks at once, and again when there is something to do.
  const policy = change.escalation_policy && !moved && task.wake_at ? { wake_at: now } : {};
  const row = await updateTask(tx, task.id, { ...columns(change), ...policy, ...moved });
  if (moved) {
    await withdrawCalls(tx, now, { task_id: task.id });
    await letSeriesGoOn(tx, ctx, row, person);
  }
  await addToTimeline(tx, { user_id: task.user_id, task_id: task.id, at: now, event: moved ? 'moved' : 'changed' });
  return task.id;
}

async function editSeriesInPlace(
  tx: Tx,
  ctx: Context,
  person: Person,
  seriesId: string,
  taskId: string,
  change: TaskChange,
): Promise<string> {
  await updateSeries(tx, seriesId, columns(change));
  for (const row of await pendingOfSeries(tx, seriesId)) await editOne(tx, ctx, person, row, change);
  return taskId;
}

/** The rule from `from` on, with what is left of its COUNT. */
const remaining = (series: SeriesRow, from: TaskRow, person: Person): SeriesRule =>
  from.occurrence_local ? splitSeries(ruleOf(series), from.occurrence_local, person.floats).after : ruleOf(series);

/** Where the new series starts: `task` is what the person moved, `from` the slot from which the rule changes. */
function newStart(ctx: Context, person: Person, task: TaskRow, from: TaskRow, rule: SeriesRule, change: TaskChange) {
  const old = from.occurrence_local ?? rule.dtstart;
  const when = whenOf(change, rule.zone ?? person.zone, ctx.clock.now());
  if (change.recurrence_rule) {
    return { dtstart: when?.local ?? old, rrule: change.recurrence_rule.replace(/^RRULE:/i, '') };
  }
  if (!when) return undefined;
  const moved = moveSeries(rule, { from: task.occurrence_local ?? old, to: when.local, first: old });
  if (!moved.ok) throw new Problem('invalid_input', moved.problem);
  return moved;
}

async function makeSeries(
  tx: Tx,
  ctx: Context,
  user: UserScope,
  person: Person,
  task: TaskRow,
  change: TaskChange,
): Promise<string> {
  const { occurrence_date: _, occurrence_at: __, ...fields } = change;
  const made = await createTaskIn(tx, ctx, user, {
    title: task.title,
    description: task.description,
    duration_minutes: task.duration_minutes,
    escalation_policy: task.escalation_policy as Policy,
    allow_quiet_hours: task.allow_quiet_hours,
    goal_id: task.goal_id,
    class_tags: task.class_tags,
    ...(change.local_time || change.scheduled_at ? {} : { scheduled_at: task.scheduled_at?.toString() }),
    ...fields,
  });
  await closeOccurrence(tx, ctx, task, person, { status: 'cancelled', via: 'app', detail: 'became a series' });
  return made.id;
}

/** `{}` is a fair thing to send; an UPDATE without columns is not. */
const changesNothing = (change: TaskChange) =>
  !change.recurrence_rule && !change.scheduled_at && !change.local_time && Object.keys(columns(change)).length === 0;

function columns(change: TaskChange): SeriesChange {
  const { title, description, duration_minutes, escalation_policy, allow_quiet_hours, class_tags, goal_id } = change;
  const words = change.words ?? (description === undefined ? undefined : reminderWords(description));
  return Object.fromEntries(
    Object.entries({
      title: title === undefined ? undefined : cleanLine(title),
      description,
      duration_minutes,
      escalation_policy,
      allow_quiet_hours,
      class_tags,
      goal_id,
      words,
    }).filter(([, value]) => value !== undefined),
  );
}
