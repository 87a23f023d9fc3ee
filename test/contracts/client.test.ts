import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createFlux, eventsOf, type Flux, replyOf, TurnError } from '../../clients/typescript/src/index.ts';
import { type Person, type TestApp, testApp } from '../helpers/app.ts';

describe('the TypeScript client', () => {
  let app: TestApp;
  let ada: Person;
  let flux: Flux;
  before(async () => {
    app = await testApp();
    ada = await app.signUp({ timezone: 'Europe/Berlin' });
    const token = async () => (await ada.supabase.auth.getSession()).data.session?.access_token;
    flux = createFlux({ baseUrl: app.url, token });
  });
  after(() => app.close());

  it('plans, lists and completes, with types from the document', async () => {
    const scheduled_at = app.clock.now().add({ minutes: 5 }).toString();
    const { data: made } = await flux.POST('/api/v1/tasks', { body: { title: 'Call mum', scheduled_at } });
    assert.equal(made?.title, 'Call mum');
    const id = made?.id ?? '';
    const { data: shown } = await flux.GET('/api/v1/tasks/{id}', { params: { path: { id } } });
    assert.equal(shown?.scheduled_at, scheduled_at);
    const { data: answered } = await flux.PATCH('/api/v1/tasks/{id}/complete', { params: { path: { id } }, body: {} });
    assert.equal(answered?.settled, true);
  });

  it('gives a problem as the document has it', async () => {
    const id = crypto.randomUUID();
    const { error, response } = await flux.GET('/api/v1/tasks/{id}', { params: { path: { id } } });
    assert.deepEqual([response.status, error?.code], [404, 'not_found']);
  });

  it('does not compile with a misspelt path or field', () => {
    const neverCalled = () => [
      // @ts-expect-error there is no such path
      flux.GET('/api/v1/taks'),
      // @ts-expect-error there is no such field
      flux.POST('/api/v1/tasks', { body: { title: 'x', titel: 'x' } }),
      // @ts-expect-error nor such a policy
      flux.POST('/api/v1/tasks', { body: { title: 'x', escalation_policy: 'loud' } }),
    ];
    assert.equal(typeof neverCalled, 'function');
  });

  it('talks with the coach, event by event, to the reply', async () => {
    const kinds = new Set<string>();
    const reply = await flux.chat({ message: 'hello' }, { onEvent: ({ type }) => kinds.add(type) });
    assert.ok(reply.message.length > 0);
    assert.ok(kinds.has('progress') && kinds.has('complete'));
  });

  it('says why a turn did not begin', async () => {
    const refused = flux.chat({ message: 'x'.repeat(8_001) });
    await assert.rejects(
      refused,
      (error) => error instanceof TurnError && error.status === 422 && /8,000/.test(error.message),
    );
  });

  describe('reads events', () => {
    const stream = (...parts: string[]) =>
      new ReadableStream<Uint8Array>({
        start(to) {
          for (const part of parts) to.enqueue(new TextEncoder().encode(part));
          to.close();
        },
      });
    const read = async (...parts: string[]) => {
      const found: unknown[] = [];
      for await (const event of eventsOf(stream(...parts))) found.push(event);
      return found;
    };
    const token = (text: string) => ({ type: 'token', text });

    it('wherever the network cuts them, with any line ends, past comments', async () => {
      const text = `: still here\n\ndata: ${JSON.stringify(token('Grüße'))}\n\ndata: ${JSON.stringify(token('b'))}\r\n\r\n`;
      const bytes = [...new TextEncoder().encode(text)];
      const one = new ReadableStream<Uint8Array>({
        start(to) {
          for (const byte of bytes) to.enqueue(Uint8Array.of(byte));
          to.close();
        },
      });
      const found: unknown[] = [];
      for await (const event of eventsOf(one)) found.push(event);
      assert.deepEqual(found, [token('Grüße'), token('b')]);
      assert.deepEqual(await read(text), [token('Grüße'), token('b')]);
    });

    it('and an error is thrown, as is a stream without an end', async () => {
      const failed = eventsOf(stream('data: {"type":"error","message":"Busy.","code":"busy"}\n\n'));
      await assert.rejects(replyOf(failed), (error) => error instanceof TurnError && error.code === 'busy');
      await assert.rejects(replyOf(eventsOf(stream('data: {"type":"token","text":"a"}\n\n'))), /ended before/);
    });
  });
});
