import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { confirmSend } from '../../src/services/reminders/confirm.ts';
import { type Reminding, reminding } from '../helpers/reminding.ts';

let { app, notifier, service, on, close } = {} as Reminding;
before(async () => ({ app, notifier, service, on, close } = await reminding('+4915112360')));
after(() => close());

describe('a notification that does not get through', () => {
  it('because the permission was taken back (410): the subscription goes, WhatsApp comes at once', async () => {
    const { person, number } = await on.somebody();
    const browser = await on.subscribe(service, person);
    browser.unsubscribe();
    const task = await on.plan(person, {});
    await notifier.minutes(50);
    assert.equal(on.reminders(number).length, 1, 'ten minutes before, not two after');
    const { rows } = await app.pool.query('select from push_subscriptions where user_id = $1', [person.id]);
    assert.equal(rows.length, 0);
    assert.ok(
      (await on.told(person, task.id)).some((one) => one.startsWith('failed push: the subscription has ended')),
    );
    await notifier.minutes(120);
    assert.equal(browser.asked, 1, 'and it is not asked again');
  });

  it('because the subscription is not known there (404): the other device still gets it, and it counts as sent', async () => {
    const { person, browser } = await on.withBrowser(service);
    const other = await on.subscribe(service, person);
    other.answerNext({ status: 404 });
    const task = await on.plan(person, {});
    await notifier.minutes(50);
    assert.equal(browser.received.length, 1);
    const { rows } = await app.pool.query('select endpoint from push_subscriptions where user_id = $1', [person.id]);
    assert.deepEqual(rows, [{ endpoint: browser.subscription.endpoint }]);
    assert.ok((await on.told(person, task.id)).includes('sent push'));
  });

  for (const status of [500, 502, 503]) {
    it(`because of a passing fault (${status}): it is tried again, and WhatsApp comes all the same`, async () => {
      const { person, number } = await on.somebody();
      const browser = await on.subscribe(service, person);
      browser.answerNext({ status }, { status });
      await on.plan(person, {});
      await notifier.minutes(52);
      assert.equal(browser.received.length, 1, 'the third try got through');
      assert.equal(browser.asked, 3);
      await notifier.minutes(20);
      assert.equal(browser.received.length, 1);
      assert.equal(on.reminders(number).length, 1, 'one message');
    });
  }

  it('because of too many at once (429): not before the time that the service asked for', async () => {
    const { person, browser } = await on.withBrowser(service);
    browser.answerNext({ status: 429, headers: { 'retry-after': '120' } });
    await on.plan(person, {});
    await notifier.minutes(50);
    await notifier.until(app.clock.now().add({ seconds: 119 }));
    assert.equal(browser.asked, 1);
    await notifier.until(app.clock.now().add({ seconds: 1 }));
    assert.equal(browser.received.length, 1);
  });

  it('because our key is refused (403): the subscription stays, WhatsApp comes', async () => {
    const { person, number } = await on.somebody();
    const browser = await on.subscribe(service, person);
    browser.answerNext({ status: 403 });
    await on.plan(person, {});
    await notifier.minutes(50);
    assert.equal(on.reminders(number).length, 1);
    const { rows } = await app.pool.query('select from push_subscriptions where user_id = $1', [person.id]);
    assert.equal(rows.length, 1);
  });

  it('because our key was changed since (403): the subscription goes at the first refusal, and is not asked again', async () => {
    const { person, browser } = await on.withBrowser(service);
    await app.pool.query("update push_subscriptions set application_key = 'another' where user_id = $1", [person.id]);
    browser.answerNext({ status: 403 });
    await on.plan(person, {});
    await on.plan(person, { scheduled_at: on.inMinutes(180).toString() });
    await notifier.minutes(240);
    assert.equal(browser.asked, 1);
    const { rows } = await app.pool.query('select from push_subscriptions where user_id = $1', [person.id]);
    assert.equal(rows.length, 0);
  });

  it('and no other way is there: it ends as unreachable, which counts against nobody', async () => {
    const { person, browser } = await on.withBrowser(service);
    browser.unsubscribe();
    const task = await on.plan(person, { escalation_policy: 'aggressive' });
    await notifier.minutes(200);
    assert.equal(await on.stands(task.id), 'missed unreachable');
    const events = await on.told(person, task.id);
    assert.ok(events.includes('unreachable: no channel can reach this person'), events.join(' · '));
  });

  it('is not counted as sent by a late confirmation of a process that was thought dead', async () => {
    const { person, browser } = await on.withBrowser(service);
    await on.plan(person, {});
    app.clock.advance({ minutes: 50 });
    const [send] = await notifier.dies();
    assert.ok(send);
    await notifier.minutes(2);
    assert.equal(browser.received.length, 1, 'another process took over');
    await confirmSend(app.ctx, send.claims[0].rungId, {
      kind: 'failed',
      reason: 'provider_down',
      permanent: false,
      detail: 'late',
    });
    await notifier.minutes(5);
    assert.equal(browser.received.length, 1, 'what was confirmed stays so');
  });
});

