import type { JWK } from 'jose';
import type { SigningKey } from './signing-key.ts';
import { ACCESS_TOKEN_SECONDS } from './tokens.ts';

/** The keys of an issuer: one signs, all verify. */
export type KeyRing = { current(): SigningKey; jwks(): { keys: JWK[] } };

/** A ring of one key that is never changed, as in development. */
export const singleKey = (key: SigningKey): KeyRing => {
  const jwks = { keys: [key.publicKey] };
  return { current: () => key, jwks: () => jwks };
};

/** Minutes between a key's publication and its first signature: key sets are kept for ten by clients and edges. */
export const PUBLISHED_AHEAD_MINUTES = 20;
/** Seconds for which a key is still published after the next one signs: its last token, and clocks that differ. */
const OUTLIVES_SECONDS = ACCESS_TOKEN_SECONDS + 15 * 60;

export type DatedKey = { key: SigningKey; signsFrom: Temporal.Instant };

/**
 * Which key signs at `now` and which are published: the newest that may sign, those that will, and those whose last token may still
 * be alive. The oldest signs where none may yet.
 */
export function ringAt(
  keys: readonly DatedKey[],
  now: Temporal.Instant,
): { current: SigningKey; published: SigningKey[] } | null {
  const byAge = [...keys].sort((a, b) => Temporal.Instant.compare(b.signsFrom, a.signsFrom));
  const at = Math.max(
    0,
    byAge.findIndex(({ signsFrom }) => Temporal.Instant.compare(signsFrom, now) <= 0),
  );
  const current = byAge[at] ?? byAge.at(-1);
  if (!current) return null;
  const published = byAge.filter((_, index) => {
    const next = byAge[index - 1];
    return (
      index <= at ||
      (next !== undefined && Temporal.Instant.compare(next.signsFrom.add({ seconds: OUTLIVES_SECONDS }), now) > 0)
    );
  });
  return { current: current.key, published: published.map(({ key }) => key) };
}
