import type pg from 'pg';

/** So many done tasks for each of these people, seven hours apart, and the counters of the days behind. It knows nothing but the tables. */
export async function pastOf(
  pool: Pick<pg.Pool, 'query'>,
  ids: readonly string[],
  { at, tasks }: { at: Temporal.Instant; tasks: number },
): Promise<void> {
  await pool.query(
    `insert into tasks (user_id, title, status, scheduled_at, armed_at, closed_at, completed_at, created_at)
     select id, 'Past ' || n, 'done', $2::timestamptz - n * interval '7 hours', $2, $2, $2, $2
     from unnest($1::uuid[]) id, generate_series(1, $3) n`,
    [ids, at.toString(), tasks],
  );
  await pool.query(
    `insert into day_counts (user_id, day, zone, day_start, done, ignored)
     select id, $2::date - n, 'Europe/Berlin', '00:00', 3, (n % 9 = 0)::int from unnest($1::uuid[]) id, generate_series(1, 290) n`,
    [ids, at.toString().slice(0, 10)],
  );
}
