import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { startThrowaway } from '../../src/db/embedded/throwaway.ts';
import { migrate } from '../../src/db/migrate.ts';
import { apiOf } from '../helpers/api-client.ts';
import { type TestApp, testApp } from '../helpers/app.ts';
import { ANON_KEY, type GoTrue, goTrue, SERVICE_ROLE_KEY } from '../supabase/gotrue.ts';

const SECRET = 'a-shared-secret-of-a-legacy-project';
const PROJECT_SQL = readFileSync(path.join(import.meta.dirname, '../supabase/project.sql'), 'utf8');

/** Flux on a Supabase project: its database, migrated as its owner who is no superuser, and its sign-in. */
describe('on a Supabase project', () => {
  let cluster: Awaited<ReturnType<typeof startThrowaway>>;
  let owner: string;
  let admin: pg.Client;
  let project: GoTrue;
  let app: TestApp;

  before(async () => {
    cluster = await startThrowaway();
    const setUp = new pg.Client({ connectionString: cluster.url });
    await setUp.connect();
    await setUp.query('create database project');
    await setUp.end();
    const url = new URL(cluster.url);
    url.pathname = '/project';
    admin = new pg.Client({ connectionString: url.href });
    await admin.connect();
    await admin.query(PROJECT_SQL);
    await admin.query('grant create on database project to project_owner');
    url.username = 'project_owner';
    url.password = 'project_owner';
    owner = url.href;
    await migrate({ url: owner });
    project = await goTrue(() => app.clock.now());
    app = await testApp({
      databaseUrl: owner,
      env: {
        SUPABASE_URL: project.url,
        SUPABASE_ANON_KEY: ANON_KEY,
        SUPABASE_SERVICE_ROLE_KEY: SERVICE_ROLE_KEY,
        SUPABASE_JWT_SECRET: SECRET,
      },
    });
  });
  after(async () => {
    await app?.close();
    await project?.close();
    await admin?.end();
    await cluster?.stop();
  });

  const somebody = async (claims: object, by: Parameters<GoTrue['token']>[1], sub = randomUUID()) => {
    project.people.add(sub);
    const token = await project.token({ sub, ...claims }, by);
    return { id: sub, api: apiOf(app.url, async () => token) };
  };

  for (const algorithm of ['ES256', 'RS256', 'EdDSA'] as const) {
    it(`people sign in with tokens of ${algorithm}`, async () => {
      const kid = await project.addKey(algorithm);
      const ada = await somebody({ email: 'ada@example.org' }, { kid });
      // A key set that was fetched before is fetched anew for an unknown key only so often; asking settles it meanwhile.
      const { status, body } = await ada.api.get('/account/me');
      assert.deepEqual([status, body.id, body.email], [200, ada.id, 'ada@example.org']);
      assert.equal((await ada.api.post('/tasks/todo', { title: 'Milk' })).status, 200);
    });
  }

  it('people of a legacy project sign in with its secret', async () => {
    const ada = await somebody({ email: 'old@example.org' }, { secret: SECRET });
    const asked = project.asked.length;
    assert.equal((await ada.api.get('/account/me')).status, 200);
    assert.equal(project.asked.length, asked, 'and nobody is asked');
  });

  it('a key that is newer than the set that was fetched is good, and its project is asked once', async () => {
    const kid = await project.addKey('ES256');
    const ada = await somebody({}, { kid });
    const questions = () => project.asked.filter((one) => one === 'GET /auth/v1/user').length;
    const before = questions();
    for (let i = 0; i < 5; i++) assert.equal((await ada.api.get('/account/me')).status, 200);
    assert.ok(questions() - before <= 1, 'the answer is remembered');
  });

  it('a token of nobody, signed with a key that the project never had, is refused', async () => {
    const kid = await project.addKey('ES256', false);
    const token = await project.token({ sub: randomUUID() }, { kid });
    const answer = await apiOf(app.url, async () => token).get('/account/me');
    assert.deepEqual([answer.status, answer.body.code], [401, 'unauthorised']);
  });

  it('nobody is signed out while the project cannot be asked', async () => {
    const kid = await project.addKey('ES256', false);
    const ada = await somebody({}, { kid });
    project.down = true;
    const answer = await ada.api.get('/account/me');
    project.down = false;
    assert.deepEqual([answer.status, answer.headers.get('retry-after')], [503, '5']);
    assert.equal((await ada.api.get('/account/me')).status, 200);
  });

  it('anonymous people have an account like others', async () => {
    const ghost = await somebody({ email: '', is_anonymous: true }, { secret: SECRET });
    const { status, body } = await ghost.api.get('/account/me');
    assert.deepEqual([status, body.email], [200, null]);
  });

  it('there is no sign-in of our own beside it', async () => {
    assert.equal((await app.api.raw('/auth/v1/settings')).status, 404);
  });

  it('who leaves is deleted through the service role, and a token that is still valid makes nothing again', async () => {
    const ada = await somebody({ email: 'gone@example.org' }, { secret: SECRET });
    await ada.api.post('/tasks/todo', { title: 'Milk' });
    assert.equal((await ada.api.delete('/account')).status, 204);
    assert.ok(project.asked.includes(`DELETE /auth/v1/admin/users/${ada.id}`));
    assert.equal((await ada.api.get('/account/me')).status, 401);
    assert.equal((await admin.query('select from profiles where id = $1', [ada.id])).rowCount, 0);
  });

  describe('the roles of its public API', () => {
    const granted = async (sql: string) => (await admin.query<{ what: string }>(sql)).rows.map(({ what }) => what);
    const roles = `unnest(array['anon', 'authenticated']) r(role)`;

    it('may read what is their own and nothing more, by any table', async () => {
      const verbs = `unnest(array['insert', 'update', 'delete', 'truncate', 'references', 'trigger']) v(verb)`;
      const found = await granted(
        `select r.role || ' ' || v.verb || ' ' || c.relname as what from pg_class c, ${roles}, ${verbs}
         where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v') and has_table_privilege(r.role, c.oid, v.verb)`,
      );
      assert.deepEqual(found, []);
      const anonymous = await granted(
        `select c.relname as what from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v')
         and has_table_privilege('anon', c.oid, 'select')`,
      );
      assert.deepEqual(anonymous, []);
    });

    it('may touch no sequence', async () => {
      const verbs = `unnest(array['usage', 'select', 'update']) v(verb)`;
      const found = await granted(
        `select r.role || ' ' || v.verb || ' ' || c.relname as what from pg_class c, ${roles}, ${verbs}
         where c.relnamespace in ('public'::regnamespace, 'flux_private'::regnamespace) and c.relkind = 'S'
           and has_sequence_privilege(r.role, c.oid, v.verb)`,
      );
      assert.deepEqual(found, []);
      await admin.query('begin; set local role authenticated');
      const turned = admin.query(`select setval('public.timeline_events_id_seq', 1)`);
      await assert.rejects(turned, (error) => (error as { code?: string }).code === '42501');
      await admin.query('rollback');
    });

    it('may run no function of ours, nor one that is made later', async () => {
      const owned = new pg.Client({ connectionString: owner });
      await owned.connect();
      await owned.query('create function public.made_later() returns int language sql as $$ select 1 $$');
      await owned.query('create function flux_private.made_later() returns int language sql as $$ select 1 $$');
      await owned.end();
      const found = await granted(
        `select r.role || ' ' || p.oid::regprocedure as what from pg_proc p, ${roles}
         where p.pronamespace in ('public'::regnamespace, 'flux_private'::regnamespace) and has_function_privilege(r.role, p.oid, 'execute')
           and p.proname <> 'flux_user_id'`,
      );
      await admin.query('drop function public.made_later(), flux_private.made_later()');
      assert.deepEqual(found, []);
    });

    it('enter none of the schemas behind it', async () => {
      const found = await granted(
        `select r.role || ' ' || n.name as what from ${roles}, unnest(array['flux_private', 'flux_checkpoints', 'graphile_worker']) n(name)
         where to_regnamespace(n.name) is not null and has_schema_privilege(r.role, n.name, 'usage')`,
      );
      assert.deepEqual(found, []);
    });
  });

  it('the project’s own auth schema is left as it was', async () => {
    const { rows } = await admin.query(
      `select c.relname as name, c.relowner::regrole::text as owner from pg_class c
       where c.relnamespace = 'auth'::regnamespace and c.relkind = 'r' order by 1`,
    );
    assert.deepEqual(
      rows.map(({ name, owner: of }) => `${name} ${of}`),
      ['refresh_tokens', 'sessions', 'users'].map((name) => `${name} supabase_auth_admin`),
    );
  });
});
