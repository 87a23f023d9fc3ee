import { END } from '@langchain/langgraph';
import type { State } from './state.ts';

/** Somebody in danger got their answer; nothing else is looked at. */
export function afterSafety({ answer }: State) {
  return answer ? END : 'orchestrator';
}

export function afterOrchestrator({ route }: State) {
  return route === 'end' ? END : route;
}

/** Only what changes something goes on to be saved. */
export function afterTaskHandler({ effects }: State) {
  return effects.length > 0 ? 'save_tasks' : END;
}
