import assert from 'node:assert/strict';
import { after, before, type TestContext, test } from 'node:test';
import { type Browser, chromium, type Page } from 'playwright-core';
import webpush from 'web-push';
import { createVerify } from '../../src/channels/verify/index.ts';
import { createVoice, goodbyeTwiml, reminderKeys, reminderTwiml } from '../../src/channels/voice/index.ts';
import { createWhatsapp } from '../../src/channels/whatsapp/index.ts';
import { realTimers, type SimulatorOptions, type TimeControl } from '../../src/simulator/index.ts';
import { executablePath, noBrowser } from '../helpers/chromium.ts';
import { account, startPhone } from '../helpers/simulated-phone.ts';

// A process of its own: it waits for a browser.

// What a person sees and does on the page, in a real browser.

const skip = noBrowser;
const quiet = ['--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

let browser: Browser | undefined;
before(async () => {
  if (!executablePath) return;
  browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', ...quiet],
  });
});
after(() => browser?.close());

const to = '+15551230001';
const reminder = {
  to,
  title: 'Take the pills',
  whenText: 'today at 18:30',
  words: 'With water.',
  token: 'tok',
  inSession: false,
};

async function openPage(
  t: TestContext,
  viewport = { width: 1280, height: 860 },
  scheme: 'light' | 'dark' = 'light',
  options: Partial<SimulatorOptions> = {},
) {
  const phone = await startPhone(t, options);
  const context = await (browser as Browser).newContext({ viewport, colorScheme: scheme, reducedMotion: 'reduce' });
  t.after(() => context.close());
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(phone.url)) complaints.push(`asked elsewhere: ${request.url()}`);
  });
  t.after(() => assert.deepEqual(complaints, [], 'the browser has nothing to complain about'));
  await page.goto(`${phone.url}/phone`);
  await page.locator('body:has(#link:text("Live"))').waitFor({ state: 'attached' });
  const statusCallback = `${phone.application.url}/status`;
  const whatsapp = createWhatsapp({ client: phone.client, from: account.whatsappFrom, contentSid: account.contentSid });
  const voice = createVoice({ client: phone.client, from: account.voiceFrom });
  const call = () =>
    voice.call({
      to,
      twiml: reminderTwiml('Hello, this is Demo. Take the pills.', reminderKeys, `${phone.application.url}/gather`),
      statusCallback,
      ringSeconds: 20,
    });
  return { ...phone, page, whatsapp, call, statusCallback };
}

/** Resolves when what was done on the page has arrived in the simulator. */
function inbound(page: Page, act: () => Promise<unknown>) {
  return Promise.all([page.waitForResponse((response) => response.request().method() === 'POST'), act()]);
}

/** Where a button stands, in CSS pixels, as the page itself measures it: one question, one layout. */
function edgesOf(page: Page, name: string) {
  return page.getByRole('button', { name, exact: true }).evaluate((button) => {
    const { top, left, right, bottom } = (
      button as unknown as { getBoundingClientRect(): Edges }
    ).getBoundingClientRect();
    return { top, left, right, bottom };
  });
}
type Edges = Record<'top' | 'left' | 'right' | 'bottom', number>;

test('an empty page says how to get a first message, and a phone can be added by hand', { skip }, async (t) => {
  const { page, phone } = await openPage(t);
  await page.getByRole('heading', { name: 'No messages yet' }).waitFor();
  assert.match(await page.locator('#first-steps').innerText(), /verify a phone number/);
  await page.locator('#empty input').fill(to);
  await page.locator('#empty').getByRole('button', { name: 'Add' }).click();
  await page.getByRole('button', { name: '+1 555 123 0001' }).waitFor();
  assert.deepEqual(
    phone.numbers().map((one) => one.number),
    [to],
  );
});

