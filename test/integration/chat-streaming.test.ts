import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { Person } from '../helpers/app.ts';
import { type ChatEvent, eventsIn, type TestChat, testChat } from '../helpers/chat.ts';
import { testClock } from '../helpers/clock.ts';
import { byHand, fail, inTurn, type ModelProvider, modelProvider, speak, stall } from '../helpers/model-provider.ts';

const SUNDAY = '2026-11-22T12:00:00Z';

/** Reads a stream of events as far as the test wants. */
function eventReader(response: Response) {
  const reader = response.body?.getReader();
  let text = '';
  const readMore = async () => {
    const next = await reader?.read();
    if (!next || next.done) return false;
    text += Buffer.from(next.value).toString();
    return true;
  };
  return {
    /** Until such an event came; fails when the stream ends first. */
    async until(wanted: (event: ChatEvent) => boolean): Promise<ChatEvent[]> {
      while (!eventsIn(text).some(wanted)) assert.ok(await readMore(), `the stream ended: ${text.slice(-300)}`);
      return eventsIn(text);
    },
    async rest(): Promise<ChatEvent[]> {
      while (await readMore());
      return eventsIn(text);
    },
  };
}

const words = (events: ChatEvent[]) => events.map((event) => (event.type === 'token' ? event.text : '')).join('');

