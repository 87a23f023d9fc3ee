import { type GoalBrief, plainText } from '../../../domain/plan/index.ts';
import { choose } from '../../answer.ts';
import type { Run } from '../../run.ts';
import type { Answer, Pending } from '../../state.ts';
import { PLAN_IT } from '../orchestrator/open-answer.ts';
import type { Outcome } from './effects.ts';

/** Behind a plan that was saved: the goal that was named beside it is offered, as was said. A yes plans it; anything else lets go of the offer. */
export function withNextGoal(
  answer: Answer,
  outcomes: readonly Outcome[],
  brief: GoalBrief | null,
  { now }: Run,
): { answer: Answer; pending?: Pending } {
  const isNew = outcomes.some(
    ({ effect }) => effect.do === 'save_plan' && effect.diff === null && !effect.plan.standing,
  );
  const other = isNew ? brief?.other : undefined;
  if (!other) return { answer };
  const question = `Next was “${plainText(other)}”. Shall I plan that now?`;
  const choices = [
    { label: PLAN_IT, value: `My goal is: ${other}` },
    { label: 'Not now', value: 'never mind' },
  ];
  const ask = { kind: 'ask' as const, gap: 'task' as const, question, choices, text: '', start: 0, end: 0, day: null };
  return {
    answer: {
      ...answer,
      message: `${answer.message}\n\n${question}`,
      options: [...answer.options, ...choose('GOAL', '', choices).options],
      needsAnswer: true,
    },
    pending: { kind: 'ask', ask, guess: true, askedAt: now.toString() },
  };
}
