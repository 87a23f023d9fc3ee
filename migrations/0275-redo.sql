-- "Redo" after "undo": taking a change back is kept as a change as well, and says which one it took back.
alter table public.changes add column takes_back uuid;
alter table public.changes add constraint changes_takes_back_fkey
  foreign key (takes_back, user_id) references public.changes (id, user_id) on delete cascade;
create index changes_takes_back_idx on public.changes (takes_back, user_id) where takes_back is not null;
