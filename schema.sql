-- Made by "npm run schema" from the migrated database, to be read and compared. Nothing runs it.

create role anon nologin noinherit;
create role authenticated nologin noinherit;
create role flux_api nologin noinherit;
create role flux_service nologin noinherit;
create role service_role nologin noinherit;

-- auth

create schema auth;
grant usage on schema auth to authenticated;
grant usage on schema auth to flux_api;
grant usage on schema auth to flux_service;

CREATE OR REPLACE FUNCTION auth.uid()
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$ select (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub')::uuid $function$;
grant execute on function auth.uid() to authenticated;
grant execute on function auth.uid() to flux_api;
grant execute on function auth.uid() to flux_service;
grant execute on function auth.uid() to public;

create table auth.one_time_codes (
  id uuid not null,
  user_id uuid not null,
  kind text not null,
  code_hash text,
  link_hash text not null,
  challenge text,
  challenge_method text,
  attempts integer default 0 not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  email text,
  constraint one_time_codes_kind_check CHECK ((kind = ANY (ARRAY['recovery'::text, 'exchange'::text, 'signup'::text, 'email_change'::text]))),
  constraint one_time_codes_link_hash_key UNIQUE (link_hash),
  constraint one_time_codes_pkey PRIMARY KEY (id),
  constraint one_time_codes_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth.users(id) ON DELETE CASCADE
);

CREATE INDEX one_time_codes_email_idx ON auth.one_time_codes USING btree (email, kind) WHERE (email IS NOT NULL);
CREATE INDEX one_time_codes_user_id_idx ON auth.one_time_codes USING btree (user_id, kind, created_at);
grant delete, insert, select, update on auth.one_time_codes to flux_service;

create table auth.refresh_tokens (
  token_hash text not null,
  session_id uuid not null,
  created_at timestamp with time zone not null,
  used_at timestamp with time zone,
  replaced_by text,
  next_salt text,
  constraint refresh_tokens_pkey PRIMARY KEY (token_hash),
  constraint refresh_tokens_session_id_fkey FOREIGN KEY (session_id) REFERENCES auth.sessions(id) ON DELETE CASCADE
);

CREATE INDEX refresh_tokens_session_id_idx ON auth.refresh_tokens USING btree (session_id);
CREATE INDEX refresh_tokens_used_idx ON auth.refresh_tokens USING btree (used_at) WHERE (used_at IS NOT NULL);
grant delete, insert, select, update on auth.refresh_tokens to flux_service;

create table auth.sessions (
  id uuid not null,
  user_id uuid not null,
  created_at timestamp with time zone not null,
  constraint sessions_pkey PRIMARY KEY (id),
  constraint sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES auth.users(id) ON DELETE CASCADE
);

CREATE INDEX sessions_user_id_idx ON auth.sessions USING btree (user_id);
grant delete, insert, select, update on auth.sessions to flux_service;

create table auth.sign_in_failures (
  address_hash text not null,
  failures integer not null,
  last_at timestamp with time zone not null,
  locked_until timestamp with time zone,
  constraint sign_in_failures_pkey PRIMARY KEY (address_hash)
);

grant delete, insert, select, update on auth.sign_in_failures to flux_service;

create table auth.users (
  id uuid default gen_random_uuid() not null,
  email text,
  encrypted_password text,
  is_anonymous boolean default false not null,
  raw_user_meta_data jsonb default '{}'::jsonb not null,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  last_sign_in_at timestamp with time zone,
  email_confirmed_at timestamp with time zone default now(),
  constraint users_email_key UNIQUE (email),
  constraint users_pkey PRIMARY KEY (id)
);

grant delete, insert, select, update on auth.users to flux_service;

-- flux_private

create schema flux_private;
grant usage on schema flux_private to flux_api;
grant usage on schema flux_private to flux_service;

CREATE OR REPLACE FUNCTION flux_private.hurry_notifier()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  perform pg_notify('flux_due', '');
  return null;
end
$function$;

CREATE OR REPLACE FUNCTION flux_private.leave_lane()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  new.lane := null;
  return new;
end
$function$;

CREATE OR REPLACE FUNCTION flux_private.phone_key(number text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE STRICT
 SET search_path TO ''
AS $function$
  select case
    when number ~ '^\+521\d{10}$' then '+52' || substr(number, 5)
    when number ~ '^\+549\d{10}$' then '+54' || substr(number, 5)
    when number ~ '^\+55\d{2}9[6-9]\d{7}$' then substr(number, 1, 5) || substr(number, 7)
    when number ~ '^\+229\d{8}$' then '+22901' || substr(number, 5)
    else number
  end
$function$;
grant execute on function flux_private.phone_key(text) to flux_api;
grant execute on function flux_private.phone_key(text) to flux_service;

CREATE OR REPLACE PROCEDURE flux_private.protect(IN target regclass, IN api text DEFAULT 'select, insert, update, delete'::text, IN key text DEFAULT 'user_id'::text)
 LANGUAGE plpgsql
AS $procedure$
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
$procedure$;

CREATE OR REPLACE FUNCTION flux_private.record_change()
 RETURNS trigger
 LANGUAGE plpgsql
 SET search_path TO ''
AS $function$
begin
  insert into public.changed_rows (change_id, user_id, table_name, row_id, before, after)
  values (
    current_setting('flux.change')::uuid,
    coalesce(new.user_id, old.user_id),
    tg_table_name,
    coalesce(new.id, old.id),
    case when tg_op = 'INSERT' then null else to_jsonb(old) end,
    case when tg_op = 'DELETE' then null else to_jsonb(new) end
  );
  return null;
end $function$;

CREATE OR REPLACE FUNCTION flux_private.refuse_erased(person uuid)
 RETURNS void
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$
begin
  if exists (select from flux_private.erased_users where user_id = person) then
    raise exception 'this account was erased' using errcode = 'FX401';
  end if;
end
$function$;
grant execute on function flux_private.refuse_erased(uuid) to flux_api;
grant execute on function flux_private.refuse_erased(uuid) to flux_service;

create table flux_private.coach_inbox (
  seq bigint generated always as identity not null,
  provider_id text not null,
  user_id uuid not null,
  body text not null,
  names_stop boolean default false not null,
  received_at timestamp with time zone not null,
  leased_until timestamp with time zone,
  attempts integer default 0 not null,
  constraint coach_inbox_pkey PRIMARY KEY (provider_id),
  constraint coach_inbox_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.profiles(id) ON DELETE CASCADE
);

CREATE INDEX coach_inbox_user_idx ON flux_private.coach_inbox USING btree (user_id, seq);
grant delete, insert, select, update on flux_private.coach_inbox to flux_service;

create table flux_private.erased_users (
  user_id uuid not null,
  erased_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  constraint erased_users_pkey PRIMARY KEY (user_id)
);

CREATE INDEX erased_users_unfinished_idx ON flux_private.erased_users USING btree (erased_at) WHERE (finished_at IS NULL);
grant delete, insert, select, update on flux_private.erased_users to flux_service;

create table flux_private.heartbeats (
  process text not null,
  at timestamp with time zone not null,
  host text,
  alive_until timestamp with time zone,
  slowest_seconds double precision default 0 not null,
  gone_at timestamp with time zone,
  constraint heartbeats_pkey PRIMARY KEY (process)
);

grant delete, insert, select, update on flux_private.heartbeats to flux_service;

create table flux_private.held_batches (
  id uuid not null,
  held_by uuid not null,
  lease_until timestamp with time zone not null,
  task_ids uuid[] not null,
  constraint held_batches_pkey PRIMARY KEY (id)
);

CREATE INDEX held_batches_lease_idx ON flux_private.held_batches USING btree (lease_until);
grant delete, insert, select, update on flux_private.held_batches to flux_service;

create table flux_private.inbound_messages (
  provider_id text not null,
  user_id uuid not null,
  received_at timestamp with time zone not null,
  constraint inbound_messages_pkey PRIMARY KEY (provider_id),
  constraint inbound_messages_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.profiles(id) ON DELETE CASCADE
);

CREATE INDEX inbound_messages_received_idx ON flux_private.inbound_messages USING btree (received_at);
CREATE INDEX inbound_messages_user_idx ON flux_private.inbound_messages USING btree (user_id);
grant delete, insert, select on flux_private.inbound_messages to flux_service;

create table flux_private.moved_clock (
  only_row boolean default true not null,
  ahead_ms bigint not null,
  constraint moved_clock_only_row_check CHECK (only_row),
  constraint moved_clock_pkey PRIMARY KEY (only_row)
);

grant delete, insert, select, update on flux_private.moved_clock to flux_service;

create table flux_private.outages (
  started_at timestamp with time zone not null,
  ended_at timestamp with time zone not null,
  constraint outages_check CHECK ((started_at < ended_at)),
  constraint outages_pkey PRIMARY KEY (started_at)
);

grant delete, insert, select, update on flux_private.outages to flux_service;
grant select on flux_private.outages to flux_api;

create table flux_private.partner_notices (
  task_id uuid not null,
  user_id uuid not null,
  due_at timestamp with time zone,
  attempts integer default 0 not null,
  sent_at timestamp with time zone,
  constraint partner_notices_pkey PRIMARY KEY (task_id),
  constraint partner_notices_task_id_fkey FOREIGN KEY (task_id, user_id) REFERENCES public.tasks(id, user_id) ON DELETE CASCADE,
  constraint partner_notices_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.partners(user_id) ON DELETE CASCADE
);

CREATE INDEX partner_notices_due_idx ON flux_private.partner_notices USING btree (due_at) WHERE (due_at IS NOT NULL);
CREATE INDEX partner_notices_user_idx ON flux_private.partner_notices USING btree (user_id);
grant delete, insert, select, update on flux_private.partner_notices to flux_service;

create table flux_private.pending_choices (
  user_id uuid not null,
  channel text not null,
  task_id uuid not null,
  options timestamp with time zone[] not null,
  asked_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  constraint pending_choices_channel_check CHECK ((channel = ANY (ARRAY['whatsapp'::text, 'call'::text, 'app'::text]))),
  constraint pending_choices_pkey PRIMARY KEY (user_id, channel),
  constraint pending_choices_task_id_fkey FOREIGN KEY (task_id, user_id) REFERENCES public.tasks(id, user_id) ON DELETE CASCADE,
  constraint pending_choices_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.profiles(id) ON DELETE CASCADE
);

CREATE INDEX pending_choices_task_idx ON flux_private.pending_choices USING btree (task_id);
grant delete, insert, select, update on flux_private.pending_choices to flux_service;

create table flux_private.phone_verifications (
  user_id uuid not null,
  phone_number text not null,
  provider_id text,
  sent_at timestamp with time zone not null,
  constraint phone_verifications_pkey PRIMARY KEY (user_id),
  constraint phone_verifications_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.profiles(id) ON DELETE CASCADE
);

grant delete, insert, select, update on flux_private.phone_verifications to flux_service;

create table flux_private.schema_migrations (
  file text not null,
  sha256 text not null,
  applied_at timestamp with time zone default now() not null,
  constraint schema_migrations_pkey PRIMARY KEY (file)
);

grant select on flux_private.schema_migrations to flux_service;

create table flux_private.set_aside (
  task_id uuid not null,
  reason text not null,
  times integer default 1 not null,
  at timestamp with time zone not null,
  user_id uuid not null,
  constraint set_aside_pkey PRIMARY KEY (task_id),
  constraint set_aside_task_fkey FOREIGN KEY (task_id, user_id) REFERENCES public.tasks(id, user_id) ON DELETE CASCADE
);

grant delete, insert, select, update on flux_private.set_aside to flux_service;

create table flux_private.signing_keys (
  kid text not null,
  public_jwk jsonb not null,
  private_sealed text not null,
  created_at timestamp with time zone not null,
  signs_from timestamp with time zone not null,
  constraint signing_keys_pkey PRIMARY KEY (kid)
);

grant delete, insert, select on flux_private.signing_keys to flux_service;

create table flux_private.upkeep (
  name text not null,
  wake_at timestamp with time zone not null,
  constraint upkeep_pkey PRIMARY KEY (name)
);

grant delete, insert, select, update on flux_private.upkeep to flux_service;

-- public

create schema public;
grant usage on schema public to authenticated;
grant usage on schema public to flux_api;
grant usage on schema public to flux_service;
grant usage on schema public to public;

CREATE OR REPLACE FUNCTION public.flux_user_id()
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$ select (nullif(current_setting('request.jwt.claims', true), '')::jsonb ->> 'sub')::uuid $function$;
grant execute on function public.flux_user_id() to authenticated;
grant execute on function public.flux_user_id() to flux_api;
grant execute on function public.flux_user_id() to flux_service;

create table public.calendar_feeds (
  token_hash text not null,
  user_id uuid not null,
  created_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  constraint calendar_feeds_pkey PRIMARY KEY (token_hash),
  constraint calendar_feeds_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.profiles(id) ON DELETE CASCADE
);

CREATE INDEX calendar_feeds_user_idx ON public.calendar_feeds USING btree (user_id);
alter table public.calendar_feeds enable row level security;
alter table public.calendar_feeds force row level security;
create policy own_delete on public.calendar_feeds as permissive for delete to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_insert on public.calendar_feeds as permissive for insert to flux_api with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_select on public.calendar_feeds as permissive for select to authenticated, flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_update on public.calendar_feeds as permissive for update to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id))) with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy service on public.calendar_feeds as permissive for all to flux_service using (true) with check (true);
grant delete, insert, select, update on public.calendar_feeds to flux_service;
grant insert, select, update on public.calendar_feeds to flux_api;
grant select on public.calendar_feeds to authenticated;

