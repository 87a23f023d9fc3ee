import { Problem } from '../../db/errors.ts';
import { pendingOfSeries, seriesById } from '../../db/queries/series.ts';
import { insertTask, type TaskRow } from '../../db/queries/tasks.ts';
import { addToTimeline } from '../../db/queries/timeline.ts';
import type { Tx, UserScope } from '../../db/scope.ts';
import { slotsBetween, splitSeries } from '../../domain/recurrence/index.ts';
import { moveSeries as moveRule } from '../../domain/series/move.ts';
import {
  rescheduleOptions as freeTimes,
  type RescheduleOption,
  type SeriesTime,
  seriesTimes,
} from '../../domain/slots/index.ts';
import type { Context } from '../context.ts';
import { armed } from './arm.ts';
import { closeOccurrence, type Via } from './close.ts';
import { slotFacts } from './free-time.ts';
import { namedOccurrence } from './occurrence.ts';
import { type Person, personOf } from './person.ts';
import { ruleOf } from './series.ts';
import { type Seen, seenOccurrence } from './show.ts';
import type { Which } from './slot-by-id.ts';
import { splitAt } from './split.ts';
import { whenOf } from './when.ts';

/** A choice in the contract's shape. `value: null` means "let the person type it". */
export type Option = {
  label: string;
  value: string | null;
  zod_validator: string | null;
  input_type: 'otp' | 'datetime' | null;
};

const DAYS_AHEAD = 15;
const TYPE_A_TIME: Option = {
  label: 'Another time',
  value: null,
  zod_validator: 'z.string().datetime({ offset: true })',
  input_type: 'datetime',
};

/**
 * Up to six free times, then "another time". Each value is an instant in UTC. For one occurrence they are moments at which its series does
 * not come anyway; for the whole `series` times of day, on its own days.
 */
export function rescheduleOptions(
  ctx: Context,
  user: UserScope,
  id: string,
  scope: 'one' | 'series' = 'one',
): Promise<Option[]> {
  return ctx.db.withUser(user, async (tx) => {
    const person = await personOf(tx, ctx, user.id);
    const task = await seenOccurrence(tx, ctx, person, id);
    const times =
      scope === 'series' ? await seriesTimesFor(tx, ctx, person, task) : await freeTimesFor(tx, ctx, person, task);
    return [
      ...times.map(({ label, start }) => ({ label, value: start.toString(), zod_validator: null, input_type: null })),
      TYPE_A_TIME,
    ];
  });
}

export async function freeTimesFor(
  tx: Tx,
  ctx: Context,
  person: Person,
  task: Seen,
  n = 6,
): Promise<RescheduleOption[]> {
  const { facts, occurrence, siblings, now } = await situationOf(tx, ctx, person, task);
  return freeTimes(facts, occurrence, now, n, siblings);
}

/** Times of day for the whole series, which keeps its days. A task that does not repeat has none. */
async function seriesTimesFor(tx: Tx, ctx: Context, person: Person, task: Seen): Promise<SeriesTime[]> {
  const { facts, occurrence, siblings, now } = await situationOf(tx, ctx, person, task);
  const days = [occurrence.start, ...siblings].map((at) => at.toZonedDateTimeISO(person.zone).toPlainDate());
  // It does not stand in its own way.
  const others = facts.occurrences.filter(
    ({ start }) => ![occurrence.start, ...siblings].some((at) => at.equals(start)),
  );
  return seriesTimes({ ...facts, occurrences: others }, occurrence, days, now);
}

async function situationOf(tx: Tx, ctx: Context, person: Person, task: Seen) {
  const now = ctx.clock.now();
  const until = now.add({ hours: DAYS_AHEAD * 24 });
  const facts = await slotFacts(tx, person, now, until, now);
  const occurrence = {
    id: task.id,
    title: task.title,
    start: task.scheduled_at ?? now,
    minutes: task.duration_minutes ?? 0,
  };
  const series = task.series_id ? await seriesById(tx, task.series_id) : undefined;
  const slots =
    series && series.after_completion_days === null ? slotsBetween(ruleOf(series), person.floats, now, until, 500) : [];
  const siblings = slots.map(({ at }) => at).filter((at) => !at.equals(occurrence.start));
  return { facts, occurrence, siblings, now };
}

