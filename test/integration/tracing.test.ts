import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { silenceLibraryTracing } from '../../src/agents/tracing.ts';
import { testChat } from '../helpers/chat.ts';
import { testClock } from '../helpers/clock.ts';
import { langsmith, type TracedRun as Run } from '../helpers/langsmith.ts';
import { modelCoach } from '../helpers/model-coach.ts';
import { fail, inTurn, type ModelProvider, modelProvider, type Play, speak } from '../helpers/model-provider.ts';
import { deep } from '../helpers/property.ts';
import { skipsMondays } from '../helpers/skips-mondays.ts';
import { talkWith } from '../helpers/talk.ts';
import { edgesOfGraph, edgesWalked } from '../helpers/walked-edges.ts';

const WORD = 'xylophone';

describe('traces of turns', () => {
  let provider: ModelProvider;
  before(async () => {
    provider = await modelProvider();
  });
  after(() => provider.close());

  /** One turn with two model calls, the app closed after it, so that everything has been sent. */
  const traced = async (
    env: Record<string, string>,
    before: (listener: Awaited<ReturnType<typeof langsmith>>) => void = () => {},
  ) => {
    const listener = await langsmith();
    before(listener);
    const chat = await testChat({
      env: {
        OPENROUTER_API_KEY: 'key',
        OPENROUTER_BASE_URL: provider.baseUrl,
        LANGCHAIN_ENDPOINT: listener.url,
        ...env,
      },
    });
    provider.play({ '*': inTurn(fail(404, 'gone'), speak({ message: `I like the ${WORD}, too.` }, { cost: 0.001 })) });
    const who = await chat.signUp();
    const { reply } = await chat.say(who, `hello ${WORD}, how are you?`);
    await chat.close();
    listener.close();
    return { ...listener, who, reply };
  };

  test('a run for the turn, one for each node, one for each model call, as a tree', async () => {
    const { runs, keys } = await traced({ LANGCHAIN_API_KEY: 'ls-key', LANGCHAIN_PROJECT: 'coach' });
    assert.deepEqual([...keys], ['ls-key']);
    assert.ok(runs.every(({ session_name }) => session_name === 'coach'));
    const turn = runs.find(({ name }) => name === 'turn') as Run;
    assert.equal(turn.extra.metadata['agent_node'], 'CHITCHAT');
    const nodes = runs.filter(({ parent_run_id }) => parent_run_id === turn.id);
    assert.deepEqual(nodes.map(({ name }) => name).sort(), ['chitchat', 'orchestrator', 'safety']);
    const chitchat = nodes.find(({ name }) => name === 'chitchat') as Run;
    const calls = runs.filter(({ parent_run_id }) => parent_run_id === chitchat.id);
    assert.deepEqual(
      calls
        .map(({ run_type, extra: { metadata }, error }) => [
          run_type,
          metadata['tier'],
          metadata['outcome'],
          metadata['cost'],
          error,
        ])
        .sort(),
      [
        ['llm', 1, 'failed', undefined, 'failed'],
        ['llm', 2, 'answer', 0.001, undefined],
      ],
    );
    for (const run of runs) {
      assert.equal(run.trace_id, turn.id);
      assert.ok(run.dotted_order.startsWith(turn.dotted_order), run.name);
      assert.ok(new Date(run.end_time) >= new Date(run.start_time), run.name);
    }
  });

  test('hold no word and no id of a person', async () => {
    const { bodies, runs, who, reply } = await traced({ LANGCHAIN_API_KEY: 'ls-key' });
    assert.ok(runs.length >= 6);
    const all = bodies.join('\n');
    for (const secret of [WORD, who.id, who.email, reply.conversation_id]) assert.ok(!all.includes(secret), secret);
  });

  test('hold the words where the operator says so', async () => {
    const { runs } = await traced({ LANGCHAIN_API_KEY: 'ls-key', LANGCHAIN_CONTENT: '1' });
    const turn = runs.find(({ name }) => name === 'turn') as Run;
    assert.match(JSON.stringify(turn.inputs), /hello xylophone, how are you/);
    assert.match(JSON.stringify(turn.outputs), /I like the xylophone/);
    assert.match(JSON.stringify(runs.find(({ run_type, error }) => run_type === 'llm' && !error)?.inputs), /xylophone/);
  });

  test('are not made without a key', async () => {
    const { runs, bodies } = await traced({});
    assert.deepEqual([runs, bodies], [[], []]);
  });

  test('of the library itself, which would tell every word, are switched off', () => {
    const environment = {
      LANGSMITH_TRACING_V2: 'true',
      LANGCHAIN_TRACING_V2: 'true',
      LANGSMITH_TRACING: 'true',
      LANGCHAIN_TRACING: 'true',
      LANGCHAIN_API_KEY: 'ls-key',
    };
    silenceLibraryTracing(environment);
    assert.deepEqual(environment, { LANGCHAIN_API_KEY: 'ls-key' });
  });

  test('that are refused cost nothing but themselves', async () => {
    const { reply } = await traced({ LANGCHAIN_API_KEY: 'wrong' }, (listener) => listener.refuse());
    assert.match(reply.message, /I like the xylophone/);
  });
});

