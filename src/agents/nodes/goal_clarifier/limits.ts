import { type GoalBrief, gently } from '../../../domain/plan/index.ts';
import {
  fixedAnswer,
  goesWithoutFood,
  type Limit,
  limitFor,
  playbookById,
  shortAnswer,
} from '../../../domain/playbooks/index.ts';
import { choose } from '../../answer.ts';
import type { Run } from '../../run.ts';
import type { Update } from '../../state.ts';

/** What a doctor comes first for: in the words of the goal, or chosen as an answer. */
export function limitOf(brief: GoalBrief, text: string): Limit | null {
  return (
    limitFor([brief.words, text, ...Object.values(brief.answers)].join('. '), brief.playbook) ?? stopOf(brief) ?? null
  );
}

const stopOf = ({ playbook, answers }: GoalBrief): Limit | undefined =>
  playbookById(playbook)
    .questions.flatMap(({ id, options }) => options.filter(({ say }) => answers[id] === say))
    .find((option) => option.stop)?.stop;

/** The fixed answer; said in short where it was said before. The goal is kept for when a doctor has given leave. */
export function stopAt(limit: Limit, brief: GoalBrief, text: string, { now }: Run): Update {
  const isOfFood = brief.limited !== undefined && goesWithoutFood(brief.limited, text);
  const { message, task } = fixedAnswer(isOfFood ? 'weight' : limit);
  const question = brief.limited && !isOfFood ? shortAnswer(limit, text) : message;
  const choices = [{ label: task.label, value: task.text }];
  const ask = { kind: 'ask' as const, gap: 'task' as const, question, choices, text: '', start: 0, end: 0, day: null };
  return {
    answer: { ...choose('GOAL', question, choices), needsAnswer: true },
    // "Ok" puts it on the list; anything else lets go of the question.
    pending: limit === 'crash_diet' ? null : { kind: 'ask', ask, guess: true, askedAt: now.toString() },
    brief: { ...brief, limited: limit },
    effects: [],
  };
}

/** A doctor's leave is for what it names; without a word of what, for what was wished. */
export const withLeave = (brief: GoalBrief, text: string, leave: string): GoalBrief =>
  limitFor(plainWithoutLeave(brief, text), brief.playbook) || brief.limited || stopOf(brief)
    ? gently(brief, leave)
    : brief;

const plainWithoutLeave = ({ words }: GoalBrief, text: string) =>
  `${words} ${text}`.replace(
    /\b(?:doctor|doc|gp|cardiologist|consultant|specialist|physio\w*|midwife|nurse|surgeon)\b/gi,
    ' ',
  );
