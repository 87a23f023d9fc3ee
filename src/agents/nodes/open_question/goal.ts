import { longDate } from '../../../domain/language/index.ts';
import { plainText } from '../../../domain/plan/index.ts';
import { choose, tell } from '../../answer.ts';
import type { Run } from '../../run.ts';
import type { Answer, Pending } from '../../state.ts';

/** A question about a goal that is not planned yet. */
export type GoalQuestion = Extract<Pending, { kind: 'goal_questions' | 'goal_options' | 'start_date' }>;

export const isOfGoal = (pending: Pending | null): pending is GoalQuestion =>
  pending?.kind === 'goal_questions' || pending?.kind === 'goal_options' || pending?.kind === 'start_date';

/** The question in short, with what can be tapped. */
export function askedAgain(pending: GoalQuestion, { now, person }: Run): Answer {
  const title = plainText(pending.brief.title);
  switch (pending.kind) {
    case 'start_date': {
      const suggested = Temporal.PlainDate.from(pending.suggested);
      const day = longDate(suggested, now.toZonedDateTimeISO(person.zone).toPlainDate());
      return {
        ...choose('ask_start_date', `And when shall **${title}** begin: ${day}, or another day?`, [
          { label: day, value: pending.suggested },
        ]),
        suggestedDate: pending.suggested,
        congestedDates: [],
      };
    }
    case 'goal_options':
      return choose(
        'GOAL_CLARIFY',
        `And for **${title}**, which is it?`,
        pending.options.map(({ label }) => ({ label, value: label })),
      );
    case 'goal_questions': {
      const asked = pending.questions.map(({ question }) => question).join(' ');
      const [first] = pending.questions;
      const options = pending.questions.length === 1 ? (first?.options ?? []) : [];
      return {
        ...(options.length > 0
          ? choose(
              'GOAL_CLARIFY',
              `And for **${title}**: ${asked}`,
              options.map((label) => ({ label, value: label })),
            )
          : { ...tell('GOAL_CLARIFY', `And for **${title}**: ${asked}`), needsAnswer: true }),
        questions: pending.questions,
      };
    }
  }
}
