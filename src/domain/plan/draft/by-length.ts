import type { Ramp } from '../../playbooks/index.ts';
import type { DayLength } from '../said/index.ts';
import type { PlanPart } from '../types.ts';
import { setMinutes } from './ramped.ts';

/** Lengths that differ by day: a strand for each of them, the longest the strand of the long ones where there is one. */
export function byLength(parts: readonly PlanPart[], lengths: readonly DayLength[], ramp: Ramp): PlanPart[] {
  const [main] = parts;
  if (!main) return [];
  const long = parts.find(({ name }) => /^long\b/i.test(name)) ?? main;
  const rising = [...lengths].sort((a, b) => a.minutes - b.minutes);
  const seen = new Map<string, number>();
  return rising.map(({ days, minutes }, i) => {
    const base = i === rising.length - 1 ? long : main;
    const count = (seen.get(base.id) ?? 0) + 1;
    seen.set(base.id, count);
    const part = structuredClone(base);
    part.id = count === 1 ? base.id : `${base.id}-${count}`;
    part.days = days;
    part.minDaysApart = 1;
    for (const week of part.weeks) week.times = week.title === '' ? 0 : days.length;
    setMinutes(part, minutes, ramp);
    return part;
  });
}
