-- A person, how to reach them, and what they decided about being reached.

create table public.profiles (
  id uuid primary key,
  email text,
  name text,
  timezone text not null default 'UTC',
  onboarded_at timestamptz,
  -- Sleep, work, chronotype, day start …: the shape is src/services/accounts/profile.ts.
  profile jsonb not null default '{}',
  -- null = the server's default (REMINDER_LEAD_MINUTES …). Minutes may be fractions.
  reminder_lead_minutes double precision check (reminder_lead_minutes between 0 and 1440),
  escalation_window_minutes double precision check (escalation_window_minutes between 0 and 1440),
  auto_miss_grace_minutes double precision check (auto_miss_grace_minutes between 0 and 10080),
  -- Wall clock in the person's zone; both null = none. The end is not included; start > end runs over midnight.
  quiet_start time,
  quiet_end time,
  max_calls_per_day integer check (max_calls_per_day between 0 and 100),
  max_messages_per_day integer check (max_messages_per_day between 0 and 1000),
  paused_until timestamptz,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  check ((quiet_start is null) = (quiet_end is null))
);
call flux_private.protect('public.profiles', 'select, insert, update, delete', 'id');

-- What only the server may set: proof of a number, consent, STOP. Nobody writes it through the database's public API.
create table public.contacts (
  user_id uuid primary key references public.profiles on delete cascade,
  -- E.164, verified by a code, of one person at a time.
  phone_number text unique,
  phone_verified_at timestamptz,
  whatsapp_opted_in_at timestamptz,
  -- STOP: silences messages and calls until START.
  opted_out_at timestamptz,
  -- WhatsApp's free-form window runs for 24 h from here.
  last_inbound_at timestamptz,
  check ((phone_number is null) = (phone_verified_at is null)),
  check (whatsapp_opted_in_at is null or phone_number is not null)
);
call flux_private.protect('public.contacts', 'select');

create table flux_private.phone_verifications (
  user_id uuid primary key references public.profiles on delete cascade,
  phone_number text not null,
  provider_id text,
  sent_at timestamptz not null
);
grant select, insert, update, delete on flux_private.phone_verifications to flux_service;

-- A subscription belongs to a browser profile, not to a person: it moves to whoever signed in last.
create table public.push_subscriptions (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles on delete cascade,
  endpoint text not null unique,
  p256dh text not null,
  auth text not null,
  created_at timestamptz not null,
  last_accepted_at timestamptz
);
create index push_subscriptions_user_id_idx on public.push_subscriptions (user_id);
call flux_private.protect('public.push_subscriptions', 'select, insert, update, delete');

-- Erased people: a token that is still valid must not make the account again. Holds nothing but the id.
create table flux_private.erased_users (
  user_id uuid primary key,
  erased_at timestamptz not null
);
grant select, insert, delete on flux_private.erased_users to flux_service;

-- Model tokens in a person's calendar month: reserved before a call, used after it.
create table public.token_usage (
  user_id uuid not null references public.profiles on delete cascade,
  month date not null,
  reserved bigint not null default 0 check (reserved >= 0),
  used bigint not null default 0 check (used >= 0),
  primary key (user_id, month)
);
call flux_private.protect('public.token_usage', 'select');
