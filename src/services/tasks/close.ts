import { heardAtCommit } from '../../db/heard-at-commit.ts';
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
  const closed = await settleRow(tx, ctx, task.id, closing);
  if (closed) await followThrough(tx, ctx, closed, person, closing);
  return closed;
}

/** Its first half: the row alone, so that it can travel with the lock. Whoever gets the row goes on with `followThrough`. */
export function settleRow(tx: Tx, ctx: Context, id: string, closing: Closing): Promise<TaskRow | undefined> {
  const now = ctx.clock.now();
  return closePending(tx, {
    id,
    status: closing.status,
    miss_reason: missReasonOf(closing),
    closed_at: now,
    closed_via: closing.via,
    completed_at: closing.status === 'done' ? now : null,
  });
}

/** Its second half: everything that follows from a row that was just closed. */
export async function followThrough(
  tx: Tx,
  ctx: Context,
  closed: TaskRow,
  person: Person,
  closing: Closing,
): Promise<void> {
  // What the one asks does not depend on what the other is told.
  const [passed] = await Promise.all([
    makeSuccessor(tx, ctx, closed, person),
    tellOfClosing(tx, ctx, closed, person, closing),
  ]);
  await closePassed(tx, ctx, passed, person);
  if (closed.goal_id) await finishGoal(tx, ctx, closed.goal_id);
}

/**
 * An occurrence that was moved past the next one of its series does not hold that up: it comes at its new time, and the series goes on.
 * Called when it is moved.
 */
export async function letSeriesGoOn(tx: Tx, ctx: Context, moved: TaskRow, person: Person): Promise<void> {
  if (await isPastNext(tx, moved, person))
    await closePassed(tx, ctx, await makeSuccessor(tx, ctx, moved, person), person);
}

async function closePassed(tx: Tx, ctx: Context, passed: readonly TaskRow[], person: Person): Promise<void> {
  const closing: Closing = {
    status: 'missed',
    missReason: 'unreachable',
    via: 'notifier',
    detail: 'Flux could not remind at that time.',
  };
  for (const { id } of passed) {
    const closed = await settleRow(tx, ctx, id, closing);
    if (closed) await tellOfClosing(tx, ctx, closed, person, closing);
  }
}

const missReasonOf = ({ status, missReason }: Closing) => (status === 'missed' ? (missReason ?? 'marked') : null);

/** The ladder ends, the timeline and the counters know of it. */
async function tellOfClosing(tx: Tx, ctx: Context, closed: TaskRow, person: Person, closing: Closing): Promise<void> {
  const now = ctx.clock.now();
  const missReason = missReasonOf(closing);
  // The call that gave the answer ends by itself.
  if (closing.via !== 'call') heardAtCommit(tx, withdrawCalls(tx, now, { task_id: closed.id }));
  if (closing.via !== 'notifier') heardAtCommit(tx, clearNotification(tx, closed.id, now));
  heardAtCommit(
    tx,
    addToTimeline(tx, {
      user_id: closed.user_id,
      task_id: closed.id,
      at: now,
      event: eventOf(closing),
      channel: closing.via === 'notifier' ? null : closing.via,
      detail: closing.detail ?? (closing.status === 'missed' ? missReason : closing.status),
    }),
  );
  // What does not wait for an answer travels together.
  await Promise.all([
    closing.status === 'missed' && missReason === 'ignored' && tellPartnerOfMiss(tx, closed, now),
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
}

function eventOf({ status, via }: Closing): TimelineEvent {
  if (status === 'cancelled') return 'cancelled';
  if (via !== 'notifier') return 'answered';
  return status === 'skipped' ? 'skipped' : 'missed';
}
