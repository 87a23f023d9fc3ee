import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { systemClock } from '../../src/domain/clock.ts';
import { type ApiProcess, startApiProcess } from '../helpers/api-process.ts';
import { type TestApp, testApp } from '../helpers/app.ts';
import { eventsIn } from '../helpers/chat.ts';
import { crowd, planAll } from '../helpers/crowd.ts';
import { type NotifierProcess, startNotifierProcess } from '../helpers/notifier-process.ts';
import { deep } from '../helpers/property.ts';
import { untilRow } from '../helpers/real-time.ts';
import { remindersOf } from '../helpers/reminded.ts';
import { type GoTrue, goTrue } from '../supabase/gotrue.ts';
import { frontDoor } from './storm/front.ts';

// Every API and notifier process is replaced while reminders fall due and people chat, as a deploy does it: the new one is started, new
// connections go to it, the old one gets SIGTERM. All traffic, webhooks too, goes through one address.
const size = deep
  ? { processes: 3, people: 300, seconds: 60, clients: 8 }
  : { processes: 1, people: 20, seconds: 4, clients: 2 };

let door: Awaited<ReturnType<typeof frontDoor>>;
let supabase: GoTrue;
let app: TestApp;
let apis: ApiProcess[] = [];
/** All that there were: what a failed request met stands in their logs. */
const everyApi: ApiProcess[] = [];
let notifiers: NotifierProcess[] = [];
/** Signed in by one project, people are known to all processes. */
const env = () => ({
  TWILIO_WEBHOOK_BASE_URL: door.url,
  SUPABASE_URL: supabase.url,
  RATE_LIMIT_PER_MINUTE: '1000000',
  RATE_LIMIT_CHAT_PER_MINUTE: '1000000',
});

before(async () => {
  door = await frontDoor();
  supabase = await goTrue(() => systemClock.now());
  const unmovable = () => assert.fail('this test runs on the real clock');
  app = await testApp({ clock: { ...systemClock, set: unmovable, advance: unmovable }, env: env() });
  const many = Array.from({ length: size.processes });
  apis = await Promise.all(many.map(() => startApiProcess(app, env())));
  everyApi.push(...apis);
  notifiers = await Promise.all(many.map(() => startNotifierProcess(app, { env: env() })));
  door.leadTo(...apis.map(({ url }) => url));
});
after(async () => {
  await Promise.all([...apis, ...notifiers].map((one) => one.kill('SIGTERM')));
  await app.close();
  await door.close();
  await supabase.close();
});

/** All old ones go, one after the other; what the signal did not end within its time has failed. */
async function replaceAll(): Promise<void> {
  for (const old of [...apis]) {
    const next = await startApiProcess(app, env());
    everyApi.push(next);
    apis = [...apis.filter((one) => one !== old), next];
    door.leadTo(...apis.map(({ url }) => url));
    await old.kill('SIGTERM');
  }
  for (const old of [...notifiers]) {
    const next = await startNotifierProcess(app, { env: env() });
    notifiers = [...notifiers.filter((one) => one !== old), next];
    await old.kill('SIGTERM');
  }
}

type Talk = { asked: number; retried: number; failed: string[]; planned: string[] };

/** A word of its own for each number, so that no task is named like another, nor like a time. */
const inLetters = (n: number) => `x${String(n).replace(/\d/g, (digit) => 'bcdfghklmn'[Number(digit)] ?? '')}`;

/** Talks, and looks at its list, until `over`. A connection that breaks before an answer is tried once more, with the same key. */
async function client(token: string, index: number, over: () => boolean): Promise<Talk> {
  const told: Talk = { asked: 0, retried: 0, failed: [], planned: [] };
  const authorization = `Bearer ${token}`;
  const request = async (path: string, init: RequestInit) => {
    const send = () => fetch(`${door.url}/api/v1${path}`, init);
    told.asked += 1;
    const response = await send().catch(() => {
      told.retried += 1;
      return send();
    });
    return { status: response.status, text: await response.text() };
  };
  for (let n = 0; !over() && told.failed.length === 0; n += 1) {
    const title = `polish ${inLetters(index)}${inLetters(n)}`;
    const headers = { authorization, 'content-type': 'application/json', 'idempotency-key': title };
    try {
      const body = JSON.stringify({ message: `remind me to ${title} tomorrow at 18:00` });
      const said = await request('/chat/message', { method: 'POST', headers, body });
      const end = eventsIn(said.text).at(-1);
      if (end?.type === 'complete' && /^Saved/.test(end.data.message)) told.planned.push(title);
      else told.failed.push(`chat ${said.status}: ${said.text.slice(-300)}`);
      const list = await request('/tasks', { headers: { authorization } });
      if (list.status !== 200) told.failed.push(`list ${list.status}: ${list.text.slice(0, 300)}`);
    } catch (error) {
      told.failed.push(`${title}: ${(error as Error).cause ?? error}`);
    }
  }
  return told;
}

it('every process is replaced under load: no request fails, no reminder is lost or comes twice', {
  timeout: 240_000,
}, async (t) => {
  const people = await crowd(app, size.people, '+4915112390');
  const kid = await supabase.addKey('ES256');
  const tokens = await Promise.all(
    Array.from({ length: size.clients }, () => supabase.token({ sub: crypto.randomUUID() }, { kid })),
  );
  for (const [index, each] of people.entries()) await planAll(app, [each], 1 + (index / size.people) * size.seconds);
  let over = false;
  const talking = Promise.all(tokens.map((token, index) => client(token, index, () => over)));
  const old = [...apis, ...notifiers];
  await replaceAll();
  over = true;
  const talks = await talking;
  const { reminders } = remindersOf(app, '');
  await app.deps.simulator?.until(() => people.every(({ number }) => reminders(number).length > 0));
  await untilRow(
    app,
    `select 1 from rungs where rung = 'whatsapp' and state in ('sent', 'delivered') having count(*) >= ${size.people}`,
  );
  assert.deepEqual(
    people.map(({ number }) => reminders(number).length).filter((count) => count !== 1),
    [],
    'everybody once',
  );
  assert.deepEqual(
    talks.flatMap(({ failed }) => failed),
    [],
    everyApi.flatMap((one) => one.errors()).join('\n'),
  );
  const planned = talks.flatMap((each) => each.planned);
  const { rows } = await app.pool.query(
    `select title, count(*)::int as times from tasks where lower(title) like 'polish%' group by title having count(*) <> 1`,
  );
  assert.deepEqual(rows, [], 'each said once is planned once');
  const { rows: all } = await app.pool.query(
    `select count(*)::int as count from tasks where lower(title) like 'polish%'`,
  );
  assert.equal(all[0].count, planned.length);
  const sum = (of: 'asked' | 'retried') => talks.reduce((total, each) => total + each[of], 0);
  t.diagnostic(
    `${old.length} processes replaced, ${sum('asked')} requests, ${sum('retried')} of them on a second connection`,
  );
  assert.ok(planned.length > size.clients, 'there was load');
});
