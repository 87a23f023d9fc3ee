import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import type { Send } from '../../src/notifier/claim/claim.ts';
import { type Delivery, deliver } from '../../src/notifier/deliver/deliver.ts';
import { createEngine } from '../../src/notifier/engine.ts';
import { isWithinLease } from '../../src/notifier/life/fence.ts';
import { createLife } from '../../src/notifier/life/heartbeat.ts';
import type { EngineSettings } from '../../src/notifier/types.ts';
import { notifierMeters } from '../../src/watching/notifier.ts';
import { createRegistry, exposition } from '../../src/watching/registry.ts';
import { type TestApp, testApp } from '../helpers/app.ts';
import { type TestNotifier, testNotifier } from '../helpers/notifier.ts';
import { type Browser, type PushService, startPushService } from '../helpers/push-service.ts';
import { remindersOf, type Somebody } from '../helpers/reminded.ts';

// What is due, taken in batches: nobody waits for somebody else, nothing is lost on the way, and what fails costs itself.
let app: TestApp;
let notifier: TestNotifier;
let service: PushService;
let on: ReturnType<typeof remindersOf>;

before(async () => {
  app = await testApp();
  notifier = testNotifier(app);
  service = await startPushService(app.clock);
  on = remindersOf(app, '+4915112320');
});
after(async () => {
  await service.close();
  await app.close();
});

/** A process of its own among the notifiers. */
const another = (settings: Partial<EngineSettings> = {}) =>
  createEngine(app.ctx, notifier.sender, { process: randomUUID(), ...settings });

const several = (count: number): Promise<Somebody[]> => Promise.all(Array.from({ length: count }, () => on.somebody()));

async function withBrowser(): Promise<{ id: string; browser: Browser }> {
  const person = await app.signUp({ timezone: 'Europe/Berlin' });
  const browser = await on.subscribe(service, person);
  await on.plan(person, {});
  return { id: person.id, browser };
}

/** Moves the clock to ten minutes before what `plan` planned, when its first rung is due. */
const untilDue = () => app.clock.advance({ minutes: 50 });

const messages = (people: readonly Somebody[]) => people.map(({ number }) => on.reminders(number).length);
const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);

/** Transactions that wait for their client. */
const open = async () => {
  const { rows } = await app.pool.query(
    "select count(*)::int as n from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'",
  );
  return rows[0].n as number;
};

const held = async () =>
  (await app.pool.query('select count(*)::int as n from flux_private.held_batches')).rows[0].n as number;

