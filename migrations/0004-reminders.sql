-- What was sent about an occurrence, and everything that happened to it.

-- A rung is claimed by inserting its row: unique, so one process alone sends it.
create table public.rungs (
  id uuid primary key,
  user_id uuid not null references public.profiles on delete cascade,
  task_id uuid not null references public.tasks on delete cascade,
  generation integer not null,
  rung text not null check (rung in ('push', 'whatsapp', 'call', 'call_again')),
  state text not null default 'claimed' check (state in ('claimed', 'sent', 'delivered', 'failed', 'withdrawn')),
  claimed_at timestamptz not null,
  sent_at timestamptz,
  delivered_at timestamptz,
  failed_at timestamptz,
  -- A person took the call (not a machine).
  picked_up_at timestamptz,
  -- The call is over.
  ended_at timestamptz,
  -- Answered elsewhere while this call was on: the trigger below has it hung up.
  withdrawn_at timestamptz,
  -- A failure that may pass is tried again from here; null = final.
  retry_at timestamptz,
  attempts integer not null default 1,
  -- The provider's own id of the message or call.
  provider_id text unique,
  fail_reason text,
  unique (task_id, generation, rung)
);
-- The day's ceilings count these.
create index rungs_user_claimed_idx on public.rungs (user_id, claimed_at);
call flux_private.protect('public.rungs');

create function flux_private.hang_up_withdrawn_call() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  perform graphile_worker.add_job('hang_up', json_build_object('rung_id', new.id), job_key := 'hang_up:' || new.id, max_attempts := 5);
  return new;
end
$$;
revoke all on function flux_private.hang_up_withdrawn_call() from public;
create trigger hang_up_withdrawn_call after update of withdrawn_at on public.rungs
  for each row when (old.withdrawn_at is null and new.withdrawn_at is not null and new.provider_id is not null and new.ended_at is null)
  execute function flux_private.hang_up_withdrawn_call();

create table public.timeline_events (
  id bigint generated always as identity primary key,
  user_id uuid not null references public.profiles on delete cascade,
  task_id uuid not null references public.tasks on delete cascade,
  at timestamptz not null,
  event text not null,
  channel text,
  detail text
);
create index timeline_events_task_idx on public.timeline_events (task_id, at, id);
create index timeline_events_user_idx on public.timeline_events (user_id);
call flux_private.protect('public.timeline_events', 'select, insert');

-- Redelivered webhooks are told apart by the provider's id.
create table flux_private.inbound_messages (
  provider_id text primary key,
  user_id uuid not null references public.profiles on delete cascade,
  received_at timestamptz not null
);
create index inbound_messages_user_idx on flux_private.inbound_messages (user_id);
create index inbound_messages_received_idx on flux_private.inbound_messages (received_at);
grant select, insert, delete on flux_private.inbound_messages to flux_service;

-- "2" was answered with times; the next number chooses one of them.
create table flux_private.pending_choices (
  user_id uuid not null references public.profiles on delete cascade,
  channel text not null check (channel in ('whatsapp', 'call')),
  task_id uuid not null references public.tasks on delete cascade,
  options timestamptz[] not null,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (user_id, channel)
);
create index pending_choices_task_idx on flux_private.pending_choices (task_id);
grant select, insert, update, delete on flux_private.pending_choices to flux_service;
