import { core, type GoalBrief, type GoalOption, likeness, plainText } from '../../../domain/plan/index.ts';
import type { RunningGoal } from '../../../services/plans/index.ts';
import type { Run } from '../../run.ts';
import type { Update } from '../../state.ts';
import { putOptions } from './options.ts';

/** The running goal that is wished for once more, or one that is like it; undefined: none. */
export function sameGoal(brief: GoalBrief, goals: readonly RunningGoal[]) {
  const found = goals.map((goal) => ({ goal, like: likeness(goal, brief) }));
  return found.find(({ like }) => like === 'same') ?? found.find(({ like }) => like === 'alike');
}

/** What was said of the goal a moment ago holds on, where it is wished for in other words before there is a plan. */
export const wishedAgain = (brief: GoalBrief, before: GoalBrief | null): GoalBrief =>
  before && !before.goalId && core(before.title) === core(brief.title) && before.playbook === brief.playbook
    ? {
        ...brief,
        words: `${before.words}. ${brief.words}`.slice(0, 2_000),
        facts: { ...before.facts, ...brief.facts },
        answers: { ...before.answers, ...brief.answers },
      }
    : brief;

/** Nothing is doubled without a word: it runs already. */
export function saySame(brief: GoalBrief, goal: RunningGoal, run: Run): Update {
  const message = `**${plainText(goal.title)}** is running already, ${loadOf(goal)}, so I make no second one. Shall it stay as it is, or do I plan it anew? A change is a word away, too: “make it shorter”.`;
  return putOptions(brief, message, [KEPT, anew(goal)], run);
}

/** Only the person can tell whether it is the same. */
export function askWhetherSame(brief: GoalBrief, goal: RunningGoal, run: Run): Update {
  const name = plainText(goal.title).replace(/ \(\d of \d\).*$/, '');
  const message = `**${name}** is running, ${loadOf(goal)}. Is “${plainText(brief.title)}” the same one, so that it stays or is planned anew, or a second goal beside it? Nothing changes until you say so.`;
  const second: GoalOption = {
    label: 'A second goal',
    says: ['second', 'another', 'different', 'separate', 'beside', 'both', 'own', 'new one', 'no'],
    take: { kind: 'beside' },
  };
  return putOptions(brief, message, [SAME, anew(goal), second], run);
}

const loadOf = ({ sessionsAWeek }: RunningGoal): string =>
  `${sessionsAWeek === 1 ? 'one session' : `${sessionsAWeek} sessions`} in the coming week`;

const KEPT: GoalOption = {
  label: 'Keep it as it is',
  says: ['keep', 'leave', 'as it is', 'no', 'fine'],
  take: { kind: 'leave' },
};
const SAME: GoalOption = {
  label: 'The same, keep it',
  says: ['keep', 'leave', 'stays', 'as it is', 'yes', 'same', 'same one', 'yeah', 'yep', 'fine'],
  take: { kind: 'leave' },
};

const anew = ({ id, title }: RunningGoal): GoalOption => ({
  label: 'Plan it anew',
  says: ['anew', 'again', 'new', 'start over', 'from scratch', 'replace', 'yes'],
  take: { kind: 'swap', goalId: id, title },
});
