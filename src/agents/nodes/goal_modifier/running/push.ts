import { plainText } from '../../../../domain/plan/index.ts';
import type { ActiveGoal } from '../../../../services/plans/index.ts';
import { asking } from '../../../answer.ts';
import type { Run } from '../../../run.ts';
import type { State, Update } from '../../../state.ts';
import { whichGoal } from './which.ts';

/** "Push the next two runs": by how much was not said. */
export function askHowMuch(which: string, goals: readonly ActiveGoal[], { text }: State, run: Run): Update {
  const [goal, ...others] = goals;
  if (!goal || others.length > 0) return whichGoal(text, goals, run);
  const what = which.replace(/^my /, 'the ').replace(/^(?=(?:next|coming) )/, 'the ');
  const of = `For my goal “${goal.title}”: shift ${what} by`;
  // Some of them a week later would lie on those of the next one.
  const whole = /^(?:everything|it all|all|the (?:whole )?plan)/.test(which);
  const choices = [
    ...['one day', 'two days'].map((long) => ({
      label: `${long.charAt(0).toUpperCase()}${long.slice(1)} later`,
      value: `${of} ${long}`,
    })),
    {
      label: whole ? 'One week later' : 'Everything a week later',
      value: `For my goal “${goal.title}”: shift everything by one week`,
    },
  ];
  const question = `By how much shall ${what} of **${plainText(goal.title)}** come later? Nothing is changed yet.`;
  return { ...asking('MODIFY_GOAL', question, choices, run.now, { text: `${of} `, guess: true }), goalId: goal.id };
}
