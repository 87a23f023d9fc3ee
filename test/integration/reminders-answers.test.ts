import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { reachable } from '../helpers/reachable.ts';
import { type Reminding, reminding } from '../helpers/reminding.ts';
import { type Oddity, twilioPost } from '../helpers/twilio-post.ts';

let { app, notifier, on, close } = {} as Reminding;
before(async () => ({ app, notifier, on, close } = await reminding('+4915112320')));
after(() => close());

const inbound = (number: string, fields: Record<string, string>) => ({
  AccountSid: app.deps.config.twilio.accountSid,
  MessageSid: `SM${randomUUID().replaceAll('-', '')}`,
  From: `whatsapp:${number}`,
  To: app.deps.config.twilio.whatsappFrom,
  Body: 'done',
  NumMedia: '0',
  ...fields,
});

describe('a webhook', () => {
  const paths = ['/whatsapp', '/voice?t=x', '/status?rung=00000000-0000-4000-8000-000000000000'];
  const wrong: [what: string, oddity: Oddity][] = [
    ['that is not signed', { signature: null }],
    ['with an empty signature', { signature: '' }],
    ['signed with another account’s key', { key: '0'.repeat(32) }],
    ['signed for another host', { base: 'https://evil.example' }],
    [
      'signed for another host that it also names',
      { base: 'https://evil.example', headers: { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' } },
    ],
    ['with a field that was not signed', { added: { Body: 'done' } }],
    ['with a signature that is no base64', { signature: '<script>' }],
  ];
  for (const path of paths) {
    for (const [what, oddity] of wrong) {
      it(`${path.split('?')[0]} ${what} is refused`, async () => {
        const { status, body } = await twilioPost(
          app,
          path,
          { MessageSid: 'SM1', From: 'whatsapp:+4915112320000' },
          oddity,
        );
        assert.equal(status, 403, body);
      });
    }
  }

  it('of a signed message without an id or a sender is refused by a sentence, not by a fault of ours', async () => {
    for (const form of [
      { From: 'whatsapp:+4915112320000' },
      { MessageSid: 'SM1' },
      { MessageSid: 'SM1', From: 'whatsapp:nobody' },
    ]) {
      const { status } = await twilioPost(app, '/whatsapp', form as Record<string, string>);
      assert.equal(status, 422, JSON.stringify(form));
    }
  });

  it('signed rightly is taken, whatever host the proxy in between names', async () => {
    const { number, id } = await on.reminded(notifier);
    const { status } = await twilioPost(app, '/whatsapp', inbound(number, {}), {
      headers: { 'x-forwarded-host': 'proxy.example' },
    });
    assert.equal(status, 200);
    assert.equal(await on.stands(id), 'done');
  });

  it('that replays a signed message on another route settles nothing', async () => {
    const { number, id } = await on.reminded(notifier);
    const form = inbound(number, {});
    assert.equal((await twilioPost(app, '/status', form)).status, 204);
    assert.equal((await twilioPost(app, '/voice', form)).status, 422);
    assert.equal(await on.stands(id), 'pending');
  });
});

describe('a reply', () => {
  it('that is delivered twice settles once, and says so once', async () => {
    const { number, id, series_id, message } = await on.reminded(notifier, { recurrence_rule: 'FREQ=DAILY' });
    await on.tap(number, message.sid, 0);
    const written = on.phone.messages(number).findLast((one) => one.direction === 'inbound');
    on.phone.redeliver(written?.sid ?? '');
    on.phone.redeliver(written?.sid ?? '');
    await app.deps.simulator?.idle();
    assert.equal(await on.stands(id), 'done');
    const { rows } = await app.pool.query('select from tasks where series_id = $1', [series_id]);
    assert.equal(rows.length, 2, 'one successor');
    assert.equal(on.phone.messages(number).filter((one) => one.direction === 'outbound-reply').length, 1);
  });

  it('delivered ten times at once settles once', async () => {
    const { number, id, series_id } = await on.reminded(notifier, { recurrence_rule: 'FREQ=DAILY' });
    const form = inbound(number, { Body: '1' });
    const answers = await Promise.all(Array.from({ length: 10 }, () => twilioPost(app, '/whatsapp', form)));
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
    assert.equal(answers.filter(({ body }) => body.includes('Done')).length, 1);
    assert.equal(await on.stands(id), 'done');
    const { rows } = await app.pool.query('select from tasks where series_id = $1', [series_id]);
    assert.equal(rows.length, 2);
  });

  it('that quotes a reminder answers that one, not the newest', async () => {
    const { person, number, id, message } = await on.reminded(notifier, { title: 'Pills' });
    const newer = await on.plan(person, { title: 'Water', scheduled_at: on.inMinutes(12).toString() });
    await notifier.minutes(3);
    await on.arrived(number, 2);
    assert.match((await on.write(number, '1', message.sid)) ?? '', /^Done: Pills/);
    assert.deepEqual([await on.stands(id), await on.stands(newer.id)], ['done', 'pending']);
  });

  it('of a bare "1" with two open reminders asks which', async () => {
    const { person, number, id } = await on.reminded(notifier, { title: 'Pills' });
    const newer = await on.plan(person, { title: 'Water', scheduled_at: on.inMinutes(12).toString() });
    await notifier.minutes(3);
    await on.arrived(number, 2);
    const asked = (await on.write(number, '1')) ?? '';
    assert.match(asked, /Which one do you mean\?/);
    assert.match(asked, /Pills · Water/);
    assert.deepEqual([await on.stands(id), await on.stands(newer.id)], ['pending', 'pending']);
  });

  it('of a bare "1" answers the one that was written about, not one that only a notification told of', async () => {
    const { person, number, id } = await on.reminded(notifier, { title: 'Pills' });
    const other = await on.plan(person, {
      title: 'Water',
      escalation_policy: 'silent',
      scheduled_at: on.inMinutes(12).toString(),
    });
    await app.pool.query(
      `insert into rungs (id, user_id, task_id, generation, rung, state, claimed_at) values (gen_random_uuid(), $1, $2, 1, 'push', 'sent', $3)`,
      [person.id, other.id, app.clock.now().toString()],
    );
    assert.match((await on.write(number, '1')) ?? '', /^Done: Pills/);
    assert.deepEqual([await on.stands(id), await on.stands(other.id)], ['done', 'pending']);
  });

  it('from an unknown number does nothing and is not answered', async () => {
    const { id } = await on.reminded(notifier);
    const stranger = on.nextNumber();
    assert.equal(await on.write(stranger, '1'), undefined);
    assert.equal(await on.write(stranger, 'STOP'), undefined);
    assert.equal(await on.stands(id), 'pending');
  });

  it('with the button of Ada’s message, sent from Bob’s number, settles nothing', async () => {
    const ada = await on.reminded(notifier);
    const bob = await on.somebody();
    const payload = ada.message.buttons[0]?.payload ?? '';
    on.phone.write(bob.number, { text: 'Done', buttonPayload: payload, repliedTo: ada.message.sid });
    await app.deps.simulator?.idle();
    assert.equal(await on.stands(ada.id), 'pending');
    assert.match(on.phone.messages(bob.number).at(-1)?.body ?? '', /too old to answer here/);
  });

  it('that quotes Ada’s message from Bob’s number settles neither hers nor his', async () => {
    const ada = await on.reminded(notifier, { title: 'Private to Ada' });
    const bob = await on.somebody();
    const his = await on.plan(bob.person, { title: 'Of Bob', scheduled_at: on.inMinutes(11).toString() });
    await notifier.minutes(2);
    await on.arrived(bob.number);
    const answer = (await on.write(bob.number, '1', ada.message.sid)) ?? '';
    assert.deepEqual([await on.stands(ada.id), await on.stands(his.id)], ['pending', 'pending']);
    assert.doesNotMatch(answer, /Ada/);
  });

  it('that quotes a reminder which was moved with its series is told so, and answers no other one', async () => {
    const { person, number, message, series_id } = await on.reminded(notifier, {
      title: 'Pills',
      recurrence_rule: 'FREQ=DAILY',
    });
    const { rows } = await app.pool.query('select id from tasks where series_id = $1', [series_id]);
    // The whole series moves to another hour; what was reminded of stays in the history as rescheduled.
    const moved = await person.api.patch(`/tasks/${rows[0].id}?scope=series`, {
      scheduled_at: on.inMinutes(600).toString(),
    });
    assert.equal(moved.status, 200, JSON.stringify(moved.body));
    const other = await on.plan(person, { title: 'Water', scheduled_at: on.inMinutes(11).toString() });
    await notifier.minutes(2);
    await on.arrived(number, 2);
    assert.match((await on.write(number, '1', message.sid)) ?? '', /moved to another time already/);
    assert.equal(await on.stands(other.id), 'pending');
  });

  it('from a number that moved to another account answers that account’s reminders alone', async () => {
    const ada = await on.reminded(notifier, { title: 'Private to Ada' });
    const bob = await app.signUp({ timezone: 'Europe/Berlin' });
    await reachable(app, bob, ada.number);
    const answer = await on.write(ada.number, '1');
    assert.equal(answer, 'Nothing is waiting for an answer right now.');
    assert.match((await on.tap(ada.number, ada.message.sid, 0)) ?? '', /too old to answer here/);
    assert.doesNotMatch((await on.write(ada.number, '1', ada.message.sid)) ?? '', /Ada|Done/);
    assert.equal(await on.stands(ada.id), 'pending');
    await notifier.minutes(30);
    assert.equal(on.reminders(ada.number).length, 1, 'nothing of Ada’s goes to the number any more');
  });

  it('after the miss is told what stands', async () => {
    const { number, id, message } = await on.reminded(notifier);
    await notifier.minutes(120);
    assert.equal(await on.stands(id), 'missed ignored');
    assert.equal(await on.tap(number, message.sid, 0), 'This was noted as missed already.');
    assert.equal(await on.stands(id), 'missed ignored');
  });
});

describe('"2" offers times', () => {
  it('and a number that is not among them offers times again', async () => {
    const { number, id } = await on.reminded(notifier);
    assert.match((await on.write(number, '2')) ?? '', /When suits you better/);
    for (const text of ['7', '0']) {
      assert.match((await on.write(number, text)) ?? '', /When suits you better/, text);
      assert.equal(await on.stands(id), 'pending');
    }
    assert.match((await on.write(number, '2')) ?? '', /^Moved: Take the pills/);
  });

  it('and a choice that has passed meanwhile offers others', async () => {
    const { number, id } = await on.reminded(notifier);
    await on.write(number, '2');
    await app.pool.query('update flux_private.pending_choices set options = array[$1::timestamptz]', [
      on.inMinutes(5).toString(),
    ]);
    app.clock.advance({ minutes: 6 });
    assert.match((await on.write(number, '1')) ?? '', /When suits you better/);
    assert.equal(await on.stands(id), 'pending');
  });

  it('and "1" long after is still the choice that was asked for, never "done"', async () => {
    const { number, id } = await on.reminded(notifier);
    await on.write(number, '2');
    app.clock.advance({ minutes: 25 });
    assert.match((await on.write(number, '1')) ?? '', /When suits you better/);
    assert.equal(await on.stands(id), 'pending');
    assert.match((await on.write(number, '1')) ?? '', /^Moved: /);
  });

  it('and "done" in words settles it all the same', async () => {
    const { number, id } = await on.reminded(notifier);
    await on.write(number, '2');
    assert.match((await on.write(number, 'done')) ?? '', /^Done: /);
    assert.equal(await on.stands(id), 'done');
  });

  it('and a number after another reminder came asks which of the two', async () => {
    const { person, number, id } = await on.reminded(notifier, { title: 'Pills' });
    await on.write(number, '2');
    const newer = await on.plan(person, { title: 'Water', scheduled_at: on.inMinutes(12).toString() });
    await notifier.minutes(3);
    await on.arrived(number, 2);
    assert.match((await on.write(number, '1')) ?? '', /Which one do you mean\?/);
    assert.deepEqual([await on.stands(id), await on.stands(newer.id)], ['pending', 'pending']);
  });

  it('and a number after the task was done in the app answers the reminder that is still open', async () => {
    const { person, number, id } = await on.reminded(notifier, { title: 'Pills' });
    await on.write(number, '2');
    await person.api.patch(`/tasks/${id}/complete`);
    const other = await on.plan(person, { title: 'Water', scheduled_at: on.inMinutes(12).toString() });
    await notifier.minutes(3);
    await on.arrived(number, 2);
    assert.match((await on.write(number, '1')) ?? '', /^Done: Water/);
    assert.equal(await on.stands(other.id), 'done');
  });

  it('and the phone does not ring while somebody chooses, though the message is reported as read', async () => {
    const { person, number, id } = await on.reminded(notifier, { escalation_policy: 'aggressive' });
    await notifier.minutes(9);
    await on.write(number, '2');
    on.phone.seen(number);
    await app.deps.simulator?.idle();
    await person.api.patch('/account/me', { name: 'Ada' });
    await notifier.minutes(13);
    assert.equal(on.phone.calls(number).length, 0, 'no call within the fifteen minutes');
    await notifier.minutes(3);
    assert.equal((await on.ringing(number)).status, 'ringing', 'and one after them');
    const events = await on.told(person, id);
    assert.ok(events.includes('held back whatsapp: another time is being chosen'), events.join(' · '));
  });
});
