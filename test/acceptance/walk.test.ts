import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createClient } from '@supabase/supabase-js';
import { type AnotherSite, anotherSite } from '../helpers/another-site.ts';
import { type TestApp, testApp } from '../helpers/app.ts';
import { noBrowser } from '../helpers/chromium.ts';
import { testClock } from '../helpers/clock.ts';
import { skipUnlessDeep } from '../helpers/property.ts';
import { pushKeys } from '../helpers/push-keys.ts';

// A web client of the contract, from another origin: what a browser would not let through fails here, too. In the deep run it is a real browser
// that sends all of it, from a page of another site.

const ORIGIN = 'http://localhost:5173';
const isReal = !skipUnlessDeep && !noBrowser;
const NUMBER = '+447700900191';
const clock = testClock('2026-11-26T12:00:00Z');
let app: TestApp;
let token = '';

let site: AnotherSite | undefined;

before(async () => {
  app = await testApp({ clock });
  if (isReal) site = await anotherSite();
});
after(async () => {
  await site?.close();
  await app.close();
});

// biome-ignore lint/suspicious/noExplicitAny: what a client reads is what it gets
type Reply = Record<string, any>;
const SIMPLE = /^(text\/plain|application\/x-www-form-urlencoded|multipart\/form-data)$/;

const browser: typeof fetch = (input, init) => (site ? site.fetch(input, init) : asABrowserDoes(input, init));

/** It asks first where it must, and hands over what it is allowed to. */
const asABrowserDoes: typeof fetch = async (input, init = {}) => {
  const url = String(input instanceof Request ? input.url : input);
  const method = init.method ?? 'GET';
  const headers = new Headers(init.headers);
  const asked = [...headers.keys()].filter(
    (name) =>
      !/^(accept|accept-language|content-language|content-type)$/.test(name) ||
      (name === 'content-type' && !SIMPLE.test(headers.get(name) ?? '')),
  );
  if (asked.length > 0 || !/^(GET|HEAD|POST)$/.test(method)) {
    const answer = await fetch(url, {
      method: 'OPTIONS',
      headers: {
        origin: ORIGIN,
        'access-control-request-method': method,
        'access-control-request-headers': asked.sort().join(','),
      },
    });
    assert.ok(answer.ok, `preflight of ${method} ${url}: ${answer.status}`);
    mayRead(answer);
    const listed = (name: string) => (answer.headers.get(name) ?? '').toLowerCase().split(/, */);
    assert.ok(listed('access-control-allow-methods').includes(method.toLowerCase()), `${method} is allowed`);
    for (const name of asked) assert.ok(listed('access-control-allow-headers').includes(name), `${name} is allowed`);
  }
  const answer = await fetch(url, { ...init, headers: { ...Object.fromEntries(headers), origin: ORIGIN } });
  mayRead(answer);
  return answer;
};

function mayRead({ headers }: Response): void {
  assert.equal(headers.get('access-control-allow-origin'), ORIGIN);
  assert.equal(headers.get('access-control-allow-credentials'), 'true');
}

async function call(method: string, path: string, body?: unknown, expected = 200): Promise<Reply> {
  const answer = await browser(`${app.url}/api/v1${path}`, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(body !== undefined && { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  assert.equal(answer.status, expected, `${method} ${path}: ${text}`);
  return text === '' ? {} : JSON.parse(text);
}

/** One turn over the stream, as a client reads it: progress and tokens, then the whole. */
async function say(message: string, more: Record<string, unknown> = {}): Promise<Reply> {
  clock.advance({ seconds: 20 });
  const answer = await browser(`${app.url}/api/v1/chat/message`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ message, ...more }),
  });
  assert.match(answer.headers.get('content-type') ?? '', /^text\/event-stream/);
  const lines = (await answer.text()).split('\n').filter((line) => line.startsWith('data:'));
  const events = lines.map((line) => JSON.parse(line.slice(5)));
  const last = events.at(-1);
  assert.equal(last.type, 'complete', JSON.stringify(last));
  for (const event of events.slice(0, -1)) {
    assert.ok(event.type === 'progress' ? typeof event.node === 'string' : event.type === 'token', event.type);
  }
  const written = events.flatMap(({ type, text }) => (type === 'token' ? [text] : [])).join('');
  assert.equal(written, last.data.message, 'the tokens are the message');
  return drawn(last.data);
}

const NODES =
  'ONBOARDING GOAL GOAL_CLARIFY ask_start_date NEW_TASK RESCHEDULE_SCOPE RESCHEDULE_TASK MODIFY_GOAL NEXT_MILESTONE CHITCHAT CLARIFY SAFETY';