create table public.category_counts (
  user_id uuid not null,
  category text not null,
  done integer default 0 not null,
  ignored integer default 0 not null,
  unreachable integer default 0 not null,
  marked integer default 0 not null,
  skipped integer default 0 not null,
  rescheduled integer default 0 not null,
  cancelled integer default 0 not null,
  constraint category_counts_pkey PRIMARY KEY (user_id, category),
  constraint category_counts_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.profiles(id) ON DELETE CASCADE
);

alter table public.category_counts enable row level security;
alter table public.category_counts force row level security;
create policy own_delete on public.category_counts as permissive for delete to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_insert on public.category_counts as permissive for insert to flux_api with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_select on public.category_counts as permissive for select to authenticated, flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_update on public.category_counts as permissive for update to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id))) with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy service on public.category_counts as permissive for all to flux_service using (true) with check (true);
grant delete, insert, select, update on public.category_counts to flux_service;
grant insert, select, update on public.category_counts to flux_api;
grant select on public.category_counts to authenticated;

create table public.changed_rows (
  id bigint generated always as identity not null,
  change_id uuid not null,
  user_id uuid not null,
  table_name text not null,
  row_id uuid not null,
  before jsonb,
  after jsonb,
  constraint changed_rows_change_id_user_id_fkey FOREIGN KEY (change_id, user_id) REFERENCES public.changes(id, user_id) ON DELETE CASCADE,
  constraint changed_rows_pkey PRIMARY KEY (id),
  constraint changed_rows_table_name_check CHECK ((table_name = ANY (ARRAY['goals'::text, 'task_series'::text, 'tasks'::text]))),
  constraint changed_rows_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.profiles(id) ON DELETE CASCADE
);

CREATE INDEX changed_rows_change_idx ON public.changed_rows USING btree (change_id, user_id);
CREATE INDEX changed_rows_user_idx ON public.changed_rows USING btree (user_id);
alter table public.changed_rows enable row level security;
alter table public.changed_rows force row level security;
create policy own_delete on public.changed_rows as permissive for delete to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_insert on public.changed_rows as permissive for insert to flux_api with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_select on public.changed_rows as permissive for select to authenticated, flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_update on public.changed_rows as permissive for update to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id))) with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy service on public.changed_rows as permissive for all to flux_service using (true) with check (true);
grant delete, insert, select, update on public.changed_rows to flux_api;
grant delete, insert, select, update on public.changed_rows to flux_service;
grant select on public.changed_rows to authenticated;

