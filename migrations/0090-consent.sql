-- Aggressive tasks may ring unless the person said that nothing may (ADR 3). Set by the server alone, like everything about consent.
alter table public.contacts add column calls_refused_at timestamptz;

-- Who agreed to be reached (or took it back), for which number, by which way, to what words, and when. Rows are never changed.
create table public.consent_receipts (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles on delete cascade,
  channel text not null check (channel in ('whatsapp', 'call', 'all', 'partner')),
  granted boolean not null,
  -- E.164; null when no number was known.
  phone_number text,
  -- The words that were agreed to; null when consent was taken back.
  wording text,
  -- app | chat | whatsapp | call | network (the provider reported a block)
  way text not null,
  at timestamptz not null
);
create index consent_receipts_user_idx on public.consent_receipts (user_id, at);
call flux_private.protect('public.consent_receipts', 'select');