test('a reminder appears by itself; looking at it reads it, and a tap on a button answers it', { skip }, async (t) => {
  const { page, whatsapp, phone, advance, application, statusCallback } = await openPage(t);
  await whatsapp.sendReminder({ ...reminder, statusCallback });
  await advance(1000);
  const bubble = page.locator('.message').filter({ hasText: 'Take the pills' });
  await bubble.getByText('read', { exact: true }).waitFor({ state: 'attached' });
  assert.equal(phone.messages(to)[0]?.status, 'read');
  await inbound(page, () => bubble.getByRole('button', { name: 'Done' }).click());
  await page.locator('.message.mine').getByText('Done').waitFor();
  await bubble.locator('.chosen').waitFor();
  await advance(0);
  assert.equal(application.at('/inbound')[0]?.form['ButtonPayload'], 'done:tok');
});

test('a typed reply goes out, and can quote one message in particular', { skip }, async (t) => {
  const { page, whatsapp, phone, advance, application, statusCallback } = await openPage(t);
  await whatsapp.sendReminder({ ...reminder, statusCallback });
  await whatsapp.sendReminder({ ...reminder, title: 'Water the plants', statusCallback });
  await advance(1000);
  await page.getByLabel('Reply').fill('1');
  await inbound(page, () => page.keyboard.press('Enter'));
  const first = page.locator('.message').filter({ hasText: 'Take the pills' }).first();
  await first.hover();
  await first.getByRole('button', { name: 'Quote this message' }).click();
  await page.getByLabel('Reply').pressSequentially('2');
  await inbound(page, () => page.getByRole('button', { name: 'Send' }).click());
  await advance(0);
  const [plain, quoting] = application.at('/inbound').map(({ form }) => form);
  assert.deepEqual([plain?.['Body'], plain?.['OriginalRepliedMessageSid']], ['1', undefined]);
  assert.equal(quoting?.['Body'], '2');
  assert.equal(quoting?.['OriginalRepliedMessageSid'], phone.messages(to)[0]?.sid);
});

test('a code arrives as a text message, with the digits set apart', { skip }, async (t) => {
  const { page, client, phone, advance } = await openPage(t);
  await createVerify({ client, serviceSid: account.verifyServiceSid }).start(to);
  await advance(1000);
  const code = phone.code(to) ?? '';
  await page.getByRole('button', { name: `Copy the code ${[...code].join(' ')}` }).waitFor();
  await page.locator('.via').getByText('Text message').waitFor();
});

test('a call is answered, listened to and settled with the keyboard alone', { skip }, async (t) => {
  const { page, call, phone, advance, application } = await openPage(t);
  application.answer('/gather', { body: goodbyeTwiml('Well done. Goodbye.') });
  await call();
  await advance(500);
  const dialog = page.getByRole('dialog', { name: 'Demo' });
  await dialog.getByText('Incoming call').waitFor();
  assert.equal(await page.evaluate('document.activeElement?.id'), 'answer');
  assert.equal(await page.title(), 'Call from Demo');
  await inbound(page, () => page.keyboard.press('Enter'));
  await advance(100);
  await dialog.getByText('Hello, this is Demo. Take the pills.').waitFor();
  await dialog.getByText('Waiting for a key').waitFor();
  await inbound(page, () => page.keyboard.press('1'));
  await advance(100);
  await dialog.getByText('Well done. Goodbye.').waitFor();
  await advance(5000);
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText(/^Call · \d:\d\d · pressed 1/).waitFor();
  assert.equal(application.at('/gather')[0]?.form['Digits'], '1');
  assert.equal(phone.calls(to)[0]?.status, 'completed');
});

test('a call can be declined, or hung up half-way', { skip }, async (t) => {
  const { page, call, phone, advance } = await openPage(t);
  await call();
  await advance(500);
  await inbound(page, () => page.getByRole('button', { name: 'Decline' }).click());
  await page.getByText(/^Call declined/).waitFor();
  await call();
  await advance(500);
  await inbound(page, () => page.getByRole('button', { name: 'Answer', exact: true }).click());
  await advance(1000);
  await inbound(page, () => page.getByRole('button', { name: 'Hang up' }).click());
  await page.getByText(/^Call · 0:01/).waitFor();
  assert.deepEqual(
    phone.calls(to).map((one) => one.status),
    ['busy', 'completed'],
  );
});

