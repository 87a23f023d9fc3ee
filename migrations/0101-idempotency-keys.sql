-- A POST that was sent with an Idempotency-Key, for a day: the same key and body get the same answer (src/services/once.ts). The key is kept
-- as a digest, and the answer, which may hold a secret such as a feed's address, is sealed with the key itself.
create table public.idempotency_keys (
  user_id uuid not null references public.profiles on delete cascade,
  key_hash text not null,
  request_hash text not null,
  -- null: under way, or cut off
  sealed_answer text,
  created_at timestamptz not null,
  primary key (user_id, key_hash)
);
call flux_private.protect('public.idempotency_keys');
