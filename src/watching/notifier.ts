import { Counter, Gauge, Histogram } from '@prometheus-io/client';
import { sql } from 'kysely';
import type { Lane } from '../db/queries/due.ts';
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
  new Gauge({
    name: 'flux_reminders',
    help: 'Occurrences and rungs by state: overdue (due for a minute and more), in_doubt (claimed and not confirmed), set_aside; NaN while the database cannot be asked',
    labelNames: ['state'],
    registers,
    async collect() {
      const found = await asked();
      this.set({ state: 'overdue' }, found.overdue);
      this.set({ state: 'in_doubt' }, found.inDoubt);
      this.set({ state: 'set_aside' }, found.setAside);
    },
  });
  new Gauge({
    name: 'flux_reminders_waiting',
    help: 'Occurrences that are due and wait for room in a lane (its limit, its provider’s rate); NaN while the database cannot be asked',
    labelNames: ['lane'],
    registers,
    async collect() {
      const { waiting } = await asked();
      for (const lane of LANES) this.set({ lane }, waiting === null ? Number.NaN : (waiting[lane] ?? 0));
    },
  });
  new Gauge({
    name: 'flux_reminders_oldest_overdue_seconds',
    help: 'How long the oldest occurrence has waited beyond its time; NaN while the database cannot be asked',
    registers,
    async collect() {
      this.set((await asked()).oldestSeconds);
    },
  });
  new Gauge({
    name: 'flux_notifier_silent_seconds',
    help: 'Since this process last looked at what is due; a second or so while all is well',
    registers,
    collect() {
      this.set(silentMs() / 1000);
    },
  });
  let lookedAt = performance.now();
  const silentMs = () => performance.now() - lookedAt;

  /** One question a scrape, whichever gauge asks first. */
  let asking: Promise<Standing> | null = null;
  function asked(): Promise<Standing> {
    asking ??= standing(ctx)
      .catch(() => UNKNOWN)
      .finally(() => {
        asking = null;
      });
    return asking;
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
      const silent = silentMs();
      return silent < LOST_SIGHT_MS ? null : `has not looked at what is due for ${Math.round(silent / 1000)} s`;
    },
  };
}

const LANES: readonly Lane[] = ['push', 'whatsapp', 'call', 'close'];

type Standing = {
  overdue: number;
  inDoubt: number;
  setAside: number;
  oldestSeconds: number;
  /** by lane; null: nobody knows */
  waiting: Partial<Record<Lane, number>> | null;
};
/** A figure of before would look as if all were well. */
const UNKNOWN: Standing = {
  overdue: Number.NaN,
  inDoubt: Number.NaN,
  setAside: Number.NaN,
  oldestSeconds: Number.NaN,
  waiting: null,
};

/** What an operator asks first, by index scans and one small table. */
function standing({ db, clock }: Context): Promise<Standing> {
  const now = clock.now();
  return db.asService('figures for whoever watches', async (tx) => {
    const { rows } = await sql<{
      overdue: number;
      in_doubt: number;
      aside: number;
      waiting: Partial<Record<Lane, number>> | null;
      oldest: Temporal.Instant | null;
    }>`
      select
        (select count(*) from tasks where wake_at < ${now.subtract({ minutes: 1 })})::int as overdue,
        (select count(*) from rungs where state = 'claimed' and claimed_at > ${now.subtract({ hours: 24 })}
          and claimed_at < ${now.subtract({ minutes: 2 })})::int as in_doubt,
        (select count(*) from flux_private.set_aside)::int as aside,
        (select jsonb_object_agg(lane, rows) from (
          select lane, count(*) as rows from tasks where lane is not null group by lane) as lanes) as waiting,
        (select min(wake_at) from tasks) as oldest`.execute(tx);
    const [row] = rows;
    const wait = row?.oldest ? (now.epochMilliseconds - row.oldest.epochMilliseconds) / 1000 : 0;
    return {
      overdue: row?.overdue ?? 0,
      inDoubt: row?.in_doubt ?? 0,
      setAside: row?.aside ?? 0,
      waiting: row?.waiting ?? {},
      oldestSeconds: Math.max(0, wait),
    };
  });
}
