import type { Weekday } from '../../calendar/index.ts';
import { weekdayOf } from '../place/relocate.ts';
import type { Select } from '../reply-types.ts';
import type { ClockSpan } from '../types.ts';
import { toDays } from './onto-other-days.ts';
import { nothingThere, selected } from './selected.ts';
import type { Refused, Work } from './work.ts';

/** "One of them at the weekend": the day that lies nearest becomes one of those; where a week has one there, it stays. */
export function someToDays(work: Work, of: Select, days: Weekday[], window: ClockSpan | null): Refused | null {
  const all = selected(work, of);
  if (all.length === 0) return nothingThere(of);
  const there = new Set(all.filter((s) => days.includes(weekdayOf(s))).map((s) => s.week));
  const loose = all.filter((s) => !there.has(s.week));
  if (loose.length === 0) {
    work.notes.push('One of them lies there already.');
    return null;
  }
  const apart = (day: Weekday) => Math.min(...days.map((to) => Math.min((to - day + 7) % 7, (day - to + 7) % 7)));
  const from = [...new Set(loose.map(weekdayOf))].sort((a, b) => apart(a) - apart(b) || b - a)[0] as Weekday;
  return toDays(
    work,
    { ...of, days: [from] },
    days,
    window,
    loose.filter((s) => weekdayOf(s) === from),
  );
}
