import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { type Person, type TestApp, testApp } from '../helpers/app.ts';
import { type TestNotifier, testNotifier } from '../helpers/notifier.ts';
import { untilRow } from '../helpers/real-time.ts';
import { remindersOf } from '../helpers/reminded.ts';
import { twilioPost } from '../helpers/twilio-post.ts';

let app: TestApp;
let notifier: TestNotifier;
let on: ReturnType<typeof remindersOf>;

before(async () => {
  app = await testApp({ env: { RATE_LIMIT_CHAT_PER_MINUTE: '5' } });
  notifier = testNotifier(app);
  on = remindersOf(app, '+4915112360');
});
after(() => app.close());

const words = (number: string) =>
  on.phone.messages(number).filter((one) => one.direction === 'outbound-api' && !one.code && one.buttons.length === 0);

/** Writes to the coach and waits for its answer on the phone. */
async function chat(number: string, text: string): Promise<string> {
  const before = words(number).length;
  on.phone.write(number, { text });
  const answer = await app.deps.simulator?.until(() => words(number)[before]);
  return answer?.body ?? '';
}

const conversations = async (person: Person) =>
  (await person.api.get('/chat/conversations')).body.conversations as { id: string; title: string }[];

/** A new minute for the limit. */
const nextMinute = () => app.clock.advance({ minutes: 2 });

async function somebody() {
  nextMinute();
  const one = await on.somebody('Europe/Berlin');
  await one.person.api.patch('/account/me', { name: 'Ada', timezone: 'Europe/Berlin' });
  await app.pool.query('update profiles set onboarded_at = now() where id = $1', [one.person.id]);
  return one;
}

describe('WhatsApp is the whole coach', { timeout: 90_000 }, () => {
  it('what answers no reminder is a turn of the coach, answered within the window, in one conversation', async () => {
    const { person, number } = await somebody();
    assert.match(await chat(number, 'remind me to water the plants tomorrow at 18:30'), /water the plants/i);
    assert.match(await chat(number, 'what is on tomorrow?'), /water the plants/i);
    const all = await conversations(person);
    assert.deepEqual(
      all.map(({ title }) => title),
      ['WhatsApp'],
    );
    const { body } = await person.api.get(`/chat/history?conversation_id=${all[0]?.id}`);
    assert.deepEqual(
      body.messages.map(({ role }: { role: string }) => role),
      ['user', 'assistant', 'user', 'assistant'],
    );
    // The answer is on the phone a moment before its question is forgotten.
    await untilRow(app, 'select where not exists (select from flux_private.coach_inbox)');
  });

  it('options are numbered lines, and a number chooses one', async () => {
    const { person, number } = await somebody();
    const task = await on.plan(person, { title: 'Water the plants', recurrence_rule: 'FREQ=DAILY' });
    const asked = await chat(number, 'move water the plants');
    assert.match(asked, /^1 .+\n2 .+/m, asked);
    assert.match(asked, /Reply with a number/);
    assert.match((await on.write(number, '9')) ?? '', /from 1 to/);
    const next = await chat(number, '1');
    assert.notEqual(next, asked);
    assert.equal(await on.stands(task.id), 'pending');
  });

  it('a bare "1" answers the reminder that came after the coach’s question', async () => {
    const { person, number } = await somebody();
    await on.plan(person, {
      title: 'Water the plants',
      recurrence_rule: 'FREQ=DAILY',
      scheduled_at: on.inMinutes(6000).toString(),
    });
    await chat(number, 'move water the plants');
    const pills = await on.plan(person, { title: 'Pills' });
    await notifier.minutes(50);
    await on.arrived(number);
    assert.match((await on.write(number, '1')) ?? '', /^Done: Pills/);
    assert.equal(await on.stands(pills.id), 'done');
  });

  it('a chat does not make them forget what waits for an answer', async () => {
    const { person, number } = await somebody();
    const { id } = await on.plan(person, { title: 'Pills' });
    await notifier.minutes(50);
    await on.arrived(number);
    assert.match(await chat(number, 'good morning'), /Still open: Pills\. Reply 1 done/);
    assert.match((await on.write(number, 'done')) ?? '', /^Done: Pills/);
    assert.equal(await on.stands(id), 'done');
  });

  it('a webhook that is delivered again, or three times at once, is one turn', async () => {
    const { person, number } = await somebody();
    const form = {
      MessageSid: `SM${randomUUID().replaceAll('-', '')}`,
      From: `whatsapp:${number}`,
      To: app.deps.config.twilio.whatsappFrom,
      Body: 'remind me to stretch tomorrow at 18:30',
    };
    const before = words(number).length;
    await Promise.all([1, 2, 3].map(() => twilioPost(app, '/whatsapp', form)));
    await app.deps.simulator?.until(() => words(number)[before]);
    await twilioPost(app, '/whatsapp', form);
    await chat(number, 'what is on tomorrow?');
    assert.equal(words(number).length - before, 2);
    const { rows } = await app.pool.query('select from tasks where user_id = $1', [person.id]);
    assert.equal(rows.length, 1);
  });

  it('several messages in a row are answered one after the other', async () => {
    const { number } = await somebody();
    for (const what of ['one', 'two', 'three'])
      on.phone.write(number, { text: `remind me to do exercise ${what} tomorrow at 18:30` });
    await app.deps.simulator?.until(() => words(number).length === 3);
    assert.equal(words(number).filter(({ body }) => /answering your last message/.test(body)).length, 0);
  });

  it('has the same limits as the chat', async () => {
    const { number } = await somebody();
    let last: string | undefined;
    for (let n = 0; n < 7; n += 1) last = await on.write(number, `hello number ${n} of many`);
    assert.match(last ?? '', /a lot at once/);
  });

  it('what may be a wish to stop is answered, and told STOP', async () => {
    const { number } = await somebody();
    assert.match(await chat(number, 'could you quit messaging me all day'), /reply STOP/);
  });

  it('goes with the account, and is not answered to another person', async () => {
    const { person, number } = await somebody();
    await chat(number, 'hello there');
    assert.equal((await person.api.delete('/account/')).status, 204);
    const left = await app.pool.query('select from conversations where user_id = $1', [person.id]);
    assert.equal(left.rows.length, 0);
  });

  it('a conversation that was deleted begins anew', async () => {
    const { person, number } = await somebody();
    await chat(number, 'hello there');
    const [first] = await conversations(person);
    await person.api.delete(`/chat/conversations/${first?.id}`);
    await chat(number, 'hello again');
    const [second] = await conversations(person);
    assert.notEqual(second?.id, first?.id);
  });
});
