import { slottedSeriesOf } from '../../db/queries/series.ts';
import type { Tx, UserScope } from '../../db/scope.ts';
import { isBefore, latest } from '../../domain/instants.ts';
import {
  closedOf,
  type Day,
  type DayFacts,
  dayAt,
  hadOutage,
  missedOf,
  noStreak,
  numberOf,
  type Rest,
  restTest,
  share,
  streakOn,
  weekInsight,
} from '../../domain/streaks/index.ts';
import { profileFrom } from '../accounts/profile.ts';
import type { Context } from '../context.ts';
import { usesTwelveHours } from '../reminders/when-text.ts';
import { type PersonClock, readByClock } from '../tasks/by-clock.ts';
import type { Person } from '../tasks/person.ts';
import { stillToCome } from '../tasks/series.ts';
import { MAX_SLOTS } from './still-open.ts';
import { stateOf } from './streak-state.ts';
import { type ClosedDays, toldDays, type Year, yearOf } from './year.ts';

const HEATMAP_DAYS = 365;

export type OverviewView = {
  streak_days: number;
  longest_streak_days: number;
  /** 0–1: grows with every kept day, shrinks a little with a missed one. */
  strength: number;
  today: string;
  today_done: number;
  /** What stands today and is done, missed, skipped or still open; what was moved to another day counts there. */
  today_total: number;
  today_completion_pct: number;
  today_missed: number;
  /** Of this week, the person's, Monday to Sunday: what was done, how long it was planned to take, and a sentence. */
  tasks_completed: number;
  focus_hours: number;
  week_label: string;
  insight: string;
  /** One entry a day, oldest first, today last. */
  heatmap: { day: string; done_count: number }[];
};

/** The person's own dashboard: streak, today, this week and a year of days. Days are theirs: their zone, their start of the day. */
export async function overview(ctx: Context, user: UserScope): Promise<OverviewView> {
  const now = ctx.clock.now();
  const { person, rows } = await readByClock(ctx, user, (tx, clock) => rowsOf(tx, user, now, clock));
  const { today, first, told, year } = rows;
  const state = year.streak ? stateOf(year.streak) : noStreak;
  const counted = told.findLast(({ day }) => day.equals(today));
  const open = year.pending + projectedToday(rows, person, now);
  const total = open + (counted ? closedOf(counted) : 0);
  const rest = { pauses: year.pauses, weekdays: profileFrom(person.profile).rest_days ?? [] };
  const { current, longest, strength } = streakOn(state, factsFrom(year, rest, told), rest, today);
  return {
    streak_days: current,
    longest_streak_days: longest,
    strength: Math.round(strength * 1e4) / 1e4,
    today: today.toString(),
    today_done: counted?.done ?? 0,
    today_total: total,
    today_completion_pct: share(counted?.done ?? 0, total),
    today_missed: counted ? missedOf(counted) : 0,
    ...thisWeek(told, today, { openToday: open, streakDays: current, twelveHours: usesTwelveHours(person) }),
    heatmap: heatmap(year.closed, numberOf(first)),
  };
}

type Rows = Awaited<ReturnType<typeof rowsOf>>;

/** Everything that is shown, in one round trip. */
async function rowsOf(tx: Tx, { id }: UserScope, now: Temporal.Instant, { zone, dayStart }: PersonClock) {
  const today = dayAt(now, zone, dayStart);
  const { first, lastMonday, ahead } = boundsOf(today);
  const [year, told, series] = await Promise.all([
    yearOf(tx, { userId: id, shown: first, start: today.start, end: today.end }),
    toldDays(tx, { userId: id, shown: first, recent: lastMonday }),
    slottedSeriesOf(tx, id, ahead),
  ]);
  return { today: today.date, span: today, first, year, told, series };
}

type Bounds = { first: Temporal.PlainDate; lastMonday: Temporal.PlainDate; ahead: Temporal.PlainDateTime };
const bounds = new WeakMap<Day, Bounds>();

/** The same all day long for everybody who has this day. */
function boundsOf(today: Day): Bounds {
  const known = bounds.get(today);
  if (known) return known;
  const { date, start } = today;
  const made = {
    first: date.subtract({ days: HEATMAP_DAYS - 1 }),
    lastMonday: date.subtract({ days: date.dayOfWeek - 1 + 7 }),
    // Rows are found by wall clock, whatever the zone of their series.
    ahead: start.toZonedDateTimeISO('UTC').toPlainDateTime().subtract({ days: 2 }),
  };
  bounds.set(today, made);
  return made;
}

