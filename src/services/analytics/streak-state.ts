import type { Selectable } from 'kysely';
import type { Tx } from '../../db/scope.ts';
import type { Streaks } from '../../db/types.gen.ts';
import {
  type DayFacts,
  foldDays,
  hadOutage,
  isRestDay,
  numberOf,
  type Outage,
  type PausedDays,
  type Rest,
  type StreakState,
} from '../../domain/streaks/index.ts';
import { profileFrom } from '../accounts/profile.ts';

/**
 * Days so far back are settled: folded into the person's row in `streaks`. A pause entered later than that changes nothing any
 * more, and a late answer never reaches so far (LATE_DAYS). It keeps every read to half a year of days at most.
 */
const SETTLED_AFTER_DAYS = 90;
/** Folding waits until so many days can be folded at once. */
const FOLD_AT_DAYS = 180;

type StreakRow = Selectable<Streaks>;
type DayRow = Pick<Awaited<ReturnType<typeof daysBetween>>[number], 'day' | 'zone' | 'day_start' | 'done' | 'ignored'>;

/** Moves the folded part on when enough days have passed since. Call it with the locked row and the day that was counted. */
export async function foldWhenDue(tx: Tx, row: StreakRow, day: Temporal.PlainDate): Promise<void> {
  if (row.through_day !== null && numberOf(day) - numberOf(row.through_day) <= FOLD_AT_DAYS) return;
  const until = day.subtract({ days: SETTLED_AFTER_DAYS });
  if (row.through_day === null) return store(tx, row.user_id, { ...stateOf(row), through: until });
  const [rows, freezing] = await Promise.all([
    daysBetween(tx, row.user_id, row.through_day.add({ days: 1 }), until),
    freezingSince(tx, row.user_id, row.through_day),
  ]);
  await store(tx, row.user_id, foldDays(stateOf(row), factsOf(rows, freezing), freezing.rest, until));
}

export const stateOf = (row: StreakRow): StreakState => ({
  through: row.through_day,
  current: row.current_days,
  longest: row.longest_days,
  strength: row.strength,
  idle: row.idle_days,
});

/** The person's days with something closed, both ends included, ascending. */
export function daysBetween(tx: Tx, userId: string, from: Temporal.PlainDate, to: Temporal.PlainDate | null) {
  return tx
    .selectFrom('day_counts')
    .selectAll()
    .where('user_id', '=', userId)
    .where('day', '>=', from)
    .$if(to !== null, (query) => query.where('day', '<=', to))
    .orderBy('day')
    .execute();
}

type Freezing = { rest: Rest; outages: Outage[] };

/** What may freeze days after `since`: the person's pauses and rest days, and our outages. */
async function freezingSince(tx: Tx, userId: string, since: Temporal.PlainDate): Promise<Freezing> {
  const [weekdays, pauses, outages] = await Promise.all([
    restDaysOf(tx, userId),
    pausesAfter(tx, userId, since),
    outagesAfter(tx, since),
  ]);
  return { rest: { pauses, weekdays }, outages };
}

function factsOf(rows: readonly DayRow[], { rest, outages }: Freezing): DayFacts[] {
  const freezes = rest.pauses.length + rest.weekdays.length + outages.length > 0;
  return rows.map(({ day, zone, day_start: dayStart, done, ignored }) => {
    const frozen = ignored > 0 && freezes && (isRestDay(day, rest) || hadOutage({ day, zone, dayStart }, outages));
    return { day, done, ignored, frozen };
  });
}

async function pausesAfter(tx: Tx, userId: string, since: Temporal.PlainDate): Promise<PausedDays[]> {
  return tx
    .selectFrom('pauses')
    .select(['from_day as from', 'to_day as to'])
    .where('user_id', '=', userId)
    .where('to_day', '>', since)
    .execute();
}

async function restDaysOf(tx: Tx, userId: string): Promise<number[]> {
  const row = await tx.selectFrom('profiles').select('profile').where('id', '=', userId).executeTakeFirst();
  return profileFrom(row?.profile).rest_days ?? [];
}

async function outagesAfter(tx: Tx, since: Temporal.PlainDate): Promise<Outage[]> {
  // A day of somebody far to the east begins before the same date in UTC.
  const from = since.subtract({ days: 1 }).toZonedDateTime('UTC').toInstant();
  return tx
    .selectFrom('flux_private.outages')
    .select(['started_at as start', 'ended_at as end'])
    .where('ended_at', '>', from)
    .execute();
}

async function store(tx: Tx, userId: string, state: StreakState): Promise<void> {
  await tx
    .updateTable('streaks')
    .set({
      through_day: state.through,
      current_days: state.current,
      longest_days: state.longest,
      strength: state.strength,
      idle_days: state.idle,
    })
    .where('user_id', '=', userId)
    .execute();
}
