import type { RunnableConfig } from '@langchain/core/runnables';
import { runOf, settingOf } from '../../run.ts';
import type { State, Update } from '../../state.ts';
import { isOpen, putAgain } from './words.ts';

/** What was asked before something else was done: asked again under the reply to that. Needs no model. */
export function openQuestion({ parked, answer, memory }: State, config: RunnableConfig): Update {
  if (!isOpen(parked) || !answer) return {};
  const run = runOf(config);
  const again = putAgain('beside', parked, settingOf(run, memory.writes24));
  // One question at a time: that of small talk gives way.
  const first =
    answer.node === 'CHITCHAT'
      ? answer.message.replace(/(?:^|(?<=[.!:]\s))[^.!?\n]{1,160}\?\s*$/, '').trim()
      : answer.message;
  return {
    answer: {
      ...answer,
      message: [first, again.answer.message].filter(Boolean).join('\n\n'),
      options: again.answer.options,
      needsAnswer: again.answer.needsAnswer,
    },
    pending: again.pending,
    parked: null,
  };
}
