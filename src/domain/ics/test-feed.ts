import type { SeriesRule } from '../recurrence/index.ts';
import { type FeedSeries, type FeedTask, type FeedWindow, printCalendar, seriesEvents } from './index.ts';
import { shownBy } from './test-calendar.ts';

// For tests: a feed as it is on 20 March 2026, in Berlin unless told otherwise.
export const moment = (text: string) => Temporal.Instant.from(text);
export const local = (text: string) => Temporal.PlainDateTime.from(text);
export const berlin = 'Europe/Berlin';
export const now = moment('2026-03-20T12:00Z');
export const window: FeedWindow = {
  from: moment('2025-12-01T00:00Z'),
  since: moment('2026-03-01T00:00Z'),
  listUntil: moment('2026-05-01T00:00Z'),
};

export function rule(rrule: string | null, start: string, rest: Partial<SeriesRule> = {}): SeriesRule {
  return { rrule, afterCompletionDays: null, dtstart: local(start), zone: null, exdates: [], rdates: [], ...rest };
}

export function series(one: SeriesRule, tasks: FeedTask[], rest: Partial<FeedSeries> = {}): FeedSeries {
  const createdAt = moment('2026-03-01T08:00Z');
  const looks = { title: 'Swim', description: null, minutes: 45 };
  return { id: 'series', ...looks, rule: one, createdAt, endedAt: null, tasks, ...rest };
}

/** An occurrence at its slot, in Berlin. */
export function task(slot: string | null, rest: Partial<FeedTask> = {}): FeedTask {
  const createdAt = moment('2026-03-01T08:00Z');
  const place = slot
    ? { slot: { local: local(slot), fold: 0 }, at: local(slot).toZonedDateTime(berlin).toInstant() }
    : { slot: null, at: now };
  const looks = { title: 'Swim', description: null, minutes: 45, state: 'open' as const };
  return { id: `task ${slot}`, ...looks, ...place, createdAt, changedAt: createdAt, editedAt: null, ...rest };
}

export const printed = (one: FeedSeries, zone = berlin) =>
  printCalendar({ name: 'Flux', events: seriesEvents(one, zone, window), zonesUntil: moment('2036-12-31T00:00Z') });
export const told = (one: FeedSeries, until = '2026-04-15T00:00Z') =>
  shownBy(printed(one), moment(until)).map((shown) => `${shown.at.toString().slice(0, 16)} ${shown.summary}`);
