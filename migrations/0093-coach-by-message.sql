-- What people write on WhatsApp and what answers no reminder is a turn of the coach, in one conversation of its own.
alter table public.conversations add column channel text check (channel in ('whatsapp'));
create unique index conversations_channel_idx on public.conversations (user_id, channel) where channel is not null;

-- Waits here for its turn, so that it survives the process that took it; gone with its answer. The id of the message is the turn's key.
create table flux_private.coach_inbox (
  seq bigint generated always as identity,
  provider_id text primary key,
  user_id uuid not null references public.profiles on delete cascade,
  body text not null,
  -- It may be a wish to stop: the answer names STOP.
  names_stop boolean not null default false,
  received_at timestamptz not null,
  leased_until timestamptz,
  attempts integer not null default 0
);
create index coach_inbox_user_idx on flux_private.coach_inbox (user_id, seq);
grant select, insert, update, delete on flux_private.coach_inbox to flux_service;
