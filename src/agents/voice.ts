import type { ChatReply } from '../services/conversations/index.ts';

/** What a client sees while a turn runs; the reply itself is what `run` gives. */
export type TurnEvent = { type: 'progress'; node: string } | { type: 'token'; text: string };

/** Nodes that clients know by name; what the graph does between them is its own affair. */
export const KNOWN_NODES: ReadonlySet<string> = new Set([
  'safety',
  'orchestrator',
  'onboarding',
  'chitchat',
  'clarify',
  'goal_clarifier',
  'ask_start_date',
  'goal_planner',
  'classifier',
  'scheduler',
  'pattern_observer',
  'plan_review',
  'goal_modifier',
  'task_handler',
  'save_tasks',
]);

export type Voice = {
  /** Words reach the client now. */
  say(text: string): void;
  /** All that was said so far. */
  spoken(): string;
  /** Says what of the stored reply was not said yet. */
  rest(reply: ChatReply): ChatReply;
};

/** How the words of one turn reach the client: each once, in the order of the stored reply. */
export function createVoice(emit: (event: TurnEvent) => void): Voice {
  let spoken = '';
  return {
    say(text) {
      spoken += text;
      emit({ type: 'token', text });
    },
    spoken: () => spoken,
    rest(reply) {
      for (const text of reply.message.slice(spoken.length).match(/\S+\s*|\s+/g) ?? []) emit({ type: 'token', text });
      return reply;
    },
  };
}
