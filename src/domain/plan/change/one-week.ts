import type { PlanChange } from '../reply-types.ts';

/** A day of several that was named with its time or part of the day. */
function asWhole(change: PlanChange): PlanChange[] {
  if (change.kind !== 'one_to_day') return [change];
  const { of, day, time, window } = change;
  return [
    { kind: 'to_days', of, days: [day] },
    ...(time ? [{ kind: 'time' as const, of: { ...of, days: [day] }, time }] : []),
    ...(window ? [{ kind: 'window' as const, of: { ...of, days: [day] }, window, words: '' }] : []),
  ];
}

/** "Tuesdays at 18:05, Thursdays at 18:30, Sundays at 10": one week of three days, not three orders that take each other's days away. */
export function asOneWeek(changes: PlanChange[]): PlanChange[] {
  const isWhole = (change: PlanChange) => change.kind === 'to_days' && Object.keys(change.of).length === 0;
  const lone = changes.filter((change) => change.kind === 'one_to_day');
  const times = changes.filter((change) => change.kind === 'time' && change.of.days?.length === 1);
  // "Mondays at 18:30, Thursdays at 19:00": the days of a week, one after the other.
  if (lone.length > 0 && lone.length + times.length > 1 && !changes.some(isWhole))
    return asOneWeek(changes.flatMap(asWhole));
  const [whole, ...others] = changes.filter(isWhole);
  if (whole?.kind !== 'to_days') return changes;
  const days = changes.flatMap((change) =>
    change.kind === 'to_days' && isWhole(change) ? change.days : change.kind === 'time' ? (change.of.days ?? []) : [],
  );
  return changes
    .filter((change) => !others.includes(change))
    .map((change) => (change === whole ? { ...whole, days: [...new Set(days)].sort((a, b) => a - b) } : change));
}
