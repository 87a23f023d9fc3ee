import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { deliver } from '../../src/notifier/deliver/deliver.ts';
import { confirmSend } from '../../src/services/reminders/confirm.ts';
import { type Reminding, reminding } from '../helpers/reminding.ts';
import { twilioPost } from '../helpers/twilio-post.ts';

let { app, notifier, on, close } = {} as Reminding;
before(async () => ({ app, notifier, on, close } = await reminding('+4915112350')));
after(() => close());

describe('a call', () => {
  /** Somebody whose phone rings. */
  async function called(task: Parameters<typeof on.plan>[1] = {}) {
    const one = await on.reminded(notifier, { escalation_policy: 'aggressive', ...task });
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
      To: 'whatsapp:+4915112350000',
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
    const ada = await on.reminded(notifier);
    const bob = await on.reminded(notifier);
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
    const { id, number, person } = await on.reminded(notifier, { escalation_policy: 'aggressive' });
    const rung = await rungOf(id);
    await report(rung.provider_id, 'failed', rung.id, { ErrorCode: '63024' });
    assert.equal((await rungOf(id)).state, 'delivered');
    await notifier.minutes(9);
    assert.equal(on.phone.calls(number).length, 0, 'and brings no call forward');
    assert.ok(!(await on.told(person, id)).some((one) => one.startsWith('failed')));
  });

  it('"delivered" after "failed" is the truth: who did not answer then had the message', async () => {
    const { id } = await on.reminded(notifier);
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