create table public.changes (
  id uuid default gen_random_uuid() not null,
  user_id uuid not null,
  conversation_id uuid,
  kinds text[] not null,
  summary text not null,
  at timestamp with time zone not null,
  undone_at timestamp with time zone,
  stood jsonb,
  takes_back uuid,
  constraint changes_id_user_id_key UNIQUE (id, user_id),
  constraint changes_pkey PRIMARY KEY (id),
  constraint changes_stood_check CHECK (((stood IS NULL) OR (jsonb_typeof(stood) = 'object'::text))),
  constraint changes_summary_check CHECK ((length(summary) <= 500)),
  constraint changes_takes_back_fkey FOREIGN KEY (takes_back, user_id) REFERENCES public.changes(id, user_id) ON DELETE CASCADE,
  constraint changes_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.profiles(id) ON DELETE CASCADE
);

CREATE INDEX changes_at_idx ON public.changes USING btree (at);
CREATE INDEX changes_takes_back_idx ON public.changes USING btree (takes_back, user_id) WHERE (takes_back IS NOT NULL);
CREATE INDEX changes_user_idx ON public.changes USING btree (user_id, at DESC);
alter table public.changes enable row level security;
alter table public.changes force row level security;
create policy own_delete on public.changes as permissive for delete to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_insert on public.changes as permissive for insert to flux_api with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_select on public.changes as permissive for select to authenticated, flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_update on public.changes as permissive for update to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id))) with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy service on public.changes as permissive for all to flux_service using (true) with check (true);
grant delete, insert, select, update on public.changes to flux_api;
grant delete, insert, select, update on public.changes to flux_service;
grant select on public.changes to authenticated;

create table public.commitments (
  id uuid default gen_random_uuid() not null,
  user_id uuid not null,
  title text not null,
  rrule text,
  dtstart_local timestamp without time zone not null,
  zone text,
  duration_minutes integer not null,
  exdates timestamp without time zone[] default '{}'::timestamp without time zone[] not null,
  rdates timestamp without time zone[] default '{}'::timestamp without time zone[] not null,
  source text default 'manual'::text not null,
  uid text,
  recurrence_id timestamp without time zone,
  created_at timestamp with time zone not null,
  calendar text,
  constraint commitments_calendar_check CHECK (((length(calendar) >= 1) AND (length(calendar) <= 200))),
  constraint commitments_check CHECK (((source = 'manual'::text) OR (uid IS NOT NULL))),
  constraint commitments_check1 CHECK (((calendar IS NULL) OR (source = 'ics'::text))),
  constraint commitments_duration_minutes_check CHECK (((duration_minutes >= 1) AND (duration_minutes <= 44640))),
  constraint commitments_pkey PRIMARY KEY (id),
  constraint commitments_rrule_check CHECK ((length(rrule) <= 2000)),
  constraint commitments_source_check CHECK ((source = ANY (ARRAY['manual'::text, 'ics'::text]))),
  constraint commitments_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300))),
  constraint commitments_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.profiles(id) ON DELETE CASCADE
);

CREATE INDEX commitments_import_idx ON public.commitments USING btree (user_id, uid) WHERE (source = 'ics'::text);
CREATE INDEX commitments_user_idx ON public.commitments USING btree (user_id);
alter table public.commitments enable row level security;
alter table public.commitments force row level security;
create policy own_delete on public.commitments as permissive for delete to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_insert on public.commitments as permissive for insert to flux_api with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_select on public.commitments as permissive for select to authenticated, flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_update on public.commitments as permissive for update to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id))) with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy service on public.commitments as permissive for all to flux_service using (true) with check (true);
grant delete, insert, select, update on public.commitments to flux_api;
grant delete, insert, select, update on public.commitments to flux_service;
grant select on public.commitments to authenticated;

create table public.consent_receipts (
  id uuid default gen_random_uuid() not null,
  user_id uuid not null,
  channel text not null,
  granted boolean not null,
  phone_number text,
  wording text,
  way text not null,
  at timestamp with time zone not null,
  constraint consent_receipts_channel_check CHECK ((channel = ANY (ARRAY['whatsapp'::text, 'call'::text, 'all'::text, 'partner'::text]))),
  constraint consent_receipts_pkey PRIMARY KEY (id),
  constraint consent_receipts_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.profiles(id) ON DELETE CASCADE
);

CREATE INDEX consent_receipts_user_idx ON public.consent_receipts USING btree (user_id, at);
alter table public.consent_receipts enable row level security;
alter table public.consent_receipts force row level security;
create policy own_delete on public.consent_receipts as permissive for delete to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_insert on public.consent_receipts as permissive for insert to flux_api with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_select on public.consent_receipts as permissive for select to authenticated, flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_update on public.consent_receipts as permissive for update to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id))) with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy service on public.consent_receipts as permissive for all to flux_service using (true) with check (true);
grant delete, insert, select, update on public.consent_receipts to flux_service;
grant select on public.consent_receipts to authenticated;
grant select on public.consent_receipts to flux_api;

create table public.contacts (
  user_id uuid not null,
  phone_number text,
  phone_verified_at timestamp with time zone,
  whatsapp_opted_in_at timestamp with time zone,
  opted_out_at timestamp with time zone,
  last_inbound_at timestamp with time zone,
  calls_refused_at timestamp with time zone,
  phone_key text generated always as (flux_private.phone_key(phone_number)) stored,
  whatsapp_sender_id text,
  constraint contacts_check CHECK (((phone_number IS NULL) = (phone_verified_at IS NULL))),
  constraint contacts_check1 CHECK (((whatsapp_opted_in_at IS NULL) OR (phone_number IS NOT NULL))),
  constraint contacts_phone_key_key UNIQUE (phone_key),
  constraint contacts_phone_number_key UNIQUE (phone_number),
  constraint contacts_pkey PRIMARY KEY (user_id),
  constraint contacts_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.profiles(id) ON DELETE CASCADE,
  constraint contacts_whatsapp_sender_id_key UNIQUE (whatsapp_sender_id)
);

alter table public.contacts enable row level security;
alter table public.contacts force row level security;
create policy own_delete on public.contacts as permissive for delete to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_insert on public.contacts as permissive for insert to flux_api with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_select on public.contacts as permissive for select to authenticated, flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_update on public.contacts as permissive for update to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id))) with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy service on public.contacts as permissive for all to flux_service using (true) with check (true);
grant delete, insert, select, update on public.contacts to flux_service;
grant select on public.contacts to authenticated;
grant select on public.contacts to flux_api;

create table public.conversations (
  id uuid not null,
  user_id uuid not null,
  title text,
  created_at timestamp with time zone not null,
  last_message_at timestamp with time zone not null,
  turn_holder uuid,
  turn_until timestamp with time zone,
  summary text,
  summary_seq bigint default 0 not null,
  channel text,
  constraint conversations_channel_check CHECK ((channel = 'whatsapp'::text)),
  constraint conversations_id_user_id_key UNIQUE (id, user_id),
  constraint conversations_pkey PRIMARY KEY (id),
  constraint conversations_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.profiles(id) ON DELETE CASCADE
);

CREATE UNIQUE INDEX conversations_channel_idx ON public.conversations USING btree (user_id, channel) WHERE (channel IS NOT NULL);
CREATE INDEX conversations_user_idx ON public.conversations USING btree (user_id, last_message_at DESC, id DESC);
alter table public.conversations enable row level security;
alter table public.conversations force row level security;
create policy own_delete on public.conversations as permissive for delete to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_insert on public.conversations as permissive for insert to flux_api with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_select on public.conversations as permissive for select to authenticated, flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_update on public.conversations as permissive for update to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id))) with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy service on public.conversations as permissive for all to flux_service using (true) with check (true);
grant delete, insert, select, update on public.conversations to flux_api;
grant delete, insert, select, update on public.conversations to flux_service;
grant select on public.conversations to authenticated;

