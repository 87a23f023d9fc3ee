import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createClient } from '@supabase/supabase-js';
import { deliver } from '../../src/notifier/deliver/deliver.ts';
import { makeToken, readToken, TOKEN_DAYS } from '../../src/services/reminders/token.ts';
import type { Browser, Push } from '../helpers/push-service.ts';
import { type Reminding, reminding } from '../helpers/reminding.ts';

let { app, notifier, service, on, close } = {} as Reminding;
before(async () => ({ app, notifier, service, on, close } = await reminding('+4915112310')));
after(() => close());

function only(browser: Browser): Push {
  const [push, ...more] = browser.received;
  assert.ok(push, 'a notification arrived');
  assert.equal(more.length, 0, 'and one alone');
  return push;
}

const tokenIn = (push: Push, action = 'done') =>
  push.payload.actions?.find((one) => one.action === action)?.token ?? assert.fail(`no button "${action}"`);

/** As the service worker does when a button of the notification is tapped. */
const tap = (token: string, answer: string) => app.api.post(`/answers/${token}`, { answer });

describe('a notification', () => {
  it('arrives ten minutes early with the title, the time, the words and the buttons that service workers know', async () => {
    const { person, browser } = await on.withBrowser(service);
    const task = await on.plan(person, { description: 'Two of the white ones, with water.' });
    const due = Temporal.Instant.from(task.scheduled_at ?? '');
    await notifier.until(due.subtract({ minutes: 10, seconds: 1 }));
    assert.equal(browser.asked, 0, 'nothing before the lead');
    await notifier.until(due.subtract({ minutes: 10 }));
    const { payload } = only(browser);
    const clock = due.toZonedDateTimeISO('Europe/Berlin').toPlainTime().toString({ smallestUnit: 'minute' });
    assert.equal(payload.title, 'Take the pills');
    assert.match(payload.body, new RegExp(`^T(oday|omorrow.*) at ${clock}\\. Two of the white ones, with water\\.$`));
    assert.equal(payload.tag, `task-${task.id}`);
    assert.equal(payload['task_id'], task.id);
    assert.deepEqual(
      payload.actions?.map(({ action, title }) => [action, title]),
      [
        ['done', 'Done'],
        ['reschedule', 'Another time'],
        ['missed', 'Can’t'],
      ],
    );
    assert.equal(payload['task_name'], 'Take the pills');
    assert.equal(payload['answer_url'], `${app.url}/api/v1/answers/${tokenIn({ payload } as Push)}`);
  });

  it('that was taken is noted with the subscription, once a day', async () => {
    const { person } = await on.withBrowser(service);
    const taken = async () => {
      const { rows } = await app.pool.query(
        'select last_accepted_at as at from push_subscriptions where user_id = $1',
        [person.id],
      );
      return rows[0].at as Temporal.Instant | null;
    };
    assert.equal(await taken(), null);
    const remind = async () => {
      await on.plan(person, { escalation_policy: 'silent' });
      await notifier.minutes(50);
      return taken();
    };
    const first = await remind();
    assert.equal(first?.toString(), app.clock.now().toString());
    assert.ok(first && (await remind())?.equals(first), 'not written again on the same day');
    app.clock.advance({ hours: 24 });
    assert.ok((await remind())?.equals(app.clock.now()));
  });

  it('is urgent, lives as long as the reminder is worth something, and is signed by this server', async () => {
    const { person, browser } = await on.withBrowser(service);
    browser.takeOnly('high');
    await on.plan(person, {});
    await notifier.minutes(50);
    const push = only(browser);
    assert.equal(push.urgency, 'high', 'also a phone short of battery shows it');
    assert.equal(push.ttl, 100 * 60, 'ten minutes of lead and ninety of grace');
    assert.equal(push.vapid.key, (await app.api.get('/account/push-subscription/vapid-key')).body.public_key);
    assert.match(push.vapid.subject, /^mailto:.+@/);
  });

  it('that comes late, after an outage, lives as long as there is still time to answer', async () => {
    const { person, browser } = await on.withBrowser(service);
    await on.plan(person, {});
    app.clock.advance({ minutes: 60 + 120 });
    await notifier.run();
    assert.equal(only(browser).ttl, 30 * 60, 'a third of the grace from now');
  });

  it('does not reach a device that was offline until the reminder was worth nothing any more', async () => {
    const { person, browser } = await on.withBrowser(service);
    browser.goOffline();
    await on.plan(person, {});
    await notifier.minutes(50);
    app.clock.advance({ minutes: 101 });
    browser.goOnline();
    assert.equal(browser.received.length, 0);
  });

  it('is seen once after a crash between sending and noting it: the same topic and tag', async () => {
    const { person, browser } = await on.withBrowser(service);
    const task = await on.plan(person, {});
    app.clock.advance({ minutes: 50 });
    const [send] = await notifier.dies();
    assert.ok(send);
    await deliver(notifier.sender, send, app.clock.now());
    // The process died here: sent, and nobody noted it.
    await notifier.minutes(1);
    const [first, second] = browser.received;
    assert.equal(browser.received.length, 2);
    assert.ok(first?.topic);
    assert.equal(second?.topic, first.topic, 'one message a topic while the device is offline');
    assert.equal(browser.shown().length, 1, 'one notification on the screen');
    const events = await on.told(person, task.id);
    assert.equal(events.filter((one) => one === 'sent push').length, 1, events.join(' · '));
  });

  it('of several, seen again after a crash, stands where it stood: without what was answered, and nothing new joins it', async () => {
    const { person, browser } = await on.withBrowser(service);
    const pills = await on.plan(person, { title: 'Pills' });
    await on.plan(person, { title: 'Water', scheduled_at: on.inMinutes(62).toString() });
    await on.plan(person, { title: 'Bread', scheduled_at: on.inMinutes(63).toString() });
    app.clock.advance({ minutes: 50 });
    const [send] = await notifier.dies();
    assert.ok(send);
    await deliver(notifier.sender, send, app.clock.now());
    const { tag, title } = only(browser).payload;
    assert.equal(title, '2 reminders');
    await person.api.patch(`/tasks/${pills.id}/complete`);
    await notifier.minutes(2);
    assert.deepEqual(
      browser.shown().map((one) => [one.title, one.tag]),
      [['Water', tag]],
    );
    await notifier.minutes(1);
    assert.deepEqual(
      browser.shown().map((one) => one.title),
      ['Water', 'Bread'],
    );
  });

  it('of another task has another tag and topic: both are seen', async () => {
    const { person, browser } = await on.withBrowser(service);
    await on.plan(person, { title: 'Pills' });
    await on.plan(person, { title: 'Water', scheduled_at: on.inMinutes(63).toString() });
    await notifier.minutes(53);
    assert.deepEqual(
      browser
        .shown()
        .map(({ title }) => title)
        .sort(),
      ['Pills', 'Water'],
    );
    assert.notEqual(browser.received[0]?.topic, browser.received[1]?.topic);
  });

  it('tells of all that falls due within two minutes, each with its own answer', async () => {
    const { person, browser } = await on.withBrowser(service);
    const pills = await on.plan(person, { title: 'Pills' });
    const water = await on.plan(person, { title: 'Water', scheduled_at: on.inMinutes(62).toString() });
    await notifier.minutes(53);
    const { payload } = only(browser);
    assert.equal(payload.title, '2 reminders');
    assert.match(payload.body, /^Pills, .+\nWater, .+$/);
    const { reminders } = payload as unknown as { reminders: { task_id: string; token: string }[] };
    assert.deepEqual(
      reminders.map(({ task_id }) => task_id),
      [pills.id, water.id],
    );
    await app.api.post(`/answers/${reminders[1]?.token}`, { answer: 'done' });
    assert.deepEqual([await on.stands(pills.id), await on.stands(water.id)], ['pending', 'done']);
    assert.ok((await on.told(person, pills.id)).includes('sent push'));
  });
});

