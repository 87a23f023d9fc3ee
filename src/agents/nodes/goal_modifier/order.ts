import { weekdayName } from '../../../domain/calendar-names.ts';
import { longDate } from '../../../domain/language/index.ts';
import { type PlanDraft, plainText } from '../../../domain/plan/index.ts';
import { type Order, orderIn } from '../../../domain/running/index.ts';
import { asking } from '../../answer.ts';
import { type Run, settingOf } from '../../run.ts';
import type { State, Update } from '../../state.ts';

/** An order to single sessions of a plan that runs: its changes, or the one question that it leaves. Null: it is none. */
export function orderedIn(text: string, plan: PlanDraft, { memory }: State, run: Run): Update | null {
  const order = plan.standing ? orderIn(text, plan, settingOf(run, memory.writes24)) : null;
  if (!order) return null;
  return order.kind === 'which' ? askWhich(order, plan, run) : { plan, changes: order.changes };
}

/** "Drop the Saturday run": of this week, or of every week. */
function askWhich({ date, day }: Extract<Order, { kind: 'which' }>, { title, goalId }: PlanDraft, run: Run): Update {
  const on = Temporal.PlainDate.from(date);
  const today = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate();
  const said = longDate(on, today);
  const question = `Only the one ${said === 'today' || said === 'tomorrow' ? said : `on ${said}`}, or every ${weekdayName(day)} of **${plainText(title)}**? Nothing was changed.`;
  const choices = [
    { label: 'Only that one', value: `For my goal “${title}”: leave out the session on ${date}` },
    { label: `Every ${weekdayName(day)}`, value: `For my goal “${title}”: leave out every ${weekdayName(day)}` },
  ];
  return {
    plan: null,
    ...(goalId && { goalId }),
    ...asking('MODIFY_GOAL', question, choices, run.now, { guess: true }),
  };
}