create table public.day_counts (
  user_id uuid not null,
  day date not null,
  zone text not null,
  day_start time without time zone not null,
  done integer default 0 not null,
  ignored integer default 0 not null,
  unreachable integer default 0 not null,
  marked integer default 0 not null,
  skipped integer default 0 not null,
  rescheduled integer default 0 not null,
  cancelled integer default 0 not null,
  focus_minutes integer default 0 not null,
  constraint day_counts_pkey PRIMARY KEY (user_id, day),
  constraint day_counts_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.profiles(id) ON DELETE CASCADE
);

alter table public.day_counts enable row level security;
alter table public.day_counts force row level security;
create policy own_delete on public.day_counts as permissive for delete to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_insert on public.day_counts as permissive for insert to flux_api with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_select on public.day_counts as permissive for select to authenticated, flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_update on public.day_counts as permissive for update to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id))) with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy service on public.day_counts as permissive for all to flux_service using (true) with check (true);
grant delete, insert, select, update on public.day_counts to flux_service;
grant insert, select, update on public.day_counts to flux_api;
grant select on public.day_counts to authenticated;

create table public.goal_counts (
  user_id uuid not null,
  goal_id uuid not null,
  done integer default 0 not null,
  ignored integer default 0 not null,
  unreachable integer default 0 not null,
  marked integer default 0 not null,
  skipped integer default 0 not null,
  rescheduled integer default 0 not null,
  cancelled integer default 0 not null,
  constraint goal_counts_goal_id_user_id_fkey FOREIGN KEY (goal_id, user_id) REFERENCES public.goals(id, user_id) ON DELETE CASCADE,
  constraint goal_counts_pkey PRIMARY KEY (user_id, goal_id),
  constraint goal_counts_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.profiles(id) ON DELETE CASCADE
);

alter table public.goal_counts enable row level security;
alter table public.goal_counts force row level security;
create policy own_delete on public.goal_counts as permissive for delete to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_insert on public.goal_counts as permissive for insert to flux_api with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_select on public.goal_counts as permissive for select to authenticated, flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_update on public.goal_counts as permissive for update to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id))) with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy service on public.goal_counts as permissive for all to flux_service using (true) with check (true);
grant delete, insert, select, update on public.goal_counts to flux_service;
grant insert, select, update on public.goal_counts to flux_api;
grant select on public.goal_counts to authenticated;

create table public.goal_days (
  user_id uuid not null,
  goal_id uuid not null,
  day date not null,
  done integer default 0 not null,
  constraint goal_days_goal_id_user_id_fkey FOREIGN KEY (goal_id, user_id) REFERENCES public.goals(id, user_id) ON DELETE CASCADE,
  constraint goal_days_pkey PRIMARY KEY (user_id, day, goal_id),
  constraint goal_days_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.profiles(id) ON DELETE CASCADE
);

CREATE INDEX goal_days_goal_idx ON public.goal_days USING btree (goal_id);
alter table public.goal_days enable row level security;
alter table public.goal_days force row level security;
create policy own_delete on public.goal_days as permissive for delete to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_insert on public.goal_days as permissive for insert to flux_api with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_select on public.goal_days as permissive for select to authenticated, flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_update on public.goal_days as permissive for update to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id))) with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy service on public.goal_days as permissive for all to flux_service using (true) with check (true);
grant delete, insert, select, update on public.goal_days to flux_service;
grant insert, select, update on public.goal_days to flux_api;
grant select on public.goal_days to authenticated;

create table public.goals (
  id uuid default gen_random_uuid() not null,
  user_id uuid not null,
  title text not null,
  description text,
  class_tags text[] default '{}'::text[] not null,
  status text default 'active'::text not null,
  parent_goal_id uuid,
  pipeline_order integer,
  target_weeks integer,
  plan_json jsonb,
  created_at timestamp with time zone not null,
  activated_at timestamp with time zone,
  completed_at timestamp with time zone,
  constraint goals_id_user_id_key UNIQUE (id, user_id),
  constraint goals_parent_goal_id_fkey FOREIGN KEY (parent_goal_id, user_id) REFERENCES public.goals(id, user_id) ON DELETE CASCADE,
  constraint goals_pkey PRIMARY KEY (id),
  constraint goals_status_check CHECK ((status = ANY (ARRAY['active'::text, 'completed'::text, 'abandoned'::text, 'pipeline'::text]))),
  constraint goals_target_weeks_check CHECK (((target_weeks >= 1) AND (target_weeks <= 520))),
  constraint goals_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300))),
  constraint goals_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.profiles(id) ON DELETE CASCADE
);

CREATE INDEX goals_parent_idx ON public.goals USING btree (parent_goal_id);
CREATE INDEX goals_user_id_idx ON public.goals USING btree (user_id, status);
alter table public.goals enable row level security;
alter table public.goals force row level security;
create policy own_delete on public.goals as permissive for delete to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_insert on public.goals as permissive for insert to flux_api with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_select on public.goals as permissive for select to authenticated, flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_update on public.goals as permissive for update to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id))) with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy service on public.goals as permissive for all to flux_service using (true) with check (true);
CREATE TRIGGER record_change AFTER INSERT OR DELETE OR UPDATE ON public.goals FOR EACH ROW WHEN ((COALESCE(current_setting('flux.change'::text, true), ''::text) <> ''::text)) EXECUTE FUNCTION flux_private.record_change();
grant delete, insert, select, update on public.goals to flux_api;
grant delete, insert, select, update on public.goals to flux_service;
grant select on public.goals to authenticated;

create table public.idempotency_keys (
  user_id uuid not null,
  key_hash text not null,
  request_hash text not null,
  sealed_answer text,
  created_at timestamp with time zone not null,
  constraint idempotency_keys_pkey PRIMARY KEY (user_id, key_hash),
  constraint idempotency_keys_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.profiles(id) ON DELETE CASCADE
);

CREATE INDEX idempotency_keys_created_idx ON public.idempotency_keys USING btree (created_at);
alter table public.idempotency_keys enable row level security;
alter table public.idempotency_keys force row level security;
create policy own_delete on public.idempotency_keys as permissive for delete to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_insert on public.idempotency_keys as permissive for insert to flux_api with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_select on public.idempotency_keys as permissive for select to authenticated, flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_update on public.idempotency_keys as permissive for update to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id))) with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy service on public.idempotency_keys as permissive for all to flux_service using (true) with check (true);
grant delete, insert, select, update on public.idempotency_keys to flux_api;
grant delete, insert, select, update on public.idempotency_keys to flux_service;
grant select on public.idempotency_keys to authenticated;

create table public.llm_usage (
  id uuid not null,
  user_id uuid not null,
  month date not null,
  agent text not null,
  model text,
  tier smallint,
  reserved bigint not null,
  tokens bigint,
  tokens_in integer,
  tokens_out integer,
  cost_usd numeric,
  latency_ms integer,
  outcome text,
  created_at timestamp with time zone not null,
  settled_at timestamp with time zone,
  constraint llm_usage_cost_usd_check CHECK ((cost_usd >= (0)::numeric)),
  constraint llm_usage_latency_ms_check CHECK ((latency_ms >= 0)),
  constraint llm_usage_pkey PRIMARY KEY (id),
  constraint llm_usage_reserved_check CHECK ((reserved >= 0)),
  constraint llm_usage_tier_check CHECK ((tier >= 1)),
  constraint llm_usage_tokens_check CHECK ((tokens >= 0)),
  constraint llm_usage_tokens_in_check CHECK ((tokens_in >= 0)),
  constraint llm_usage_tokens_out_check CHECK ((tokens_out >= 0)),
  constraint llm_usage_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.profiles(id) ON DELETE CASCADE
);

