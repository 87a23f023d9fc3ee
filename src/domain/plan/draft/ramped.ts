import type { Ramp } from '../../playbooks/index.ts';
import type { PlanPart } from '../types.ts';

/** As long as was said, reached step by step: the first weeks are shorter, as far as the ramp allows. */
export function setMinutes(part: PlanPart | undefined, minutes: number, ramp: Ramp): void {
  if (!part) return;
  const top = Math.max(...part.weeks.map((week) => week.minutes));
  const share = 'direction' in ramp ? 0 : ramp.longest;
  let before = 0;
  for (const week of part.weeks) {
    if (week.times === 0) continue;
    const shaped = Math.max(5, round5(Math.max((minutes * week.minutes) / top, minutes * 0.6)));
    const allowed = before === 0 || share === 0 ? shaped : ranTo(before * (1 + share));
    week.minutes = Math.min(minutes, shaped, Math.max(before, allowed));
    before = Math.max(before, week.minutes);
  }
}

/** Whole fives where there are many. */
const ranTo = (minutes: number) =>
  minutes >= 20 ? Math.floor(minutes / 5) * 5 : minutes >= 12.5 ? 15 : minutes >= 10 ? 10 : Math.floor(minutes);
export const round5 = (minutes: number) => Math.round(minutes / 5) * 5;
