import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Person, type TestApp, testApp } from '../helpers/app.ts';
import { type ApiDocument, type Operation, operationsOf, resolved } from './document.ts';
import { type Life, liveFully, MARK } from './full-life.ts';
import { sender } from './send.ts';

const MANY = String(1_000_000);

describe('somebody who knows every id of another person', () => {
  let app: TestApp;
  let ada: Person;
  let bob: Person;
  let life: Life;
  let wire: ReturnType<typeof sender>;
  before(async () => {
    app = await testApp({
      env: { RATE_LIMIT_PER_MINUTE: MANY, RATE_LIMIT_CHAT_PER_MINUTE: MANY, RATE_LIMIT_CODES_PER_HOUR: MANY },
    });
    wire = sender(app.url);
    ada = await app.signUp({ timezone: 'Europe/Berlin' });
    bob = await app.signUp({ timezone: 'Europe/Berlin' });
    life = await liveFully(app, ada);
    for (const [what, id] of Object.entries(life.ids)) assert.match(String(id), /^[0-9a-f-]{36}$/, what);
  });
  after(async () => {
    wire.close();
    await app.close();
  });

  /** Everything that is stored about the person who is attacked. */
  async function stored(): Promise<unknown> {
    const { exported_at: _at, sign_in: _signIn, ...all } = (await ada.api.get('/account/export')).body;
    return all;
  }

  /** Each place of an operation that takes an id, filled with each id. */
  function* requests({ path, parameters, body }: Operation, document: ApiDocument) {
    const example = (body?.example ?? {}) as Record<string, unknown>;
    const named = Object.keys(body ? (resolved(document, body.schema).properties ?? {}) : {}).filter((name) =>
      name.endsWith('_id'),
    );
    const queried = parameters.filter((one) => one.in === 'query' && /id$|cursor|before/.test(one.name));
    for (const id of [...Object.values(life.ids), ada.id]) {
      const to = path.replace(/\{[^}]+\}/g, id);
      if (to !== path) yield { to, body: body && example };
      for (const name of named) yield { to, body: { ...example, [name]: id } };
      for (const { name } of queried) yield { to: `${to}?${name}=${id}`, body: body && example };
    }
  }

  it('learns nothing of theirs and changes nothing of theirs, on any route', async (t) => {
    const before = await stored();
    assert.ok(JSON.stringify(before).split(MARK).length > 10, 'there is something to be found');
    const document = app.app.swagger() as unknown as ApiDocument;
    let sent = 0;
    for (const operation of operationsOf(document).filter((one) => !one.open)) {
      for (const { to, body } of requests(operation, document)) {
        const headers = { authorization: `Bearer ${await bob.token()}`, 'content-type': 'application/json' };
        const answer = await wire.send(operation.method, to, headers, body ? JSON.stringify(body) : null);
        sent += 1;
        const what = `${operation.method} ${to} ${JSON.stringify(body)} → ${answer.status} ${answer.text.slice(0, 400)}`;
        assert.ok(answer.status < 500, what);
        assert.ok(!answer.text.includes(MARK), what);
        if (operation.path.includes('{')) assert.ok(answer.status >= 400, what);
        for (const id of [...Object.values(life.ids), ada.id]) {
          if (!to.includes(id) && !JSON.stringify(body ?? '').includes(id)) assert.ok(!answer.text.includes(id), what);
        }
      }
    }
    t.diagnostic(`${sent} requests with the ids of another person`);
    assert.ok(sent > 300, `${sent} were sent`);
    assert.deepEqual(await stored(), before);
  });

  it('finds nothing with an Idempotency-Key, a conversation or a feed of theirs', async () => {
    const key = { 'idempotency-key': 'the-same-for-both', 'content-type': 'application/json' };
    const post = (who: Person) =>
      who.api.raw('/api/v1/tasks/todo', {
        method: 'POST',
        headers: key,
        body: JSON.stringify({ title: who === ada ? MARK : 'Mine' }),
      });
    assert.equal((await post(ada)).body.title, MARK);
    assert.equal((await post(bob)).body.title, 'Mine');
    const history = await bob.api.get(`/chat/history?conversation_id=${life.ids.conversation}`);
    assert.equal(history.status, 404);
    assert.ok(!JSON.stringify((await bob.api.get('/account/export')).body).includes(MARK));
  });
});
