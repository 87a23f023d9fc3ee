-- Counters kept in step by the transaction that closes an occurrence (src/services/analytics/record.ts): one row per day,
-- category, goal and goal's day of a person, so that no read depends on how long somebody has been here or on anybody else.

-- A day is the person's own: their zone when the occurrence was closed, their start of the day (src/domain/streaks/day.ts).
create table public.day_counts (
  user_id uuid not null references public.profiles on delete cascade,
  day date not null,
  -- Where the person was on that day: says which hours it had.
  zone text not null,
  day_start time not null,
  done integer not null default 0,
  ignored integer not null default 0,
  unreachable integer not null default 0,
  marked integer not null default 0,
  skipped integer not null default 0,
  rescheduled integer not null default 0,
  cancelled integer not null default 0,
  primary key (user_id, day)
);
call flux_private.protect('public.day_counts', 'select, insert, update');

create table public.category_counts (
  user_id uuid not null references public.profiles on delete cascade,
  category text not null,
  done integer not null default 0,
  ignored integer not null default 0,
  unreachable integer not null default 0,
  marked integer not null default 0,
  skipped integer not null default 0,
  rescheduled integer not null default 0,
  cancelled integer not null default 0,
  primary key (user_id, category)
);
call flux_private.protect('public.category_counts', 'select, insert, update');

create table public.goal_counts (
  user_id uuid not null references public.profiles on delete cascade,
  goal_id uuid not null,
  done integer not null default 0,
  ignored integer not null default 0,
  unreachable integer not null default 0,
  marked integer not null default 0,
  skipped integer not null default 0,
  rescheduled integer not null default 0,
  cancelled integer not null default 0,
  primary key (user_id, goal_id),
  foreign key (goal_id, user_id) references public.goals (id, user_id) on delete cascade
);
call flux_private.protect('public.goal_counts', 'select, insert, update');

-- What was done for a goal and when: its velocity.
create table public.goal_days (
  user_id uuid not null references public.profiles on delete cascade,
  goal_id uuid not null,
  day date not null,
  done integer not null default 0,
  primary key (user_id, day, goal_id),
  foreign key (goal_id, user_id) references public.goals (id, user_id) on delete cascade
);
create index goal_days_goal_idx on public.goal_days (goal_id);
call flux_private.protect('public.goal_days', 'select, insert, update');

-- The streak up to `through_day`, folded from the days before; what came later is read from day_counts. The row is also
-- the lock that lets one transaction at a time count for a person.
create table public.streaks (
  user_id uuid primary key references public.profiles on delete cascade,
  -- null = nothing folded yet
  through_day date,
  current_days integer not null default 0,
  longest_days integer not null default 0,
  strength double precision not null default 0 check (strength between 0 and 1),
  idle_days integer not null default 0
);
call flux_private.protect('public.streaks', 'select, insert, update');
