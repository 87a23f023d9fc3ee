import { claimRung, type RungRow, reclaimRung } from '../../db/queries/rungs.ts';
import { lockTask, type TaskRow, updateTask } from '../../db/queries/tasks.ts';
import { addToTimelineOnce } from '../../db/queries/timeline.ts';
import type { Tx } from '../../db/scope.ts';
import { CLAIM_LEASE_SECONDS, type Decision, decide, type Held, type Rung } from '../../domain/escalation/index.ts';
import { isBefore } from '../../domain/instants.ts';
import type { Context } from '../context.ts';
import { closeOccurrence } from '../tasks/close.ts';
import { type Situation, situationOf } from './facts.ts';
import { timeOfDay } from './when-text.ts';

/** A claimed rung with what its channel needs. */
export type ClaimedRung = { row: RungRow; rung: Rung; task: ScheduledTask; situation: Situation };

export type Step = { do: 'send' | 'reconcile'; claim: ClaimedRung } | { do: 'nothing' };

type ScheduledTask = TaskRow & { scheduled_at: Temporal.Instant };

/** The job queue wakes by the database's clock; ours may be a little behind it. */
const CLOCK_SKEW_SECONDS = 2;

/**
 * Looks at an occurrence and commits what the ladder asks for at this moment: a claim to be sent by the caller, the next wake-up, a
 * miss with its successor. Nothing has left the house when this returns. Stale and repeated jobs find nothing to do.
 */
export function takeStep(ctx: Context, taskId: string): Promise<Step> {
  return ctx.db.asService('a reminder is due', async (tx): Promise<Step> => {
    const task = await lockTask(tx, taskId);
    if (!task?.wake_at || !task.scheduled_at || task.status !== 'pending') return { do: 'nothing' };
    const now = nowFor(ctx, task.wake_at);
    if (isBefore(now, task.wake_at)) return { do: 'nothing' };
    const scheduled: ScheduledTask = { ...task, scheduled_at: task.scheduled_at };
    const situation = await situationOf(tx, ctx, scheduled);
    return carryOut(tx, ctx, scheduled, situation, decide(situation.facts, now), now);
  });
}

/** After something about a rung became known: when to look again. Does not act, so that callbacks stay quick. */
export async function lookAgain(tx: Tx, ctx: Context, task: TaskRow): Promise<void> {
  if (task.status !== 'pending' || !task.scheduled_at) return;
  const now = ctx.clock.now();
  const situation = await situationOf(tx, ctx, { ...task, scheduled_at: task.scheduled_at });
  const decision = decide(situation.facts, now);
  if (decision.do === 'wait') await wait(tx, task, situation, decision, now);
  else await updateTask(tx, task.id, { wake_at: now });
}

/** The person may be reached again: what may have begun (no lead is longer than a day) is looked at now. */
export async function lookAgainAtAll(tx: Tx, userId: string, now: Temporal.Instant): Promise<void> {
  await tx
    .updateTable('tasks')
    .set({ wake_at: now })
    .where('user_id', '=', userId)
    .where('status', '=', 'pending')
    .where('wake_at', '>', now)
    .where('scheduled_at', '<=', now.add({ hours: 24 }))
    .execute();
}

function nowFor(ctx: Context, wakeAt: Temporal.Instant): Temporal.Instant {
  const now = ctx.clock.now();
  const early = isBefore(now, wakeAt) && !isBefore(now.add({ seconds: CLOCK_SKEW_SECONDS }), wakeAt);
  return early ? wakeAt : now;
}

async function carryOut(
  tx: Tx,
  ctx: Context,
  task: ScheduledTask,
  situation: Situation,
  decision: Decision,
  now: Temporal.Instant,
): Promise<Step> {
  switch (decision.do) {
    case 'miss':
      await closeOccurrence(tx, ctx, task, situation.person, {
        status: 'missed',
        missReason: decision.reason,
        via: 'notifier',
      });
      return { do: 'nothing' };
    case 'skip':
      await closeOccurrence(tx, ctx, task, situation.person, {
        status: 'skipped',
        via: 'notifier',
        detail: 'reminders were paused',
      });
      return { do: 'nothing' };
    case 'wait':
      await wait(tx, task, situation, decision, now);
      return { do: 'nothing' };
    case 'reconcile': {
      const row = situation.rungs.find((one) => one.rung === decision.rung);
      if (!row) return { do: 'nothing' };
      await updateTask(tx, task.id, { wake_at: leaseFrom(now) });
      return { do: 'reconcile', claim: { row, rung: decision.rung, task, situation } };
    }
    case 'send': {
      await sayHeld(tx, task, situation, decision.held, now);
      for (const rung of decision.passed) {
        await addToTimelineOnce(tx, {
          ...entry(task, now),
          event: 'passed',
          channel: channelOf(rung),
          detail: 'its time had passed',
        });
      }
      const failed = situation.rungs.find((one) => one.rung === decision.rung);
      const row = failed
        ? await reclaimRung(tx, failed.id, 'failed', now)
        : await claimRung(tx, {
            userId: task.user_id,
            taskId: task.id,
            generation: task.generation,
            rung: decision.rung,
            now,
          });
      if (!row) return { do: 'nothing' };
      await updateTask(tx, task.id, { wake_at: leaseFrom(now) });
      return { do: 'send', claim: { row, rung: decision.rung, task, situation } };
    }
  }
}

/** Sleeps until there may be something to do, and says why nothing is done now. */
async function wait(
  tx: Tx,
  task: TaskRow,
  situation: Situation,
  { held, unreachable, wakeAt }: Extract<Decision, { do: 'wait' }>,
  now: Temporal.Instant,
): Promise<void> {
  await sayHeld(tx, task, situation, held, now);
  if (unreachable) {
    const detail = 'no channel can reach this person';
    await addToTimelineOnce(tx, { ...entry(task, now), event: 'unreachable', detail });
  }
  await updateTask(tx, task.id, { wake_at: wakeAt });
}

/** If this process dies before it confirms, somebody looks when the claim has run out. */
export const leaseFrom = (now: Temporal.Instant) => now.add({ seconds: CLAIM_LEASE_SECONDS });

const entry = (task: TaskRow, now: Temporal.Instant) => ({ user_id: task.user_id, task_id: task.id, at: now });

export const channelOf = (rung: Rung): string => (rung === 'call_again' ? 'call' : rung);

const BECAUSE: Record<Held['because'], string> = {
  quiet_hours: 'quiet hours',
  calling_hours: 'nobody is called at this hour',
  daily_limit: "the day's limit is reached",
  hourly_limit: 'enough calls for this hour',
  paused: 'reminders are paused',
};

async function sayHeld(
  tx: Tx,
  task: TaskRow,
  { person }: Situation,
  held: Held[],
  now: Temporal.Instant,
): Promise<void> {
  for (const { rung, because, until } of held) {
    const detail = until ? `${BECAUSE[because]} until ${timeOfDay(until, person)}` : BECAUSE[because];
    await addToTimelineOnce(tx, { ...entry(task, now), event: 'held back', channel: channelOf(rung), detail });
  }
}
