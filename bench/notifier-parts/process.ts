// A notifier in a process of its own, for bench/notifier.ts: starts when it is told "go" and says what it cost when it is told "stop".
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
  if (said === 'go') {
    before = process.cpuUsage();
    notifier = await startNotifier(ctx, sender, { bellUrl: url });
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
