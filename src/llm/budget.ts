import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Database, Tx } from '../db/scope.ts';
import { statement } from '../db/statement.ts';
import type { Clock } from '../domain/clock.ts';

/**
 * Who pays, and in which zone their month begins. With a turn, a call is made only while that turn is theirs to run: one that was ended
 * from outside (the conversation or the person was erased) asks nobody any more.
 */
export type Payer = { id: string; zone: string; turn?: { id: string; conversationId: string } | undefined };

/** Tokens set aside for one call. `level`: within the soft limit, over it (cheapest model only). */
export type Reservation = { id: string; tokens: number; level: 'normal' | 'cheapest' };

/** What a call came to. Costs are US dollars, as the provider reports them. */
export type Spent = {
  model: string;
  /** Its place in the agent's list; 1 is the first. */
  tier: number;
  /** Charged against the month. */
  tokens: number;
  tokensIn: number | null;
  tokensOut: number | null;
  cost: number | null;
  latencyMs: number;
  outcome: string;
};

export type Budget = {
  /** Sets tokens aside. `over`: the month's hard limit does not allow them; `ended`: the turn or the person is gone. */
  reserve(payer: Payer, agent: string, tokens: number): Promise<Reservation | 'over' | 'ended'>;
  /** Replaces what was set aside by what was used, in the month and in the ledger. */
  settle(reservation: Reservation, spent: Spent): Promise<void>;
  /** Nobody was asked. */
  release(reservation: Reservation): Promise<void>;
};

export type Limits = { softLimit: number; hardLimit: number };

/** Longer than any call: what is still set aside then was left by a process that died. */
const LOST_AFTER = Temporal.Duration.from({ minutes: 10 });

/**
 * The month's tokens of each person, in `token_usage`, and each call in `llm_usage`. Months are the calendar's in the person's zone; a new one
 * begins with nothing.
 */
export function createBudget(db: Database, clock: Clock, limits: Limits): Budget {
  return {
    async reserve(payer, agent, tokens) {
      const now = clock.now();
      const month = now.toZonedDateTimeISO(payer.zone).toPlainDate().with({ day: 1 });
      const wish = { id: randomUUID(), payer, agent, tokens, month, now, hardLimit: limits.hardLimit };
      let found = await db.serviceAtOnce('reserve model tokens', (tx) => setAside(tx, wish));
      if (found.there && found.total === null) {
        const before = now.subtract(LOST_AFTER);
        const freed = await db.serviceAtOnce('free lost tokens', (tx) => freeLost(tx, payer.id, month, before));
        if (freed) found = await db.serviceAtOnce('reserve model tokens', (tx) => setAside(tx, wish));
      }
      if (!found.there) return 'ended';
      if (found.total === null) return 'over';
      return { id: wish.id, tokens, level: found.total - tokens >= limits.softLimit ? 'cheapest' : 'normal' };
    },
    async settle({ id }, spent) {
      await db.serviceAtOnce('settle model tokens', (tx) => settleCall(tx, id, spent, clock.now()));
    },
    async release({ id }) {
      await db.serviceAtOnce('release model tokens', (tx) => forgetCall(tx, id));
    },
  };
}

type Wish = {
  id: string;
  payer: Payer;
  agent: string;
  tokens: number;
  month: Temporal.PlainDate;
  now: Temporal.Instant;
  hardLimit: number;
};

/**
 * One statement, so that twenty calls at once cannot pass the same check. It takes hold of the person's row first, as everybody does who
 * writes about a person: an erasure waits for it, or it for the erasure, and then there is nobody.
 */
async function setAside(tx: Tx, { payer, ...wish }: Wish) {
  const [row] = await setAsideStatement(tx, {
    ...wish,
    userId: payer.id,
    turnId: payer.turn?.id ?? null,
    conversationId: payer.turn?.conversationId ?? null,
  });
  return row ?? { there: false, total: null };
}

type SetAside = Omit<Wish, 'payer'> & { userId: string; turnId: string | null; conversationId: string | null };