describe('a tap on the notification', () => {
  it('settles the task once; a second tap is told what stands', async () => {
    const { person, browser } = await on.withBrowser(service);
    const task = await on.plan(person, {});
    await notifier.minutes(50);
    const token = tokenIn(only(browser));
    const first = await tap(token, 'done');
    assert.deepEqual([first.status, first.body], [200, { task_id: task.id, status: 'done', settled: true }]);
    const second = await tap(token, 'missed');
    assert.deepEqual([second.status, second.body], [200, { task_id: task.id, status: 'done', settled: false }]);
    await notifier.minutes(300);
    assert.equal(browser.received.length, 1, 'and nothing more comes');
    assert.ok((await on.told(person, task.id)).includes('answered push: done'));
  });

  it('twenty times at once settles it once', async () => {
    const { person, browser } = await on.withBrowser(service);
    const task = await on.plan(person, { recurrence_rule: 'FREQ=DAILY' });
    await notifier.minutes(50);
    const token = tokenIn(only(browser));
    const answers = await Promise.all(Array.from({ length: 20 }, () => tap(token, 'done')));
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
    assert.equal(answers.filter(({ body }) => body.settled).length, 1);
    const { rows } = await app.pool.query('select status from tasks where series_id = $1 order by 1', [task.series_id]);
    assert.deepEqual(
      rows.map(({ status }) => status),
      ['done', 'pending'],
      'one successor',
    );
  });

  it('is counted by its token: one reminder tapped like mad shuts out nobody behind the same address', async () => {
    const { person, browser } = await on.withBrowser(service);
    await on.plan(person, {});
    await notifier.minutes(50);
    const token = tokenIn(only(browser));
    const answers = await Promise.all(Array.from({ length: 70 }, () => tap(token, 'reschedule')));
    assert.ok(answers.some(({ status }) => status === 429));
    const other = await on.withBrowser(service);
    await on.plan(other.person, {});
    await notifier.minutes(50);
    assert.equal((await tap(tokenIn(only(other.browser)), 'done')).status, 200);
  });

  it('"snooze" brings it back after ten minutes, once however often it is tapped', async () => {
    const { person, browser } = await on.withBrowser(service);
    const task = await on.plan(person, {});
    await notifier.minutes(60);
    const token = tokenIn(only(browser));
    assert.deepEqual((await tap(token, 'snooze')).body, { task_id: task.id, status: 'pending', settled: true });
    app.clock.advance({ minutes: 4 });
    assert.equal((await tap(token, 'snooze')).body.settled, false, 'the old notification moves nothing any more');
    await notifier.until(app.clock.now().add({ seconds: 359 }));
    assert.equal(browser.received.length, 1, 'quiet for ten minutes');
    await notifier.until(app.clock.now().add({ seconds: 1 }));
    assert.equal(browser.received.length, 2);
    assert.equal(browser.shown().length, 1, 'in place of the old one');
    assert.equal((await tap(token, 'done')).body.settled, true, '"done" counts from the old one too');
  });

  it('from an old notification does not close what was moved to another day meanwhile', async () => {
    const { person, browser } = await on.withBrowser(service);
    const task = await on.plan(person, {});
    await notifier.minutes(50);
    const token = tokenIn(only(browser));
    const tomorrow = app.clock.now().add({ hours: 24 }).toString();
    assert.equal((await person.api.patch(`/tasks/${task.id}`, { scheduled_at: tomorrow })).status, 200);
    const stands = { task_id: task.id, status: 'pending', settled: false };
    for (const answer of ['done', 'missed', 'skip']) assert.deepEqual((await tap(token, answer)).body, stands);
    assert.equal((await person.api.get(`/tasks/${task.id}`)).body.status, 'pending');
  });

  it('on one of two devices settles both: the other is told what stands', async () => {
    const { person, browser } = await on.withBrowser(service);
    const elsewhere = createClient(app.url, 'anon', { auth: { persistSession: false, autoRefreshToken: false } });
    await elsewhere.auth.signInWithPassword({ email: person.email, password: person.password });
    const other = await on.subscribe(service, person);
    const task = await on.plan(person, {});
    await notifier.minutes(50);
    assert.deepEqual([browser.shown().length, other.shown().length], [1, 1]);
    assert.equal(only(browser).payload.tag, only(other).payload.tag);
    assert.equal((await tap(tokenIn(only(other)), 'done')).body.settled, true);
    assert.deepEqual((await tap(tokenIn(only(browser)), 'done')).body, {
      task_id: task.id,
      status: 'done',
      settled: false,
    });
  });

  it('on one of two devices takes the notification off the other, with what stands for a worker that cannot close it', async () => {
    const { person, browser } = await on.withBrowser(service);
    const other = await on.subscribe(service, person);
    const task = await on.plan(person, {});
    await notifier.minutes(50);
    await tap(tokenIn(only(other)), 'done');
    await notifier.run();
    const [shown, ...more] = browser.shown();
    assert.equal(more.length, 0, 'in place of the reminder, as the tag is the same');
    const { type, tag, task_id, task_name, status, silent, body, actions } = shown ?? assert.fail('nothing is shown');
    assert.deepEqual(
      { type, tag, task_id, task_name, status, silent, body, actions },
      {
        type: 'closed',
        tag: `task-${task.id}`,
        task_id: task.id,
        task_name: 'Take the pills',
        status: 'done',
        silent: true,
        body: 'Done.',
        actions: [],
      },
    );
    await notifier.minutes(30);
    assert.equal(browser.received.length, 2, 'told once');
  });

  it('in the app, by key or by WhatsApp takes it off the only device; tapped there, nothing more comes', async () => {
    const ada = await on.withBrowser(service);
    const tapped = await on.plan(ada.person, {});
    await notifier.minutes(50);
    await tap(tokenIn(only(ada.browser)), 'done');
    await notifier.run();
    assert.equal(only(ada.browser).payload['task_id'], tapped.id);
    const inApp = await on.plan(ada.person, {});
    await notifier.minutes(50);
    await ada.person.api.patch(`/tasks/${inApp.id}/complete`);
    await notifier.run();
    assert.deepEqual(
      ada.browser.received.slice(1).map(({ payload }) => payload['type']),
      ['reminder', 'closed'],
    );
  });

  it('reaches a device that was off as the answer alone: the reminder never shows there', async () => {
    const { person, browser } = await on.withBrowser(service);
    browser.goOffline();
    const task = await on.plan(person, {});
    await notifier.minutes(50);
    await person.api.patch(`/tasks/${task.id}/complete`);
    await notifier.run();
    browser.goOnline();
    assert.equal(only(browser).payload['type'], 'closed');
  });

  it('to one of several that were shown as one leaves the list; with the last it goes', async () => {
    const { person, browser } = await on.withBrowser(service);
    const [first, second] = [await on.plan(person, { title: 'Pills' }), await on.plan(person, { title: 'Water' })];
    await notifier.minutes(50);
    assert.deepEqual([only(browser).payload['type'], only(browser).payload.title], ['reminders', '2 reminders']);
    await person.api.patch(`/tasks/${second.id}/complete`);
    await notifier.run();
    assert.equal(browser.received.length, 1);
    await person.api.patch(`/tasks/${first.id}/complete`);
    await notifier.run();
    assert.equal(browser.received.length, 2);
    const [shown, ...more] = browser.shown();
    assert.deepEqual([shown?.['type'], more.length], ['closed', 0]);
  });

  const refused: [what: string, change: (token: string, task: string) => string][] = [
    ['cut off', (token) => token.slice(0, -1)],
    ['longer than ours', (token) => `${token}A`],
    ['much longer than ours', (token) => token.repeat(6)],
    ['with one letter changed in what it says', (token) => (token[0] === 'A' ? 'B' : 'A') + token.slice(1)],
    [
      'with one letter changed in its signature',
      (token) => token.slice(0, 40) + (token[40] === 'A' ? 'B' : 'A') + token.slice(41),
    ],
    [
      'signed with another key',
      (_, task) => makeToken('x'.repeat(40), { taskId: task, generation: 1, rung: 'push' }, app.clock.now()),
    ],
    ['that is no token at all', () => 'done'],
    ['that is an id', (_, task) => task],
    ['with a slash in it', (token) => `${token.slice(0, 20)}%2F${token.slice(21)}`],
    ['with a zero byte', (token) => `${token.slice(0, 51)}%00`],
    [
      'of a task that does not exist',
      () =>
        makeToken(
          app.deps.config.secretKey,
          { taskId: '00000000-0000-4000-8000-000000000000', generation: 1, rung: 'push' },
          app.clock.now(),
        ),
    ],
  ];
  for (const [what, change] of refused) {
    it(`with a token ${what} is not found, and settles nothing`, async () => {
      const { person, browser } = await on.withBrowser(service);
      const task = await on.plan(person, {});
      await notifier.minutes(50);
      const answer = await tap(change(tokenIn(only(browser)), task.id), 'done');
      assert.equal(answer.status, 404, JSON.stringify(answer.body));
      assert.match(answer.headers.get('content-type') ?? '', /^application\/problem\+json/);
      assert.equal(await on.stands(task.id), 'pending');
    });
  }

  it('after two weeks is not found, and one before is told what stands', async () => {
    const { person, browser } = await on.withBrowser(service);
    const task = await on.plan(person, {});
    await notifier.minutes(50);
    const token = tokenIn(only(browser));
    await notifier.minutes(200);
    app.clock.advance({ hours: 24 * (TOKEN_DAYS - 1) });
    assert.deepEqual((await tap(token, 'done')).body, { task_id: task.id, status: 'missed', settled: false });
    app.clock.advance({ hours: 24 });
    assert.equal((await tap(token, 'done')).status, 404);
  });

  it('with an answer that nobody knows is refused', async () => {
    const { person, browser } = await on.withBrowser(service);
    await on.plan(person, {});
    await notifier.minutes(50);
    assert.equal((await tap(tokenIn(only(browser)), 'explode')).status, 422);
  });

  it('answers this occurrence alone, not the next one of the series', async () => {
    const { person, browser } = await on.withBrowser(service);
    await on.plan(person, { recurrence_rule: 'FREQ=DAILY' });
    await notifier.minutes(50);
    const token = tokenIn(only(browser));
    await tap(token, 'done');
    app.clock.advance({ hours: 24 });
    assert.equal((await tap(token, 'missed')).body.status, 'done', 'yesterday’s');
    const read = readToken(app.deps.config.secretKey, token, app.clock.now());
    assert.equal(read?.rung, 'push');
  });
});
