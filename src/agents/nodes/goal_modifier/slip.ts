import { sayMoment } from '../../../domain/language/index.ts';
import { plainText } from '../../../domain/plan/index.ts';
import { isSlip } from '../../../domain/running/index.ts';
import { tell } from '../../answer.ts';
import type { Run } from '../../run.ts';
import type { Update } from '../../state.ts';
import { openTasks } from '../task_handler/find.ts';

/** A slip on the way out of a habit: no blame, nothing is reset, and what comes next. Null: none was told of. */
export async function slipped(
  message: string,
  goals: readonly { id: string; title: string; playbook: string }[],
  run: Run,
): Promise<Update | null> {
  const goal = goals.find(({ playbook }) => isSlip(message, playbook));
  if (!goal) return null;
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  const next = (await openTasks(run)).find(
    ({ goalId, at }) => goalId === goal.id && at !== null && Temporal.Instant.compare(at, run.now) > 0,
  );
  const then = next?.local ? ` The next check-in is ${sayMoment(next.local, today, run.person.hour12)}.` : '';
  return {
    route: 'end',
    answer: tell(
      'MODIFY_GOAL',
      `Thank you for saying so. A slip is no end: **${plainText(goal.title)}** goes on as it is, and nothing starts from zero.${then} What led to it is worth a thought, so that you are ready for it next time.`,
    ),
    pending: null,
    goalId: goal.id,
  };
}
