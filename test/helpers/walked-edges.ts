import { MemorySaver } from '@langchain/langgraph';
import { buildGraph } from '../../src/agents/graph.ts';
import type { TracedRun } from './langsmith.ts';

/** Every edge of the coach's graph, as the graph itself has it: "safety > orchestrator". */
export async function edgesOfGraph(): Promise<Set<string>> {
  const { edges } = await buildGraph(new MemorySaver()).getGraphAsync();
  return new Set(edges.map(({ source, target }) => nameOf(source, target)));
}

/** The edges that traced turns went along. What runs side by side after the planner meets again in plan_review. */
export function edgesWalked(runs: TracedRun[], known: Set<string>): Set<string> {
  const walked = new Set<string>();
  for (const turn of runs.filter(({ name }) => name === 'turn')) {
    const nodes = runs
      .filter(({ parent_run_id }) => parent_run_id === turn.id)
      .sort((a, b) => (a.dotted_order < b.dotted_order ? -1 : 1))
      .map(({ name }) => name);
    let level = ['__start__'];
    while (nodes.length > 0) {
      const next = nodes.splice(0, level[0] === 'goal_planner' ? 3 : 1);
      for (const from of level) for (const to of next) walked.add(nameOf(from, to));
      level = next;
    }
    for (const from of level) walked.add(nameOf(from, '__end__'));
  }
  for (const edge of walked) if (!known.has(edge)) throw new Error(`the graph has no edge ${edge}`);
  return walked;
}

const nameOf = (from: string, to: string) => `${from} > ${to}`;
