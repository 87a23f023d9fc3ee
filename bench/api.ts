import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import fastify from 'fastify';
import pg from 'pg';
import { type TestApp, testApp } from '../test/helpers/app.ts';
import { pastOf } from './history.ts';
import type { Figure } from './run.ts';

const CONNECTIONS = 20;
/** As many connections to the database as an API process has. */
const POOL = 10;
/** In turns, so that whatever else the machine does meets both. */
const ROUNDS = 3;
const SECONDS = 2;
const PEOPLE = 100;
const PAST_TASKS = 1_000;
/** Made ahead for completing: more than are answered while it is measured. */
const OPEN_TASKS = 30_000;

type Statement = { name?: string; text: string; values: unknown[] };
type Caller = { id: string; token: string };
type Sent = { method: string; path: string; body?: string };

/**
 * Routes that people call all day, for a hundred people with a thousand past tasks each: requests a second of ours as a share of a bare Fastify
 * route that sends the very same statements on the same pool and answers with the same bytes. What is left between the two is what our own code
 * costs. Client and server share a processor here; with processes of their own both are faster.
 */
export default async function api(): Promise<Figure[]> {
  const app = await testApp({ env: { RATE_LIMIT_PER_MINUTE: '1000000' }, connections: POOL });
  try {
    const people = await crowd(app);
    const figures: Figure[] = [];
    const compare = async (
      name: string,
      statements: Of,
      body: string,
      send: (url: string, n: number) => Promise<unknown>,
    ) => {
      const bare = await bareRoute(app.pool, statements, body);
      const rounds: { ours: Rate; theirs: Rate }[] = [];
      for (let round = -1; round < ROUNDS; round++) {
        const seconds = round < 0 ? 1 : SECONDS;
        const ours = await rate(seconds, (n) => send(app.url, n));
        const theirs = await rate(seconds, (n) => send(bare.url, n));
        // The first one is for warming up.
        if (round >= 0) rounds.push({ ours, theirs });
      }
      await bare.close();
      const middle = (value: (one: { ours: Rate; theirs: Rate }) => number) => median(rounds.map(value));
      figures.push({ name: `${name}: ours`, value: middle(({ ours }) => ours.perSecond), unit: '/s' });
      figures.push({ name: `${name}: the bare route`, value: middle(({ theirs }) => theirs.perSecond), unit: '/s' });
      const share = middle(({ ours, theirs }) => ours.perSecond / theirs.perSecond);
      figures.push({ name: `${name}: share`, value: share, unit: '', target: '≥ 0.6' });
      const byTime = middle(({ ours, theirs }) => theirs.cpu / ours.cpu);
      figures.push({ name: `${name}: share, by the processor's time`, value: byTime, unit: '' });
    };
    const todo = { method: 'POST', path: '/tasks/todo', body: '{"title":"Milk"}' };
    for (const sent of [get('/tasks'), get('/analytics/overview'), get('/account/me'), todo]) {
      const { statements, body } = await watch(() => ask(app.url, people[0], sent));
      // What they insert under an id of its own gets a new one each time.
      const made = (JSON.parse(body) as { task_id?: string }).task_id;
      const each = () => (made ? instead(statements, new Map([[made, randomUUID()]])) : statements);
      await compare(`${sent.method} ${sent.path}`, each, body, (url, n) => ask(url, people[n % PEOPLE], sent));
    }
    await completing(app, people, compare);
    return figures;
  } finally {
    agent.destroy();
    await app.close();
  }
}

type Of = (path: string) => Statement[];
type Compare = (
  name: string,
  statements: Of,
  body: string,
  send: (url: string, n: number) => Promise<unknown>,
) => Promise<void>;

/** Each open task is answered once, by whose it is; the bare route's statements speak of that task and that person as well. */
async function completing(app: TestApp, people: Caller[], compare: Compare): Promise<void> {
  const open = await openTasks(app, people);
  const owner = new Map(open.map(({ id, caller }) => [id, caller?.id ?? '']));
  const answer = (url: string, { id, caller }: { id: string; caller: Caller | undefined }) =>
    ask(url, caller, { method: 'PATCH', path: `/tasks/${id}/complete`, body: '{}' });
  const next = () => open.pop() ?? { id: '', caller: undefined };
  // A day's first answer also folds the days before: not that one.
  for (const person of people)
    await answer(
      app.url,
      open.splice(
        open.findLastIndex(({ caller }) => caller === person),
        1,
      )[0] ?? next(),
    );
  let shown = next();
  const { statements, body } = await watch(() => {
    shown = next();
    return answer(app.url, shown);
  });
  const each = (path: string) => {
    const id = path.split('/').at(-2) ?? '';
    return instead(
      statements,
      new Map([
        [shown.id, id],
        [shown.caller?.id ?? '', owner.get(id) ?? ''],
      ]),
    );
  };
  await compare('PATCH /tasks/{id}/complete', each, body, (url) => answer(url, next()));
}

