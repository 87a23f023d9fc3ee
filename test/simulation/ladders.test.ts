import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, afterEach, before, it } from 'node:test';
import fc from 'fast-check';
import { createEngine } from '../../src/notifier/engine.ts';
import type { Engine } from '../../src/notifier/types.ts';
import { recordStatus } from '../../src/services/reminders/index.ts';
import { settleTask } from '../../src/services/tasks/index.ts';
import { type Chance, chanceOf } from '../chaos/storm/chance.ts';
import { type TestServices, testServices } from '../helpers/people.ts';
import { deep } from '../helpers/property.ts';
import { carrier } from './carrier.ts';
import { byTheBook, type Ladder } from './ladder-oracle.ts';

// Ladders of many people at once on one virtual clock, taken in batches of any size by several notifiers that compete for them; against the book.
// In slices, each with a seed of its own that is printed: FLUX_LADDER_SEED=7 lives that one slice again.
const SLICES = deep ? 10 : 1;
const LADDERS = deep ? 1_000 : 150;
const NOTIFIERS = 3;
const MOST_IN_A_BATCH = 60;
const given = process.env['FLUX_LADDER_SEED'];
const seeds = given ? [Number(given)] : Array.from({ length: SLICES }, () => Math.floor(Math.random() * 2 ** 31));
const start = Temporal.Instant.from('2027-03-01T12:00:00Z');
const due = start.add({ hours: 3 });
const atMinute = (minute: number) => due.add({ seconds: Math.round(minute * 60) });

const ways = fc.record({ push: fc.boolean(), whatsapp: fc.boolean(), call: fc.boolean() });
const seldom = fc.integer({ min: 0, max: 5 }).map((n) => n === 0);
const ladders: fc.Arbitrary<Ladder> = fc.record({
  policy: fc.constantFrom('silent', 'standard', 'aggressive', 'aggressive'),
  lead: fc.integer({ min: 0, max: 30 }),
  window: fc.integer({ min: 0, max: 15 }),
  grace: fc.integer({ min: 6, max: 120 }).map((n) => n - (n % 3)),
  armed: fc.oneof(fc.integer({ min: -120, max: 0 }), fc.integer({ min: -30, max: 20 })),
  reach: ways,
  refuses: fc.record({ push: seldom, whatsapp: seldom, call: seldom }),
  answer: fc.oneof(fc.constant(null), fc.integer({ min: -20, max: 100 })),
});

let services: TestServices;
before(async () => {
  services = await testServices(start.toString());
});
after(() => services.close());
afterEach(() => services.pool.query('delete from profiles'));

let numbers = 0;

type Lived = { id: string; user: string; ladder: Ladder; sends: string[] };

async function plant(ladder: Ladder): Promise<Lived> {
  const { id: user } = await services.person();
  const id = randomUUID();
  await services.ctx.db.asService('ladders: a person and their reminder', async (tx) => {
    const minutes = {
      reminder_lead_minutes: ladder.lead,
      escalation_window_minutes: ladder.window,
      auto_miss_grace_minutes: ladder.grace,
    };
    await tx.updateTable('profiles').set(minutes).where('id', '=', user).execute();
    const device = {
      user_id: user,
      endpoint: `https://push.example/${user}`,
      p256dh: 'x',
      auth: 'y',
      created_at: start,
    };
    if (ladder.reach.push) await tx.insertInto('push_subscriptions').values(device).execute();
    const contact = {
      user_id: user,
      phone_number: `+49${String(numbers++).padStart(10, '0').replace(/^/, '1')}`,
      phone_verified_at: start,
      whatsapp_opted_in_at: ladder.reach.whatsapp ? start : null,
      calls_refused_at: ladder.reach.call ? null : start,
    };
    if (ladder.reach.whatsapp || ladder.reach.call) await tx.insertInto('contacts').values(contact).execute();
    const armed_at = atMinute(ladder.armed);
    await tx
      .insertInto('tasks')
      .values({
        id,
        user_id: user,
        title: 'Climb',
        escalation_policy: ladder.policy,
        scheduled_at: due,
        armed_at,
        wake_at: armed_at,
        created_at: armed_at,
      })
      .execute();
  });
  return { id, user, ladder, sends: [] };
}

