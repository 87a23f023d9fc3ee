import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { deliver } from '../../src/notifier/deliver/deliver.ts';
import { confirmSend } from '../../src/services/reminders/confirm.ts';
import { type TestApp, testApp } from '../helpers/app.ts';
import { type TestNotifier, testNotifier } from '../helpers/notifier.ts';
import { reachable } from '../helpers/reachable.ts';
import { remindersOf } from '../helpers/reminded.ts';
import { type Oddity, twilioPost } from '../helpers/twilio-post.ts';

let app: TestApp;
let notifier: TestNotifier;
let on: ReturnType<typeof remindersOf>;

before(async () => {
  app = await testApp();
  notifier = testNotifier(app);
  on = remindersOf(app, '+4915112320');
});
after(() => app.close());

/** Somebody whose reminder stands on their phone, ten minutes before it is due. */
async function reminded(task: Parameters<typeof on.plan>[1] = {}) {
  const { person, number } = await on.somebody();
  const { id, series_id } = await on.plan(person, task);
  await notifier.minutes(50);
  const message = await on.arrived(number);
  return { person, number, id, series_id, message };
}

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
    const { number, id } = await reminded();
    const { status } = await twilioPost(app, '/whatsapp', inbound(number, {}), {
      headers: { 'x-forwarded-host': 'proxy.example' },
    });
    assert.equal(status, 200);
    assert.equal(await on.stands(id), 'done');
  });

  it('that replays a signed message on another route settles nothing', async () => {
    const { number, id } = await reminded();
    const form = inbound(number, {});
    assert.equal((await twilioPost(app, '/status', form)).status, 204);
    assert.equal((await twilioPost(app, '/voice', form)).status, 422);
    assert.equal(await on.stands(id), 'pending');
  });
});

describe('a reply', () => {
  it('that is delivered twice settles once, and says so once', async () => {
    const { number, id, series_id, message } = await reminded({ recurrence_rule: 'FREQ=DAILY' });
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
    const { number, id, series_id } = await reminded({ recurrence_rule: 'FREQ=DAILY' });
    const form = inbound(number, { Body: '1' });
    const answers = await Promise.all(Array.from({ length: 10 }, () => twilioPost(app, '/whatsapp', form)));
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
    assert.equal(answers.filter(({ body }) => body.includes('Done')).length, 1);
    assert.equal(await on.stands(id), 'done');
    const { rows } = await app.pool.query('select from tasks where series_id = $1', [series_id]);
    assert.equal(rows.length, 2);
  });

  it('that quotes a reminder answers that one, not the newest', async () => {
    const { person, number, id, message } = await reminded({ title: 'Pills' });
    const newer = await on.plan(person, { title: 'Water', scheduled_at: on.inMinutes(12).toString() });
    await notifier.minutes(3);
    await on.arrived(number, 2);
    assert.match((await on.write(number, '1', message.sid)) ?? '', /^Done: Pills/);
    assert.deepEqual([await on.stands(id), await on.stands(newer.id)], ['done', 'pending']);
  });

  it('of a bare "1" with two open reminders asks which', async () => {
    const { person, number, id } = await reminded({ title: 'Pills' });
    const newer = await on.plan(person, { title: 'Water', scheduled_at: on.inMinutes(12).toString() });
    await notifier.minutes(3);
    await on.arrived(number, 2);
    const asked = (await on.write(number, '1')) ?? '';
    assert.match(asked, /Which one do you mean\?/);
    assert.match(asked, /Pills · Water/);
    assert.deepEqual([await on.stands(id), await on.stands(newer.id)], ['pending', 'pending']);
  });

  it('of a bare "1" answers the one that was written about, not one that only a notification told of', async () => {
    const { person, number, id } = await reminded({ title: 'Pills' });
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
    const { id } = await reminded();
    const stranger = on.nextNumber();
    assert.equal(await on.write(stranger, '1'), undefined);
    assert.equal(await on.write(stranger, 'STOP'), undefined);
    assert.equal(await on.stands(id), 'pending');
  });

  it('with the button of Ada’s message, sent from Bob’s number, settles nothing', async () => {
    const ada = await reminded();
    const bob = await on.somebody();
    const payload = ada.message.buttons[0]?.payload ?? '';
    on.phone.write(bob.number, { text: 'Done', buttonPayload: payload, repliedTo: ada.message.sid });
    await app.deps.simulator?.idle();
    assert.equal(await on.stands(ada.id), 'pending');
    assert.match(on.phone.messages(bob.number).at(-1)?.body ?? '', /too old to answer here/);
  });

  it('that quotes Ada’s message from Bob’s number settles neither hers nor his', async () => {
    const ada = await reminded({ title: 'Private to Ada' });
    const bob = await on.somebody();
    const his = await on.plan(bob.person, { title: 'Of Bob', scheduled_at: on.inMinutes(11).toString() });
    await notifier.minutes(2);
    await on.arrived(bob.number);
    const answer = (await on.write(bob.number, '1', ada.message.sid)) ?? '';
    assert.deepEqual([await on.stands(ada.id), await on.stands(his.id)], ['pending', 'pending']);
    assert.doesNotMatch(answer, /Ada/);
  });

  it('that quotes a reminder which was moved with its series is told so, and answers no other one', async () => {
    const { person, number, message, series_id } = await reminded({ title: 'Pills', recurrence_rule: 'FREQ=DAILY' });
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
    const ada = await reminded({ title: 'Private to Ada' });
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
    const { number, id, message } = await reminded();
    await notifier.minutes(120);
    assert.equal(await on.stands(id), 'missed ignored');
    assert.equal(await on.tap(number, message.sid, 0), 'This was noted as missed already.');
    assert.equal(await on.stands(id), 'missed ignored');
  });
});

