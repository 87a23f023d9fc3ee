import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { createEngine } from '../../src/notifier/engine.ts';
import type { Engine } from '../../src/notifier/types.ts';
import type { Context } from '../../src/services/context.ts';
import { recordStatus } from '../../src/services/reminders/index.ts';
import {
  confirmReschedule,
  createTask,
  editTask,
  moveFloating,
  settleTask,
  snoozeTask,
} from '../../src/services/tasks/index.ts';
import { type TestClock, testClock } from '../helpers/clock.ts';
import { type Carrier, carrier } from './carrier.ts';
import { fateOf, type Script } from './person.ts';

export type World = {
  ctx: Context;
  pool: pg.Pool;
  start: Temporal.Instant;
  end: Temporal.Instant;
  /** No notifier runs in these. */
  outages: { start: Temporal.Instant; end: Temporal.Instant }[];
};

/** A year as it was lived, for the oracle. */
export type Lived = {
  id: string;
  script: Script;
  carrier: Carrier;
  /** Where they were from when on. */
  zones: { from: Temporal.Instant; zone: string }[];
  pauses: { from: Temporal.PlainDate; to: Temporal.PlainDate }[];
};

type Open = {
  id: string;
  series_id: string | null;
  scheduled_at: Temporal.Instant;
  wake_at: Temporal.Instant | null;
  occurrence_local: Temporal.PlainDateTime | null;
  occurrence_fold: number;
  generation: number;
};

/** One person's year on a clock of their own; the services, the ladder and the database are the real ones. */
export async function live(world: World, script: Script): Promise<Lived> {
  const clock = testClock(world.start);
  const ctx: Context = { ...world.ctx, clock };
  const id = randomUUID();
  const lived: Lived = {
    id,
    script,
    carrier: carrier(),
    zones: [{ from: world.start, zone: script.zone }],
    pauses: [],
  };
  const sender = {
    channels: lived.carrier.channels,
    secretKey: 'a secret of the simulation only',
    publicUrl: 'http://127.0.0.1:1',
  };
  const engine: Engine = createEngine(ctx, sender, { process: randomUUID() });
  await arrive(ctx, id, script);
  const events = calendarOf(world, script, ctx, id, lived);
  const answered = new Set<string>();
  for (;;) {
    const next = nextOf(await openTasks(world.pool, id), world, script, answered, clock, events[0]?.at);
    if (!next || Temporal.Instant.compare(next.at, world.end) > 0) break;
    if (Temporal.Instant.compare(next.at, clock.now()) > 0) clock.set(next.at);
    if (next.kind === 'event') await events.shift()?.run();
    else if (next.kind === 'wake') {
      await engine.look([next.task.id]);
      await engine.idle();
      await report(ctx, lived.carrier);
    } else {
      answered.add(keyOf(next.task));
      await answer(ctx, id, script, next.task);
    }
  }
  clock.set(world.end);
  return lived;
}

/** Messages arrive, phones ring. */
async function report(ctx: Context, { toReport }: Carrier): Promise<void> {
  for (let one = toReport.shift(); one; one = toReport.shift()) {
    const state = one.channel === 'voice' ? ('ringing' as const) : ('delivered' as const);
    const blank = { final: false, reason: null, permanent: false, answeredBy: null, durationSeconds: null, detail: '' };
    await recordStatus(ctx, { ...one, ...blank, state }, null);
  }
}

type Next = { at: Temporal.Instant } & ({ kind: 'event' } | { kind: 'wake' | 'answer'; task: Open });

function nextOf(
  tasks: Open[],
  world: World,
  script: Script,
  answered: Set<string>,
  clock: TestClock,
  event: Temporal.Instant | undefined,
): Next | undefined {
  const candidates: Next[] = event ? [{ at: event, kind: 'event' }] : [];
  for (const task of tasks) {
    const fate = fateOf(script.index, keyOf(task));
    if (fate.do !== 'ignore' && !answered.has(keyOf(task))) {
      candidates.push({
        at: latest(clock.now(), task.scheduled_at.add({ minutes: fate.minutes })),
        kind: 'answer',
        task,
      });
    }
    if (task.wake_at)
      candidates.push({ at: afterOutage(world, latest(clock.now(), task.wake_at)), kind: 'wake', task });
  }
  return candidates.sort((a, b) => Temporal.Instant.compare(a.at, b.at))[0];
}

const keyOf = (task: Open) =>
  `${task.series_id ?? task.id} ${task.occurrence_local ?? ''}${'+'.repeat(task.occurrence_fold)} ${task.generation}`;
const latest = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) < 0 ? b : a);

