import { lockTask, type TaskRow, updateTask } from '../../db/queries/tasks.ts';
import { addAllToTimelineOnce, type TimelineEntry } from '../../db/queries/timeline.ts';
import { channelOf, decide } from '../../domain/escalation/index.ts';
import type { Context } from '../../services/context.ts';
import { type Situation, situationOf } from '../../services/reminders/facts.ts';
import { waitEntries } from '../../services/reminders/waiting.ts';
import { whyLeftOut } from '../../services/reminders/why-left-out.ts';
import { closeOccurrence } from '../../services/tasks/close.ts';

/**
 * Closes an occurrence that the ladder has come to the end of, with its successor, in a transaction of its own; decided once more under its
 * person's lock, as they may have answered meanwhile.
 */
export function close(ctx: Context, taskId: string): Promise<void> {
  return ctx.db.asService('nobody answered', async (tx) => {
    const task = await lockTask(tx, taskId);
    if (task?.status !== 'pending' || !task.scheduled_at) return;
    const now = ctx.clock.now();
    const situation = await situationOf(tx, ctx, { ...task, scheduled_at: task.scheduled_at });
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
  });
}

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