CREATE INDEX llm_usage_created_idx ON public.llm_usage USING btree (created_at);
CREATE INDEX llm_usage_open_idx ON public.llm_usage USING btree (created_at) WHERE (settled_at IS NULL);
CREATE INDEX llm_usage_user_idx ON public.llm_usage USING btree (user_id, month);
alter table public.llm_usage enable row level security;
alter table public.llm_usage force row level security;
create policy own_delete on public.llm_usage as permissive for delete to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_insert on public.llm_usage as permissive for insert to flux_api with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_select on public.llm_usage as permissive for select to authenticated, flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_update on public.llm_usage as permissive for update to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id))) with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy service on public.llm_usage as permissive for all to flux_service using (true) with check (true);
grant delete, insert, select, update on public.llm_usage to flux_service;
grant select on public.llm_usage to authenticated;
grant select on public.llm_usage to flux_api;

create table public.messages (
  id uuid not null,
  seq bigint generated always as identity not null,
  user_id uuid not null,
  conversation_id uuid not null,
  role text not null,
  content text not null,
  agent_node text,
  metadata jsonb default '{}'::jsonb not null,
  created_at timestamp with time zone not null,
  constraint messages_conversation_id_user_id_fkey FOREIGN KEY (conversation_id, user_id) REFERENCES public.conversations(id, user_id) ON DELETE CASCADE,
  constraint messages_pkey PRIMARY KEY (id),
  constraint messages_role_check CHECK ((role = ANY (ARRAY['user'::text, 'assistant'::text]))),
  constraint messages_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.profiles(id) ON DELETE CASCADE
);

CREATE INDEX messages_conversation_idx ON public.messages USING btree (conversation_id, seq DESC);
CREATE INDEX messages_user_idx ON public.messages USING btree (user_id);
alter table public.messages enable row level security;
alter table public.messages force row level security;
create policy own_delete on public.messages as permissive for delete to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_insert on public.messages as permissive for insert to flux_api with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_select on public.messages as permissive for select to authenticated, flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_update on public.messages as permissive for update to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id))) with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy service on public.messages as permissive for all to flux_service using (true) with check (true);
grant delete, insert, select, update on public.messages to flux_api;
grant delete, insert, select, update on public.messages to flux_service;
grant select on public.messages to authenticated;

create table public.onboardings (
  user_id uuid not null,
  conversation_id uuid,
  question text not null,
  answers jsonb default '{}'::jsonb not null,
  started_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint onboardings_conversation_id_user_id_fkey FOREIGN KEY (conversation_id, user_id) REFERENCES public.conversations(id, user_id) ON DELETE SET NULL (conversation_id),
  constraint onboardings_pkey PRIMARY KEY (user_id),
  constraint onboardings_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.profiles(id) ON DELETE CASCADE
);

CREATE INDEX onboardings_conversation_idx ON public.onboardings USING btree (conversation_id, user_id);
alter table public.onboardings enable row level security;
alter table public.onboardings force row level security;
create policy own_delete on public.onboardings as permissive for delete to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_insert on public.onboardings as permissive for insert to flux_api with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_select on public.onboardings as permissive for select to authenticated, flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_update on public.onboardings as permissive for update to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id))) with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy service on public.onboardings as permissive for all to flux_service using (true) with check (true);
grant delete, insert, select, update on public.onboardings to flux_api;
grant delete, insert, select, update on public.onboardings to flux_service;
grant select on public.onboardings to authenticated;

create table public.partner_tasks (
  user_id uuid not null,
  id uuid default gen_random_uuid() not null,
  series_id uuid,
  task_id uuid,
  even_health boolean default false not null,
  constraint partner_tasks_check CHECK (((series_id IS NULL) <> (task_id IS NULL))),
  constraint partner_tasks_pkey PRIMARY KEY (id),
  constraint partner_tasks_series_id_fkey FOREIGN KEY (series_id, user_id) REFERENCES public.task_series(id, user_id) ON DELETE CASCADE,
  constraint partner_tasks_task_id_fkey FOREIGN KEY (task_id, user_id) REFERENCES public.tasks(id, user_id) ON DELETE CASCADE,
  constraint partner_tasks_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.partners(user_id) ON DELETE CASCADE,
  constraint partner_tasks_user_id_series_id_key UNIQUE (user_id, series_id),
  constraint partner_tasks_user_id_task_id_key UNIQUE (user_id, task_id)
);

CREATE INDEX partner_tasks_series_idx ON public.partner_tasks USING btree (series_id);
CREATE INDEX partner_tasks_task_idx ON public.partner_tasks USING btree (task_id);
alter table public.partner_tasks enable row level security;
alter table public.partner_tasks force row level security;
create policy own_delete on public.partner_tasks as permissive for delete to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_insert on public.partner_tasks as permissive for insert to flux_api with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_select on public.partner_tasks as permissive for select to authenticated, flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_update on public.partner_tasks as permissive for update to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id))) with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy service on public.partner_tasks as permissive for all to flux_service using (true) with check (true);
grant delete, insert, select, update on public.partner_tasks to flux_service;
grant select on public.partner_tasks to authenticated;
grant select on public.partner_tasks to flux_api;

create table public.partners (
  user_id uuid not null,
  name text not null,
  phone_number text not null,
  phone_key text generated always as (flux_private.phone_key(phone_number)) stored not null,
  code text not null,
  state text not null,
  hours_start time without time zone not null,
  hours_end time without time zone not null,
  zone text not null,
  invited_at timestamp with time zone not null,
  agreed_at timestamp with time zone,
  ended_at timestamp with time zone,
  last_inbound_at timestamp with time zone,
  constraint partners_code_key UNIQUE (code),
  constraint partners_pkey PRIMARY KEY (user_id),
  constraint partners_state_check CHECK ((state = ANY (ARRAY['invited'::text, 'asked'::text, 'active'::text, 'ended'::text]))),
  constraint partners_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.profiles(id) ON DELETE CASCADE
);

CREATE INDEX partners_phone_idx ON public.partners USING btree (phone_key);
alter table public.partners enable row level security;
alter table public.partners force row level security;
create policy own_delete on public.partners as permissive for delete to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_insert on public.partners as permissive for insert to flux_api with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_select on public.partners as permissive for select to authenticated, flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_update on public.partners as permissive for update to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id))) with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy service on public.partners as permissive for all to flux_service using (true) with check (true);
grant delete, insert, select, update on public.partners to flux_service;
grant select on public.partners to authenticated;
grant select on public.partners to flux_api;

create table public.patterns (
  id uuid default gen_random_uuid() not null,
  user_id uuid not null,
  pattern_type text not null,
  subject text not null,
  description text not null,
  data jsonb default '{}'::jsonb not null,
  confidence double precision not null,
  expires_at timestamp with time zone,
  user_description text,
  user_confidence double precision,
  user_override jsonb,
  override_until timestamp with time zone,
  dismissed_until timestamp with time zone,
  asked_at timestamp with time zone,
  asked jsonb,
  answer text,
  answered_at timestamp with time zone,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  constraint patterns_answer_check CHECK ((answer = ANY (ARRAY['yes'::text, 'no'::text]))),
  constraint patterns_check CHECK (((answer IS NULL) = (answered_at IS NULL))),
  constraint patterns_confidence_check CHECK (((confidence >= (0)::double precision) AND (confidence <= (1)::double precision))),
  constraint patterns_description_check CHECK (((length(description) >= 1) AND (length(description) <= 500))),
  constraint patterns_pattern_type_check CHECK ((pattern_type = ANY (ARRAY['time_avoidance'::text, 'best_time'::text, 'category_performance'::text, 'user_preference'::text]))),
  constraint patterns_pkey PRIMARY KEY (id),
  constraint patterns_subject_check CHECK (((length(subject) >= 1) AND (length(subject) <= 200))),
  constraint patterns_user_confidence_check CHECK (((user_confidence >= (0)::double precision) AND (user_confidence <= (1)::double precision))),
  constraint patterns_user_description_check CHECK (((length(user_description) >= 1) AND (length(user_description) <= 1000))),
  constraint patterns_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.profiles(id) ON DELETE CASCADE,
  constraint patterns_user_id_subject_key UNIQUE (user_id, subject)
);