describe('the graph, walked by turns', () => {
  const SKIPPED_MONDAYS = '2027-03-01T18:00:00Z';
  const ASKED = ['I want to learn Spanish', 'Beginning', 'monday', 'yes'];
  const WALKS: string[][] = [
    ['I want to kill myself', 'hello', 'qwzx blah', 'remind me to call mum in 5 minutes', 'done with call mum'],
    ["what's on today?", 'add milk to my list', 'add bread to my list', 'delete everything', 'no'],
    ['remind me to call mum, and I want to learn Spanish', 'give it a rest'],
    ['remind me to call mum, and I want to learn Spanish', 'that reminds me of school'],
    ['done with the bins and remind me to order bread tomorrow at 5 pm'],
    ['Remind me to call my sister at five tomorrow, and I want to learn Spanish'],
    ['I want to learn Spanish', 'remind me to buy shoes tomorrow at 17:00', "what's on tomorrow?"],
    ['I want to learn Spanish', "what's for dinner?", "what's up?"],
    [
      ...['remind me to call mum at 6 pm', 'remind me to book the flights at 8 pm'],
      ...['move the call to 7 pm', 'no, the flights one'],
    ],
    ['I get up at 6 now, and remind me to call mum tomorrow at 5 pm'],
    ['what time is it? And remind me to call mum tomorrow at 5 pm'],
    ['what can you do? Remind me to call mum tomorrow at 5 pm'],
    ['remind me to call mum', 'remind me to buy milk tomorrow at 5 pm and I want to learn Spanish'],
    ['I want to learn Spanish', 'done with the bins and remind me to order bread tomorrow at 5 pm'],
    ['remind me to call mum', 'done with the bins and remind me to order bread tomorrow at 5 pm'],
    ['remind me to call mum', 'forget it, and remind me to buy milk tomorrow at 5 pm'],
    ['remind me to call mum', 'never mind. Remind me to buy milk tomorrow at 5 pm'],
    ['remind me to call mum', "what's for dinner? Remind me to buy milk tomorrow at 5 pm"],
    ['thanks for the dinner idea, and remind me to buy milk tomorrow at 5 pm'],
    ['I want to run a half marathon by 1 September', '5 km without a break', '10 june'],
    [
      ...ASKED,
      ...['I want to run 5 km', 'Not at all', 'monday', 'yes'],
      ...['move everything to the evenings', "I'm away next week, all of them", 'keep the plan'],
      ...['I want to declutter the flat', 'saturday', 'yes', 'I want to learn the guitar', 'let it wait', 'undo'],
    ],
  ];
  const TOLD = "I'm Ben, up at 7, bed at 11, I work 9 to 5 Monday to Friday, a morning person";
  const BEGINNINGS: string[][] = [
    ["what's up?", "what's for dinner?", "what's on tomorrow?", 'remind me to call the bank at 4', TOLD],
    [TOLD, 'none', '__skip_phone__', 'call mum tomorrow at 6 pm'],
    [TOLD, 'none', '__skip_phone__', 'I want to run 5 km'],
    [TOLD, 'none', '__skip_phone__', 'put the bins out'],
    [TOLD, 'none', '__skip_phone__', 'add bread'],
  ];

  // Both take as long as each other; on the rules alone it is walked in the deep run.
  for (const tier of deep ? (['a scripted model', 'the rules'] as const) : (['a scripted model'] as const))
    test(`goes along every edge that it has, on ${tier}`, async () => {
      const listener = await langsmith();
      const chat = await modelCoach({
        clock: testClock(SKIPPED_MONDAYS),
        env: {
          LANGCHAIN_API_KEY: 'ls-key',
          LANGCHAIN_ENDPOINT: listener.url,
          ...(tier === 'the rules' && { OPENROUTER_API_KEY: '' }),
        },
      });
      // A walk that fails leaves no server behind, which would keep the process.
      try {
        chat.provider.play({ '*': scripted });
        const { person } = await skipsMondays(chat);
        await chat.pool.query('update profiles set onboarded_at = now() where id = $1', [person.id]);
        const observed = talkWith(chat, person);
        for (const line of ["what's on this week?", 'yes']) await observed.say(line);
        for (const walk of WALKS) {
          const { talk } = await chat.someone('2026-11-26T12:00:00Z');
          for (const line of walk) {
            await talk.say(line);
            chat.clock.advance({ minutes: 11 });
          }
        }
        for (const walk of BEGINNINGS) {
          const who = await chat.signUp();
          const { body } = await who.api.post('/chat/onboarding/start', { timezone: 'Europe/London' });
          for (const message of walk) {
            await chat.say(who, { message, conversation_id: body.conversation_id });
            chat.clock.advance({ minutes: 11 });
          }
        }
      } finally {
        await chat.close();
        listener.close();
      }
      const known = await edgesOfGraph();
      if (tier === 'the rules') assert.equal(chat.provider.asked.length, 0);
      const walked = edgesWalked(listener.runs, known);
      assert.deepEqual(
        [...known].filter((edge) => !walked.has(edge)),
        [],
        'no turn goes along these: add one that does, or take them out of the graph',
      );
    });
});

/** Hears talk in everything but nonsense and dinners, and answers in one short sentence. */
const scripted: Play = (asked, response) => {
  const said: Record<string, unknown> = {
    chitchat: { message: 'Good to hear.' },
    clarify: { question: 'What would you like?' },
    orchestrator: { intent: /dinner|qwzx/.test(asked.message) ? 'unclear' : 'chitchat', task: null, when: null },
    safety: { danger: false },
  };
  const format = asked.body['response_format'] as { json_schema?: { name: string } } | undefined;
  return speak(said[format?.json_schema?.name ?? ''] ?? 'nothing of use')(asked, response);
};