/** How many occurrences without a row are still to come today. */
function projectedToday({ series, span }: Rows, { floats }: Person, now: Temporal.Instant): number {
  const from = latest(span.start, now);
  if (!isBefore(from, span.end)) return 0;
  const ruled = series.filter((one) => one.after_completion_days === null);
  return ruled.reduce((sum, one) => sum + stillToCome(one, floats, from, span.end, MAX_SLOTS).length, 0);
}

type Told = Rows['told'][number];

/** What the streak is reckoned from: on which days tasks were ignored without breaking it, for rest, a pause or an outage of ours. */
function factsFrom({ closed, outages }: Year, rest: Rest, told: readonly Told[]): DayFacts[] {
  const isRest = restTest(rest);
  const away = new Set(
    outages.length === 0
      ? []
      : told
          .filter(({ day, zone, day_start: dayStart }) => hadOutage({ day, zone, dayStart }, outages))
          .map(({ day }) => numberOf(day)),
  );
  return closed.day.map((day, i) => {
    const ignored = closed.ignored[i] ?? 0;
    return { day, done: closed.done[i] ?? 0, ignored, frozen: ignored > 0 && (isRest(day) || away.has(day)) };
  });
}

const MS_PER_DAY = 86_400_000;
const isoOf = (day: number) => new Date(day * MS_PER_DAY).toISOString().slice(0, 10);

function thisWeek(
  told: readonly Told[],
  today: Temporal.PlainDate,
  { twelveHours, ...about }: { openToday: number; streakDays: number; twelveHours: boolean },
) {
  const monday = numberOf(today) - (today.dayOfWeek - 1);
  const own = told.filter(({ day }) => numberOf(day) >= monday && numberOf(day) < monday + 7);
  const last = told.filter(({ day }) => numberOf(day) >= monday - 7 && numberOf(day) < monday);
  const sum = (rows: readonly Told[], count: (row: Told) => number) =>
    rows.reduce((total, row) => total + count(row), 0);
  const done = new Array<number>(today.dayOfWeek).fill(0);
  for (const row of own) if (row.day.dayOfWeek <= done.length) done[row.day.dayOfWeek - 1] = row.done;
  return {
    tasks_completed: sum(own, (row) => row.done),
    focus_hours: Math.round(sum(own, (row) => row.focus_minutes) / 6) / 10,
    week_label: weekLabel(monday, twelveHours),
    insight: weekInsight({
      weekday: today.dayOfWeek,
      done,
      closed: sum(own, closedOf),
      lastWeek: { done: sum(last, (row) => row.done), closed: sum(last, closedOf) },
      ...about,
    }),
  };
}

/** "Oct 5 – 11" where hours are written with AM and PM, "5 – 11 Oct" elsewhere. It is the week of one of three Mondays for everybody. */
function weekLabel(monday: number, twelveHours: boolean): string {
  const style = twelveHours ? 'month first' : 'day first';
  const known = labels.get(`${monday} ${style}`);
  if (known) return known;
  if (labels.size > 20) labels.clear();
  const label = FORMATS[style].formatRange(monday * MS_PER_DAY, (monday + 6) * MS_PER_DAY).replace(/\s/g, ' ');
  labels.set(`${monday} ${style}`, label);
  return label;
}

const labels = new Map<string, string>();
const labelIn = (locale: string) =>
  new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', timeZone: 'UTC' });
const FORMATS = { 'month first': labelIn('en-US'), 'day first': labelIn('en-GB') } as const;

function heatmap({ day, done }: ClosedDays, first: number): { day: string; done_count: number }[] {
  const year = yearFrom(first).map((date) => ({ day: date, done_count: 0 }));
  for (let i = 0; i < day.length; i++) {
    const entry = year[(day[i] ?? 0) - first];
    if (entry) entry.done_count = done[i] ?? 0;
  }
  return year;
}

/** Today is one of three dates, wherever somebody is: each year of days is written once. */
const years = new Map<number, string[]>();

function yearFrom(first: number): string[] {
  const known = years.get(first);
  if (known) return known;
  if (years.size > 10) years.clear();
  const year = Array.from({ length: HEATMAP_DAYS }, (_, i) => isoOf(first + i));
  years.set(first, year);
  return year;
}
