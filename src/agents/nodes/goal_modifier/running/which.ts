import { plainText } from '../../../../domain/plan/index.ts';
import type { ActiveGoal } from '../../../../services/plans/index.ts';
import { asking } from '../../../answer.ts';
import type { Run } from '../../../run.ts';
import type { Update } from '../../../state.ts';

/** Several goals could be meant: which one, with what was said, so that it need not be said again. */
export function whichGoal(text: string, goals: readonly ActiveGoal[], run: Run): Update {
  const choices = goals.map(({ title }) => ({
    label: plainText(title),
    value: `For my goal “${title}”: ${text}`.slice(0, 600),
  }));
  return asking('MODIFY_GOAL', 'Which goal do you mean? Nothing was changed.', choices, run.now, { guess: true });
}
