import { atAPlace } from '../../../domain/about/index.ts';
import { readPause, type Setting } from '../../../domain/language/index.ts';
import type { Run } from '../../run.ts';
import type { State } from '../../state.ts';
import { changesThing } from '../task_handler/about.ts';
import { isRecent } from '../task_handler/amend.ts';
import { answerAsked } from '../task_handler/asked.ts';
import { sameFor } from '../task_handler/same-for.ts';
import { toOpenQuestion } from './open-answer.ts';

/** "From January only Thursdays", said of what is on the list, where no question waits for its answer. */
export async function ofTheList(
  { request, pending, memory, plan }: State,
  run: Run,
  setting: Setting,
): Promise<boolean> {
  if (request.intent) return false;
  const isOfPlan = (plan !== null && !plan.standing) || (pending !== null && isGoalQuestion(pending));
  if (!isOfPlan && (await answerAsked({ text: request.message, memory }, run)) !== null) return true;
  if (!isOfPlan && isRecent(memory, run.now) && (await sameFor({ text: request.message, memory }, run))) return true;
  if (!isOfPlan && atAPlace(request.message)) return true;
  if (pending && !pending.guess && pending.kind !== 'plan' && pending.kind !== 'suggestion') return false;
  if (readPause(request.message, setting)) return false;
  // What goes on about the question that was asked a moment ago is of that.
  const ofTask = pending?.kind === 'ask' && (pending.settled || pending.ask.gap === 'time');
  // "Drop the second one on Fridays" is about one of the times that were saved by now.
  if (pending?.kind === 'ask' && pending.ask.choices.length > 1 && CHOOSES.test(request.message)) return false;
  const ofOneTime = /\b(?:the )?(?:first|second|third|last|morning|evening|other) one\b/i.test(request.message);
  if (ofTask && !(pending.settled && ofOneTime) && toOpenQuestion(pending, request.message, setting)) return false;
  return changesThing({ text: request.message, memory }, run);
}

/** One of what was offered. */
const CHOOSES = /^\W*(?:the )?(?:first|second|third|fourth|last|other) one(?: please)?\W*$/i;

/** It is no question about a task. */
export const isGoalQuestion = ({ kind }: NonNullable<State['pending']>) => !isOpenKind(kind);
export const isOpenKind = (kind: string) => ['ask', 'scope', 'slot', 'confirm'].includes(kind);
