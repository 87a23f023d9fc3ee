import { asSaid, type Setting } from '../../../domain/language/index.ts';
import type { Route } from '../../state.ts';
import type { Orchestration } from './schema.ts';

/** What a model heard, as a sentence that the rules read exactly: the model never decides a time. */
export function sentenceOf(
  heard: Orchestration,
  message: string,
  setting: Setting,
): { route: Route; text: string } | null {
  const task = heard.task ? `"${heard.task.replaceAll('"', '')}"` : '';
  // A day, a number or a half of the day that the person did not say is not taken over.
  const when = heard.when ? asSaid(heard.when, message, setting) : '';
  switch (heard.intent) {
    case 'new_task':
      return { route: 'task_handler', text: message };
    case 'list':
      return { route: 'task_handler', text: `What's planned ${when || 'today'}` };
    case 'done':
      return { route: 'task_handler', text: `Done with ${task}` };
    case 'missed':
      return { route: 'task_handler', text: `I missed ${task}` };
    case 'skip':
      return { route: 'task_handler', text: `Skip ${task} ${when}` };
    case 'snooze':
      return { route: 'task_handler', text: `Snooze ${task} ${when}` };
    case 'delete':
      return { route: 'task_handler', text: `Delete ${task}` };
    case 'reschedule':
      return {
        route: 'task_handler',
        text: when ? `Move ${task || 'it'} to ${when.replace(/^(?:to|until)\s+/i, '')}` : `Reschedule ${task}`,
      };
    case 'goal':
      return { route: 'goal_clarifier', text: message };
    case 'chitchat':
    case 'help':
      return { route: 'chitchat', text: message };
    case 'unclear':
      return null;
  }
}
