import { type GoalBrief, type PlanDraft, statedIn, unheldOf } from '../../../domain/plan/index.ts';
import { type Run, settingOf } from '../../run.ts';
import { voiceOf } from '../plan_review/voice.ts';

/** What the person plainly said of days, hours, lengths, how often, the first day and the end, and the placed plan does not hold: told, unless a note tells it already. */
export function notAsStated(brief: GoalBrief | null, plan: PlanDraft, told: readonly string[], run: Run): string[] {
  if (!brief || brief.ofSessions || isUncertain(brief)) return [];
  const stated = statedIn([brief.words, ...(brief.heard ?? [])], settingOf(run, false));
  return unheldOf(stated, plan, told, voiceOf(run));
}

/** Shifts, several sessions a day and turns: no week is like the other, and no word of a day is plain. */
const isUncertain = ({ facts }: GoalBrief): boolean =>
  (facts.cycle ?? facts.unless ?? facts.perDay ?? facts.everyWeeks ?? facts.partDays) !== undefined;
