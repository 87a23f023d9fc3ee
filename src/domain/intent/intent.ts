import { findCrisis, type Setting, understand } from '../language/index.ts';
import { goalIn } from './goal.ts';
import { isTalk } from './talk.ts';

/** `GOAL_OFFER`: a goal that was given as a task to note. `TASK_CHANGE`: something about tasks that are there. */
export type Intent =
  | 'SAFETY'
  | 'GOAL'
  | 'GOAL_OFFER'
  | 'NEW_TASK'
  | 'TASK_CHANGE'
  | 'LIST'
  | 'CHITCHAT'
  | 'HELP'
  | 'CLARIFY';

/** The intent of a message that answers no question. */
export function intentOf(message: string, setting: Setting): Intent {
  if (findCrisis(message)) return 'SAFETY';
  const understood = understand(message, setting);
  switch (understood.kind) {
    case 'greeting':
    case 'thanks':
    case 'goodbye':
    case 'stop':
    case 'small_talk':
    case 'yes':
    case 'no':
      return 'CHITCHAT';
    case 'help':
      return 'HELP';
    case 'list':
      return isTalk(message) ? 'CHITCHAT' : 'LIST';
    default:
  }
  const goal = goalIn(message, setting);
  if (goal) return goal.asTask ? 'GOAL_OFFER' : 'GOAL';
  switch (understood.kind) {
    case 'goal':
      return 'GOAL';
    case 'new_tasks':
      return 'NEW_TASK';
    case 'ask':
      return isTalk(message) ? 'CHITCHAT' : 'NEW_TASK';
    case 'unclear':
      return isTalk(message) ? 'CHITCHAT' : 'CLARIFY';
    default:
      return isTalk(message) && understood.kind !== 'done' ? 'CHITCHAT' : 'TASK_CHANGE';
  }
}
