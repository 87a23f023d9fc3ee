import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { systemClock } from '../../../src/domain/clock.ts';
import type { Fault } from '../../../src/simulator/faults.ts';
import { type ApiProcess, startApiProcess } from '../../helpers/api-process.ts';
import { type TestApp, testApp } from '../../helpers/app.ts';
import { type NotifierProcess, startNotifierProcess } from '../../helpers/notifier-process.ts';
import { startPushService } from '../../helpers/push-service.ts';
import { type Chance, chanceOf } from './chance.ts';
import { frontDoor } from './front.ts';
import { crowdThatAnswers, gather, planAhead } from './people.ts';
import { watchStandstills } from './standstill.ts';
import { whatWentWrong } from './verdict.ts';

export type Storm = {
  seed: number;
  people: number;
  occurrences: number;
  /** over which they fall due, and in which things go wrong */
  seconds: number;
  notifiers: number;
  /** after which an occurrence is a miss */
  graceMinutes: number;
  /** Also ends the database outright, which takes every connection of the server with it: only with one of its own. */
  killsDatabase: boolean;
  log?: (line: string) => void;
};

/** How long after the last due time everything must be closed: the grace, a lease, and a process that starts anew. */
const DUST_SECONDS = 150;

const FAULTS: readonly Fault[] = [
  { on: 'message', drop: 'after' },
  { on: 'message', drop: 'before' },
  { on: 'message', status: 502 },
  { on: 'message', code: 20429, status: 429 },
  { on: 'message', delayMs: 2_000 },
  { on: 'message', undelivered: 63018 },
  { on: 'message', callbacks: 'lost' },
  { on: 'message', callbacks: 'twice' },
  { on: 'call', drop: 'after' },
  { on: 'call', status: 500 },
  { on: 'call', delayMs: 1_500 },
  { on: 'call', callbacks: 'reversed' },
  { on: 'find', status: 503 },
];

export type Outcome = {
  wrong: string[];
  counts: Record<string, unknown>;
  /** How long, in seconds, the simulated provider, which is part of this process, stood still for want of a processor. */
  stoodStill: { atOnce: number; inAll: number };
};

/** Everything at once, for a while; then what went wrong, one sentence each. The same seed does the same things at the same times. */
export async function storm(settings: Storm): Promise<Outcome> {
  const standstills = watchStandstills();
  const chance = chanceOf(settings.seed);
  const unmovable = () => {
    throw new Error('a storm goes by the real clock');
  };
  const clock = { ...systemClock, set: unmovable, advance: unmovable };
  const door = await frontDoor();
  const app = await testApp({ clock, env: { TWILIO_WEBHOOK_BASE_URL: door.url } });
  if (settings.killsDatabase) await keepWhatIsCommitted(app);
  const service = await startPushService(clock);
  const things = await startThings(app, door, settings);
  try {
    const people = await gather(app, service, settings.people, settings.graceMinutes, chance);
    await planAhead(app, people, settings.occurrences, settings.seconds, chance);
    const crowd = crowdThatAnswers(app, people, door.url, chanceOf(settings.seed + 1));
    await makeTrouble(app, things, settings, chance);
    await untilClosed(app);
    await crowd.stop();
    await app.deps.simulator?.idle();
    const { rows } = await app.pool.query(`
      select (select count(*)::int from tasks) as occurrences, (select count(*)::int from rungs) as rungs,
        (select count(distinct send_id)::int from rungs where rung = 'whatsapp' and place is not null) as lists,
        (select count(*)::int from rungs where attempts > 1) as tried_again,
        (select count(*)::int from timeline_events where event = 'answered') as answered`);
    const wrong = await whatWentWrong(app, people, crowd.meant, standstills);
    const stoodStill = { atOnce: standstills.longest() / 1000, inAll: standstills.total() / 1000 };
    return { wrong, counts: rows[0], stoodStill };
  } finally {
    standstills.stop();
    await things.end();
    await service.close();
    await app.close();
    await door.close();
  }
}

