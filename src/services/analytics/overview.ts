import { activeSeriesOf, rowsOfActiveSeries } from '../../db/queries/tasks.ts';
import type { Tx, UserScope } from '../../db/scope.ts';
import { latest } from '../../domain/instants.ts';
import {
  closedOf,
  type DayFacts,
  dayOf,
  daySpan,
  missedOf,
  noStreak,
  numberOf,
  share,
  streakOn,
  weekInsight,
} from '../../domain/streaks/index.ts';
import { profileFrom } from '../accounts/profile.ts';
import type { Context } from '../context.ts';
import { usesTwelveHours } from '../reminders/when-text.ts';
import { type PersonClock, readByClock } from '../tasks/by-clock.ts';
import type { Person } from '../tasks/person.ts';
import { countPending, projectedIn } from './still-open.ts';
import { type Freezing, factsOf, freezingAfter, stateOf, streakRow } from './streak-state.ts';
import { type ClosedDays, closedDays, sinceFolded, toldDays } from './year.ts';

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
  const { today, first, streak, told, closed, freezing } = rows;
  const state = streak ? stateOf(streak) : noStreak;
  const counted = told.findLast(({ day }) => day.equals(today));
  const open = rows.pending + projectedToday(rows, person, now);
  const total = open + (counted ? closedOf(counted) : 0);
  const rest = { ...freezing.rest, weekdays: profileFrom(person.profile).rest_days ?? [] };
  const { current, longest, strength } = streakOn(
    state,
    factsFrom(closed, frozenIn(told, { ...freezing, rest })),
    rest,
    today,
  );
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
    heatmap: heatmap(closed, numberOf(first)),
  };
}

type Rows = Awaited<ReturnType<typeof rowsOf>>;

/** Everything that is shown, in one round trip. */
async function rowsOf(tx: Tx, { id }: UserScope, now: Temporal.Instant, { zone, dayStart }: PersonClock) {
  const today = dayOf(now, zone, dayStart);
  const span = daySpan(today, zone, dayStart);
  const first = today.subtract({ days: HEATMAP_DAYS - 1 });
  const from = sinceFolded(id, first);
  const lastMonday = today.subtract({ days: today.dayOfWeek - 1 + 7 });
  const ahead = latest(span.start, now).toZonedDateTimeISO('UTC').toPlainDateTime().subtract({ days: 2 });
  const [streak, closed, told, freezing, series, slotted, pending] = await Promise.all([
    streakRow(tx, id),
    closedDays(tx, id, from),
    toldDays(tx, id, { from, recent: lastMonday }),
    freezingAfter(tx, id, from),
    activeSeriesOf(tx, id),
    rowsOfActiveSeries(tx, id, ahead),
    countPending(tx, id, span.start, span.end),
  ]);
  return { today, span, first, streak, closed, told, freezing, series, slotted, pending };
}

/** How many occurrences without a row are still to come today. */
function projectedToday({ series, slotted, span }: Rows, { floats }: Person, now: Temporal.Instant): number {
  const horizons = series.map((one) => ({ series: one, until: span.end }));
  const counts = projectedIn(horizons, slotted, floats, latest(span.start, now));
  return counts.values().reduce((sum, count) => sum + count, 0);
}

type Told = Rows['told'][number];

/** The days whose ignored tasks do not break the streak. */
const frozenIn = (told: readonly Told[], freezing: Freezing): Set<number> =>
  new Set(factsOf(told, freezing).flatMap(({ day, frozen }) => (frozen ? [numberOf(day)] : [])));

const factsFrom = ({ day, done, ignored }: ClosedDays, frozen: Set<number>): DayFacts[] =>
  day.map((one, i) => ({ day: one, done: done[i] ?? 0, ignored: ignored[i] ?? 0, frozen: frozen.has(one) }));

const MS_PER_DAY = 86_400_000;
const isoOf = (day: number) => new Date(day * MS_PER_DAY).toISOString().slice(0, 10);

function thisWeek(
  told: readonly Told[],
  today: Temporal.PlainDate,
  { twelveHours, ...about }: { openToday: number; streakDays: number; twelveHours: boolean },
) {
  const monday = numberOf(today) - (today.dayOfWeek - 1);
  const days = told.map((row) => ({ row, day: numberOf(row.day) }));
  const between = (from: number, to: number) => days.flatMap(({ row, day }) => (day >= from && day < to ? [row] : []));
  const own = between(monday, monday + 7);
  const last = between(monday - 7, monday);
  const sum = (rows: readonly Told[], count: (row: Told) => number) =>
    rows.reduce((total, row) => total + count(row), 0);
  const done = Array.from({ length: today.dayOfWeek }, (_, i) => between(monday + i, monday + i + 1)[0]?.done ?? 0);
  return {
    tasks_completed: sum(own, (row) => row.done),
    focus_hours: Math.round(sum(own, (row) => row.focus_minutes) / 6) / 10,
    week_label: LABELS[twelveHours ? 'month first' : 'day first']
      .formatRange(monday * MS_PER_DAY, (monday + 6) * MS_PER_DAY)
      .replace(/\s/g, ' '),
    insight: weekInsight({
      weekday: today.dayOfWeek,
      done,
      closed: sum(own, closedOf),
      lastWeek: { done: sum(last, (row) => row.done), closed: sum(last, closedOf) },
      ...about,
    }),
  };
}

/** "Oct 5 – 11" where hours are written with AM and PM, "5 – 11 Oct" elsewhere. */
const labelIn = (locale: string) =>
  new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', timeZone: 'UTC' });
const LABELS = { 'month first': labelIn('en-US'), 'day first': labelIn('en-GB') } as const;

function heatmap({ day, done }: ClosedDays, first: number): { day: string; done_count: number }[] {
  const counts = new Map(day.map((one, i) => [one - first, done[i] ?? 0]));
  return yearFrom(first).map((date, i) => ({ day: date, done_count: counts.get(i) ?? 0 }));
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
