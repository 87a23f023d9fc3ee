import { Counter, Gauge, Histogram } from '@prometheus-io/client';
import { sql } from 'kysely';
import type { Observer } from '../notifier/observer.ts';
import type { Context } from '../services/context.ts';
import type { Registry } from './registry.ts';

/** A notifier that has not looked at what is due for so long does not do its work, in milliseconds. */
const LOST_SIGHT_MS = 30_000;

export type NotifierMeters = {
  observer: Observer;
  /** What `/health` says: null when all is well, else why not. */
  complaint(): string | null;
};

/** `flux_notifier_*`: lateness of each rung, claims, sends and failures by class, what is in doubt, the oldest that is overdue. */
export function notifierMeters(registry: Registry, ctx: Context): NotifierMeters {
  const registers = [registry];
  const lateness = new Histogram({
    name: 'flux_notifier_lateness_seconds',
    help: 'From the moment a rung was due to the moment its provider had taken it',
    labelNames: ['rung'],
    buckets: [0.5, 1, 2, 5, 10, 30, 60, 120, 300, 900],
    registers,
  });
  const claims = new Counter({
    name: 'flux_notifier_claims_total',
    help: 'Rungs claimed',
    labelNames: ['rung'],
    registers,
  });
  const sends = new Counter({
    name: 'flux_notifier_sends_total',
    help: 'Sends, by channel, outcome (accepted, failed, unknown) and class of failure',
    labelNames: ['channel', 'outcome', 'reason'],
    registers,
  });
  const aside = new Counter({
    name: 'flux_notifier_set_aside_total',
    help: 'Occurrences that could not be decided; each is looked at again later',
    registers,
  });
  const state = new Gauge({
    name: 'flux_reminders',
    help: 'Occurrences and rungs by state: overdue (due for a minute and more), in_doubt (claimed and not confirmed), set_aside',
    labelNames: ['state'],
    registers,
    collect: () => collectStates(),
  });
  const oldest = new Gauge({
    name: 'flux_reminders_oldest_overdue_seconds',
    help: 'How long the oldest occurrence has waited beyond its time',
    registers,
  });
  let lookedAt = performance.now();

  async function collectStates(): Promise<void> {
    const found = await standing(ctx).catch(() => null);
    if (!found) return;
    state.set({ state: 'overdue' }, found.overdue);
    state.set({ state: 'in_doubt' }, found.inDoubt);
    oldest.set(found.oldestSeconds);
  }

  return {
    observer: {
      looked() {
        lookedAt = performance.now();
      },
      claimed: (rung) => claims.inc({ rung }),
      sent({ rung, channel, outcome, reason, lateSeconds }) {
        sends.inc({ channel, outcome, reason: reason ?? '' });
        if (outcome === 'accepted' && lateSeconds !== null) lateness.observe({ rung }, Math.max(0, lateSeconds));
      },
      setAside: () => aside.inc(),
    },
    complaint() {
      const silent = performance.now() - lookedAt;
      return silent < LOST_SIGHT_MS ? null : `has not looked at what is due for ${Math.round(silent / 1000)} s`;
    },
  };
}

/** What an operator asks first, by two index scans. */
function standing({ db, clock }: Context): Promise<{ overdue: number; inDoubt: number; oldestSeconds: number }> {
  const now = clock.now();
  return db.asService('figures for whoever watches', async (tx) => {
    const { rows } = await sql<{ overdue: number; in_doubt: number; oldest: Temporal.Instant | null }>`
      select
        (select count(*) from tasks where wake_at < ${now.subtract({ minutes: 1 })})::int as overdue,
        (select count(*) from rungs where state = 'claimed' and claimed_at > ${now.subtract({ hours: 24 })}
          and claimed_at < ${now.subtract({ minutes: 2 })})::int as in_doubt,
        (select min(wake_at) from tasks) as oldest`.execute(tx);
    const [row] = rows;
    const wait = row?.oldest ? (now.epochMilliseconds - row.oldest.epochMilliseconds) / 1000 : 0;
    return { overdue: row?.overdue ?? 0, inDoubt: row?.in_doubt ?? 0, oldestSeconds: Math.max(0, wait) };
  });
}
