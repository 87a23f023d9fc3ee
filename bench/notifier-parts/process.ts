// A notifier in a process of its own, for bench/notifier.ts: starts and begins to count its cost when it is told, and says what it was when it is told to stop.
import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { createPush } from '../../src/channels/push/index.ts';
import { createDatabaseClock } from '../../src/db/clock.ts';
import { createPool } from '../../src/db/pool.ts';
import { createDatabase } from '../../src/db/scope.ts';
import { startNotifier } from '../../src/notifier/worker.ts';
import { carrier } from '../../test/simulation/carrier.ts';

const [, , url = '', vapid = ''] = process.argv;
const pool = createPool({ url, max: 10 });
const clock = createDatabaseClock(pool);
await clock.set();
const ctx = {
  db: createDatabase(pool),
  clock,
  log: pino({ level: process.env['FLUX_BENCH_LOG'] ?? 'silent' }),
  reminders: { leadMinutes: 10, windowMinutes: 2, graceMinutes: 90 },
};
const instant = carrier().channels;
const channels = vapid ? { ...instant, push: createPush({ vapid: JSON.parse(vapid), allowLoopback: true }) } : instant;
const sender = { channels, secretKey: randomUUID() + randomUUID(), publicUrl: 'http://127.0.0.1:1' };
let notifier: Awaited<ReturnType<typeof startNotifier>> | undefined;
let before = process.cpuUsage();

process.on('message', async (said) => {
  if (said === 'start') {
    notifier = await startNotifier(ctx, sender, { bellUrl: url });
    process.send?.('started');
  }
  if (said === 'count') {
    before = process.cpuUsage();
    process.send?.('counting');
  }
  if (said === 'stop') {
    const { user, system } = process.cpuUsage(before);
    const { rss } = process.memoryUsage();
    await notifier?.stop();
    await pool.end();
    process.send?.({ cpuSeconds: (user + system) / 1e6, rssMb: rss / 1e6 }, () => process.disconnect?.());
  }
});
process.send?.('ready');
