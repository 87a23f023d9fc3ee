import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { account, startPhone } from '../../test/helpers/simulated-phone.ts';

const to = '+15551230001';
const base = `/simulator/2010-04-01/Accounts/${account.accountSid}`;
const authorization = `Basic ${Buffer.from(`${account.accountSid}:${account.authToken}`).toString('base64')}`;

function folder(t: TestContext): string {
  const path = mkdtempSync(join(tmpdir(), 'phone-'));
  t.after(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

async function send(url: string, path: string, form: Record<string, string>, auth = authorization) {
  const body = new URLSearchParams(form);
  const response = await fetch(url + path, { method: 'POST', headers: { authorization: auth }, body });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

const text = { To: `whatsapp:${to}`, From: account.whatsappFrom, Body: 'Hello' };

const refused: [what: string, form: Record<string, string>, code: number, status: number][] = [
  ['no recipient', { ...text, To: '' }, 21604, 400],
  ['a recipient that is no number', { ...text, To: 'whatsapp:12345' }, 21211, 400],
  ['no sender', { ...text, From: '' }, 21603, 400],
  ['a sender of somebody else', { ...text, From: 'whatsapp:+15559999999' }, 63007, 400],
  ['a sender of another channel', { ...text, From: account.voiceFrom }, 21910, 400],
  ['no words', { ...text, Body: '' }, 21619, 400],
  ['too many words', { ...text, Body: 'x'.repeat(1601) }, 21617, 400],
  ['an unknown template', { ...text, ContentSid: 'HXunknown' }, 21655, 400],
  ['variables that are not JSON', { ...text, ContentSid: account.contentSid, ContentVariables: '{' }, 21656, 400],
  ['a missing variable', { ...text, ContentSid: account.contentSid, ContentVariables: '{"1":"a"}' }, 21656, 400],
  [
    'a line break in a variable',
    { ...text, ContentSid: account.contentSid, ContentVariables: '{"1":"a","2":"b","3":"c\\nd","4":"t"}' },
    21656,
    400,
  ],
  ['a callback that is no URL', { ...text, StatusCallback: 'nowhere' }, 21609, 400],
];
for (const [what, form, code, status] of refused) {
  test(`a message with ${what} is refused with ${code}`, async (t) => {
    const { url } = await startPhone(t);
    const answer = await send(url, `${base}/Messages.json`, form);
    assert.equal(answer.status, status);
    assert.equal(answer.body['code'], code);
    assert.equal(answer.body['status'], status);
    assert.equal(answer.body['more_info'], `https://www.twilio.com/docs/errors/${code}`);
    assert.equal(typeof answer.body['message'], 'string');
  });
}

test('without the account and its token nothing is answered', async (t) => {
  const { url } = await startPhone(t);
  for (const auth of ['', 'Basic !', `Basic ${Buffer.from('AC1:x').toString('base64')}`]) {
    const answer = await send(url, `${base}/Messages.json`, text, auth);
    assert.deepEqual([answer.status, answer.body['code']], [401, 20003]);
  }
  const other = await send(url, `/simulator/2010-04-01/Accounts/AC${'9'.repeat(32)}/Messages.json`, text);
  assert.deepEqual([other.status, other.body['code']], [404, 20404]);
  const unknown = await send(url, `${base}/Faxes.json`, text);
  assert.deepEqual([unknown.status, unknown.body['code']], [404, 20404]);
});

test('everything survives a restart, even one in the middle of a write', async (t) => {
  const storeFile = join(folder(t), 'phone.jsonl');
  const first = await startPhone(t, { storeFile });
  await send(first.url, `${base}/Messages.json`, text);
  first.phone.write(to, { text: 'hi' });
  first.phone.behave(to, { voicemail: true });
  await first.advance(1000);
  const before = [first.phone.numbers(), first.phone.messages(to)];
  await first.app.close();
  appendFileSync(storeFile, '{"kind":"message","key":"SM');
  const second = await startPhone(t, { storeFile });
  assert.deepEqual([second.phone.numbers(), second.phone.messages(to)], before);
  assert.equal(
    readFileSync(storeFile, 'utf8').trim().split('\n').length,
    3,
    'the file is written anew, without history',
  );
});

test('what was on its way at a restart goes on, and a call that was left is over', async (t) => {
  const storeFile = join(folder(t), 'phone.jsonl');
  const first = await startPhone(t, { storeFile });
  await send(first.url, `${base}/Messages.json`, text);
  await send(first.url, `${base}/Calls.json`, { To: to, From: account.voiceFrom, Twiml: '<Response/>' });
  await first.advance(100);
  await first.app.close();
  const second = await startPhone(t, { storeFile });
  second.phone.write(to, { text: 'opens the window' });
  await second.advance(2000);
  assert.equal(second.phone.messages(to)[0]?.status, 'delivered');
  assert.equal(second.phone.calls(to)[0]?.status, 'no-answer');
});

test('the file does not grow without end', async (t) => {
  const storeFile = join(folder(t), 'phone.jsonl');
  const { phone } = await startPhone(t, { storeFile, inboundUrl: null });
  for (let n = 0; n < 3500; n++) phone.write(to, { text: String(n), to: account.whatsappFrom });
  assert.ok(readFileSync(storeFile, 'utf8').trim().split('\n').length <= 5001);
  assert.equal(phone.messages(to).length, 2000);
  assert.equal(phone.messages(to).at(-1)?.body, '3499');
});

test('as much is remembered as was told', async (t) => {
  const { phone } = await startPhone(t, { inboundUrl: null, remembers: 2_500 });
  for (let n = 0; n < 3_000; n++) phone.write(to, { text: String(n), to: account.whatsappFrom });
  assert.equal(phone.messages(to).length, 2_500);
});

test('a page hears of every change as it happens', async (t) => {
  const { url, phone } = await startPhone(t);
  const stop = new AbortController();
  const stream = await fetch(`${url}/phone/api/events`, { signal: stop.signal });
  const reader = stream.body?.getReader();
  const next = async () => Buffer.from((await reader?.read())?.value ?? []).toString();
  assert.match(await next(), /^retry/);
  phone.write(to, { text: 'hello', to: account.whatsappFrom });
  let heard = '';
  while (!heard.includes('event: message')) heard += await next();
  assert.match(heard, /event: phone\ndata: \{"number":"\+15551230001"/);
  stop.abort();
});

test('another website in the same browser can neither read codes nor answer calls', async (t) => {
  const { url } = await startPhone(t);
  const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'cors' };
  assert.equal((await fetch(`${url}/phone/api/state`, { headers })).status, 403);
  assert.equal((await fetch(`${url}/phone/api/clear`, { method: 'POST', headers })).status, 403);
  assert.equal((await fetch(`${url}/phone/api/state`, { headers: { 'sec-fetch-site': 'same-origin' } })).status, 200);
});

test('what a phone cannot do is refused with a sentence', async (t) => {
  const { url, phone } = await startPhone(t);
  phone.behave(to, { reachable: false });
  const post = async (path: string, body: object) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(`${url}/phone/api/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    return [response.status, ((await response.json()) as { detail: string }).detail];
  };
  assert.deepEqual(await post(`numbers/${to}/messages`, { text: 'x' }), [409, 'The phone is switched off.']);
  assert.deepEqual(await post('numbers', { number: '123' }), [409, 'A number looks like +15551234567.']);
  assert.deepEqual(await post('calls/CA1/answer', {}), [409, 'There is no such call.']);
  assert.equal((await post('faults', { on: 'tea' }))[0], 422);
});

test('a button is tapped on what has arrived, and on nothing else', async (t) => {
  const { url, phone, advance } = await startPhone(t);
  const form = {
    ...text,
    Body: '',
    ContentSid: account.contentSid,
    ContentVariables: '{"1":"a","2":"b","3":"c","4":"token"}',
  };
  phone.fault({ on: 'message', undelivered: 63018 });
  for (let n = 0; n < 2; n += 1) await send(url, `${base}/Messages.json`, form);
  const [limited = '', arrived = ''] = phone.messages(to).map(({ sid }) => sid);
  assert.throws(() => phone.tap(arrived, { index: 0 }), /has not arrived/);
  await advance(1000);
  assert.throws(() => phone.tap(limited, { index: 0 }), /has not arrived/);
  assert.equal(phone.tap(arrived, { index: 0 }).buttonPayload, 'done:token');
});

test('the page is served with a policy that lets nothing in from elsewhere', async (t) => {
  const { url } = await startPhone(t);
  for (const path of ['/phone', '/phone/']) {
    const response = await fetch(url + path);
    assert.equal(response.status, 200);
    assert.match(response.headers.get('content-security-policy') ?? '', /default-src 'none'; script-src 'self'/);
    const html = await response.text();
    assert.doesNotMatch(html, /https?:\/\/|style=|<script>|onclick/);
    for (const [, file] of html.matchAll(/(?:href|src)="(\/phone\/[^"]+)"/g)) {
      assert.equal((await fetch(`${url}${file}`)).status, 200, file ?? '');
    }
  }
});

test('words of the webhook’s answer reach the phone', async (t) => {
  const { phone, application, advance } = await startPhone(t);
  application.answer('/inbound', { body: '<Response><Message>Hi there</Message></Response>' });
  phone.write(to, { text: 'hello' });
  await advance(1000);
  assert.deepEqual(
    phone.messages(to).map(({ body, direction, status }) => [body, direction, status]),
    [
      ['hello', 'inbound', 'received'],
      ['Hi there', 'outbound-reply', 'delivered'],
    ],
  );
});
