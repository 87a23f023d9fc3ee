-- Our own issuer, where Supabase's tables are not there: addresses that are confirmed by mail. Whoever signed up before is confirmed, and so is
-- whoever signs up at an API of the release before, beside this one: the default says so.
do $$
begin
  if to_regclass('auth.one_time_codes') is not null then
    alter table auth.users add column email_confirmed_at timestamptz default now();
    update auth.users set email_confirmed_at = case when email is not null then created_at end;

    alter table auth.one_time_codes
      -- The address that the mail went to: of a change, the new one.
      add column email text,
      drop constraint one_time_codes_kind_check,
      add constraint one_time_codes_kind_check check (kind in ('recovery', 'exchange', 'signup', 'email_change'));
    create index one_time_codes_email_idx on auth.one_time_codes (email, kind) where email is not null;
  end if;
end
$$;
