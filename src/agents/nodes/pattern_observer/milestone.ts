import { longDate } from '../../../domain/language/index.ts';
import { plainText } from '../../../domain/plan/index.ts';
import { waitingGoals } from '../../../services/plans/index.ts';
import type { Run } from '../../run.ts';
import type { State, Update } from '../../state.ts';

/** In the turn in which a goal was finished, the next milestone is offered, once; it opens when its plan is approved. */
export async function nextMilestone({ answer, request }: State, run: Run): Promise<Update | null> {
  if (!answer || answer.needsAnswer) return null;
  const next = (await waitingGoals(run.ctx, run.user)).find(
    ({ finishedAt }) => finishedAt && Temporal.Instant.compare(finishedAt, run.now) >= 0,
  );
  if (!next) return null;
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  const due = next.date
    ? ` It is due by ${longDate(Temporal.PlainDate.from(next.date), today)}; that date stays unless you want it earlier.`
    : '';
  const done = /completed/.test(answer.message)
    ? ''
    : `\n\n**${plainText(next.after ?? '')}** is completed with that. Well done!`;
  const choice = (label: string, value: string) => ({ label, value, zod_validator: null, input_type: null });
  return {
    answer: {
      ...answer,
      node: 'NEXT_MILESTONE',
      message: `${answer.message}${done}\n\nNext is **${plainText(next.title)}**.${due} Shall I lay it out?`,
      options: [choice('Yes, plan it', 'yes'), choice('Not now', 'no')],
      needsAnswer: true,
    },
    pending: { kind: 'milestone', goalId: next.goalId, title: next.title, askedAt: run.now.toString() },
    request,
  };
}
