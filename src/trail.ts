import { AsyncLocalStorage } from 'node:async_hooks';

/** Ids of the work under way; never words of a person. */
export type TrailIds = { reqId?: string; conversation?: string };

const under = new AsyncLocalStorage<TrailIds>();

/** What leaves a line in the log says for whose sake: the request that it came by, the conversation in which it was said. */
export const trail = {
  /** Everything that `work` begins is done with these ids; what is added later stands in `ids` itself. */
  begin<T>(ids: TrailIds, work: () => T): T {
    return under.run(ids, work);
  },
  /** What is known only now; nothing outside of `begin`. */
  add(ids: TrailIds): void {
    Object.assign(under.getStore() ?? {}, ids);
  },
  ids: (): TrailIds => under.getStore() ?? {},
};
