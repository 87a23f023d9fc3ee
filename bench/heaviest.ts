import { setImmediate } from 'node:timers/promises';
import { type Person, type TestApp, testApp } from '../test/helpers/app.ts';
import type { Figure } from './run.ts';

const SERIES = 200;
const BY_HAND = 200;
const IMPORTED = 2_000;
const REPEATING = 300;
const PAUSES = 100;
const TASKS = 4_000;
const ROUNDS = 5;

/** As often as a day may hold for all series together. */
const DENSEST = 'FREQ=MINUTELY;INTERVAL=10';
/** Usual ones, and some that cost the most to look for. */
const RULES = [
  'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
  'FREQ=MONTHLY;BYDAY=-1FR',
  'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
  'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29',
  'FREQ=DAILY;BYMONTH=1;BYMONTHDAY=13;BYDAY=FR',
];

/**
 * The heaviest person that is allowed: at every bound at once. For each route the processor's time of an answer, and the longest stretch in which
 * nobody else had a turn; both of the processor, so that neighbours on the machine do not count.
 */
export default async function heaviest(): Promise<Figure[]> {
  const app = await testApp({ env: { RATE_LIMIT_PER_MINUTE: '1000000' } });
  try {
    const ada = await app.signUp({ timezone: 'Europe/Berlin' });
    await fill(app, ada);
    const figures: Figure[] = [];
    for (const [name, send] of await routes(app, ada)) {
      const { time, pause } = await measure(send);
      figures.push({ name, value: time, unit: 'ms', target: '≤ 250' });
      figures.push({ name: `${name}: longest turn`, value: pause, unit: 'ms', target: '≤ 50' });
    }
    return figures;
  } finally {
    await app.close();
  }
}

async function fill(app: TestApp, { id, api }: Person): Promise<void> {
  const now = app.clock.now();
  const wall = (hours: number) =>
    now.add({ hours }).toZonedDateTimeISO('Europe/Berlin').toPlainDateTime().toString().slice(0, 16);
  for (let n = 0; n < SERIES; n++)
    await api.post('/tasks', {
      title: `Series ${n}`,
      local_time: wall(1 + (n % 20)),
      duration_minutes: 5,
      recurrence_rule: n === 0 ? DENSEST : RULES[n % RULES.length],
    });
  for (let n = 0; n < BY_HAND; n++)
    await api.post('/commitments', {
      title: `Class ${n}`,
      local_time: wall(2 + (n % 20)),
      duration_minutes: 30,
      recurrence_rule: RULES[n % RULES.length],
    });
  await api.post('/calendar/import', { name: 'Work', ics: calendarFile(now) });
  for (let n = 0; n < PAUSES; n++) {
    const day = now
      .add({ hours: 24 * (100 + 3 * n) })
      .toString()
      .slice(0, 10);
    await api.post('/pauses', { from_day: day, to_day: day });
  }
  await app.pool.query(
    `insert into tasks (user_id, title, status, scheduled_at, armed_at, closed_at, completed_at, created_at)
     select $1, 'Past ' || n, 'done', $2::timestamptz - n * interval '2 hours', $2, $2, $2, $2 from generate_series(1, $3) n`,
    [id, now.toString(), TASKS],
  );
  await app.pool.query(
    `insert into day_counts (user_id, day, zone, day_start, done, ignored)
     select $1, $2::date - n, 'Europe/Berlin', '00:00', 3, (n % 9 = 0)::int from generate_series(1, 364) n`,
    [id, now.toString().slice(0, 10)],
  );
  await app.pool.query('analyze');
}

function calendarFile(now: Temporal.Instant): string {
  const stamp = (hours: number) => now.add({ hours }).toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
  const events = Array.from({ length: IMPORTED }, (_, n) => [
    'BEGIN:VEVENT',
    `UID:${n}`,
    `SUMMARY:Meeting ${n}`,
    `DTSTART:${stamp(1 + n)}`,
    'DURATION:PT30M',
    ...(n < REPEATING ? [`RRULE:${RULES[n % RULES.length]}`] : []),
    'END:VEVENT',
  ]);
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events.flat(), 'END:VCALENDAR', ''].join('\r\n');
}

type Route = [name: string, send: () => Promise<unknown>];

async function routes(app: TestApp, { api }: Person): Promise<Route[]> {
  const today = app.clock.now();
  const day = (n: number) =>
    today
      .add({ hours: 24 * n })
      .toString()
      .slice(0, 10);
  const tomorrow = (await api.get(`/tasks?date=${day(1)}`)).body as { id: string; is_projected: boolean }[];
  const slot = tomorrow.findLast((one) => one.is_projected)?.id;
  const { body: task } = await api.post('/tasks', {
    title: 'One more',
    scheduled_at: today.add({ hours: 5 }).toString(),
  });
  const { body: feed } = await api.post('/calendar/feed');
  const ics = calendarFile(today);
  const get = (path: string): Route => [`GET ${path.replace(/[0-9a-f-]{36}/, '{id}')}`, () => must(api.get(path))];
  return [
    get('/tasks'),
    get(`/tasks?date=${day(1)}`),
    get(`/tasks?from=${day(0)}&to=${day(30)}`),
    get(`/tasks?from=${day(0)}&to=${day(91)}`),
    get(`/tasks/${slot}`),
    get(`/tasks/${task.id}/reschedule-options`),
    get(`/tasks/${task.id}/escalation-preview`),
    get('/analytics/overview'),
    get('/analytics/weekly'),
    get('/goals/progress'),
    get('/commitments'),
    get('/pauses'),
    get('/account/me'),
    get('/account/export'),
    ['GET /calendar/{token}.ics', () => must(app.api.raw(new URL(feed.url).pathname))],
    ['POST /tasks', () => must(api.post('/tasks', { title: 'More', local_time: `${day(3)}T09:00` }))],
    ['POST /chat/message', () => must(api.post('/chat/message', { message: 'what is on tomorrow?' }))],
    ['POST /calendar/import', () => must(api.post('/calendar/import', { name: 'Work', ics }))],
  ];
}

async function must(sent: Promise<{ status: number; body: unknown }>): Promise<void> {
  const { status, body } = await sent;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body).slice(0, 300)}`);
}

/** The medians of some rounds, after one that warms up. */
async function measure(send: () => Promise<unknown>): Promise<{ time: number; pause: number }> {
  await send();
  const times: number[] = [];
  const pauses: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const begun = process.cpuUsage();
    const watch = longestTurn();
    await send();
    pauses.push(await watch.stop());
    times.push(cpuSince(begun) - watch.ownCpu());
  }
  return { time: median(times), pause: median(pauses) };
}

/** The most processor time between two turns of the event loop. */
function longestTurn() {
  let running = true;
  let longest = 0;
  let own = 0;
  const looking = (async () => {
    while (running) {
      const begun = process.cpuUsage();
      await setImmediate();
      const spent = cpuSince(begun);
      longest = Math.max(longest, spent);
      // Looking costs as well: turns in which nothing else happens are mostly that.
      if (spent < 0.2) own += spent;
    }
  })();
  return {
    ownCpu: () => own,
    async stop() {
      running = false;
      await looking;
      return longest;
    },
  };
}

function cpuSince(begun: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1_000;
}

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
