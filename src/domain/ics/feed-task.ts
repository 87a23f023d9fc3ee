import type { FeedSeries, FeedTask } from './feed-types.ts';
import type { CalendarEvent, EventTime } from './print.ts';

/** How long a mere reminder is drawn: it takes nobody's time, but an event of no length cannot be seen or tapped. */
const REMINDER_MINUTES = 15;

/** A one-off, or an occurrence that is on no rule, as an event of its own. In UTC: it stays where it is wherever one travels. */
export function singleEvent(task: FeedTask, uid: string): CalendarEvent {
  return { ...look(task), uid, createdAt: task.createdAt, changedAt: task.changedAt, start: { at: task.at } };
}

/**
 * The event that stands in for `slot` of a repeating one; null when the occurrence is just what its series says. `zone` is the
 * series' (IANA id), `changedAt` when the series last changed.
 */
export function replacement(
  task: FeedTask,
  series: FeedSeries,
  slot: { local: Temporal.PlainDateTime; at: Temporal.Instant },
  zone: string,
  uid: string,
): CalendarEvent | null {
  const same =
    task.at.equals(slot.at) &&
    task.state !== 'done' &&
    task.title === series.title &&
    task.description === series.description &&
    task.minutes === series.minutes;
  if (same) return null;
  return {
    ...look(task),
    uid,
    createdAt: series.createdAt,
    changedAt: task.changedAt,
    start: timeIn(zone, task.at),
    recurrenceId: { local: slot.local, zone },
  };
}

/** What a series, or one of its occurrences, looks like. Done is said in the title: STATUS knows no such thing for events. */
export function look(one: {
  title: string;
  description: string | null;
  minutes: number | null;
  state?: FeedTask['state'];
}) {
  return {
    summary: one.state === 'done' ? `✓ ${one.title}` : one.title,
    description: one.description,
    minutes: one.minutes || REMINDER_MINUTES,
    transparent: !one.minutes,
  };
}

/** Wall clock of the zone, where that says which moment is meant (not in the second showing of a repeated hour). */
function timeIn(zone: string, at: Temporal.Instant): EventTime {
  const local = at.toZonedDateTimeISO(zone).toPlainDateTime();
  return local.toZonedDateTime(zone).toInstant().equals(at) ? { local, zone } : { at };
}
