import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { type TestDatabase, testDatabase } from '../helpers/database.ts';
import { type Someone, type TableCase, tables } from './tables.ts';

const someone = (letter: 'a' | 'b'): Someone => {
  const id = (n: number) => `${letter.repeat(8)}-0000-4000-8000-00000000000${n}`;
  return { id: id(1), goal: id(2), series: id(3), task: id(4), conversation: id(5), letter };
};
const ada = someone('a');
const bob = someone('b');

type Role = 'flux_api' | 'authenticated' | 'anon';
const REFUSED = '42501';

describe('row-level security', () => {
  let database: TestDatabase;
  let client: pg.Client;

  before(async () => {
    database = await testDatabase();
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
    for (const who of [ada, bob]) for (const one of tables) await insert(one, who);
  });
  after(async () => {
    await client.end();
    await database.close();
  });

  function insert({ table, row }: TableCase, who: Someone, from = who) {
    const values = { ...row(from), ...(from === who ? {} : { [keyOf(table)]: who.id }) };
    const columns = Object.keys(values);
    const slots = columns.map((_, i) => `$${i + 1}`);
    return client.query(
      `insert into public.${table} (${columns.join(', ')}) values (${slots.join(', ')})`,
      Object.values(values),
    );
  }
  const keyOf = (table: string) => tables.find((one) => one.table === table)?.key ?? 'user_id';

  /** Runs as `role` for `who` in a transaction that is undone, and gives the rows it touched or the refusal's code. */
  async function as(
    role: Role,
    who: Someone,
    work: () => Promise<pg.QueryResult>,
    prepare?: () => Promise<unknown>,
  ): Promise<number | string> {
    await client.query('begin');
    try {
      await prepare?.();
      await client.query(`set local role ${role}`);
      await client.query(`select set_config('request.jwt.claims', $1, true)`, [
        JSON.stringify({ sub: who.id, role: 'authenticated' }),
      ]);
      return (await work()).rowCount ?? 0;
    } catch (error) {
      return (error as { code?: string }).code ?? String(error);
    } finally {
      await client.query('rollback');
    }
  }

  it('has a case for every table there is, and knows of no other', async () => {
    const { rows } = await client.query<{ name: string }>(
      `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm', 'f') order by 1`,
    );
    assert.deepEqual(
      tables.map(({ table }) => table).sort(),
      rows.map(({ name }) => name),
      'a new table needs a line in test/rls/tables.ts; a view over what belongs to people is not wanted',
    );
  });

  it('is enabled and forced on every table', async () => {
    const { rows } = await client.query(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not (relrowsecurity and relforcerowsecurity)`,
    );
    assert.deepEqual(rows, []);
  });

  for (const one of tables) {
    const { table, key, may } = one;
    const select = (who: Someone) => () => client.query(`select * from public.${table} where ${key} = $1`, [who.id]);
    const update = (who: Someone) => () =>
      client.query(`update public.${table} set ${key} = ${key} where ${key} = $1`, [who.id]);
    const remove = (who: Someone) => () => client.query(`delete from public.${table} where ${key} = $1`, [who.id]);
    const give = () => client.query(`update public.${table} set ${key} = $2 where ${key} = $1`, [ada.id, bob.id]);
    const makeRoom = (who: Someone) => () => client.query(`delete from public.${table} where ${key} = $1`, [who.id]);
    const allowed = (verb: TableCase['may'][number]) => may.includes(verb);

    describe(table, () => {
      it('shows the person their own row and nobody else’s', async () => {
        assert.equal(await as('flux_api', ada, select(ada)), 1);
        assert.equal(await as('flux_api', ada, select(bob)), 0);
        assert.equal(await as('flux_api', ada, () => client.query(`select * from public.${table}`)), 1);
      });

      it(`${allowed('insert') ? 'takes' : 'refuses'} a new row of their own, never one in another’s name`, async () => {
        assert.equal(await as('flux_api', ada, () => insert(one, ada), makeRoom(ada)), allowed('insert') ? 1 : REFUSED);
        assert.equal(await as('flux_api', ada, () => insert(one, bob), makeRoom(bob)), REFUSED);
      });

      it(`${allowed('update') ? 'lets' : 'does not let'} them change their own, never another’s, and never give it away`, async () => {
        assert.equal(await as('flux_api', ada, update(ada)), allowed('update') ? 1 : REFUSED);
        assert.equal(await as('flux_api', ada, update(bob)), allowed('update') ? 0 : REFUSED);
        assert.equal(await as('flux_api', ada, give), REFUSED);
      });

      it(`${allowed('delete') ? 'lets' : 'does not let'} them delete their own, never another’s`, async () => {
        assert.equal(await as('flux_api', ada, remove(ada)), allowed('delete') ? 1 : REFUSED);
        assert.equal(await as('flux_api', ada, remove(bob)), allowed('delete') ? 0 : REFUSED);
      });

      it('may only be read, and only by its owner, through the database’s public API', async () => {
        assert.equal(await as('authenticated', ada, select(ada)), 1);
        assert.equal(await as('authenticated', ada, select(bob)), 0);
        assert.equal(await as('authenticated', ada, () => insert(one, ada), makeRoom(ada)), REFUSED);
        assert.equal(await as('authenticated', ada, update(ada)), REFUSED);
        assert.equal(await as('authenticated', ada, remove(ada)), REFUSED);
      });

      it('is closed to the anonymous key', async () => {
        assert.equal(await as('anon', ada, select(ada)), REFUSED);
        assert.equal(await as('anon', ada, () => insert(one, ada), makeRoom(ada)), REFUSED);
        assert.equal(await as('anon', ada, update(ada)), REFUSED);
        assert.equal(await as('anon', ada, remove(ada)), REFUSED);
      });
    });
  }

  it('shows nothing at all to somebody without claims', async () => {
    await client.query('begin');
    await client.query('set local role flux_api');
    for (const { table } of tables)
      assert.equal((await client.query(`select * from public.${table}`)).rowCount, 0, table);
    await client.query('rollback');
  });
});

describe('what is not the people’s own', () => {
  let database: TestDatabase;
  let client: pg.Client;
  before(async () => {
    database = await testDatabase();
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
  });
  after(async () => {
    await client.end();
    await database.close();
  });

  it('stands in schemas that the public API cannot enter', async () => {
    const { rows } = await client.query(
      `select r.role, n.name from unnest(array['anon', 'authenticated']) r(role),
         unnest(array['flux_private', 'flux_checkpoints']) n(name)
       where has_schema_privilege(r.role, n.name, 'usage')`,
    );
    assert.deepEqual(rows, []);
  });

  it('is readable for flux_api only where every person may know it', async () => {
    const { rows } = await client.query<{ name: string; verb: string }>(
      `select n.nspname || '.' || c.relname as name, v.verb
       from pg_class c join pg_namespace n on n.oid = c.relnamespace, unnest(array['select', 'insert', 'update', 'delete']) v(verb)
       where n.nspname in ('flux_private', 'flux_checkpoints', 'auth') and c.relkind in ('r', 'p', 'v')
         and has_table_privilege('flux_api', c.oid, v.verb)`,
    );
    assert.deepEqual(rows, [{ name: 'flux_private.outages', verb: 'select' }]);
  });

  it('is referred to with its person: no row hangs on somebody else’s', async () => {
    const { rows } = await client.query(
      `select c.conrelid::regclass || '.' || c.conname as name from pg_constraint c
       where c.contype = 'f' and c.confrelid <> 'public.profiles'::regclass
         and c.connamespace in ('public'::regnamespace, 'flux_private'::regnamespace)
         and exists (select from pg_attribute u where u.attrelid = c.confrelid and u.attname = 'user_id')
         and not exists (
           select from unnest(c.conkey, c.confkey) k(child, parent)
           join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.child and a.attname = 'user_id'
           join pg_attribute b on b.attrelid = c.confrelid and b.attnum = k.parent and b.attname = 'user_id')`,
    );
    assert.deepEqual(rows, [], 'a foreign key between people’s tables is (…, user_id) → (id, user_id)');
  });

  it('cannot be hung on somebody else’s task', async () => {
    const [ours, theirs] = [crypto.randomUUID(), crypto.randomUUID()];
    const at = '2026-01-05T07:00:00Z';
    await client.query('begin');
    try {
      for (const id of [ours, theirs])
        await client.query(`insert into profiles (id, created_at, updated_at) values ($1, $2, $2)`, [id, at]);
      const task = await client.query(
        `insert into tasks (user_id, title, armed_at, created_at) values ($1, 'Theirs', $2, $2) returning id`,
        [theirs, at],
      );
      await client.query('set local role flux_api');
      await client.query(`select set_config('request.jwt.claims', $1, true)`, [JSON.stringify({ sub: ours })]);
      const silenced = client.query(
        `insert into rungs (id, user_id, task_id, generation, rung, claimed_at) values (gen_random_uuid(), $1, $2, 1, 'push', $3)`,
        [ours, task.rows[0].id, at],
      );
      await assert.rejects(silenced, (error) => (error as { code?: string }).code === '23503');
    } finally {
      await client.query('rollback');
    }
  });

  it('has no function that the anonymous key may run', async () => {
    const { rows } = await client.query(
      `select p.oid::regprocedure::text as name from pg_proc p
       where p.pronamespace in ('public'::regnamespace, 'flux_private'::regnamespace) and has_function_privilege('anon', p.oid, 'execute')`,
    );
    assert.deepEqual(rows, []);
  });
});
