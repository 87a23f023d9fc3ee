-- "Remove this browser's subscription" names no endpoint: a browser is known by its sign-in.
alter table public.push_subscriptions add column session_id uuid;
create index push_subscriptions_session_idx on public.push_subscriptions (user_id, session_id);
