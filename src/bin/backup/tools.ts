import { spawn } from 'node:child_process';

/** The command cannot be carried out; the message says what to do. */
export class CannotBackUp extends Error {
  override name = 'CannotBackUp';
}

/** Roles that the schema speaks of; a new server lacks them. */
export const ROLES = ['anon', 'authenticated', 'service_role', 'flux_api', 'flux_service'] as const;

/** Runs one of PostgreSQL's client programs and gives what it printed. The address goes by the environment: arguments are visible to others. */
export async function runClient(
  program: 'pg_dump' | 'pg_restore',
  url: string | null,
  args: readonly string[],
): Promise<string> {
  const env = { ...process.env, ...(url === null ? {} : connectionOf(url)) };
  const child = spawn(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const failed = new Promise<never>((_, reject) => {
    child.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'ENOENT'
          ? new CannotBackUp(
              `"${program}" is not installed here. Install PostgreSQL's client programs, of the server's version or newer (apt-get install postgresql-client).`,
            )
          : error,
      ),
    );
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [out, err, code] = await Promise.race([
    Promise.all([child.stdout.toArray(), child.stderr.toArray(), ended]),
    failed,
  ]);
  if (code === 0) return Buffer.concat(out).toString();
  throw new CannotBackUp(`${program} failed: ${Buffer.concat(err).toString().trim()}`);
}

/** https://www.postgresql.org/docs/current/libpq-envars.html */
function connectionOf(url: string): Record<string, string> {
  const { hostname, port, pathname, username, password, searchParams } = new URL(url);
  const sslmode = searchParams.get('sslmode');
  return {
    PGHOST: decodeURIComponent(hostname),
    PGPORT: port || '5432',
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
    PGUSER: decodeURIComponent(username),
    PGPASSWORD: decodeURIComponent(password),
    ...(sslmode && { PGSSLMODE: sslmode }),
  };
}
