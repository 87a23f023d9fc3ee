import type { Fault } from './faults.ts';
import type { Timers } from './time.ts';
import type { Webhooks } from './webhooks.ts';

type Callback = { url: string; fields: Record<string, string> };

/**
 * Status callbacks, in order for each message or call, unless a fault has them come twice, in the wrong order, late or not at
 * all. They never hold up what they report.
 */
export type Callbacks = {
  misbehave(sid: string, how: NonNullable<Fault['callbacks']>): void;
  send(sid: string, url: string | null, fields: Record<string, string>, last: boolean): void;
};

/** How late a late one comes. */
const LATE_MS = 30_000;

export function createCallbacks(webhooks: Webhooks, timers: Timers): Callbacks {
  const queues = new Map<string, Promise<unknown>>();
  const manners = new Map<string, { how: NonNullable<Fault['callbacks']>; held: Callback[] }>();

  function post(sid: string, { url, fields }: Callback): void {
    const before = queues.get(sid) ?? Promise.resolve();
    const job = before.then(() => webhooks.send(url, fields, sid));
    queues.set(sid, job);
    void job.finally(() => {
      if (queues.get(sid) === job) queues.delete(sid);
    });
  }

  return {
    misbehave(sid, how) {
      manners.set(sid, { how, held: [] });
    },
    send(sid, url, fields, last) {
      if (!url) return;
      const manner = manners.get(sid);
      const callback = { url, fields };
      if (!manner) post(sid, callback);
      else if (manner.how === 'late') timers.after(LATE_MS, () => post(sid, callback));
      else if (manner.how === 'twice') for (const one of [callback, callback]) post(sid, one);
      else if (manner.how === 'reversed') {
        manner.held.unshift(callback);
        if (last) for (const one of manner.held.splice(0)) post(sid, one);
      }
      if (last) manners.delete(sid);
    },
  };
}
