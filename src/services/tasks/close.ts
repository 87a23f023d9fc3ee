import { clearNotification } from '../../db/queries/notices.ts';
import { closePending, type TaskRow } from '../../db/queries/tasks.ts';
import { addToTimeline, type TimelineEvent } from '../../db/queries/timeline.ts';
import type { Tx } from '../../db/scope.ts';
import { recordOutcome } from '../analytics/record.ts';
import type { Context } from '../context.ts';
import { finishGoal } from '../goals/finish.ts';
import { tellPartnerOfMiss } from '../partners/tell.ts';
import { withdrawCalls } from '../reminders/withdraw.ts';
import type { Person } from './person.ts';
import { isPastNext, makeSuccessor } from './successor.ts';

export type ClosedStatus = 'done' | 'missed' | 'skipped' | 'rescheduled' | 'cancelled';

/** Where an answer came from; `notifier` closes what nobody answered. */
export type Via = 'app' | 'coach' | 'push' | 'whatsapp' | 'call' | 'link' | 'notifier';

export type Closing = {
  status: ClosedStatus;
  missReason?: 'ignored' | 'unreachable' | 'marked' | null;
  via: Via;
  /** for the timeline */
  detail?: string;
};

/**
 * Closes a pending occurrence: the one way, whatever the channel. Settles by compare-and-set, ends the ladder, makes the
 * successor, keeps the counters, finishes the goal and opens the next milestone, all in the caller's transaction, which holds
 * the person's lock.
 * Returns the closed row, or undefined when it was closed before (first answer wins).
 */
export async function closeOccurrence(
  tx: Tx,
  ctx: Context,
  task: TaskRow,
  person: Person,
  closing: Closing,
): Promise<TaskRow | undefined> {
  const closed = await closeOne(tx, ctx, task, person, closing);
  if (!closed) return undefined;
  await goOn(tx, ctx, closed, person);
  if (closed.goal_id) await finishGoal(tx, ctx, closed.goal_id);
  return closed;
}

/**
 * An occurrence that was moved past the next one of its series does not hold that up: it comes at its new time, and the series goes on.
 * Called when it is moved.
 */
export async function letSeriesGoOn(tx: Tx, ctx: Context, moved: TaskRow, person: Person): Promise<void> {
  if (await isPastNext(tx, moved, person)) await goOn(tx, ctx, moved, person);
}

async function goOn(tx: Tx, ctx: Context, from: TaskRow, person: Person): Promise<void> {
  for (const passed of await makeSuccessor(tx, ctx, from, person)) {
    await closeOne(tx, ctx, passed, person, {
      status: 'missed',
      missReason: 'unreachable',
      via: 'notifier',
      detail: 'Flux could not remind at that time.',
    });
  }
}

async function closeOne(
  tx: Tx,
  ctx: Context,
  task: TaskRow,
  person: Person,
  closing: Closing,
): Promise<TaskRow | undefined> {
  const now = ctx.clock.now();
  const missReason = closing.status === 'missed' ? (closing.missReason ?? 'marked') : null;
  const closed = await closePending(tx, {
    id: task.id,
    status: closing.status,
    miss_reason: missReason,
    closed_at: now,
    closed_via: closing.via,
    completed_at: closing.status === 'done' ? now : null,
  });
  if (!closed) return undefined;
  // What does not wait for an answer travels together.
  await Promise.all([
    // The call that gave the answer ends by itself.
    closing.via !== 'call' && withdrawCalls(tx, now, { task_id: closed.id }),
    closing.via !== 'notifier' && clearNotification(tx, closed.id, now),
    closing.status === 'missed' && missReason === 'ignored' && tellPartnerOfMiss(tx, closed, now),
    addToTimeline(tx, {
      user_id: closed.user_id,
      task_id: closed.id,
      at: now,
      event: eventOf(closing),
      channel: closing.via === 'notifier' ? null : closing.via,
      detail: closing.detail ?? (closing.status === 'missed' ? missReason : closing.status),
    }),
    recordOutcome(tx, {
      userId: closed.user_id,
      taskId: closed.id,
      goalId: closed.goal_id,
      category: closed.class_tags[0] ?? 'other',
      status: closing.status,
      missReason,
      scheduledAt: closed.scheduled_at,
      closedAt: now,
      zone: person.zone,
      dayStart: person.dayStart,
      durationMinutes: closed.duration_minutes,
    }),
  ]);
  return closed;
}

function eventOf({ status, via }: Closing): TimelineEvent {
  if (status === 'cancelled') return 'cancelled';
  if (via !== 'notifier') return 'answered';
  return status === 'skipped' ? 'skipped' : 'missed';
}
