import { isBefore, latest, plusMinutes } from '../instants.ts';
import type { LadderFacts, Policy, Rung, RungRecord } from './types.ts';

const RUNGS: Record<Policy, readonly Rung[]> = {
  silent: ['push'],
  standard: ['push', 'whatsapp'],
  aggressive: ['push', 'whatsapp', 'call', 'call_again'],
};

/** Minutes between the first call and the second. */
export const CALL_AGAIN_MINUTES = 10;

export type Step = {
  rung: Rung;
  /** from when on it is due */
  at: Temporal.Instant;
  /** sent, or failed for good */
  done: boolean;
  /** due again after a failure that may pass */
  retry: boolean;
};

/**
 * The rungs that this person's ladder has, each with its time. A channel that cannot reach them is left out and the next rung takes
 * its time; a failed rung brings the next one forward; a phone never rings before the task is due.
 */
export function climb(facts: LadderFacts): Step[] {
  const times = timesOf(facts);
  const steps: Step[] = [];
  let forward: Temporal.Instant | null = null;
  const ladder = RUNGS[facts.policy];
  const rungs = facts.rungs.filter(({ state }) => state !== 'lost');
  const highest = Math.max(...rungs.map((one) => ladder.indexOf(one.rung)));
  for (const [index, rung] of ladder.entries()) {
    const record = rungs.find((one) => one.rung === rung);
    // What a higher rung has passed does not come after it.
    if (!record && index < highest) continue;
    if (!record && !canReach(rung, facts)) continue;
    if (rung === 'call_again') {
      const again = secondCall(facts, record);
      if (again) steps.push(again);
      continue;
    }
    let at = times[steps.length] ?? facts.dueAt;
    if (forward && isBefore(forward, at)) at = forward;
    if (rung === 'call' && isBefore(at, facts.dueAt)) at = facts.dueAt;
    steps.push(stepOf(rung, at, record, mayRetry(rung, facts)));
    forward = record?.state === 'failed' ? record.failedAt : null;
  }
  return steps;
}

/**
 * T−L, T+W, T+2W. Armed at T−L or after it (just planned, moved or snoozed): the first rung comes at T. Armed after T: it climbs
 * from there, so that nothing counts as passed that nobody could have sent.
 */
export function timesOf(facts: LadderFacts): [Temporal.Instant, Temporal.Instant, Temporal.Instant] {
  const early = plusMinutes(facts.dueAt, -facts.leadMinutes);
  const start = beginsAt(facts);
  const first = isBefore(facts.armedAt, early) ? early : start;
  return [first, plusMinutes(start, facts.windowMinutes), plusMinutes(start, 2 * facts.windowMinutes)];
}

/** T, or the moment of arming where that came later. */
export const beginsAt = ({ dueAt, armedAt }: LadderFacts): Temporal.Instant => latest(dueAt, armedAt);

function secondCall(facts: LadderFacts, record: RungRecord | undefined): Step | null {
  const first = facts.rungs.find((one) => one.rung === 'call');
  if (!first || first.pickedUp || first.state === 'withdrawn' || first.state === 'lost') return null;
  return stepOf('call_again', plusMinutes(first.claimedAt, CALL_AGAIN_MINUTES), record, mayRetry('call_again', facts));
}

function stepOf(rung: Rung, at: Temporal.Instant, record: RungRecord | undefined, mayRetry: boolean): Step {
  if (!record) return { rung, at, done: false, retry: false };
  const again = record.state === 'failed' || record.state === 'sent' || record.state === 'delivered';
  if (again && record.retryAt && mayRetry) {
    return { rung, at: record.retryAt, done: false, retry: true };
  }
  return { rung, at, done: true, retry: false };
}

/** Not where the person cannot be reached any more, and not the first call once the second has rung. */
function mayRetry(rung: Rung, facts: LadderFacts): boolean {
  return canReach(rung, facts) && !(rung === 'call' && facts.rungs.some((one) => one.rung === 'call_again'));
}

function canReach(rung: Rung, { reach, left }: LadderFacts): boolean {
  if (rung === 'push') return reach.push;
  if (rung === 'whatsapp') return reach.whatsapp && left.messages > 0;
  return reach.call && left.calls > 0;
}

/** The steps that could reach the person and will not be taken, as the day's ceiling is used up. */
export function limited(facts: LadderFacts): Step[] {
  if (facts.left.messages > 0 && facts.left.calls > 0) return [];
  const unlimited = { ...facts, left: { messages: Infinity, calls: Infinity } };
  return climb(unlimited).filter((step) => !step.done && !canReach(step.rung, facts));
}
