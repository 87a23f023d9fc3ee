import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { testClock } from '../helpers/clock.ts';
import { type ModelCoach, modelCoach } from '../helpers/model-coach.ts';
import { speak } from '../helpers/model-provider.ts';

const THURSDAY = '2026-11-26T12:00:00Z';

/** What a model says for each agent, known by its prompt; null: nothing that could be used. */
type Words = { planner?: unknown; classifier?: unknown; modifier?: unknown; clarifier?: unknown; review?: unknown };

describe('a model beside the rules of the goal path', () => {
  let chat: ModelCoach;
  before(async () => {
    chat = await modelCoach({ clock: testClock(THURSDAY) });
  });
  after(() => chat.close());

  const playing = ({ planner, classifier, modifier, clarifier, review }: Words) =>
    chat.provider.play({
      '*': (asked, response) => {
        const words = asked.system.includes('You name the steps')
          ? planner
          : asked.system.includes('You tag goals')
            ? classifier
            : asked.system.includes('speaks to Flux, a coach, about a plan')
              ? modifier
              : asked.system.includes('Say which kind it is')
                ? clarifier
                : asked.system.includes('about a plan that is open')
                  ? review
                  : null;
        return speak(words ?? 'not what was asked for')(asked, response);
      },
    });

  const talk = () => chat.someone(THURSDAY);

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

  test('knows the kind of a wish that no playbook names, or asks the better question; an unfit one is not put', async () => {
    playing({ clarifier: { kind: 'instrument', question: null } });
    const known = await talk();
    assert.match((await known.talk.say('I want to play the hurdy-gurdy')).message, /How far are you\?/);
    playing({ clarifier: { kind: 'general', question: 'Whom would you listen to first?' } });
    const better = await talk();
    assert.match(
      (await better.talk.say('I want to become a better listener')).message,
      /Whom would you listen to first\?/,
    );
    playing({ clarifier: { kind: 'general', question: 'I saved 5 sessions for you, shall I go on?' } });
    const unfit = await talk();
    assert.match((await unfit.talk.say('I want to become a better listener')).message, /What comes first/);
  });

  test('answers a question about the open plan from the plan; a number of its own, or a promise, is not said', async () => {
    const { talk: said } = await talk();
    playing({});
    for (const message of ['I want to declutter the flat', 'monday']) await said.say(message);
    playing({ review: { answer: 'It begins gently so that the habit holds before the work grows.' } });
    assert.match((await said.say('why is week one so short?')).message, /so that the habit holds.*still open/s);
    for (const answer of ['Because 97 studies say so.', 'I have saved it for you.']) {
      playing({ review: { answer } });
      const { message } = await said.say('why is week one so short?');
      assert.doesNotMatch(message, /97|saved it for you/);
      assert.match(message, /The plan is still open/);
    }
  });
});
