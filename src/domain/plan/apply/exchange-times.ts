import type { Weekday } from '../../calendar/index.ts';
import { weekdayName } from '../../calendar-names.ts';
import { obstacle, weekdayOf } from '../place/relocate.ts';
import type { Select } from '../reply-types.ts';
import { nothingThere, selected } from './selected.ts';
import { put, type Refused, refuse, type Work } from './work.ts';

/** "Swap the times of Tuesday and Thursday": each keeps its day, week by week. */
export function exchangeTimes(work: Work, of: Select, days: Weekday[], others: Weekday[]): Refused | null {
  const [mine, theirs] = [selected(work, { ...of, days }), selected(work, { ...of, days: others })];
  if (mine.length === 0 || theirs.length === 0) return nothingThere({ days: mine.length === 0 ? days : others });
  const time = (own: typeof mine, week: number) => (own.find((s) => s.week === week) ?? own[0])?.time ?? '';
  const swapped = [
    ...mine.map((s) => ({ ...s, time: time(theirs, s.week) })),
    ...theirs.map((s) => ({ ...s, time: time(mine, s.week) })),
  ];
  if ([...mine, ...theirs].every((s) => swapped.some(({ id, time: at }) => id === s.id && at === s.time))) {
    work.notes.push('Both are at the same time, so nothing changes by that.');
    return null;
  }
  put(work, swapped);
  const blocked = swapped.find((s) => obstacle(s, work.facts, work.draft.sessions) !== null);
  return blocked
    ? refuse(
        `${weekdayName(weekdayOf(blocked))} at ${blocked.time} is taken by ${obstacle(blocked, work.facts, work.draft.sessions) ?? 'something else'}, so the two cannot change their times. The plan is as it was. Another time for one of them?`,
      )
    : null;
}
