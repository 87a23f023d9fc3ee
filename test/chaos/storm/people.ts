import { randomUUID } from 'node:crypto';
import { setImmediate as immediate } from 'node:timers/promises';
import { readToken } from '../../../src/services/reminders/token.ts';
import { createTask } from '../../../src/services/tasks/index.ts';
import type { TestApp } from '../../helpers/app.ts';
import type { Browser, PushService } from '../../helpers/push-service.ts';
import type { Chance } from './chance.ts';
import { titlesIn, tokensSpoken } from './told.ts';

const LOOKING_AT_ONCE = 10;

export type Member = { id: string; number: string; browser: Browser | null };

const POLICIES = ['silent', 'standard', 'aggressive', 'aggressive'] as const;

/** People with a phone of their own, some with a browser as well, whose ladders take seconds. */
export async function gather(
  app: TestApp,
  service: PushService,
  size: number,
  graceMinutes: number,
  chance: Chance,
): Promise<Member[]> {
  const now = app.clock.now();
  const key = (await app.api.get('/account/push-subscription/vapid-key')).body.public_key;
  const people = Array.from({ length: size }, (_, index) => ({
    id: randomUUID(),
    number: `+49160${String(10_000_000 + index)}`,
    browser: chance.is(0.5) ? service.subscribe(key) : null,
  }));
  const ladder = {
    reminder_lead_minutes: 0.05,
    escalation_window_minutes: 0.05,
    auto_miss_grace_minutes: graceMinutes,
  };
  await app.db.asService('storm: people', async (tx) => {
    await tx
      .insertInto('profiles')
      .values(people.map(({ id }) => ({ id, timezone: 'UTC', ...ladder, created_at: now, updated_at: now })))
      .execute();
    await tx
      .insertInto('contacts')
      .values(
        people.map(({ id, number }) => ({
          user_id: id,
          phone_number: number,
          phone_verified_at: now,
          whatsapp_opted_in_at: now,
        })),
      )
      .execute();
    const devices = people.flatMap(({ id, browser }) => (browser ? [{ id, ...browser.subscription }] : []));
    for (const { id, endpoint, keys } of devices) {
      await tx
        .insertInto('push_subscriptions')
        .values({ user_id: id, endpoint, ...keys, created_at: now })
        .execute();
    }
  });
  await writeFirst(app, people, chance);
  return people;
}

/** Half of them wrote within the day: what is due together for them comes as one message, a list. */
async function writeFirst(app: TestApp, people: readonly Member[], chance: Chance): Promise<void> {
  const { simulator, config } = app.deps;
  for (const { number } of people) {
    if (chance.is(0.5)) simulator?.phone.write(number, { text: 'resume', to: config.twilio.whatsappFrom });
  }
  await simulator?.idle();
}

/** Further ahead than planning takes, in milliseconds. */
const AHEAD = 3_600_000;
const SOON = 3_000;

/** So many occurrences, spread over `seconds` from soon on; planned for an hour later and brought forward together, however long planning took. */
export async function planAhead(
  app: TestApp,
  people: readonly Member[],
  count: number,
  seconds: number,
  chance: Chance,
) {
  const began = app.clock.now();
  for (let index = 0; index < count; index += 1) {
    const person = chance.pick(people);
    const at = began.add({ milliseconds: AHEAD + Math.round(chance.next() * seconds * 1000) });
    const task = { title: `Task ${index}`, scheduled_at: at.toString(), escalation_policy: chance.pick(POLICIES) };
    await createTask(app.ctx, { id: person.id }, task);
  }
  const sooner = AHEAD - SOON - began.until(app.clock.now()).total('milliseconds');
  await app.pool.query(
    "update tasks set scheduled_at = scheduled_at - $1 * interval '1 ms', wake_at = wake_at - $1 * interval '1 ms'",
    [Math.round(sooner)],
  );
}

/** They look at their phones and browsers, and answer some of what they see, on whatever channel it came. */
export function crowdThatAnswers(app: TestApp, people: readonly Member[], door: string, chance: Chance) {
  const { simulator, config } = app.deps;
  if (!simulator) throw new Error('no simulated phone');
  const { phone } = simulator;
  const seen = new Set<string>();
  const meant = new Set<string>();
  const mean = (tokens: readonly (string | undefined)[]) => {
    for (const token of tokens) meant.add(readToken(config.secretKey, token ?? '', app.clock.now())?.taskId ?? '');
  };
  let stopped = false;
  const under: Promise<unknown>[] = [];
  const sometimes = (key: string, probability: number, act: () => unknown) => {
    if (seen.has(key)) return;
    seen.add(key);
    if (!chance.is(probability)) return;
    under.push(
      new Promise((resolve) => setTimeout(resolve, chance.next() * 1500))
        .then(async () => {
          await act();
        })
        .catch(() => {}),
    );
  };

  async function lookAround(): Promise<void> {
    for (const [index, { number, browser }] of people.entries()) {
      // The phones are simulated in this very process: who looks makes way for what arrives.
      if (index % LOOKING_AT_ONCE === 0) await immediate();
      for (const message of phone.messages(number)) {
        if (message.direction !== 'outbound-api') continue;
        if (message.status !== 'delivered' && message.status !== 'read') continue;
        const titles = titlesIn(message.body);
        if (titles.length > 0) {
          sometimes(message.sid, 0.5, () => {
            const chosen = titles.filter(() => chance.is(0.4));
            for (const title of chosen) meant.add(title);
            const text = chosen.map((title) => `${titles.indexOf(title) + 1} ${chance.pick(['done', '✅', 'can’t'])}`);
            // With a quotation, as the next list may come while they write.
            if (chosen.length > 0)
              phone.write(number, { text: text.join(', '), to: message.from, repliedTo: message.sid });
          });
        } else if (message.buttons.length > 0) {
          sometimes(message.sid, 0.35, () => {
            mean([message.buttons[0]?.payload.split(':')[1]]);
            phone.tap(message.sid, { index: chance.pick([0, 0, 2]) });
          });
        }
      }
      for (const call of phone.calls(number)) {
        if (call.status === 'ringing') sometimes(call.sid, 0.5, () => phone.answer(call.sid));
        if (call.status === 'in-progress') {
          sometimes(`${call.sid} key`, 0.7, () => {
            mean(tokensSpoken(call.twiml));
            phone.press(call.sid, '1');
          });
        }
        if (call.status === 'in-progress') sometimes(`${call.sid} end`, 1, () => phone.hangUp(call.sid));
      }
      for (const { payload } of browser?.received ?? []) {
        for (const { token } of payload.actions ?? []) {
          sometimes(token, 0.25, () => {
            mean([token]);
            return fetch(`${door}/api/v1/answers/${token}`, {
              method: 'POST',
              headers: { 'content-type': 'application/json' },
              body: JSON.stringify({ answer: 'done' }),
            });
          });
        }
      }
    }
  }

  const looking = (async () => {
    while (!stopped) {
      await lookAround();
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  })();
  return {
    /** Titles and ids of what they answered, each for one occurrence. */
    meant: meant as ReadonlySet<string>,
    async stop() {
      stopped = true;
      await looking;
      await Promise.all(under);
    },
  };
}
