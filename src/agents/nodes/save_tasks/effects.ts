import type { UserScope } from '../../../db/scope.ts';
import type { Context } from '../../../services/context.ts';
import { answerSuggestion } from '../../../services/patterns/index.ts';
import {
  confirmReschedule,
  createTask,
  deleteTask,
  editTask,
  setEscalationPolicy,
  settleTask,
  snoozeTask,
} from '../../../services/tasks/index.ts';
import type { Effect } from '../../state.ts';
import { carryOutGoal, type GoalOutcome, isGoalEffect } from './goal-effects.ts';
import { carryOutPause, isPauseEffect } from './pause-effects.ts';

/** What an effect came to: which task it is about, and what the words need. JSON, as a retry reads it again. */
export type Outcome = { effect: Effect; taskId: string; at: string | null; status: string | null; goal?: GoalOutcome };

/** Carries one effect out. `ctx` is inside the turn's transaction. @throws Problem as the services do. */
export async function carryOut(ctx: Context, user: UserScope, effect: Effect): Promise<Outcome> {
  const outcome = (taskId: string, at: string | null = null, status: string | null = null): Outcome => ({
    effect,
    taskId,
    at,
    status,
  });
  if (isGoalEffect(effect)) {
    const goal = await carryOutGoal(ctx, user, effect);
    return { ...outcome(''), goal };
  }
  if (isPauseEffect(effect)) {
    await carryOutPause(ctx, user, effect);
    return outcome('');
  }
  switch (effect.do) {
    case 'create': {
      const task = await createTask(ctx, user, effect.task);
      return outcome(task.id, task.scheduled_at);
    }
    case 'settle': {
      const options = {
        via: 'coach' as const,
        ...(effect.occurrenceDate && { occurrence_date: effect.occurrenceDate }),
      };
      const settled = await settleTask(ctx, user, effect.taskId, effect.answer, options);
      return outcome(settled.task_id, null, settled.settled ? null : settled.status);
    }
    case 'snooze': {
      const task = await snoozeTask(ctx, user, effect.taskId, effect.minutes, 'coach');
      return outcome(task.id, task.scheduled_at);
    }
    case 'move': {
      const to = {
        scheduled_at: effect.to,
        scope: effect.scope,
        ...(effect.occurrenceDate && { occurrence_date: effect.occurrenceDate }),
      };
      const moved = await confirmReschedule(ctx, user, effect.taskId, to, 'coach');
      return outcome(moved.new_task_id, moved.scheduled_at);
    }
    case 'delete': {
      const scope = effect.scope === 'series' ? 'future' : 'one';
      await deleteTask(ctx, user, effect.taskId, scope, { occurrence_date: effect.occurrenceDate }, 'coach');
      return outcome(effect.taskId);
    }
    case 'answer_suggestion': {
      await answerSuggestion(ctx, user, effect.patternId, effect.answer);
      return outcome(effect.patternId);
    }
    case 'edit': {
      const task = await editTask(ctx, user, effect.taskId, effect.change, effect.scope);
      return outcome(task.id, task.scheduled_at);
    }
    case 'policy': {
      await setEscalationPolicy(ctx, user, effect.taskId, effect.policy);
      return outcome(effect.taskId);
    }
  }
}
