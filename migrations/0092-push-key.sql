-- The application key that a browser subscribed with: after a rotation of ours, a push service refuses it for good. null = not known.
alter table public.push_subscriptions add column application_key text;
