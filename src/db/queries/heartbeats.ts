import { sql } from 'kysely';
import type { Tx } from '../scope.ts';

export type Beat = {
  process: string;
  host: string;
  now: Temporal.Instant;
  until: Temporal.Instant;
  slowestSeconds: number;
};

/** The last sign of life of any notifier; null when there never was one. */
export async function lastSign(tx: Tx): Promise<Temporal.Instant | null> {
  const { last } = await tx
    .selectFrom('flux_private.heartbeats')
    .select((eb) => eb.fn.max('at').as('last'))
    .executeTakeFirstOrThrow();
  return last;
}

export async function recordOutage(tx: Tx, from: Temporal.Instant, to: Temporal.Instant): Promise<void> {
  await tx
    .insertInto('flux_private.outages')
    .values({ started_at: from, ended_at: to })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Notes a sign of life; returns how many others are alive. */
export async function beat(tx: Tx, { process, host, now, until, slowestSeconds }: Beat): Promise<number> {
  const row = { at: now, alive_until: until, host, slowest_seconds: slowestSeconds, gone_at: null };
  await tx
    .insertInto('flux_private.heartbeats')
    .values({ process, ...row })
    .onConflict((conflict) => conflict.column('process').doUpdateSet(row))
    .execute();
  const { count } = await tx
    .selectFrom('flux_private.heartbeats')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('alive_until', '>', now)
    .where('process', '!=', process)
    .executeTakeFirstOrThrow();
  return count;
}

/** A process that ends in order has nothing left to be looked at. */
export async function leave(tx: Tx, process: string, now: Temporal.Instant): Promise<void> {
  await tx
    .updateTable('flux_private.heartbeats')
    .set({ alive_until: now, gone_at: now })
    .where('process', '=', process)
    .execute();
}

/**
 * Processes whose sign of life has run out for `seconds`, or for as long as a provider has let them wait lately; each is returned once,
 * to one of those who ask.
 */
export async function goneProcesses(tx: Tx, now: Temporal.Instant, seconds: number): Promise<string[]> {
  const { rows } = await sql<{ process: string }>`
    update flux_private.heartbeats set gone_at = ${now}
    where process in (
      select process from flux_private.heartbeats
      where gone_at is null and alive_until + make_interval(secs => greatest(${seconds}, slowest_seconds * 1.5)) < ${now}
      for update skip locked
    ) returning process`.execute(tx);
  return rows.map(({ process }) => process);
}