const worker = `self.addEventListener('push', (event) => event.waitUntil(
    self.registration.showNotification('Take the pills', { body: 'At 18:30.', tag: 'pills', actions: [
      { action: 'done', title: 'Done' }, { action: 'later', title: 'Another time' }, { action: 'missed', title: 'Can’t' }] })));
  self.addEventListener('notificationclick', (event) => event.notification.close());`;

test('a notification appears in the browser beside the phone; a tap on its button answers it', { skip }, async (t) => {
  const { page, phone, simulator, advance } = await openPage(t, undefined, undefined, { serviceWorker: worker });
  const keys = webpush.generateVAPIDKeys();
  const { browser: beside } = phone.subscribe({ applicationKey: keys.publicKey, number: phone.add(to).number });
  await page.getByText('No notifications. The first rung').waitFor();
  simulator.deliver(beside.sid, '{}');
  await advance(100);
  const card = page.locator('.notification').filter({ hasText: 'Take the pills' });
  for (const name of ['Done', 'Another time', 'Can’t']) await card.getByRole('button', { name, exact: true }).waitFor();
  await inbound(page, () => card.getByRole('button', { name: 'Another time' }).click());
  await page.getByText(/Answered: Another time/).waitFor();
  assert.deepEqual(phone.notifications(beside.sid), []);
  await inbound(page, () => page.getByRole('button', { name: 'Online' }).click());
  await page.getByRole('button', { name: 'Offline' }).waitFor();
});

test('time is moved from the panel, and the phone shows it', { skip }, async (t) => {
  let now = Temporal.Instant.from('2026-03-02T09:00:00Z');
  const moves: unknown[] = [];
  const next = now.add({ hours: 2 });
  const standing = async () => ({ now, ahead: moves.length * 3_600_000, next });
  const heard = new Set<() => void>();
  const time: TimeControl = {
    standing,
    async move(move) {
      moves.push(move);
      now = now.add({ hours: 1 });
      for (const tell of heard) tell();
      return { ...(await standing()), settled: true };
    },
  };
  const onMoved = (tell: () => void) => {
    heard.add(tell);
    return () => void heard.delete(tell);
  };
  const clock = { now: () => now, onMoved };
  const { page } = await openPage(t, undefined, undefined, { clock, time, timers: realTimers(clock) });
  const panel = page.getByRole('region', { name: 'Time' });
  const before = await panel.locator('#time-now').innerText();
  await inbound(page, () => panel.getByRole('button', { name: 'To the next reminder' }).click());
  await panel.getByText('1 h ahead').waitFor();
  assert.notEqual(await panel.locator('#time-now').innerText(), before);
  await inbound(page, () => panel.getByRole('button', { name: 'A day' }).click());
  await panel.getByRole('button', { name: 'Back to now' }).waitFor();
  assert.deepEqual(moves, [{ to: 'next' }, { by: 86_400_000 }]);
});

test('something is set to go wrong for this phone, seen, and taken back', { skip }, async (t) => {
  const { page, phone, whatsapp, advance, statusCallback, app } = await openPage(t);
  phone.add(to);
  await page.getByText('Let something go wrong').click();
  await page.getByLabel('What', { exact: true }).selectOption({ label: 'WhatsApp: limit reached (63018)' });
  await page.getByLabel('How often').selectOption('Until I take it back');
  await inbound(page, () => page.getByRole('button', { name: 'Set' }).click());
  await page.getByText(/63018\) · always, \+1 555 123 0001/).waitFor();
  await whatsapp.sendReminder({ ...reminder, statusCallback });
  await advance(1000);
  assert.equal(phone.messages(to)[0]?.errorCode, 63018);
  await inbound(page, () => page.getByRole('button', { name: 'Take it back' }).click());
  assert.deepEqual((await app.inject('/phone/api/faults')).json(), []);
});

