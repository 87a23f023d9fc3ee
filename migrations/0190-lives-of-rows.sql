-- What the nightly forgetting finds its rows by (src/notifier/upkeep/lives.ts). Each takes a lock against writers of its table while it is
-- made: with millions of rows, make them `concurrently` by hand beforehand, under the same names.
create index if not exists turns_created_idx on public.turns (created_at);
create index if not exists idempotency_keys_created_idx on public.idempotency_keys (created_at);
create index if not exists changes_at_idx on public.changes (at);
create index if not exists llm_usage_open_idx on public.llm_usage (created_at) where settled_at is null;
do $$ begin
  -- With Supabase the auth schema is not ours.
  if to_regclass('auth.sign_in_failures') is not null then
    create index if not exists refresh_tokens_used_idx on auth.refresh_tokens (used_at) where used_at is not null;
  end if;
end $$;
