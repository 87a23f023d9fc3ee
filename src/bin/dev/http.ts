import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** Why no server could listen there now; null when one could. */
export async function cannotListen(host: string, port: number): Promise<NodeJS.ErrnoException | null> {
  const server = createServer();
  const error = await new Promise<NodeJS.ErrnoException | null>((resolve) => {
    server.once('error', resolve);
    server.listen({ host, port, exclusive: true }, () => resolve(null));
  });
  await new Promise((resolve) => server.close(resolve));
  return error;
}

/** Waits until the URL answers 2xx; false when stopped before that. */
export async function whenReady(url: string, stop: AbortSignal): Promise<boolean> {
  while (!stop.aborted) {
    try {
      if ((await fetch(url, { signal: AbortSignal.any([stop, AbortSignal.timeout(2_000)]) })).ok) return true;
    } catch {
      // not listening yet
    }
    await delay(100, undefined, { signal: stop }).catch(() => undefined);
  }
  return false;
}
