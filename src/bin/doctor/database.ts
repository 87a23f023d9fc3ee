import pg from 'pg';
import { ownMigrations } from '../../db/migrated.ts';
import { describeDatabaseUrl } from '../../db/url.ts';
import { type Check, type Finding, off, ok, TIMEOUT_MS, whyUnreachable, wrong } from './finding.ts';

/** Beyond this, "when" means two things to the API and to the database, in milliseconds. */
const WORST_SKEW_MS = 2_000;
const TRIES = 5;
/** https://www.postgresql.org/docs/current/errcodes-appendix.html */
const NOT_PERMITTED = '42501';

export const database: Check = {
  name: 'database',
  async run({ databaseUrl }) {
    if (!databaseUrl) return [off('database', 'DATABASE_URL is not set: "npm run dev" brings an embedded PostgreSQL.')];
    const client = connection(databaseUrl);
    try {
      await client.connect();
    } catch (error) {
      const where = describeDatabaseUrl(databaseUrl);
      return [wrong('database', `${where} cannot be reached with DATABASE_URL: ${whyUnreachable(error)}.`)];
    }
    try {
      const findings = [await versionOf(client)];
      for (const look of [migrated, roles, migrations, clock, pooling(databaseUrl), overdue]) {
        if (findings.some(({ state }) => state === 'wrong')) break;
        findings.push(await look(client));
      }
      return findings;
    } finally {
      await client.end().catch(() => undefined);
    }
  },
};

function connection(url: string): pg.Client {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: TIMEOUT_MS });
  client.on('error', () => undefined);
  return client;
}

async function versionOf(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query('show server_version_num');
  return versionFinding(Math.floor(Number(rows[0].server_version_num) / 10_000));
}

export const versionFinding = (version: number): Finding =>
  version < 15
    ? wrong('database', `PostgreSQL ${version} is too old; 15 or newer is needed.`)
    : ok('database', `PostgreSQL ${version}.`);

async function migrated(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query("select from pg_namespace where nspname = 'flux_private'");
  return rows.length === 0
    ? wrong('database', 'The database is empty. Run: npm run migrate')
    : ok('database', 'It holds a Flux.');
}

async function migrations(client: pg.Client): Promise<Finding> {
  const name = 'migrations';
  const applied = await client
    .query<{ count: number }>('select count(*)::int as count from flux_private.schema_migrations')
    .catch((error: { code?: string }) => {
      if (error.code === NOT_PERMITTED) return null;
      throw error;
    });
  // Older schemas showed their own list to their owner alone.
  if (!applied) return wrong(name, 'The schema is older than this Flux. Run, as its owner: npm run migrate');
  const count = applied.rows[0]?.count ?? 0;
  const files = (await ownMigrations()).length;
  if (count < files) return wrong(name, `${files - count} of ${files} migrations are missing. Run: npm run migrate`);
  return ok(name, count > files ? `${files} of ours, ${count - files} of a newer Flux.` : `All ${files} applied.`);
}

async function roles(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query<{ name: string; member: boolean; forced: boolean; superuser: boolean }>(`
    select r.rolname as name, pg_has_role(current_user, r.oid, 'member') as member, r.rolbypassrls as forced,
      (select rolsuper from pg_roles where rolname = current_user) as superuser
    from pg_roles r where r.rolname in ('flux_api', 'flux_service')`);
  const missing = ['flux_api', 'flux_service'].filter((name) => !rows.some((row) => row.name === name && row.member));
  if (missing.length > 0)
    return wrong(
      'roles',
      `The user of DATABASE_URL may not act as ${missing.join(' and ')}. Run npm run migrate as the owner, then: grant ${missing.join(', ')} to <user>`,
    );
  return ok(
    'roles',
    rows[0]?.superuser
      ? 'Member of flux_api and flux_service (as a superuser).'
      : 'Member of flux_api and flux_service.',
  );
}

async function clock(client: pg.Client): Promise<Finding> {
  const before = Date.now();
  const { rows } = await client.query<{ now: number }>(
    'select extract(epoch from clock_timestamp())::float8 * 1000 as now',
  );
  return skewFinding(Math.round((rows[0]?.now ?? 0) - (before + Date.now()) / 2));
}

/** Milliseconds by which the database's clock is ahead of ours. */
export function skewFinding(skew: number): Finding {
  if (Math.abs(skew) > WORST_SKEW_MS)
    return wrong(
      'clock',
      `This machine is ${Math.abs(skew) / 1000} s ${skew > 0 ? 'behind' : 'ahead of'} the database. Switch its time synchronisation on (timedatectl set-ntp true).`,
    );
  return ok('clock', `Within ${Math.abs(skew)} ms of the database's.`);
}

/**
 * Session state that does not stay: a pooler in transaction mode. The last idle server connection is the next one's, so a second
 * client takes the one that the first had set something on (https://www.pgbouncer.org/features.html).
 */
const pooling = (url: string) => async (): Promise<Finding> => {
  const [first, second] = [connection(url), connection(url)];
  try {
    await Promise.all([first.connect(), second.connect()]);
    // A pooler that is busy may not have taken the connection back yet, so it is tried several times.
    for (let time = 0; time < TRIES; time += 1) {
      await first.query("select set_config('flux.doctor', $1, false)", [`${time}`]);
      await second.query('begin');
      const { rows } = await first.query<{ found: string | null }>(
        "select current_setting('flux.doctor', true) as found",
      );
      await second.query('rollback');
      if (rows[0]?.found !== `${time}`)
        return ok(
          'pooling',
          'Transaction pooling: good for the api; give notifiers a direct connection or session pooling.',
        );
    }
    return ok('pooling', 'Direct, or session pooling: good for api and notifier.');
  } finally {
    await Promise.all([first.end(), second.end()].map((end) => end.catch(() => undefined)));
  }
};

async function overdue(client: pg.Client): Promise<Finding> {
  const { rows } = await client
    .query<{ count: number }>(
      "select count(*)::int as count from public.tasks where wake_at < now() - interval '1 minute'",
    )
    .catch(() => ({ rows: [] }));
  const count = rows[0]?.count ?? 0;
  if (count > 0) return wrong('reminders', `${count} are overdue: does a notifier run? npm run notifier`);
  return ok('reminders', 'None is overdue.');
}
