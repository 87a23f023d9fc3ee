import { windowEndsAt } from '../calendar/daily-window.ts';
import { isBefore } from '../instants.ts';
import type { Held, LadderFacts, QuietHours, Rung } from './types.ts';

/** Why `rung` stays back at `now`, or null. A push makes no noise that the person did not choose: quiet hours let it pass. */
export function heldBack(rung: Rung, facts: LadderFacts, now: Temporal.Instant): Held | null {
  if (facts.dayOff) return { rung, because: 'paused', until: null };
  if (facts.pausedUntil && Temporal.Instant.compare(now, facts.pausedUntil) < 0) {
    return { rung, because: 'paused', until: facts.pausedUntil };
  }
  if (rung === 'push') return null;
  const until = facts.quiet && quietUntil(now, facts.quiet);
  if (until) return { rung, because: 'quiet_hours', until };
  return rung === 'whatsapp' ? null : callHeldBack(rung, facts, now);
}

/** A phone that rings wakes whoever sleeps beside it: calls have hours of their own, and a ceiling an hour. */
function callHeldBack(rung: Rung, { noCalls, callsAgainAt }: LadderFacts, now: Temporal.Instant): Held | null {
  const until = noCalls ? quietUntil(now, noCalls) : null;
  if (until) return { rung, because: 'calling_hours', until };
  if (callsAgainAt && isBefore(now, callsAgainAt)) return { rung, because: 'hourly_limit', until: callsAgainAt };
  return null;
}

/** The instant at which the quiet hours around `at` end; null when `at` is not in them. Equal start and end: never quiet. */
export function quietUntil(at: Temporal.Instant, quiet: QuietHours): Temporal.Instant | null {
  const until = windowEndsAt(at, quiet, quiet.zone);
  return until.equals(at) ? null : until;
}
