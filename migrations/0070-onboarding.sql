-- Where a person stands who is telling about themselves: the open question and what each was answered with, so that it is resumed after days,
-- on another device, and after the conversation was deleted. What they told stands in the profile at once. Gone when it is finished.
create table public.onboardings (
  user_id uuid primary key references public.profiles on delete cascade,
  conversation_id uuid,
  question text not null,
  answers jsonb not null default '{}',
  started_at timestamptz not null,
  updated_at timestamptz not null,
  foreign key (conversation_id, user_id) references public.conversations (id, user_id) on delete set null (conversation_id)
);
create index onboardings_conversation_idx on public.onboardings (conversation_id, user_id);
call flux_private.protect('public.onboardings');