for (const seed of seeds) {
  it(`${LADDERS} ladders, ${NOTIFIERS} notifiers (seed ${seed}): every rung once, at its time, in its order, and the right end`, async () => {
    services.clock.set(start);
    const lived = new Map<string, Lived>();
    for (const ladder of fc.sample(ladders, { numRuns: LADDERS, seed })) {
      const one = await plant(ladder);
      lived.set(one.id, one);
    }
    await liveThrough(lived, chanceOf(seed));
    const { rows } = await services.pool.query('select id, status, miss_reason from tasks');
    assert.equal(rows.length, LADDERS);
    for (const { id, status, miss_reason } of rows) {
      const one = lived.get(id);
      assert.ok(one);
      const end = [status, miss_reason].filter(Boolean).join(' ');
      const { answer, armed } = one.ladder;
      const ladder = { ...one.ladder, answer: answer === null ? null : Math.max(answer, armed) };
      assert.deepEqual({ sends: one.sends, end }, byTheBook(ladder), JSON.stringify(ladder));
    }
  });
}

type Report = { providerId: string; channel: 'whatsapp' | 'voice' };

/** From the first wake-up to the last on the virtual clock: the notifiers look at the same moment, people answer at theirs. */
async function liveThrough(lived: ReadonlyMap<string, Lived>, chance: Chance): Promise<void> {
  const { ctx, clock, pool } = services;
  const reports: Report[] = [];
  const engines = Array.from({ length: NOTIFIERS }, () => engineFor(lived, reports, chance));
  const answers = [...lived.values()]
    .flatMap((one) =>
      one.ladder.answer === null ? [] : [{ one, at: atMinute(Math.max(one.ladder.answer, one.ladder.armed)) }],
    )
    .sort((a, b) => Temporal.Instant.compare(a.at, b.at));
  for (;;) {
    const { rows } = await pool.query('select min(wake_at) as next from tasks');
    const next: Temporal.Instant | null = rows[0].next;
    const answer = answers[0];
    if (!next) break;
    if (answer && Temporal.Instant.compare(answer.at, next) <= 0) {
      answers.shift();
      if (Temporal.Instant.compare(answer.at, clock.now()) > 0) clock.set(answer.at);
      await settleTask(ctx, { id: answer.one.user }, answer.one.id, 'done');
      continue;
    }
    if (Temporal.Instant.compare(next, clock.now()) > 0) clock.set(next);
    await lookTogether(engines, reports);
  }
}

/** A notifier over channels that refuse whom the ladder says, and take batches of any size. */
function engineFor(lived: ReadonlyMap<string, Lived>, reports: Report[], chance: Chance): Engine {
  const { ctx, clock } = services;
  const sender = { channels: carrier().channels, secretKey: 'x'.repeat(40), publicUrl: 'http://127.0.0.1:1' };
  return createEngine(ctx, sender, {
    process: randomUUID(),
    batchSize: () => 1 + Math.floor(chance.next() * MOST_IN_A_BATCH),
    deliver: async (_sender, { channel, claims: [claim] }) => {
      const one = lived.get(claim.task.id);
      one?.sends.push(`${claim.rung} ${due.until(clock.now()).total('minutes')}`);
      const nothing = { accepted: [], gone: [], again: [] };
      if (one?.ladder.refuses[channel]) {
        const outcome = { kind: 'failed', reason: 'rejected', permanent: true, detail: 'refused' } as const;
        return { ...nothing, outcome };
      }
      const providerId = channel === 'push' ? null : randomUUID();
      if (providerId) reports.push({ providerId, channel: channel === 'call' ? 'voice' : 'whatsapp' });
      return { ...nothing, outcome: { kind: 'accepted', providerId } };
    },
  });
}

async function lookTogether(engines: readonly Engine[], reports: Report[]): Promise<void> {
  const { ctx, clock, pool } = services;
  for (let taken = 1; taken > 0; ) {
    const looks = await Promise.all(engines.map((engine) => engine.look()));
    await Promise.all(engines.map((engine) => engine.idle()));
    for (const { providerId, channel } of reports.splice(0)) {
      const state = channel === 'voice' ? ('ringing' as const) : ('delivered' as const);
      await recordStatus(ctx, { ...BLANK, providerId, channel, state }, null);
    }
    const { rows } = await pool.query('select from tasks where wake_at <= $1 limit 1', [clock.now().toString()]);
    taken = Math.max(rows.length, ...looks.map((look) => look.taken));
  }
}

const BLANK = { final: false, reason: null, permanent: false, answeredBy: null, durationSeconds: null, detail: '' };
