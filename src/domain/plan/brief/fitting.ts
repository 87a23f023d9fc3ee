import { conditionsOf } from '../../playbooks/index.ts';
import type { GoalBrief } from '../types.ts';

/** The brief as what somebody has makes it right: another playbook where theirs would not fit, without the number and the day that belong to it. */
export function fitting(brief: GoalBrief): GoalBrief {
  let fitted = brief;
  for (const { swap, title, drop } of conditionsOf(brief.words, brief.playbook)) {
    const playbook = swap?.[fitted.playbook];
    if (!playbook) continue;
    const { amount, timed, measure, deadline, event, ...rest } = fitted.facts;
    fitted = {
      ...fitted,
      playbook,
      answers: {},
      insteadOf: fitted.insteadOf ?? fitted.title,
      ...(title && { title: title.replace('{goal}', lower(fitted.title)) }),
      ...(drop && { facts: rest }),
    };
  }
  return fitted;
}

/** The brief with what they told of their body before it was spoken of: it counts as if it stood beside the wish. */
export function withTold(brief: GoalBrief, told: readonly string[]): GoalBrief {
  const more = told.filter((words) => !brief.words.includes(words));
  if (more.length === 0) return brief;
  return fitting({ ...brief, words: `${brief.words.replace(/[\s.!?]+$/, '')}. ${more.join('. ')}` });
}

/** Sentences that belong beside the plan for what they have. */
export const conditionNotes = ({ words, playbook, insteadOf }: GoalBrief): string[] =>
  conditionsOf(words, playbook).flatMap(({ note }) => {
    if (!note || (note.includes('{goal}') && insteadOf === undefined)) return [];
    return [note.replaceAll('{goal}', lower(insteadOf ?? ''))];
  });

/** A session's title in the words that fit them: pushes for walks. */
export function inTheirWords(title: string, { words, playbook }: GoalBrief): string {
  for (const { words: pairs = [] } of conditionsOf(words, playbook)) {
    const pair = pairs.find(([from]) => title.includes(from));
    if (pair) return title.replace(pair[0], pair[1]);
  }
  return title;
}

/** How often a week at most. */
export const mostTimes = ({ words, playbook }: GoalBrief): number =>
  Math.min(7, ...conditionsOf(words, playbook).map(({ most = 7 }) => most));

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
