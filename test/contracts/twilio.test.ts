import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseStatus } from '../../src/channels/twilio/status.ts';
import { createVerify } from '../../src/channels/verify/index.ts';
import { createVoice, goodbyeTwiml, parseDigits, reminderKeys, reminderTwiml } from '../../src/channels/voice/index.ts';
import { createWhatsapp, parseInbound, reminderTemplate } from '../../src/channels/whatsapp/index.ts';
import { account, startPhone } from '../helpers/simulated-phone.ts';

// The channels and the official SDK on one side, the simulator on the other. Against a real account the same statements
// must hold; only the phone in the person's hand is played here.

const to = '+15551230001';
const reminder = {
  to,
  title: 'Take the pills',
  whenText: 'today at 18:30',
  words: "Two of the white ones, with water. Don't skip.",
  token: 'tok-en_1.abc',
  inSession: false,
};

async function setUp(t: Parameters<typeof startPhone>[0], contentSid: string | null = account.contentSid) {
  const phone = await startPhone(t);
  const statusCallback = `${phone.application.url}/status?rung=r1`;
  const whatsapp = createWhatsapp({ client: phone.client, from: account.whatsappFrom, contentSid });
  const voice = createVoice({ client: phone.client, from: account.voiceFrom });
  const verify = createVerify({ client: phone.client, serviceSid: account.verifyServiceSid });
  const since = Temporal.Instant.fromEpochMilliseconds(phone.timers.now());
  const states = () =>
    phone.application.at('/status').map(({ form }) => {
      const parsed = parseStatus(form);
      return parsed.ok ? parsed.report.state : parsed.problem;
    });
  return { ...phone, whatsapp, voice, verify, statusCallback, since, states };
}

test('a reminder arrives with its words and three buttons, and its delivery is reported with a right signature', async (t) => {
  const { whatsapp, phone, advance, application, statusCallback, states } = await setUp(t);
  const outcome = await whatsapp.sendReminder({ ...reminder, statusCallback });
  assert.equal(outcome.kind, 'accepted');
  await advance(1000);
  const [message] = phone.messages(to);
  assert.equal(
    message?.body,
    'Reminder: *Take the pills*, today at 18:30.\nTwo of the white ones, with water. Don’t skip.\n\nTap a button to answer.',
  );
  assert.deepEqual(message?.buttons, [
    { title: 'Done', payload: 'done:tok-en_1.abc' },
    { title: 'Later', payload: 'reschedule:tok-en_1.abc' },
    { title: "Can't", payload: 'missed:tok-en_1.abc' },
  ]);
  phone.seen(to);
  await advance(0);
  assert.deepEqual(states(), ['queued', 'sent', 'delivered', 'read']);
  assert.ok(application.received.every((one) => one.signed));
  assert.ok(application.at('/status').every((one) => one.path.endsWith('?rung=r1')));
});

test('the template that is approved at the provider is the one that is told apart here', async (t) => {
  const { client } = await setUp(t);
  const { types } = await client.content.v1.contents(account.contentSid).fetch();
  assert.deepEqual(types, reminderTemplate.types);
});

test('a tapped button comes back with its payload and the message that it belongs to', async (t) => {
  const { whatsapp, phone, advance, application, statusCallback } = await setUp(t);
  const sent = await whatsapp.sendReminder({ ...reminder, statusCallback });
  await advance(1000);
  phone.tap(phone.messages(to)[0]?.sid ?? '', { index: 0 });
  await advance(0);
  const [webhook] = application.at('/inbound');
  assert.ok(webhook?.signed);
  const parsed = parseInbound(webhook?.form ?? {});
  assert.ok(parsed.ok);
  const { messageId, ...rest } = parsed.message;
  assert.match(messageId, /^SM[0-9a-f]{32}$/);
  assert.deepEqual(rest, {
    channel: 'whatsapp',
    kind: 'text',
    senderId: null,
    from: to,
    to: '+15550001000',
    text: 'Done',
    buttonPayload: 'done:tok-en_1.abc',
    repliedTo: sent.kind === 'accepted' ? sent.providerId : null,
  });
});

