import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { pastOf } from '../history.ts';

/**
 * Serves the API of the checkout that it is started in, for a hundred people with a thousand past tasks each; says where on its first line.
 * It takes from that checkout what both have had from the beginning: `testApp` and the names of the tables.
 */
const PEOPLE = 100;
const PAST_TASKS = 1_000;
/** Made ahead for completing. */
const OPEN_TASKS = 6_000;

const helper = pathToFileURL(path.join(process.cwd(), 'test/helpers/app.ts')).href;
const { testApp } = (await import(helper)) as typeof import('../../test/helpers/app.ts');
const app = await testApp({ env: { RATE_LIMIT_PER_MINUTE: '1000000' } });
const at = app.clock.now();

const people: { id: string; token: string }[] = [];
for (let n = 0; n < PEOPLE; n++) {
  const made = await app.deps.issuer?.signUp({});
  if (made && 'access_token' in made) people.push({ id: made.user.id, token: made.access_token });
}
for (const { token } of people) {
  await send(token, 'PATCH', '/account/me', { timezone: 'Europe/Berlin' });
  for (let n = 1; n <= 5; n++) {
    const scheduled_at = at.add({ minutes: 20 * n }).toString();
    await send(token, 'POST', '/tasks', { title: `Task ${n}`, scheduled_at, recurrence_rule: 'FREQ=DAILY' });
  }
}
const ids = people.map(({ id }) => id);
await pastOf(app.pool, ids, { at, tasks: PAST_TASKS });
const open = await app.pool.query(
  `insert into tasks (user_id, title, scheduled_at, armed_at, created_at)
   select ($1::uuid[])[1 + n % $2], 'Open ' || n, $3::timestamptz + interval '50 hours', $3, $3 from generate_series(0, $4) n
   returning id, user_id`,
  [ids, PEOPLE, at.toString(), OPEN_TASKS],
);
await app.pool.query('vacuum analyze');
process.stdout.write(`${JSON.stringify({ url: app.url, people, open: open.rows })}\n`);
process.once('SIGTERM', () => void app.close().finally(() => process.exit(0)));

async function send(token: string, method: string, route: string, body: unknown): Promise<void> {
  const answer = await fetch(`${app.url}/api/v1${route}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${method} ${route} answered ${answer.status}: ${await answer.text()}`);
}
