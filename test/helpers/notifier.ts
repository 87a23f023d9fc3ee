import { randomUUID } from 'node:crypto';
import { supabaseSignInStands } from '../../src/auth/sign-in-stands.ts';
import { channelSettings } from '../../src/bin/channel-settings.ts';
import { createChannels } from '../../src/channels/create.ts';
import type { Send } from '../../src/notifier/claim/claim.ts';
import type { Sender } from '../../src/notifier/deliver/deliver.ts';
import { createEngine } from '../../src/notifier/engine.ts';
import type { TestApp } from './app.ts';

export type TestNotifier = {
  sender: Sender;
  /** Does what is due at the clock's time, as the process would. */
  run(): Promise<void>;
  /** Moves the clock to `to`, stopping at every wake-up on the way. */
  until(to: Temporal.Instant | string): Promise<void>;
  /** Moves the clock by so many minutes in the same way. */
  minutes(minutes: number): Promise<void>;
  /** Another process claims what is due and dies before it sends; what it claimed. */
  dies(): Promise<Send[]>;
};

/** A machine that stands still for ten seconds is no push service that is down. */
const PATIENCE_MILLISECONDS = 60_000;

/**
 * The notifier on the test's clock: its rooms, the channels and the simulated phone are the real ones; only what wakes them is here the
 * clock of the test instead of PostgreSQL's.
 */
export function testNotifier(app: TestApp): TestNotifier {
  const { config } = app.deps;
  const { push, ...others } = channelSettings(config);
  const sender: Sender = {
    channels: createChannels({ ...others, push: { ...push, timeoutMs: PATIENCE_MILLISECONDS } }),
    signInStands: config.auth.kind === 'supabase' ? supabaseSignInStands(config.auth, app.clock) : undefined,
    secretKey: config.secretKey,
    publicUrl: config.twilio.webhookBaseUrl,
  };
  const engine = createEngine(app.ctx, sender, { process: randomUUID() });
  const settle = () => app.deps.simulator?.idle() ?? Promise.resolve();

  async function run(): Promise<void> {
    for (;;) {
      await settle();
      const { taken } = await engine.look();
      await engine.runErrands();
      await engine.idle();
      if (taken === 0) return;
    }
  }

  async function until(to: Temporal.Instant | string): Promise<void> {
    const end = Temporal.Instant.from(to);
    for (;;) {
      await run();
      const { rows } = await app.pool.query(
        'select least((select min(wake_at) from tasks), (select min(lease_until) from flux_private.held_batches)) as next',
      );
      const next: Temporal.Instant | null = rows[0].next;
      if (!next || Temporal.Instant.compare(next, end) > 0) break;
      if (Temporal.Instant.compare(next, app.clock.now()) > 0) app.clock.set(next);
    }
    app.clock.set(end);
    await run();
  }

  async function dies(): Promise<Send[]> {
    const claimed: Send[] = [];
    const other = createEngine(app.ctx, sender, {
      process: randomUUID(),
      deliver: (_sender, send) => {
        claimed.push(send);
        return new Promise(() => {});
      },
    });
    // What the provider still reports holds its person, and a look passes by whoever is held.
    await settle();
    await other.look();
    return claimed;
  }

  return {
    sender,
    run,
    until,
    minutes: (minutes) => until(app.clock.now().add({ seconds: Math.round(minutes * 60) })),
    dies,
  };
}
