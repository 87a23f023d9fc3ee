import { sql } from 'kysely';
import { activeSeriesOf } from '../../db/queries/tasks.ts';
import type { Tx, UserScope } from '../../db/scope.ts';
import { latest } from '../../domain/instants.ts';
import { closedOf, dayOf, daySpan, missedOf, noStreak, share, streakOn } from '../../domain/streaks/index.ts';
import type { Context } from '../context.ts';
import { type Person, personOf } from '../tasks/person.ts';
import { countPending, countProjected } from './still-open.ts';
import { daysBetween, factsOf, freezingSince, stateOf, streakRow } from './streak-state.ts';

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
    const through = state.through ?? today.subtract({ days: HEATMAP_DAYS });
    const [rows, freezing, done, open] = await Promise.all([
      daysBetween(tx, user.id, through.add({ days: 1 }), null),
      freezingSince(tx, user.id, through),
      doneSince(tx, user.id, today.subtract({ days: HEATMAP_DAYS - 1 })),
      openToday(tx, person, today, now),
    ]);
    const counted = rows.find((row) => row.day.equals(today));
    const total = open + (counted ? closedOf(counted) : 0);
    const { current, longest, strength } = streakOn(state, factsOf(rows, freezing), freezing.rest, today);
    return {
      streak_days: current,
      longest_streak_days: longest,
      strength: Math.round(strength * 1e4) / 1e4,
      today: today.toString(),
      today_done: counted?.done ?? 0,
      today_total: total,
      today_completion_pct: share(counted?.done ?? 0, total),
      today_missed: counted ? missedOf(counted) : 0,
      heatmap: heatmap(done, today),
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

/** Only what the heat map shows, as text: parsing a year of dates would be most of the work. */
async function doneSince(tx: Tx, userId: string, from: Temporal.PlainDate): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('day_counts')
    .select(sql<string>`day::text`.as('date'))
    .select('done')
    .where('user_id', '=', userId)
    .where('day', '>=', from)
    .execute();
  return new Map(rows.map(({ date, done }) => [date, done]));
}

const MS_PER_DAY = 86_400_000;

function heatmap(done: ReadonlyMap<string, number>, today: Temporal.PlainDate): { day: string; done_count: number }[] {
  const last = Date.UTC(today.year, today.month - 1, today.day);
  return Array.from({ length: HEATMAP_DAYS }, (_, i) => {
    const day = new Date(last - (HEATMAP_DAYS - 1 - i) * MS_PER_DAY).toISOString().slice(0, 10);
    return { day, done_count: done.get(day) ?? 0 };
  });
}
