import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Fault } from '../../src/simulator/faults.ts';
import type { Call, Message, Notification } from '../../src/simulator/index.ts';
import { skipUnlessDeep } from '../helpers/property.ts';
import { reachedOn, type Stack, type StackPerson, startStack } from '../helpers/stack.ts';

// What a provider or a person may do, set on the simulated phones over HTTP while API and notifier run: a reminder comes, and comes once.

type Played = {
  name: string;
  person: StackPerson;
  path: string;
  /** WhatsApp messages of the reminder, those that did not arrive among them. */
  messages(): Promise<Message[]>;
  arrived(): Promise<Message[]>;
  calls(): Promise<Call[]>;
  shown(): Promise<Notification[]>;
  status(): Promise<string>;
};
type Case = { name: string; faults?: Fault[]; policy?: string; browser?: boolean };

describe('played on the simulated phones', { skip: skipUnlessDeep, timeout: 200_000 }, () => {
  let stack: Stack;
  let people = 0;
  before(async () => {
    stack = await startStack();
  });
  after(() => stack.close());

  /** Somebody with a phone of their own and a task in an hour; the faults wait for that phone alone. */
  async function play({ name, faults = [], policy = 'standard', browser = false }: Case): Promise<Played> {
    people += 1;
    const number = `+49151240000${String(people).padStart(2, '0')}`;
    const title = `Task ${people}`;
    const person = await stack.signUp();
    await reachedOn(stack, person, number);
    const browserId = browser ? (await person.api.post('/demo/browser')).body.browser_id : null;
    const { now } = (await stack.api.get('/demo/clock')).body;
    const scheduled_at = Temporal.Instant.from(now).add({ hours: 1 }).toString();
    const { body, status } = await person.api.post('/tasks', { title, scheduled_at, escalation_policy: policy });
    assert.equal(status, 201, JSON.stringify(body));
    for (const fault of faults) await stack.phone('POST', '/faults', { ...fault, number });
    const path = `/numbers/${encodeURIComponent(number)}`;
    const thread = () => stack.phone<{ messages: Message[]; calls: Call[] }>('GET', `${path}/thread`);
    const messages = async () =>
      (await thread()).messages.filter(
        ({ body: words, direction }) => direction === 'outbound-api' && words.includes(`*${title}*`),
      );
    const notifications = `/browsers/${browserId}/notifications`;
    return {
      name,
      person,
      path,
      messages,
      arrived: async () => (await messages()).filter((one) => one.status === 'delivered' || one.status === 'read'),
      calls: async () => (await thread()).calls,
      shown: async () => (browserId ? stack.phone<Notification[]>('GET', notifications) : []),
      status: async () => (await person.api.get(`/tasks/${body.id}`)).body.status,
    };
  }

  /** From one wake-up to the next until it is so for all of them. */
  async function until(played: Played[], isSo: (one: Played) => Promise<unknown>): Promise<void> {
    for (;;) {
      const open = (await Promise.all(played.map(isSo))).filter((so) => !so);
      if (open.length === 0) return;
      const { status, body } = await stack.api.post('/demo/clock', { to: 'next_reminder' });
      assert.equal(status, 200, JSON.stringify(body));
      assert.ok(body.next_reminder !== null || body.stops > 0, 'something is still to come');
    }
  }

  /** Past everything that may still come. */
  async function toTheEnd(): Promise<void> {
    assert.equal((await stack.api.post('/demo/clock', { forward: 'PT3H' })).status, 200);
  }

  const message = (name: string, ...faults: Omit<Fault, 'on'>[]): Case => ({
    name,
    faults: faults.map((fault) => ({ on: 'message', ...fault })),
  });
  const comesOnce: Case[] = [
    message('too many requests, three seconds to wait (429)', { status: 429, retryAfter: 3 }),
    message('a server error (500)', { status: 500 }),
    message('two server errors', { status: 503, times: 2 }),
    message('a line that breaks before anything is done', { drop: 'before' }),
    message('a line that breaks after the message went out', { drop: 'after' }),
    message('an answer that takes two seconds', { delayMs: 2_000 }),
    message('a limit that is told by a report (63018)', { undelivered: 63018 }),
    message('reports that come twice', { callbacks: 'twice' }),
    message('reports in the wrong order', { callbacks: 'reversed' }),
    message('reports that are lost', { callbacks: 'lost' }),
    message('reports that come late', { callbacks: 'late' }),
  ];
  it('each fault of a provider on a phone of its own: one message comes to each, and its button counts', async (t) => {
    const played = await Promise.all(comesOnce.map(play));
    await until(played, async (one) => (await one.arrived()).length > 0);
    for (const one of played) {
      const [reminder] = await one.arrived();
      await stack.phone('POST', `/messages/${reminder?.sid}/tap`, { index: 0 });
    }
    await stack.until(async () => (await Promise.all(played.map((one) => one.status()))).every((is) => is === 'done'));
    await toTheEnd();
    for (const one of played)
      await t.test(one.name, async () => assert.equal((await one.arrived()).length, 1, 'messages that arrived'));
    assert.deepEqual(await stack.phone('GET', '/faults'), [], 'each fault was met');
  });

  const push = (name: string, fault: Omit<Fault, 'on'>): Case => ({
    name,
    browser: true,
    faults: [{ on: 'push', ...fault }],
  });
  const shownOnce: Case[] = [
    push('too many requests (429)', { status: 429, retryAfter: 2 }),
    push('a server error (503)', { status: 503 }),
    push('a line that breaks before', { drop: 'before' }),
    push('a line that breaks after it was taken', { drop: 'after' }),
  ];
  it('each fault of a push service: one notification stands in the browser, and its button counts', async (t) => {
    const played = await Promise.all(shownOnce.map(play));
    await until(played, async (one) => (await one.shown()).length > 0);
    for (const one of played) {
      const standing = await one.shown();
      await t.test(one.name, () => assert.equal(standing.length, 1));
      await stack.phone('POST', `/notifications/${standing[0]?.sid}/tap`, { button: 0 });
      assert.equal(await one.status(), 'done');
    }
    await toTheEnd();
    for (const one of played) {
      assert.deepEqual(await one.shown(), []);
      // What failed brings the next rung forward.
      assert.ok((await one.arrived()).length <= 1);
    }
  });

  it('no answer, no report, and none to the question whether it went out: it is asked again, and one message came', async () => {
    const one = await play({
      name: 'in doubt',
      faults: [
        { on: 'message', drop: 'after', callbacks: 'lost' },
        { on: 'find', status: 500 },
      ],
    });
    await toTheEnd();
    assert.equal((await one.arrived()).length, 1);
    assert.equal(await one.status(), 'missed');
  });

  it('outside the 24 hours (63016): the call comes in its place', async () => {
    const one = await play({ ...message('63016', { undelivered: 63016 }), policy: 'aggressive' });
    await until([one], async () => (await one.calls()).length > 0);
    assert.deepEqual(
      (await one.messages()).map(({ errorCode }) => errorCode),
      [63016],
    );
    await toTheEnd();
  });

  it('said STOP at the network (21610): nothing more comes, no call either', async () => {
    const one = await play({ ...message('21610', { code: 21610 }), policy: 'aggressive' });
    await toTheEnd();
    assert.deepEqual([await one.messages(), await one.calls()], [[], []]);
    assert.notEqual(await one.status(), 'pending');
  });

  it('STOP on the phone: nothing more comes, no call either', async () => {
    const one = await play({ name: 'STOP', policy: 'aggressive' });
    await until([one], async () => (await one.arrived()).length > 0);
    await stack.phone('POST', `${one.path}/messages`, { text: 'STOP' });
    await stack.until(async () => {
      const { messages } = await stack.phone<{ messages: Message[] }>('GET', `${one.path}/thread`);
      return messages.some(({ body }) => body.includes('no more messages or calls'));
    });
    await toTheEnd();
    assert.equal((await one.messages()).length, 1);
    assert.deepEqual(await one.calls(), []);
  });

  it('voicemail picks up: that is no answer, and the phone rings once more', async () => {
    const one = await play({ name: 'voicemail', policy: 'aggressive' });
    await stack.phone('POST', `${one.path}/behaviour`, { reachable: false, voicemail: true });
    await toTheEnd();
    const [first, ...again] = await one.calls();
    assert.equal(first?.answeredBy, 'machine_start');
    assert.equal(again.length, 1);
    assert.notEqual(await one.status(), 'done');
  });

  it('a call that fails, and one whose answer is lost: the phone rings twice at most', async () => {
    const faults: Fault[] = [
      { on: 'call', undelivered: 0 },
      { on: 'call', drop: 'after' },
    ];
    const one = await play({ name: 'calls', policy: 'aggressive', faults });
    await toTheEnd();
    const rang = (await one.calls()).filter(({ status }) => status !== 'failed');
    assert.deepEqual(
      rang.map(({ status }) => status),
      ['no-answer', 'no-answer'],
    );
  });

  it('👍 and ✅ on a reminder say done, ❌ says not this time', async () => {
    const played = await Promise.all(['👍', '✅', '❌'].map((name) => play({ name })));
    await until(played, async (one) => (await one.arrived()).length > 0);
    for (const one of played) {
      const [reminder] = await one.arrived();
      await stack.phone('POST', `/messages/${reminder?.sid}/react`, { emoji: one.name });
    }
    await stack.until(async () =>
      (await Promise.all(played.map((one) => one.status()))).every((is) => is !== 'pending'),
    );
    assert.deepEqual(await Promise.all(played.map((one) => one.status())), ['done', 'done', 'missed']);
  });
});
