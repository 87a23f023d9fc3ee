import { type PlanDraft, plainText } from '../../../domain/plan/index.ts';
import { type ActiveGoal, activeGoals } from '../../../services/plans/index.ts';
import { asking, choose } from '../../answer.ts';
import type { Run } from '../../run.ts';
import type { State, Update } from '../../state.ts';
import { goalNamed } from './rules.ts';
import { aheadOf } from './running/facts.ts';

/** "The outline's finished, two weeks early!": the goal is done, what is left of its sessions goes, the next milestone is offered. */
export async function finishGoal({ text, goalId }: State, run: Run): Promise<Update> {
  const goals = await activeGoals(run.ctx, run.user);
  const goal =
    goalNamed(text, goals) ?? goals.find(({ id }) => id === goalId) ?? (goals.length === 1 ? goals[0] : undefined);
  if (goal && isOfAnother(text, goal)) return mayBeReached([goal], run);
  if (goal) return { effects: [{ do: 'finish_goal', goalId: goal.id, title: goal.title }], pending: null };
  return {
    answer: choose(
      'CLARIFY',
      'Good news! Which goal is it? Nothing was changed.',
      goals.map(({ title }) => ({ label: plainText(title), value: `I have completed my goal ${title}` })),
    ),
    pending: null,
    effects: [],
  };
}

const SUBJECT =
  /^(.{1,60}?)(?:'s|’s| is| are| has been| have been) (?:(?:now|all|just|finally|already) )?(?:done|finished|complete|completed|ready)\b/iu;
const AHEAD = new Set(
  "good news yes ok okay so and the my i've i have just finally great hey first second third this current".split(' '),
);
const ITSELF = /^(?:it|that|this|everything|all|goal|plan|milestone|stage|part|phase|step|one|we|things?)s?\b/i;

/** "The outline is done", of a milestone that is called otherwise: that one may be meant, and its sessions would go. */
function isOfAnother(text: string, { title }: { title: string }): boolean {
  const words =
    SUBJECT.exec(text)?.[1]
      ?.toLowerCase()
      .match(/[\p{L}-]+/gu) ?? [];
  const subject = words.filter((word) => !AHEAD.has(word));
  if (subject.length === 0 || ITSELF.test(subject.join(' ')) || !/ \(\d+ of \d+\): /.test(title)) return false;
  const own = title.toLowerCase();
  return !subject.some((word) => word.length > 2 && own.includes(word.replace(/s$/, '')));
}

/** "Exam passed!", "I'm done with this goal": reached, or ended without? Its sessions go with either, so it is asked first. */
export async function mayBeReached(goals: readonly ActiveGoal[], run: Run): Promise<Update> {
  const [goal, ...others] = goals;
  if (!goal || others.length > 0)
    return asking(
      'MODIFY_GOAL',
      'Which goal is it? Nothing is changed yet.',
      goals.map(({ title }) => ({ label: plainText(title), value: `I have completed my goal ${title}` })),
      run.now,
      { guess: true },
    );
  const { sessions } = await aheadOf(goal.id, run);
  const left = sessions.length === 1 ? 'The session that is' : `The ${sessions.length} sessions that are`;
  const rest = sessions.length === 0 ? '' : ` ${left} still ahead would be taken off.`;
  const question = `Shall I close **${plainText(goal.title)}** as reached?${rest} What you did stays yours; nothing is changed yet.`;
  return {
    ...asking(
      'MODIFY_GOAL',
      question,
      [
        { label: 'Yes, it is reached', value: `I have completed my goal ${goal.title}` },
        { label: 'End it without', value: `Give up my goal ${goal.title}` },
        { label: 'No, keep it', value: 'never mind' },
      ],
      run.now,
      { guess: true },
    ),
    goalId: goal.id,
  };
}

/** "Give up my running goal": asked for by name, or the only one; it can be taken back. */
export async function abandonGoal({ text, goalId }: State, run: Run): Promise<Update> {
  const goals = await activeGoals(run.ctx, run.user);
  const goal =
    goals.find(({ title }) => text === `Give up my goal ${title}`) ??
    goalNamed(text, goals) ??
    goals.find(({ id }) => id === goalId) ??
    (goals.length === 1 ? goals[0] : undefined);
  if (goal) return { effects: [{ do: 'abandon_goal', goalId: goal.id, title: goal.title }], pending: null };
  return {
    answer: choose(
      'CLARIFY',
      'Which goal do you want to give up? Nothing was changed.',
      goals.map(({ title }) => ({ label: plainText(title), value: `Give up my goal ${title}` })),
    ),
    pending: null,
    effects: [],
  };
}

/** Before a goal is ended, what else could help is offered; nothing is changed by it. */
export async function offerRelief({ text, goalId }: State, run: Run): Promise<Update | null> {
  const goals = await activeGoals(run.ctx, run.user);
  const goal = goals.find(({ id }) => id === goalId) ?? goalNamed(text, goals);
  if (!goal) return null;
  const until = run.now.toZonedDateTimeISO(run.person.zone).toPlainDate().add({ weeks: 2 });
  return {
    answer: choose(
      'MODIFY_GOAL',
      `That is all right, and yours to decide. **${plainText(goal.title)}** can rest for two weeks, become smaller, or end for good; what you did stays yours. Which is it? Nothing is changed yet.`,
      [
        { label: 'Pause it for two weeks', value: `Pause my goal ${goal.title} until ${until}` },
        { label: 'Make it smaller', value: 'Make the plan easier' },
        { label: 'End the goal', value: `Give up my goal ${goal.title}` },
      ],
    ),
    goalId: goal.id,
    pending: null,
    effects: [],
  };
}

/** The same of a plan that is not saved yet. */
export function offerSmaller(plan: PlanDraft): Update {
  return {
    answer: choose(
      'GOAL',
      `**${plainText(plan.title)}** is not saved yet, so there is nothing that you owe. It can wait, become smaller, or be dropped. Which is it?`,
      [
        { label: 'It can wait', value: 'Not yet' },
        { label: 'Make it smaller', value: 'Make it easier' },
        { label: 'Drop it', value: 'Forget it' },
      ],
    ),
    pending: null,
    effects: [],
  };
}
