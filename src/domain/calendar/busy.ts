import { type SeriesRule, slotsBetween } from '../recurrence/index.ts';
import { type DailyWindow, type Span, windowOn } from './daily-window.ts';
import { type DayRhythm, sleepOn, workOn } from './rhythm.ts';

/** Something that is in the person's way and is no Flux task: once, or again and again by a rule. Minutes of real time. */
export type Commitment =
  | { readonly title: string; readonly start: Temporal.Instant; readonly end: Temporal.Instant }
  | { readonly title: string; readonly series: SeriesRule; readonly minutes: number };

/** A task that stands in the calendar. One of zero minutes is a mere reminder: it is in nobody's way. */
export type Occurrence = {
  readonly id: string;
  readonly title: string;
  readonly start: Temporal.Instant;
  readonly minutes: number;
};

/** Holidays and other days off, both dates included, in the person's zone. */
export type Pause = { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate; readonly title?: string };

/** Everything that says when a person has no time. Order within the lists means nothing. */
export type CalendarFacts = {
  /** IANA id of the zone the person is in. */
  readonly zone: string;
  readonly rhythm: DayRhythm;
  readonly commitments: readonly Commitment[];
  readonly pauses: readonly Pause[];
  readonly occurrences: readonly Occurrence[];
};

export type BusyKind = 'sleep' | 'work' | 'commitment' | 'occurrence' | 'pause';

/** One reason to be busy, in epoch milliseconds, not merged with its neighbours. */
export type BusySpan = Span & { readonly kind: BusyKind; readonly title: string | null; readonly id: string | null };

const minute = 60_000;

/** Every single reason to be busy that overlaps the range, whole, in an order that only the facts decide. */
export function busySpans(facts: CalendarFacts, range: Span): BusySpan[] {
  const spans: BusySpan[] = [];
  const add = (start: number, end: number, kind: BusyKind, title: string | null = null, id: string | null = null) => {
    if (start < end && start < range.end && end > range.start) spans.push({ start, end, kind, title, id });
  };
  for (const span of windowsIn((date) => sleepOn(facts.rhythm, date), range, facts.zone, 'end'))
    add(span.start, span.end, 'sleep');
  for (const span of windowsIn((date) => workOn(facts.rhythm, date), range, facts.zone, 'start'))
    add(span.start, span.end, 'work');
  for (const pause of facts.pauses) {
    const start = pause.from.toZonedDateTime(facts.zone).epochMilliseconds;
    const end = pause.to.add({ days: 1 }).toZonedDateTime(facts.zone).epochMilliseconds;
    add(start, end, 'pause', pause.title ?? null);
  }
  for (const commitment of facts.commitments) {
    for (const span of spansOf(commitment, range, facts.zone))
      add(span.start, span.end, 'commitment', commitment.title);
  }
  for (const task of facts.occurrences) {
    const start = task.start.epochMilliseconds;
    add(start, start + task.minutes * minute, 'occurrence', task.title, task.id);
  }
  return spans.sort(
    (a, b) =>
      a.start - b.start ||
      a.end - b.end ||
      compareText(a.kind, b.kind) ||
      compareText(a.title ?? '', b.title ?? '') ||
      compareText(a.id ?? '', b.id ?? ''),
  );
}

function spansOf(commitment: Commitment, range: Span, zone: string): Span[] {
  if ('start' in commitment) {
    return [{ start: commitment.start.epochMilliseconds, end: commitment.end.epochMilliseconds }];
  }
  const length = commitment.minutes * minute;
  if (length <= 0) return [];
  const from = Temporal.Instant.fromEpochMilliseconds(Math.floor(range.start - length));
  const to = Temporal.Instant.fromEpochMilliseconds(Math.ceil(range.end));
  return slotsBetween(commitment.series, zone, from, to).map(({ at }) => {
    return { start: at.epochMilliseconds, end: at.epochMilliseconds + length };
  });
}

function* windowsIn(
  on: (date: Temporal.PlainDate) => readonly DailyWindow[],
  range: Span,
  zone: string,
  by: 'start' | 'end',
): Generator<Span> {
  const dateOf = (ms: number) =>
    Temporal.Instant.fromEpochMilliseconds(Math.floor(ms)).toZonedDateTimeISO(zone).toPlainDate();
  // A window may reach into the range from the day before, and one filed under its end begins the evening before that day.
  const last = dateOf(range.end).add({ days: 1 });
  for (let date = dateOf(range.start).subtract({ days: 1 }); ; date = date.add({ days: 1 })) {
    if (Temporal.PlainDate.compare(date, last) > 0) return;
    for (const window of on(date)) {
      const span = windowOn(date, window, zone, by);
      if (span !== null) yield span;
    }
  }
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