describe('a browser that somebody else signed in to', () => {
  it('shows the reminders of whoever signed in last, and of nobody else', async () => {
    const { person: ada, browser } = await on.withBrowser(service);
    const bob = await app.signUp({ timezone: 'Europe/Berlin' });
    await on.plan(ada, { title: 'Private to Ada' });
    await on.plan(bob, { title: 'Of Bob' });
    const moved = await bob.api.post('/account/push-subscription', { subscription: browser.subscription });
    assert.equal(moved.status, 200);
    await notifier.minutes(120);
    assert.deepEqual(
      browser.received.map(({ payload }) => payload.title),
      ['Of Bob'],
    );
  });

  it('in the middle of a ladder: what is resent after a crash goes to nobody', async () => {
    const { person: ada, browser } = await on.withBrowser(service);
    const bob = await app.signUp();
    const task = await on.plan(ada, { title: 'Private to Ada' });
    app.clock.advance({ minutes: 50 });
    assert.deepEqual(
      (await notifier.dies()).map(({ claims }) => claims[0].task.id),
      [task.id],
    );
    // Died before sending; meanwhile the browser changes hands.
    await bob.api.post('/account/push-subscription', { subscription: browser.subscription });
    await notifier.minutes(5);
    assert.equal(browser.asked, 0);
  });

  it('keeps what it is subscribed to when only Ada’s reminder found it dead', async () => {
    const { person: ada, browser } = await on.withBrowser(service);
    const bob = await app.signUp({ timezone: 'Europe/Berlin' });
    await on.plan(ada, {});
    app.clock.advance({ minutes: 50 });
    const [send] = await notifier.dies();
    assert.ok(send);
    const gone = send.claims[0].situation.subscriptions.map(({ id }) => id);
    const outcome = { kind: 'failed', reason: 'gone', permanent: true, detail: 'ended (410)' } as const;
    await bob.api.post('/account/push-subscription', { subscription: browser.subscription });
    await confirmSend(app.ctx, send.claims[0].rungId, outcome, { gone });
    await on.plan(bob, { title: 'Of Bob' });
    await notifier.minutes(60);
    assert.deepEqual(
      browser.received.map(({ payload }) => payload.title),
      ['Of Bob'],
    );
  });
});

describe('an address that is no push service', () => {
  const inside = [
    'http://169.254.169.254/latest/meta-data/',
    'https://10.0.0.5/push',
    'https://fcm.googleapis.com.evil.example/send/1',
    'https://fcm.googleapis.com@10.0.0.5/send/1',
    'https://user:pass@fcm.googleapis.com/send/1',
    'https://fcm.googleapis.com:8443/send/1',
    'http://fcm.googleapis.com/send/1',
    'file:///etc/passwd',
    'http://[::ffff:169.254.169.254]/',
    'http://127.0.0.1.nip.example/',
  ];
  for (const endpoint of inside) {
    it(`is refused: ${endpoint}`, async () => {
      const person = await app.signUp();
      const keys = { p256dh: 'BN', auth: 'aa' };
      const answer = await person.api.post('/account/push-subscription', { subscription: { endpoint, keys } });
      assert.equal(answer.status, 422);
      assert.match(answer.body.detail, /not the address of a push service/);
    });
  }

  it('is not called when it stands in the table all the same', async () => {
    const { person, number } = await on.somebody();
    const browser = await on.subscribe(service, person);
    const inner = browser.subscription.endpoint.replace('127.0.0.1', '127.0.0.2');
    await app.pool.query('update push_subscriptions set endpoint = $2 where user_id = $1', [person.id, inner]);
    await on.plan(person, {});
    await notifier.minutes(50);
    assert.equal(browser.asked, 0);
    assert.equal(on.reminders(number).length, 1, 'WhatsApp comes instead');
  });
});
