-- What a model is told of the older part of a conversation: made once from the messages up to `summary_seq`, and carried on from there.
alter table public.conversations add column summary text, add column summary_seq bigint not null default 0;
