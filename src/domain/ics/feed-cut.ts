import { latest } from '../instants.ts';
import { nextSlotAfterInstant, type SeriesRule, type Slot, slotsBetween, splitSeries } from '../recurrence/index.ts';
import type { FeedSeries, FeedTask, FeedWindow } from './feed-types.ts';

/** What is left of a series within the feed's window. */
export type CutSeries = {
  /** From its first slot in the window on, exdates and rdates taken out. */
  rule: SeriesRule & { rrule: string; zone: string };
  /** Slots from the first to the last that something is known about, whether they take place or not. */
  slots: Slot[];
  /** The slot that is due next; null when the series has ended. */
  next: Temporal.PlainDateTime | null;
  /** By the slot's text. */
  known: ReadonlyMap<string, FeedTask>;
  takesPlace(slot: Slot): boolean;
  changedAt: Temporal.Instant;
};

/**
 * Begins the series at its first slot in the window: a rule from years ago would need every day on which nothing took place. A
 * series that ended ends with the last slot that stands. null: no slot of the rule is left to show. `zone`: IANA id.
 */
export function cutToWindow(series: FeedSeries, zone: string, window: FeedWindow): CutSeries | null {
  const whole = { ...series.rule, zone, exdates: [], rdates: [] };
  const slots = slotsOf(series.tasks);
  const begin = latest(window.from, slots[0] ? slots[0].toZonedDateTime(zone).toInstant() : series.createdAt);
  const first = nextSlotAfterInstant(whole, zone, begin.subtract({ milliseconds: 1 }));
  if (!first) return null;
  const { after } = splitSeries(whole, first.local);
  const end = series.endedAt ? slotsOf(series.tasks.filter(({ state }) => state !== 'gone')).at(-1) : null;
  if (end === undefined || after.rrule === null) return null;
  const rule = { ...after, rrule: end ? endingAt(after.rrule, end, zone) : after.rrule, zone };

  const left = new Set(series.rule.exdates.map(String));
  const next = slotsOf(series.tasks.filter(({ state }) => state === 'open'))[0] ?? null;
  const known = new Map(series.tasks.flatMap((task) => (task.slot ? [[task.slot.toString(), task] as const] : [])));
  const last = [first.local, ...slots, ...series.rule.exdates].sort(Temporal.PlainDateTime.compare).at(-1);
  const until = (last ?? first.local).toZonedDateTime(zone).toInstant().add({ milliseconds: 1 });
  return {
    rule,
    slots: slotsBetween(rule, zone, first.at, until),
    next,
    known,
    takesPlace({ local }) {
      const task = known.get(local.toString());
      if (task) return task.state !== 'gone';
      // What has no row and lies behind never was: the series began later, or Flux was not there.
      return next !== null && Temporal.PlainDateTime.compare(local, next) > 0 && !left.has(local.toString());
    },
    changedAt: changedAt(series, isBefore(whole, zone, first) ? window.since : series.createdAt),
  };
}

function slotsOf(tasks: readonly FeedTask[]): Temporal.PlainDateTime[] {
  return tasks.flatMap(({ slot }) => (slot ? [slot] : [])).sort(Temporal.PlainDateTime.compare);
}

/** Did the whole series have a slot before this one? */
function isBefore(whole: SeriesRule, zone: string, first: Slot): boolean {
  const begin = whole.dtstart.toZonedDateTime(zone).toInstant().subtract({ milliseconds: 1 });
  const earliest = nextSlotAfterInstant(whole, zone, begin);
  return earliest !== null && Temporal.PlainDateTime.compare(earliest.local, first.local) < 0;
}

function endingAt(rrule: string, end: Temporal.PlainDateTime, zone: string): string {
  const until = end.toZonedDateTime(zone).toInstant().toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
  const endless = rrule.split(';').filter((part) => !/^(COUNT|UNTIL)=/i.test(part));
  return [...endless, `UNTIL=${until}`].join(';');
}

/** Of the repeating event itself: a closed occurrence is an event of its own and does not change it, one that is gone does. */
function changedAt(series: FeedSeries, windowed: Temporal.Instant): Temporal.Instant {
  const edits = series.tasks.flatMap(({ state, changedAt, editedAt }) =>
    state === 'gone' ? [changedAt] : (editedAt ?? []),
  );
  return [series.createdAt, series.endedAt ?? series.createdAt, windowed, ...edits].reduce(latest);
}
