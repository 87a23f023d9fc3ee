import { type BusySpan, busySpans, type CalendarFacts } from '../calendar/index.ts';

/** A stretch of time, end excluded. */
export type Stretch = { readonly start: Temporal.Instant; readonly end: Temporal.Instant };

const MINUTE = 60_000;

/**
 * The stretches of a day in which nobody sleeps or works and nothing stands, from `from` on and of at least `minutes`. A day that is off (a pause) is
 * free; a mere reminder takes no time.
 */
export function freeStretches(
  facts: CalendarFacts,
  day: Temporal.PlainDate,
  from: Temporal.Instant,
  minutes = 15,
): Stretch[] {
  const { start, end } = dayOf(day, facts.zone);
  const busy = busySpans(facts, { start, end }).filter(({ kind }) => kind !== 'pause');
  const free: Stretch[] = [];
  let at = Math.max(start, Math.ceil(from.epochMilliseconds / MINUTE) * MINUTE);
  const upTo = (next: number) => {
    if (next - at >= minutes * MINUTE) free.push({ start: instant(at), end: instant(next) });
  };
  for (const span of busy) {
    upTo(Math.min(span.start, end));
    at = Math.max(at, span.end);
  }
  upTo(end);
  return free;
}

/** What stands in the way in [start, end): work, commitments, and tasks, also those that take no time of their own. */
export function inTheWay(facts: CalendarFacts, { start, end }: Stretch): Pick<BusySpan, 'kind' | 'title'>[] {
  const range = { start: start.epochMilliseconds, end: end.epochMilliseconds };
  const reminders = facts.occurrences.filter(
    ({ minutes, start: at }) =>
      minutes === 0 && at.epochMilliseconds >= range.start && at.epochMilliseconds < range.end,
  );
  return [
    ...busySpans(facts, range).filter(({ kind }) => kind !== 'pause'),
    ...reminders.map(({ title }) => ({ kind: 'occurrence' as const, title })),
  ];
}

const instant = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms);

function dayOf(day: Temporal.PlainDate, zone: string): { start: number; end: number } {
  const [start, end] = [day, day.add({ days: 1 })].map((date) => date.toZonedDateTime(zone).epochMilliseconds);
  return { start: start ?? 0, end: end ?? 0 };
}
