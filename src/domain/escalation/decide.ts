import { earliest, isBefore, latest, plusMinutes } from '../instants.ts';
import { beginsAt, climb, limited, type Step, timesOf } from './climb.ts';
import { heldBack } from './held-back.ts';
import type { Decision, Held, LadderFacts, Rung, RungRecord } from './types.ts';

/** A claim that nobody confirmed for this long belongs to a process that died. Longer than any provider's time-out. */
export const CLAIM_LEASE_SECONDS = 60;

/**
 * A message of which the provider has reported nothing for so long is asked about, and again after four times as long each: a report that got lost
 * may have been that of a failure, of which nothing else tells.
 */
const REPORT_SECONDS = 60;
const RARER = 4;

/** After an outage of ours a one-off is still worth a reminder for this long. */
const LATE_HOURS = 24;

/**
 * What the ladder asks for at `now`: decisions 4 and 5 of the design. Only the rung that is right for now is sent, never a backlog;
 * a reminder that nobody could send in time (we were down) is sent late rather than counted as missed. A claim is in somebody's
 * hand, or in doubt (see `inDoubt`): it holds up neither the other rungs nor the end of the grace.
 */
export function decide(facts: LadderFacts, now: Temporal.Instant): Decision {
  const end = deadline(facts);
  const leases = facts.rungs.filter((one) => one.state === 'claimed').map(leaseOf);
  let wakeAt = leases.filter((lease) => isBefore(now, lease)).reduce(earliest, end);
  if (facts.choosingUntil && isBefore(now, facts.choosingUntil)) {
    const until = isBefore(now, wakeAt) ? earliest(wakeAt, facts.choosingUntil) : facts.choosingUntil;
    return { do: 'wait', wakeAt: until, held: [], unreachable: false };
  }
  const steps = climb(facts);
  const held: Held[] = [];
  const sendable: { rung: Rung; retry: boolean }[] = [];
  for (const { rung, at } of limited(facts)) {
    if (isBefore(now, at)) wakeAt = earliest(wakeAt, at);
    else held.push({ rung, because: 'daily_limit', until: null });
  }
  for (const step of steps) {
    if (step.done) continue;
    const back = heldBack(step.rung, facts, now);
    const busy = isCall(step.rung) ? (facts.lineBusyUntil ?? null) : null;
    if (isBefore(now, step.at)) wakeAt = earliest(wakeAt, step.at);
    else if (back) {
      held.push(back);
      if (back.until) wakeAt = earliest(wakeAt, back.until);
    } else if (busy && isBefore(now, busy)) wakeAt = earliest(wakeAt, busy);
    else sendable.push({ rung: step.rung, retry: step.retry });
  }
  // A fresh rung comes before a retry of an older one; of several fresh ones only the last is right for now.
  const chosen = sendable.filter((one) => !one.retry).at(-1) ?? sendable.at(-1);
  const over = !isBefore(now, end);
  if (chosen && (!over || isLateButWelcome(facts, now))) {
    const passed = sendable.filter((one) => one !== chosen && !one.retry).map((one) => one.rung);
    return { do: 'send', rung: chosen.rung, passed, retry: chosen.retry, held };
  }
  if (over) return closing(facts);
  for (const one of facts.rungs.filter(isUnreported)) wakeAt = earliest(wakeAt, nextAsk(one, now));
  // Nobody to reach now: look again at each time a rung would have had, in case they can be by then.
  const nobody = steps.length === 0;
  if (nobody) for (const time of timesOf(facts)) if (isBefore(now, time)) wakeAt = earliest(wakeAt, time);
  return { do: 'wait', wakeAt, held, unreachable: held.length === 0 && !canStillReach(steps, facts) };
}

/** The rungs whose claim nobody confirmed within its lease: the provider is asked about them, and what it says decided upon. */
export function inDoubt(facts: Pick<LadderFacts, 'rungs'>, now: Temporal.Instant): Rung[] {
  return facts.rungs.filter((one) => one.state === 'claimed' && !isBefore(now, leaseOf(one))).map(({ rung }) => rung);
}

