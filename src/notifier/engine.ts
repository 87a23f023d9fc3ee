import { setTimeout as pause } from 'node:timers/promises';
import { type Lane as LaneName, namesDue, rowByRow, setAside, setWakes } from '../db/queries/due.ts';
import { letGo } from '../db/queries/held-batches.ts';
import type { Context } from '../services/context.ts';
import { settleDoubt } from '../services/reminders/doubt.ts';
import type { Send } from './claim/claim.ts';
import { createInHand } from './claim/in-hand.ts';
import { asideMinutes, type Written, write } from './claim/write.ts';
import { askFate, settleDoubts } from './confirm/ask.ts';
import { CLOSED_TOGETHER, closeTogether } from './confirm/close.ts';
import { createCollector } from './confirm/collect.ts';
import { confirmAll, type Sent } from './confirm/confirm.ts';
import { takeErrands } from './confirm/errands.ts';
import { type Plan, plan, type Room } from './decide/plan.ts';
import { type Delivery, deliver, type Sender } from './deliver/deliver.ts';
import type { Lane } from './deliver/lane.ts';
import { createLanes } from './deliver/lanes.ts';
import { createPace } from './deliver/pace.ts';
import { BATCH, type Batch, nextLook, take } from './due/take.ts';
import { inParallel } from './in-parallel.ts';
import { isWithinLease, monotonic } from './life/fence.ts';
import { isOurFault } from './life/lost-connection.ts';
import { nobody, type Observer } from './observer.ts';
import { read } from './situation/read.ts';
import type { Engine, EngineSettings, Looked } from './types.ts';

const CONFIRM_AT_ONCE = 400;
const ASK_AT_ONCE = 10;
const AGAIN_MILLISECONDS = 500;
const ASK_ALL_MILLISECONDS = 1_000;
const ERRANDS_UNDER_WAY = 200;