describe('"2" offers times', () => {
  it('and a number that is not among them offers times again', async () => {
    const { number, id } = await reminded();
    assert.match((await on.write(number, '2')) ?? '', /When suits you better/);
    for (const text of ['7', '0']) {
      assert.match((await on.write(number, text)) ?? '', /When suits you better/, text);
      assert.equal(await on.stands(id), 'pending');
    }
    assert.match((await on.write(number, '2')) ?? '', /^Moved: Take the pills/);
  });

  it('and a choice that has passed meanwhile offers others', async () => {
    const { number, id } = await reminded();
    await on.write(number, '2');
    await app.pool.query('update flux_private.pending_choices set options = array[$1::timestamptz]', [
      on.inMinutes(5).toString(),
    ]);
    app.clock.advance({ minutes: 6 });
    assert.match((await on.write(number, '1')) ?? '', /When suits you better/);
    assert.equal(await on.stands(id), 'pending');
  });

  it('and "1" long after is still the choice that was asked for, never "done"', async () => {
    const { number, id } = await reminded();
    await on.write(number, '2');
    app.clock.advance({ minutes: 25 });
    assert.match((await on.write(number, '1')) ?? '', /When suits you better/);
    assert.equal(await on.stands(id), 'pending');
    assert.match((await on.write(number, '1')) ?? '', /^Moved: /);
  });

  it('and "done" in words settles it all the same', async () => {
    const { number, id } = await reminded();
    await on.write(number, '2');
    assert.match((await on.write(number, 'done')) ?? '', /^Done: /);
    assert.equal(await on.stands(id), 'done');
  });

  it('and a number after another reminder came asks which of the two', async () => {
    const { person, number, id } = await reminded({ title: 'Pills' });
    await on.write(number, '2');
    const newer = await on.plan(person, { title: 'Water', scheduled_at: on.inMinutes(12).toString() });
    await notifier.minutes(3);
    await on.arrived(number, 2);
    assert.match((await on.write(number, '1')) ?? '', /Which one do you mean\?/);
    assert.deepEqual([await on.stands(id), await on.stands(newer.id)], ['pending', 'pending']);
  });

  it('and a number after the task was done in the app answers the reminder that is still open', async () => {
    const { person, number, id } = await reminded({ title: 'Pills' });
    await on.write(number, '2');
    await person.api.patch(`/tasks/${id}/complete`);
    const other = await on.plan(person, { title: 'Water', scheduled_at: on.inMinutes(12).toString() });
    await notifier.minutes(3);
    await on.arrived(number, 2);
    assert.match((await on.write(number, '1')) ?? '', /^Done: Water/);
    assert.equal(await on.stands(other.id), 'done');
  });

  it('and the phone does not ring while somebody chooses, though the message is reported as read', async () => {
    const { person, number, id } = await reminded({ escalation_policy: 'aggressive' });
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

describe('a call', () => {
  /** Somebody whose phone rings. */
  async function called(task: Parameters<typeof on.plan>[1] = {}) {
    const one = await reminded({ escalation_policy: 'aggressive', ...task });
    await notifier.minutes(12);
    await on.ringing(one.number);
    const call = on.phone.calls(one.number)[0] ?? assert.fail('no call');
    return { ...one, sid: call.sid };
  }
  const idle = () => app.deps.simulator?.idle();
  const lastWords = (number: string) =>
    on.phone
      .calls(number)
      .at(-1)
      ?.captions.filter((one) => one.kind === 'said')
      .map((one) => one.text) ?? [];
  const key = (number: string, sid: string, Digits: string) => gathered(number, sid, { Digits });
  const said = (number: string, sid: string, SpeechResult: string) => gathered(number, sid, { SpeechResult });
  /** What the voice was told to say, in answer to a key or a word. */
  async function gathered(number: string, sid: string, heard: Record<string, string>): Promise<string> {
    const { twiml } = on.phone.calls(number).find((one) => one.sid === sid) ?? {};
    const url = new URL((twiml?.match(/action="([^"]+)"/)?.[1] ?? '').replaceAll('&amp;', '&'));
    const form = { CallSid: sid, To: number, From: app.deps.config.twilio.voiceFrom, ...heard };
    const path = `${url.pathname.replace('/api/v1/webhooks/twilio', '')}${url.search}`;
    const answer = await twilioPost(app, path, form);
    assert.equal(answer.status, 200, answer.body);
    return answer.body;
  }

  it('that a voicemail takes is no answer: the second call comes', async () => {
    const { number, sid, id, person } = await called();
    on.phone.answer(sid, 'machine');
    on.phone.hangUp(sid);
    await on.over(number, sid);
    await notifier.minutes(10);
    await on.ringing(number, 2);
    assert.equal(await on.stands(id), 'pending');
    assert.ok((await on.told(person, id)).some((one) => one.endsWith('a machine picked up')));
  });

  it('that a machine takes leaves a short message that says who called and not what about', async () => {
    const { number, sid, id } = await called({ title: 'Herpes ointment' });
    on.phone.answer(sid, 'machine');
    await app.deps.simulator?.until((phone) =>
      phone.calls(number)[0]?.captions.some(({ text }) => text.includes('You have a reminder waiting')),
    );
    const { captions } = on.phone.calls(number)[0] ?? assert.fail('no call');
    const after = captions.slice(captions.findIndex(({ text }) => text.includes('You have a reminder waiting')));
    assert.match(after.map(({ text }) => text).join(' '), /this is Flux/);
    assert.doesNotMatch(after.map(({ text }) => text).join(' '), /Herpes/);
    assert.equal(await on.stands(id), 'pending');
  });

  for (const [speech, stands] of [
    ['Done.', 'done'],
    ['I did it', 'done'],
    ['one', 'done'],
    ["I can't do it today", 'missed marked'],
    ['number three', 'missed marked'],
  ] as const) {
    it(`is answered by saying "${speech}"`, async () => {
      const { number, sid, id } = await called();
      await said(number, sid, speech);
      assert.equal(await on.stands(id), stands);
    });
  }

  it('takes "another time" and "the second one" for the keys that they are', async () => {
    const { number, sid, id } = await called();
    const offered = await said(number, sid, 'another time please');
    assert.match(offered, /When suits you better/);
    const form = { CallSid: sid, To: number, From: app.deps.config.twilio.voiceFrom, SpeechResult: 'the second one' };
    const path = (offered.match(/action="([^"#]+)/)?.[1] ?? '').replaceAll('&amp;', '&').replace(/^.*\/twilio/, '');
    assert.match((await twilioPost(app, path, form)).body, /Moved to/);
    assert.equal(await on.stands(id), 'rescheduled');
  });

  it('ends for good with "stop calling me"', async () => {
    const { number, sid, person } = await called();
    assert.match(await said(number, sid, 'stop calling me'), /no more calls or messages/);
    await on.plan(person, { escalation_policy: 'aggressive' });
    await notifier.minutes(120);
    assert.equal(on.phone.calls(number).length, 1);
  });

  it('says the choices again to words that say nothing', async () => {
    const { number, sid, id } = await called();
    assert.match(await said(number, sid, 'who is this'), /Press 1 if it is done/);
    assert.equal(await on.stands(id), 'pending');
  });

  it('that a person takes, without a key, is not followed by a second one', async () => {
    const { number, sid, id } = await called();
    on.phone.answer(sid);
    on.phone.hangUp(sid);
    await on.over(number, sid);
    await notifier.minutes(30);
    assert.equal(on.phone.calls(number).length, 1);
    assert.equal(await on.stands(id), 'pending');
  });

  it('that is declined is followed by one more, and no third', async () => {
    const { number, sid, id } = await called();
    on.phone.decline(sid);
    await on.over(number, sid);
    await notifier.minutes(10);
    const second = await on.ringing(number, 2);
    on.phone.decline(second.sid);
    await on.over(number, second.sid);
    await notifier.minutes(100);
    assert.equal(on.phone.calls(number).length, 2);
    assert.equal(await on.stands(id), 'missed ignored');
  });

  it('of two reminders that are due rings once, says them one after the other and takes a key for each', async () => {
    const { person, number } = await on.somebody();
    const policy = { escalation_policy: 'aggressive' as const };
    const first = await on.plan(person, { ...policy, title: 'First', scheduled_at: on.inMinutes(60).toString() });
    const second = await on.plan(person, { ...policy, title: 'Second', scheduled_at: on.inMinutes(61).toString() });
    await notifier.minutes(62);
    const { sid } = await on.ringing(number);
    on.phone.answer(sid);
    await idle();
    assert.match(on.phone.calls(number)[0]?.twiml ?? '', /with 2 reminders for you\..*The first: First.*And: Second/);
    const next = await key(number, sid, '1');
    assert.match(next, /The next one: Second/);
    assert.deepEqual([await on.stands(first.id), await on.stands(second.id)], ['done', 'pending']);
    const form = { CallSid: sid, To: number, From: app.deps.config.twilio.voiceFrom, Digits: '3' };
    assert.match((await twilioPost(app, `/voice?t=${next.match(/t=([\w-]+)/)?.[1]}`, form)).body, /Goodbye/);
    on.phone.hangUp(sid);
    await on.over(number, sid);
    assert.equal(await on.stands(second.id), 'missed marked');
    await notifier.minutes(30);
    assert.equal(on.phone.calls(number).length, 1, 'and no second call for either');
  });

  it('waits while their phone is engaged by another one, and comes when that is over', async () => {
    const { person, number } = await on.somebody();
    const policy = { escalation_policy: 'aggressive' as const };
    await on.plan(person, { ...policy, title: 'First', scheduled_at: on.inMinutes(60).toString() });
    await on.plan(person, { ...policy, title: 'Second', scheduled_at: on.inMinutes(63).toString() });
    await notifier.minutes(62);
    const talking = await on.ringing(number);
    on.phone.answer(talking.sid);
    await notifier.minutes(3.1);
    assert.equal(on.phone.calls(number).length, 1, 'no call that would end busy');
    on.phone.hangUp(talking.sid);
    await on.over(number, talking.sid);
    await notifier.run();
    assert.equal((await on.ringing(number, 2)).status, 'ringing');
  });

  it('to a phone that is switched off, and a message that never arrived, is not "ignored"', async () => {
    const { person, number } = await on.somebody();
    on.phone.behave(number, { reachable: false });
    const { id } = await on.plan(person, { escalation_policy: 'aggressive' });
    await notifier.minutes(62);
    await app.deps.simulator?.until((p) => p.calls(number).find((one) => one.endedAt));
    await idle();
    await notifier.minutes(200);
    assert.equal(await on.stands(id), 'missed unreachable');
  });

  it('answered with 2 reads out times, and the key takes one', async () => {
    const { number, sid, id, person } = await called();
    on.phone.answer(sid);
    assert.match(await key(number, sid, '2'), /When suits you better\?.*Press 1 for/s);
    on.phone.hangUp(sid);
    await on.over(number, sid);
    await notifier.minutes(12);
    assert.equal(on.phone.calls(number).length, 1, 'who is choosing is not called again');
    const url = `/voice?t=${(on.phone.calls(number)[0]?.twiml ?? '').match(/t=([\w-]+)/)?.[1]}&choosing=1`;
    const form = { CallSid: sid, To: number, From: app.deps.config.twilio.voiceFrom, Digits: '1' };
    assert.match((await twilioPost(app, url, form)).body, /Moved to /);
    assert.equal(await on.stands(id), 'rescheduled');
    assert.match((await twilioPost(app, url, form)).body, /moved to another time already/, 'repeated');
    const { rows } = await app.pool.query('select from tasks where user_id = $1', [person.id]);
    assert.equal(rows.length, 2);
  });

  it('answered with 0 ends calls and messages at once, also while times are read out', async () => {
    for (const first of [[], ['2']]) {
      const { number, sid, id, person } = await called();
      on.phone.answer(sid);
      for (const digit of first) await key(number, sid, digit);
      const choosing = first.length > 0 ? '&choosing=1' : '';
      const url = `/voice?t=${(on.phone.calls(number)[0]?.twiml ?? '').match(/t=([\w-]+)/)?.[1]}${choosing}`;
      const form = { CallSid: sid, To: number, From: app.deps.config.twilio.voiceFrom, Digits: '0' };
      assert.match((await twilioPost(app, url, form)).body, /no more calls or messages/);
      on.phone.hangUp(sid);
      await on.over(number, sid);
      const next = await on.plan(person, {
        escalation_policy: 'aggressive',
        scheduled_at: on.inMinutes(11).toString(),
      });
      await notifier.minutes(120);
      assert.equal(on.phone.calls(number).length, 1);
      assert.equal(on.reminders(number).length, 1);
      assert.equal(await on.stands(next.id), 'missed unreachable');
      assert.ok(await on.stands(id));
    }
  });

  it('answered with 9 says it again and settles nothing', async () => {
    const { number, sid, id } = await called();
    on.phone.answer(sid);
    for (const digits of ['9', '7', '']) {
      assert.match(
        await key(number, sid, digits),
        /Here are your choices again.*Press 1 if it is done/s,
        `key "${digits}"`,
      );
    }
    assert.equal(await on.stands(id), 'pending');
  });

  it('about a task that was moved with its series meanwhile is told so', async () => {
    const { number, sid, id, person } = await called({ recurrence_rule: 'FREQ=DAILY' });
    on.phone.answer(sid);
    const moved = await person.api.patch(`/tasks/${id}?scope=series`, { scheduled_at: on.inMinutes(700).toString() });
    assert.equal(moved.status, 200, JSON.stringify(moved.body));
    assert.match(await key(number, sid, '1'), /moved to another time already\. Goodbye/);
  });

  it('answered with a key counts as taken, also when nobody noted yet that it went out', async () => {
    const { number, sid, id, person } = await called();
    await app.pool.query(
      "update rungs set state = 'claimed', provider_id = null, picked_up_at = null where task_id = $1 and rung = 'call'",
      [id],
    );
    on.phone.answer(sid);
    assert.match(await key(number, sid, '9'), /again/);
    on.phone.hangUp(sid);
    await on.over(number, sid);
    await notifier.minutes(30);
    assert.equal(on.phone.calls(number).length, 1, lastWords(number).join(' '));
    assert.ok((await on.told(person, id)).length > 0);
  });

  it('that still rings is ended when the person writes STOP', async () => {
    const { number, sid } = await called();
    await on.write(number, 'STOP');
    await notifier.run();
    await on.over(number, sid);
    assert.equal(on.phone.calls(number)[0]?.status, 'canceled');
  });

  it('that still rings is ended when the reminder is snoozed from its message', async () => {
    const { number, sid, id } = await called();
    assert.match((await on.write(number, 'snooze')) ?? '', /again in 10 minutes/);
    await notifier.run();
    await on.over(number, sid);
    assert.equal(on.phone.calls(number)[0]?.status, 'canceled');
    assert.equal(await on.stands(id), 'pending');
  });

  it('that goes out while its account is erased is ended', async () => {
    const { person, number } = await on.somebody();
    await on.plan(person, { escalation_policy: 'aggressive' });
    await notifier.minutes(61);
    app.clock.advance({ minutes: 1 });
    const [send] = await notifier.dies();
    assert.equal(send?.claims[0].rung, 'call');
    assert.ok(send);
    assert.equal((await person.api.delete('/account')).status, 204);
    const { outcome } = await deliver(notifier.sender, send, app.clock.now());
    const { hangUp } = await confirmSend(app.ctx, send.claims[0].rungId, outcome);
    assert.equal(hangUp, on.phone.calls(number)[0]?.sid);
  });
});

describe('what the provider reports', () => {
  const rungOf = async (id: string) =>
    (await app.pool.query("select * from rungs where task_id = $1 and rung = 'whatsapp'", [id])).rows[0];
  const report = (sid: string, state: string, rung: string, more: Record<string, string> = {}) =>
    twilioPost(app, `/status?rung=${rung}`, {
      MessageSid: sid,
      MessageStatus: state,
      From: app.deps.config.twilio.whatsappFrom,
      To: 'whatsapp:+4915112320000',
      ...more,
    });

  for (const callbacks of ['twice', 'reversed'] as const) {
    it(`${callbacks} is told once, in its truth`, async () => {
      const { person, number } = await on.somebody();
      const { id } = await on.plan(person);
      app.clock.advance({ minutes: 50 });
      on.phone.fault({ on: 'message', callbacks });
      await notifier.run();
      await on.arrived(number);
      // What comes in reverse comes when it is complete: when the message was read.
      on.phone.seen(number);
      await app.deps.simulator?.idle();
      assert.equal((await rungOf(id)).state, 'delivered');
      const events = await on.told(person, id);
      assert.equal(events.filter((one) => one.startsWith('delivered')).length, 1, events.join(' · '));
      assert.equal(events.filter((one) => one.startsWith('sent')).length, 1, events.join(' · '));
    });
  }

  it('never (lost), nor when it is asked: the ladder goes on, nothing is sent twice, and silence is not "ignored"', async () => {
    const { person, number } = await on.somebody();
    const { id } = await on.plan(person);
    app.clock.advance({ minutes: 50 });
    on.phone.fault({ on: 'message', callbacks: 'lost' });
    on.phone.fault({ on: 'find', status: 503, number, times: 0 });
    await notifier.run();
    await on.arrived(number);
    await notifier.minutes(200);
    assert.equal(on.reminders(number).length, 1);
    assert.equal(await on.stands(id), 'missed unreachable');
  });

  it('for an id that nobody knows, or another’s rung, changes nothing', async () => {
    const ada = await reminded();
    const bob = await reminded();
    const [hers, his] = [await rungOf(ada.id), await rungOf(bob.id)];
    const answers = [
      await report('SM00000000000000000000000000000000', 'failed', '00000000-0000-4000-8000-000000000000'),
      await report('SM00000000000000000000000000000000', 'failed', 'not-an-id'),
      await report(hers.provider_id, 'failed', his.id, { ErrorCode: '63024' }),
      await report('SM00000000000000000000000000000000', 'failed', his.id),
      await report(hers.provider_id, 'dancing', hers.id),
    ];
    assert.deepEqual(
      answers.map(({ status }) => status),
      [204, 204, 204, 204, 204],
    );
    assert.deepEqual(await rungOf(bob.id), his);
    assert.equal((await rungOf(ada.id)).state, 'delivered');
  });

  it('"failed" after "delivered" changes nothing', async () => {
    const { id, number, person } = await reminded({ escalation_policy: 'aggressive' });
    const rung = await rungOf(id);
    await report(rung.provider_id, 'failed', rung.id, { ErrorCode: '63024' });
    assert.equal((await rungOf(id)).state, 'delivered');
    await notifier.minutes(9);
    assert.equal(on.phone.calls(number).length, 0, 'and brings no call forward');
    assert.ok(!(await on.told(person, id)).some((one) => one.startsWith('failed')));
  });

  it('"delivered" after "failed" is the truth: who did not answer then had the message', async () => {
    const { id } = await reminded();
    const rung = await rungOf(id);
    await app.pool.query("update rungs set state = 'sent', delivered_at = null where id = $1", [rung.id]);
    await report(rung.provider_id, 'undelivered', rung.id, { ErrorCode: '63024' });
    await report(rung.provider_id, 'delivered', rung.id);
    await notifier.minutes(200);
    assert.equal(await on.stands(id), 'missed ignored');
  });

  it('not delivered (63024): the call comes forward, at the due time and not before', async () => {
    const { person, number } = await on.somebody();
    on.phone.behave(number, { whatsapp: false });
    const { id } = await on.plan(person, { escalation_policy: 'aggressive' });
    await notifier.minutes(50);
    await app.deps.simulator?.until(() => on.reminders(number).find((one) => one.status === 'undelivered'));
    await app.deps.simulator?.idle();
    await notifier.minutes(9);
    assert.equal(on.phone.calls(number).length, 0);
    await notifier.minutes(1);
    await on.ringing(number);
    assert.ok((await on.told(person, id)).some((one) => one.startsWith('failed whatsapp: this number cannot receive')));
  });

  it('that the person blocked us: nothing more is sent, no call either', async () => {
    const { person, number } = await on.somebody();
    on.phone.behave(number, { blocked: true });
    await on.plan(person, { escalation_policy: 'aggressive' });
    await notifier.minutes(50);
    await app.deps.simulator?.until(() => on.reminders(number).find((one) => one.status === 'undelivered'));
    await app.deps.simulator?.idle();
    await notifier.minutes(120);
    assert.equal(on.phone.calls(number).length, 0);
  });
});
