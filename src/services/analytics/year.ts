import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../db/scope.ts';

/** Days on which something was closed, ascending, each as days since 1970, with what was done and what was ignored. */
export type ClosedDays = { day: number[]; done: number[]; ignored: number[] };

/** From `shown` on, or from where the person's streak was folded up to, if that is earlier. */
export const sinceFolded = (userId: string, shown: Temporal.PlainDate): RawBuilder<Temporal.PlainDate> =>
  sql`least(${shown}::date, (select through_day from streaks where user_id = ${userId}))`;

/** In one row: to read a year of rows would be most of the work of whoever asks. */
export async function closedDays(tx: Tx, userId: string, from: RawBuilder<Temporal.PlainDate>): Promise<ClosedDays> {
  const { day, done, ignored } = await tx
    .selectFrom('day_counts')
    .select([
      sql<string | null>`array_agg(day - '1970-01-01'::date order by day)::text`.as('day'),
      sql<string | null>`array_agg(done order by day)::text`.as('done'),
      sql<string | null>`array_agg(ignored order by day)::text`.as('ignored'),
    ])
    .where('user_id', '=', userId)
    .where('day', '>=', from)
    .executeTakeFirstOrThrow();
  return { day: numbersIn(day), done: numbersIn(done), ignored: numbersIn(ignored) };
}

/** PostgreSQL's text of an array of integers; null for none. */
const numbersIn = (text: string | null): number[] => (text === null ? [] : text.slice(1, -1).split(',').map(Number));

/** What is told of single days: of those from `recent` on, and of those since `from` on which something was ignored. Ascending. */
export function toldDays(
  tx: Tx,
  userId: string,
  { from, recent }: { from: RawBuilder<Temporal.PlainDate>; recent: Temporal.PlainDate },
) {
  return tx
    .selectFrom('day_counts')
    .select([
      'day',
      'zone',
      'day_start',
      'done',
      'ignored',
      'unreachable',
      'marked',
      'skipped',
      'rescheduled',
      'cancelled',
    ])
    .select('focus_minutes')
    .where('user_id', '=', userId)
    .where((eb) => eb.or([eb('day', '>=', recent), eb.and([eb('ignored', '>', 0), eb('day', '>=', from)])]))
    .orderBy('day')
    .execute();
}
