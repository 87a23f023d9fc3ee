import { randomUUID } from 'node:crypto';
import { setImmediate as immediate } from 'node:timers/promises';
import { createTask } from '../../../src/services/tasks/index.ts';
import type { TestApp } from '../../helpers/app.ts';
import type { Browser, PushService } from '../../helpers/push-service.ts';
import type { Chance } from './chance.ts';

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
  return people;
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
  const { simulator } = app.deps;
  if (!simulator) throw new Error('no simulated phone');
  const { phone } = simulator;
  const seen = new Set<string>();
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
        if (message.direction !== 'outbound-api' || message.buttons.length === 0) continue;
        if (message.status !== 'delivered' && message.status !== 'read') continue;
        sometimes(message.sid, 0.35, () => phone.tap(message.sid, { index: chance.pick([0, 0, 2]) }));
      }
      for (const call of phone.calls(number)) {
        if (call.status === 'ringing') sometimes(call.sid, 0.5, () => phone.answer(call.sid));
        if (call.status === 'in-progress') sometimes(`${call.sid} key`, 0.7, () => phone.press(call.sid, '1'));
        if (call.status === 'in-progress') sometimes(`${call.sid} end`, 1, () => phone.hangUp(call.sid));
      }
      for (const { payload } of browser?.received ?? []) {
        for (const { token } of payload.actions ?? []) {
          sometimes(token, 0.25, () =>
            fetch(`${door}/api/v1/answers/${token}`, {
              method: 'POST',
              headers: { 'content-type': 'application/json' },
              body: JSON.stringify({ answer: 'done' }),
            }),
          );
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
    async stop() {
      stopped = true;
      await looking;
      await Promise.all(under);
    },
  };
}
