import type { SlotFacts } from '../../slots/index.ts';
import type { PlanChange } from '../reply-types.ts';
import type { GoalBrief, PlanDraft } from '../types.ts';
import { awakeUntil } from './step-by-step.ts';

/** Nobody who asks for less than this means the morning. */
const FIRST = '03:30';

/** The night as the words of a goal have it: up for an hour that was named, awake until the hour at which they say that they go to bed. `told`: they said when they get up. */
export function withTheirNight(
  plan: PlanDraft,
  brief: GoalBrief | null,
  changes: readonly PlanChange[],
  facts: SlotFacts,
  told: boolean,
): PlanDraft {
  return awakeUntil(told ? upForIt(plan, brief, facts) : upAsEarly(plan, brief, changes, facts), facts);
}

/**
 * "At 6 am", of somebody who never told when they get up: the usual night is only a guess, and they know better. The plan with a night that
 * ends half an hour before.
 */
function upAsEarly(
  plan: PlanDraft,
  brief: GoalBrief | null,
  changes: readonly PlanChange[],
  { rhythm }: SlotFacts,
): PlanDraft {
  const night = rhythm.sleep[1].at(-1);
  if (!night || plan.limits.sleep) return plan;
  const up = night.end.toString({ smallestUnit: 'minute' });
  const said = [brief?.facts.time, ...changes.map((change) => (change.kind === 'time' ? change.time : undefined))];
  // "Mornings 6 to 7": an hour or two that were named, and no part of the day.
  const { start, end: until } = brief?.facts.window ?? {};
  if (start && until && until > start && start >= FIRST && until <= laterBy(start, 120)) said.push(start);
  said.push(...(brief?.facts.times ?? []));
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
  const early = earliest(said, FIRST, up);
  return early ? upBy(early, plan, rhythm) : plan;
}

const laterBy = (time: string, minutes: number): string =>
  Temporal.PlainTime.from(time).add({ minutes }).toString({ smallestUnit: 'minute' });

/** So long before the hour at which they usually get up somebody may want to begin, where they name the hour. */
const BEFORE_USUAL = 90;

/** "6 am, gym", of somebody who usually gets up at 6:45: named for this goal, it counts. The plan with a night that ends before it. */
function upForIt(plan: PlanDraft, brief: GoalBrief | null, { rhythm }: SlotFacts): PlanDraft {
  const night = rhythm.sleep[1].at(-1);
  const named = [brief?.facts.time, ...(brief?.facts.dayTimes ?? []).map(({ time }) => time)];
  if (!night || plan.limits.sleep || night.end.hour > 12) return plan;
  const up = night.end.toString({ smallestUnit: 'minute' });
  const from = night.end.subtract({ minutes: BEFORE_USUAL }).toString({ smallestUnit: 'minute' });
  const early = earliest(named, from > FIRST && from < up ? from : FIRST, up);
  return early ? upBy(early, plan, rhythm) : plan;
}

const earliest = (said: readonly (string | undefined)[], from: string, up: string): string | undefined =>
  said.filter((time): time is string => time !== undefined && time >= from && time < up).sort()[0];

function upBy(early: string, plan: PlanDraft, { sleep }: SlotFacts['rhythm']): PlanDraft {
  const night = sleep[1].at(-1);
  if (!night) return plan;
  const end = Temporal.PlainTime.from(early).subtract({ minutes: 30 }).toString({ smallestUnit: 'minute' });
  return {
    ...plan,
    limits: { ...plan.limits, sleep: { start: night.start.toString({ smallestUnit: 'minute' }), end } },
  };
}
