import type { UserScope } from '../../../db/scope.ts';
import type { Context } from '../../../services/context.ts';
import { abandonGoal } from '../../../services/goals/index.ts';
import {
  finishGoalNow,
  type PausedGoal,
  parkGoal,
  pauseGoals,
  renameGoal,
  type SavedPlan,
  savePlan,
  setGoalDay,
  setGoalSums,
} from '../../../services/plans/index.ts';
import { type Stay, saveTravels } from '../../../services/travel/index.ts';
import { type Undone, undoChange } from '../../../services/undo/index.ts';
import type { GoalEffect } from '../../state.ts';

/** What an effect on goals came to. JSON, as a retry reads it again. */
export type GoalOutcome =
  | { did: 'save_plan'; saved: SavedPlan }
  | { did: 'park_goal'; goalId: string }
  | { did: 'finish_goal'; sessionsLeft: number }
  | { did: 'abandon_goal' }
  | { did: 'rename_goal' }
  | { did: 'goal_day' }
  | { did: 'goal_sums' }
  | { did: 'pause'; goals: PausedGoal[] }
  | { did: 'travel'; stay: Stay }
  | { did: 'undo'; undone: Undone };

/** Carries one effect out. `ctx` is inside the turn's transaction. @throws Problem as the services do. */
export async function carryOutGoal(ctx: Context, user: UserScope, effect: GoalEffect): Promise<GoalOutcome> {
  switch (effect.do) {
    case 'save_plan':
      return { did: 'save_plan', saved: await savePlan(ctx, user, effect.plan) };
    case 'park_goal':
      return { did: 'park_goal', goalId: await parkGoal(ctx, user, effect.brief) };
    case 'finish_goal':
      return { did: 'finish_goal', ...(await finishGoalNow(ctx, user, effect.goalId)) };
    case 'abandon_goal':
      await abandonGoal(ctx, user, effect.goalId);
      return { did: 'abandon_goal' };
    case 'rename_goal':
      await renameGoal(ctx, user, effect.goalId, effect.name);
      return { did: 'rename_goal' };
    case 'goal_day':
      await setGoalDay(ctx, user, effect.goalId, effect.day);
      return { did: 'goal_day' };
    case 'goal_sums':
      await setGoalSums(ctx, user, effect.goalId, effect.sums);
      return { did: 'goal_sums' };
    case 'pause':
      return {
        did: 'pause',
        goals: await pauseGoals(ctx, user, effect.goalIds, {
          from: effect.from ? Temporal.PlainDate.from(effect.from) : null,
          until: Temporal.PlainDate.from(effect.until),
        }),
      };
    case 'travel':
      return { did: 'travel', stay: await saveTravels(ctx, user, effect.travels, effect.stay) };
    case 'undo':
      return { did: 'undo', undone: await undoChange(ctx, user, effect.changeId) };
  }
}

export const isGoalEffect = (effect: { do: string }): effect is GoalEffect =>
  [
    'save_plan',
    'park_goal',
    'finish_goal',
    'abandon_goal',
    'rename_goal',
    'goal_day',
    'goal_sums',
    'pause',
    'travel',
    'undo',
  ].includes(effect.do);
