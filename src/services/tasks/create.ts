import { randomUUID } from 'node:crypto';
import { Problem } from '../../db/errors.ts';
import { insertOccurrence, insertSeries } from '../../db/queries/series.ts';
import { insertTask, type NewTaskRow, type TaskRow } from '../../db/queries/tasks.ts';
import { addToTimeline } from '../../db/queries/timeline.ts';
import type { Tx, UserScope } from '../../db/scope.ts';
import {
  checkRule,
  momentOf,
  nextSlotAfterInstant,
  type SeriesRule,
  type Slot,
} from '../../domain/recurrence/index.ts';
import { slotId } from '../../domain/series/slot-id.ts';
import { cleanLine, cleanText } from '../../domain/text/index.ts';
import type { Context } from '../context.ts';
import { armed } from './arm.ts';
import { type Person, personOf } from './person.ts';
import { requireRoom } from './room.ts';
import { inherited, placedAt } from './series.ts';
import { type TaskView, taskView } from './view.ts';
import { whenOf } from './when.ts';
import { reminderWords } from './words.ts';

export type Policy = 'silent' | 'standard' | 'aggressive';

/** One of `scheduled_at` and `local_time`; neither, and no rule: a to-do. */
export type NewTask = {
  title: string;
  description?: string | null | undefined;
  /** an instant, RFC 3339 */
  scheduled_at?: string | null | undefined;
  /** wall clock in the person's zone (in `fixed_zone` where that is given), "2026-12-01T07:00" */
  local_time?: string | null | undefined;
  duration_minutes?: number | null | undefined;
  /** RFC 5545 RRULE value, with or without "RRULE:" */
  recurrence_rule?: string | null | undefined;
  /** times of the series that are left out: wall clock, as `local_time` */
  except?: string[] | undefined;
  /** our own kind of repetition */
  after_completion_days?: number | null | undefined;
  escalation_policy?: Policy | undefined;
  goal_id?: string | null | undefined;
  class_tags?: string[] | undefined;
  allow_quiet_hours?: boolean | undefined;
  words?: string | undefined;
  /** IANA id: the series stays in this zone; without it, it floats with the person */
  fixed_zone?: string | null | undefined;
  trigger_type?: 'time' | 'location' | undefined;
  location_trigger?: string | null | undefined;
};

/** Plans a task, once or as a series with its first occurrence. @throws Problem for a bad time, rule or goal. */
export function createTask(ctx: Context, user: UserScope, input: NewTask): Promise<TaskView> {
  return ctx.db.withUser(user, (tx) => createTaskIn(tx, ctx, user, input));
}

/** The same inside a transaction that does more (saving a whole plan). */
export async function createTaskIn(tx: Tx, ctx: Context, user: UserScope, input: NewTask): Promise<TaskView> {
  const now = ctx.clock.now();
  const repeats = Boolean(input.recurrence_rule || input.after_completion_days);
  const [person, goal] = await Promise.all([
    personOf(tx, ctx, user.id),
    input.goal_id ? goalOf(tx, input.goal_id) : null,
  ]);
  const made = repeats ? await plan(tx, person, input, now) : await planOnce(tx, person, input, now);
  return taskView({ ...made, goal_name: goal?.title ?? null });
}

/** All of it in one round trip: a to-do has no time, so nothing need be known of its owner. */
export function createTodo(
  ctx: Context,
  user: UserScope,
  input: { title: string; description?: string | null | undefined },
): Promise<{ task_id: string; title: string; status: string }> {
  const now = ctx.clock.now();
  return ctx.db.atOnce(user, async (tx) => {
    const { id, title, status } = await noted(tx, {
      ...details(input),
      user_id: user.id,
      created_at: now,
      armed_at: now,
    });
    return { task_id: id, title, status };
  });
}

async function goalOf(tx: Tx, goalId: string): Promise<{ title: string }> {
  const goal = await tx.selectFrom('goals').select('title').where('id', '=', goalId).executeTakeFirst();
  if (!goal) throw new Problem('not_found', 'There is no such goal.');
  return goal;
}

