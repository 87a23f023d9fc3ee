import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Person, type TestApp, testApp } from '../helpers/app.ts';
import { testClock } from '../helpers/clock.ts';
import { skipsMondays } from '../helpers/skips-mondays.ts';

let app: TestApp;
before(async () => {
  // A Monday evening in Berlin.
  app = await testApp({ clock: testClock('2027-03-01T18:00:00Z') });
});
after(() => app.close());

async function say(person: Person, message: string, conversation?: string) {
  const { body } = await person.api.post('/chat/message', {
    message,
    ...(conversation && { conversation_id: conversation }),
  });
  const lines = String(body)
    .split('\n')
    .filter((line) => line.startsWith('data: '));
  const last = JSON.parse(lines.at(-1)?.slice(6) ?? '{}');
  assert.equal(last.type, 'complete', JSON.stringify(last));
  return last.data;
}

const localTimes = async (person: Person) => {
  const { body } = await person.api.get('/tasks?from=2027-03-08&to=2027-03-14');
  return body.map((task: { scheduled_at: string }) =>
    Temporal.Instant.from(task.scheduled_at)
      .toZonedDateTimeISO('Europe/Berlin')
      .toPlainDateTime()
      .toString({ smallestUnit: 'minute' }),
  );
};

describe('what was learned', () => {
  it('is put as one question, once', async () => {
    const { person } = await skipsMondays(app);
    const reply = await say(person, "what's on this week?");
    assert.match(reply.message, /You skip Monday mornings\. Move “Gym” to \w+\?$/);
    assert.deepEqual(
      reply.options.map((option: { value: string }) => option.value),
      ['yes', 'no'],
    );
    assert.equal(reply.requires_user_action, true);
    const again = await say(person, "what's on this week?");
    assert.doesNotMatch(again.message, /You skip/);
  });

  it('moves the series on a yes, and says so after it was saved', async () => {
    const { person } = await skipsMondays(app);
    const asked = await say(person, "what's on this week?");
    const reply = await say(person, 'yes', asked.conversation_id);
    assert.match(reply.message, /Gym.* and all that follow are moved; the next one is/);
    const times = await localTimes(person);
    assert.ok(!times.some((time: string) => time.startsWith('2027-03-08')), `no Monday any more: ${times}`);
    assert.equal(times.length, 3, `three times a week as before: ${times}`);
    const [pattern] = (await person.api.get('/patterns')).body;
    assert.equal(pattern.confidence, 1, 'the hours count as avoided from now on');
  });

  it('stays where it is on a no, which is remembered', async () => {
    const { person } = await skipsMondays(app);
    const asked = await say(person, "what's on this week?");
    const before = await localTimes(person);
    const reply = await say(person, 'No, leave it', asked.conversation_id);
    assert.match(reply.message, /stays where it is/);
    assert.deepEqual(await localTimes(person), before);
    assert.doesNotMatch((await say(person, "what's on this week?", asked.conversation_id)).message, /You skip/);
  });

  it('is not asked after a question of the coach, and another answer leaves it open', async () => {
    const { person } = await skipsMondays(app);
    const asked = await say(person, "what's on this week?");
    const other = await say(person, 'remind me to call mum tomorrow at 17:00', asked.conversation_id);
    assert.match(other.message, /Call mum/);
  });
});

describe('what is said of all hours', () => {
  const planned = async (person: Person) => {
    const asked = await say(person, 'I want to walk more');
    const { proposed_plan } = await say(person, 'tomorrow', asked.conversation_id);
    return (proposed_plan.plan.proposed_tasks as { suggested_time: string }[]).map((one) => one.suggested_time);
  };

  it('is remembered once among the patterns, and a plan keeps to it', async () => {
    const person = await app.signUp({ timezone: 'Europe/Berlin' });
    await person.api.patch('/account/me', { profile: { wake_time: '07:00', sleep_time: '23:00' } });
    assert.ok(
      (await planned(person)).some((time) => time >= '16:00'),
      'without it, evenings are taken',
    );
    const { message } = await say(person, 'please never plan anything after 4 pm');
    assert.match(message, /^Noted: rather not after 16:00\..*what is planned already stays as it is/);
    await say(person, 'Never plan anything after 4pm!');
    const { body } = await person.api.get('/patterns');
    assert.deepEqual(
      body.map((one: { pattern_type: string; description: string }) => [one.pattern_type, one.description]),
      [['user_preference', 'Rather not after 16:00, as you said.']],
    );
    assert.ok((await planned(person)).every((time) => time < '16:00'));
    assert.equal((await person.api.delete(`/patterns/${body[0].id}`)).status, 204);
    assert.ok(
      (await planned(person)).some((time) => time >= '16:00'),
      'taken back, it says nothing any more',
    );
  });

  it('is a change of the goal where one runs', async () => {
    const person = await app.signUp({ timezone: 'Europe/Berlin' });
    const asked = await say(person, 'I want to walk more');
    for (const message of ['tomorrow', 'yes, save it', "mornings don't work for me"])
      await say(person, message, asked.conversation_id);
    assert.deepEqual((await person.api.get('/patterns')).body, []);
  });
});
