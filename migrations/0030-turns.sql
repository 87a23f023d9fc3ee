-- A conversation runs one turn at a time: whoever holds the lease runs it, and renews it while it does. A row, not an advisory lock, so
-- that it survives transaction pooling and ends by itself when the process dies.
alter table public.conversations add column turn_holder uuid, add column turn_until timestamptz;

-- What a turn saved, written in the transaction that saved it: a retry after a crash saves nothing twice.
alter table public.turns add column saved jsonb;
