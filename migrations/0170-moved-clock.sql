-- How far development's clock is ahead of the database's: one row, or none. Production never reads it.
create table flux_private.moved_clock (
  only_row boolean primary key default true check (only_row),
  ahead_ms bigint not null
);
grant select, insert, update, delete on flux_private.moved_clock to flux_service;
-- An outage that somebody noticed by a clock that went back was none.
grant delete on flux_private.outages to flux_service;
