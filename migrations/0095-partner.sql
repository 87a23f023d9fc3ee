-- Somebody whom a person asked to be told of what stayed unanswered to the end. Their own message from the number proves it and agrees.
create table public.partners (
  user_id uuid primary key references public.profiles on delete cascade,
  name text not null,
  phone_number text not null,
  phone_key text not null generated always as (flux_private.phone_key(phone_number)) stored,
  -- In the invitation that the person hands on; it comes back from the partner's own number.
  code text not null unique,
  -- invited: handed on; asked: the partner has heard what will be told; active: they said yes; ended: by either side.
  state text not null check (state in ('invited', 'asked', 'active', 'ended')),
  -- When they may be written to: wall clock in `zone`.
  hours_start time not null,
  hours_end time not null,
  zone text not null,
  invited_at timestamptz not null,
  agreed_at timestamptz,
  ended_at timestamptz,
  -- WhatsApp's free-form window.
  last_inbound_at timestamptz
);
create index partners_phone_idx on public.partners (phone_key);
call flux_private.protect('public.partners', 'select');

-- The tasks that the partner is told of: a whole series, or one occurrence. Health only where it was said for that very task.
create table public.partner_tasks (
  user_id uuid not null references public.partners on delete cascade,
  id uuid primary key default gen_random_uuid(),
  series_id uuid references public.task_series on delete cascade,
  task_id uuid references public.tasks on delete cascade,
  even_health boolean not null default false,
  check ((series_id is null) <> (task_id is null)),
  unique (user_id, series_id),
  unique (user_id, task_id)
);
create index partner_tasks_series_idx on public.partner_tasks (series_id);
create index partner_tasks_task_idx on public.partner_tasks (task_id);
call flux_private.protect('public.partner_tasks', 'select');

-- One message for each miss, at most: a due row of its own.
create table flux_private.partner_notices (
  task_id uuid primary key references public.tasks on delete cascade,
  user_id uuid not null references public.partners on delete cascade,
  due_at timestamptz,
  attempts integer not null default 0,
  sent_at timestamptz
);
create index partner_notices_due_idx on flux_private.partner_notices (due_at) where due_at is not null;
create index partner_notices_user_idx on flux_private.partner_notices (user_id);
grant select, insert, update, delete on flux_private.partner_notices to flux_service;
