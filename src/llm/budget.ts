import { sql } from 'kysely';
import type { Database } from '../db/scope.ts';
import type { Clock } from '../domain/clock.ts';

/** Who pays, and in which zone their month begins. */
export type Payer = { id: string; zone: string };

/** Tokens set aside for one call. `level`: within the soft limit, over it (cheapest model only). */
export type Reservation = { payer: Payer; month: Temporal.PlainDate; tokens: number; level: 'normal' | 'cheapest' };

export type Budget = {
  /** Sets tokens aside, or null when the month's hard limit does not allow them. */
  reserve(payer: Payer, tokens: number): Promise<Reservation | null>;
  /** Replaces what was set aside by what was used. */
  settle(reservation: Reservation, used: number): Promise<void>;
};

export type Limits = { softLimit: number; hardLimit: number };

/** The month's tokens of each person, in `token_usage`. Months are the calendar's in the person's zone; a new one begins with nothing. */
export function createBudget(db: Database, clock: Clock, limits: Limits): Budget {
  return {
    async reserve(payer, tokens) {
      const month = clock.now().toZonedDateTimeISO(payer.zone).toPlainDate().with({ day: 1 });
      const total = await db.asService('reserve model tokens', async (tx) => {
        // One statement, so that ten calls at once cannot pass the same check.
        const { rows } = await sql<{ total: number }>`
          insert into token_usage as t (user_id, month, reserved)
          select ${payer.id}::uuid, ${month}::date, ${tokens}::bigint where ${tokens}::bigint <= ${limits.hardLimit}::bigint
          on conflict (user_id, month) do update set reserved = t.reserved + excluded.reserved
          where t.used + t.reserved + excluded.reserved <= ${limits.hardLimit}::bigint
          returning used + reserved as total`.execute(tx);
        return rows[0]?.total;
      });
      if (total === undefined) return null;
      return { payer, month, tokens, level: total - tokens >= limits.softLimit ? 'cheapest' : 'normal' };
    },
    async settle({ payer, month, tokens }, used) {
      await db.asService('settle model tokens', async (tx) => {
        await sql`
          update token_usage set reserved = greatest(reserved - ${tokens}::bigint, 0), used = used + ${Math.max(0, Math.round(used))}::bigint
          where user_id = ${payer.id}::uuid and month = ${month}::date`.execute(tx);
      });
    },
  };
}