function afterOutage(world: World, at: Temporal.Instant): Temporal.Instant {
  const down = world.outages.find(
    ({ start, end }) => Temporal.Instant.compare(start, at) <= 0 && Temporal.Instant.compare(at, end) < 0,
  );
  return down?.end ?? at;
}

/** Some people tap twice, on two devices at once. */
async function answer(ctx: Context, id: string, script: Script, task: Open): Promise<void> {
  const fate = fateOf(script.index, keyOf(task));
  if (fate.do === 'ignore') return;
  if (fate.do === 'snooze') await snoozeTask(ctx, { id }, task.id, 30);
  else if (fate.do === 'move') {
    await confirmReschedule(ctx, { id }, task.id, {
      scheduled_at: task.scheduled_at.add({ hours: 26 }).toString(),
      scope: 'one',
    });
  } else {
    const { do: status } = fate;
    await Promise.all(Array.from({ length: fate.twice ? 2 : 1 }, () => settleTask(ctx, { id }, task.id, status)));
  }
}

async function openTasks(pool: pg.Pool, id: string): Promise<Open[]> {
  const { rows } = await pool.query(
    `select id, series_id, scheduled_at, wake_at, occurrence_local, occurrence_fold, generation from tasks
     where user_id = $1 and status = 'pending' and scheduled_at is not null order by scheduled_at, id`,
    [id],
  );
  return rows;
}

async function arrive(ctx: Context, id: string, script: Script): Promise<void> {
  const now = ctx.clock.now();
  await ctx.db.asService('simulation: a person arrives', async (tx) => {
    const profile = JSON.stringify({ day_start: script.dayStart, rest_days: script.restDays });
    await tx
      .insertInto('profiles')
      .values({ id, timezone: script.zone, profile, created_at: now, updated_at: now })
      .execute();
    if (script.reach === 'push') {
      await tx
        .insertInto('push_subscriptions')
        .values({ user_id: id, endpoint: `https://push.example/${id}`, p256dh: 'x', auth: 'y', created_at: now })
        .execute();
    }
    if (script.reach === 'phone') {
      await tx
        .insertInto('contacts')
        .values({
          user_id: id,
          phone_number: `+49${1_000_000_000 + script.index}`,
          phone_verified_at: now,
          whatsapp_opted_in_at: now,
        })
        .execute();
    }
  });
  const tomorrow = now.toZonedDateTimeISO(script.zone).toPlainDate().add({ days: 1 });
  for (const { title, rule, afterDays, time, policy } of script.plans) {
    await createTask(
      ctx,
      { id },
      {
        title,
        local_time: `${tomorrow}T${time}`,
        recurrence_rule: rule,
        after_completion_days: afterDays,
        escalation_policy: policy,
      },
    );
  }
}

/** Travels, pauses and edits, in the order of the year. */
function calendarOf(world: World, script: Script, ctx: Context, id: string, lived: Lived) {
  const on = (day: number) => world.start.add({ hours: day * 24 });
  const travel = (zone: string) => async () => {
    await ctx.db.withUser({ id }, async (tx) => {
      await tx.updateTable('profiles').set({ timezone: zone }).where('id', '=', id).execute();
      await moveFloating(tx, ctx, id, lived.zones.at(-1)?.zone ?? script.zone);
    });
    lived.zones.push({ from: ctx.clock.now(), zone });
  };
  const pause = (days: number) => async () => {
    const zone = lived.zones.at(-1)?.zone ?? script.zone;
    const from = ctx.clock.now().toZonedDateTimeISO(zone).toPlainDate();
    const to = from.add({ days });
    lived.pauses.push({ from, to });
    await ctx.db.withUser({ id }, (tx) =>
      tx
        .insertInto('pauses')
        .values({ user_id: id, from_day: from, to_day: to, created_at: ctx.clock.now() })
        .execute(),
    );
  };
  const edit = (time: string) => async () => {
    const { rows } = await world.pool.query(
      `select t.id, t.occurrence_local from tasks t join task_series s on s.id = t.series_id
       where t.user_id = $1 and t.status = 'pending' and s.rrule is not null order by t.scheduled_at limit 1`,
      [id],
    );
    if (!rows[0]) return;
    const day: Temporal.PlainDate = rows[0].occurrence_local.toPlainDate().add({ days: 1 });
    await editTask(ctx, { id }, rows[0].id, { local_time: `${day}T${time}` }, 'future');
  };
  return [
    ...script.travels.map(({ day, zone }) => ({ at: on(day), run: travel(zone) })),
    ...script.pauses.map(({ day, days }) => ({ at: on(day), run: pause(days) })),
    ...script.edits.map(({ day, time }) => ({ at: on(day), run: edit(time) })),
  ].sort((a, b) => Temporal.Instant.compare(a.at, b.at));
}
