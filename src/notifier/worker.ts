import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { type Bell, listen } from '../db/bell.ts';
import { earliest } from '../domain/instants.ts';
import type { Context } from '../services/context.ts';
import type { Sender } from './deliver/deliver.ts';
import { BATCH } from './due/take.ts';
import { createEngine } from './engine.ts';
import { isWithinLease } from './life/fence.ts';
import { createLife } from './life/heartbeat.ts';
import { leaveNow, repeat } from './life/rhythm.ts';
import { nobody, type Observer } from './observer.ts';
import type { Looked } from './types.ts';
import { keepUp, plantUpkeep } from './upkeep/upkeep.ts';

export type Notifier = {
  /** Takes nothing more, lets what is under way finish, and returns. It does not end by itself, whatever becomes of the database. */
  stop(): Promise<void>;
};

export type NotifierSettings = {
  /** where it listens for what is due within seconds; without it the slow look alone finds that */
  bellUrl?: string;
  /** what the account may do a second, all notifiers together; null: no limit */
  messagesPerSecond?: number | null;
  callsPerSecond?: number | null;
  /** hears what it does */
  observer?: Observer;
};

/** How often it looks by itself, in milliseconds: with somebody to ring, and without. */
const SLOW_LOOK = 5_000;
const LOOK = 1_000;
/** Batches under way at once while more is due than one holds. */
const LOOKS_AT_ONCE = 3;
/** After so many it is looked whether there are errands. */
const LOOKS_IN_A_ROW = 4;
/** Something is due, but others hold it. */
const SOON = 25;
const BEAT_SECONDS = 2;
const UPKEEP_SECONDS = 60;
const AGAIN_MILLISECONDS = 1_000;

/** Carries out what is due in the database of `ctx`; any number of these, on any number of machines. */
export async function startNotifier(ctx: Context, sender: Sender, settings: NotifierSettings = {}): Promise<Notifier> {
  const process = randomUUID();
  let stopping = false;
  let crowded = false;
  let rung = false;
  let wake = () => {};
  const ring = () => {
    rung = true;
    wake();
  };
  const life = createLife(ctx, process, () => engine.slowestSeconds());
  const share = (perSecond: number | null | undefined) => (perSecond ? perSecond / life.alive() : null);
  const engine = createEngine(ctx, sender, {
    process,
    rates: () => ({ whatsapp: share(settings.messagesPerSecond), call: share(settings.callsPerSecond) }),
    mayBegin: (since) => isWithinLease(since) && life.holds(since),
    onRoom: ring,
    observer: settings.observer ?? nobody,
  });
  await untilItWorks(ctx.log, async () => {
    await life.beat();
    await plantUpkeep(ctx);
  });
  const hurry = (isCheck: boolean) => (isCheck ? undefined : ring());
  const bell: Bell | null = settings.bellUrl ? listen(settings.bellUrl, 'flux_due', hurry, ctx.log) : null;
  const every = [
    repeat(BEAT_SECONDS, life.beat, ctx.log, 'a sign of life'),
    repeat(UPKEEP_SECONDS, () => keepUp(ctx), ctx.log, 'upkeep', true),
  ];

  async function loop(): Promise<void> {
    while (!stopping) {
      rung = false;
      const idle = await lookOnce();
      if (idle > 0 && !rung && !stopping) await sleep(idle);
    }
  }

  /** One look; returns the milliseconds until the next is worth while. */
  async function lookOnce(): Promise<number> {
    try {
      // Whoever stood still for long, others take for gone: it says that it is alive before it claims anything, or could send none of it.
      if (!life.isAlive()) await life.beat();
      const [{ taken, next }] = await Promise.all([lookSeveral(), engine.runErrands()]);
      settings.observer?.looked();
      const slow = bell?.hears() ? SLOW_LOOK : LOOK;
      const known = next ? next.epochMilliseconds - ctx.clock.now().epochMilliseconds : slow;
      const byRate = engine.waitMs() ?? slow;
      if (known <= 0) return taken > 0 ? 0 : SOON;
      return Math.min(slow, known + 1, Math.max(1, byRate));
    } catch (err) {
      ctx.log.error({ err }, 'the look at what is due failed; it is tried again');
      return AGAIN_MILLISECONDS;
    }
  }

  /** While batches come back full, several are under way at once: one is decided here while the database works on the others. */
  async function lookSeveral(): Promise<Looked> {
    let taken = 0;
    let next: Temporal.Instant | null = null;
    let more = true;
    const oneAfterAnother = async () => {
      for (let times = 0; more && times < LOOKS_IN_A_ROW; times += 1) {
        const look = await engine.look();
        taken += look.taken;
        next = earlier(next, look.next);
        more = look.taken >= BATCH && engine.room() >= BATCH && !stopping;
      }
    };
    const atOnce = crowded && engine.room() >= LOOKS_AT_ONCE * BATCH ? LOOKS_AT_ONCE : 1;
    await Promise.all(Array.from({ length: atOnce }, oneAfterAnother));
    crowded = taken >= BATCH;
    return { taken, next };
  }

  function sleep(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  const looping = loop();
  return {
    async stop() {
      stopping = true;
      wake();
      await looping;
      await engine.idle();
      await Promise.all(every.map((end) => end()));
      await bell?.stop();
      await leaveNow(ctx, process);
    },
  };
}

const earlier = (a: Temporal.Instant | null, b: Temporal.Instant | null) => (a && b ? earliest(a, b) : (a ?? b));

/** The database may come up after us. */
async function untilItWorks(log: Context['log'], work: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      return await work();
    } catch (err) {
      log.warn({ err }, 'the database cannot be reached; tried again');
      await pause(AGAIN_MILLISECONDS);
    }
  }
}
