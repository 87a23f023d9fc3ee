import { activeSeriesOf } from '../../db/queries/tasks.ts';
import type { Tx, UserScope } from '../../db/scope.ts';
import { latest } from '../../domain/instants.ts';
import { closedOf, dayOf, daySpan, missedOf, noStreak, share, streakOn } from '../../domain/streaks/index.ts';
import type { Context } from '../context.ts';
import { type Person, personOf } from '../tasks/person.ts';
import { countPending, countProjected } from './still-open.ts';
import { type DayRow, daysBetween, freeze, stateOf, streakRow } from './streak-state.ts';

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
  /** One entry a day, oldest first, today last. */
  heatmap: { day: string; done_count: number }[];
};

/** The person's own dashboard: streak, today and a year of days. Days are theirs: their zone, their start of the day. */
export function overview(ctx: Context, user: UserScope): Promise<OverviewView> {
  return ctx.db.withUser(user, async (tx) => {
    const [person, streak] = await Promise.all([personOf(tx, ctx, user.id), streakRow(tx, user.id)]);
    const now = ctx.clock.now();
    const today = dayOf(now, person.zone, person.dayStart);
    const state = streak ? stateOf(streak) : noStreak;
    const yearAgo = today.subtract({ days: HEATMAP_DAYS - 1 });
    const unsettled = state.through?.add({ days: 1 }) ?? yearAgo;
    const from = Temporal.PlainDate.compare(unsettled, yearAgo) < 0 ? unsettled : yearAgo;
    const [rows, open] = await Promise.all([daysBetween(tx, user.id, from, null), openToday(tx, person, today, now)]);
    const { days, rest } = await freeze(tx, user.id, rows, unsettled.subtract({ days: 1 }));
    const counted = rows.find((row) => row.day.equals(today));
    const total = open + (counted ? closedOf(counted) : 0);
    const { current, longest, strength } = streakOn(state, days, rest, today);
    return {
      streak_days: current,
      longest_streak_days: longest,
      strength: Math.round(strength * 1e4) / 1e4,
      today: today.toString(),
      today_done: counted?.done ?? 0,
      today_total: total,
      today_completion_pct: share(counted?.done ?? 0, total),
      today_missed: counted ? missedOf(counted) : 0,
      heatmap: heatmap(rows, yearAgo),
    };
  });
}

async function openToday(tx: Tx, person: Person, today: Temporal.PlainDate, now: Temporal.Instant): Promise<number> {
  const { start, end } = daySpan(today, person.zone, person.dayStart);
  const [pending, series] = await Promise.all([countPending(tx, person.id, start, end), activeSeriesOf(tx, person.id)]);
  const horizons = series.map((one) => ({ series: one, until: end }));
  const projected = await countProjected(tx, horizons, person.zone, latest(start, now));
  return pending + projected.values().reduce((sum, count) => sum + count, 0);
}

function heatmap(rows: readonly DayRow[], from: Temporal.PlainDate): { day: string; done_count: number }[] {
  const done = new Map(rows.map((row) => [row.day.toString(), row.done]));
  return Array.from({ length: HEATMAP_DAYS }, (_, i) => {
    const day = from.add({ days: i }).toString();
    return { day, done_count: done.get(day) ?? 0 };
  });
}
