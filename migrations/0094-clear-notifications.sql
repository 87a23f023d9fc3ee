-- An occurrence that was answered elsewhere is taken off the screens that still show it: when to tell them. A due row, like a call to be ended.
alter table public.rungs add column clear_at timestamptz;
create index rungs_clear_at_idx on public.rungs (clear_at) where clear_at is not null;
create trigger hurry_notifier_to_clear after update of clear_at on public.rungs for each row
  when (new.clear_at is not null and old.clear_at is null) execute function flux_private.hurry_notifier();
