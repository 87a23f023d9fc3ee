import { randomUUID } from 'node:crypto';
import { insertClaims, renewClaims, takeOver } from '../../db/queries/claims.ts';
import { setAside, setWakes, type Wake } from '../../db/queries/due.ts';
import { addAllToTimelineOnce } from '../../db/queries/timeline.ts';
import type { Tx } from '../../db/scope.ts';
import { CLAIM_LEASE_SECONDS, decide, type LadderFacts, type Rung } from '../../domain/escalation/index.ts';
import { earliest } from '../../domain/instants.ts';
import { heldEntries, passedEntries, waitEntries } from '../../services/reminders/waiting.ts';
import type { Plan, Wanted } from '../decide/plan.ts';
import type { Claim, Send } from './claim.ts';

export type Written = {
  sends: Send[];
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
  const sends = await claimAll(tx, plan, holder, now, since);
  await takeOver(
    tx,
    plan.doubts.map(({ row }) => row.id),
    holder,
    lease,
  );
  const asideTimes = await setAside(
    tx,
    plan.aside.map(({ task, error }) => ({ id: task.id, reason: error.message.slice(0, 500) })),
    now,
  );
  const wakes = new Map<string, Wake>();
  const wake = (id: string, wakeAt: Temporal.Instant, lane: Wake['lane'] = null) => wakes.set(id, { id, wakeAt, lane });
  for (const { task, decision } of plan.waits) wake(task.id, decision.wakeAt);
  // Whoever closes them holds them as a claim is held: if this process dies, somebody looks.
  for (const { task } of plan.closings) wake(task.id, lease);
  for (const { task, lane } of plan.deferred) wake(task.id, task.wake_at ?? now, lane);
  for (const { task } of plan.aside) {
    wake(task.id, now.add({ minutes: asideMinutes(asideTimes.get(task.id)) }));
  }
  for (const { claims } of sends) for (const claim of claims) wake(claim.task.id, claim.wakeAt);
  for (const { task } of plan.doubts) {
    const planned = wakes.get(task.id);
    if (planned && planned.lane === null) wake(task.id, earliest(planned.wakeAt, lease));
  }
  await setWakes(tx, [...wakes.values()]);
  await addAllToTimelineOnce(tx, [
    ...plan.waits.flatMap(({ task, situation, decision }) => waitEntries(task, situation.person, decision, now)),
    ...plan.sends.flatMap(({ wanted }) =>
      wanted.flatMap(({ task, situation, held, passed }) => [
        ...heldEntries(task, situation.person, held, now),
        ...passedEntries(task, passed, now),
      ]),
    ),
  ]);
  return { sends, asideTimes };
}

async function claimAll(tx: Tx, plan: Plan, holder: string, now: Temporal.Instant, since: number): Promise<Send[]> {
  const sends = plan.sends.map(({ channel, wanted }) => {
    const claims = wanted.map((one) => claimOf(one, now));
    return { channel, since, claims, sendId: claims.length > 1 ? (claims[0]?.rungId ?? null) : null };
  });
  const all = sends.flatMap(({ claims, sendId }) => claims.map((claim) => ({ ...claim, sendId })));
  const got = new Set([
    ...(await insertClaims(tx, all.filter(({ known }) => !known).map(newClaim), holder, now)),
    ...(await renewClaims(
      tx,
      all.filter(({ known }) => known).map(({ rungId, sendId }) => ({ id: rungId, sendId })),
      holder,
      now,
    )),
  ]);
  return sends.flatMap(({ channel, claims }) => {
    const [first, ...others] = claims.filter(({ rungId }) => got.has(rungId));
    return first ? [{ channel, since, claims: [first, ...others] as const }] : [];
  });
}

const newClaim = ({ rungId, task, rung, sendId }: Claim & { sendId: string | null }) => ({
  id: rungId,
  userId: task.user_id,
  taskId: task.id,
  generation: task.generation,
  rung,
  sendId,
});

function claimOf({ task, situation, rung }: Wanted, now: Temporal.Instant): Claim & { known: boolean } {
  const row = situation.rungs.find((one) => one.rung === rung);
  const next = decide(withClaim(situation.facts, rung, now), now);
  return {
    rungId: row?.id ?? randomUUID(),
    known: row !== undefined,
    rung,
    task,
    situation,
    claimedAt: now,
    wakeAt: next.do === 'wait' ? next.wakeAt : now,
    devices: row?.devices ?? null,
  };
}

/** The facts once `rung` is claimed. */
function withClaim(facts: LadderFacts, rung: Rung, now: Temporal.Instant): LadderFacts {
  const before = facts.rungs.find((one) => one.rung === rung);
  const first = before?.firstClaimedAt ? { firstClaimedAt: before.firstClaimedAt } : {};
  const claimed = {
    rung,
    state: 'claimed' as const,
    claimedAt: now,
    retryAt: null,
    failedAt: null,
    pickedUp: false,
    ...first,
  };
  return { ...facts, rungs: [...facts.rungs.filter((one) => one.rung !== rung), claimed] };
}
