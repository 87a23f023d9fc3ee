import type pg from 'pg';

/** One question and its answer. `count` 0 is well; `detail` is for an operator's eyes, `todo` what to do when it is not. */
export type Standing = { what: string; count: number; detail: string; todo: string };

type Question = { what: string; todo: string; sql: string; parameters?: (limits: { hardLimit: number }) => unknown[] };

/** Each statement gives one row: `count`, and `detail` as text or null. The database's clock decides, as for the notifier. */
const QUESTIONS: readonly Question[] = [
  {
    what: 'notifiers silent',
    todo: 'No notifier gave a sign of life for a minute: start one (npm run notifier), look at its log. docs/runbook.md: FluxNotifierDown',
    sql: `select (case when max(at) > now() - interval '1 minute' then 0 else 1 end)::int as count,
      'last sign of life: ' || coalesce(to_char(max(at) at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS"Z"'), 'never') as detail
      from flux_private.heartbeats`,
  },
  {
    what: 'reminders overdue',
    todo: 'They wait for a notifier, or for a lane that is behind: are enough running, does a provider hang? docs/runbook.md: FluxRemindersLate',
    sql: `select count(*)::int as count, 'oldest since ' || to_char(min(wake_at) at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS"Z"') as detail
      from tasks where wake_at < now() - interval '1 minute'`,
  },
  {
    what: 'sends in doubt',
    todo: 'Claimed and not confirmed for five minutes: the provider is asked again and again. Does it answer? docs/runbook.md: FluxSendsInDoubt',
    sql: `select count(*)::int as count, string_agg(distinct rung, ', ') as detail from rungs
      where state = 'claimed' and claimed_at between now() - interval '1 day' and now() - interval '5 minutes'`,
  },
  {
    what: 'occurrences set aside',
    todo: 'They cannot be decided (the reason stands beside each): select * from flux_private.set_aside. They are looked at again by themselves',
    sql: `select count(*)::int as count, max(reason) as detail from flux_private.set_aside`,
  },
  {
    what: 'failures of ours (1 hour)',
    todo: 'Account, sender, template or keys are wrong: npm run doctor. docs/runbook.md: FluxSendsFailing',
    sql: `select count(*)::int as count, string_agg(distinct rung || ' ' || fail_reason, ', ') as detail from rungs
      where fail_reason in ('not_configured', 'outside_window') and failed_at > now() - interval '1 hour'`,
  },
  {
    what: 'provider down (10 minutes)',
    todo: 'Look at the status pages of Twilio and of the push services; what may pass is tried again by itself',
    sql: `select count(*)::int as count, string_agg(distinct rung, ', ') as detail from rungs
      where fail_reason in ('provider_down', 'rate_limited') and failed_at > now() - interval '10 minutes'`,
  },
  {
    what: 'people over their budget',
    todo: "Their coach works on rules until their month ends. MONTHLY_TOKEN_HARD_LIMIT raises everybody's",
    sql: `select count(*)::int as count, null as detail from token_usage
      where month = date_trunc('month', now())::date and used >= $1`,
    parameters: ({ hardLimit }) => [hardLimit],
  },
  {
    what: 'models failing (10 minutes)',
    todo: 'More than half of the calls gave no answer: npm run doctor asks for the key and every model. docs/runbook.md: FluxModelsFailing',
    sql: `select (case when count(*) >= 10 and count(*) filter (where outcome = 'failed') * 2 > count(*) then count(*) filter (where outcome = 'failed') else 0 end)::int as count,
      string_agg(distinct model, ', ') filter (where outcome = 'failed') as detail
      from llm_usage where created_at > now() - interval '10 minutes' and outcome is not null`,
  },
];

/** Asks all of it. */
export async function standings(client: pg.ClientBase, hardLimit: number): Promise<Standing[]> {
  const found: Standing[] = [];
  for (const { what, todo, sql, parameters } of QUESTIONS) {
    const { rows } = await client.query<{ count: number; detail: string | null }>(
      sql,
      parameters?.({ hardLimit }) ?? [],
    );
    found.push({ what, todo, count: rows[0]?.count ?? 0, detail: rows[0]?.detail ?? '' });
  }
  return found;
}
