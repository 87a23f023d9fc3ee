import {
  answerAbout,
  buildPlan,
  type GoalBrief,
  placePlan,
  plain,
  withoutNaps,
  withTheirNight,
} from '../../../domain/plan/index.ts';
import { planFacts } from '../../../services/plans/index.ts';
import type { Run } from '../../run.ts';
import { voiceOf } from '../plan_review/voice.ts';

const ASKS =
  /\?\s*$|^\W*(?:(?:and|but|ok(?:ay)?|so|hm+|wait|first)[\s,]+)*(?:what (?:if|happens|about|would)|why|how (?:long|many|much|often|hard)|will (?:it|i|you|that)|is (?:it|that|this)|can i still|do i (?:have|need)|does it)\b/i;

/** A question about a plan that is not there yet, asked while something about it is open. */
export const asksBack = (message: string): boolean => ASKS.test(message.replaceAll('’', "'"));

const WHY_ASKED =
  /^\W*(?:(?:and|but|ok(?:ay)?|so|hm+|wait)[\s,]+)*(?:why(?:\s+not)?(?:\s+(?:do|would|should|are)\s+(?:you|i)\b.{0,40})?|what\s+for|(?:does|why\s+does)\s+(?:it|that)\s+matter|what(?:'s|\s+is|\s+does)\s+(?:it|that)\s+(?:got\s+)?to\s+do\b.{0,20})\W*$/i;

/** "Why do you need to know?", to a question before a plan. */
export const asksWhyAsked = (message: string): boolean => WHY_ASKED.test(message.replaceAll('’', "'"));

/** The answer, from the plan as it would be if it began on `from`; null: there is none to speak of. */
export async function answerBefore(
  message: string,
  brief: GoalBrief,
  from: Temporal.PlainDate,
  run: Run,
): Promise<string | null> {
  const voice = voiceOf(run);
  const built = buildPlan(brief, from, voice.today);
  if (built.kind !== 'plan') return null;
  const facts = withoutNaps(await planFacts(run.ctx, run.user, from, Math.max(6, built.draft.weeks) + 3));
  const draft = withTheirNight(built.draft, brief, [], facts, run.person.waking !== null);
  const { sessions } = placePlan(draft, facts, run.now);
  return sessions.length === 0 ? null : answerAbout(plain(message), { ...built.draft, sessions }, voice);
}
