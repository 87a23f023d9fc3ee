-- What a new Supabase project's database has, as far as Flux meets it: roles, grants, default privileges and the auth schema
-- (github.com/supabase/postgres, migrations/db/init-scripts, and github.com/supabase/auth, migrations). Run as the superuser.
create role anon nologin noinherit;
create role authenticated nologin noinherit;
create role service_role nologin noinherit bypassrls;
create role supabase_admin login superuser createdb createrole replication bypassrls password 'supabase_admin';
create role supabase_auth_admin noinherit createrole login noreplication password 'auth';
create role authenticator login noinherit noreplication password 'authenticator';
-- The role that a project's owner connects as is no superuser.
create role project_owner login createdb createrole replication bypassrls password 'project_owner';
grant anon, authenticated, service_role to authenticator;
grant anon, authenticated, service_role, supabase_auth_admin to project_owner with admin option;

grant all on schema public to project_owner;
grant usage on schema public to anon, authenticated, service_role;
alter default privileges for role project_owner in schema public grant all on tables to project_owner, anon, authenticated, service_role;
alter default privileges for role project_owner in schema public grant all on functions to project_owner, anon, authenticated, service_role;
alter default privileges for role project_owner in schema public grant all on sequences to project_owner, anon, authenticated, service_role;
alter default privileges for role supabase_admin in schema public grant all on tables to project_owner, anon, authenticated, service_role;
alter default privileges for role supabase_admin in schema public grant all on functions to project_owner, anon, authenticated, service_role;
alter default privileges for role supabase_admin in schema public grant all on sequences to project_owner, anon, authenticated, service_role;

create schema auth authorization supabase_auth_admin;
grant usage on schema auth to anon, authenticated, service_role, project_owner;
set role supabase_auth_admin;
create table auth.users (
  instance_id uuid, id uuid primary key, aud varchar(255), role varchar(255), email varchar(255), encrypted_password varchar(255),
  email_confirmed_at timestamptz, invited_at timestamptz, confirmation_token varchar(255), last_sign_in_at timestamptz,
  raw_app_meta_data jsonb, raw_user_meta_data jsonb, is_super_admin boolean, created_at timestamptz, updated_at timestamptz,
  phone text unique, banned_until timestamptz, is_sso_user boolean not null default false, deleted_at timestamptz,
  is_anonymous boolean not null default false
);
create table auth.refresh_tokens (
  instance_id uuid, id bigserial primary key, token varchar(255) unique, user_id varchar(255), revoked boolean,
  created_at timestamptz, updated_at timestamptz, parent varchar(255), session_id uuid
);
create table auth.sessions (
  id uuid primary key, user_id uuid not null references auth.users on delete cascade, created_at timestamptz, updated_at timestamptz,
  factor_id uuid, not_after timestamptz
);
create function auth.uid() returns uuid language sql stable as $$
  select coalesce(nullif(current_setting('request.jwt.claim.sub', true), ''),
    (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub'))::uuid
$$;
create function auth.role() returns text language sql stable as $$
  select coalesce(nullif(current_setting('request.jwt.claim.role', true), ''),
    (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'role'))::text
$$;
grant execute on function auth.uid(), auth.role() to public;
alter table auth.users enable row level security;
grant select on auth.users, auth.sessions, auth.refresh_tokens to project_owner with grant option;
reset role;
create schema extensions;
grant usage on schema extensions to project_owner, anon, authenticated, service_role;