export type Reschedule = Which & { scheduled_at: string; scope: 'one' | 'series' };
export type Rescheduled = {
  original_task_id: string;
  new_task_id: string;
  status: 'rescheduled';
  scheduled_at: string;
  updated_count: number;
};

/** Moves an occurrence (the old one stays in the history as rescheduled) or the time of its whole series from here on. */
export function confirmReschedule(
  ctx: Context,
  user: UserScope,
  id: string,
  to: Reschedule,
  via: Via = 'app',
): Promise<Rescheduled> {
  return ctx.db.withUser(user, async (tx) => {
    const { person, task } = await namedOccurrence(tx, ctx, user, id, to);
    return rescheduleIn(tx, ctx, person, task, to, via);
  });
}

export async function rescheduleIn(
  tx: Tx,
  ctx: Context,
  person: Person,
  task: TaskRow,
  to: Reschedule,
  via: Via,
): Promise<Rescheduled> {
  if (task.status !== 'pending')
    throw new Problem('conflict', `This task is ${task.status} already, so it cannot be moved.`);
  const when = whenOf({ scheduled_at: to.scheduled_at }, person.zone, ctx.clock.now());
  if (!when) throw new Problem('invalid_input', 'Say to when: scheduled_at is missing.');
  const moved =
    to.scope === 'series' && task.series_id
      ? await moveSeries(tx, ctx, person, task, when.at)
      : { row: await moveOne(tx, ctx, person, task, when.at, via), moved: 1 };
  return {
    original_task_id: task.id,
    new_task_id: moved.row.id,
    status: 'rescheduled',
    scheduled_at: (moved.row.scheduled_at ?? when.at).toString(),
    updated_count: moved.moved,
  };
}

/** The occurrence closes as rescheduled, so its series goes on by itself; what was asked for stands on its own. */
async function moveOne(
  tx: Tx,
  ctx: Context,
  person: Person,
  task: TaskRow,
  at: Temporal.Instant,
  via: Via,
): Promise<TaskRow> {
  const now = ctx.clock.now();
  const made = await insertTask(tx, {
    user_id: task.user_id,
    goal_id: task.goal_id,
    title: task.title,
    description: task.description,
    duration_minutes: task.duration_minutes,
    trigger_type: task.trigger_type,
    location_trigger: task.location_trigger,
    escalation_policy: task.escalation_policy,
    allow_quiet_hours: task.allow_quiet_hours,
    class_tags: task.class_tags,
    words: task.words,
    rescheduled_from: task.id,
    scheduled_at: at,
    created_at: now,
    ...armed(at, person, now),
  });
  await addToTimeline(tx, {
    user_id: task.user_id,
    task_id: made.id,
    at: now,
    event: 'planned',
    detail: 'moved from another time',
  });
  await closeOccurrence(tx, ctx, task, person, { status: 'rescheduled', via });
  return made;
}

async function moveSeries(tx: Tx, ctx: Context, person: Person, task: TaskRow, at: Temporal.Instant) {
  const series = task.series_id ? await seriesById(tx, task.series_id) : undefined;
  if (!series || !task.occurrence_local) throw new Problem('conflict', 'This task is not part of a series any more.');
  const to = at.toZonedDateTimeISO(series.zone ?? person.zone).toPlainDateTime();
  const [earliest] = await pendingOfSeries(tx, series.id);
  const from = earliest ?? task;
  const rest = from.occurrence_local
    ? splitSeries(ruleOf(series), from.occurrence_local, person.floats).after
    : ruleOf(series);
  const moved = moveRule(rest, {
    from: task.occurrence_local,
    to,
    first: from.occurrence_local ?? task.occurrence_local,
  });
  if (!moved.ok) throw new Problem('invalid_input', moved.problem);
  return splitAt(tx, ctx, person, series, from, {}, moved);
}
