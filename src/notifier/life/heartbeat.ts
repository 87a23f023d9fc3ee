import { hostname } from 'node:os';
import { type Beat, beat, goneProcesses, lastSign, recordOutage } from '../../db/queries/heartbeats.ts';
import { endLeasesOf } from '../../db/queries/held-batches.ts';
import { isBefore } from '../../domain/instants.ts';
import type { Context } from '../../services/context.ts';
import { monotonic } from './fence.ts';

/** A silence of all notifiers for longer than this is an outage of ours: it freezes streaks. */
const OUTAGE_MINUTES = 5;
/** Each sign of life holds for so long; a process whose last one is older begins no send. */
const ALIVE_SECONDS = 5;
/** How long after its last sign has run out a process is taken for gone: what it had on the line has arrived by then. */
const GONE_SECONDS = 5;

export type Life = {
  /** A sign of life; finds who is gone and frees what they held. */
  beat(): Promise<void>;
  /** Whether others must take this process for alive, by a clock that cannot jump. */
  isAlive(): boolean;
  /**
   * Whether that has been so without a break since `since` (monotonic). Who was silent for too long, and is heard again, was taken for gone meanwhile:
   * what it held before is somebody else's.
   */
  holds(since: number): boolean;
  /** how many notifiers there are, this one among them */
  alive(): number;
};

/** `slowest`: the longest, in seconds, that a provider has let us wait lately. */
export function createLife(ctx: Context, process: string, slowest: () => number): Life {
  let renewed = Number.NEGATIVE_INFINITY;
  /** since when without a break */
  let unbroken = Number.POSITIVE_INFINITY;
  let others = 0;
  const isAlive = () => monotonic() - renewed < ALIVE_SECONDS * 1000;
  return {
    isAlive,
    holds: (since) => isAlive() && since >= unbroken,
    alive: () => others + 1,
    async beat() {
      const since = monotonic();
      const now = ctx.clock.now();
      const until = now.add({ seconds: ALIVE_SECONDS });
      const sign: Beat = { process, host: hostname(), now, until, slowestSeconds: slowest() };
      others = await ctx.db.asService('a notifier is alive', async (tx) => {
        const last = await lastSign(tx);
        // Who was alive itself a moment ago, by a counter that cannot jump, saw a clock jump and no outage.
        const wasAlive = since - renewed < OUTAGE_MINUTES * 60_000;
        if (!wasAlive && last && isBefore(last.add({ minutes: OUTAGE_MINUTES }), now)) {
          await recordOutage(tx, last, now);
          ctx.log.warn({ since: last.toString(), until: now.toString() }, 'no notifier ran: recorded as an outage');
        }
        const alive = await beat(tx, sign);
        for (const gone of await goneProcesses(tx, now, GONE_SECONDS)) {
          const held = await endLeasesOf(tx, gone, now);
          ctx.log.warn({ process: gone, held }, 'a notifier is gone; what it held is looked at now');
        }
        return alive;
      });
      // Each sign holds from the moment that it was given: one that came only now may leave a gap before it.
      if (since - renewed >= ALIVE_SECONDS * 1000) unbroken = since;
      renewed = Math.max(renewed, since);
    },
  };
}
