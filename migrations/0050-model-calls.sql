-- Each call of a model: what was set aside for it, and what it came to. An open one (settled_at is null) holds its reservation in
-- token_usage; one that stays open was left by a process that died, and is freed after a while. Kept for 13 months.

create table public.llm_usage (
  id uuid primary key,
  user_id uuid not null references public.profiles on delete cascade,
  -- As in token_usage: the first of the calendar month in the person's zone.
  month date not null,
  agent text not null,
  -- What was asked, and where it stands in the agent's list (1 = first); null while the call runs.
  model text,
  tier smallint check (tier >= 1),
  reserved bigint not null check (reserved >= 0),
  -- Charged; the two parts and the cost are null where the provider did not say.
  tokens bigint check (tokens >= 0),
  tokens_in integer check (tokens_in >= 0),
  tokens_out integer check (tokens_out >= 0),
  cost_usd numeric check (cost_usd >= 0),
  latency_ms integer check (latency_ms >= 0),
  outcome text,
  created_at timestamptz not null,
  settled_at timestamptz
);
create index llm_usage_user_idx on public.llm_usage (user_id, month);
create index llm_usage_created_idx on public.llm_usage (created_at);
call flux_private.protect('public.llm_usage', 'select');
