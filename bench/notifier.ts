import { type ChildProcess, execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import webpush from 'web-push';
import { startThrowaway } from '../src/db/embedded/throwaway.ts';
import { migrate } from '../src/db/migrate.ts';
import { clear, fill, makeDue } from './notifier-parts/tables.ts';
import type { Figure } from './run.ts';

// Nine o'clock: 20,000 people are due at the same moment, with a million occurrences ahead. How many reminders a second go through claim, send
// and confirm, against bare single-row claims of the same rows by eight clients; then with real Web Push to a push service on loopback with TLS.
const PEOPLE = Number(process.env['FLUX_BENCH_PEOPLE'] ?? 20_000);
const FUTURE = Number(process.env['FLUX_BENCH_FUTURE'] ?? 1_000_000);
const FEW = 10_000;
const PUSHES = PEOPLE / 2;
const CLIENTS = 8;
/** Reminders that a process sends before it is measured: it runs for weeks, and is compiled in its first seconds. */
const WARM_UP = Math.min(2_000, PEOPLE / 4);

export default async function bench(): Promise<Figure[]> {
  const few = await withTable(FEW, (url, pool) => reminders(url, pool, 1, PEOPLE));
  return withTable(FUTURE, async (url, pool) => {
    const bare = await bareClaims(url, pool);
    const one = await reminders(url, pool, 1, PEOPLE);
    const two = await reminders(url, pool, 2, PEOPLE);
    const pushed = (processes: number) =>
      withSink(pool, (vapid, env) => reminders(url, pool, processes, PUSHES, vapid, env));
    const [push, pushTwo] = [await pushed(1), await pushed(2)];
    const at = (name: string, value: number, unit: string, target?: string): Figure =>
      target ? { name, value, unit, target } : { name, value, unit };
    return [
      at('bare claims, 8 clients', bare, '/s'),
      at('reminders (claim, send, confirm), one notifier', one.perSecond, '/s'),
      at('reminders : bare claims', one.perSecond / bare, '×', '≥ 0.9'),
      // With an instant channel one notifier and its database fill two cores already; what a second one is for is the work of sending.
      at('two notifiers : one, instant channel', two.perSecond / one.perSecond, '×', '> 1'),
      at('lateness, p50', one.p50, 's'),
      at('lateness, p99', one.p99, 's'),
      at('notifier’s CPU a reminder', one.cpuMs, 'ms'),
      at('cost with many ahead : with 10,000', few.perSecond / one.perSecond, '×', '≤ 1.2'),
      at('with real Web Push, one notifier', push.perSecond, '/s', '≥ 1,000'),
      at('its CPU a reminder', push.cpuMs, 'ms', '≤ 1.07'),
      at('two notifiers : one, real Web Push', pushTwo.perSecond / push.perSecond, '×', '> 1'),
      at('its memory', push.rssMb, 'MB'),
    ];
  });
}

async function withTable<T>(future: number, work: (url: string, pool: pg.Pool) => Promise<T>): Promise<T> {
  const database = await startThrowaway();
  const pool = new pg.Pool({ connectionString: database.url, max: CLIENTS });
  pool.on('error', () => {});
  try {
    await migrate({ url: database.url });
    await fill(pool, PEOPLE, future);
    return await work(database.url, pool);
  } finally {
    await pool.end();
    await database.stop();
  }
}

/** What a queue of single rows does at best: find the first that is due and free, move it, commit. */
async function bareClaims(_url: string, pool: pg.Pool): Promise<number> {
  const at = await makeDue(pool, PEOPLE);
  const claim = `update tasks set wake_at = now() + interval '1 minute' where id = (
    select id from tasks where wake_at <= now() and lane is null order by wake_at limit 1 for update skip locked) returning id`;
  await pause(at.getTime() - Date.now() + 1);
  const started = performance.now();
  let claimed = 0;
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      const client = await pool.connect();
      for (;;) {
        const { rowCount } = await client.query({ name: 'claim', text: claim });
        if (!rowCount) break;
        claimed += 1;
      }
      client.release();
    }),
  );
  const perSecond = claimed / ((performance.now() - started) / 1000);
  await clear(pool);
  return perSecond;
}

