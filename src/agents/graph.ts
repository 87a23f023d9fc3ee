import type { RunnableConfig } from '@langchain/core/runnables';
import { type BaseCheckpointSaver, END, START, StateGraph } from '@langchain/langgraph';
import { askStartDate } from './nodes/ask_start_date/index.ts';
import { chitchat } from './nodes/chitchat/index.ts';
import { clarify } from './nodes/clarify/index.ts';
import { classifier } from './nodes/classifier/index.ts';
import { goalClarifier } from './nodes/goal_clarifier/index.ts';
import { goalModifier } from './nodes/goal_modifier/index.ts';
import { goalPlanner } from './nodes/goal_planner/index.ts';
import { nextWish } from './nodes/next_wish.ts';
import { onboarding } from './nodes/onboarding/index.ts';
import { openQuestion } from './nodes/open_question/index.ts';
import { orchestrator } from './nodes/orchestrator/index.ts';
import { patternObserver } from './nodes/pattern_observer/index.ts';
import { planReview } from './nodes/plan_review/index.ts';
import { safety } from './nodes/safety/index.ts';
import { saveTasks } from './nodes/save_tasks/index.ts';
import { scheduler } from './nodes/scheduler/index.ts';
import { taskHandler } from './nodes/task_handler/index.ts';
import * as after from './routing.ts';
import { runOf } from './run.ts';
import { CoachState, type State, type Update } from './state.ts';

/**
 *  safety ─► orchestrator ─┬ onboarding ─► goal_clarifier / task_handler                        (after its last answer)
 *                          ├ chitchat / clarify ─────────────────────────────────────────────► end
 *                          ├ goal_clarifier ─► ask_start_date ─► goal_planner                  (each may ask, and ends the turn)
 *                          ├ goal_planner ─► { classifier · scheduler · pattern_observer } ─► plan_review ─► end
 *                          ├ goal_modifier ─► scheduler ─► plan_review
 *                          ├ plan_review ─► save_tasks                                         (a yes to the plan last shown)
 *                          ├ task_handler ─► save_tasks ─► pattern_observer ─► end
 *                          └ pattern_observer ─► save_tasks ─► end
 *  A second wish of the message goes on from where the first ended: next_wish ─► orchestrator, or right to
 *  task_handler / goal_modifier.
 *  A question that was open while something else was done is put again after it: open_question ─► end.
 */
export function buildGraph(checkpointer: BaseCheckpointSaver) {
  return new StateGraph(CoachState)
    .addNode('safety', step('safety', safety))
    .addNode('orchestrator', step('orchestrator', orchestrator))
    .addNode('onboarding', step('onboarding', onboarding))
    .addNode('chitchat', step('chitchat', chitchat))
    .addNode('clarify', step('clarify', clarify))
    .addNode('goal_clarifier', step('goal_clarifier', goalClarifier))
    .addNode('ask_start_date', step('ask_start_date', askStartDate))
    .addNode('goal_planner', step('goal_planner', goalPlanner))
    .addNode('classifier', step('classifier', classifier))
    .addNode('scheduler', step('scheduler', scheduler))
    .addNode('pattern_observer', step('pattern_observer', patternObserver))
    .addNode('plan_review', step('plan_review', planReview))
    .addNode('goal_modifier', step('goal_modifier', goalModifier))
    .addNode('task_handler', step('task_handler', taskHandler))
    .addNode('save_tasks', step('save_tasks', saveTasks))
    .addNode('next_wish', step('next_wish', nextWish))
    .addNode('open_question', step('open_question', openQuestion))
    .addEdge(START, 'safety')
    .addConditionalEdges('safety', after.safety, ['orchestrator', END])
    .addConditionalEdges('orchestrator', after.orchestrator, [...after.ROUTES, 'next_wish', END])
    .addConditionalEdges('onboarding', after.onboarding, [...ONWARD, 'next_wish', END])
    .addConditionalEdges('next_wish', after.nextWish, ['orchestrator', 'task_handler', 'goal_modifier'])
    .addEdge('open_question', END)
    .addConditionalEdges('chitchat', after.talk, AFTER_TALK)
    .addConditionalEdges('clarify', after.talk, AFTER_TALK)
    .addConditionalEdges('goal_clarifier', after.goalClarifier, ['ask_start_date', 'save_tasks', END])
    .addConditionalEdges('ask_start_date', after.askStartDate, ['goal_planner', END])
    .addConditionalEdges('goal_planner', after.goalPlanner, ['classifier', 'scheduler', 'pattern_observer', END])
    .addEdge('classifier', 'plan_review')
    .addEdge('scheduler', 'plan_review')
    .addConditionalEdges('goal_modifier', after.goalModifier, ['scheduler', 'save_tasks', END])
    .addConditionalEdges('plan_review', after.planReview, ['save_tasks', 'next_wish', END])
    .addConditionalEdges('task_handler', after.taskHandler, ['save_tasks', 'pattern_observer', ...AFTER_TALK])
    .addConditionalEdges('save_tasks', after.saveTasks, ['pattern_observer', ...AFTER_TALK])
    .addConditionalEdges('pattern_observer', after.patternObserver, ['plan_review', 'save_tasks', END])
    .compile({ checkpointer });
}

/** Where an answer may lead that leaves the turn open. */
const AFTER_TALK: ('onboarding' | 'next_wish' | 'open_question' | typeof END)[] = [
  'onboarding',
  'next_wish',
  'open_question',
  END,
];

/** What the last answer of onboarding may lead to. */
const ONWARD = ['goal_clarifier', 'task_handler'] as const;

export type CoachGraph = ReturnType<typeof buildGraph>;

type Node = (state: State, run: ReturnType<typeof runOf>) => Promise<Update> | Update;

/** Tells the client that a node begins, and hands it the turn's run. */
function step(name: string, node: Node) {
  return async (state: State, config: RunnableConfig): Promise<Update> => {
    const run = runOf(config);
    run.progress(name);
    const trace = run.trace?.node(name);
    try {
      const update = await node(state, trace ? { ...run, watch: trace.watch } : run);
      trace?.end();
      return update;
    } catch (error) {
      trace?.end(error);
      // What other nodes had laid out is not to be met again as if it had been shown; what was saved is to be remembered.
      run.undone.is = run.turn.saves === 0;
      throw error;
    }
  };
}
