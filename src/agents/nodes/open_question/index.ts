import type { RunnableConfig } from '@langchain/core/runnables';
import { runOf, settingOf } from '../../run.ts';
import type { Answer, State, Update } from '../../state.ts';
import { isOpen, putAgain } from './words.ts';

/** What was asked before something else was done: asked again under the reply to that. Needs no model. */
export function openQuestion({ parked, answer, memory }: State, config: RunnableConfig): Update {
  if (!isOpen(parked) || !answer) return {};
  const run = runOf(config);
  const again = putAgain('beside', parked, settingOf(run, memory.writes24));
  const first = gentle(answer);
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

/** One question at a time: that of small talk, or of a message that nothing was made of, gives way. */
function gentle({ node, message }: Answer): string {
  if (node !== 'CHITCHAT' && node !== 'CLARIFY') return message;
  const [first = '', ...others] = message.split('\n\n');
  const said = first.replace(/(?:^|(?<=[.!:]\s))[^.!?\n]{1,160}\?\s*$/, '').trim();
  return [said, ...others].filter(Boolean).join('\n\n');
}
