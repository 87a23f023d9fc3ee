import { isBefore, latest } from '../instants.ts';
import {
  momentOf,
  momentOfSlot,
  nextSlotAfterInstant,
  type SeriesRule,
  type Slot,
  slotKey,
  slotsBetween,
  splitSeries,
} from '../recurrence/index.ts';
import type { FeedSeries, FeedTask, FeedWindow } from './feed-types.ts';

/** What is left of a series within the feed's window. */
export type CutSeries = {
  /** From its first slot in the window on, exdates and rdates taken out. */
  rule: SeriesRule & { rrule: string; zone: string };
  /** Slots from the first to the last that something is known about, whether they take place or not. */
  slots: Slot[];
  /** When the slot that is due next falls; null when the series has ended. */
  next: Temporal.Instant | null;
  /** By the slot's key. */
  known: ReadonlyMap<string, FeedTask>;
  takesPlace(slot: Slot): boolean;
  changedAt: Temporal.Instant;
};

/**
 * Begins the series at its first slot in the window: a rule from years ago would need every day on which nothing took place. A
 * series that ended ends with the last slot that stands. null: no slot of the rule is left to show. `zone`: IANA id, or a person's zone with
 * their journeys.
 */
export function cutToWindow(series: FeedSeries, zone: string, window: FeedWindow): CutSeries | null {
  const whole = { ...series.rule, zone, exdates: [], rdates: [] };
  const slots = slotsOf(series.tasks, zone);
  const begin = latest(window.from, slots[0] ?? series.createdAt);
  const first = nextSlotAfterInstant(whole, zone, begin.subtract({ milliseconds: 1 }));
  if (!first) return null;
  const { after } = splitSeries(whole, first.local);
  const end = series.endedAt
    ? slotsOf(
        series.tasks.filter(({ state }) => state !== 'gone'),
        zone,
      ).at(-1)
    : null;
  if (end === undefined || after.rrule === null) return null;
  const rule = { ...after, rrule: end ? endingAt(after.rrule, end) : after.rrule, zone };

  const left = new Set(series.rule.exdates.map(String));
  const next =
    slotsOf(
      series.tasks.filter(({ state }) => state === 'open'),
      zone,
    )[0] ?? null;
  const known = new Map(series.tasks.flatMap((task) => (task.slot ? [[slotKey(task.slot), task] as const] : [])));
  const leftOut = series.rule.exdates.map((local) => momentOf(zone, local));
  const until = [...slots, ...leftOut].reduce(latest, first.at).add({ milliseconds: 1 });
  return {
    rule,
    slots: slotsBetween(rule, zone, first.at, until),
    next,
    known,
    takesPlace(slot) {
      const task = known.get(slotKey(slot));
      if (task) return task.state !== 'gone';
      // What has no row and lies behind never was: the series began later, or Flux was not there.
      return next !== null && isBefore(next, slot.at) && !left.has(slot.local.toString());
    },
    changedAt: changedAt(series, hasEarlier(whole, zone, first) ? window.since : series.createdAt),
  };
}

/** When their slots fall, earliest first. */
function slotsOf(tasks: readonly FeedTask[], zone: string): Temporal.Instant[] {
  return tasks.flatMap(({ slot }) => (slot ? [momentOfSlot(zone, slot)] : [])).sort(Temporal.Instant.compare);
}

/** Did the whole series have a slot before this one? */
function hasEarlier(whole: SeriesRule, zone: string, first: Slot): boolean {
  const begin = momentOf(zone, whole.dtstart).subtract({ milliseconds: 1 });
  const earliest = nextSlotAfterInstant(whole, zone, begin);
  return earliest !== null && Temporal.PlainDateTime.compare(earliest.local, first.local) < 0;
}

function endingAt(rrule: string, end: Temporal.Instant): string {
  const until = end.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
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
