import type { PlanChange } from '../reply-types.ts';
import type { PlanDraft } from '../types.ts';
import { isNamed } from './fit-together.ts';
import { perWeekNow } from './load.ts';

/** "Twice a week, Tuesday and Sunday", of a plan that has both and more: these stay as they are, and the others go. */
export function onlyTheirs(changes: PlanChange[], plan: PlanDraft): void {
  const often = changes.find((one) => one.kind === 'times' && !one.by && !one.every && !isNamed(one.of));
  const to = changes.find((one) => one.kind === 'to_days' && !isNamed(one.of));
  if (often?.kind !== 'times' || to?.kind !== 'to_days' || to.days.length !== often.perWeek) return;
  const isThere = (day: number) => plan.sessions.some(({ date }) => Temporal.PlainDate.from(date).dayOfWeek === day);
  if (perWeekNow(plan, {}) <= often.perWeek || !to.days.every(isThere)) return;
  changes.splice(changes.indexOf(to), 1, { ...to, only: true });
  changes.splice(changes.indexOf(often), 1);
}