type Run = { perSecond: number; p50: number; p99: number; cpuMs: number; rssMb: number };

async function reminders(
  url: string,
  pool: pg.Pool,
  processes: number,
  count: number,
  vapid = '',
  env: NodeJS.ProcessEnv = {},
): Promise<Run> {
  const file = path.join(import.meta.dirname, 'notifier-parts/process.ts');
  const children = Array.from({ length: processes }, () =>
    fork(file, [url, vapid], { env: { ...process.env, ...env }, execArgv: ['--max-semi-space-size=4'] }),
  );
  await Promise.all(children.map((child) => once(child, 'message')));
  await tell(children, 'start');
  await untilSent(pool, WARM_UP, await makeDue(pool, WARM_UP));
  await clear(pool);
  await tell(children, 'count');
  const at = await makeDue(pool, count);
  const seconds = await untilSent(pool, count, at);
  const { rows } = await pool.query(
    `select percentile_cont(array[0.5, 0.99]) within group (order by extract(epoch from sent_at - $1::timestamptz)) as late
     from rungs where state = 'sent'`,
    [at],
  );
  const costs = await Promise.all(children.map(stop));
  await clear(pool);
  return {
    perSecond: count / seconds,
    p50: rows[0].late[0],
    p99: rows[0].late[1],
    cpuMs: (costs.reduce((sum, one) => sum + one.cpuSeconds, 0) * 1000) / count,
    rssMb: Math.max(...costs.map((one) => one.rssMb)),
  };
}

/** Seconds from `at` until so many are sent and noted as that. */
async function untilSent(pool: pg.Pool, count: number, at: Date): Promise<number> {
  for (let left = count; left > 0; ) {
    await pause(left > count / 5 ? 250 : 25);
    const { rows } = await pool.query("select count(*)::int as n from rungs where state = 'sent'");
    left = count - rows[0].n;
  }
  return (Date.now() - at.getTime()) / 1000;
}

async function tell(children: readonly ChildProcess[], what: string): Promise<void> {
  for (const child of children) child.send(what);
  await Promise.all(children.map((child) => once(child, 'message')));
}

async function stop(child: ChildProcess): Promise<{ cpuSeconds: number; rssMb: number }> {
  child.send('stop');
  const [cost] = await once(child, 'message');
  return cost;
}

/** A push service with a certificate that is made for this run, and everybody's subscription at it. */
async function withSink(pool: pg.Pool, work: (vapid: string, env: NodeJS.ProcessEnv) => Promise<Run>): Promise<Run> {
  const folder = await mkdtemp(path.join(tmpdir(), 'flux-bench-'));
  const [key, cert] = [path.join(folder, 'key.pem'), path.join(folder, 'cert.pem')];
  const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
  const made = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1'];
  await promisify(execFile)('openssl', [...made, '-keyout', key, '-out', cert, ...subject]);
  const sink = fork(path.join(import.meta.dirname, 'notifier-parts/push-sink.ts'), [key, cert]);
  try {
    const [port] = await once(sink, 'message');
    await pool.query("update push_subscriptions set endpoint = 'https://127.0.0.1:' || $1::text || '/' || user_id", [
      String(port),
    ]);
    const vapid = JSON.stringify({ subject: 'mailto:bench@flux.example', ...webpush.generateVAPIDKeys() });
    const run = await work(vapid, { NODE_EXTRA_CA_CERTS: cert });
    sink.send('count');
    const [taken] = await once(sink, 'message');
    const sent = PUSHES + WARM_UP;
    if (taken !== sent) throw new Error(`the push service took ${taken} messages, not ${sent}`);
    return run;
  } finally {
    sink.disconnect();
    await rm(folder, { recursive: true, force: true });
  }
}
