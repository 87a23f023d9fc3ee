-- Goals, series and their occurrences, as calendars have it (ADR 0002).

create table public.goals (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles on delete cascade,
  title text not null check (length(title) between 1 and 300),
  description text,
  class_tags text[] not null default '{}',
  status text not null default 'active' check (status in ('active', 'completed', 'abandoned', 'pipeline')),
  parent_goal_id uuid references public.goals on delete cascade,
  pipeline_order integer,
  target_weeks integer check (target_weeks between 1 and 520),
  plan_json jsonb,
  created_at timestamptz not null,
  activated_at timestamptz,
  completed_at timestamptz,
  unique (id, user_id)
);
create index goals_user_id_idx on public.goals (user_id, status);
create index goals_parent_idx on public.goals (parent_goal_id);
call flux_private.protect('public.goals');

create table public.task_series (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles on delete cascade,
  goal_id uuid,
  title text not null check (length(title) between 1 and 300),
  description text,
  -- RFC 5545: the RRULE value without prefix and DTSTART. Either this or our own kind, "n days after completion".
  rrule text check (length(rrule) <= 2000),
  after_completion_days integer check (after_completion_days between 1 and 3660),
  -- Wall clock, for ever; never moved (COUNT counts from here).
  dtstart_local timestamp not null,
  -- null = floats with the person.
  zone text,
  exdates timestamp[] not null default '{}',
  rdates timestamp[] not null default '{}',
  duration_minutes integer check (duration_minutes between 1 and 1440),
  escalation_policy text not null default 'standard' check (escalation_policy in ('silent', 'standard', 'aggressive')),
  allow_quiet_hours boolean not null default false,
  class_tags text[] not null default '{}',
  -- The reminder's words, written ahead; sending never waits for a model.
  words text check (length(words) <= 550),
  -- "This and all future" ends one series and starts another, which names the one before it.
  continues_series_id uuid references public.task_series on delete set null,
  created_at timestamptz not null,
  ended_at timestamptz,
  unique (id, user_id),
  foreign key (goal_id, user_id) references public.goals (id, user_id) on delete cascade,
  check (rrule is null or after_completion_days is null)
);
create index task_series_user_id_idx on public.task_series (user_id) where ended_at is null;
create index task_series_goal_id_idx on public.task_series (goal_id);
call flux_private.protect('public.task_series');

create table public.tasks (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles on delete cascade,
  series_id uuid,
  goal_id uuid,
  title text not null check (length(title) between 1 and 300),
  description text,
  status text not null default 'pending' check (status in ('pending', 'done', 'missed', 'skipped', 'rescheduled', 'cancelled')),
  miss_reason text check (miss_reason in ('ignored', 'unreachable', 'marked')),
  -- Where it stands now; null = an unscheduled to-do.
  scheduled_at timestamptz,
  -- The slot that the rule gave: its wall clock is the occurrence's identity, its instant is where that fell.
  occurrence_local timestamp,
  occurrence_at timestamptz,
  duration_minutes integer check (duration_minutes between 1 and 1440),
  trigger_type text not null default 'time' check (trigger_type in ('time', 'location')),
  location_trigger text,
  escalation_policy text not null default 'standard' check (escalation_policy in ('silent', 'standard', 'aggressive')),
  allow_quiet_hours boolean not null default false,
  class_tags text[] not null default '{}',
  words text check (length(words) <= 550),
  -- The ladder climbs anew with every generation: a snooze or a move starts one, at armed_at.
  generation integer not null default 1,
  armed_at timestamptz not null,
  -- When the notifier must look at this occurrence next; a job is kept in step by the trigger below.
  wake_at timestamptz,
  rescheduled_from uuid references public.tasks on delete set null,
  -- How it was closed: 'app', 'push', 'whatsapp', 'call', 'link', 'notifier', 'coach'.
  closed_via text,
  closed_at timestamptz,
  completed_at timestamptz,
  created_at timestamptz not null,
  unique (series_id, occurrence_local),
  foreign key (series_id, user_id) references public.task_series (id, user_id) on delete cascade,
  foreign key (goal_id, user_id) references public.goals (id, user_id) on delete cascade,
  check ((miss_reason is not null) = (status = 'missed')),
  check (status = 'pending' or wake_at is null),
  check ((closed_at is null) = (status = 'pending'))
);
create index tasks_user_scheduled_idx on public.tasks (user_id, scheduled_at);
create index tasks_user_todo_idx on public.tasks (user_id) where scheduled_at is null;
create index tasks_user_pending_idx on public.tasks (user_id, scheduled_at) where status = 'pending';
-- A series' open occurrences, however long it has been running.
create index tasks_series_pending_idx on public.tasks (series_id) where status = 'pending';
create index tasks_goal_id_idx on public.tasks (goal_id, status);
create index tasks_rescheduled_from_idx on public.tasks (rescheduled_from) where rescheduled_from is not null;
-- The sweep that finds an occurrence whose job was lost reads nothing but this.
create index tasks_wake_at_idx on public.tasks (wake_at) where wake_at is not null;
call flux_private.protect('public.tasks');

-- One job per occurrence, keyed by it, in the transaction that changed the occurrence, whoever changed it.
create function flux_private.keep_reminder_job() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if tg_op = 'DELETE' then
    if old.wake_at is not null then
      perform graphile_worker.remove_job('reminder:' || old.id);
    end if;
    return old;
  end if;
  if new.wake_at is null then
    if tg_op = 'UPDATE' and old.wake_at is not null then
      perform graphile_worker.remove_job('reminder:' || new.id);
    end if;
  elsif tg_op = 'INSERT' or new.wake_at is distinct from old.wake_at then
    perform graphile_worker.add_job('reminder', json_build_object('task_id', new.id), run_at := new.wake_at,
      job_key := 'reminder:' || new.id, max_attempts := 25);
  end if;
  return new;
end
$$;
revoke all on function flux_private.keep_reminder_job() from public;
create trigger keep_reminder_job after insert or delete or update of wake_at on public.tasks
  for each row execute function flux_private.keep_reminder_job();
