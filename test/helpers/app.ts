import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient, type SupabaseClient } from '@supabase/supabase-js';
import type { FastifyInstance } from 'fastify';
import type pg from 'pg';
import type { AppDeps } from '../../src/api/deps.ts';
import { composeApi } from '../../src/bin/compose.ts';
import { loadConfig } from '../../src/config.ts';
import { createPool } from '../../src/db/pool.ts';
import type { Database } from '../../src/db/scope.ts';
import { createLogger } from '../../src/logging.ts';
import type { Context } from '../../src/services/context.ts';
import { type Api, apiOf } from './api-client.ts';
import { type TestClock, testClock } from './clock.ts';
import { testDatabase } from './database.ts';
import { type Fits, fitsDocument } from './fits.ts';

/** Somebody who signed up through supabase-js, and their requests to /api/v1. */
export type Person = {
  id: string;
  email: string;
  password: string;
  supabase: SupabaseClient;
  api: Api /** An access token that is good now. */;
  token(): Promise<string>;
};

export type TestApp = {
  /** e.g. http://127.0.0.1:43211 */
  url: string;
  databaseUrl: string;
  app: FastifyInstance;
  deps: AppDeps;
  ctx: Context;
  db: Database;
  /** As the superuser, past row-level security: to look, not to arrange. */
  pool: pg.Pool;
  clock: TestClock;
  /** Requests of nobody. */
  api: Api;
  signUp(input?: { email?: string; timezone?: string; name?: string }): Promise<Person>;
  close(): Promise<void>;
};

/** Thousands sign up in the tests, and nobody guesses their passwords. */
const CHEAP = { memory: 8, passes: 1, parallelism: 1 };

/** Nobody watches the simulated phones of a test while they are carried to; what came to them all is read at its end. */
const NETWORK = { pace: 0.05, remembers: 100_000 };

export type TestAppOptions = {
  clock?: TestClock;
  /** Settings over those of a test. */
  env?: Record<string, string>;
  /** Passwords cost as much as those of people; less unless given. */
  realPasswords?: boolean;
  /** How fast people may sign up and in. */
  authLimits?: AppDeps['authLimits'];
  /** Lines of the log end here; nowhere unless given. */
  logTo?: { write(line: string): void };
  /** Connections of the pool; few unless given. */
  connections?: number;
  /** Reuses a database that the test made; the app does not close it then. */
  databaseUrl?: string;
};

/** The whole HTTP side on a real listener and a database of its own. Use it in `before` and close it in `after`. */
export async function testApp(options: TestAppOptions = {}): Promise<TestApp> {
  const database = options.databaseUrl ? { url: options.databaseUrl, close: async () => {} } : await testDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'flux-test-'));
  const clock = options.clock ?? testClock();
  const log = createLogger({
    level: options.logTo ? 'debug' : 'silent',
    name: 'test',
    pretty: false,
    to: options.logTo,
  });
  const config = loadConfig({
    APP_ENV: 'test',
    PORT: String(await freePort()),
    FLUX_DATA_DIR: dataDir,
    DATABASE_URL: database.url,
    // A machine that is busy with other tests is no reason for the rules to answer.
    TURN_DEADLINE_SECONDS: '120',
    ...options.env,
  });
  const pool = createPool({ url: database.url, max: options.connections ?? 6 });
  const { app, deps } = await composeApi({
    config,
    pool,
    log,
    clock,
    authLimits: options.authLimits,
    network: NETWORK,
    passwordCost: options.realPasswords ? undefined : CHEAP,
  });
  await app.listen({ port: config.port, host: config.host });
  const url = config.ownUrl;
  const fits = fitsDocument(app.swagger() as never);
  return {
    url,
    databaseUrl: database.url,
    app,
    deps,
    ctx: deps.ctx,
    db: deps.ctx.db,
    pool,
    clock,
    api: apiOf(url, async () => undefined, fits),
    signUp: (input) => signUp(url, deps, clock, fits, input),
    async close() {
      await app.close();
      await pool.end();
      await database.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function signUp(
  url: string,
  deps: AppDeps,
  clock: TestClock,
  fits: Fits,
  { email, timezone, name }: { email?: string; timezone?: string; name?: string } = {},
): Promise<Person> {
  const supabase = createClient(url, 'anon', { auth: { autoRefreshToken: false, persistSession: false } });
  const person = { email: email ?? `${randomUUID()}@example.org`, password: 'correct horse' };
  const { data, error } = await supabase.auth.signUp({ ...person, ...(name && { options: { data: { name } } }) });
  if (error) throw error;
  if (!data.session) throw new Error('signing up gave no session');
  let session: { access_token: string; refresh_token: string; expires_at?: number } = data.session;
  const token = async () => {
    const seconds = clock.now().epochMilliseconds / 1000;
    // A test may jump over weeks: the token is renewed as a client would.
    if (deps.issuer && (session.expires_at ?? 0) <= seconds) session = await deps.issuer.refresh(session.refresh_token);
    return session.access_token;
  };
  const api = apiOf(url, token, fits);
  if (timezone) await api.patch('/account/me', { timezone });
  return { id: data.session.user.id, ...person, supabase, api, token };
}

/** A port that nobody listens on: the simulator and the issuer must know their address before they listen. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
