import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { Person } from '../helpers/app.ts';
import { type TestChat, testChat } from '../helpers/chat.ts';
import { testClock } from '../helpers/clock.ts';
import { type Asked, fail, type ModelProvider, modelProvider, type Play, speak } from '../helpers/model-provider.ts';
import { untilRow } from '../helpers/real-time.ts';

const SUNDAY = '2026-11-22T12:00:00Z';

/** Which agent asks: its schema is named after it. */
const agentOf = ({ body }: Asked) => (body['response_format'] as { json_schema: { name: string } }).json_schema.name;

describe('the coach with models', () => {
  let chat: TestChat;
  let provider: ModelProvider;
  let who: Person;
  /** What each agent's model says. */
  const models = (by: Record<string, unknown>) => {
    const play: Play = (asked, response) => {
      const said = by[agentOf(asked)];
      return said === undefined
        ? fail(400, `nothing for ${agentOf(asked)}`)(asked, response)
        : speak(said)(asked, response);
    };
    provider.play({ '*': play });
  };
  const agents = () => provider.asked.map(agentOf);
  const tasksOn = async (date: string) =>
    (await who.api.get(`/tasks?date=${date}`)).body as { title: string; scheduled_at: string }[];

  before(async () => {
    provider = await modelProvider();
    chat = await testChat({
      clock: testClock(SUNDAY),
      env: { OPENROUTER_API_KEY: 'key', OPENROUTER_BASE_URL: provider.baseUrl },
    });
  });
  after(async () => {
    await chat.close();
    await provider.close();
  });
  beforeEach(async () => {
    // Models that were left alone after an error are asked again.
    chat.clock.advance({ hours: 1 });
    provider.asked.length = 0;
    models({});
    who = await chat.signUp({ timezone: 'Europe/Berlin' });
  });

  test('a plain reminder needs no model at all', async () => {
    const { reply } = await chat.say(who, 'remind me to take my pills tomorrow at 18:30');
    assert.equal(reply.agent_node, 'NEW_TASK');
    assert.deepEqual(agents(), []);
  });

  test('small talk is a model’s, and is paid for', async () => {
    models({ chitchat: { message: 'Good to see you! What is next?' } });
    const { reply } = await chat.say(who, 'hello');
    assert.equal(reply.message, 'Good to see you! What is next?');
    assert.equal((await who.api.get('/account/me')).body.monthly_token_usage.total, 42);
  });

  test('small talk within onboarding is said as plain text, once, above the question', async () => {
    const newcomer = await chat.signUp({ timezone: 'Europe/Berlin' });
    const { body } = await newcomer.api.post('/chat/onboarding/start', {});
    models({
      orchestrator: { intent: 'chitchat', task: null, when: null },
      chitchat: { message: 'Not **much** so far.' },
    });
    const { reply } = await chat.say(newcomer, { message: "what's up?", conversation_id: body.conversation_id });
    assert.equal(reply.message, 'Not much so far.\n\nWhat should I call you?');
    assert.equal(reply.agent_node, 'ONBOARDING');
  });

  for (const claim of [
    'I have set a reminder for tomorrow!',
    "Done! I'll remind you at 6.",
    'Your reminder is now set.',
    'I’ve scheduled it for you.',
    'Saved! Anything else?',
  ]) {
    test(`a model that says "${claim}" is not believed`, async () => {
      models({ chitchat: { message: claim } });
      const { reply } = await chat.say(who, 'hello');
      assert.notEqual(reply.message, claim);
      assert.match(reply.message, /^(?:Hello|Good \w+)! What would you like/);
    });
  }

  test('what a model offers is no claim', async () => {
    models({ chitchat: { message: 'Hi! I can remind you of things. Shall I set one for tonight?' } });
    assert.match((await chat.say(who, 'hello')).reply.message, /Shall I set one/);
  });

  test('another language is heard by a model, and the time is worked out by code', async () => {
    models({
      orchestrator: { intent: 'new_task', task: null, when: null },
      task_handler: { tasks: [{ title: 'Prendre mes comprimés', when: 'tomorrow at 18:30', how: 'call_me' }] },
    });
    const { reply } = await chat.say(who, 'Rappelle-moi demain à 18:30 de prendre mes comprimés, et appelle-moi');
    assert.equal(reply.agent_node, 'NEW_TASK');
    assert.deepEqual(agents(), ['orchestrator', 'task_handler']);
    const local = chat.clock.now().toZonedDateTimeISO('Europe/Berlin').toPlainDate().add({ days: 1 });
    const [task] = await tasksOn(local.toString());
    assert.equal(task?.title, 'Prendre mes comprimés');
    assert.equal(
      task?.scheduled_at,
      local.toPlainDateTime('18:30').toZonedDateTime('Europe/Berlin').toInstant().toString(),
    );
  });

  test('a half of the day that only the model said is not taken over', async () => {
    models({
      orchestrator: { intent: 'new_task', task: null, when: null },
      task_handler: { tasks: [{ title: 'Prendre mes comprimés', when: 'tomorrow at 6 pm', how: null }] },
    });
    const { reply } = await chat.say(who, 'Rappelle-moi demain à 6 de prendre mes comprimés');
    assert.match(reply.message, /I read that as 6 in the evening/);
    assert.equal(reply.options.length, 1);
  });

  test('a time that nobody said is asked for', async () => {
    models({
      orchestrator: { intent: 'new_task', task: null, when: null },
      task_handler: { tasks: [{ title: 'Dentiste', when: 'on 3 March 2027 at 15:00', how: null }] },
    });
    const { reply } = await chat.say(who, 'Rappelle-moi le dentiste à 15 heures, je te prie');
    assert.equal(reply.agent_node, 'CLARIFY');
    assert.deepEqual(reply.task_ids, []);
  });

  test('what a model hears about a task is found among the real ones', async () => {
    await chat.say(who, 'read a book every day at 21:00');
    models({ orchestrator: { intent: 'delete', task: 'read a book', when: null } });
    const { reply } = await chat.say(who, 'bitte lass mich mit dem Buch in Ruhe');
    assert.match(reply.message, /Read a book.*repeats/);
    models({ orchestrator: { intent: 'done', task: 'somebody else’s task', when: null } });
    const other = (await chat.say(who, 'na, das wäre auch vollbracht')).reply;
    assert.equal(other.agent_node, 'CLARIFY', 'nobody said that, and it stands nowhere');
    assert.doesNotMatch(other.message, /somebody else/);
  });

  test('a danger that only a model hears is answered with help', async () => {
    models({ safety: { danger: 'self_harm', language: 'en' } });
    const { reply } = await chat.say(who, 'it is over for me, goodbye everyone');
    assert.equal(reply.agent_node, 'SAFETY');
    assert.match(reply.message, /findahelpline/);
  });

  test('what is not certain is asked beside the question whether somebody is in danger', async () => {
    const both = Promise.withResolvers<void>();
    provider.play({
      '*': async (asked, response) => {
        if (provider.asked.length === 2) both.resolve();
        // Neither answers before the other was asked, too.
        if (agentOf(asked) !== 'chitchat') await both.promise;
        const said: Record<string, unknown> = {
          safety: { danger: 'none', language: 'en' },
          orchestrator: { intent: 'chitchat', task: null, when: null },
          chitchat: { message: 'That sounds hard.' },
        };
        await speak(said[agentOf(asked)])(asked, response);
      },
    });
    const { reply } = await chat.say(who, 'I would hurt the team if I left the choir, purple');
    assert.deepEqual(agents().slice(0, 2).sort(), ['orchestrator', 'safety']);
    assert.equal(agents().filter((agent) => agent === 'orchestrator').length, 1);
    assert.equal(typeof reply.message, 'string');
  });

  test('a danger that the rules hear waits for no model', async () => {
    const { reply } = await chat.say(who, 'I want to die');
    assert.equal(reply.agent_node, 'SAFETY');
    assert.deepEqual(agents(), []);
  });

  const broken: [string, Play][] = [
    ['are down', fail(503, 'down')],
    ['speak no JSON', speak('Sure! Let me think about it…')],
    ['answer an empty message', speak({ message: '' })],
    ['have no money left', fail(402, 'pay', { metadata: { limit_source: 'openrouter_credits' } })],
  ];
  for (const [name, play] of broken) {
    test(`when all models ${name}, the rules answer and say so once`, async () => {
      provider.play({ '*': play });
      const first = await chat.say(who, 'hello');
      assert.match(first.reply.message, /What would you like to be reminded of\?[\s\S]*not answering right now/);
      const second = await chat.say(who, { message: 'hello', conversation_id: first.reply.conversation_id });
      assert.doesNotMatch(second.reply.message, /not answering/);
    });
  }

  test('a database error after the model answered makes no second paid call', async () => {
    models({
      orchestrator: { intent: 'new_task', task: null, when: null },
      task_handler: { tasks: [{ title: 'Comprimés', when: 'tomorrow at 18:30', how: null }] },
    });
    await chat.pool.query('revoke insert on public.tasks from flux_api');
    const { events } = await chat.say(who, 'Rappelle-moi demain à 18:30 de prendre mes comprimés');
    await chat.pool.query('grant insert on public.tasks to flux_api');
    assert.equal(events.at(-1)?.type, 'error');
    assert.deepEqual(agents(), ['orchestrator', 'task_handler']);
  });

  test('the model reads what was said before, and no other person’s words', async () => {
    await chat.say(await chat.signUp(), 'remind me of my secret at 18:00');
    const { conversation_id } = (await chat.say(who, 'remind me to feed the cat at 23:00')).reply;
    models({ chitchat: { message: 'Of course.' } });
    await chat.say(who, { message: 'how are you?', conversation_id });
    const sent = JSON.stringify(provider.asked.at(-1)?.body['messages']);
    assert.match(sent, /feed the cat/);
    assert.doesNotMatch(sent, /secret/);
  });

  test('over the month’s hard limit the rules answer and say why', async () => {
    await chat.pool.query(
      `insert into token_usage (user_id, month, used) values ($1, date_trunc('month', $2::timestamptz), 1000000)`,
      [who.id, chat.clock.now().toString()],
    );
    const { reply } = await chat.say(who, 'hello');
    assert.match(reply.message, /used up/);
    assert.deepEqual(agents(), []);
  });

  test('twenty turns at once never pass the month’s hard limit by more than one call, and each is answered', async () => {
    const HARD = 1_000_000;
    models({ chitchat: { message: 'Good to see you.' } });
    await chat.say(who, 'hello');
    // It is settled a moment after the reply.
    const settled = await untilRow(
      chat,
      `select max(reserved)::int as most from llm_usage where user_id = $1
       having count(*) > 0 and count(*) filter (where settled_at is null) = 0`,
      [who.id],
    );
    const most = Number(settled['most']);
    // Room for two calls, and every call uses what was set aside for it.
    await chat.pool.query('update token_usage set used = $2 where user_id = $1', [who.id, HARD - 2 * most]);
    provider.asked.length = 0;
    provider.play({ '*': speak({ message: 'Good to see you.' }, { tokens: most }) });
    chat.clock.advance({ minutes: 5 });
    const sent = await Promise.all(Array.from({ length: 20 }, () => chat.say(who, 'hello')));
    assert.ok(sent.every(({ reply }) => reply.message !== ''));
    // Whatever was set aside is given back or used.
    const { used } = (await untilRow(
      chat,
      'select used from (select used, reserved from token_usage where user_id = $1 order by month desc limit 1) last where reserved = 0',
      [who.id],
    )) as { used: number };
    assert.ok(used <= HARD + most, `${used} of ${HARD}, ${most} a call`);
    assert.ok(provider.asked.length >= 1 && provider.asked.length <= 3, `${provider.asked.length} calls`);
    assert.equal(sent.filter(({ reply }) => reply.message === 'Good to see you.').length, provider.asked.length);
  });
});
