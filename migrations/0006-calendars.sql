-- Busy times, pauses and the calendar feed.

create table public.commitments (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles on delete cascade,
  title text not null check (length(title) between 1 and 300),
  rrule text check (length(rrule) <= 2000),
  -- Wall clock in `zone` (null = floats with the person).
  dtstart_local timestamp not null,
  zone text,
  duration_minutes integer not null check (duration_minutes between 1 and 44640),
  exdates timestamp[] not null default '{}',
  rdates timestamp[] not null default '{}',
  source text not null default 'manual' check (source in ('manual', 'ics')),
  -- An imported event, so that importing the file again replaces it.
  uid text,
  recurrence_id timestamp,
  created_at timestamptz not null,
  check (source = 'manual' or uid is not null)
);
create index commitments_user_idx on public.commitments (user_id);
create unique index commitments_import_idx on public.commitments (user_id, uid, recurrence_id) nulls not distinct where source = 'ics';
call flux_private.protect('public.commitments');

-- Holidays and pauses: whole days in the person's zone, both included. They freeze streaks, and what is due on them is held and skipped.
create table public.pauses (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles on delete cascade,
  from_day date not null,
  to_day date not null,
  reason text check (length(reason) <= 300),
  created_at timestamptz not null,
  check (from_day <= to_day)
);
create index pauses_user_idx on public.pauses (user_id, from_day);
call flux_private.protect('public.pauses');

-- A feed's address is its secret: only the hash is kept.
create table public.calendar_feeds (
  token_hash text primary key,
  user_id uuid not null references public.profiles on delete cascade,
  created_at timestamptz not null,
  revoked_at timestamptz
);
create index calendar_feeds_user_idx on public.calendar_feeds (user_id);
call flux_private.protect('public.calendar_feeds', 'select, insert, update');

-- Hours in which Flux itself could not remind. Found by the notifier after a silence; they freeze streaks.
create table flux_private.outages (
  started_at timestamptz primary key,
  ended_at timestamptz not null,
  check (started_at < ended_at)
);
grant select, insert, update on flux_private.outages to flux_service;
grant select on flux_private.outages to flux_api;

-- The notifiers' sign of life.
create table flux_private.heartbeats (
  process text primary key,
  at timestamptz not null
);
grant select, insert, update, delete on flux_private.heartbeats to flux_service;
