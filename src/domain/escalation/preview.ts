import { isBefore } from '../instants.ts';
import { decide } from './decide.ts';
import type { Held, LadderFacts, Rung, RungRecord } from './types.ts';

/** One thing that would happen, or would not, and why. */
export type Foreseen =
  | { do: 'send'; rung: Rung; at: Temporal.Instant }
  /** sent by the ladder and not taken by the channel, for a reason that is known beforehand */
  | { do: 'fail'; rung: Rung; at: Temporal.Instant; why: string }
  | { do: 'hold'; rung: Rung; at: Temporal.Instant; because: Held['because']; until: Temporal.Instant | null }
  | { do: 'pass'; rung: Rung; at: Temporal.Instant };

export type Foresight = {
  steps: Foreseen[];
  /** when the ladder ends, and how, if nobody answers */
  endsAt: Temporal.Instant;
  ends: 'ignored' | 'unreachable' | 'skipped';
};

export type Surroundings = {
  /** what the ceilings leave at a moment, what was foreseen so far among it */
  allowanceAt(now: Temporal.Instant): Pick<LadderFacts, 'left' | 'callsAgainAt'>;
  /** why the channel would not take it then; null: it would */
  refusedAt(rung: Rung, now: Temporal.Instant): string | null;
  /** it is sent: ceilings count it */
  sent(rung: Rung, now: Temporal.Instant): void;
};

/** More looks than any ladder takes. */
const MOST_LOOKS = 200;

/**
 * What the ladder would do from `from` on if nobody answered and everything that is sent arrived, by asking `decide` at every moment at which it
 * wants to look. It cannot differ from what happens, as it is what happens.
 */
export function foresee(facts: LadderFacts, from: Temporal.Instant, around: Surroundings): Foresight {
  const steps: Foreseen[] = [];
  let rungs = [...facts.rungs];
  let now = from;
  for (let look = 0; look < MOST_LOOKS; look += 1) {
    const decision = decide({ ...facts, rungs, ...around.allowanceAt(now) }, now);
    if (decision.do === 'miss') return { steps, endsAt: now, ends: decision.reason };
    if (decision.do === 'skip') return { steps, endsAt: now, ends: 'skipped' };
    if (decision.do === 'wait') {
      hold(steps, decision.held, now);
      if (!isBefore(now, decision.wakeAt)) break;
      now = decision.wakeAt;
      continue;
    }
    if (decision.do !== 'send') break;
    hold(steps, decision.held, now);
    for (const rung of decision.passed) steps.push({ do: 'pass', rung, at: now });
    const { rung } = decision;
    const why = around.refusedAt(rung, now);
    steps.push(why === null ? { do: 'send', rung, at: now } : { do: 'fail', rung, at: now, why });
    if (why === null) around.sent(rung, now);
    rungs = [...rungs.filter((one) => one.rung !== rung), recordOf(rung, now, why !== null)];
  }
  return { steps, endsAt: now, ends: 'unreachable' };
}

/** Said once, however often it is looked at. */
function hold(steps: Foreseen[], held: readonly Held[], at: Temporal.Instant): void {
  for (const { rung, because, until } of held) {
    const known = steps.some(
      (step) => step.do === 'hold' && step.rung === rung && step.because === because && same(step.until, until),
    );
    if (!known) steps.push({ do: 'hold', rung, at, because, until });
  }
}

const same = (a: Temporal.Instant | null, b: Temporal.Instant | null) => (a && b ? a.equals(b) : a === b);

const recordOf = (rung: Rung, now: Temporal.Instant, failed: boolean): RungRecord => ({
  rung,
  state: failed ? 'failed' : rung === 'push' ? 'sent' : 'delivered',
  claimedAt: now,
  retryAt: null,
  failedAt: failed ? now : null,
  pickedUp: false,
});
