import { isBefore } from '../instants.ts';
import { CLAIM_LEASE_SECONDS } from './decide.ts';

/** How far the provider's clock and ours may be apart. */
const LEEWAY_MINUTES = 5;
/** A send follows its claim; one that seems to precede it does so by the clocks' difference alone, and counts as so much further away. */
const BEFORE_COUNTS = 3;

/**
 * Which of the sends that nobody knows belongs to which open claim of the same person and channel: over all of them at once, nearest in
 * time first, so that no claim takes what another one sent. Each send has one claim at most; a claim without one never left.
 */
export function matchSends<Send extends { at: Temporal.Instant }>(
  claims: readonly { id: string; claimedAt: Temporal.Instant }[],
  sends: readonly Send[],
): Map<string, Send> {
  const pairs = claims
    .flatMap(({ id, claimedAt }) => sends.map((send) => ({ id, claimedAt, send })))
    .filter(({ claimedAt, send }) => mayBelong(claimedAt, send.at))
    .sort((a, b) => apart(a.claimedAt, a.send.at) - apart(b.claimedAt, b.send.at));
  const matched = new Map<string, Send>();
  const taken = new Set<Send>();
  for (const { id, send } of pairs) {
    if (matched.has(id) || taken.has(send)) continue;
    matched.set(id, send);
    taken.add(send);
  }
  return matched;
}

/** No send begins once its claim's lease is over. */
function mayBelong(claimedAt: Temporal.Instant, at: Temporal.Instant): boolean {
  const from = claimedAt.subtract({ minutes: LEEWAY_MINUTES });
  const to = claimedAt.add({ minutes: LEEWAY_MINUTES, seconds: CLAIM_LEASE_SECONDS });
  return !isBefore(at, from) && !isBefore(to, at);
}

/** In whole seconds: the provider tells no more. */
function apart(claimedAt: Temporal.Instant, at: Temporal.Instant): number {
  const seconds = secondOf(at) - secondOf(claimedAt);
  return seconds < 0 ? -seconds * BEFORE_COUNTS : seconds;
}

const secondOf = (at: Temporal.Instant) => Math.floor(at.epochMilliseconds / 1000);
