-- What repeats by the hour comes twice at 01:30 on the night when clocks go back: which showing of the time a slot is belongs to its name.
-- 0 is the first, which every slot was until now; ids and rows stay what they are.
alter table public.tasks
  add column occurrence_fold smallint not null default 0 check (occurrence_fold between 0 and 9),
  drop constraint tasks_series_id_occurrence_local_key,
  add unique (series_id, occurrence_local, occurrence_fold);