alter table public.patterns enable row level security;
alter table public.patterns force row level security;
create policy own_delete on public.patterns as permissive for delete to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_insert on public.patterns as permissive for insert to flux_api with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_select on public.patterns as permissive for select to authenticated, flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_update on public.patterns as permissive for update to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id))) with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy service on public.patterns as permissive for all to flux_service using (true) with check (true);
grant delete, insert, select, update on public.patterns to flux_api;
grant delete, insert, select, update on public.patterns to flux_service;
grant select on public.patterns to authenticated;

create table public.pauses (
  id uuid default gen_random_uuid() not null,
  user_id uuid not null,
  from_day date not null,
  to_day date not null,
  reason text,
  created_at timestamp with time zone not null,
  kept uuid[] default '{}'::uuid[] not null,
  constraint pauses_check CHECK ((from_day <= to_day)),
  constraint pauses_kept_check CHECK ((cardinality(kept) <= 100)),
  constraint pauses_pkey PRIMARY KEY (id),
  constraint pauses_reason_check CHECK ((length(reason) <= 300)),
  constraint pauses_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.profiles(id) ON DELETE CASCADE
);

CREATE INDEX pauses_user_idx ON public.pauses USING btree (user_id, from_day);
alter table public.pauses enable row level security;
alter table public.pauses force row level security;
create policy own_delete on public.pauses as permissive for delete to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_insert on public.pauses as permissive for insert to flux_api with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_select on public.pauses as permissive for select to authenticated, flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_update on public.pauses as permissive for update to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id))) with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy service on public.pauses as permissive for all to flux_service using (true) with check (true);
grant delete, insert, select, update on public.pauses to flux_api;
grant delete, insert, select, update on public.pauses to flux_service;
grant select on public.pauses to authenticated;

create table public.profiles (
  id uuid not null,
  email text,
  name text,
  timezone text default 'UTC'::text not null,
  onboarded_at timestamp with time zone,
  profile jsonb default '{}'::jsonb not null,
  reminder_lead_minutes double precision,
  escalation_window_minutes double precision,
  auto_miss_grace_minutes double precision,
  quiet_start time without time zone,
  quiet_end time without time zone,
  max_calls_per_day integer,
  max_messages_per_day integer,
  paused_until timestamp with time zone,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  erasing_at timestamp with time zone,
  travels jsonb default '[]'::jsonb not null,
  constraint profiles_auto_miss_grace_minutes_check CHECK (((auto_miss_grace_minutes >= (0)::double precision) AND (auto_miss_grace_minutes <= (10080)::double precision))),
  constraint profiles_check CHECK (((quiet_start IS NULL) = (quiet_end IS NULL))),
  constraint profiles_escalation_window_minutes_check CHECK (((escalation_window_minutes >= (0)::double precision) AND (escalation_window_minutes <= (1440)::double precision))),
  constraint profiles_max_calls_per_day_check CHECK (((max_calls_per_day >= 0) AND (max_calls_per_day <= 100))),
  constraint profiles_max_messages_per_day_check CHECK (((max_messages_per_day >= 0) AND (max_messages_per_day <= 1000))),
  constraint profiles_pkey PRIMARY KEY (id),
  constraint profiles_reminder_lead_minutes_check CHECK (((reminder_lead_minutes >= (0)::double precision) AND (reminder_lead_minutes <= (1440)::double precision))),
  constraint profiles_travels_check CHECK (((jsonb_typeof(travels) = 'array'::text) AND (jsonb_array_length(travels) <= 50)))
);

alter table public.profiles enable row level security;
alter table public.profiles force row level security;
create policy own_delete on public.profiles as permissive for delete to flux_api using ((id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_insert on public.profiles as permissive for insert to flux_api with check ((id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_select on public.profiles as permissive for select to authenticated, flux_api using ((id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_update on public.profiles as permissive for update to flux_api using ((id = ( SELECT public.flux_user_id() AS flux_user_id))) with check ((id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy service on public.profiles as permissive for all to flux_service using (true) with check (true);
grant delete, insert, select, update on public.profiles to flux_api;
grant delete, insert, select, update on public.profiles to flux_service;
grant select on public.profiles to authenticated;

create table public.push_subscriptions (
  id uuid default gen_random_uuid() not null,
  user_id uuid not null,
  endpoint text not null,
  p256dh text not null,
  auth text not null,
  created_at timestamp with time zone not null,
  last_accepted_at timestamp with time zone,
  session_id uuid,
  application_key text,
  constraint push_subscriptions_endpoint_key UNIQUE (endpoint),
  constraint push_subscriptions_pkey PRIMARY KEY (id),
  constraint push_subscriptions_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.profiles(id) ON DELETE CASCADE
) with (fillfactor=80);

CREATE INDEX push_subscriptions_session_idx ON public.push_subscriptions USING btree (user_id, session_id);
CREATE INDEX push_subscriptions_user_id_idx ON public.push_subscriptions USING btree (user_id);
alter table public.push_subscriptions enable row level security;
alter table public.push_subscriptions force row level security;
create policy own_delete on public.push_subscriptions as permissive for delete to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_insert on public.push_subscriptions as permissive for insert to flux_api with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_select on public.push_subscriptions as permissive for select to authenticated, flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_update on public.push_subscriptions as permissive for update to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id))) with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy service on public.push_subscriptions as permissive for all to flux_service using (true) with check (true);
grant delete, insert, select, update on public.push_subscriptions to flux_api;
grant delete, insert, select, update on public.push_subscriptions to flux_service;
grant select on public.push_subscriptions to authenticated;

create table public.rungs (
  id uuid not null,
  user_id uuid not null,
  task_id uuid not null,
  generation integer not null,
  rung text not null,
  state text default 'claimed'::text not null,
  claimed_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  delivered_at timestamp with time zone,
  failed_at timestamp with time zone,
  picked_up_at timestamp with time zone,
  ended_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  retry_at timestamp with time zone,
  attempts integer default 1 not null,
  provider_id text,
  fail_reason text,
  send_id uuid,
  claimed_by uuid,
  lease_until timestamp with time zone,
  first_claimed_at timestamp with time zone,
  devices uuid[],
  former_provider_ids text[],
  hang_up_at timestamp with time zone,
  clear_at timestamp with time zone,
  place smallint,
  constraint rungs_pkey PRIMARY KEY (id),
  constraint rungs_rung_check CHECK ((rung = ANY (ARRAY['push'::text, 'whatsapp'::text, 'call'::text, 'call_again'::text]))),
  constraint rungs_state_check CHECK ((state = ANY (ARRAY['claimed'::text, 'sent'::text, 'delivered'::text, 'failed'::text, 'withdrawn'::text, 'lost'::text]))),
  constraint rungs_task_id_fkey FOREIGN KEY (task_id, user_id) REFERENCES public.tasks(id, user_id) ON DELETE CASCADE,
  constraint rungs_task_id_generation_rung_key UNIQUE (task_id, generation, rung)
) with (fillfactor=50);

CREATE INDEX rungs_clear_at_idx ON public.rungs USING btree (clear_at) WHERE (clear_at IS NOT NULL);
CREATE INDEX rungs_hang_up_idx ON public.rungs USING btree (hang_up_at) WHERE (hang_up_at IS NOT NULL);
CREATE UNIQUE INDEX rungs_provider_id_key ON public.rungs USING btree (provider_id) WHERE (provider_id IS NOT NULL);
CREATE INDEX rungs_send_idx ON public.rungs USING btree (send_id) WHERE (send_id IS NOT NULL);
CREATE INDEX rungs_user_claimed_idx ON public.rungs USING btree (user_id, claimed_at);
alter table public.rungs enable row level security;
alter table public.rungs force row level security;
create policy own_delete on public.rungs as permissive for delete to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_insert on public.rungs as permissive for insert to flux_api with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_select on public.rungs as permissive for select to authenticated, flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_update on public.rungs as permissive for update to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id))) with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy service on public.rungs as permissive for all to flux_service using (true) with check (true);
CREATE TRIGGER hurry_notifier AFTER UPDATE OF hang_up_at ON public.rungs FOR EACH ROW WHEN (((new.hang_up_at IS NOT NULL) AND (old.hang_up_at IS NULL))) EXECUTE FUNCTION flux_private.hurry_notifier();
CREATE TRIGGER hurry_notifier_to_clear AFTER UPDATE OF clear_at ON public.rungs FOR EACH ROW WHEN (((new.clear_at IS NOT NULL) AND (old.clear_at IS NULL))) EXECUTE FUNCTION flux_private.hurry_notifier();
grant delete, insert, select, update on public.rungs to flux_api;
grant delete, insert, select, update on public.rungs to flux_service;
grant select on public.rungs to authenticated;

create table public.slot_counts (
  user_id uuid not null,
  category text not null,
  weekday smallint not null,
  hour smallint not null,
  done double precision default 0 not null,
  ignored double precision default 0 not null,
  weighed_at timestamp with time zone not null,
  ignored_days date[] default '{}'::date[] not null,
  constraint slot_counts_hour_check CHECK (((hour >= 0) AND (hour <= 23))),
  constraint slot_counts_pkey PRIMARY KEY (user_id, category, weekday, hour),
  constraint slot_counts_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.profiles(id) ON DELETE CASCADE,
  constraint slot_counts_weekday_check CHECK (((weekday >= 1) AND (weekday <= 7)))
);

alter table public.slot_counts enable row level security;
alter table public.slot_counts force row level security;
create policy own_delete on public.slot_counts as permissive for delete to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_insert on public.slot_counts as permissive for insert to flux_api with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_select on public.slot_counts as permissive for select to authenticated, flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_update on public.slot_counts as permissive for update to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id))) with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy service on public.slot_counts as permissive for all to flux_service using (true) with check (true);
grant delete, insert, select, update on public.slot_counts to flux_service;
grant insert, select, update on public.slot_counts to flux_api;
grant select on public.slot_counts to authenticated;

