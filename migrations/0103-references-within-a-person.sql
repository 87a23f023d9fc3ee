-- A row refers to rows of its own person only: a reference between people's tables carries the person, so that nothing can be hung on
-- somebody else's row whoever writes it. Foreign keys are checked past row-level security; this is what makes them safe.
do $$
declare
  f record;
begin
  for f in
    select c.conname, c.conrelid::regclass as child, c.confrelid::regclass as parent, a.attname as child_column,
      case c.confdeltype when 'c' then 'cascade' when 'n' then format('set null (%I)', a.attname) else 'no action' end as on_delete
    from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    join pg_attribute b on b.attrelid = c.confrelid and b.attnum = c.confkey[1] and b.attname = 'id'
    where c.contype = 'f' and cardinality(c.conkey) = 1 and c.confrelid <> 'public.profiles'::regclass
      and c.connamespace in ('public'::regnamespace, 'flux_private'::regnamespace)
      and exists (select from pg_attribute u where u.attrelid = c.conrelid and u.attname = 'user_id')
      and exists (select from pg_attribute u where u.attrelid = c.confrelid and u.attname = 'user_id')
    order by 2, 1
  loop
    if not exists (
      select from pg_constraint u where u.conrelid = f.parent and u.contype in ('u', 'p')
        and (select array_agg(attname::text order by attname) from pg_attribute k where k.attrelid = f.parent and k.attnum = any(u.conkey)) = array['id', 'user_id']
    ) then
      execute format('alter table %s add unique (id, user_id)', f.parent);
    end if;
    execute format('alter table %s drop constraint %I', f.child, f.conname);
    execute format('alter table %s add constraint %I foreign key (%I, user_id) references %s (id, user_id) on delete %s',
      f.child, f.conname, f.child_column, f.parent, f.on_delete);
  end loop;
end
$$;

-- Supabase grants the roles of its public API everything on what is made in the public schema, sequences and functions among it.
revoke all on all sequences in schema public from public, anon, authenticated;
alter default privileges in schema public revoke all on sequences from public, anon, authenticated;
-- That everybody may run a function is the default of the whole database, which a schema's own defaults cannot take back.
alter default privileges revoke execute on functions from public;
