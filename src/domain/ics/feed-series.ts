import { isBefore } from '../instants.ts';
import { isItinerary, momentOf, type Slot, slotKey, slotsBetween } from '../recurrence/index.ts';
import { type CutSeries, cutToWindow } from './feed-cut.ts';
import { look, replacement, singleEvent } from './feed-task.ts';
import type { FeedSeries, FeedTask, FeedWindow } from './feed-types.ts';
import { type PortableRule, portableRule } from './portable-rule.ts';
import type { CalendarEvent } from './print.ts';

/** Of a series that must be listed: so many occurrences that were, and so many that come. */
const MAX_LISTED = { past: 100, coming: 400 };

/**
 * A series as a calendar has it: one repeating event (or one a time of day), its slots that do not take place as EXDATE, and
 * occurrences that stand elsewhere or look different as events of their own with a RECURRENCE-ID. Before the slot that is due next
 * only what really was one is shown. `personZone` (IANA id) is where a floating series is now: apps have no floating time (Google
 * reads it as UTC, Outlook refuses it), and Flux reminds by that zone too, so when its person moves the feed moves with them. Of somebody
 * who travels it is the zone with all their journeys.
 */
export function seriesEvents(series: FeedSeries, personZone: string, window: FeedWindow): CalendarEvent[] {
  const shown = series.tasks.filter(({ state }) => state !== 'gone');
  const zone = series.rule.zone ?? personZone;
  const cut = series.rule.rrule === null ? null : cutToWindow(series, zone, window);
  // No app knows a zone with journeys in it: every day is written in the zone of that day.
  const portable = cut && !isItinerary(zone) ? portableRule(cut.rule) : null;
  if (!cut) return shown.map((task) => singleEvent(task, task.id));
  const onRule = new Set(cut.slots.map(slotKey));
  const loose = shown.filter(({ slot }) => slot === null || !onRule.has(slotKey(slot)));
  return [
    ...(portable ? repeating(series, cut, portable) : listed(series, cut, window)),
    ...loose.map((task) => singleEvent(task, task.id)),
    ...addedDates(series, cut, zone),
  ];
}

function repeating(series: FeedSeries, cut: CutSeries, { rrule, times }: PortableRule): CalendarEvent[] {
  // Every day of the rule has all of its times, so each shows up soon.
  const starts = firstSlots(cut, times.length * 2);
  return times.flatMap((time) => {
    const isOurs = ({ local }: Slot) => local.toPlainTime().equals(time);
    const first = starts.find(isOurs);
    if (!first) return [];
    const uid = times.length === 1 ? series.id : `${series.id}-${time.toString().replaceAll(':', '')}`;
    const { zone } = cut.rule;
    const own = cut.slots.filter(isOurs);
    const whole: CalendarEvent = {
      ...look(series),
      uid,
      createdAt: series.createdAt,
      changedAt: cut.changedAt,
      start: { local: first.local, zone },
      rrule,
      exdates: own.filter((slot) => !cut.takesPlace(slot)).map(({ local }) => local),
    };
    const others = own.flatMap((slot) => {
      const task = knownAt(cut, slot);
      return (task && replacement(task, series, slot, zone, uid)) ?? [];
    });
    return [whole, ...others];
  });
}

function firstSlots({ rule }: CutSeries, n: number): Slot[] {
  const from = rule.dtstart.toZonedDateTime(rule.zone).toInstant();
  return slotsBetween(rule, rule.zone, from, from.add({ hours: 24 * 366 * 5 }), n);
}

function knownAt(cut: CutSeries, slot: Slot): FeedTask | undefined {
  const task = cut.known.get(slotKey(slot));
  return task?.state === 'gone' ? undefined : task;
}

/** For a rule that no app repeats: every occurrence of the weeks ahead is an event. */
function listed(series: FeedSeries, cut: CutSeries, window: FeedWindow): CalendarEvent[] {
  const { next, rule } = cut;
  const past = cut.slots
    .filter((slot) => knownAt(cut, slot) && !(next && !isBefore(slot.at, next)))
    .slice(-MAX_LISTED.past);
  const coming = next ? slotsBetween(rule, rule.zone, next, window.listUntil, MAX_LISTED.coming) : [];
  return [...past, ...coming].filter(cut.takesPlace).map((slot) => slotEvent(series, cut, slot));
}

/** RDATE, which Outlook and Google do not read: the dates that the rule does not give are events too. */
function addedDates(series: FeedSeries, cut: CutSeries, zone: string): CalendarEvent[] {
  const { rule } = series;
  return rule.rdates.flatMap((local) => {
    const slot = { local, fold: 0, at: momentOf(zone, local) };
    if (cut.known.has(slotKey(slot)) || !cut.takesPlace(slot)) return [];
    const [given] = slotsBetween(cut.rule, zone, slot.at, slot.at.add({ milliseconds: 1 }));
    return given ? [] : [slotEvent(series, cut, slot)];
  });
}

function slotEvent(series: FeedSeries, cut: CutSeries, slot: Slot): CalendarEvent {
  const showing = slot.fold === 0 ? '' : `-${slot.fold}`;
  const uid = `${series.id}-${slot.local.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')}${showing}`;
  const task = knownAt(cut, slot);
  if (task) return singleEvent(task, uid);
  return {
    ...look(series),
    uid,
    createdAt: series.createdAt,
    changedAt: cut.changedAt,
    // A local time means its first showing (RFC 5545 §3.3.5).
    start:
      slot.fold === 0 && !isItinerary(cut.rule.zone) ? { local: slot.local, zone: cut.rule.zone } : { at: slot.at },
  };
}
