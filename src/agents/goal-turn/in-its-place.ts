import { plainText } from '../../domain/plan/index.ts';
import { insteadIn } from '../../domain/running/index.ts';
import { type ActiveGoal, goalNameOf } from '../../services/plans/index.ts';
import { asking } from '../answer.ts';
import { goalNamed, ofPlaybook } from '../nodes/goal_modifier/rules.ts';
import type { Run } from '../run.ts';
import type { Update } from '../state.ts';

/** "I'd rather do pilates than yoga, same times": the goal keeps its sessions under another name, or ends for a new one; which is asked. */
export function inItsPlace(message: string, goals: readonly ActiveGoal[], run: Run): Update | null {
  const said = insteadIn(message);
  const goal = said && (goalNamed(said.of, goals) ?? ofPlaybook(said.of, goals));
  if (!said || !goal) return null;
  const [name, what] = [plainText(goalNameOf(goal.title)), `${said.what.charAt(0).toUpperCase()}${said.what.slice(1)}`];
  const question = `**${what}** in the place of **${name}**: shall this plan go on under that name, with the same days and times, or end, so that ${said.what} gets a plan of its own? Nothing is changed yet.`;
  const choices = [
    { label: `Same times, as ${what}`, value: `For my goal “${goal.title}”: rename the goal to ${what}` },
    { label: `End ${name}`, value: `Give up my goal ${goal.title}` },
    { label: 'Leave it', value: 'never mind' },
  ];
  return { route: 'end', ...asking('MODIFY_GOAL', question, choices, run.now, { guess: true }), goalId: goal.id };
}
