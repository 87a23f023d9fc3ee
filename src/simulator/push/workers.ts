import vm from 'node:vm';
import type { Context } from '../context.ts';
import { newSid } from '../sids.ts';
import type { Notification } from '../types.ts';

export type Workers = {
  /** A message arrives (Push API §10.4): `text` as it was encrypted. */
  push(browser: string, text: string): void;
  /** A notification, or the button with that action, is tapped; resolves when the worker has done with it. */
  click(notification: string, action: string): Promise<void>;
  idle(): Promise<void>;
};

type Listener = (event: Record<string, unknown>) => void;
type Options = Partial<Pick<Notification, 'body' | 'tag' | 'actions' | 'data' | 'silent'>>;

/** Longest that a worker's own code may compute in one go. */
const COMPUTE_MS = 1_000;

/**
 * Runs the application's own service worker for each browser, as far as pushes go: `push`, `notificationclick`, `showNotification`,
 * `getNotifications`, `clients.openWindow` (Push API, Notifications API). Each browser has its own; what it throws is on record.
 */
export function createWorkers(ctx: Context): Workers {
  const running = new Map<string, Map<string, Listener[]>>();
  const underWay = new Set<Promise<unknown>>();

  function dispatch(browser: string, type: string, event: Record<string, unknown>): Promise<void> {
    const waits: Promise<unknown>[] = [];
    const work = (async () => {
      try {
        for (const listener of worker(browser).get(type) ?? [])
          listener({ type, ...event, waitUntil: (until: unknown) => waits.push(Promise.resolve(until)) });
        // One that is waited for may wait for more.
        for (let done = 0; done < waits.length; done += 1) await waits[done];
      } catch (error) {
        complain(browser, error);
      }
    })();
    underWay.add(work);
    return work.finally(() => underWay.delete(work));
  }

  function worker(browser: string): Map<string, Listener[]> {
    const known = running.get(browser);
    if (known) return known;
    const listeners = new Map<string, Listener[]>();
    running.set(browser, listeners);
    const self = {
      addEventListener: (type: string, listener: Listener) =>
        void listeners.set(type, [...(listeners.get(type) ?? []), listener]),
      registration: {
        showNotification: async (title: string, options: Options = {}) => show(browser, title, options),
        getNotifications: async ({ tag }: { tag?: string } = {}) =>
          shownIn(browser)
            .filter((one) => !tag || one.tag === tag)
            .map(handle),
      },
      clients: {
        matchAll: async () => [],
        openWindow: async (url: string) => void opened.set(browser, String(url)),
      },
      Notification: { maxActions: ctx.state.get('browser', browser)?.buttons ?? 2 },
      navigator: { userAgent: 'Simulated Chrome' },
      skipWaiting: async () => undefined,
    };
    const globals = { ...self, self, fetch, URL, URLSearchParams, console: { log() {}, warn() {}, error() {} } };
    vm.runInContext(ctx.settings.serviceWorker ?? '', vm.createContext(globals), {
      filename: 'service-worker.js',
      timeout: COMPUTE_MS,
    });
    return listeners;
  }
  /** what a tap opened last, by browser */
  const opened = new Map<string, string>();

  const shownIn = (browser: string) =>
    ctx.state.all('notification').filter((one) => one.browser === browser && one.closedAt === null);

  /** Notifications of one tag replace each other (Notifications API §2.7). */
  function show(
    browser: string,
    title: string,
    { body = '', tag = '', actions = [], data = null, silent = false }: Options,
  ) {
    for (const former of shownIn(browser)) if (tag && former.tag === tag) close(former.sid, 'replaced');
    const most = ctx.state.get('browser', browser)?.buttons ?? 2;
    ctx.state.put('notification', {
      sid: newSid('NO'),
      browser,
      title: String(title),
      body: String(body),
      tag,
      actions: actions.slice(0, most).map((one) => ({ action: String(one.action), title: String(one.title) })),
      // As structured clones: nothing of the worker's own world stays.
      data: JSON.parse(JSON.stringify(data ?? null)),
      silent,
      shownAt: ctx.timers.now(),
      closedAt: null,
      closedBy: null,
      tapped: null,
      opened: null,
    });
  }

  function close(sid: string, why: Notification['closedBy']): void {
    const one = ctx.state.get('notification', sid);
    if (!one || one.closedAt !== null) return;
    const closedBy = one.tapped === null ? why : 'tapped';
    ctx.state.put('notification', { ...one, closedAt: ctx.timers.now(), closedBy });
  }

  const handle = (one: Notification) => ({ ...one, close: () => close(one.sid, 'closed') });

  /** Errors of another realm are no instances of ours. */
  function complain(browser: string, error: unknown): void {
    const text = `The service worker failed: ${(error as Error | null)?.message ?? String(error)}`;
    ctx.state.report({ at: ctx.timers.now(), code: 0, text, resource: browser });
  }

  return {
    push(browser, text) {
      void dispatch(browser, 'push', { data: { text: () => text, json: () => JSON.parse(text) } });
    },
    async click(sid, action) {
      const one = ctx.state.get('notification', sid);
      if (!one) return;
      opened.delete(one.browser);
      await dispatch(one.browser, 'notificationclick', { notification: handle(one), action });
      const url = opened.get(one.browser);
      const latest = ctx.state.get('notification', sid);
      if (latest && url) ctx.state.put('notification', { ...latest, opened: url });
    },
    async idle() {
      while (underWay.size > 0) await Promise.allSettled(underWay);
    },
  };
}
