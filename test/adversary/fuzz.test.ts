import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { type Person, type TestApp, testApp } from '../helpers/app.ts';
import { fitsDocument } from '../helpers/fits.ts';
import { tries } from '../helpers/property.ts';
import { type ApiDocument, type Operation, operationsOf } from './document.ts';
import { type Attack, attacks, hostile } from './hostile.ts';
import { sender } from './send.ts';

const MANY = String(1_000_000);
const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'QUERY'];

describe('whatever is sent to the API', () => {
  let app: TestApp;
  let ada: Person;
  let ids: string[];
  let wire: ReturnType<typeof sender>;
  let sent = 0;
  before(async () => {
    app = await testApp({
      env: { RATE_LIMIT_PER_MINUTE: MANY, RATE_LIMIT_CHAT_PER_MINUTE: MANY, RATE_LIMIT_CODES_PER_HOUR: MANY },
      authLimits: { signUps: 1_000_000, tokens: 1_000_000 },
    });
    wire = sender(app.url);
    await somebodyNew();
  });
  after(async () => {
    wire.close();
    await app.close();
  });

  async function somebodyNew(): Promise<void> {
    ada = await app.signUp({ timezone: 'Europe/Berlin' });
    const first = app.clock.now().add({ hours: 2 }).toString();
    const series = await ada.api.post('/tasks', { title: 'Run', scheduled_at: first, recurrence_rule: 'FREQ=DAILY' });
    const commitment = { title: 'Class', day_of_week: 1, start_time: '10:00', end_time: '11:00' };
    const made = await ada.api.post('/commitments', commitment);
    const week = await ada.api.get(`/tasks?date=${app.clock.now().add({ hours: 72 }).toString().slice(0, 10)}`);
    ids = [series.body.id, made.body.id, week.body[0]?.id, randomUUID()].filter(Boolean);
  }

  /** Sends one attack, and holds the answer to what is promised of every answer. */
  async function hold(operation: Operation, attack: Attack, check: ReturnType<typeof fitsDocument>): Promise<void> {
    const { method } = operation;
    const headers = { ...attack.headers, ...(!operation.open && { authorization: `Bearer ${await ada.token()}` }) };
    const answer = await wire.send(method, attack.path, headers, attack.body);
    sent += 1;
    const what = `${method} ${attack.path.slice(0, 300)} ${attack.body?.slice(0, 500)} → ${answer.status} ${answer.text.slice(0, 500)}`;
    assert.ok(answer.status < 500, what);
    if (answer.status >= 400) assert.match(answer.type, /^application\/problem\+json/, what);
    const body = answer.type.includes('json') && answer.text !== '' ? JSON.parse(answer.text) : answer.text;
    // A parameter that makes another address of the path is answered by that one.
    if (isOf(operation, attack.path)) check(method, attack.path, { status: answer.status, type: answer.type, body });
    if (operation.id === 'deleteAccount' && answer.status === 204) await somebodyNew();
  }

  it('no operation answers what it has not promised', async (t) => {
    const document = app.app.swagger() as unknown as ApiDocument;
    const check = fitsDocument(document as never);
    // It moves the clock under all the others.
    const operations = operationsOf(document).filter(({ id }) => id !== 'moveDemoClock');
    for (const operation of operations) {
      await fc.assert(
        fc.asyncProperty(attacks(document, operation, ids), (attack) => hold(operation, attack, check)),
        { numRuns: tries(6, 250), endOnFailure: true },
      );
    }
    t.diagnostic(`${sent} requests to ${operations.length} operations`);
    assert.ok(sent >= operations.length * 6);
  });

  it('a method that an address does not have is refused with those that it has', async () => {
    const document = app.app.swagger() as unknown as ApiDocument;
    const authorization = `Bearer ${await ada.token()}`;
    for (const path of Object.keys(document.paths)) {
      const has = new Set(operationsOf(document).flatMap((one) => (one.path === path ? [one.method] : [])));
      for (const method of METHODS.filter((one) => !has.has(one) && one !== 'HEAD' && one !== 'OPTIONS')) {
        const to = path.replace(/\{[^}]+\}/g, randomUUID());
        const { status, type, allow, text } = await wire.send(method, to, { authorization }, null);
        const what = `${method} ${to} → ${status} ${text}`;
        // Beside /tasks/{id} stands /tasks/todo: the other one's methods count too.
        if (![404, 422].includes(status)) {
          assert.equal(status, 405, what);
          for (const one of has) assert.ok(allow?.includes(one), `${what}, allow: ${allow}`);
        }
        assert.match(type, /^application\/problem\+json/, what);
      }
    }
  });

  it('the sign-in of a development machine stands, too', async () => {
    const fields = [
      'email',
      'password',
      'refresh_token',
      'data',
      'token',
      'type',
      'auth_code',
      'code_verifier',
      'nobody_knows',
    ];
    const body = fc.dictionary(fc.constantFrom(...fields), fc.oneof(hostile, fc.constant('ada@example.org')), {
      maxKeys: 4,
    });
    const routes = [
      ['POST', '/auth/v1/signup'],
      ['POST', '/auth/v1/token?grant_type=password'],
      ['POST', '/auth/v1/token?grant_type=refresh_token'],
      ['POST', '/auth/v1/token?grant_type=pkce'],
      ['POST', '/auth/v1/token?grant_type=%00'],
      ['POST', '/auth/v1/recover'],
      ['POST', '/auth/v1/verify'],
      ['GET', '/auth/v1/verify?token=%F0%9F&type=recovery'],
      ['GET', '/auth/v1/authorize?provider=%00'],
      ['PUT', '/auth/v1/user'],
      ['POST', '/auth/v1/logout?scope=%00'],
    ] as const;
    const json = { 'content-type': 'application/json' };
    for (const [method, path] of routes) {
      await fc.assert(
        fc.asyncProperty(body, fc.boolean(), async (fields, signedIn) => {
          const headers = { ...json, ...(signedIn && { authorization: `Bearer ${await ada.token()}` }) };
          const answer = await wire.send(method, path, headers, method === 'GET' ? null : JSON.stringify(fields));
          assert.ok(answer.status < 500, `${method} ${path} ${JSON.stringify(fields).slice(0, 500)} → ${answer.text}`);
          if (path.startsWith('/auth/v1/logout') || path.endsWith('/user')) await signInAgain();
        }),
        { numRuns: tries(6, 250), endOnFailure: true },
      );
    }
  });

  /** A password or an address may have been changed, or the session ended. */
  async function signInAgain(): Promise<void> {
    if ((await ada.api.get('/account/me').catch(() => null))?.status !== 200) await somebodyNew();
  }

  it('and nothing of it was an error on our side', async () => {
    assert.equal((await app.api.raw('/health')).status, 200);
    assert.equal((await ada.api.get('/tasks')).status, 200);
  });
});

/** Is the path one of this operation's, and of no other's? */
function isOf({ path }: Operation, sent: string): boolean {
  const parts = (sent.split('?', 1)[0] ?? '').split('/');
  const own = path.split('/');
  return (
    parts.length === own.length &&
    own.every((part, i) =>
      part.startsWith('{') ? !WORDS.has(parts[i] ?? '') && parts[i] !== '' : part.includes('{') || part === parts[i],
    )
  );
}

const WORDS = new Set(['todo', 'progress', 'escalation-preview', 'feed', 'import']);