/** The same statements with other ids, also where one stands within a text. */
const instead = (statements: Statement[], ids: ReadonlyMap<string, string>): Statement[] =>
  statements.map((one) => ({
    ...one,
    values: one.values.map((value) =>
      typeof value === 'string' ? [...ids].reduce((text, [from, to]) => text.replaceAll(from, to), value) : value,
    ),
  }));

const get = (path: string): Sent => ({ method: 'GET', path });

async function crowd(app: TestApp): Promise<Caller[]> {
  const people: Caller[] = [];
  for (let n = 0; n < PEOPLE; n++) {
    const made = await app.deps.issuer?.signUp({});
    if (made && 'access_token' in made) people.push({ id: made.user.id, token: made.access_token });
  }
  const at = app.clock.now();
  for (const person of people) {
    await ask(app.url, person, { method: 'PATCH', path: '/account/me', body: '{"timezone":"Europe/Berlin"}' });
    for (let hour = 1; hour <= 5; hour++) {
      const task = {
        title: `Task ${hour}`,
        scheduled_at: at.add({ minutes: 20 * hour }),
        recurrence_rule: 'FREQ=DAILY',
      };
      await ask(app.url, person, { method: 'POST', path: '/tasks', body: JSON.stringify(task) });
    }
  }
  const ids = people.map(({ id }) => id);
  await pastOf(app.pool, ids, { at, tasks: PAST_TASKS });
  await app.pool.query('analyze');
  return people;
}

async function openTasks(app: TestApp, people: Caller[]): Promise<{ id: string; caller: Caller | undefined }[]> {
  const { rows } = await app.pool.query<{ id: string; user_id: string }>(
    `insert into tasks (user_id, title, scheduled_at, armed_at, created_at)
     select ($1::uuid[])[1 + n % $2], 'Open ' || n, $3::timestamptz + interval '3 hours', $3, $3 from generate_series(0, $4) n
     returning id, user_id`,
    [people.map(({ id }) => id), PEOPLE, app.clock.now().toString(), OPEN_TASKS],
  );
  const byId = new Map(people.map((person) => [person.id, person]));
  return rows.map(({ id, user_id }) => ({ id, caller: byId.get(user_id) }));
}

/** The statements of one request, and its answer. */
async function watch(send: () => Promise<string>): Promise<{ statements: Statement[]; body: string }> {
  await send();
  const statements: Statement[] = [];
  const query = pg.Client.prototype.query as (...given: unknown[]) => unknown;
  pg.Client.prototype.query = function watched(this: object, ...given: unknown[]) {
    const [first, values] = given as [string | Statement, unknown[] | undefined];
    statements.push(typeof first === 'string' ? { text: first, values: values ?? [] } : first);
    return query.apply(this, given);
  } as never;
  try {
    return { body: await send(), statements };
  } finally {
    pg.Client.prototype.query = query as never;
  }
}

/** Answers with these bytes when a request's statements were carried out. */
async function bareRoute(pool: pg.Pool, statements: Of, body: string) {
  const server = fastify();
  server.all('/api/v1/*', async (request, reply) => {
    const client = await pool.connect();
    try {
      await Promise.all(statements(request.url).map((one) => client.query(one)));
    } finally {
      client.release();
    }
    return reply.type('application/json').send(body);
  });
  const url = await server.listen({ port: 0, host: '127.0.0.1' });
  return { url, close: () => server.close() };
}

const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });

function ask(url: string, caller: Caller | undefined, { method, path, body }: Sent): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = {
      authorization: `Bearer ${caller?.token}`,
      ...(body !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
    };
    const sent = request(`${url}/api/v1${path}`, { method, agent, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (piece: string) => (text += piece));
      answer.on('end', () => {
        if ((answer.statusCode ?? 500) < 300) resolve(text);
        else reject(new Error(`${method} ${path} answered ${answer.statusCode}: ${text.slice(0, 300)}`));
      });
    });
    sent.on('error', reject).end(body);
  });
}

type Rate = {
  perSecond: number /** The processor's time for one, client and server together (milliseconds). */;
  cpu: number;
};

/** Over so many connections that are kept open. */
async function rate(seconds: number, one: (n: number) => Promise<unknown>): Promise<Rate> {
  let n = 0;
  const begun = { cpu: process.cpuUsage(), at: performance.now() };
  const run = async () => {
    while (performance.now() < begun.at + seconds * 1_000) await one(n++);
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, run));
  const { user, system } = process.cpuUsage(begun.cpu);
  return { perSecond: n / ((performance.now() - begun.at) / 1_000), cpu: (user + system) / 1_000 / n };
}

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
