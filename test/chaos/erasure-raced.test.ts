import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { type TestChat, testChat } from '../helpers/chat.ts';
import { type TestNotifier, testNotifier } from '../helpers/notifier.ts';
import { deep } from '../helpers/property.ts';
import { remindersOf } from '../helpers/reminded.ts';
import { twilioPost } from '../helpers/twilio-post.ts';

// A person is erased while their reminder is being sent, answered, reported on and talked about.
describe('erasing a person against the notifier, webhooks and turns at the same moment', () => {
  let chat: TestChat;
  let notifier: TestNotifier;
  let on: ReturnType<typeof remindersOf>;
  before(async () => {
    chat = await testChat();
    notifier = testNotifier(chat);
    on = remindersOf(chat, '+4915112350');
  });
  after(() => chat.close());

  /** Everywhere in the database that the person, or their number, still stands. */
  async function whereStill(words: string[]): Promise<string[]> {
    const { rows } = await chat.pool.query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')`,
    );
    const found = new Set<string>();
    for (const { name } of rows)
      for (const word of words)
        if ((await chat.pool.query(`select from ${name} t where strpos(t::text, $1) > 0 limit 1`, [word])).rowCount)
          found.add(name);
    return [...found].sort();
  }

  for (let round = 0; round < (deep ? 24 : 3); round++) {
    it(`round ${round + 1}: it is through, nothing stays, and nothing is sent afterwards`, async () => {
      const { person, number } = await on.somebody();
      const word = `xylophone${round}`;
      await on.plan(person, { title: word, recurrence_rule: 'FREQ=DAILY', escalation_policy: 'aggressive' });
      await notifier.minutes(52);
      const { sid } = await on.arrived(number);
      const { config } = chat.deps;
      const reply = (Body: string) => ({
        MessageSid: `SM${randomUUID().replaceAll('-', '')}`,
        From: `whatsapp:${number}`,
        To: config.twilio.whatsappFrom,
        Body,
      });
      const hook = (path: string, form: Record<string, string>) => () => twilioPost(chat, path, form);
      const others: (() => Promise<unknown>)[] = [
        // The next rung falls due while the person goes.
        () => notifier.minutes(10),
        hook('/whatsapp', reply('1')),
        hook('/whatsapp', reply(`remind me of ${word} again at 19:00`)),
        hook('/status', { MessageSid: sid, MessageStatus: 'read', To: `whatsapp:${number}` }),
        () => chat.say(person, `remind me of ${word} at 19:00`),
        () => chat.say(person, `how are you, ${word}?`),
      ];
      const late = others.splice(0, round % others.length);
      const running = others.map((other) => other().catch(() => undefined));
      const erased = person.api.delete('/account');
      running.push(...late.map((other) => other().catch(() => undefined)));
      assert.equal((await erased).status, 204);
      await Promise.all(running);
      await chat.deps.simulator?.idle();
      const sentBy = on.phone.messages(number).length + on.phone.calls(number).length;
      await notifier.minutes(240);
      assert.equal(on.phone.messages(number).length + on.phone.calls(number).length, sentBy, 'sent after the erasure');
      assert.deepEqual(await whereStill([word, number]), []);
      assert.deepEqual(await whereStill([person.id]), ['flux_private.erased_users']);
    });
  }
});
