import { lockOpenTasks, type TaskRow, updateTask } from '../../db/queries/tasks.ts';
import { addAllToTimelineOnce, type TimelineEntry } from '../../db/queries/timeline.ts';
import type { Tx } from '../../db/scope.ts';
import { channelOf, decide } from '../../domain/escalation/index.ts';
import type { Context } from '../../services/context.ts';
import { type ScheduledTask, type Situation, situationsOf } from '../../services/reminders/facts.ts';
import { waitEntries } from '../../services/reminders/waiting.ts';
import { whyLeftOut } from '../../services/reminders/why-left-out.ts';
import { closeOccurrence } from '../../services/tasks/close.ts';

/** Occurrences that are closed in one transaction: more would hold their people's locks for long. */
export const CLOSED_TOGETHER = 20;

/**
 * Closes occurrences that the ladder has come to the end of, with their successors, in one transaction: their people are locked and their
 * situations read in sets, and each is decided once more under its person's lock, as they may have answered meanwhile. What they write differs too
 * much to be one statement a table; it travels together, one person beside another. All of it is kept or nothing.
 */
export function closeTogether(ctx: Context, ids: readonly string[]): Promise<void> {
  return ctx.db.asService('nobody answered', async (tx) => {
    const now = ctx.clock.now();
    const tasks = (await lockOpenTasks(tx, ids)).filter(isScheduled);
    const situations = await situationsOf(tx, ctx, tasks, now);
    await Promise.all(
      [...Map.groupBy(tasks, (task) => task.user_id).values()].map(async (theirs) => {
        for (const task of theirs) {
          const situation = situations.get(task.id) ?? new Error(`task ${task.id} has no person any more`);
          if (situation instanceof Error) throw situation;
          await endLadder(tx, ctx, task, situation, now);
        }
      }),
    );
  });
}

async function endLadder(
  tx: Tx,
  ctx: Context,
  task: TaskRow,
  situation: Situation,
  now: Temporal.Instant,
): Promise<void> {
  const { facts, person } = situation;
  const decision = decide(facts, now);
  if (decision.do === 'miss') {
    await addAllToTimelineOnce(tx, leftOutEntries(task, situation, now));
    await closeOccurrence(tx, ctx, task, person, { status: 'missed', missReason: decision.reason, via: 'notifier' });
  } else if (decision.do === 'skip') {
    const detail = 'reminders were paused';
    await closeOccurrence(tx, ctx, task, person, { status: 'skipped', via: 'notifier', detail });
  } else if (decision.do === 'wait') {
    await addAllToTimelineOnce(tx, waitEntries(task, person, decision, now));
    await updateTask(tx, task.id, { wake_at: decision.wakeAt });
  } else await updateTask(tx, task.id, { wake_at: now });
}

const isScheduled = (task: TaskRow): task is ScheduledTask => task.scheduled_at !== null;

/** "Why was I not called?": what the ladder would have used and could not, told at its end. */
function leftOutEntries(task: TaskRow, situation: Situation, now: Temporal.Instant): TimelineEntry[] {
  const used = new Set(situation.rungs.map(({ rung }) => rung));
  const channels = new Map(
    whyLeftOut(situation.facts.policy, situation)
      .filter(({ rung }) => rung !== 'push' && !used.has(rung))
      .map(({ rung, why }) => [channelOf(rung), why]),
  );
  return [...channels].map(([channel, detail]) => ({
    user_id: task.user_id,
    task_id: task.id,
    at: now,
    event: 'passed',
    channel,
    detail,
  }));
}