create table public.streaks (
  user_id uuid not null,
  through_day date,
  current_days integer default 0 not null,
  longest_days integer default 0 not null,
  strength double precision default 0 not null,
  idle_days integer default 0 not null,
  constraint streaks_pkey PRIMARY KEY (user_id),
  constraint streaks_strength_check CHECK (((strength >= (0)::double precision) AND (strength <= (1)::double precision))),
  constraint streaks_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.profiles(id) ON DELETE CASCADE
);

alter table public.streaks enable row level security;
alter table public.streaks force row level security;
create policy own_delete on public.streaks as permissive for delete to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_insert on public.streaks as permissive for insert to flux_api with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_select on public.streaks as permissive for select to authenticated, flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_update on public.streaks as permissive for update to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id))) with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy service on public.streaks as permissive for all to flux_service using (true) with check (true);
grant delete, insert, select, update on public.streaks to flux_service;
grant insert, select, update on public.streaks to flux_api;
grant select on public.streaks to authenticated;

create table public.task_series (
  id uuid default gen_random_uuid() not null,
  user_id uuid not null,
  goal_id uuid,
  title text not null,
  description text,
  rrule text,
  after_completion_days integer,
  dtstart_local timestamp without time zone not null,
  zone text,
  exdates timestamp without time zone[] default '{}'::timestamp without time zone[] not null,
  rdates timestamp without time zone[] default '{}'::timestamp without time zone[] not null,
  duration_minutes integer,
  escalation_policy text default 'standard'::text not null,
  allow_quiet_hours boolean default false not null,
  class_tags text[] default '{}'::text[] not null,
  words text,
  continues_series_id uuid,
  created_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  constraint task_series_after_completion_days_check CHECK (((after_completion_days >= 1) AND (after_completion_days <= 3660))),
  constraint task_series_check CHECK (((rrule IS NULL) OR (after_completion_days IS NULL))),
  constraint task_series_continues_series_id_fkey FOREIGN KEY (continues_series_id, user_id) REFERENCES public.task_series(id, user_id) ON DELETE SET NULL (continues_series_id),
  constraint task_series_duration_minutes_check CHECK (((duration_minutes >= 1) AND (duration_minutes <= 1440))),
  constraint task_series_escalation_policy_check CHECK ((escalation_policy = ANY (ARRAY['silent'::text, 'standard'::text, 'aggressive'::text]))),
  constraint task_series_goal_id_user_id_fkey FOREIGN KEY (goal_id, user_id) REFERENCES public.goals(id, user_id) ON DELETE CASCADE,
  constraint task_series_id_user_id_key UNIQUE (id, user_id),
  constraint task_series_pkey PRIMARY KEY (id),
  constraint task_series_rrule_check CHECK ((length(rrule) <= 2000)),
  constraint task_series_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300))),
  constraint task_series_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.profiles(id) ON DELETE CASCADE,
  constraint task_series_words_check CHECK ((length(words) <= 550))
);

CREATE INDEX task_series_goal_id_idx ON public.task_series USING btree (goal_id);
CREATE INDEX task_series_user_id_idx ON public.task_series USING btree (user_id) WHERE (ended_at IS NULL);
alter table public.task_series enable row level security;
alter table public.task_series force row level security;
create policy own_delete on public.task_series as permissive for delete to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_insert on public.task_series as permissive for insert to flux_api with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_select on public.task_series as permissive for select to authenticated, flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_update on public.task_series as permissive for update to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id))) with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy service on public.task_series as permissive for all to flux_service using (true) with check (true);
CREATE TRIGGER record_change AFTER INSERT OR DELETE OR UPDATE ON public.task_series FOR EACH ROW WHEN ((COALESCE(current_setting('flux.change'::text, true), ''::text) <> ''::text)) EXECUTE FUNCTION flux_private.record_change();
grant delete, insert, select, update on public.task_series to flux_api;
grant delete, insert, select, update on public.task_series to flux_service;
grant select on public.task_series to authenticated;

