import { findCrisis, type Setting, understand } from '../language/index.ts';
import { goalIn } from './goal.ts';
import { plainly } from './plainly.ts';
import { isStatement, isTalk } from './talk.ts';

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

const HELP =
  /^\W*(?:(?:how|what)\s+(?:can|could|do|would)\s+you\s+(?:help|do|offer|support)(?:\s+(?:me|for\s+me|with|here|us|exactly))*|what\s+are\s+your\s+(?:features|functions|commands|skills|options)|how\s+do\s+i\s+(?:use|work\s+with)\s+(?:this|you|it|the\s+app)|(?:please\s+)?help(?:\s+me)?(?:\s+please)?)\W*$/i;

/** "My daughter started school today": a day in a story is none to be reminded on. */
const PAST =
  /^\W*(?:i|we|my|our|he|she|they|it|the)\b(?!.*\bremind\b)[^?]*\b(?:\p{L}{3,}ed|was|were|had|went|got|did|came|said|told|met|saw|made|won|lost|left)\b/iu;

/** The intent of a message that answers no question. */
export function intentOf(said: string, setting: Setting): Intent {
  const message = plainly(said);
  if (findCrisis(message)) return 'SAFETY';
  if (HELP.test(message)) return 'HELP';
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
      return isTalk(message) || (isStatement(message) && PAST.test(message)) ? 'CHITCHAT' : 'NEW_TASK';
    case 'unclear':
      return isTalk(message) || isStatement(message) ? 'CHITCHAT' : 'CLARIFY';
    default:
      return isTalk(message) && understood.kind !== 'done' ? 'CHITCHAT' : 'TASK_CHANGE';
  }
}
