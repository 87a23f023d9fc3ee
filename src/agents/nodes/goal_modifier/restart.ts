import { longDate } from '../../../domain/language/index.ts';
import { type PlanChange, type PlanDraft, plainText } from '../../../domain/plan/index.ts';
import { asking } from '../../answer.ts';
import type { Run } from '../../run.ts';
import type { Update } from '../../state.ts';

const CHOSEN = 'yes, start over from week one';

/** The order that stands for a yes to a new start. */
export const startOver = (title: string, on = ''): string => `For my goal “${title}”: ${CHOSEN}${on}`;

/** "Start over": all that is ahead would give way, so it is asked with what that comes to. Null: no new start, or it was chosen. */
export function askRestart(changes: readonly PlanChange[], text: string, plan: PlanDraft, run: Run): Update | null {
  const restart = changes.find((change) => change.kind === 'restart');
  if (!plan.standing || restart?.kind !== 'restart' || text.startsWith(CHOSEN)) return null;
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  const first = restart.date ? Temporal.PlainDate.from(restart.date) : today.add({ days: 1 });
  const ahead = plan.sessions.filter(({ date }) => date > today.toString()).length;
  const gives =
    ahead === 0 ? '' : ` ${ahead === 1 ? 'The session' : `The ${ahead} sessions`} still ahead would give way to that;`;
  const question = `Shall **${plainText(plan.title)}** begin again with its first week, from ${longDate(first, today)} on?${gives} what you did stays yours. Nothing is changed yet.`;
  const choices = [
    { label: 'Yes, from week one', value: startOver(plan.title, restart.date ? ` on ${restart.date}` : '') },
    { label: 'Only last week again', value: `For my goal “${plan.title}”: repeat last week` },
    { label: 'Carry on as planned', value: 'never mind' },
  ];
  return {
    ...asking('MODIFY_GOAL', question, choices, run.now, { guess: true }),
    plan: null,
    ...(plan.goalId && { goalId: plan.goalId }),
  };
}
