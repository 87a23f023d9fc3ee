-- Roles and the parts of Supabase that a plain PostgreSQL lacks. On Supabase all of them exist already and are left alone.

do $$
declare
  name text;
begin
  foreach name in array array['anon', 'authenticated', 'service_role', 'flux_api', 'flux_service'] loop
    if not exists (select from pg_roles where rolname = name) then
      begin
        execute format('create role %I nologin noinherit', name);
      exception when duplicate_object or unique_violation then
        null; -- another database of the same cluster made it at this moment
      end;
    end if;
  end loop;
end
$$;

-- The connecting user acts as one of these two inside every transaction (see src/db/scope.ts).
grant flux_api, flux_service to current_user;

create schema if not exists flux_private;
revoke all on schema flux_private from public;
grant usage on schema flux_private to flux_api, flux_service;
grant usage on schema public to flux_api, flux_service, authenticated;

-- Nothing is anybody's by default; each table's migration grants what is needed.
alter default privileges in schema public revoke all on tables from public, anon, authenticated;
alter default privileges in schema public revoke execute on functions from public, anon, authenticated;

do $$
begin
  if to_regclass('auth.users') is null then
    create schema if not exists auth;
    revoke all on schema auth from public;
    create table auth.users (
      id uuid primary key default gen_random_uuid(),
      email text unique,
      encrypted_password text,
      is_anonymous boolean not null default false,
      raw_user_meta_data jsonb not null default '{}',
      created_at timestamptz not null,
      updated_at timestamptz not null,
      last_sign_in_at timestamptz
    );
    create table auth.sessions (
      id uuid primary key,
      user_id uuid not null references auth.users on delete cascade,
      created_at timestamptz not null
    );
    create index sessions_user_id_idx on auth.sessions (user_id);
    -- Refresh tokens rotate; only their hashes are kept. A used one that comes back ends its session.
    create table auth.refresh_tokens (
      token_hash text primary key,
      session_id uuid not null references auth.sessions on delete cascade,
      created_at timestamptz not null,
      used_at timestamptz,
      replaced_by text
    );
    create index refresh_tokens_session_id_idx on auth.refresh_tokens (session_id);
    grant usage on schema auth to flux_service, flux_api, authenticated;
    grant select, insert, update, delete on auth.users, auth.sessions, auth.refresh_tokens to flux_service;
  end if;
  if to_regprocedure('auth.uid()') is null then
    create function auth.uid() returns uuid language sql stable
      as $f$ select (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub')::uuid $f$;
    grant execute on function auth.uid() to flux_api, flux_service, authenticated;
  end if;
end
$$;

-- Who is asking, for the policies of flux_api: its own function, as Flux may not change what Supabase's auth schema grants.
create function public.flux_user_id() returns uuid language sql stable
  as $$ select (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub')::uuid $$;
revoke all on function public.flux_user_id() from public;
grant execute on function public.flux_user_id() to flux_api, flux_service, authenticated;

-- Makes a table of the people's: row-level security enabled and forced, one policy per command for flux_api, reading for
-- authenticated, everything for flux_service. `api` lists the commands that flux_api is granted; `key` is the column of the owner.
create procedure flux_private.protect(target regclass, api text default 'select, insert, update, delete', key text default 'user_id')
language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('revoke all on %s from public, anon, authenticated, service_role', target);
  execute format('create policy own_select on %s for select to flux_api, authenticated using (%I = (select public.flux_user_id()))', target, key);
  execute format('create policy own_insert on %s for insert to flux_api with check (%I = (select public.flux_user_id()))', target, key);
  execute format('create policy own_update on %s for update to flux_api using (%I = (select public.flux_user_id())) with check (%I = (select public.flux_user_id()))', target, key, key);
  execute format('create policy own_delete on %s for delete to flux_api using (%I = (select public.flux_user_id()))', target, key);
  execute format('create policy service on %s for all to flux_service using (true) with check (true)', target);
  execute format('grant %s on %s to flux_api', api, target);
  execute format('grant select on %s to authenticated', target);
  execute format('grant select, insert, update, delete on %s to flux_service', target);
end
$$;
revoke all on procedure flux_private.protect(regclass, text, text) from public;