describe('a channel that may send so much a second', () => {
  it('sends that much; the rest waits in its lane, first things first, and holds up no other channel', async () => {
    const people = await several(5);
    for (const { person } of people) {
      await on.plan(person, {});
      app.clock.advance({ seconds: 1 });
    }
    const { browser } = await withBrowser();
    untilDue();
    const slow = another({ rates: () => ({ whatsapp: 2, call: null }) });
    await slow.look();
    await slow.idle();
    assert.deepEqual(messages(people), [1, 1, 0, 0, 0], 'who was due first goes first');
    assert.equal(browser.received.length, 1, 'the notification did not wait');
    const registry = createRegistry();
    notifierMeters(registry, app.ctx);
    const figures = (await exposition(registry)).text.match(/^flux_reminders_waiting\{.*$/gm);
    assert.deepEqual(
      figures,
      ['push"} 0', 'whatsapp"} 3', 'call"} 0', 'close"} 0'].map((rest) => `flux_reminders_waiting{lane="${rest}`),
      'and an operator sees who does',
    );
    await notifier.run();
    assert.deepEqual(messages(people), [1, 1, 1, 1, 1], 'a process with room takes them over');
  });

  it('that is told it was too fast (429) comes again, once, after a pause', async () => {
    const { person, number } = await on.somebody();
    await on.plan(person, {});
    on.phone.fault({ on: 'message', code: 20429, status: 429 });
    untilDue();
    await notifier.run();
    assert.equal(on.reminders(number).length, 0);
    await notifier.minutes(0.3);
    assert.equal(on.reminders(number).length, 1);
  });
});

describe('what is planned for the next seconds', () => {
  it('hurries the next look, once a transaction; what is for later does not', async () => {
    const { person } = await on.somebody();
    const client = new pg.Client({ connectionString: app.databaseUrl });
    await client.connect();
    let heard = 0;
    client.on('notification', () => {
      heard += 1;
    });
    await client.query('listen flux_due');
    const rings = async (work: () => Promise<unknown>) => {
      const before = heard;
      await work();
      // What was rung before is heard before the answer.
      await client.query('select 1');
      return heard - before;
    };
    const titles = Array.from({ length: 3 }, (_, n) => ({ title: `Task ${n}` }));
    const atOnce = (wakeAt: string) =>
      app.pool.query(
        `insert into tasks (id, user_id, title, scheduled_at, armed_at, wake_at, created_at)
         select gen_random_uuid(), $1, title, ${wakeAt} + interval '10 minutes', now(), ${wakeAt}, now() from unnest($2::text[]) as title`,
        [person.id, titles.map(({ title }) => title)],
      );
    assert.equal(await rings(() => atOnce("now() + interval '1 hour'")), 0);
    assert.equal(await rings(() => atOnce("now() + interval '5 seconds'")), 1);
    assert.equal(
      await rings(() => app.pool.query('update tasks set wake_at = now() where user_id = $1', [person.id])),
      1,
    );
    await app.pool.query('delete from tasks where user_id = $1', [person.id]);
    await client.end();
  });
});

describe('a provider that hangs', () => {
  it('delays nobody on another channel, and holds no transaction', async () => {
    const [stuck] = await several(1);
    const { browser } = await withBrowser();
    await on.plan(stuck?.person ?? assert.fail(), {});
    untilDue();
    const { promise, resolve } = Promise.withResolvers<Delivery>();
    const pushes: Promise<Delivery>[] = [];
    const engine = another({
      deliver: (sender, send, now) => {
        if (send.channel === 'whatsapp') return promise;
        pushes.push(deliver(sender, send, now));
        return pushes.at(-1) ?? promise;
      },
    });
    await engine.look();
    await Promise.all(pushes);
    assert.equal(browser.received.length, 1);
    const later = await withBrowser();
    untilDue();
    await engine.look();
    await Promise.all(pushes);
    assert.equal(later.browser.received.length, 1);
    // What was pushed is being noted; the message that hangs holds nothing open.
    while ((await open()) > 0);
    resolve({ outcome: { kind: 'accepted', providerId: randomUUID() }, accepted: [], gone: [], again: [] });
    await engine.idle();
    assert.equal(await held(), 0, 'and nothing is held any more');
  });

  it('when a call is to be ended delays no reminder', async () => {
    const { person, number } = await on.somebody();
    const task = await on.plan(person, { escalation_policy: 'aggressive' });
    await notifier.minutes(62);
    await on.ringing(number);
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const { voice } = notifier.sender.channels;
    const channels = { ...notifier.sender.channels, voice: { ...voice, endCall: () => promise } };
    const pushes: Promise<Delivery>[] = [];
    const engine = createEngine(
      app.ctx,
      { ...notifier.sender, channels },
      {
        process: randomUUID(),
        deliver: (sender, send, now) => {
          pushes.push(deliver(sender, send, now));
          return pushes.at(-1) ?? assert.fail();
        },
      },
    );
    assert.equal((await person.api.patch(`/tasks/${task.id}/complete`)).status, 200);
    assert.equal(await engine.runErrands(), 1);
    const { browser } = await withBrowser();
    untilDue();
    await engine.look();
    await Promise.all(pushes);
    assert.equal(browser.received.length, 1);
    resolve(true);
    await engine.idle();
  });
});

describe('one person with a thousand due reminders', () => {
  it('delays nobody else', async () => {
    const many = await on.somebody();
    const others = await several(3);
    const now = app.clock.now();
    await app.pool.query(
      `insert into tasks (user_id, title, scheduled_at, armed_at, wake_at, created_at)
       select $1, 'Task ' || n, $2::timestamptz + interval '55 minutes', $2, $2::timestamptz + interval '45 minutes', $2
       from generate_series(1, 1000) n`,
      [many.person.id, now.toString()],
    );
    for (const { person } of others) await on.plan(person, {});
    untilDue();
    const engine = another();
    await engine.look();
    await engine.look();
    await engine.idle();
    assert.deepEqual(messages(others), [1, 1, 1], 'fifty of them are taken, and the others make way');
    await app.pool.query('delete from tasks where user_id = $1', [many.person.id]);
  });
});

describe('what cannot be decided', () => {
  it('is set aside with its reason, looked at again more rarely each time, and sent once it can be', async () => {
    const [bad, good] = await several(2);
    if (!bad || !good) return assert.fail();
    for (const { person } of [bad, good]) await on.plan(person, {});
    await app.pool.query("update profiles set timezone = 'Mars/Olympus' where id = $1", [bad.person.id]);
    untilDue();
    await notifier.run();
    assert.deepEqual(messages([bad, good]), [0, 1]);
    const aside = async () =>
      (await app.pool.query('select times, reason from flux_private.set_aside where user_id = $1', [bad.person.id]))
        .rows[0];
    assert.equal((await aside()).times, 1);
    assert.match((await aside()).reason, /time zone/);
    await notifier.minutes(1);
    assert.equal((await aside()).times, 2);
    await notifier.minutes(4);
    assert.equal((await aside()).times, 2, 'not before five minutes');
    await app.pool.query("update profiles set timezone = 'Europe/Berlin' where id = $1", [bad.person.id]);
    await notifier.minutes(1);
    assert.deepEqual(messages([bad, good]), [1, 1]);
  });

  it('fails in the database as a whole batch: it is halved until the one is alone', async () => {
    const people = await several(7);
    for (const { person } of people) await on.plan(person, {});
    const cursed = people[4]?.person.id ?? assert.fail();
    await app.pool.query(`
      create function refuse() returns trigger language plpgsql as $$ begin raise exception 'a page of it is broken'; end $$;
      create trigger refuse before insert on rungs for each row when (new.user_id = '${cursed}') execute function refuse()`);
    untilDue();
    await notifier.run();
    assert.deepEqual(messages(people), [1, 1, 1, 1, 0, 1, 1]);
    const { rows } = await app.pool.query(
      'select user_id, reason from flux_private.set_aside where user_id = any($1)',
      [people.map(({ person }) => person.id)],
    );
    assert.deepEqual(rows, [{ user_id: cursed, reason: 'a page of it is broken' }]);
    await app.pool.query('drop trigger refuse on rungs; drop function refuse()');
    await notifier.minutes(1);
    assert.deepEqual(messages(people), [1, 1, 1, 1, 1, 1, 1]);
  });
});

describe('a process that was held up', () => {
  it('by the answer to its COMMIT for longer than its lease sends nothing: another one has', async (t) => {
    const { person, number } = await on.somebody();
    await on.plan(person, {});
    untilDue();
    const real = performance.now.bind(performance);
    let late = 0;
    t.mock.method(performance, 'now', () => real() + late);
    // The claim is in the database; its process hears of that 66 seconds later.
    const db: typeof app.db = {
      ...app.db,
      asService: async (reason, work) => {
        const result = await app.db.asService(reason, work);
        if (reason === 'reminders are due' && late === 0) {
          late = 66_000;
          app.clock.advance({ seconds: 66 });
          await notifier.run();
        }
        return result;
      },
    };
    const slow = createEngine({ ...app.ctx, db }, notifier.sender, { process: randomUUID() });
    await slow.look();
    await slow.idle();
    await notifier.minutes(1);
    assert.equal(on.reminders(number).length, 1);
  });

  it('for so long that it was taken for gone, and that is heard again, sends nothing of what it held before', async (t) => {
    const { person, number } = await on.somebody();
    await on.plan(person, {});
    untilDue();
    const real = performance.now.bind(performance);
    let late = 0;
    t.mock.method(performance, 'now', () => real() + late);
    const process = randomUUID();
    const life = createLife(app.ctx, process, () => 0);
    const survivor = createLife(app.ctx, randomUUID(), () => 0);
    await life.beat();
    // Between its claim and its send it stands still for twelve seconds; then its sign of life comes before everything else.
    const db: typeof app.db = {
      ...app.db,
      asService: async (reason, work) => {
        const result = await app.db.asService(reason, work);
        if (reason === 'reminders are due' && late === 0) {
          late = 12_000;
          app.clock.advance({ seconds: 12 });
          await survivor.beat();
          await notifier.run();
          await notifier.run();
          assert.equal(on.reminders(number).length, 1, 'another one has sent it');
          await life.beat();
          assert.ok(life.isAlive());
        }
        return result;
      },
    };
    const mayBegin = (since: number) => isWithinLease(since) && life.holds(since);
    const slow = createEngine({ ...app.ctx, db }, notifier.sender, { process, mayBegin });
    await slow.look();
    await slow.idle();
    await notifier.minutes(1);
    assert.equal(on.reminders(number).length, 1);
  });

  it('so that it could not begin a send in time gives it back: it goes out at once, not when the lease is over', async () => {
    const { person } = await on.somebody();
    const browser = await on.subscribe(service, person);
    await on.plan(person, { escalation_policy: 'silent' });
    untilDue();
    const late = createEngine(app.ctx, notifier.sender, { process: randomUUID(), mayBegin: () => false });
    await late.look();
    await late.idle();
    assert.equal(browser.received.length, 0);
    await notifier.run();
    assert.equal(browser.received.length, 1);
  });

  it('and one that is gone: what it held goes out within fifteen seconds, not when the lease is over', async () => {
    const people = await several(3);
    for (const { person } of people) await on.plan(person, {});
    untilDue();
    const claimed: Send[] = [];
    const process = randomUUID();
    const dying = createEngine(app.ctx, notifier.sender, {
      process,
      deliver: (_sender, send) => {
        claimed.push(send);
        return new Promise(() => {});
      },
    });
    await createLife(app.ctx, process, () => 0).beat();
    await dying.look();
    assert.equal(claimed.length, 3, 'it had them in hand when it died');
    const survivor = createLife(app.ctx, randomUUID(), () => 0);
    for (let seconds = 0; seconds < 15 && total(messages(people)) < 3; seconds += 1.5) {
      app.clock.advance({ milliseconds: 1_500 });
      await survivor.beat();
      await notifier.run();
    }
    assert.deepEqual(messages(people), [1, 1, 1]);
  });
});

describe('two devices, of which one did not take it', () => {
  it('that one is tried again, and the other one shows it once', async () => {
    const person = await app.signUp({ timezone: 'Europe/Berlin' });
    const [one, two] = [await on.subscribe(service, person), await on.subscribe(service, person)];
    two.answerNext({ status: 503 });
    await on.plan(person, {});
    await notifier.minutes(51);
    assert.deepEqual([one.asked, two.asked], [1, 2]);
    assert.deepEqual([one.received.length, two.received.length], [1, 1]);
  });
});

describe('"another time" on a notification', () => {
  it('holds the ladder while the person chooses in the app, and lets it go on when they do not', async () => {
    const { person, number } = await on.somebody();
    const browser = await on.subscribe(service, person);
    const task = await on.plan(person, { escalation_policy: 'aggressive' });
    await notifier.minutes(50);
    await notifier.minutes(9);
    const token = browser.received[0]?.payload.actions?.find(({ action }) => action === 'reschedule')?.token;
    const answered = await app.api.post(`/answers/${token}`, { answer: 'reschedule' });
    assert.deepEqual([answered.status, answered.body.settled], [200, false]);
    await notifier.minutes(14);
    assert.equal(on.reminders(number).length, 0, 'no message while they look at the times');
    assert.equal(on.phone.calls(number).length, 0, 'and no call');
    await notifier.minutes(2);
    assert.equal(on.reminders(number).length + on.phone.calls(number).length, 1, 'they did not choose');
    assert.equal(await on.stands(task.id), 'pending');
  });

  it('and a time that is chosen is the one that counts', async () => {
    const { person, number } = await on.somebody();
    const browser = await on.subscribe(service, person);
    const task = await on.plan(person, {});
    await notifier.minutes(55);
    const token = browser.received[0]?.payload.actions?.find(({ action }) => action === 'reschedule')?.token;
    await app.api.post(`/answers/${token}`, { answer: 'reschedule' });
    const to = on.inMinutes(30);
    const moved = await person.api.patch(`/tasks/${task.id}/reschedule-confirm`, {
      scheduled_at: to.toString(),
      scope: 'one',
    });
    assert.equal(moved.status, 200, JSON.stringify(moved.body));
    await notifier.minutes(40);
    const shown = browser.received.filter(({ payload }) => payload.type === 'reminder');
    assert.equal(shown.length, 2, 'a notification for the new time');
    assert.equal(on.reminders(number).length, 1, 'and the message after it');
  });
});
