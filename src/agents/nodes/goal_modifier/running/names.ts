import { plainText } from '../../../../domain/plan/index.ts';
import { type ActiveGoal, goalNameOf } from '../../../../services/plans/index.ts';
import { asking, tell } from '../../../answer.ts';
import type { Run } from '../../../run.ts';
import type { State, Update } from '../../../state.ts';
import { whichGoal } from './which.ts';

/** The open end of the question for a name. */
export const NEW_NAME = 'Call the goal ';

/** "Call it Project Abs": the goal and its milestones are called that; sessions keep their titles. */
export function askRename(name: string, goals: readonly ActiveGoal[], { text }: State, run: Run): Update {
  const [goal, ...others] = goals;
  if (!goal || others.length > 0) return whichGoal(text, goals, run);
  if (name === '')
    return {
      ...asking(
        'MODIFY_GOAL',
        `What shall **${plainText(goalNameOf(goal.title))}** be called? Nothing is changed yet.`,
        [],
        run.now,
        {
          text: NEW_NAME,
          guess: true,
        },
      ),
      goalId: goal.id,
    };
  return {
    effects: [{ do: 'rename_goal', goalId: goal.id, title: goalNameOf(goal.title), name }],
    goalId: goal.id,
    pending: null,
  };
}

/** "Drop one of my goals": only they know which. */
export function askWhichToDrop(goals: readonly ActiveGoal[], run: Run): Update {
  const question =
    'That is all right, less is often more. Which one shall end? What you did stays yours; nothing is changed yet.';
  const choices = goals.map(({ title }) => ({
    label: plainText(goalNameOf(title)),
    value: `Give up my goal ${title}`,
  }));
  return asking('MODIFY_GOAL', question, [...choices, { label: 'None, keep them', value: 'never mind' }], run.now, {
    guess: true,
  });
}

/** Two goals stay two: what can be done instead. */
export function noMerging(goals: readonly ActiveGoal[], run: Run): Update {
  const [first, second] = goals;
  if (!first || !second)
    return quiet(
      `Only one goal is running, **${plainText(goals[0]?.title ?? '')}**, so there is nothing to put together. Nothing was changed.`,
    );
  const [one, other] = [first, second].map(({ title }) => plainText(goalNameOf(title)));
  const until = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate().add({ weeks: 2 });
  const question = `**${one}** and **${other}** stay two goals: each has its own steps and its own end, and one plan of both would lose that. One of them can become smaller or rest, so that both fit. Which shall it be? Nothing was changed.`;
  return asking(
    'MODIFY_GOAL',
    question,
    [
      { label: `Make ${one} smaller`, value: `For my goal “${first.title}”: make it easier` },
      { label: `Make ${other} smaller`, value: `For my goal “${second.title}”: make it easier` },
      { label: `Let ${other} rest for two weeks`, value: `Pause my goal ${second.title.split(':')[0]} until ${until}` },
      { label: 'Leave both as they are', value: 'never mind' },
    ],
    run.now,
    { guess: true },
  );
}

const quiet = (message: string): Update => ({ answer: tell('MODIFY_GOAL', message), pending: null, effects: [] });
