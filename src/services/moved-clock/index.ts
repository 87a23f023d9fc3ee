import { setTimeout as pause } from 'node:timers/promises';
import type { MovedClock } from '../../db/moved-clock.ts';
import {
  carryRealTime,
  earliestWake,
  forgetOutagesToCome,
  openClaims,
  setAhead,
} from '../../db/queries/moved-clock.ts';
import type { Database } from '../../db/scope.ts';
import { isBefore, latest } from '../../domain/instants.ts';

/** Where the clock shall go. `by`: so many milliseconds forward, with everything that falls due on the way. */
export type Move = { to: 'next' } | { to: 'now' } | { by: number };

export type Standing = {
  now: Temporal.Instant;
  /** how far ahead of the real time, in milliseconds */
  ahead: number;
  /** when something is looked at next, a reminder or its end; null when nothing is planned */
  next: Temporal.Instant | null;
};

export type Moved = Standing & {
  /** wake-ups that were stopped at */
  stops: number;
  /** false: what was due did not go out in time; does a notifier run? */
  settled: boolean;
};

export type TimeTravel = { standing(): Promise<Standing>; move(move: Move): Promise<Moved> };

/** How long a stop waits for what is due to go out: longer than any send may take. */
const PATIENCE_MILLISECONDS = 17_000;
/** Nobody takes what is due: no notifier runs. */
const NOBODY_MILLISECONDS = 6_000;
/** A claim that nobody has been sending for so long is in doubt. */
const DOUBT_MILLISECONDS = 1_000;
const ASK_MILLISECONDS = 40;
/** Reports of a provider come back, and what they bring about happens, before time goes on. */
const REPORTS_MILLISECONDS = 600;
/** A week of someone who is reminded every quarter of an hour; what lies beyond is jumped over. */
const MOST_STOPS = 700;

/**
 * Moves the time of all processes of a development machine: api, notifier, and what is compared in the database. One move at a time. Leases
 * and signs of life are real time: nothing moves while a send is under way, and signs of life come along. `isSending` says so where sends end on
 * this machine; what nobody is sending and nobody confirmed is in doubt, and the move is what ends its lease.
 */
export function timeTravel(db: Database, clock: MovedClock, isSending?: () => boolean): TimeTravel {
  let turn: Promise<unknown> = Promise.resolve();

  async function move(wish: Move): Promise<Moved> {
    let settled = await untilSettled();
    let stops = 0;
    if ('by' in wish) {
      const end = clock.now().add({ milliseconds: wish.by });
      for (; settled && stops < MOST_STOPS; stops++) {
        const next = await nextWake();
        if (!next || !isBefore(next, end)) break;
        if (isBefore(clock.now(), next)) await jump(next);
        settled = await untilSettled();
        await pause(REPORTS_MILLISECONDS);
      }
      if (isBefore(clock.now(), end)) await jump(end);
    } else if (wish.to === 'now') await jumpBack();
    else {
      const next = await nextWake();
      if (next && isBefore(clock.now(), next)) {
        await jump(next);
        stops = 1;
        settled = await untilSettled();
        await pause(REPORTS_MILLISECONDS);
      }
    }
    return { ...(await standing()), stops, settled };
  }

  const jump = (to: Temporal.Instant) =>
    setTo(clock.ahead() + to.epochMilliseconds - clock.now().epochMilliseconds + 1);
  const jumpBack = () => setTo(0);

  async function setTo(ahead: number): Promise<void> {
    const from = clock.now();
    const to = from.add({ milliseconds: ahead - clock.ahead() });
    await db.asService('the clock is moved', async (tx) => {
      await setAhead(tx, ahead);
      await carryRealTime(tx, from, to);
    });
    await clock.read();
    // Another process may have said by the old time that it is alive, just before it heard.
    await pause(REPORTS_MILLISECONDS / 4);
    await db.asService('the clock was moved', async (tx) => {
      await carryRealTime(tx, from, to);
      if (isBefore(to, from)) await forgetOutagesToCome(tx, clock.now());
    });
  }

  /** Whether nothing is due and nothing under way any more; false when that takes too long. */
  async function untilSettled(): Promise<boolean> {
    const begun = performance.now();
    let quietSince = begun;
    for (;;) {
      const [next, claims] = await db.asService(
        'what is under way',
        async (tx) => [await earliestWake(tx), await openClaims(tx)] as const,
      );
      const due = next !== null && !isBefore(clock.now(), next);
      if (!due && claims === 0) return true;
      const now = performance.now();
      if (isSending?.() ?? true) quietSince = now;
      if (!due && now - quietSince > DOUBT_MILLISECONDS) return true;
      if (now - begun > PATIENCE_MILLISECONDS || (claims === 0 && now - begun > NOBODY_MILLISECONDS)) return false;
      await pause(ASK_MILLISECONDS);
    }
  }

  const nextWake = () => db.asService('when something is due next', earliestWake);

  async function standing(): Promise<Standing> {
    await clock.read();
    const next = await nextWake();
    return { now: clock.now(), ahead: clock.ahead(), next: next && latest(next, clock.now()) };
  }

  return {
    standing,
    move(wish) {
      const moved = turn.then(() => move(wish));
      turn = moved.catch(() => {});
      return moved;
    },
  };
}