describe('words that reach the person as they are written', () => {
  let chat: TestChat;
  /** The same, but turns have little time. */
  let hurried: TestChat;
  let provider: ModelProvider;
  let who: Person;
  before(async () => {
    provider = await modelProvider();
    const clock = testClock(SUNDAY);
    const env = { OPENROUTER_API_KEY: 'key', OPENROUTER_BASE_URL: provider.baseUrl };
    chat = await testChat({ clock, env: { ...env, TURN_DEADLINE_SECONDS: '120' } });
    hurried = await testChat({ clock, env: { ...env, TURN_DEADLINE_SECONDS: '3' }, databaseUrl: chat.databaseUrl });
  });
  after(async () => {
    await hurried.close();
    await chat.close();
    await provider.close();
  });
  beforeEach(async () => {
    chat.clock.advance({ hours: 1 });
    provider.asked.length = 0;
    who = await chat.signUp({ timezone: 'Europe/Berlin' });
  });
  const stored = async () =>
    ((await who.api.get('/chat/history')).body.messages as { role: string; content: string }[]).map(
      ({ content }) => content,
    );
  const replied = async () => {
    let all = await stored();
    for (let tries = 0; all.length < 2 && tries < 1000; tries++) all = await stored();
    return all[1] ?? '';
  };

  test('each sentence comes while the next is still being thought of, and the whole is what is stored', async () => {
    const model = byHand();
    provider.play({ '*': model.play });
    const reader = eventReader(await chat.open(who, { message: 'hello' }));
    const { write, end } = await model.begun;
    await write('{"message":"Good to see');
    await write(' you.');
    assert.equal(words(await reader.until(({ type }) => type === 'token')), 'Good to see you.');
    await write(' What is next?"}');
    end();
    const events = await reader.rest();
    const last = events.at(-1);
    assert.equal(last?.type === 'complete' && last.data.message, 'Good to see you. What is next?');
    assert.equal(words(events), 'Good to see you. What is next?');
    assert.equal(await replied(), 'Good to see you. What is next?');
  });

  test('a claim in the second sentence is never seen, and the first is the whole reply', async () => {
    provider.play({ '*': speak({ message: 'What a nice idea. I have set a reminder for six. Bye!' }) });
    const { events, reply } = await chat.say(who, 'hello');
    assert.equal(reply.message, 'What a nice idea.');
    assert.equal(words(events), reply.message);
    assert.deepEqual(await stored(), ['hello', 'What a nice idea.']);
  });

  test('a stream that breaks off after a sentence leaves that sentence, and no other model is asked', async () => {
    const model = byHand();
    provider.play({ '*': inTurn(model.play, fail(500, 'asked again')) });
    const reader = eventReader(await chat.open(who, { message: 'hello' }));
    const { write, break: breakOff } = await model.begun;
    await write('{"message":"Good to see you. And wh');
    await reader.until(({ type }) => type === 'token');
    breakOff();
    const last = (await reader.rest()).at(-1);
    assert.equal(last?.type === 'complete' && last.data.message, 'Good to see you.');
    assert.equal(await replied(), 'Good to see you.');
    assert.equal(provider.asked.length, 1);
  });

  test('a stream that breaks off in the first sentence is nobody’s words: the next model answers', async () => {
    const model = byHand();
    provider.play({ '*': inTurn(model.play, speak({ message: 'Hello you.' })) });
    const reader = eventReader(await chat.open(who, { message: 'hello' }));
    const { write, break: breakOff } = await model.begun;
    await write('{"message":"Good to s');
    breakOff();
    assert.equal(words(await reader.rest()), 'Hello you.');
  });

  test('near the deadline the rules answer, or what was said stands', async () => {
    who = await hurried.signUp({ timezone: 'Europe/Berlin' });
    provider.play({ '*': stall(() => undefined) });
    const { reply } = await hurried.say(who, 'hello');
    assert.match(reply.message, /What would you like to be reminded of/);
    chat.clock.advance({ hours: 1 });
    const model = byHand();
    provider.play({ '*': model.play });
    const said = hurried.say(who, 'hello');
    await (await model.begun).write('{"message":"Slow, but here. And then');
    assert.equal((await said).reply.message, 'Slow, but here.');
  });

  test('progress names nodes, each as it begins, and before the words', async () => {
    provider.play({ '*': speak({ message: 'Hello you.' }) });
    const { events } = await chat.say(who, 'hello');
    assert.deepEqual(
      events.flatMap((event) => (event.type === 'progress' ? [event.node] : [])),
      ['safety', 'orchestrator', 'chitchat'],
    );
    assert.deepEqual([...new Set(events.map(({ type }) => type))], ['progress', 'token', 'complete']);
  });

  test('who leaves while they are answered has what they saw in the history', async () => {
    const leaving = new AbortController();
    const model = byHand();
    provider.play({ '*': model.play });
    const reader = eventReader(await chat.open(who, { message: 'hello' }, { signal: leaving.signal }));
    const { write, asked } = await model.begun;
    await write('{"message":"Good to see you. And');
    await reader.until(({ type }) => type === 'token');
    leaving.abort();
    await asked.cut;
    assert.equal(await replied(), 'Good to see you.');
  });

  test('who leaves while a German message is being read finds the task made', async () => {
    const leaving = new AbortController();
    const begun = Promise.withResolvers<void>();
    const gate = Promise.withResolvers<void>();
    provider.play({
      '*': async (asked, response) => {
        const { name } = (asked.body['response_format'] as { json_schema: { name: string } }).json_schema;
        begun.resolve();
        await gate.promise;
        const task = { title: 'Zur Chorprobe gehen', when: 'tomorrow at 18:30', how: null };
        const said = name === 'orchestrator' ? { intent: 'new_task', task: null, when: null } : { tasks: [task] };
        await speak(said)(asked, response);
      },
    });
    const message = 'Könntest du mir morgen bitte um 18:30 Bescheid geben, dass ich zur Chorprobe muss?';
    const response = await chat.open(who, { message }, { signal: leaving.signal });
    await begun.promise;
    leaving.abort();
    await assert.rejects(response.text());
    gate.resolve();
    assert.match(await replied(), /Zur Chorprobe gehen/);
    const { body } = await who.api.get('/tasks?from=2026-11-22&to=2026-11-25');
    assert.deepEqual(
      (body as { title: string }[]).map(({ title }) => title),
      ['Zur Chorprobe gehen'],
    );
  });
});
