import { timeIn, usual } from './times.ts';
import type { Deed, Said, Thing } from './types.ts';
import { daysEarlier, earlier } from './weekly.ts';

/** "Remind me two days before to buy flowers": of what is there once. */
export function ahead(
  { ahead: by, clocks, task }: Said,
  { times, series }: Thing,
  now: Temporal.PlainDateTime,
): Deed[] | null {
  const [only, ...others] = times;
  if (by && series.length > 0) {
    const at = clocks[0] ? usual(clocks[0], []).toString({ smallestUnit: 'minute' }) : by.at;
    return task === null && (by.days === 0 || by.minutes === 0) ? aheadOfEach(by, at, series, now) : null;
  }
  if (!by || !only || others.length > 0) return null;
  const before = only.local.subtract({ days: by.days, minutes: by.minutes });
  // On another day "at 10" is the likelier one, whenever the event is.
  const time =
    (by.days > 0 && clocks[0] ? usual(clocks[0], []) : timeIn(clocks, before.toPlainTime(), null)) ??
    (by.at ? Temporal.PlainTime.from(by.at) : null);
  const at = time ? before.toPlainDate().toPlainDateTime(time) : before;
  if (Temporal.PlainDateTime.compare(at, now) <= 0) return null;
  return [{ do: 'extra', title: task, at, ahead: true }];
}

/** "Remind me 10 minutes before each one", "the evening before": a series of its own, as often. */
function aheadOfEach(
  { days, minutes }: NonNullable<Said['ahead']>,
  at: string | null,
  series: Thing['series'],
  now: Temporal.PlainDateTime,
): Deed[] | null {
  const parts = series.map(({ rrule, first }) =>
    days > 0 ? daysEarlier({ rrule, first }, days, at, now) : at ? null : earlier({ rrule, first }, minutes, now),
  );
  const all = parts.flatMap((part) => part ?? []);
  return days + minutes > 0 && parts.every((part) => part !== null)
    ? [{ do: 'also', minutes: days * 1_440 + minutes, parts: all }]
    : null;
}
