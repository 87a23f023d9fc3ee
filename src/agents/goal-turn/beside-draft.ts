import { joinWords, type Setting } from '../../domain/language/index.ts';
import {
  type GoalBrief,
  goalsOf,
  insteadOf,
  type PlanDraft,
  plain,
  plainText,
  whichFirst,
} from '../../domain/plan/index.ts';
import { wishBeside } from '../../domain/wish/index.ts';
import { choose } from '../answer.ts';
import type { State, Update } from '../state.ts';
import { to } from './to.ts';

/** Another goal, said while the plan of one is shown: it waits until that is saved, or comes first, where that is said. Null: nothing of the kind. */
export function besideDraft({ plan, brief, pending, request }: State, setting: Setting): Update | null {
  if (!plan || plan.standing || !brief || (pending !== null && pending.kind !== 'plan')) return null;
  const chosen = whichFirst(brief, request.message, setting);
  if (chosen && chosen.brief !== brief) {
    const { title, other = '' } = chosen.brief;
    return to('goal_clarifier', `My goal is: ${joinWords([inSmall(title), ...goalsOf(other)])}. ${chosen.rest}`.trim());
  }
  if (insteadOf(request.message, plan, setting)) return null;
  const other = wishBeside(plain(request.message), runsOf(plan));
  return other ? noted(asWritten(other, request.message), brief, plan, setting) : null;
}

const runsOf = ({ title, playbook, sessions, parts }: PlanDraft) => ({
  title,
  playbook,
  sessions: [...sessions.map((session) => session.title), ...parts.map(({ name }) => name)],
});

function noted(other: string, brief: GoalBrief, plan: PlanDraft, { now }: Setting): Update {
  const all = joinWords([...(brief.other ? goalsOf(brief.other) : []), other]);
  const message = `“${plainText(other)}” is noted: one at a time works best, so it comes next, when this plan is saved.\n\nShall I save **${plainText(plan.title)}**, or what should be different?`;
  return {
    route: 'end',
    text: other,
    answer: choose('GOAL', message, [{ label: 'Yes, save it', value: 'Yes, save it' }]),
    pending: { kind: 'plan', askedAt: now.toString() },
    brief: { ...brief, other: all },
  };
}

/** "Spanish" keeps its capital. */
function asWritten(words: string, message: string): string {
  const at = message.toLowerCase().indexOf(words);
  return at < 0 ? words : message.slice(at, at + words.length);
}

const inSmall = (title: string) => title.charAt(0).toLowerCase() + title.slice(1);
