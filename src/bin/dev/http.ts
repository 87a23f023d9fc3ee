import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** Whether a server could listen there now. */
export async function portIsFree(host: string, port: number): Promise<boolean> {
  const server = createServer();
  const free = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false));
    server.listen({ host, port, exclusive: true }, () => resolve(true));
  });
  await new Promise((resolve) => server.close(resolve));
  return free;
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