create table public.tasks (
  id uuid default gen_random_uuid() not null,
  user_id uuid not null,
  series_id uuid,
  goal_id uuid,
  title text not null,
  description text,
  status text default 'pending'::text not null,
  miss_reason text,
  scheduled_at timestamp with time zone,
  occurrence_local timestamp without time zone,
  occurrence_at timestamp with time zone,
  duration_minutes integer,
  trigger_type text default 'time'::text not null,
  location_trigger text,
  escalation_policy text default 'standard'::text not null,
  allow_quiet_hours boolean default false not null,
  class_tags text[] default '{}'::text[] not null,
  words text,
  generation integer default 1 not null,
  armed_at timestamp with time zone not null,
  wake_at timestamp with time zone,
  rescheduled_from uuid,
  closed_via text,
  closed_at timestamp with time zone,
  completed_at timestamp with time zone,
  created_at timestamp with time zone not null,
  lane text,
  occurrence_fold smallint default 0 not null,
  constraint tasks_check CHECK (((miss_reason IS NOT NULL) = (status = 'missed'::text))),
  constraint tasks_check1 CHECK (((status = 'pending'::text) OR (wake_at IS NULL))),
  constraint tasks_check2 CHECK (((closed_at IS NULL) = (status = 'pending'::text))),
  constraint tasks_duration_minutes_check CHECK (((duration_minutes >= 1) AND (duration_minutes <= 1440))),
  constraint tasks_escalation_policy_check CHECK ((escalation_policy = ANY (ARRAY['silent'::text, 'standard'::text, 'aggressive'::text]))),
  constraint tasks_goal_id_user_id_fkey FOREIGN KEY (goal_id, user_id) REFERENCES public.goals(id, user_id) ON DELETE CASCADE,
  constraint tasks_id_user_id_key UNIQUE (id, user_id),
  constraint tasks_lane_check CHECK ((lane = ANY (ARRAY['push'::text, 'whatsapp'::text, 'call'::text, 'close'::text]))),
  constraint tasks_miss_reason_check CHECK ((miss_reason = ANY (ARRAY['ignored'::text, 'unreachable'::text, 'marked'::text]))),
  constraint tasks_occurrence_fold_check CHECK (((occurrence_fold >= 0) AND (occurrence_fold <= 9))),
  constraint tasks_pkey PRIMARY KEY (id),
  constraint tasks_rescheduled_from_fkey FOREIGN KEY (rescheduled_from, user_id) REFERENCES public.tasks(id, user_id) ON DELETE SET NULL (rescheduled_from),
  constraint tasks_series_id_occurrence_local_occurrence_fold_key UNIQUE (series_id, occurrence_local, occurrence_fold),
  constraint tasks_series_id_user_id_fkey FOREIGN KEY (series_id, user_id) REFERENCES public.task_series(id, user_id) ON DELETE CASCADE,
  constraint tasks_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'done'::text, 'missed'::text, 'skipped'::text, 'rescheduled'::text, 'cancelled'::text]))),
  constraint tasks_title_check CHECK (((length(title) >= 1) AND (length(title) <= 300))),
  constraint tasks_trigger_type_check CHECK ((trigger_type = ANY (ARRAY['time'::text, 'location'::text]))),
  constraint tasks_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.profiles(id) ON DELETE CASCADE,
  constraint tasks_words_check CHECK ((length(words) <= 550))
);

CREATE INDEX tasks_due_idx ON public.tasks USING btree (wake_at) WHERE ((wake_at IS NOT NULL) AND (lane IS NULL));
CREATE INDEX tasks_goal_id_idx ON public.tasks USING btree (goal_id, status);
CREATE INDEX tasks_lane_idx ON public.tasks USING btree (lane, wake_at) WHERE (lane IS NOT NULL);
CREATE INDEX tasks_rescheduled_from_idx ON public.tasks USING btree (rescheduled_from) WHERE (rescheduled_from IS NOT NULL);
CREATE INDEX tasks_series_pending_idx ON public.tasks USING btree (series_id) WHERE (status = 'pending'::text);
CREATE INDEX tasks_user_pending_idx ON public.tasks USING btree (user_id, scheduled_at) WHERE (status = 'pending'::text);
CREATE INDEX tasks_user_scheduled_idx ON public.tasks USING btree (user_id, scheduled_at);
CREATE INDEX tasks_user_todo_idx ON public.tasks USING btree (user_id) WHERE (scheduled_at IS NULL);
alter table public.tasks enable row level security;
alter table public.tasks force row level security;
create policy own_delete on public.tasks as permissive for delete to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_insert on public.tasks as permissive for insert to flux_api with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_select on public.tasks as permissive for select to authenticated, flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_update on public.tasks as permissive for update to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id))) with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy service on public.tasks as permissive for all to flux_service using (true) with check (true);
CREATE TRIGGER hurry_notifier AFTER INSERT OR UPDATE OF wake_at ON public.tasks FOR EACH ROW WHEN (((new.wake_at <= (now() + '00:00:10'::interval)) AND (new.lane IS NULL))) EXECUTE FUNCTION flux_private.hurry_notifier();
CREATE TRIGGER leave_lane BEFORE UPDATE OF wake_at ON public.tasks FOR EACH ROW WHEN (((old.lane IS NOT NULL) AND (NOT (new.lane IS DISTINCT FROM old.lane)) AND (new.wake_at IS DISTINCT FROM old.wake_at))) EXECUTE FUNCTION flux_private.leave_lane();
CREATE TRIGGER record_change AFTER INSERT OR DELETE OR UPDATE ON public.tasks FOR EACH ROW WHEN ((COALESCE(current_setting('flux.change'::text, true), ''::text) <> ''::text)) EXECUTE FUNCTION flux_private.record_change();
grant delete, insert, select, update on public.tasks to flux_api;
grant delete, insert, select, update on public.tasks to flux_service;
grant select on public.tasks to authenticated;

create table public.timeline_events (
  id bigint generated always as identity not null,
  user_id uuid not null,
  task_id uuid not null,
  at timestamp with time zone not null,
  event text not null,
  channel text,
  detail text,
  constraint timeline_events_pkey PRIMARY KEY (id),
  constraint timeline_events_task_id_fkey FOREIGN KEY (task_id, user_id) REFERENCES public.tasks(id, user_id) ON DELETE CASCADE
);

CREATE INDEX timeline_events_task_idx ON public.timeline_events USING btree (task_id, at, id);
CREATE INDEX timeline_events_user_idx ON public.timeline_events USING btree (user_id);
alter table public.timeline_events enable row level security;
alter table public.timeline_events force row level security;
create policy own_delete on public.timeline_events as permissive for delete to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_insert on public.timeline_events as permissive for insert to flux_api with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_select on public.timeline_events as permissive for select to authenticated, flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_update on public.timeline_events as permissive for update to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id))) with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy service on public.timeline_events as permissive for all to flux_service using (true) with check (true);
grant delete, insert, select, update on public.timeline_events to flux_service;
grant insert, select on public.timeline_events to flux_api;
grant select on public.timeline_events to authenticated;

create table public.token_usage (
  user_id uuid not null,
  month date not null,
  reserved bigint default 0 not null,
  used bigint default 0 not null,
  constraint token_usage_pkey PRIMARY KEY (user_id, month),
  constraint token_usage_reserved_check CHECK ((reserved >= 0)),
  constraint token_usage_used_check CHECK ((used >= 0)),
  constraint token_usage_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.profiles(id) ON DELETE CASCADE
);

alter table public.token_usage enable row level security;
alter table public.token_usage force row level security;
create policy own_delete on public.token_usage as permissive for delete to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_insert on public.token_usage as permissive for insert to flux_api with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_select on public.token_usage as permissive for select to authenticated, flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_update on public.token_usage as permissive for update to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id))) with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy service on public.token_usage as permissive for all to flux_service using (true) with check (true);
grant delete, insert, select, update on public.token_usage to flux_service;
grant select on public.token_usage to authenticated;
grant select on public.token_usage to flux_api;

create table public.turns (
  user_id uuid not null,
  idempotency_key text not null,
  conversation_id uuid not null,
  request_hash text not null,
  reply jsonb,
  created_at timestamp with time zone not null,
  saved jsonb,
  constraint turns_conversation_id_user_id_fkey FOREIGN KEY (conversation_id, user_id) REFERENCES public.conversations(id, user_id) ON DELETE CASCADE,
  constraint turns_idempotency_key_check CHECK (((length(idempotency_key) >= 1) AND (length(idempotency_key) <= 200))),
  constraint turns_pkey PRIMARY KEY (user_id, idempotency_key),
  constraint turns_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.profiles(id) ON DELETE CASCADE
);

CREATE INDEX turns_conversation_idx ON public.turns USING btree (conversation_id);
CREATE INDEX turns_created_idx ON public.turns USING btree (created_at);
alter table public.turns enable row level security;
alter table public.turns force row level security;
create policy own_delete on public.turns as permissive for delete to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_insert on public.turns as permissive for insert to flux_api with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_select on public.turns as permissive for select to authenticated, flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy own_update on public.turns as permissive for update to flux_api using ((user_id = ( SELECT public.flux_user_id() AS flux_user_id))) with check ((user_id = ( SELECT public.flux_user_id() AS flux_user_id)));
create policy service on public.turns as permissive for all to flux_service using (true) with check (true);
grant delete, insert, select, update on public.turns to flux_api;
grant delete, insert, select, update on public.turns to flux_service;
grant select on public.turns to authenticated;
