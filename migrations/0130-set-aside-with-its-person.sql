-- What hangs on a person's task names the person as well.
delete from flux_private.set_aside;
alter table flux_private.set_aside
  add column user_id uuid not null,
  drop constraint set_aside_task_id_fkey,
  add constraint set_aside_task_fkey foreign key (task_id, user_id) references public.tasks (id, user_id) on delete cascade;
