import { type BusySpan, busySpans, type CalendarFacts } from '../calendar/index.ts';
import { isTask } from './board.ts';
import { clock, weekdayName } from './words.ts';

export type Proposed = { readonly title: string; readonly start: Temporal.Instant; readonly minutes: number };

export type Conflict = {
  readonly proposed: Proposed;
  readonly existing: {
    readonly kind: 'occurrence' | 'commitment';
    /** The task's id; null for a commitment. */
    readonly id: string | null;
    readonly title: string;
    readonly start: Temporal.Instant;
    readonly end: Temporal.Instant;
  };
  /** For the person. */
  readonly message: string;
};

/**
 * Which tasks and commitments stand at the same time as what is proposed: by proposed start, then by existing start.
 * Only real overlap counts, the buffer does not; what takes no time collides with nothing. `ignore` is the id of a task
 * that is about to move and so is in nobody's way.
 */
export function conflicts(facts: CalendarFacts, proposed: readonly Proposed[], ignore?: string): Conflict[] {
  const wanted = proposed
    .map((p) => ({ p, start: p.start.epochMilliseconds, end: p.start.epochMilliseconds + p.minutes * 60_000 }))
    .filter((w) => w.start < w.end)
    .sort((a, b) => a.start - b.start);
  const first = wanted[0];
  if (first === undefined) return [];
  const range = { start: first.start, end: Math.max(...wanted.map((w) => w.end)) };
  const spans = busySpans({ ...facts, pauses: [] }, range).filter(
    (s) => isTask(s.kind) && (s.id === null || s.id !== ignore),
  );
  const found: Conflict[] = [];
  for (const { p, start, end } of wanted) {
    for (const span of spans) {
      if (span.start >= end) break;
      if (span.end > start) found.push(conflict(p, span, facts.zone));
    }
  }
  return found;
}

function conflict(proposed: Proposed, span: BusySpan, zone: string): Conflict {
  const start = Temporal.Instant.fromEpochMilliseconds(span.start);
  const end = Temporal.Instant.fromEpochMilliseconds(span.end);
  const title = span.title ?? '';
  const local = proposed.start.toZonedDateTimeISO(zone).toPlainDateTime();
  const from = clock(start.toZonedDateTimeISO(zone).toPlainDateTime());
  const to = clock(end.toZonedDateTimeISO(zone).toPlainDateTime());
  return {
    proposed,
    existing: { kind: span.kind === 'commitment' ? 'commitment' : 'occurrence', id: span.id, title, start, end },
    message:
      `${proposed.title} on ${weekdayName(local.dayOfWeek)} at ${clock(local)} ` +
      `is at the same time as ${title} (${from}–${to}).`,
  };
}
