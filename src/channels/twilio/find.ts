/**
 * How far the provider's clock and ours may be apart. What is known already is left out, so a wide span takes nothing that is somebody
 * else's.
 */
const LEEWAY_MINUTES = 5;

/** Of what the provider lists, the one nearest to `since` that is not known already; undefined when there is none. */
export function nearestTo<T extends { sid: string; dateCreated: Date }>(
  since: Temporal.Instant,
  listed: readonly T[],
  except: ReadonlySet<string> | undefined,
): T | undefined {
  const floor = since.subtract({ minutes: LEEWAY_MINUTES }).epochMilliseconds;
  const away = ({ dateCreated }: T) => Math.abs(dateCreated.getTime() - since.epochMilliseconds);
  return listed
    .filter(({ sid, dateCreated }) => dateCreated.getTime() >= floor && !except?.has(sid))
    .sort((a, b) => away(a) - away(b))[0];
}
