import { sql } from 'kysely';
import { type ActiveSeries, activeSeriesOf } from '../../db/queries/tasks.ts';
import type { Tx, UserScope } from '../../db/scope.ts';
import { latest } from '../../domain/instants.ts';
import {
  closedOf,
  dayOf,
  daySpan,
  missedOf,
  noStreak,
  share,
  streakOn,
  weekInsight,
} from '../../domain/streaks/index.ts';
import type { Context } from '../context.ts';
import { usesTwelveHours } from '../reminders/when-text.ts';
import { type Person, personOf } from '../tasks/person.ts';
import { countPending, countProjected } from './still-open.ts';
import { factsOf, freezingSince, stateOf, streakRow } from './streak-state.ts';

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
export function overview(ctx: Context, user: UserScope): Promise<OverviewView> {
  return ctx.db.withUser(user, async (tx) => {
    const [person, streak, series] = await Promise.all([
      personOf(tx, ctx, user.id),
      streakRow(tx, user.id),
      activeSeriesOf(tx, user.id),
    ]);
    const now = ctx.clock.now();
    const today = dayOf(now, person.zone, person.dayStart);
    const state = streak ? stateOf(streak) : noStreak;
    const shown = today.subtract({ days: HEATMAP_DAYS - 1 });
    const first = state.through && Temporal.PlainDate.compare(state.through, shown) < 0 ? state.through : shown;
    const [days, freezing, open] = await Promise.all([
      daysSince(tx, user.id, first),
      freezingSince(tx, user.id, state.through ?? first, person.profile),
      openToday(tx, person, series, today, now),
    ]);
    const counted = days.findLast(({ date }) => date === today.toString());
    const total = open + (counted ? closedOf(counted) : 0);
    const unfolded = days.slice(days.findLastIndex(({ date }) => date <= String(state.through ?? '')) + 1);
    const { current, longest, strength } = streakOn(
      state,
      factsOf(unfolded.map(asRow), freezing),
      freezing.rest,
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
      ...thisWeek(days, today, { openToday: open, streakDays: current, twelveHours: usesTwelveHours(person) }),
      heatmap: heatmap(days, today),
    };
  });
}

async function openToday(
  tx: Tx,
  person: Person,
  series: ActiveSeries[],
  today: Temporal.PlainDate,
  now: Temporal.Instant,
): Promise<number> {
  const { start, end } = daySpan(today, person.zone, person.dayStart);
  const horizons = series.map((one) => ({ series: one, until: end }));
  const [pending, projected] = await Promise.all([
    countPending(tx, person.id, start, end),
    countProjected(tx, horizons, person.zone, latest(start, now)),
  ]);
  return pending + projected.values().reduce((sum, count) => sum + count, 0);
}

type Day = Awaited<ReturnType<typeof daysSince>>[number];

/** Days with something closed, ascending. Dates as text: parsing a year of them would be most of the work. */
function daysSince(tx: Tx, userId: string, from: Temporal.PlainDate) {
  return tx
    .selectFrom('day_counts')
    .select(sql<string>`day::text`.as('date'))
    .select(['zone', 'day_start', 'done', 'ignored', 'unreachable', 'marked', 'skipped', 'rescheduled', 'cancelled'])
    .select('focus_minutes')
    .where('user_id', '=', userId)
    .where('day', '>=', from)
    .orderBy('day')
    .execute();
}

const asRow = ({ date, ...row }: Day) => ({ ...row, day: date });

const MS_PER_DAY = 86_400_000;
const msOf = (day: Temporal.PlainDate) => Date.UTC(day.year, day.month - 1, day.day);
const isoOf = (ms: number) => new Date(ms).toISOString().slice(0, 10);

function thisWeek(
  days: readonly Day[],
  today: Temporal.PlainDate,
  { twelveHours, ...about }: { openToday: number; streakDays: number; twelveHours: boolean },
) {
  const monday = msOf(today) - (today.dayOfWeek - 1) * MS_PER_DAY;
  const between = (from: number, to: number) => days.filter(({ date }) => date >= isoOf(from) && date < isoOf(to));
  const own = between(monday, monday + 7 * MS_PER_DAY);
  const last = between(monday - 7 * MS_PER_DAY, monday);
  const sum = (rows: readonly Day[], count: (row: Day) => number) => rows.reduce((total, row) => total + count(row), 0);
  const done = Array.from({ length: today.dayOfWeek }, (_, i) => {
    const date = isoOf(monday + i * MS_PER_DAY);
    return own.find((row) => row.date === date)?.done ?? 0;
  });
  return {
    tasks_completed: sum(own, (row) => row.done),
    focus_hours: Math.round(sum(own, (row) => row.focus_minutes) / 6) / 10,
    week_label: LABELS[twelveHours ? 'month first' : 'day first']
      .formatRange(monday, monday + 6 * MS_PER_DAY)
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

function heatmap(days: readonly Day[], today: Temporal.PlainDate): { day: string; done_count: number }[] {
  const done = new Map(days.map((row) => [row.date, row.done]));
  return yearUntil(msOf(today)).map((day) => ({ day, done_count: done.get(day) ?? 0 }));
}

/** Today is one of three dates, wherever somebody is: each year of days is written once. */
const years = new Map<number, string[]>();

function yearUntil(last: number): string[] {
  const known = years.get(last);
  if (known) return known;
  if (years.size > 10) years.clear();
  const year = Array.from({ length: HEATMAP_DAYS }, (_, i) => isoOf(last - (HEATMAP_DAYS - 1 - i) * MS_PER_DAY));
  years.set(last, year);
  return year;
}
