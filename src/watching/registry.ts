import { collectDefaultMetrics, Registry } from '@prometheus-io/client';

export type { Registry } from '@prometheus-io/client';

/** One registry a process, with what Node says of itself: memory, event loop, garbage. */
export function createRegistry(): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return registry;
}

/** What `/metrics` answers. */
export async function exposition(registry: Registry): Promise<{ type: string; text: string }> {
  return { type: registry.contentType, text: await registry.metrics() };
}

/**
 * Whether a request may read the figures: everybody in development; in production who carries METRICS_TOKEN, and nobody without one
 * being set.
 */
export function mayWatch(
  authorization: string | undefined,
  { production, token }: { production: boolean; token: string | undefined },
): boolean {
  if (token === undefined) return !production;
  return authorization === `Bearer ${token}`;
}