/** The rungs that were sent and of which the provider has told nothing since: it is asked what became of them. */
export function unreported(facts: Pick<LadderFacts, 'rungs'>, now: Temporal.Instant): Rung[] {
  return facts.rungs.filter((one) => isUnreported(one) && !isBefore(now, askAt(one, 1))).map(({ rung }) => rung);
}

/** A push has no report, and a call has ended by itself when one would be missed. */
const isUnreported = ({ rung, state }: RungRecord) => rung === 'whatsapp' && state === 'sent';

const askAt = ({ claimedAt }: RungRecord, times: number) => claimedAt.add({ seconds: REPORT_SECONDS * times });

function nextAsk(record: RungRecord, now: Temporal.Instant): Temporal.Instant {
  let times = 1;
  while (!isBefore(now, askAt(record, times))) times *= RARER;
  return askAt(record, times);
}

const leaseOf = ({ claimedAt, leaseUntil }: RungRecord) =>
  leaseUntil ?? claimedAt.add({ seconds: CLAIM_LEASE_SECONDS });

const isCall = (rung: Rung) => rung === 'call' || rung === 'call_again';

/** Something was sent, or is still to come. */
const canStillReach = (steps: Step[], { rungs }: LadderFacts) =>
  steps.some((step) => !step.done) || rungs.some(({ state }) => state !== 'failed' && state !== 'lost');

/**
 * T+G, but not beyond the series' next occurrence; and never so early that somebody who was reminded late had no time to answer.
 * An occurrence that was moved past the series' next one has its whole grace.
 */
export function deadline(facts: LadderFacts): Temporal.Instant {
  const limit = overtakenAt(facts);
  const cap = (at: Temporal.Instant) => (limit ? earliest(at, limit) : at);
  const grace = plusMinutes(facts.dueAt, facts.graceMinutes);
  if (isOfThePast(facts)) return grace;
  const planned = cap(plusMinutes(beginsAt(facts), facts.graceMinutes));
  const first = facts.rungs
    .filter(wasTried)
    // A claim that is made anew again and again does not put off the end.
    .map(({ state, claimedAt, firstClaimedAt }) => (state === 'claimed' ? (firstClaimedAt ?? claimedAt) : claimedAt))
    .sort(Temporal.Instant.compare)[0];
  if (!first) return planned;
  return latest(planned, cap(plusMinutes(first, facts.graceMinutes / 3)));
}

/** Planned further back than the grace: a note about the past, which reminds of nothing. */
const isOfThePast = ({ dueAt, armedAt, graceMinutes }: LadderFacts) =>
  isBefore(dueAt, armedAt) && !isBefore(armedAt, plusMinutes(dueAt, graceMinutes));

/** When the series' next occurrence takes over; null for a one-off and for what was moved past it. */
const overtakenAt = ({ dueAt, nextDueAt }: LadderFacts) => (nextDueAt && isBefore(dueAt, nextDueAt) ? nextDueAt : null);

const wasTried = (record: RungRecord) =>
  record.state === 'sent' || record.state === 'delivered' || record.state === 'claimed';

/** We were down all the while: nothing was sent, and the moment has not been overtaken by the next occurrence. */
function isLateButWelcome(facts: LadderFacts, now: Temporal.Instant): boolean {
  const until = overtakenAt(facts) ?? facts.dueAt.add({ hours: LATE_HOURS });
  return isUntried(facts) && !isOfThePast(facts) && isBefore(now, until);
}

const isUntried = ({ rungs }: LadderFacts) => rungs.every(({ state }) => state === 'lost');

function closing(facts: LadderFacts): Decision {
  if (facts.dayOff) return { do: 'skip' };
  if (isUntried(facts) && facts.pausedUntil && isBefore(facts.dueAt, facts.pausedUntil)) return { do: 'skip' };
  return { do: 'miss', reason: facts.rungs.some((record) => reached(record)) ? 'ignored' : 'unreachable' };
}

/** Push has no receipt: what the push service took counts. A message or a call counts when the provider says it arrived or rang. */
function reached(record: RungRecord): boolean {
  return record.state === 'delivered' || (record.rung === 'push' && record.state === 'sent');
}
