-- Rows that are due are the queue: the notifier takes what `wake_at` says, in batches. No job stands beside a row any more.

drop trigger keep_reminder_job on public.tasks;
drop function flux_private.keep_reminder_job();
drop trigger hang_up_withdrawn_call on public.rungs;
drop function flux_private.hang_up_withdrawn_call();
drop schema if exists graphile_worker cascade;

-- What is due for a channel that has no room now waits in that channel's lane, by its wake-up, and holds up nobody else.
alter table public.tasks add column lane text check (lane in ('push', 'whatsapp', 'call', 'close'));
drop index public.tasks_wake_at_idx;
create index tasks_due_idx on public.tasks (wake_at) where wake_at is not null and lane is null;
create index tasks_lane_idx on public.tasks (lane, wake_at) where lane is not null;

-- Whoever changes a wake-up takes the occurrence out of its lane: what it waits for may be another thing now.
create function flux_private.leave_lane() returns trigger
language plpgsql set search_path = '' as $$
begin
  new.lane := null;
  return new;
end
$$;
revoke all on function flux_private.leave_lane() from public;
create trigger leave_lane before update of wake_at on public.tasks for each row
  when (old.lane is not null and new.lane is not distinct from old.lane and new.wake_at is distinct from old.wake_at)
  execute function flux_private.leave_lane();

-- What is due within seconds hurries the notifiers, once a transaction. Nothing depends on it: they look by themselves, too.
create function flux_private.hurry_notifier() returns trigger
language plpgsql set search_path = '' as $$
begin
  perform pg_notify('flux_due', '');
  return null;
end
$$;
revoke all on function flux_private.hurry_notifier() from public;
create trigger hurry_notifier after insert or update of wake_at on public.tasks for each row
  when (new.wake_at <= now() + interval '10 seconds' and new.lane is null) execute function flux_private.hurry_notifier();

alter table public.rungs drop constraint rungs_state_check;
alter table public.rungs
  -- 'lost': claimed by a process that died before it sent.
  add constraint rungs_state_check check (state in ('claimed', 'sent', 'delivered', 'failed', 'withdrawn', 'lost')),
  -- The rung under whose id several of one person went out as one message, notification or call; null = it went alone.
  add column send_id uuid,
  -- The process that holds the claim, and until when; null = a minute from the claim.
  add column claimed_by uuid,
  add column lease_until timestamptz,
  -- When it was claimed for the first time.
  add column first_claimed_at timestamptz,
  -- The push subscriptions that are still to get it; null = all.
  add column devices uuid[],
  -- Ids of earlier tries that failed: what a provider still says of them is not about this one.
  add column former_provider_ids text[],
  -- A withdrawn call that must be ended: when to try (next).
  add column hang_up_at timestamptz;
create index rungs_send_idx on public.rungs (send_id) where send_id is not null;
create index rungs_hang_up_idx on public.rungs (hang_up_at) where hang_up_at is not null;
create trigger hurry_notifier after update of hang_up_at on public.rungs for each row
  when (new.hang_up_at is not null and old.hang_up_at is null) execute function flux_private.hurry_notifier();
-- Confirming a push changes no index when there is room beside the row.
alter table public.rungs set (fillfactor = 85);

-- A process that has not said so for longer is gone, and its claims need not wait out their lease.
alter table flux_private.heartbeats
  add column host text,
  add column alive_until timestamptz,
  -- The longest that a provider has let it wait lately, in seconds.
  add column slowest_seconds double precision not null default 0,
  add column gone_at timestamptz;

-- What could not be decided (a zone that is no more, a row that nobody can read): looked at again later, and rarely.
create table flux_private.set_aside (
  task_id uuid primary key references public.tasks on delete cascade,
  reason text not null,
  times integer not null default 1,
  at timestamptz not null
);
grant select, insert, update, delete on flux_private.set_aside to flux_service;

-- Retention and the like, each a due row.
create table flux_private.upkeep (
  name text primary key,
  wake_at timestamptz not null
);
grant select, insert, update, delete on flux_private.upkeep to flux_service;