test('an emoji on a message reaches the app, and the same again takes it off', { skip }, async (t) => {
  const { page, phone, whatsapp, advance, application, statusCallback } = await openPage(t);
  await whatsapp.sendReminder({ ...reminder, statusCallback });
  await advance(1000);
  const bubble = page.locator('.message').filter({ hasText: 'Take the pills' });
  for (const _ of ['on', 'off']) {
    await bubble.hover();
    await inbound(page, () => bubble.getByRole('button', { name: 'React with ✅' }).click());
  }
  await advance(0);
  const [on, off] = application.at('/inbound').map(({ form }) => form);
  assert.deepEqual(
    [on?.['MessageType'], on?.['Body'], on?.['ReactionMessageSid']],
    ['reaction', '✅', phone.messages(to)[0]?.sid],
  );
  assert.equal(off?.['Body'], '');
  assert.equal(phone.messages(to)[0]?.reaction, null);
});

test('a phone that is switched off shows what waits for it', { skip }, async (t) => {
  const { page, whatsapp, phone, advance, statusCallback } = await openPage(t);
  phone.add(to);
  await inbound(page, () => page.getByRole('switch', { name: /Switched on/ }).click());
  await whatsapp.sendReminder({ ...reminder, statusCallback });
  await advance(1000);
  await page.locator('.waiting').getByText('sent, not on the phone yet').first().waitFor();
  await inbound(page, () => page.getByRole('switch', { name: /Switched on/ }).click());
  await page.locator('.waiting').waitFor({ state: 'detached' });
});

test('the page comes back by itself when the server was away', { skip }, async (t) => {
  const { page, phone, simulator } = await openPage(t);
  simulator.stop();
  await page.getByText('Connection lost').waitFor({ state: 'attached' });
  phone.write(to, { text: 'written meanwhile', to: account.whatsappFrom });
  await page.locator('.message').getByText('written meanwhile').waitFor();
});

for (const [width, height, scheme] of [
  [320, 568, 'light'],
  [390, 844, 'dark'],
  [1000, 700, 'light'],
] as const) {
  test(`at ${width} × ${height} everything is within reach`, { skip }, async (t) => {
    const { page, whatsapp, call, phone, advance, statusCallback } = await openPage(t, { width, height }, scheme);
    phone.add('+447700900123');
    await whatsapp.sendReminder({ ...reminder, words: 'A-very-long-word'.repeat(15), statusCallback });
    await advance(1000);
    await page.getByRole('button', { name: '+1 555 123 0001' }).click();
    const fits = () => page.evaluate('document.documentElement.scrollWidth <= window.innerWidth');
    assert.ok(await fits(), 'no sideways scrolling in the thread');
    await page.getByRole('button', { name: 'Phone settings', exact: true }).click();
    await page.getByRole('switch', { name: /Voicemail/ }).waitFor();
    assert.ok(await fits(), 'no sideways scrolling in the settings');
    await page.keyboard.press('Escape');
    await page.getByRole('switch', { name: /Voicemail/ }).waitFor({ state: 'hidden' });
    await call();
    await advance(500);
    await inbound(page, () => page.getByRole('button', { name: 'Answer', exact: true }).click());
    await advance(100);
    await page.getByRole('button', { name: 'Hang up', exact: true }).waitFor();
    for (const name of ['1', 'hash', 'Hang up']) {
      const { top, left, right, bottom } = await edgesOf(page, name);
      const where = JSON.stringify({ top, left, right, bottom });
      assert.ok(top >= 0 && bottom <= height && left >= 0 && right <= width, `${name} is on the screen: ${where}`);
      assert.ok(right - left >= 44 && bottom - top >= 44, `${name} is big enough for a thumb: ${where}`);
    }
    assert.ok(await fits(), 'no sideways scrolling in a call');
  });
}
