-- Medicine is not on holiday: series and one-off tasks that ring on the days of a pause all the same.
alter table public.pauses add column kept uuid[] not null default '{}' check (cardinality(kept) <= 100);
