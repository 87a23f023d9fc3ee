import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createFlux, eventsOf, type Flux, replyOf, TurnError } from '../../clients/typescript/src/index.ts';
import { type Person, type TestApp, testApp } from '../helpers/app.ts';
import { testClock } from '../helpers/clock.ts';

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

type Media = { example?: unknown };
type Operation = { operationId: string; requestBody?: { content: Record<string, Media> } };
/** The example of a request names a task of 1 December at 18:00 in Berlin, that comes every Tuesday. */
const START = '2026-11-28T08:00:00Z';
const NUMBER = '+4915112345678';

describe('the example of a request, sent as it stands', () => {
  let app: TestApp;
  let ada: Person;
  before(async () => {
    app = await testApp({ clock: testClock(START), env: { RATE_LIMIT_CODES_PER_HOUR: '100' } });
    ada = await app.signUp({ timezone: 'Europe/Berlin' });
  });
  after(() => app.close());

  /** What an address or a body names by an id of the document, made anew each time. */
  const made: Record<string, () => Promise<string>> = {
    '/tasks/{id}': async () => {
      const weekly = { title: 'Call mum', local_time: '2026-12-01T18:00', recurrence_rule: 'FREQ=WEEKLY;BYDAY=TU' };
      return (await ada.api.post('/tasks', weekly)).body.id;
    },
    '/goals/{id}': () =>
      insert(`insert into goals (user_id, title, status, target_weeks, created_at, activated_at)
              values ($1, 'Run', 'active', 6, $2, $2) returning id`),
    '/patterns/{id}': () =>
      insert(`insert into patterns (user_id, pattern_type, subject, description, confidence, expires_at, created_at, updated_at)
              values ($1, 'user_preference', gen_random_uuid(), 'Tuesdays', 0.7, $2::timestamptz + interval '30 days', $2, $2) returning id`),
    '/commitments/{id}': async () => {
      const choir = { title: 'Choir', local_time: '2026-12-01T20:00', duration_minutes: 90 };
      return (await ada.api.post('/commitments', choir)).body.id;
    },
    '/pauses/{id}': async () => {
      const days = { from_day: '2027-01-01', to_day: '2027-01-02' };
      return (await ada.api.post('/pauses', days)).body.id;
    },
    '/chat/conversations/{id}': async () =>
      insert(`insert into conversations (user_id, created_at, last_message_at) values ($1, $2, $2) returning id`),
  };
  const insert = async (sql: string) => (await app.pool.query(sql, [ada.id, app.clock.now().toString()])).rows[0].id;

  const fresh = async (url: string): Promise<string> => {
    const start = Object.keys(made).find((path) => url.startsWith(`/api/v1${path}`));
    return start ? url.replace('{id}', (await made[start]?.()) ?? '') : url;
  };

  /** Sent to somebody who has asked for the code, named a partner, and so on: what goes before in life. */
  const first: Record<string, (body: Record<string, unknown>) => Promise<Record<string, unknown>>> = {
    confirmPhone: async (body) => {
      await ada.api.post('/account/phone/verify/send', { phone_number: NUMBER });
      return { ...body, code: await app.deps.simulator?.until((phone) => phone.code(NUMBER)) };
    },
    // The conversation of the example is nobody's.
    modifyGoal: async ({ conversation_id: _, ...body }) => body,
    tellPartner: async (body) => {
      await ada.api.put('/account/partner', { name: 'Grace', phone_number: '+4915187654321' });
      return body;
    },
  };

  it('is taken by every operation that has one', async () => {
    const { paths } = app.app.swagger() as unknown as { paths: Record<string, Record<string, Operation>> };
    const refused: string[] = [];
    let sent = 0;
    for (const [url, methods] of Object.entries(paths)) {
      for (const [method, { operationId, requestBody }] of Object.entries(methods)) {
        for (const [type, { example }] of Object.entries(requestBody?.content ?? {})) {
          assert.ok(example !== undefined, `${operationId} has an example for ${type}`);
          // Answers need a reminder, and the demo's clock a process of its own: both are played elsewhere.
          if (url.includes('{token}') || operationId === 'moveDemoClock') continue;
          const json = type === 'application/json';
          const body = json ? await (first[operationId] ?? (async (one) => one))(example as never) : example;
          const answer = await ada.api.raw(await fresh(url), {
            method: method.toUpperCase(),
            headers: { 'content-type': type },
            body: json ? JSON.stringify(body) : String(body),
          });
          sent += 1;
          if (answer.status >= 300) refused.push(`${operationId}: ${answer.status} ${JSON.stringify(answer.body)}`);
        }
      }
    }
    assert.deepEqual(refused, []);
    assert.ok(sent > 20, `${sent} examples were sent`);
  });
});
