import { randomUUID } from 'node:crypto';
import { headsOf, insertClaims, leaveSends, renewClaims, takeOver } from '../../db/queries/claims.ts';
import { setAside, setWakes, type Wake } from '../../db/queries/due.ts';
import { holdBatch } from '../../db/queries/held-batches.ts';
import { addAllToTimelineOnce } from '../../db/queries/timeline.ts';
import type { Tx } from '../../db/scope.ts';
import { CLAIM_LEASE_SECONDS, decide } from '../../domain/escalation/index.ts';
import { earliest } from '../../domain/instants.ts';
import { heldEntries, passedEntries, waitEntries } from '../../services/reminders/waiting.ts';
import type { Plan, Wanted } from '../decide/plan.ts';
import type { Claim, Send } from './claim.ts';

export type Written = {
  sends: Send[];
  /** the name of what is held now, all in one; null when that is nothing */
  batch: string | null;
  /** how often each of what was set aside could not be decided, by task */
  asideTimes: Map<string, number>;
};

/** What cannot be decided is looked at again after so many minutes, more rarely every time. */
export const asideMinutes = (times = 1): number => [1, 5, 15][times - 1] ?? 60;

/** Writes what was planned, in sets: claims, wake-ups, the timeline. Nothing has left the house yet. */
export async function write(
  tx: Tx,
  plan: Plan,
  holder: string,
  now: Temporal.Instant,
  since: number,
): Promise<Written> {
  const lease = now.add({ seconds: CLAIM_LEASE_SECONDS });
  const batch = randomUUID();
  const held = [...plan.sends.flatMap(({ wanted }) => wanted), ...plan.doubts, ...plan.closings].map(
    ({ task }) => task.id,
  );
  const [{ sends, wakes: claimed }, , asideTimes] = await Promise.all([
    claimAll(tx, plan, holder, now, { since, batch }),
    takeOver(
      tx,
      plan.doubts.map(({ row }) => row.id),
      holder,
      lease,
    ),
    setAside(
      tx,
      plan.aside.map(({ task, error }) => ({ id: task.id, reason: error.message.slice(0, 500) })),
      now,
    ),
    held.length > 0 ? holdBatch(tx, { id: batch, holder, leaseUntil: lease, taskIds: held }) : null,
  ]);
  const wakes = new Map<string, Wake>();
  const wake = (id: string, wakeAt: Temporal.Instant, lane: Wake['lane'] = null) => wakes.set(id, { id, wakeAt, lane });
  for (const { task, decision } of plan.waits) wake(task.id, decision.wakeAt);
  // Whoever closes them holds them as a claim is held: if this process dies, somebody looks.
  for (const { task } of plan.closings) wake(task.id, lease);
  for (const { task, lane } of plan.deferred) wake(task.id, task.wake_at ?? now, lane);
  for (const { task } of plan.aside) {
    wake(task.id, now.add({ minutes: asideMinutes(asideTimes.get(task.id)) }));
  }
  for (const { id, wakeAt } of claimed) wake(id, wakeAt);
  for (const { task } of plan.doubts) {
    const planned = wakes.get(task.id);
    if (planned && planned.lane === null) wake(task.id, earliest(planned.wakeAt, lease));
  }
  await Promise.all([
    setWakes(tx, [...wakes.values()]),
    addAllToTimelineOnce(tx, [
      ...plan.waits.flatMap(({ task, situation, decision }) => waitEntries(task, situation.person, decision, now)),
      ...plan.sends.flatMap(({ wanted }) =>
        wanted.flatMap(({ task, situation, held, passed }) => [
          ...heldEntries(task, situation.person, held, now),
          ...passedEntries(task, passed, now),
        ]),
      ),
    ]),
  ]);
  return { sends, batch: held.length > 0 ? batch : null, asideTimes };
}

type Claimed = { sends: Send[]; wakes: { id: string; wakeAt: Temporal.Instant }[] };

async function claimAll(
  tx: Tx,
  plan: Plan,
  holder: string,
  now: Temporal.Instant,
  of: Pick<Send, 'since' | 'batch'>,
): Promise<Claimed> {
  const sends = plan.sends.map(({ channel, wanted }) => {
    const claims = wanted.map((one) => claimOf(one, now));
    const fresh = claims.length > 1 ? (claims[0]?.rungId ?? null) : null;
    // A notification that is shown again keeps its name.
    const sendId = channel === 'push' ? (claims[0]?.formerSend ?? fresh) : fresh;
    return { channel, claims, sendId };
  });
  const all = sends.flatMap(({ claims, sendId }) =>
    claims.map((claim, index) => ({ ...claim, sendId, place: claims.length > 1 ? index + 1 : null })),
  );
  // The first of what went out as one message or call, sent again: whoever is not in it this time is no part of it.
  const renamed = sends.flatMap(({ channel, claims: [first] }) =>
    channel !== 'push' && first && first.formerSend === first.rungId ? [first.rungId] : [],
  );
  const former = sends.flatMap(({ claims, sendId }) => (sendId && claims[0]?.formerSend === sendId ? [sendId] : []));
  const [heads, fresh, known] = await Promise.all([
    headsOf(tx, former),
    insertClaims(tx, all.filter((one) => !one.known).map(newClaim), holder, now),
    renewClaims(
      tx,
      all.filter((one) => one.known).map(({ rungId, sendId, place }) => ({ id: rungId, sendId, place })),
      holder,
      now,
    ),
    leaveSends(
      tx,
      renamed,
      all.map(({ rungId }) => rungId),
    ),
  ]);
  const got = (rungId: string) => fresh.has(rungId) || known.has(rungId);
  return {
    sends: sends.flatMap(({ channel, claims, sendId }) => {
      const [first, ...others] = claims.filter(({ rungId }) => got(rungId));
      if (!first) return [];
      const shownAs = heads.get(sendId ?? '') ?? first.task.id;
      return [{ ...of, channel, shownAs, claims: [first, ...others] as const }];
    }),
    wakes: plan.sends.flatMap(({ wanted }) => wanted).map((one) => ({ id: one.task.id, wakeAt: afterwards(one, now) })),
  };
}

const newClaim = ({ rungId, task, rung, sendId, place }: Claim & { sendId: string | null; place: number | null }) => ({
  id: rungId,
  userId: task.user_id,
  taskId: task.id,
  generation: task.generation,
  rung,
  sendId,
  place,
});

function claimOf(
  { task, situation, rung }: Wanted,
  now: Temporal.Instant,
): Claim & { known: boolean; formerSend: string | null } {
  const row = situation.rungs.find((one) => one.rung === rung);
  return {
    rungId: row?.id ?? randomUUID(),
    known: row !== undefined,
    formerSend: row?.send_id ?? null,
    rung,
    task,
    situation,
    claimedAt: now,
    devices: row?.devices ?? null,
  };
}

/**
 * When the ladder goes on once `rung` is sent, which is what nearly always follows: nobody needs to write it again then. What fails brings its
 * occurrence forward, and what nobody hears of comes back with its batch.
 */
function afterwards({ situation: { facts }, rung }: Wanted, now: Temporal.Instant): Temporal.Instant {
  const before = facts.rungs.find((one) => one.rung === rung);
  const sent = {
    rung,
    state: 'sent' as const,
    claimedAt: now,
    retryAt: null,
    failedAt: null,
    pickedUp: before?.pickedUp ?? false,
  };
  const next = decide({ ...facts, rungs: [...facts.rungs.filter((one) => one.rung !== rung), sent] }, now);
  return next.do === 'wait' ? next.wakeAt : now;
}
