import { type GoalBrief, type GoalOption, plain, plainText } from '../../../domain/plan/index.ts';
import type { RunningGoal } from '../../../services/plans/index.ts';
import type { Run } from '../../run.ts';
import type { Update } from '../../state.ts';
import { putOptions } from './options.ts';

/** The running goal that is wished for once more; undefined: none. */
export const sameGoal = (brief: GoalBrief, goals: readonly RunningGoal[]): RunningGoal | undefined =>
  goals.find(({ title }) => core(title) !== '' && core(title) === core(brief.title));

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

/** "To learn the ukulele" and "Start learning ukulele" are the same. */
const core = (title: string): string =>
  plain(title)
    .replace(/ \(\d of \d\).*$/, '')
    .replace(/\b(?:to|a|an|the|my|our|some|finally|start|begin|get|back|into|up|how)\b/g, ' ')
    .replace(/\b(\w{3,}?)(?:ing|e)\b/g, '$1')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Nothing is doubled without a word: it runs already. */
export function saySame(brief: GoalBrief, { id, title, sessionsAWeek }: RunningGoal, run: Run): Update {
  const often = sessionsAWeek === 1 ? 'one session' : `${sessionsAWeek} sessions`;
  const options: GoalOption[] = [
    { label: 'Keep it as it is', says: ['keep', 'leave', 'as it is', 'no', 'fine'], take: { kind: 'leave' } },
    {
      label: 'Plan it anew',
      says: ['anew', 'again', 'new', 'start over', 'from scratch', 'replace', 'yes'],
      take: { kind: 'swap', goalId: id, title },
    },
  ];
  const message = `**${plainText(title)}** is running already, ${often} in the coming week, so I make no second one. Shall it stay as it is, or do I plan it anew? A change is a word away, too: “make it shorter”.`;
  return putOptions(brief, message, options, run);
}
