import { type Setting, understand } from '../../domain/language/index.ts';
import { type PlanDraft, readPlanReply } from '../../domain/plan/index.ts';
import type { State } from '../state.ts';

/** "Undo", said of a change that is only shown. */
export const revertsTo = (message: string, plan: PlanDraft, setting: Setting) =>
  readPlanReply(message, plan, setting, { shown: true }).kind === 'revert';

/** A plan that was let go a while ago, and is wanted after all. */
export function isWantedAfterAll(message: string, kept: State['beforeChange'], { now }: Setting): boolean {
  return (
    kept !== null &&
    AFTER_ALL.test(message.replaceAll('’', "'")) &&
    Temporal.Instant.from(kept.at).until(now).total('hours') <= STILL_HOURS
  );
}

const AFTER_ALL =
  /^(?:(?:no|wait|oh|hm+|ok(?:ay)?|sorry|well|actually|hey)[\s,.!]+)*(?:(?:please )?(?:bring|get|give me|show me|put) (?:it|that|the plan|my plan)(?: \w+)? ?(?:back|again)|i(?: do| did)? (?:want|need) (?:it|that|the plan)(?: (?:after all|back|now))?|(?:let's|i'll|i want to|can we) (?:do|take|keep|have) (?:it|that|the plan)(?: (?:after all|back|anyway))|i(?:'ve| have)? changed my mind(?: again)?|(?:on )?second thoughts?.*\b(?:do|want|keep|save) (?:it|that))[\s.!]*$/i;
const STILL_HOURS = 12;

/** "Bring it back", "that was a mistake": the last change, where none is named. */
export function isTakenBack(message: string, setting: Setting): boolean {
  const said = understand(message, setting);
  return said.kind === 'undo' && said.task.title === null;
}
