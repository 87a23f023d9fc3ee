import { isBefore, plusMinutes } from '../instants.ts';
import { decide } from './decide.ts';
import { heldBack } from './held-back.ts';
import type { Channel, LadderFacts, Rung } from './types.ts';

/** Reminders of one person that fall due within so many minutes go out as one. */
export const TOGETHER_MINUTES = 2;

export const channelOf = (rung: Rung): Channel => (rung === 'call_again' ? 'call' : rung);

/**
 * The rung of an occurrence that is not asked for yet and may go out with another of the same person on `channel` at `now`: the ladder
 * would ask for it within the next two minutes, nothing holds it back now, and no phone rings before its task is due. Null when none.
 */
export function mayJoin(
  facts: LadderFacts,
  now: Temporal.Instant,
  channel: Channel,
): { rung: Rung; retry: boolean } | null {
  const limit = plusMinutes(now, TOGETHER_MINUTES);
  for (let at = now; !isBefore(limit, at); ) {
    const decision = decide(facts, at);
    if (decision.do === 'wait') {
      at = decision.wakeAt;
      continue;
    }
    if (decision.do !== 'send' || channelOf(decision.rung) !== channel) return null;
    if (heldBack(decision.rung, facts, now) || (facts.choosingUntil && isBefore(now, facts.choosingUntil))) return null;
    if (channel === 'call' && isBefore(now, facts.dueAt)) return null;
    return { rung: decision.rung, retry: decision.retry };
  }
  return null;
}
