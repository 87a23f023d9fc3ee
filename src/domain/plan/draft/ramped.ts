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

/** Week one is never more than a later one: what the days and lengths that were said made of it is taken back there. A last week may taper. */
export function lightestFirst(parts: PlanPart[], ramp: Ramp): void {
  if ('direction' in ramp) return;
  const load = (week: number) =>
    parts.reduce((sum, part) => sum + (part.weeks[week]?.times ?? 0) * (part.weeks[week]?.minutes ?? 0), 0);
  const weeks = parts[0]?.weeks.length ?? 0;
  const later = Array.from({ length: Math.max(0, weeks - 2) }, (_, i) => load(i + 1)).filter((sum) => sum > 0);
  const least = Math.min(...later);
  for (let i = 0; i < 48 && load(0) > least; i += 1) {
    const longest = parts
      .map((part) => part.weeks[0])
      .filter((week) => week !== undefined && week.times > 0)
      .sort((a, b) => (b?.minutes ?? 0) - (a?.minutes ?? 0))[0];
    const by = longest ? longest.minutes % 5 || 5 : 0;
    if (!longest || longest.minutes <= 5 || load(1) > (load(0) - by * longest.times) * (1 + ramp.week)) return;
    longest.minutes -= by;
  }
}

/** No week is more than its share above the most before it, whatever was said of how long; how often stays as it is. */
export function withinRamp(parts: PlanPart[], ramp: Ramp): void {
  if ('direction' in ramp) return;
  const weeks = parts[0]?.weeks.length ?? 0;
  const load = (week: number) =>
    parts.reduce((sum, part) => sum + (part.weeks[week]?.times ?? 0) * (part.weeks[week]?.minutes ?? 0), 0);
  for (const part of parts) {
    let longest = 0;
    for (const week of part.weeks) {
      if (week.times === 0) continue;
      if (longest > 0)
        week.minutes = Math.min(week.minutes, Math.max(longest, ranTo(longest * (1 + ramp.longest) + 2)));
      longest = Math.max(longest, week.minutes);
    }
  }
  for (let week = 1, most = load(0); week < weeks; week += 1) {
    const limit = most * (1 + ramp.week) + 5;
    for (const part of parts) {
      const [before, own] = [part.weeks[week - 1], part.weeks[week]];
      if (!own || !before || before.times === 0) continue;
      while (load(week) > limit && own.minutes > before.minutes)
        own.minutes -= Math.min(own.minutes > 20 ? 5 : 1, own.minutes - before.minutes);
    }
    // More of them make each one shorter.
    for (let i = 0; i < 12 && load(week) > limit; i += 1) {
      const [longest] = parts.flatMap((part) => part.weeks[week] ?? []).sort((a, b) => b.minutes - a.minutes);
      if (!longest || longest.minutes <= 10) break;
      longest.minutes -= longest.minutes % 5 || 5;
    }
    most = Math.max(most, load(week));
  }
}

/** Whole fives where there are many; from 15 on no share alone is five. */
const ranTo = (minutes: number) =>
  minutes >= 20
    ? Math.floor(minutes / 5) * 5
    : minutes >= 18
      ? Math.floor(minutes)
      : minutes >= 12.5
        ? 15
        : minutes >= 10
          ? 10
          : Math.floor(minutes);
export const round5 = (minutes: number) => Math.round(minutes / 5) * 5;
