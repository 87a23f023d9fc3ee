-- "undo" takes the last change of plan or task back. What a turn of the coach changes is kept as it was before, for a day: rows of goals,
-- series and tasks, recorded by a trigger, so that no way of changing one can be forgotten.
create table public.changes (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  conversation_id uuid,
  -- What kinds of change it was ("create", "move" …), and how it was told.
  kinds text[] not null,
  summary text not null check (length(summary) <= 500),
  at timestamptz not null,
  undone_at timestamptz,
  unique (id, user_id)
);
create index changes_user_idx on public.changes (user_id, at desc);
call flux_private.protect('public.changes');

create table public.changed_rows (
  id bigint generated always as identity primary key,
  change_id uuid not null,
  user_id uuid not null references public.profiles (id) on delete cascade,
  table_name text not null check (table_name in ('goals', 'task_series', 'tasks')),
  row_id uuid not null,
  -- Null: it was not there.
  before jsonb,
  after jsonb,
  foreign key (change_id, user_id) references public.changes (id, user_id) on delete cascade
);
create index changed_rows_change_idx on public.changed_rows (change_id, user_id);
create index changed_rows_user_idx on public.changed_rows (user_id);
call flux_private.protect('public.changed_rows');

-- Runs as whoever changes the row; `flux.change` names the change that is recorded, for its transaction only.
create function flux_private.record_change() returns trigger language plpgsql set search_path = '' as $$
begin
  insert into public.changed_rows (change_id, user_id, table_name, row_id, before, after)
  values (
    current_setting('flux.change')::uuid,
    coalesce(new.user_id, old.user_id),
    tg_table_name,
    coalesce(new.id, old.id),
    case when tg_op = 'INSERT' then null else to_jsonb(old) end,
    case when tg_op = 'DELETE' then null else to_jsonb(new) end
  );
  return null;
end $$;

revoke all on function flux_private.record_change() from public;

create trigger record_change after insert or update or delete on public.goals
  for each row when (coalesce(current_setting('flux.change', true), '') <> '') execute function flux_private.record_change();
create trigger record_change after insert or update or delete on public.task_series
  for each row when (coalesce(current_setting('flux.change', true), '') <> '') execute function flux_private.record_change();
create trigger record_change after insert or update or delete on public.tasks
  for each row when (coalesce(current_setting('flux.change', true), '') <> '') execute function flux_private.record_change();
