import type { PlanChange, Select } from './reply-types.ts';
import type { PlanDraft } from './types.ts';

/** What was talked of last, where an open plan is negotiated: what the next words mean that name nothing of their own. */

/** Which sessions the last change was about, where these were not all and one selection says it: what "it" means next. */
export function lastMeant({ talk }: PlanDraft): Select | null {
  const all = (talk?.changes ?? []).filter(({ kind }) => kind !== 'unread').map(meantBy);
  const [first, ...others] = all;
  return first && Object.keys(first).length > 0 && others.every((one) => JSON.stringify(one) === JSON.stringify(first))
    ? first
    : null;
}

/** The last change itself, where it was one alone. */
export function lastDone({ talk }: PlanDraft): PlanChange | null {
  const [done, ...more] = talk?.changes ?? [];
  return done && more.length === 0 ? done : null;
}

/** The plan after a question about some of its sessions: the answer is about these. */
export const askedOf = (plan: PlanDraft, asked: Select): PlanDraft => ({
  ...plan,
  talk: { changes: plan.talk?.changes ?? [], moved: plan.talk?.moved ?? [], asked },
});

/** Which sessions a change is about, where they are next. */
export function meantBy(change: PlanChange): Select | null {
  switch (change.kind) {
    case 'to_days':
    case 'some_to_days':
      return change.kind === 'to_days' && !change.of.days ? null : { ...change.of, days: change.days };
    case 'also_days':
      return { ...change.of, days: change.days };
    case 'one_to_day':
      return { ...change.of, days: [change.day] };
    case 'times':
      return change.days && change.days.length > 0 ? { ...change.of, days: change.days } : null;
    case 'time':
    case 'window':
    case 'minutes':
    case 'by_minutes':
    case 'grow_by':
    case 'grow_to':
    case 'begin_with':
    case 'longer':
    case 'easier':
    case 'harder':
    case 'clock_by':
    case 'restore':
      return change.of;
    default:
      return null;
  }
}