type Things = {
  notifiers: NotifierProcess[];
  killNotifier(index: number): Promise<void>;
  killApi(): Promise<void>;
  end(): Promise<void>;
};

async function startThings(
  app: TestApp,
  door: { url: string; leadTo(url: string): void },
  { notifiers: count }: Storm,
): Promise<Things> {
  const jump = path.join(import.meta.dirname, 'jump-clock.ts');
  const env = { TWILIO_WEBHOOK_BASE_URL: door.url, LOG_LEVEL: 'info' };
  const start = () => startNotifierProcess(app, { env, node: ['--import', jump] });
  const notifiers = await Promise.all(Array.from({ length: count }, start));
  let api: ApiProcess = await startApiProcess(app);
  door.leadTo(api.url);
  return {
    notifiers,
    async killNotifier(index) {
      await notifiers[index]?.kill('SIGKILL');
      notifiers[index] = await start();
    },
    async killApi() {
      await api.kill('SIGKILL');
      api = await startApiProcess(app);
      door.leadTo(api.url);
    },
    async end() {
      await Promise.all([...notifiers.map((one) => one.kill('SIGKILL')), api.kill('SIGKILL')]);
    },
  };
}

async function makeTrouble(app: TestApp, things: Things, settings: Storm, chance: Chance): Promise<void> {
  const { seconds, killsDatabase, log = () => {} } = settings;
  const ends = performance.now() + (seconds + 3) * 1000;
  const deeds: [name: string, weight: number, deed: () => unknown][] = [
    ['a notifier is killed', 3, () => things.killNotifier(Math.floor(chance.next() * things.notifiers.length))],
    ['the API is killed', 1, () => things.killApi()],
    ['every connection is dropped', 2, () => dropConnections(app)],
    ['a clock jumps by an hour', 1, () => things.notifiers[0]?.signal('SIGUSR2')],
    ['the provider fails', 6, () => app.deps.simulator?.phone.fault({ ...chance.pick(FAULTS), times: 2 })],
    ...(killsDatabase
      ? [['the database is killed', 1, () => killDatabase(app)] as [string, number, () => unknown]]
      : []),
  ];
  const hat = deeds.flatMap((deed) => Array.from({ length: deed[1] }, () => deed));
  while (performance.now() < ends) {
    const [name, , deed] = chance.pick(hat);
    log(name);
    await Promise.resolve(deed()).catch((error: unknown) => log(`${name}: ${String(error)}`));
    await pause(300 + chance.next() * 1_200);
  }
}

async function dropConnections(app: TestApp): Promise<void> {
  await withClient(app, (client) =>
    client.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and application_name like 'flux%'",
    ),
  );
}

/**
 * The tests' database does not wait for its log, so that a crash takes the last commits with it, and a claim that is lost doubles a
 * reminder. What is to survive its own death is run as in production.
 */
async function keepWhatIsCommitted(app: TestApp): Promise<void> {
  await withClient(app, async (client) => {
    const { rows } = await client.query('select current_database() as name');
    await client.query(`alter database ${client.escapeIdentifier(rows[0].name)} set synchronous_commit = on`);
  });
}

/** One of its processes killed with -9 makes PostgreSQL end them all and recover, as after a crash. */
async function killDatabase(app: TestApp): Promise<void> {
  await withClient(app, async (client) => {
    const { rows } = await client.query('select pg_backend_pid() as pid');
    process.kill(rows[0].pid, 'SIGKILL');
    await pause(200);
  });
}

async function withClient(app: TestApp, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: app.databaseUrl });
  client.on('error', () => {});
  await client.connect();
  await work(client);
  await client.end().catch(() => {});
}

async function untilClosed(app: TestApp): Promise<void> {
  for (const ends = performance.now() + DUST_SECONDS * 1000; performance.now() < ends; ) {
    const left = await app.pool.query("select from tasks where status = 'pending' limit 1").then(
      ({ rows }) => rows.length,
      () => 1,
    );
    if (left === 0) return;
    await pause(500);
  }
}
