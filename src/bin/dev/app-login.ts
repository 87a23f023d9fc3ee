import { randomBytes } from 'node:crypto';
import pg from 'pg';

const LOGIN = 'flux_app';

/**
 * The address for api and notifier of an embedded database: an ordinary login that may act as the two roles and no more, as in
 * production. Its password is new at every start. `url` is the superuser's.
 */
export async function appLogin(url: string): Promise<string> {
  const password = randomBytes(24).toString('base64url');
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(`do $$ begin
      if not exists (select from pg_roles where rolname = '${LOGIN}') then create role ${LOGIN} login; end if;
    end $$`);
    await client.query(
      `alter role ${LOGIN} with login nosuperuser nocreatedb nocreaterole nobypassrls password '${password}'`,
    );
    await client.query(`grant flux_api, flux_service to ${LOGIN}`);
  } finally {
    await client.end();
  }
  const address = new URL(url);
  [address.username, address.password] = [LOGIN, password];
  return address.href;
}
