import type { SlotFacts } from '../../slots/index.ts';
import type { PlanChange } from '../reply-types.ts';
import type { GoalBrief, PlanDraft } from '../types.ts';

/** Nobody who asks for less than this means the morning. */
const FIRST = '03:30';

/**
 * "At 6 am", of somebody who never told when they get up: the usual night is only a guess, and they know better. The plan with a night that
 * ends half an hour before.
 */
export function upAsEarly(
  plan: PlanDraft,
  brief: GoalBrief | null,
  changes: readonly PlanChange[],
  { rhythm }: SlotFacts,
): PlanDraft {
  const night = rhythm.sleep[1].at(-1);
  if (!night || plan.limits.sleep) return plan;
  const up = night.end.toString({ smallestUnit: 'minute' });
  const said = [brief?.facts.time, ...changes.map((change) => (change.kind === 'time' ? change.time : undefined))];
  const ends = [
    brief?.facts.window?.end,
    ...(brief?.facts.busy ?? []).map(({ start, end }) => (end === '00:00' ? start : undefined)),
  ];
  for (const { start, end } of brief?.facts.busy ?? [])
    if (start === '00:00' && end >= FIRST && end < up && end !== '05:00') said.push(end);
  // "Before 7 am": an hour before it is soon enough.
  for (const end of ends)
    if (end && end > '04:30' && end <= '08:00')
      said.push(Temporal.PlainTime.from(end).subtract({ hours: 1 }).toString({ smallestUnit: 'minute' }));
  const [early] = said.filter((time): time is string => time !== undefined && time >= FIRST && time < up).sort();
  if (!early) return plan;
  const end = Temporal.PlainTime.from(early).subtract({ minutes: 30 }).toString({ smallestUnit: 'minute' });
  return {
    ...plan,
    limits: { ...plan.limits, sleep: { start: night.start.toString({ smallestUnit: 'minute' }), end } },
  };
}