/** The row and its first line in the timeline, which travel together. */
async function noted(tx: Tx, row: NewTaskRow): Promise<TaskRow> {
  const id = randomUUID();
  const [made] = await Promise.all([
    insertTask(tx, { ...row, id }),
    addToTimeline(tx, { user_id: row.user_id, task_id: id, at: row.created_at, event: 'planned' }),
  ]);
  return made;
}

const details = (input: NewTask) => ({
  title: cleanLine(input.title),
  description: input.description ? cleanText(input.description) : (input.description ?? null),
  duration_minutes: input.duration_minutes ?? null,
  escalation_policy: input.escalation_policy ?? 'standard',
  allow_quiet_hours: input.allow_quiet_hours ?? false,
  goal_id: input.goal_id ?? null,
  class_tags: input.class_tags ?? [],
  words: input.words ?? reminderWords(input.description),
});

type Made = TaskRow & { rrule: string | null };

async function planOnce(tx: Tx, person: Person, input: NewTask, now: Temporal.Instant): Promise<Made> {
  // A session of a goal is at its hour wherever they are that day; any other single task is a moment.
  const when = whenOf(input, input.goal_id ? person.floats : person.zone, now);
  const row = await noted(tx, {
    ...details(input),
    user_id: person.id,
    scheduled_at: when?.at ?? null,
    trigger_type: input.trigger_type ?? 'time',
    location_trigger: input.location_trigger ?? null,
    created_at: now,
    ...armed(when?.at ?? null, person, now),
  });
  return { ...row, rrule: null };
}

async function plan(tx: Tx, person: Person, input: NewTask, now: Temporal.Instant): Promise<Made> {
  const when = whenOf(input, input.fixed_zone ?? person.floats, now);
  if (!when)
    throw new Problem('invalid_input', 'A repeating task needs its first time: give local_time or scheduled_at.');
  const rule: SeriesRule = {
    rrule: input.recurrence_rule ? input.recurrence_rule.replace(/^RRULE:/i, '') : null,
    afterCompletionDays: input.after_completion_days ?? null,
    dtstart: when.local.with({ millisecond: 0, microsecond: 0, nanosecond: 0 }),
    zone: input.fixed_zone ?? null,
    exdates: (input.except ?? []).map((local) => Temporal.PlainDateTime.from(local)),
    rdates: [],
  };
  const first = firstSlot(rule, person.floats, now);
  await requireRoom(tx, person, rule, now);
  const series = await insertSeries(tx, {
    ...details(input),
    user_id: person.id,
    rrule: rule.rrule,
    after_completion_days: rule.afterCompletionDays,
    dtstart_local: rule.dtstart,
    exdates: rule.exdates,
    zone: rule.zone,
    created_at: now,
  });
  const [row] = await Promise.all([
    insertOccurrence(tx, {
      ...inherited(series),
      ...placedAt(first),
      created_at: now,
      ...armed(first.at, person, now),
    }),
    addToTimeline(tx, { user_id: person.id, task_id: slotId(series.id, first), at: now, event: 'planned' }),
  ]);
  if (!row) throw new Error(`series ${series.id} is new and has an occurrence already`);
  return { ...row, rrule: series.rrule };
}

/** The first slot from `now` on. @throws Problem `invalid_input` with the domain's sentence when the rule cannot be used. */
export function firstSlot(rule: SeriesRule, zone: string, now: Temporal.Instant): Slot {
  const verdict = checkRule(rule, zone, now);
  if (!verdict.ok) throw new Problem('invalid_input', verdict.problem);
  if (rule.afterCompletionDays !== null) {
    return { local: rule.dtstart, fold: 0, at: momentOf(rule.zone ?? zone, rule.dtstart) };
  }
  const slot = nextSlotAfterInstant(rule, zone, now.subtract({ seconds: 61 }));
  if (!slot) throw new Problem('invalid_input', 'This rule gives no time that is still ahead.');
  return slot;
}
