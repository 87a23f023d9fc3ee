import type { PlanChange } from '../reply-types.ts';

/** "Tuesdays at 18:05, Thursdays at 18:30, Sundays at 10": one week of three days, not three orders that take each other's days away. */
export function asOneWeek(changes: PlanChange[]): PlanChange[] {
  const isWhole = (change: PlanChange) => change.kind === 'to_days' && Object.keys(change.of).length === 0;
  const [whole, ...others] = changes.filter(isWhole);
  if (whole?.kind !== 'to_days') return changes;
  const days = changes.flatMap((change) =>
    change.kind === 'to_days' && isWhole(change) ? change.days : change.kind === 'time' ? (change.of.days ?? []) : [],
  );
  return changes
    .filter((change) => !others.includes(change))
    .map((change) => (change === whole ? { ...whole, days: [...new Set(days)].sort((a, b) => a - b) } : change));
}
