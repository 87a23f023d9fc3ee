/**
 * Turns Ctrl-C, SIGTERM and a closed terminal into one request to stop; the second one forces.
 * `requested` settles when the stop is asked for, and rejects when something gave up (`because`).
 */
export function onStop(say: (line: string) => void) {
  const asked = new AbortController();
  const forced = new AbortController();
  const { promise: requested, resolve, reject } = Promise.withResolvers<void>();
  requested.catch(() => undefined); // it may reject while something else is awaited
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      if (asked.signal.aborted) {
        forced.abort();
        return;
      }
      say('Stopping …');
      asked.abort();
      resolve();
    });
  }
  // A terminal that is gone must not end us before the others.
  process.stdout.on('error', () => undefined);
  process.stderr.on('error', () => undefined);
  return {
    requested,
    signal: asked.signal,
    forced: forced.signal,
    now: () => asked.signal.aborted,
    because(reason: Error) {
      asked.abort();
      reject(reason);
    },
  };
}