test('without a template, free-form words go out only after the person wrote', async (t) => {
  const { whatsapp, phone, advance, application, statusCallback } = await setUp(t, null);
  const cold = await whatsapp.sendReminder({ ...reminder, statusCallback });
  assert.deepEqual([cold.kind, cold.kind === 'failed' && cold.reason], ['failed', 'outside_window']);
  phone.write(to, { text: 'hi' });
  const warm = await whatsapp.sendReminder({ ...reminder, inSession: true, statusCallback });
  assert.equal(warm.kind, 'accepted');
  await advance(1000);
  assert.match(phone.messages(to).at(-1)?.body ?? '', /Reply 1 done · 2 another time · 3 can't$/);
  assert.equal(application.at('/status').at(-1)?.form['MessageStatus'], 'delivered');
});

test('free-form words outside the 24 hours are taken and then reported as not delivered', async (t) => {
  const { whatsapp, phone, advance, application, statusCallback } = await setUp(t);
  phone.write(to, { text: 'hi' });
  await advance(24 * 3600 * 1000);
  const outcome = await whatsapp.sendText({ to, body: 'Are you there?', statusCallback });
  assert.equal(outcome.kind, 'accepted');
  await advance(1000);
  const last = parseStatus(application.at('/status').at(-1)?.form ?? {});
  assert.ok(last.ok);
  assert.deepEqual([last.report.state, last.report.reason, last.report.final], ['failed', 'outside_window', true]);
});

test('after STOP nothing more is taken; START opens it again', async (t) => {
  const { whatsapp, phone, advance, application, statusCallback } = await setUp(t);
  phone.write(to, { text: ' stop ' });
  await advance(1000);
  assert.equal(application.at('/inbound')[0]?.form['OptOutType'], 'STOP');
  const refused = await whatsapp.sendReminder({ ...reminder, statusCallback });
  assert.deepEqual([refused.kind, refused.kind === 'failed' && refused.reason], ['failed', 'opted_out']);
  phone.write(to, { text: 'START' });
  assert.equal((await whatsapp.sendReminder({ ...reminder, statusCallback })).kind, 'accepted');
});

test('a message that the provider delivers twice carries the same id', async (t) => {
  const { phone, advance, application } = await setUp(t);
  const { sid } = phone.write(to, { text: 'done', to: account.whatsappFrom });
  phone.redeliver(sid);
  await advance(0);
  assert.deepEqual(
    application.at('/inbound').map(({ form }) => form['MessageSid']),
    [sid, sid],
  );
});

const refusals: [what: string, code: number, status: number | undefined, expected: [string, boolean]][] = [
  ['a wrong token', 20003, undefined, ['not_configured', true]],
  ['a number that is none', 21211, undefined, ['bad_number', true]],
  ['a sender without WhatsApp', 63007, undefined, ['not_configured', true]],
  ['a recipient who said STOP', 21610, undefined, ['opted_out', true]],
  ['too many at once', 20429, 429, ['rate_limited', false]],
  ['a provider that is down', 20503, 503, ['provider_down', false]],
  ['an error number nobody knows', 29999, 400, ['rejected', true]],
];
for (const [what, code, status, expected] of refusals) {
  test(`${what} (${code}) is told in our own words`, async (t) => {
    const { whatsapp, phone, statusCallback } = await setUp(t);
    phone.fault({ on: 'message', code, ...(status ? { status } : {}) });
    const outcome = await whatsapp.sendReminder({ ...reminder, statusCallback });
    assert.ok(outcome.kind === 'failed', outcome.kind);
    assert.deepEqual([outcome.reason, outcome.permanent], expected);
    assert.doesNotMatch(outcome.detail, /555/);
    assert.equal(outcome.retryAfterSeconds, status === 429 ? 1 : undefined);
  });
}

test('a message that was taken while the answer got lost is listed with the other reminders, and no free words are', async (t) => {
  const { whatsapp, phone, since, advance, statusCallback } = await setUp(t);
  const other = await whatsapp.sendReminder({ ...reminder, title: 'Another task', statusCallback });
  await whatsapp.sendText({ to, body: 'Good morning!', statusCallback });
  phone.fault({ on: 'message', drop: 'after' });
  const outcome = await whatsapp.sendReminder({ ...reminder, statusCallback });
  assert.equal(outcome.kind, 'unknown');
  await advance(1000);
  const listed = await whatsapp.remindersTo(to);
  assert.ok(listed.kind === 'listed' && other.kind === 'accepted');
  assert.deepEqual(listed.sends, [
    { providerId: phone.messages(to)[2]?.sid ?? '', state: 'delivered', at: since },
    { providerId: other.providerId, state: 'delivered', at: since },
  ]);
});

test('a message that never reached the provider is not listed', async (t) => {
  const { whatsapp, phone, statusCallback } = await setUp(t);
  phone.fault({ on: 'message', drop: 'before' });
  assert.equal((await whatsapp.sendReminder({ ...reminder, statusCallback })).kind, 'unknown');
  assert.deepEqual(await whatsapp.remindersTo(to), { kind: 'listed', sends: [] });
  phone.fault({ on: 'find', status: 500 });
  assert.equal((await whatsapp.remindersTo(to)).kind, 'unknown');
});

test('a provider that does not listen took nothing', async (t) => {
  const { whatsapp, app, statusCallback } = await setUp(t);
  await app.close();
  const outcome = await whatsapp.sendReminder({ ...reminder, statusCallback });
  assert.deepEqual([outcome.kind, outcome.kind === 'failed' && outcome.reason], ['failed', 'provider_down']);
});

test('a message waits for a phone that is switched off', async (t) => {
  const { whatsapp, phone, advance, statusCallback, states } = await setUp(t);
  phone.behave(to, { reachable: false });
  await whatsapp.sendReminder({ ...reminder, statusCallback });
  await advance(60_000);
  assert.deepEqual(states(), ['queued', 'sent']);
  phone.behave(to, { reachable: true });
  await advance(0);
  assert.deepEqual(states(), ['queued', 'sent', 'delivered']);
});

const undelivered: [what: string, behaviour: object, reason: string][] = [
  ['a number without WhatsApp', { whatsapp: false }, 'unreachable'],
  ['a person who blocked the sender', { blocked: true }, 'opted_out'],
];
for (const [what, behaviour, reason] of undelivered) {
  test(`${what} is reported by callback`, async (t) => {
    const { whatsapp, phone, advance, application, statusCallback } = await setUp(t);
    phone.behave(to, behaviour);
    assert.equal((await whatsapp.sendReminder({ ...reminder, statusCallback })).kind, 'accepted');
    await advance(1000);
    const last = parseStatus(application.at('/status').at(-1)?.form ?? {});
    assert.ok(last.ok && last.report.state === 'failed');
    assert.equal(last.report.reason, reason);
  });
}

test('callbacks may come twice and backwards', async (t) => {
  const { whatsapp, phone, advance, statusCallback, states, application } = await setUp(t);
  phone.fault({ on: 'message', callbacks: 'twice' });
  await whatsapp.sendReminder({ ...reminder, statusCallback });
  await advance(1000);
  assert.deepEqual(states(), ['queued', 'queued', 'sent', 'sent', 'delivered', 'delivered']);
  application.received.length = 0;
  phone.fault({ on: 'message', callbacks: 'reversed' });
  await whatsapp.sendReminder({ ...reminder, statusCallback });
  await advance(1000);
  phone.seen(to);
  await advance(0);
  const second = phone.messages(to)[1]?.sid;
  const order = application.at('/status').filter((one) => one.form['MessageSid'] === second);
  assert.deepEqual(
    order.map((one) => one.form['MessageStatus']),
    ['read', 'delivered', 'sent', 'queued'],
  );
});

test('a status callback that meets an error is sent again', async (t) => {
  const { whatsapp, advance, application, statusCallback, states } = await setUp(t);
  application.answer('/status', { status: 503 }, { status: 500 });
  await whatsapp.sendReminder({ ...reminder, statusCallback });
  await advance(0);
  assert.deepEqual(states(), ['queued', 'queued', 'queued']);
});

const twiml = (base: string) =>
  reminderTwiml('Hello, this is Flux. Take the pills.', reminderKeys, `${base}/gather?t=tok`);

test('a call rings, is answered, and a key works while the voice still speaks', async (t) => {
  const { voice, phone, advance, application, statusCallback, states } = await setUp(t);
  const outcome = await voice.call({ to, twiml: twiml(application.url), statusCallback, ringSeconds: 20 });
  assert.equal(outcome.kind, 'accepted');
  await advance(200);
  const sid = phone.calls(to)[0]?.sid ?? '';
  phone.answer(sid);
  await advance(400);
  assert.deepEqual(
    phone.calls(to)[0]?.captions.map((c) => c.text),
    ['Hello, this is Flux. Take the pills.'],
  );
  application.answer('/gather', { body: goodbyeTwiml('Well done. Goodbye.') });
  phone.press(sid, '1');
  await advance(0);
  const [gathered] = application.at('/gather');
  assert.ok(gathered?.signed);
  assert.equal(gathered?.path, '/gather?t=tok');
  assert.deepEqual(parseDigits(gathered?.form ?? {}), { ok: true, keys: { callId: sid, to, digits: '1', speech: '' } });
  await advance(3000);
  assert.equal(phone.calls(to)[0]?.captions.at(-1)?.text, 'Well done. Goodbye.');
  assert.equal(phone.calls(to)[0]?.status, 'completed');
  assert.deepEqual(states(), ['queued', 'ringing', 'answered', 'answered', 'completed']);
});

test('a call without a key asks once more, says goodbye and ends, with no request in between', async (t) => {
  const { voice, phone, advance, application, statusCallback } = await setUp(t);
  await voice.call({ to, twiml: twiml(application.url), statusCallback, ringSeconds: 20 });
  await advance(200);
  phone.answer(phone.calls(to)[0]?.sid ?? '');
  await advance(120_000);
  assert.equal(phone.calls(to)[0]?.status, 'completed');
  assert.equal(phone.calls(to)[0]?.captions.at(-1)?.text.endsWith('Goodbye.'), true);
  assert.equal(phone.calls(to)[0]?.captions.length, 4);
  assert.deepEqual(application.at('/gather'), []);
});

const endings: [what: string, act: 'decline' | 'wait' | 'off', state: string][] = [
  ['declined', 'decline', 'busy'],
  ['left ringing', 'wait', 'no_answer'],
  ['made to a phone that is off', 'off', 'no_answer'],
];
for (const [what, act, state] of endings) {
  test(`a call that is ${what} ends as ${state}`, async (t) => {
    const { voice, phone, advance, application, statusCallback, states } = await setUp(t);
    if (act === 'off') phone.behave(to, { reachable: false });
    await voice.call({ to, twiml: twiml(application.url), statusCallback, ringSeconds: 20 });
    await advance(200);
    if (act === 'decline') phone.decline(phone.calls(to)[0]?.sid ?? '');
    await advance(act === 'wait' ? 20_000 : 500);
    assert.equal(states().at(-1), state);
  });
}

test('voicemail that picks up is told apart from a person, and the call can then be ended', async (t) => {
  const { voice, phone, advance, application, statusCallback } = await setUp(t);
  phone.behave(to, { voicemail: true });
  const sent = await voice.call({ to, twiml: twiml(application.url), statusCallback, ringSeconds: 60 });
  await advance(25_000);
  const verdict = application.at('/status').find((one) => one.form['AnsweredBy']);
  const parsed = parseStatus(verdict?.form ?? {});
  assert.ok(parsed.ok);
  assert.deepEqual(
    [parsed.report.state, parsed.report.answeredBy, parsed.report.final],
    ['answered', 'machine', false],
  );
  const sid = sent.kind === 'accepted' ? (sent.providerId ?? '') : '';
  assert.equal(await voice.endCall(sid), true);
  assert.equal(await voice.endCall(sid), false);
  assert.equal(phone.calls(to)[0]?.status, 'completed');
});

test('a short ring ends before voicemail picks up', async (t) => {
  const { voice, phone, advance, application, statusCallback, states } = await setUp(t);
  phone.behave(to, { voicemail: true });
  await voice.call({ to, twiml: twiml(application.url), statusCallback, ringSeconds: 18 });
  await advance(30_000);
  assert.equal(states().at(-1), 'no_answer');
});

test('a ringing call stops when it is ended from our side', async (t) => {
  const { voice, phone, advance, application, statusCallback, states } = await setUp(t);
  await voice.call({ to, twiml: twiml(application.url), statusCallback, ringSeconds: 20 });
  await advance(200);
  const listed = await voice.callsTo(to);
  const [call] = listed.kind === 'listed' ? listed.sends : [];
  assert.ok(call?.state === 'ringing');
  assert.equal(await voice.endCall(call.providerId), true);
  await advance(0);
  assert.equal(phone.calls(to)[0]?.status, 'canceled');
  assert.equal(states().at(-1), 'cancelled');
});

test('a script that breaks ends the call with a word of regret and a note for the developer', async (t) => {
  const { voice, phone, advance, application, statusCallback, url } = await setUp(t);
  await voice.call({ to, twiml: twiml(application.url), statusCallback, ringSeconds: 20 });
  await advance(200);
  const sid = phone.calls(to)[0]?.sid ?? '';
  phone.answer(sid);
  await advance(0);
  application.answer('/gather', { body: '<Response><Say>half' });
  phone.press(sid, '2');
  await advance(10_000);
  assert.match(phone.calls(to)[0]?.captions.at(-1)?.text ?? '', /application error/);
  const problems = (await (await fetch(`${url}/phone/api/problems`)).json()) as { code: number }[];
  assert.deepEqual(
    problems.map((one) => one.code),
    [12100],
  );
});

test('a code arrives as a text message and confirms the number once', async (t) => {
  const { verify, phone, advance } = await setUp(t);
  assert.deepEqual(await verify.start(to), { kind: 'sent' });
  await advance(1000);
  const code = phone.code(to) ?? '';
  assert.match(code, /^\d{6}$/);
  assert.match(phone.messages(to)[0]?.body ?? '', new RegExp(`Your Demo verification code is: ${code}`));
  assert.deepEqual(await verify.check(to, code === '000000' ? '111111' : '000000'), { kind: 'wrong' });
  assert.deepEqual(await verify.check('+15551239999', code), { kind: 'expired' });
  assert.deepEqual(await verify.check(to, ` ${code.slice(0, 3)} ${code.slice(3)}`), { kind: 'approved' });
  assert.deepEqual(await verify.check(to, code), { kind: 'expired' });
});

test('asking again sends the same code, and a sixth time within ten minutes is too much', async (t) => {
  const { verify, phone, advance } = await setUp(t);
  await verify.start(to);
  const code = phone.code(to);
  for (let n = 0; n < 4; n++) assert.deepEqual(await verify.start(to), { kind: 'sent' });
  assert.equal(phone.code(to), code);
  const sixth = await verify.start(to);
  assert.ok(sixth.kind === 'failed' && sixth.reason === 'rate_limited' && (sixth.retryAfterSeconds ?? 0) > 0);
  await advance(10 * 60 * 1000);
  assert.deepEqual(await verify.check(to, code ?? ''), { kind: 'expired' });
  assert.deepEqual(await verify.start(to), { kind: 'sent' });
  assert.notEqual(phone.code(to), code);
});

test('guessing a code ends after five tries', async (t) => {
  const { verify, phone } = await setUp(t);
  await verify.start(to);
  const wrong = phone.code(to) === '123456' ? '654321' : '123456';
  for (let n = 0; n < 5; n++) assert.deepEqual(await verify.check(to, wrong), { kind: 'wrong' });
  assert.deepEqual(await verify.check(to, phone.code(to) ?? ''), { kind: 'exhausted' });
});

test('a long list is read page by page', async (t) => {
  const { client, phone } = await setUp(t);
  for (let n = 1; n <= 12; n++) phone.write(to, { text: `message ${n}` });
  const texts = (await client.messages.list({ pageSize: 5 })).map((message) => message.body);
  assert.deepEqual(
    texts,
    Array.from({ length: 12 }, (_, n) => `message ${12 - n}`),
  );
  const fetched = await client.messages(phone.messages(to)[0]?.sid ?? '').fetch();
  assert.deepEqual([fetched.body, fetched.direction, fetched.from], ['message 1', 'inbound', `whatsapp:${to}`]);
});