export function createEngine(ctx: Context, sender: Sender, settings: EngineSettings): Engine {
  const { process, mayBegin = isWithinLease, deliver: carry = deliver, observer = nobody } = settings;
  /** lanes in which something waited when we looked last */
  const behind = new Set<LaneName>();
  let askedAll = Number.NEGATIVE_INFINITY;
  const pace = createPace();
  const lanes = createLanes(settings.rates ?? (() => ({ whatsapp: null, call: null })), (lane) => {
    if (behind.has(lane)) settings.onRoom?.();
  });
  const inHand = createInHand();
  const underWay = new Set<Promise<unknown>>();
  const confirms = createCollector<Sent>(
    async (sent) => {
      await confirmAll(ctx, process, sent, (id) => sender.channels.voice.endCall(id));
      for (const { send, delivery } of sent) settled(send, delivery.outcome.kind === 'unknown');
    },
    { most: CONFIRM_AT_ONCE, failed: confirmLater },
  );

  function settled({ channel, batch }: Send, inDoubt = false): void {
    lanes[channel].done();
    inHand.settle(batch, inDoubt);
  }

  /** Whatever it is, it ends: `idle` waits for it and nothing else does. */
  function background(work: () => Promise<unknown>, what: string): void {
    const running = work().catch((err: unknown) => ctx.log.error({ err }, `${what} failed; the lease brings it back`));
    underWay.add(running);
    void running.finally(() => underWay.delete(running));
  }

  async function look(names: readonly string[] | null = null): Promise<Looked> {
    let ids: string[] = [];
    try {
      const { written, made, looked } = await inHand.letGo((finished) =>
        ctx.db.asService('reminders are due', async (tx) => {
          const [since, now] = [monotonic(), ctx.clock.now()];
          const open = openLanes();
          const [, batch] = await Promise.all([
            rowByRow(tx),
            take(tx, now, open, names, settings.batchSize?.()),
            letGo(tx, finished),
          ]);
          for (const { lane, room } of open) if (countIn(batch, lane) < room) behind.delete(lane);
          ids = batch.due.map(({ id }) => id);
          const { due, soon } = await read(tx, ctx, batch, now);
          const made = plan(due, soon, now, roomOf());
          const written = await write(tx, made, process, now, since);
          const next = batch.isFull ? now : await nextLook(tx);
          return { written, made, looked: { taken: batch.due.length, next } };
        }),
      );
      begin(written, made);
      return looked;
    } catch (error) {
      if (!isOurFault(error)) throw error;
      // Not even their rows could be read: by their names, then.
      if (ids.length === 0) ids = await ctx.db.asService('what is due', (tx) => namesDue(tx, ctx.clock.now(), BATCH));
      if (ids.length === 0) throw error;
      // One that was alone in its batch is asked for a second time as well: what does not come again delays no reminder.
      return names === null && ids.length === 1 ? look(ids) : halve(names ?? ids, error);
    }
  }

  /** A batch that fails as a whole is taken again in halves, until the one that it fails for is alone. */
  async function halve(ids: readonly string[], error: unknown): Promise<Looked> {
    const [only] = ids;
    if (ids.length === 1 && only) {
      await setAsideAlone(only, error);
      return { taken: 1, next: null };
    }
    const middle = Math.ceil(ids.length / 2);
    await look(ids.slice(0, middle));
    await look(ids.slice(middle));
    return { taken: ids.length, next: null };
  }

  async function setAsideAlone(id: string, error: unknown): Promise<void> {
    const reason = error instanceof Error ? error : new Error(String(error));
    const now = ctx.clock.now();
    const times = await ctx.db.asService('one occurrence is set aside', async (tx) => {
      const aside = await setAside(tx, [{ id, reason: reason.message.slice(0, 500) }], now);
      await setWakes(tx, [{ id, wakeAt: now.add({ minutes: asideMinutes(aside.get(id)) }), lane: null }]);
      return aside.get(id);
    });
    ctx.log.error(
      { err: reason, task: id, times },
      'a reminder cannot be decided; it is set aside and looked at again later',
    );
  }

  /** The lanes to take from: those that are behind as far as we know; all of them every so often, as others defer, too. */
  function openLanes() {
    const all = monotonic() - askedAll > ASK_ALL_MILLISECONDS;
    if (all) askedAll = monotonic();
    const names = (Object.keys(lanes) as LaneName[]).filter((lane) => all || behind.has(lane));
    return names.map((lane) => ({ lane, room: lanes[lane].room() })).filter(({ room }) => room > 0);
  }

  const roomOf = (): Room => ({
    push: lanes.push.room(),
    whatsapp: lanes.whatsapp.room(),
    call: lanes.call.room(),
    close: lanes.close.room(),
  });

  function begin({ sends, batch, asideTimes }: Written, made: Plan): void {
    if (batch) inHand.take(batch, sends.length + made.closings.length + made.doubts.length);
    for (const { lane } of made.deferred) behind.add(lane);
    for (const send of sends) {
      for (const { rung } of send.claims) observer.claimed(rung);
      dispatch(lanes[send.channel], send);
    }
    for (let at = 0; at < made.closings.length; at += CLOSED_TOGETHER) {
      const ids = made.closings.slice(at, at + CLOSED_TOGETHER).map(({ task }) => task.id);
      const settledAll = () =>
        ids.forEach(() => {
          lanes.close.done();
          if (batch) inHand.settle(batch);
        });
      lanes.close.run(() => closeAll(ids).finally(settledAll), ids.length);
    }
    const people = [...Map.groupBy(made.doubts, ({ task }) => task.user_id).values()];
    if (people.length > 0) {
      background(async () => {
        await inParallel(ASK_AT_ONCE, people, (doubts) => settleDoubts(ctx, sender, doubts));
        if (batch) for (const _ of made.doubts) inHand.settle(batch);
      }, 'asking about claims');
    }
    const silent = [...Map.groupBy(made.unreported, ({ row }) => row.user_id).values()];
    if (silent.length > 0)
      background(
        () => inParallel(ASK_AT_ONCE, silent, (some) => askFate(ctx, sender, some)),
        'asking what became of messages',
      );
    for (const { task, error } of made.aside) {
      observer.setAside();
      const times = asideTimes.get(task.id);
      ctx.log.error(
        { err: error, task: task.id, times },
        'a reminder cannot be decided; it is set aside and looked at again later',
      );
    }
  }

  function dispatch(lane: Lane, send: Send): void {
    lane.run(async () => {
      if (!mayBegin(send.since)) {
        ctx.log.warn(
          { task: send.claims[0].task.id, channel: send.channel },
          'too late to send safely; it is decided anew',
        );
        background(() => giveBack(send), 'giving back what was not sent');
        return;
      }
      const { claimedAt } = send.claims[0];
      const end = pace.begin();
      const delivery = await carry(sender, send, claimedAt).catch((err: unknown) => {
        ctx.log.error({ err, task: send.claims[0].task.id, channel: send.channel }, 'a send failed in our own hands');
        const outcome = { kind: 'unknown' as const, detail: 'it failed in our own hands' };
        return { outcome, accepted: [], gone: [], again: [] };
      });
      end();
      observeSend(ctx, observer, send, delivery);
      confirms.add({ send, delivery });
    });
  }

  /** What we know never left: nobody has to wait for the lease, or to ask the provider. Where that fails, the lease brings it back. */
  async function giveBack(send: Send): Promise<void> {
    let inDoubt = true;
    try {
      for (const [index, { rungId, claimedAt }] of send.claims.entries()) {
        await settleDoubt(ctx, { rungId, claimedAt, isFirst: index === 0 }, { kind: 'none' });
      }
      inDoubt = false;
    } finally {
      settled(send, inDoubt);
    }
  }

  /** The database was away: what was sent is noted once it is back, as long as the claims are ours. */
  async function confirmLater(error: unknown, sent: Sent[]): Promise<void> {
    ctx.log.warn({ err: error, count: sent.length }, 'what was sent could not be noted; it is tried again');
    await pause(AGAIN_MILLISECONDS);
    for (const one of sent) {
      if (mayBegin(one.send.since)) confirms.add(one);
      else settled(one.send, true);
    }
  }

  /** Those that cannot be closed together are closed one by one, so that a bad one costs itself. */
  async function closeAll(ids: readonly string[]): Promise<void> {
    try {
      await closeTogether(ctx, ids);
    } catch (err) {
      const [only] = ids;
      if (ids.length === 1 && only) await closingFailed(err, only);
      else for (const id of ids) await closeAll([id]);
    }
  }

  async function closingFailed(err: unknown, id: string): Promise<void> {
    if (isOurFault(err)) await setAsideAlone(id, err).catch(() => {});
    else ctx.log.warn({ err, task: id }, 'a reminder could not be closed; the lease brings it back');
  }

  /** A provider that lets us wait delays no look: they are only begun here. */
  async function runErrands(): Promise<number> {
    if (underWay.size >= ERRANDS_UNDER_WAY) return 0;
    const errands = await takeErrands(ctx, sender);
    for (const errand of errands) background(errand, 'an errand');
    return errands.length;
  }

  return {
    look,
    runErrands,
    slowestSeconds: pace.slowestSeconds,
    room: () => lanes.push.room(),
    async idle() {
      for (;;) {
        await Promise.all(underWay);
        await Promise.all(Object.values(lanes).map((lane) => lane.idle()));
        await confirms.idle();
        if (underWay.size === 0 && Object.values(lanes).every((lane) => lane.isIdle())) break;
      }
      await inHand.letGo(async (batches) => {
        if (batches.length > 0) await ctx.db.asService('nothing is held any more', (tx) => letGo(tx, batches));
      });
    },
    waitMs() {
      const waits = Object.values(lanes).flatMap((lane) => lane.waitMs() ?? []);
      return waits.length > 0 ? Math.min(...waits) : null;
    },
  };
}

/** Counted, and one line a rung: the timeline of the database has no line of its own for what was sent. */
function observeSend(ctx: Context, observer: Observer, { channel, claims }: Send, { outcome }: Delivery): void {
  const now = ctx.clock.now().epochMilliseconds;
  const reason = outcome.kind === 'failed' ? outcome.reason : null;
  const provider = outcome.kind === 'accepted' ? outcome.providerId : null;
  for (const { rung, rungId, task } of claims) {
    const lateSeconds = task.wake_at ? (now - task.wake_at.epochMilliseconds) / 1000 : null;
    observer.sent({ rung, channel, outcome: outcome.kind, reason, lateSeconds });
    const about = { user: task.user_id, task: task.id, rung, job: rungId, outcome: outcome.kind };
    ctx.log.info({ ...about, ...(reason ? { reason } : {}), ...(provider ? { provider } : {}) }, 'send');
  }
}

const countIn = ({ due }: Batch, lane: LaneName) => due.filter((task) => task.lane === lane).length;