/** Every field that a client draws a reply from, of the type that the contract gives it. */
function drawn(reply: Reply): Reply {
  assert.ok(NODES.split(' ').includes(reply['agent_node']), reply['agent_node']);
  assert.equal(typeof reply['conversation_id'], 'string');
  assert.equal(typeof reply['requires_user_action'], 'boolean');
  assert.equal(reply['rag_used'], false);
  assert.deepEqual(reply['rag_sources'], []);
  assert.ok(reply['spoken_summary'].length <= 300);
  assert.ok(Array.isArray(reply['congested_dates']));
  assert.ok('suggested_date' in reply && 'proposed_plan' in reply);
  for (const option of reply['options'] ?? []) {
    assert.deepEqual(Object.keys(option).sort(), ['input_type', 'label', 'value', 'zod_validator']);
    assert.ok([null, 'otp', 'datetime'].includes(option.input_type));
    if (option.value === null) assert.match(option.zod_validator, /^z\./);
  }
  for (const one of reply['questions'] ?? [])
    assert.ok(one.id && one.question && Array.isArray(one.options) && typeof one.required === 'boolean');
  return reply;
}

describe(`a web client that nobody here wrote${isReal ? ', in a real browser' : ''}`, () => {
  let conversation: string;
  let task: Reply;
  const supabase = () =>
    createClient(app.url, 'anon', {
      auth: { autoRefreshToken: false, persistSession: false },
      global: { fetch: browser },
    });
  let auth: ReturnType<typeof supabase>['auth'];

  it('signs somebody up', async () => {
    auth = supabase().auth;
    const { data, error } = await auth.signUp({ email: 'walk@example.org', password: 'correct horse' });
    assert.equal(error, null);
    token = data.session?.access_token ?? '';
    const me = await call('GET', '/account/me');
    assert.deepEqual([me['onboarded'], me['has_tasks'], me['phone_verified']], [false, false, false]);
    const refused = await browser(`${app.url}/api/v1/account/me`);
    assert.equal(refused.status, 401);
    assert.match(refused.headers.get('content-type') ?? '', /^application\/problem\+json/);
    assert.deepEqual(Object.keys((await refused.json()) as object).sort(), [
      'code',
      'detail',
      'status',
      'title',
      'type',
    ]);
  });

  const answerTo = async ({ message, options }: Reply): Promise<string> => {
    if (options.some((one: Reply) => one['input_type'] === 'otp'))
      return (await app.deps.simulator?.until((phone) => phone.code(NUMBER))) ?? '';
    if (/name|call you\?/i.test(message)) return 'Walker';
    if (/What is your number/.test(message)) return NUMBER;
    return options.find((one: Reply) => one['value'] !== null)?.value ?? 'I want to run 5 km without stopping';
  };

  it('answers every question of the onboarding, by choices where there are some', async () => {
    let reply = drawn(await call('POST', '/chat/onboarding/start', { timezone: 'Europe/London' }));
    conversation = reply['conversation_id'];
    for (let turn = 0; reply['agent_node'] === 'ONBOARDING' && turn < 20; turn++) {
      reply = await say(await answerTo(reply), { conversation_id: conversation });
    }
    assert.notEqual(reply['agent_node'], 'ONBOARDING', reply['message']);
    const me = await call('GET', '/account/me');
    assert.deepEqual([me['name'], me['phone_verified'], me['timezone']], ['Walker', true, 'Europe/London']);
  });

  it('clarifies a goal with all answers at once, chooses a day, approves', async () => {
    let reply = await say('I want to run 5 km without stopping', { conversation_id: conversation });
    for (let turn = 0; turn < 6 && reply['proposed_plan']?.plan?.approval_status !== 'approved'; turn++) {
      if (reply['agent_node'] === 'GOAL_CLARIFY' && reply['questions'].length > 0) {
        const answers = reply['questions'].map((one: Reply) => ({
          question_id: one['id'],
          question: one['question'],
          answer: one['options'][0] ?? 'not yet',
        }));
        reply = await say('', { conversation_id: conversation, intent: 'GOAL_CLARIFY', answers });
      } else if (reply['agent_node'] === 'ask_start_date') {
        assert.match(reply['suggested_date'], /^\d{4}-\d\d-\d\d$/);
        reply = await say(reply['suggested_date'], { conversation_id: conversation });
      } else reply = await say('Yes, this looks great!', { conversation_id: conversation });
    }
    assert.equal(reply['proposed_plan'].plan.approval_status, 'approved');
    assert.equal((await call('GET', '/account/me'))['onboarded'], true);
    const [goal] = (await call('GET', '/goals?status=active')) as Reply[];
    assert.equal((await call('GET', `/goals/${goal?.['id']}`))['status'], 'active');
    assert.ok(((await call('GET', `/goals/${goal?.['id']}/tasks`)) as Reply[]).length > 0);
    assert.equal(((await call('GET', '/goals/progress')) as Reply[])[0]?.['goal_id'], goal?.['id']);
  });

  it('plans, moves, completes, skips and lists', async () => {
    const at = clock.now().add({ hours: 3 }).toString();
    task = await call('POST', '/tasks', { title: 'Stretch', scheduled_at: at, recurrence_rule: 'FREQ=DAILY' }, 201);
    const options = (await call('GET', `/tasks/${task['id']}/reschedule-options`)) as Reply[];
    assert.equal(options.at(-1)?.['input_type'], 'datetime');
    const scope = await say('', { intent: 'RESCHEDULE_TASK', task_id: task['id'], conversation_id: conversation });
    assert.equal(scope['agent_node'], 'RESCHEDULE_SCOPE');
    assert.deepEqual(
      scope['options'].map((one: Reply) => one['value']),
      ['scope:one', 'scope:series'],
    );
    const times = await say('', {
      intent: 'RESCHEDULE_TASK',
      task_id: task['id'],
      reschedule_scope: 'one',
      conversation_id: conversation,
    });
    assert.equal(times['agent_node'], 'RESCHEDULE_TASK');
    const moved = await call('PATCH', `/tasks/${task['id']}/reschedule-confirm`, {
      scheduled_at: times['options'][0].value,
      scope: 'one',
    });
    assert.deepEqual([moved['status'], moved['original_task_id']], ['rescheduled', task['id']]);
    const done = await call('PATCH', `/tasks/${moved['new_task_id']}/complete`, {});
    assert.deepEqual([done['task_id'], done['status']], [moved['new_task_id'], 'done']);
    const { task_id: todo } = await call('POST', '/tasks/todo', { title: 'Milk' });
    const today = (await call('GET', '/tasks')) as Reply[];
    assert.equal(today.at(-1)?.['id'], todo);
    assert.equal(new Set(today.map((one) => one['id'])).size, today.length);
    const week = (await call('GET', '/tasks?from=2026-11-27&to=2026-12-03')) as Reply[];
    const projected = week.find((one) => one['is_projected'] && one['title'] === 'Stretch');
    assert.equal((await call('PATCH', `/tasks/${projected?.['id']}/skip`, {}))['status'], 'skipped');
    assert.ok(((await call('GET', `/tasks/${task['id']}/timeline`)) as Reply[]).length > 0);
  });

  it('sees figures, patterns and history as it can redraw them', async () => {
    const overview = await call('GET', '/analytics/overview');
    assert.deepEqual([overview['today_done'], overview['tasks_completed'], overview['heatmap'].length], [1, 1, 365]);
    assert.ok(typeof overview['week_label'] === 'string' && typeof overview['insight'] === 'string');
    for (const path of ['/analytics/goals', '/analytics/missed-by-cat', '/analytics/weekly?weeks=4', '/patterns'])
      assert.ok(Array.isArray(await call('GET', path)), path);
    const { conversations } = await call('GET', '/chat/conversations');
    assert.equal(conversations[0].id, conversation);
    const { messages } = await call('GET', `/chat/history?conversation_id=${conversation}&limit=200`);
    assert.ok(messages.some((one: Reply) => one['metadata'].proposed_plan));
    assert.ok(messages.every((one: Reply) => !('answers' in one['metadata']) || one['metadata'].answers.length > 0));
  });

  it('changes settings, saves its push subscription and a feed, and takes everything along', async () => {
    const { public_key } = await call('GET', '/account/push-subscription/vapid-key');
    assert.ok(public_key);
    const subscription = { endpoint: 'https://fcm.googleapis.com/fcm/send/walk', keys: pushKeys() };
    assert.equal((await call('POST', '/account/push-subscription', { subscription }))['status'], 'saved');
    const me = await call('PATCH', '/account/me', {
      profile: { sleep_window: { start: '22:30', end: '06:30' }, work_hours: 'weekdays 9 to 5', chronotype: 'evening' },
      notification_preferences: { quiet_hours: { start: '22:00', end: '07:00' }, reminder_lead_minutes: 5 },
    });
    assert.deepEqual(me['profile'].sleep_window, { start: '22:30', end: '06:30' });
    assert.deepEqual([me['profile'].chronotype, me['profile'].work_hours], ['evening', 'Mon–Fri 09:00–17:00']);
    await call('POST', '/commitments', { title: 'Choir', local_time: '2026-12-01T19:00', duration_minutes: 90 }, 201);
    const { url } = await call('POST', '/calendar/feed', {}, 201);
    assert.match(await (await fetch(`${app.url}${new URL(url).pathname}`)).text(), /^BEGIN:VCALENDAR/);
    assert.match(JSON.stringify(await call('GET', '/account/export')), /"Choir"/);
    assert.equal((await call('POST', '/account/push-subscription', { subscription: {} }))['status'], 'removed');
  });

  it('signs out, and away', async () => {
    await call('DELETE', `/chat/conversations/${conversation}`, undefined, 204);
    assert.equal((await auth.signOut({ scope: 'local' })).error, null);
    const again = await auth.signInWithPassword({ email: 'walk@example.org', password: 'correct horse' });
    token = again.data.session?.access_token ?? '';
    await call('DELETE', '/account', undefined, 204);
    await call('GET', '/account/me', undefined, 401);
    assert.deepEqual(site?.complaints ?? [], [], 'the browser has nothing to complain about');
  });
});
