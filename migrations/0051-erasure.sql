-- Erasing a person is marked first and then carried out step by step. From the mark on, no token of theirs works (their transactions are
-- refused as they open), nothing of theirs is locked for a change, and no reminder leaves.

alter table public.profiles add column erasing_at timestamptz;

-- null: marked, not yet through with it.
alter table flux_private.erased_users add column finished_at timestamptz;
update flux_private.erased_users set finished_at = erased_at;
create index erased_users_unfinished_idx on flux_private.erased_users (erased_at) where finished_at is null;
grant update on flux_private.erased_users to flux_service;

create function flux_private.refuse_erased(person uuid) returns void
language plpgsql stable security definer set search_path = '' as $$
begin
  if exists (select from flux_private.erased_users where user_id = person) then
    raise exception 'this account was erased' using errcode = 'FX401';
  end if;
end
$$;
revoke all on function flux_private.refuse_erased(uuid) from public;
grant execute on function flux_private.refuse_erased(uuid) to flux_api, flux_service;
