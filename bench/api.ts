import { Agent, request } from 'node:http';
import fastify from 'fastify';
import pg from 'pg';
import { type Person, type TestApp, testApp } from '../test/helpers/app.ts';
import type { Figure } from './run.ts';

const CONNECTIONS = 20;
const SECONDS = 4;
const PAST_TASKS = 1_000;

type Sent = { name?: string; text: string; values: unknown[] };

/**
 * Routes that people call all day, for somebody with a thousand past tasks: requests a second of ours as a share of a bare Fastify route that
 * sends the very same statements on the same pool and answers with the same bytes. What is left between the two is what our own code costs.
 */
export default async function api(): Promise<Figure[]> {
  const app = await testApp({ env: { RATE_LIMIT_PER_MINUTE: '1000000' } });
  try {
    const ada = await app.signUp({ timezone: 'Europe/Berlin' });
    await live(app, ada);
    const token = (await ada.supabase.auth.getSession()).data.session?.access_token ?? '';
    const figures: Figure[] = [];
    for (const path of ['/tasks', '/analytics/overview', '/account/me']) {
      const { statements, body } = await watch(() => ada.api.get(path));
      const bare = await bareRoute(app.pool, statements, body);
      const ours = await rate(`${app.url}/api/v1${path}`, token);
      const theirs = await rate(bare.url, token);
      await bare.close();
      figures.push({ name: `GET ${path}: ours`, value: ours, unit: '/s' });
      figures.push({ name: `GET ${path}: the bare route`, value: theirs, unit: '/s' });
      figures.push({ name: `GET ${path}: share`, value: ours / theirs, unit: '', target: '≥ 0.6' });
    }
    return figures;
  } finally {
    await app.close();
  }
}

async function live(app: TestApp, { id, api: to }: Person): Promise<void> {
  const at = app.clock.now();
  await app.pool.query(
    `insert into tasks (user_id, title, status, scheduled_at, armed_at, closed_at, completed_at, created_at)
     select $1, 'Past ' || n, 'done', $2::timestamptz - n * interval '7 hours', $2, $2, $2, $2 from generate_series(1, $3) n`,
    [id, at.toString(), PAST_TASKS],
  );
  await app.pool.query(
    `insert into day_counts (user_id, day, zone, day_start, done, ignored)
     select $1, $2::date - n, 'Europe/Berlin', '00:00', 3, (n % 9 = 0)::int from generate_series(1, 290) n`,
    [id, at.toString().slice(0, 10)],
  );
  await app.pool.query('analyze');
  for (let hour = 1; hour <= 5; hour++)
    await to.post('/tasks', {
      title: `Task ${hour}`,
      scheduled_at: at.add({ minutes: 20 * hour }).toString(),
      recurrence_rule: 'FREQ=DAILY',
    });
}

/** The statements of one request, and its answer. */
async function watch(send: () => Promise<{ body: unknown }>): Promise<{ statements: Sent[]; body: string }> {
  await send();
  const statements: Sent[] = [];
  const query = pg.Client.prototype.query as (...given: unknown[]) => unknown;
  pg.Client.prototype.query = function watched(this: object, ...given: unknown[]) {
    const [first, values] = given as [string | Sent, unknown[] | undefined];
    statements.push(typeof first === 'string' ? { text: first, values: values ?? [] } : first);
    return query.apply(this, given);
  } as never;
  try {
    return { body: JSON.stringify((await send()).body), statements };
  } finally {
    pg.Client.prototype.query = query as never;
  }
}

async function bareRoute(pool: pg.Pool, statements: Sent[], body: string) {
  const server = fastify();
  server.get('/', async (_request, reply) => {
    const client = await pool.connect();
    try {
      await Promise.all(statements.slice(0, -1).map((one) => client.query(one)));
      await client.query(statements.at(-1) ?? 'commit');
    } finally {
      client.release();
    }
    return reply.type('application/json').send(body);
  });
  const url = await server.listen({ port: 0, host: '127.0.0.1' });
  return { url, close: () => server.close() };
}

/** Requests a second over so many connections that are kept open. */
async function rate(url: string, token: string): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const one = () =>
    new Promise<void>((resolve, reject) => {
      const sent = request(url, { agent, headers: { authorization: `Bearer ${token}` } }, (answer) => {
        if (answer.statusCode !== 200) reject(new Error(`${url} answered ${answer.statusCode}`));
        answer.resume().on('end', resolve);
      });
      sent.on('error', reject).end();
    });
  const run = async (until: number) => {
    let done = 0;
    for (; performance.now() < until; done++) await one();
    return done;
  };
  const all = async (seconds: number) => {
    const until = performance.now() + seconds * 1000;
    return (await Promise.all(Array.from({ length: CONNECTIONS }, () => run(until)))).reduce(
      (sum, done) => sum + done,
      0,
    );
  };
  await all(1);
  const done = await all(SECONDS);
  agent.destroy();
  return done / SECONDS;
}
