import { sayDuration } from '../../language/index.ts';
import type { PlanDraft } from '../types.ts';

/** What is thought of a plan, in its own numbers. */

/** Doubt in the shape of a question: the first week in numbers, and what less would be. */
export function tooMuch({ plan }: { plan: PlanDraft }): string {
  const [first, last] = [weekSum(plan, 1), weekSum(plan, plan.weeks)];
  const grows = last > first ? ` and ${sayDuration(last)} in the last, a little more at a time` : '';
  return `I do not think so: it is ${sayDuration(first)} in the first week${grows}. If it feels like a lot, say "make it easier" or "one day less", and only that changes.`;
}

export function tooLittle({ plan }: { plan: PlanDraft }): string {
  return `It begins small on purpose: ${sayDuration(weekSum(plan, 1))} in the first week, ${sayDuration(weekSum(plan, plan.weeks))} in the last. If you want more, say "10 minutes longer" or "one more day", for example.`;
}

export function opinion({ plan }: { plan: PlanDraft }): string {
  return `I would begin with it as it is: ${sayDuration(weekSum(plan, 1))} in the first week is little enough to keep, and it can be changed at any time.${plan.deadline ? ' Keep to the days more than to the minutes.' : ''}`;
}

/** Whether it has to be so often. */
export function fewerDo({ plan }: { plan: PlanDraft }): string {
  const most = Math.max(...[...Map.groupBy(plan.sessions, ({ week }) => week).values()].map((own) => own.length));
  return most > 1
    ? `No, it does not have to be ${most} a week: fewer gets there too, only more slowly. Say "one day less", and only that changes.`
    : 'Once a week is as little as it takes to keep going; less than that would be starting over each time.';
}

/** Minutes of one week. */
export const weekSum = ({ sessions }: PlanDraft, week: number): number =>
  sessions.filter((s) => s.week === week).reduce((all, { minutes }) => all + minutes, 0);

/** Whether it hurts what it is done with. */
export const STRAIN =
  'It begins small and grows slowly, so that joints have time to follow. A little soreness is normal; pain that is still there the next morning means one step back, and what stays or swells is for a doctor.';
