import { createHash } from 'node:crypto';
import type { SeriesRow } from '../../db/queries/series.ts';
import type { Tx, UserScope } from '../../db/scope.ts';
import {
  type CalendarEvent,
  calendarPieces,
  type FeedTask,
  type FeedWindow,
  seriesEvents,
  singleEvent,
} from '../../domain/ics/index.ts';
import { latest } from '../../domain/instants.ts';
import type { Context } from '../context.ts';
import { type Person, personOf } from '../tasks/person.ts';
import { ruleOf } from '../tasks/series.ts';
import { inTurns } from '../turns.ts';
import { feedOwner } from './feed-address.ts';
import { feedRows, feedSeries, feedTasks } from './feed-rows.ts';

/** The history that a subscriber sees reaches back to the first of the month in which this many days ago was. */
const DAYS_BACK = 90;
const DAYS_LISTED = 35;
const ZONE_YEARS = 10;

export type Feed = { text: string; etag: string };

/**
 * What a calendar app sees at this address; null for one that never was or is no more. The same plans give the same bytes, so
 * that an app which has them already is told so: history is cut by months, and nothing in the text is "now".
 */
export async function feedByToken(ctx: Context, token: string): Promise<Feed | null> {
  const owner = await feedOwner(ctx, token);
  if (!owner) return null;
  const now = ctx.clock.now();
  const shown = await ctx.db.withUser(owner, (tx) => rowsOf(tx, ctx, owner, now));
  const text = await feedText(ctx, shown, now);
  return { text, etag: `"${createHash('sha256').update(text).digest('base64url')}"` };
}

type Shown = Awaited<ReturnType<typeof rowsOf>>;

async function rowsOf(tx: Tx, ctx: Context, owner: UserScope, now: Temporal.Instant) {
  const person = await personOf(tx, ctx, owner.id);
  const window = windowAt(now, person.zone);
  const { rows, changes, from } = await feedRows(tx, owner.id, window.from);
  const tasks = feedTasks(rows, changes);
  const ids = [...tasks.keys()].filter((id) => id !== null);
  const series = await feedSeries(tx, owner.id, ids);
  return { person, tasks, series, window: { ...window, from: latest(window.from, from) } };
}

/** Nobody's calendar makes others wait. */
async function feedText(
  ctx: Context,
  { person, tasks, series, window }: Shown,
  now: Temporal.Instant,
): Promise<string> {
  const once = (tasks.get(null) ?? []).filter(({ state }) => state !== 'gone');
  const events = [
    ...(await inTurns(once, (task) => singleEvent(task, task.id))),
    ...(await inTurns(series, (one) => eventsOf(ctx, one, tasks.get(one.id) ?? [], person, window))).flat(),
  ];
  const zonesUntil = Temporal.PlainDate.from({ year: yearIn(now) + ZONE_YEARS, month: 12, day: 31 });
  const calendar = { name: 'Flux', events, zonesUntil: zonesUntil.toZonedDateTime('UTC').toInstant() };
  return (await inTurns(calendarPieces(calendar), (piece) => piece)).join('');
}

const yearIn = (now: Temporal.Instant) => now.toZonedDateTimeISO('UTC').year;

function windowAt(now: Temporal.Instant, zone: string): FeedWindow {
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  const month = today.subtract({ days: DAYS_BACK }).with({ day: 1 });
  const midnight = (day: Temporal.PlainDate) => day.toZonedDateTime(zone).toInstant();
  return {
    from: midnight(month),
    since: midnight(month.add({ days: DAYS_BACK })),
    listUntil: midnight(today.add({ days: DAYS_LISTED + 1 })),
  };
}

/** While a journey is under way or ahead, each day is in the zone of that day. */
function zoneOf({ zone, floats, home, travels }: Person, now: Temporal.Instant): string {
  const today = now.toZonedDateTimeISO(home).toPlainDate().toString();
  return travels.some(({ until }) => until === null || until >= today) ? floats : zone;
}

/** A rule that cannot be read costs its own future alone: what has a row is shown all the same. */
function eventsOf(
  ctx: Context,
  row: SeriesRow,
  tasks: readonly FeedTask[],
  person: Person,
  window: FeedWindow,
): CalendarEvent[] {
  const { id, title, description, duration_minutes: minutes, created_at: createdAt, ended_at: endedAt } = row;
  try {
    const series = { id, title, description, minutes, rule: ruleOf(row), createdAt, endedAt, tasks };
    return seriesEvents(series, zoneOf(person, ctx.clock.now()), window);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    ctx.log.warn({ user: person.id, series: id, err: error }, 'a series could not be written to the calendar feed');
    return tasks.filter(({ state }) => state !== 'gone').map((task) => singleEvent(task, task.id));
  }
}
