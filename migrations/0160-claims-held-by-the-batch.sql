-- What a process holds stands once a batch, with the lease of all of it: an occurrence's wake-up says when its ladder goes on, and is moved
-- once a rung instead of twice. A batch whose lease is over is due: what of it is still claimed is looked at.
create table flux_private.held_batches (
  id uuid primary key,
  held_by uuid not null,
  lease_until timestamptz not null,
  -- the occurrences, by id alone: a row lives for seconds, and what is not there any more is not looked at
  task_ids uuid[] not null
);
create index held_batches_lease_idx on flux_private.held_batches (lease_until);
grant select, insert, update, delete on flux_private.held_batches to flux_service;

-- A rung and a line of the timeline belong to the person of their occurrence, which is what the other reference says: asking for the person as
-- well costs a look-up a row.
alter table public.rungs drop constraint rungs_user_id_fkey;
alter table public.timeline_events drop constraint timeline_events_user_id_fkey;

-- A push has no provider's id: nothing to keep in an index.
alter table public.rungs drop constraint rungs_provider_id_key;
create unique index rungs_provider_id_key on public.rungs (provider_id) where provider_id is not null;

-- Whole batches are claimed at once and confirmed a moment later: room for one more version of every row beside it, and no index changes.
alter table public.rungs set (fillfactor = 50);
alter table public.push_subscriptions set (fillfactor = 80);
