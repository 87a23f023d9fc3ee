import type { SeriesRule, Slot } from './types.ts';
import { localAt, momentOf } from './zone.ts';

/**
 * The next occurrence of an "n days after completion" series: n days after the local date on which the last
 * one was completed, at dtstart's time of day. Null for a series of another kind. A date that stands among
 * the exdates is passed over, again by n days.
 */
export function nextAfterCompletion(
  series: SeriesRule,
  personZone: string,
  completedAt: Temporal.Instant,
): Slot | null {
  const days = series.afterCompletionDays;
  if (days === null) return null;
  const zone = series.zone ?? personZone;
  const done = localAt(zone, completedAt).toPlainDate();
  let local = done.add({ days }).toPlainDateTime(series.dtstart.toPlainTime());
  while (series.exdates.some((exdate) => exdate.equals(local))) local = local.add({ days });
  return { local, fold: 0, at: momentOf(zone, local) };
}
