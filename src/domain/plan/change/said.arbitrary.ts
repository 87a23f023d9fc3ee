// Made-up plans that are open, and what people say to them: which sessions, what becomes of them, in several wordings of each.
import fc from 'fast-check';
import type { PlanDraft } from '../types.ts';
import { type Before, NOTHING_BEFORE, type Said } from './said-asked.example.ts';
import { daysSaid } from './said-days.arbitrary.ts';
import { loadSaid } from './said-load.arbitrary.ts';
import { moreSaid } from './said-more.arbitrary.ts';
import { whenSaid } from './said-when.arbitrary.ts';
import { daysOf } from './said-which.arbitrary.ts';

export type { Asked, Before, Said, Which } from './said-asked.example.ts';
export { openPlan } from './said-open-plan.arbitrary.ts';

/** One sentence about a plan as it stands. */
export function saidOf(plan: PlanDraft, before: Before = NOTHING_BEFORE): fc.Arbitrary<Said> {
  const [when, load, on] = [whenSaid(plan, before), loadSaid(plan, before), daysSaid(plan, before)];
  const more = moreSaid(plan);
  return fc.oneof(
    { arbitrary: when.time, weight: 5 },
    { arbitrary: when.window, weight: 5 },
    { arbitrary: when.bound, weight: 4 },
    { arbitrary: load.length, weight: 3 },
    { arbitrary: load.atMost, weight: 2 },
    { arbitrary: load.by, weight: 2 },
    { arbitrary: load.factor, weight: 2 },
    { arbitrary: when.shifted, weight: 2 },
    { arbitrary: on.moved, weight: 5 },
    { arbitrary: on.exchanged, weight: 1 },
    { arbitrary: on.not, weight: 5 },
    { arbitrary: on.only, weight: 3 },
    { arbitrary: on.freeDate, weight: 3 },
    { arbitrary: load.often, weight: 2 },
    { arbitrary: on.more, weight: 2 },
    { arbitrary: load.less, weight: 1 },
    { arbitrary: on.dropped, weight: 2 },
    { arbitrary: on.begun, weight: 2 },
    { arbitrary: load.fewer, weight: 1 },
    { arbitrary: when.someDay, weight: 3 },
    { arbitrary: on.apart, weight: 2 },
    { arbitrary: on.every, weight: 1 },
    { arbitrary: load.slower, weight: 1 },
    { arbitrary: on.oneOf, weight: 2 },
    { arbitrary: on.back, weight: 3 },
    ...(daysOf(plan).length > 1 ? [{ arbitrary: when.swapTimes, weight: 1 }] : []),
    { arbitrary: when.about, weight: 2 },
    { arbitrary: on.also, weight: 1 },
    ...(plan.parts.length === 1 ? [{ arbitrary: when.several, weight: 1 }] : []),
    { arbitrary: on.feastWeek, weight: 1 },
    { arbitrary: more.growBy, weight: 2 },
    { arbitrary: more.growTo, weight: 1 },
    { arbitrary: more.beginWith, weight: 2 },
    { arbitrary: more.atLeast, weight: 2 },
    { arbitrary: more.fortnight, weight: 1 },
    { arbitrary: more.dates, weight: 2 },
    ...(plan.parts.length === 2 && plan.parts[0]?.name !== plan.parts[1]?.name
      ? [
          { arbitrary: more.strands, weight: 1 },
          { arbitrary: more.order, weight: 2 },
        ]
      : []),
  );
}
