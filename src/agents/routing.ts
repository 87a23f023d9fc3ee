import { END } from '@langchain/langgraph';
import type { State } from './state.ts';

/** Somebody in danger got their answer; nothing else is looked at. */
export function afterSafety({ answer }: State) {
  return answer ? END : 'orchestrator';
}

export function afterOrchestrator({ route }: State) {
  return route === 'end' ? END : route;
}

/** Only what changes something goes on to be saved; a plain answer may carry a suggestion. */
export function afterTaskHandler({ effects, answer }: State) {
  if (effects.length > 0) return 'save_tasks';
  return answer && !answer.needsAnswer ? 'pattern_observer' : END;
}

/** One thing at a time: who just planned something is not asked about another. */
export function afterSave({ answer, route }: State) {
  return answer?.node === 'CHITCHAT' && route !== 'pattern_observer' ? 'pattern_observer' : END;
}

export function afterPatternObserver({ effects }: State) {
  return effects.length > 0 ? 'save_tasks' : END;
}