const setAsideStatement = statement<SetAside>()((tx, given) => ({
  compile: () =>
    sql<{ there: boolean; total: number | null }>`
      with person as materialized (
        select p.id from public.profiles p
        where p.id = ${given('userId')}::uuid
          and not exists (select from flux_private.erased_users e where e.user_id = p.id)
          and (${given('turnId')}::uuid is null or exists (
            select from public.conversations c where c.id = ${given('conversationId')}::uuid and c.turn_holder = ${given('turnId')}::uuid))
        for key share of p
      ), taken as (
        insert into public.token_usage as t (user_id, month, reserved)
        select id, ${given('month')}::date, ${given('tokens')}::bigint from person where ${given('tokens')}::bigint <= ${given('hardLimit')}::bigint
        on conflict (user_id, month) do update set reserved = t.reserved + excluded.reserved
        where t.used + t.reserved + excluded.reserved <= ${given('hardLimit')}::bigint
        returning t.user_id, t.used + t.reserved as total
      ), noted as (
        insert into public.llm_usage (id, user_id, month, agent, reserved, created_at)
        select ${given('id')}::uuid, user_id, ${given('month')}::date, ${given('agent')}, ${given('tokens')}::bigint, ${given('now')}::timestamptz from taken
      )
      select exists (select from person) as there, (select total from taken) as total`.compile(tx),
}));

/** False: nothing was lost. */
async function freeLost(tx: Tx, userId: string, month: Temporal.PlainDate, before: Temporal.Instant): Promise<boolean> {
  const { rows } = await sql`
    with lost as (
      update public.llm_usage set outcome = 'lost', settled_at = created_at
      where user_id = ${userId}::uuid and month = ${month}::date and settled_at is null and created_at < ${before}::timestamptz
      returning reserved
    )
    update public.token_usage t set reserved = greatest(t.reserved - (select sum(reserved) from lost), 0)
    where t.user_id = ${userId}::uuid and t.month = ${month}::date and exists (select from lost)
    returning 1`.execute(tx);
  return rows.length > 0;
}

/** What was given up as lost and came back after all is used all the same. */
async function settleCall(tx: Tx, id: string, spent: Spent, now: Temporal.Instant): Promise<void> {
  await settleStatement(tx, { ...spent, id, now, tokens: Math.max(0, Math.round(spent.tokens)) });
}

const settleStatement = statement<Spent & { id: string; now: Temporal.Instant }>()((tx, given) => ({
  compile: () =>
    sql<never>`
      with open as materialized (
        select u.id, u.user_id, u.month, case when u.settled_at is null then u.reserved else 0 end as held
        from public.llm_usage u join public.profiles p on p.id = u.user_id
          join public.token_usage t on t.user_id = u.user_id and t.month = u.month
        where u.id = ${given('id')}::uuid
        for key share of p for update of t for update of u
      ), closed as (
        update public.llm_usage u set model = ${given('model')}, tier = ${given('tier')}::smallint, tokens = ${given('tokens')}::bigint, tokens_in = ${given('tokensIn')}::integer,
          tokens_out = ${given('tokensOut')}::integer, cost_usd = ${given('cost')}::numeric, latency_ms = ${given('latencyMs')}::integer,
          outcome = ${given('outcome')}, settled_at = ${given('now')}::timestamptz
        from open where u.id = open.id
      )
      update public.token_usage t set reserved = greatest(t.reserved - open.held, 0), used = t.used + ${given('tokens')}::bigint
      from open where t.user_id = open.user_id and t.month = open.month`.compile(tx),
}));

async function forgetCall(tx: Tx, id: string): Promise<void> {
  await sql`
    with gone as (delete from public.llm_usage where id = ${id}::uuid and settled_at is null returning user_id, month, reserved)
    update public.token_usage t set reserved = greatest(t.reserved - gone.reserved, 0)
    from gone where t.user_id = gone.user_id and t.month = gone.month`.execute(tx);
}
