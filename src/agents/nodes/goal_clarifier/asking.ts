import { type GoalBrief, plainText } from '../../../domain/plan/index.ts';
import type { PlanQuestion } from '../../../services/conversations/index.ts';
import { choose, tell } from '../../answer.ts';
import type { Run } from '../../run.ts';
import type { Answer, Update } from '../../state.ts';
import { openQuestions } from './rules.ts';

/** All is known that a plan needs. */
export const goOn = (brief: GoalBrief): Update => ({ brief, pending: null, route: 'goal_clarifier' });

/** The questions before a plan, in one go. `heard`: the word to what was said. */
export function ask(brief: GoalBrief, questions: PlanQuestion[], { now }: Run, heard = 'good.'): Update {
  const [first] = questions;
  const list = questions.map(
    ({ question, options }, i) =>
      `${questions.length > 1 ? `${i + 1}. ` : ''}${question}${options.length > 0 ? ` (${options.join(' / ')})` : ''}`,
  );
  const next = brief.other ? ` First this one; then “${plainText(brief.other)}”.` : '';
  const lead = `**${plainText(brief.title)}**: ${heard}${next} ${questions.length > 1 ? 'So that the plan fits you, in one go or however you like:' : 'One thing first, so that the plan fits you:'}`;
  const answer: Answer = {
    ...tell('GOAL_CLARIFY', [lead, '', ...list].join('\n')),
    needsAnswer: true,
    questions,
    options:
      questions.length === 1 && first
        ? choose(
            'GOAL_CLARIFY',
            '',
            first.options.map((label) => ({ label, value: label })),
          ).options
        : [],
  };
  return {
    answer,
    brief,
    pending: { kind: 'goal_questions', brief: { ...brief, asked: true }, questions, askedAt: now.toString() },
    effects: [],
  };
}

/** On with the goal: its questions where some are open, else to the plan. */
export function next(brief: GoalBrief, run: Run, heard?: string): Update {
  const questions = openQuestions(brief);
  if (questions.length === 0) return goOn(brief);
  const { answer, ...asked } = ask(brief, questions, run, heard);
  // Put once more, a question is no new one.
  return { ...asked, ...(answer && { answer: heard ? { ...answer, questions: [] } : answer }) };
}
