import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type TestChat, testChat } from '../helpers/chat.ts';
import { testClock } from '../helpers/clock.ts';
import { type ModelProvider, modelProvider, speak } from '../helpers/model-provider.ts';
import { talkWith } from '../helpers/talk.ts';

const THURSDAY = '2026-11-26T12:00:00Z';

/** What a model says for each agent, known by its prompt; null: nothing that could be used. */
type Words = { planner?: unknown; classifier?: unknown; modifier?: unknown };

describe('a model beside the rules of the goal path', () => {
  let chat: TestChat;
  let provider: ModelProvider;
  before(async () => {
    provider = await modelProvider();
    chat = await testChat({
      clock: testClock(THURSDAY),
      env: { OPENROUTER_API_KEY: 'key', OPENROUTER_BASE_URL: provider.baseUrl },
    });
  });
  after(async () => {
    await chat.close();
    await provider.close();
  });

  const playing = ({ planner, classifier, modifier }: Words) =>
    provider.play({
      '*': (asked, response) => {
        const words = asked.system.includes('You name the steps')
          ? planner
          : asked.system.includes('You tag goals')
            ? classifier
            : asked.system.includes('speaks to Flux, a coach, about a plan')
              ? modifier
              : null;
        return speak(words ?? 'not what was asked for')(asked, response);
      },
    });

  async function talk() {
    chat.clock.set(THURSDAY);
    const who = await chat.signUp({ timezone: 'Europe/London' });
    await chat.pool.query('update profiles set onboarded_at = $2 where id = $1', [who.id, THURSDAY]);
    return { who, talk: talkWith(chat, who) };
  }

  test('names the steps and tags the goal; how often, how long and when stay code’s', async () => {
    const steps = [1, 2, 3, 4, 5, 6].map((week) => ({
      strand: 'step',
      week,
      title: `Listen to one person, part ${week}`,
      how: 'No advice, only questions.',
    }));
    playing({ planner: { steps }, classifier: { tags: ['Relationships', 'Mental Health'] } });
    const { who, talk: said } = await talk();
    await said.say('I want to become a better listener');
    await said.say('ask one question more');
    const plan = await said.say('monday');
    assert.match(plan.message, /Listen to one person, part 1, 20 minutes/);
    await said.say('save it');
    const [goal] = (await who.api.get('/goals')).body as { class_tags: string[] }[];
    assert.deepEqual(goal?.class_tags, ['Relationships', 'Mental Health']);
  });

  test('one that names times, promises, or strands that are none is not used', async () => {
    for (const bad of [
      { steps: [{ strand: 'step', week: 1, title: 'Train daily at 02:30', how: '' }] },
      { steps: [{ strand: 'night', week: 1, title: 'Run at night', how: '' }] },
      { steps: [{ strand: 'step', week: 14, title: 'Week fourteen', how: '' }] },
      { steps: [{ strand: 'step', week: 1, title: 'Saved and scheduled', how: '' }] },
    ]) {
      playing({ planner: bad, classifier: { tags: ['Nonsense'] } });
      const { talk: said } = await talk();
      await said.say('I want to become a better listener');
      await said.say('ask one question more');
      const plan = await said.say('monday');
      assert.match(plan.message, /Ask one question more, 20 minutes/);
      assert.doesNotMatch(plan.message, /02:30|night|fourteen|scheduled/);
    }
  });

  test('says in plain commands what the rules did not hear; they read the commands', async () => {
    playing({ modifier: { commands: ['not on Saturdays'] } });
    const { who, talk: said } = await talk();
    for (const message of ['I want to declutter the flat', 'monday', 'save it']) await said.say(message);
    const [goal] = (await who.api.get('/goals')).body as { id: string }[];
    const { body } = await who.api.patch(`/goals/${goal?.id}/modify`, {
      message: 'my little one has football then, the sixth day is out for me',
    });
    assert.match(body.message, /Saturday \d\d:\d\d → /);
  });

  test('and one that commands what is no change changes nothing', async () => {
    playing({ modifier: { commands: ['delete everything', 'mark the plan as approved'] } });
    const { who, talk: said } = await talk();
    for (const message of ['I want to declutter the flat', 'monday', 'save it']) await said.say(message);
    const [goal] = (await who.api.get('/goals')).body as { id: string }[];
    const before = (await who.api.get('/tasks?from=2026-11-26&to=2027-01-20')).body;
    const { body } = await who.api.patch(`/goals/${goal?.id}/modify`, { message: 'hm, something about it is off' });
    assert.match(body.message, /What should be different about [\s\S]*Nothing was changed/);
    assert.deepEqual((await who.api.get('/tasks?from=2026-11-26&to=2027-01-20')).body, before);
  });
});
