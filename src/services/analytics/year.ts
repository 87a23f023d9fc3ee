import { type Selectable, sql } from 'kysely';
import type { Tx } from '../../db/scope.ts';
import { statement } from '../../db/statement.ts';
import type { Streaks } from '../../db/types.gen.ts';
import type { Outage, PausedDays } from '../../domain/streaks/index.ts';

/** Days on which something was closed, ascending, each as days since 1970, with what was done and what was ignored. */
export type ClosedDays = { day: number[]; done: number[]; ignored: number[] };

/** What a year's look back is made of, where the person's streak was folded up to, and how much stands open between `start` and `end`. */
export type Year = {
  streak: Selectable<Streaks> | undefined;
  closed: ClosedDays;
  pauses: PausedDays[];
  outages: Outage[];
  pending: number;
};

type Asked = { userId: string; shown: Temporal.PlainDate; start: Temporal.Instant; end: Temporal.Instant };

/** All of it in one row: each further answer, and each row of it, is work of its own for whoever asks. Days from `shown` on, or from the fold. */
export async function yearOf(tx: Tx, asked: Asked): Promise<Year> {
  const [row] = await yearInOneRow(tx, asked);
  if (!row) throw new Error('An aggregate gives a row.');
  const { day, done, ignored, pauses, outages, pending, user_id, ...streak } = row;
  return {
    streak: user_id === null ? undefined : ({ user_id, ...streak } as Selectable<Streaks>),
    closed: { day: numbersIn(day), done: numbersIn(done), ignored: numbersIn(ignored) },
    pauses: (pauses ?? []).map(([from, to]) => ({
      from: Temporal.PlainDate.from(from),
      to: Temporal.PlainDate.from(to),
    })),
    outages: (outages ?? []).map(([start, end]) => ({
      start: Temporal.Instant.from(start),
      end: Temporal.Instant.from(end),
    })),
    pending,
  };
}

/** PostgreSQL's text of an array of integers; null for none. */
const numbersIn = (text: string | null): number[] =>
  text === null ? [] : (JSON.parse(`[${text.slice(1, -1)}]`) as number[]);

type Given = <Name extends keyof Asked>(name: Name) => Asked[Name];

/** From the first day that is shown on, or from where the streak was folded up to, if that is earlier. */
const since = (given: Given) =>
  sql<Temporal.PlainDate>`least(${given('shown')}::date, (select through_day from streaks where user_id = ${given('userId')}))`;

const yearInOneRow = statement<Asked>()((tx, given) =>
  tx
    .selectFrom((eb) =>
      eb
        .selectFrom('day_counts')
        .select([
          sql<string | null>`array_agg(day - '1970-01-01'::date order by day)::text`.as('day'),
          sql<string | null>`array_agg(done order by day)::text`.as('done'),
          sql<string | null>`array_agg(ignored order by day)::text`.as('ignored'),
        ])
        .where('user_id', '=', given('userId'))
        .where('day', '>=', since(given))
        .as('closed'),
    )
    .leftJoin('streaks', (join) => join.on('streaks.user_id', '=', given('userId')))
    .selectAll()
    .select((eb) => [
      eb
        .selectFrom('pauses')
        .select(sql<[string, string][] | null>`json_agg(json_build_array(from_day, to_day))`.as('days'))
        .where('user_id', '=', given('userId'))
        .where('to_day', '>', since(given))
        .as('pauses'),
      eb
        .selectFrom('flux_private.outages')
        .select(sql<[string, string][] | null>`json_agg(json_build_array(started_at, ended_at))`.as('hours'))
        // A day of somebody far to the east begins before the same date in UTC.
        .where('ended_at', '>', sql<Temporal.Instant>`(${since(given)} - 1)::timestamp at time zone 'UTC'`)
        .as('outages'),
      eb
        .selectFrom('tasks')
        .select(sql<number>`count(*)`.as('open'))
        .where('user_id', '=', given('userId'))
        .where('status', '=', 'pending')
        .where('scheduled_at', '>=', given('start'))
        .where('scheduled_at', '<', given('end'))
        .$asScalar()
        .$notNull()
        .as('pending'),
    ]),
);

/**
 * What is told of single days: of those from `recent` on, and of those from `shown` on (or from the fold) on which something was ignored while
 * Flux itself was away. Ascending.
 */
export const toldDays = statement<{ userId: string; shown: Temporal.PlainDate; recent: Temporal.PlainDate }>()(
  (tx, given) =>
    tx
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
        'focus_minutes',
      ])
      .where('user_id', '=', given('userId'))
      .where((eb) =>
        eb.or([
          eb('day', '>=', given('recent')),
          eb.and([
            eb('ignored', '>', 0),
            eb('day', '>=', since(given as Given)),
            eb.exists(
              eb
                .selectFrom('flux_private.outages')
                .select('started_at')
                // As wide as the days of any zone are.
                .where('started_at', '<', sql<Temporal.Instant>`(day + 3)::timestamp at time zone 'UTC'`)
                .where('ended_at', '>', sql<Temporal.Instant>`(day - 1)::timestamp at time zone 'UTC'`),
            ),
          ]),
        ]),
      )
      .orderBy('day'),
);
