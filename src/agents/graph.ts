import type { RunnableConfig } from '@langchain/core/runnables';
import { type BaseCheckpointSaver, END, START, StateGraph } from '@langchain/langgraph';
import { chitchat } from './nodes/chitchat/index.ts';
import { clarify } from './nodes/clarify/index.ts';
import { orchestrator } from './nodes/orchestrator/index.ts';
import { patternObserver } from './nodes/pattern_observer/index.ts';
import { safety } from './nodes/safety/index.ts';
import { saveTasks } from './nodes/save_tasks/index.ts';
import { taskHandler } from './nodes/task_handler/index.ts';
import { afterOrchestrator, afterPatternObserver, afterSafety, afterSave, afterTaskHandler } from './routing.ts';
import { runOf } from './run.ts';
import { CoachState, type State, type Update } from './state.ts';

/**
 *  safety ─► orchestrator ─┬ chitchat / clarify ────────────────────────────► end
 *                          ├ task_handler ─► save_tasks ─► pattern_observer ─► end
 *                          └ pattern_observer ─► save_tasks ────────────────► end
 */
export function buildGraph(checkpointer: BaseCheckpointSaver) {
  return new StateGraph(CoachState)
    .addNode('safety', step('safety', safety))
    .addNode('orchestrator', step('orchestrator', orchestrator))
    .addNode('chitchat', step('chitchat', chitchat))
    .addNode('clarify', step('clarify', clarify))
    .addNode('task_handler', step('task_handler', taskHandler))
    .addNode('save_tasks', step('save_tasks', saveTasks))
    .addNode('pattern_observer', step('pattern_observer', patternObserver))
    .addEdge(START, 'safety')
    .addConditionalEdges('safety', afterSafety, ['orchestrator', END])
    .addConditionalEdges('orchestrator', afterOrchestrator, [
      'chitchat',
      'clarify',
      'task_handler',
      'pattern_observer',
      END,
    ])
    .addConditionalEdges('task_handler', afterTaskHandler, ['save_tasks', 'pattern_observer', END])
    .addEdge('chitchat', END)
    .addEdge('clarify', END)
    .addConditionalEdges('save_tasks', afterSave, ['pattern_observer', END])
    .addConditionalEdges('pattern_observer', afterPatternObserver, ['save_tasks', END])
    .compile({ checkpointer });
}

export type CoachGraph = ReturnType<typeof buildGraph>;

type Node = (state: State, run: ReturnType<typeof runOf>) => Promise<Update> | Update;

/** Tells the client that a node begins, and hands it the turn's run. */
function step(name: string, node: Node) {
  return async (state: State, config: RunnableConfig): Promise<Update> => {
    const run = runOf(config);
    run.progress(name);
    return node(state, run);
  };
}
