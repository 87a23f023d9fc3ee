import type { NoAnswer } from '../llm/index.ts';
import type { Answer, Memory, Update } from './state.ts';

const WHY: Record<NoAnswer, string | null> = {
  off: 'By the way: I run on built-in rules here, without a language model. Plain English with a time works best.',
  down: 'By the way: my language model is not answering right now, so I am running on built-in rules. Plain English with a time works best.',
  budget:
    "By the way: this month's share of the language model is used up, so I run on built-in rules until next month. Plain English with a time works best.",
  // Time went by; the next message may find the model quicker.
  late: null,
  // They left; nobody is served by a note about that.
  aborted: null,
};

/** Where a person notices that no model answers, it is said, once in a conversation. */
export function onRules(answer: Answer, silent: NoAnswer, memory: Memory): Update {
  const why = WHY[silent];
  if (memory.saidRules || why === null) return { answer };
  return { answer: { ...answer, message: `${answer.message}\n\n${why}` }, memory: { ...memory, saidRules: true } };
}
