-- What was said to the coach and by it. The graph's own checkpoints live in the private schema flux_checkpoints.

create table public.conversations (
  id uuid primary key,
  user_id uuid not null references public.profiles on delete cascade,
  title text,
  created_at timestamptz not null,
  last_message_at timestamptz not null,
  unique (id, user_id)
);
create index conversations_user_idx on public.conversations (user_id, last_message_at desc, id desc);
call flux_private.protect('public.conversations');

create table public.messages (
  id uuid primary key,
  seq bigint generated always as identity,
  user_id uuid not null references public.profiles on delete cascade,
  conversation_id uuid not null,
  role text not null check (role in ('user', 'assistant')),
  content text not null,
  agent_node text,
  metadata jsonb not null default '{}',
  created_at timestamptz not null,
  foreign key (conversation_id, user_id) references public.conversations (id, user_id) on delete cascade
);
create index messages_conversation_idx on public.messages (conversation_id, seq desc);
create index messages_user_idx on public.messages (user_id);
call flux_private.protect('public.messages');

-- One turn per Idempotency-Key: a client's retry gets the reply of the first.
create table public.turns (
  user_id uuid not null references public.profiles on delete cascade,
  idempotency_key text not null check (length(idempotency_key) between 1 and 200),
  conversation_id uuid not null,
  request_hash text not null,
  -- null while the turn runs
  reply jsonb,
  created_at timestamptz not null,
  primary key (user_id, idempotency_key),
  foreign key (conversation_id, user_id) references public.conversations (id, user_id) on delete cascade
);
create index turns_conversation_idx on public.turns (conversation_id);
call flux_private.protect('public.turns');
