import { gentle } from '../../answer.ts';
import { type Run, settingOf } from '../../run.ts';
import type { Answer, Pending, State, Update } from '../../state.ts';
import { askedAgain, isOfGoal } from './goal.ts';
import { isOpen, putAgain } from './words.ts';

/** What was asked before something else was done: asked again under the reply to that. Needs no model. */
export function openQuestion({ parked, answer, memory }: State, run: Run): Update {
  if (!answer) return {};
  if (isOfGoal(parked)) return beside(answer, askedAgain(parked, run), parked);
  if (!isOpen(parked)) return {};
  const isNew = parked.askedAt === run.now.toString() && parked.again === undefined;
  const again = putAgain(isNew ? 'new' : 'beside', parked, settingOf(run, memory.writes24));
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

/** A goal's question, under the answer to something else; after two times it waits in silence. */
function beside(answer: Answer, question: Answer, parked: Pending): Update {
  const again = (parked.again ?? 0) + 1;
  if (again > 2) return {};
  return {
    answer: {
      ...question,
      // Clients look for questions only where a goal is being made clear.
      node: answer.node === 'CHITCHAT' || question.questions ? question.node : answer.node,
      message: [gentle(answer), question.message].filter(Boolean).join('\n\n'),
      taskIds: answer.taskIds,
    },
    pending: { ...parked, again },
    parked: null,
  };
}
