-- Our own issuer, where Supabase's tables are not there: answering a refresh token twice, codes sent by mail, and the memory of failed sign-ins.
do $$
begin
  if exists (
    select from information_schema.columns
    where table_schema = 'auth' and table_name = 'refresh_tokens' and column_name = 'token_hash'
  ) then
    -- With the used token, gives its successor again: only who has the token can reckon it.
    alter table auth.refresh_tokens add column next_salt text;

    create table auth.one_time_codes (
      id uuid primary key,
      user_id uuid not null references auth.users on delete cascade,
      kind text not null check (kind in ('recovery', 'exchange')),
      code_hash text,
      link_hash text not null unique,
      challenge text,
      challenge_method text,
      attempts integer not null default 0,
      created_at timestamptz not null,
      expires_at timestamptz not null
    );
    create index one_time_codes_user_id_idx on auth.one_time_codes (user_id, kind, created_at);
    grant select, insert, update, delete on auth.one_time_codes to flux_service;

    -- By a digest of the address, whether anybody has it or not.
    create table auth.sign_in_failures (
      address_hash text primary key,
      failures integer not null,
      last_at timestamptz not null,
      locked_until timestamptz
    );
    grant select, insert, update, delete on auth.sign_in_failures to flux_service;
  end if;
end
$$;
