import pg from 'pg';
import type { Logger } from 'pino';

/** Hears a NOTIFY. It only hurries: whoever waits for it also looks by themselves. */
export type Bell = {
  /** whether it hears (a pooler in between may keep it from that) */
  hears(): boolean;
  stop(): Promise<void>;
};

/** `flux_due`: something is due within seconds. `flux_clock`: development's clock was moved. */
export type BellChannel = 'flux_due' | 'flux_clock';

const AGAIN_MILLISECONDS = 2_000;
/** A connection that nobody hears of any more is found out by asking; every so often. */
const CHECK_MILLISECONDS = 20_000;
/** What it says to itself; others hear it, too. */
const CHECK = 'check';

/**
 * Listens on a connection of its own, and connects again when that is lost; rings then, and every so often, by itself.
 * @param onRing `isCheck`: nobody rang, a process only tried whether it hears
 */
export function listen(url: string, channel: BellChannel, onRing: (isCheck: boolean) => void, log: Logger): Bell {
  let client: pg.Client | null = null;
  let hearing = false;
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;

  async function connect(): Promise<void> {
    const fresh = new pg.Client({
      connectionString: url,
      application_name: 'flux-bell',
      connectionTimeoutMillis: 5_000,
      query_timeout: 5_000,
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
    });
    client = fresh;
    fresh.on('error', (err) => lost(fresh, err));
    fresh.on('end', () => lost(fresh));
    fresh.on('notification', ({ payload }) => {
      hearing = true;
      onRing(payload === CHECK);
    });
    try {
      await fresh.connect();
      await fresh.query(`listen ${channel}`);
      // Whatever rang meanwhile was not heard.
      onRing(false);
      await check(fresh);
    } catch (err) {
      lost(fresh, err as Error);
    }
  }

  /** Rings itself: only what is heard counts, as a pooler takes LISTEN and forgets it. */
  async function check(current: pg.Client): Promise<void> {
    hearing = false;
    await current.query(`select pg_notify('${channel}', '${CHECK}')`);
    timer = setTimeout(() => check(current).catch((err: Error) => lost(current, err)), CHECK_MILLISECONDS);
  }

  function lost(which: pg.Client, err?: Error): void {
    if (stopped || which !== client) return;
    client = null;
    hearing = false;
    clearTimeout(timer);
    log.warn({ err }, 'nobody rings any more; connecting again');
    which.end().catch(() => {});
    timer = setTimeout(() => void connect(), AGAIN_MILLISECONDS);
  }

  void connect();
  return {
    hears: () => hearing,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await client?.end().catch(() => {});
    },
  };
}
