import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { testChat } from '../helpers/chat.ts';
import { langsmith, type TracedRun as Run } from '../helpers/langsmith.ts';
import { fail, inTurn, type ModelProvider, modelProvider, speak } from '../helpers/model-provider.ts';

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

  test('that are refused cost nothing but themselves', async () => {
    const { reply } = await traced({ LANGCHAIN_API_KEY: 'wrong' }, (listener) => listener.refuse());
    assert.match(reply.message, /I like the xylophone/);
  });
});
