-- What a person's answers teach: counts per slot and category, and the patterns read from them.

create table public.slot_counts (
  user_id uuid not null references public.profiles on delete cascade,
  category text not null,
  -- Of the planned time on the person's clock: ISO weekday (1 = Monday), hour.
  weekday smallint not null check (weekday between 1 and 7),
  hour smallint not null check (hour between 0 and 23),
  -- Counts that lose half their weight every four weeks, as they stood at weighed_at.
  done double precision not null default 0,
  ignored double precision not null default 0,
  weighed_at timestamptz not null,
  -- The latest days on which an occurrence was ignored here, newest first: the evidence.
  ignored_days date[] not null default '{}',
  primary key (user_id, category, weekday, hour)
);
call flux_private.protect('public.slot_counts', 'select, insert, update');

create table public.patterns (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles on delete cascade,
  pattern_type text not null check (pattern_type in ('time_avoidance', 'best_time', 'category_performance', 'user_preference')),
  -- What it is about, so that new evidence finds it: 'avoid:1:morning', 'best:health', 'rate:health', 'prefer:2:7' …
  subject text not null check (length(subject) between 1 and 200),
  description text not null check (length(description) between 1 and 500),
  data jsonb not null default '{}',
  confidence double precision not null check (confidence between 0 and 1),
  -- Without fresh evidence it lapses then; null = never.
  expires_at timestamptz,
  -- What the person says about it wins over the evidence, until override_until.
  user_description text check (length(user_description) between 1 and 1000),
  user_confidence double precision check (user_confidence between 0 and 1),
  user_override jsonb,
  override_until timestamptz,
  -- Deleted by the person: the evidence may not bring it back before this.
  dismissed_until timestamptz,
  -- The coach asks once: when, and what it proposed.
  asked_at timestamptz,
  asked jsonb,
  answer text check (answer in ('yes', 'no')),
  answered_at timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  unique (user_id, subject),
  check ((answer is null) = (answered_at is null))
);
call flux_private.protect('public.patterns', 'select, insert, update, delete');
