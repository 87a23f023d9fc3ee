import { createECDH, type ECDH, randomBytes } from 'node:crypto';
import type { Context } from '../context.ts';
import { PhoneRefusal } from '../inbound.ts';
import { newSid } from '../sids.ts';
import type { Browser, Notification, WaitingPush } from '../types.ts';
import { createWorkers } from './workers.ts';

/** What `PushSubscription.toJSON()` gives. */
export type Subscription = { endpoint: string; keys: { p256dh: string; auth: string } };

export type Subscribing = { applicationKey: string; number?: string; name?: string };

export type Browsers = {
  /** A new browser that subscribes for the application with this VAPID key. These throw PhoneRefusal. */
  subscribe(wish: Subscribing): { browser: Browser; subscription: Subscription };
  behave(sid: string, behaviour: Partial<Pick<Browser, 'online' | 'allowed' | 'buttons'>>): Browser;
  /** The person taps a button of a notification, by its place, or the notification itself (null). */
  tap(sid: string, button: number | null): Promise<Notification>;
  dismiss(sid: string): Notification;
  /** What the push service took for a browser: delivered at once, or when it is online again and still worth it. */
  accept(sid: string, push: WaitingPush): void;
  endpointOf(browser: Browser): string;
  keysOf(browser: Browser): ECDH;
  /** Resolves when no service worker has anything to do. */
  idle(): Promise<void>;
};

/** How long a push takes to its browser. */
const ARRIVES_MS = 80;

export function createBrowsers(ctx: Context): Browsers {
  const workers = createWorkers(ctx);
  const now = () => ctx.timers.now();

  function need(sid: string): Browser {
    const browser = ctx.state.get('browser', sid);
    if (!browser) throw new PhoneRefusal('There is no such browser.');
    return browser;
  }

  function shown(sid: string): Notification {
    const notification = ctx.state.get('notification', sid);
    if (!notification) throw new PhoneRefusal('There is no such notification.');
    if (notification.closedAt !== null) throw new PhoneRefusal('That notification is gone.');
    return notification;
  }

  function deliver(sid: string): void {
    const browser = ctx.state.get('browser', sid);
    if (!browser?.online || browser.waiting.length === 0) return;
    const alive = browser.waiting.filter(({ until }) => until >= now());
    ctx.state.put('browser', { ...browser, waiting: [] });
    for (const { text } of alive) workers.push(sid, text);
  }

  return {
    subscribe({ applicationKey, number, name }) {
      if (ctx.settings.serviceWorker === null) throw new PhoneRefusal('There are no browsers here.');
      if (Buffer.from(applicationKey, 'base64url').length !== 65)
        throw new PhoneRefusal('The application key is 65 bytes in base64url.');
      const ecdh = createECDH('prime256v1');
      const p256dh = ecdh.generateKeys().toString('base64url');
      const auth = randomBytes(16).toString('base64url');
      const count = ctx.state.all('browser').filter((one) => one.number === (number ?? null)).length;
      const browser = ctx.state.put('browser', {
        sid: newSid('BR'),
        name: name ?? (count === 0 ? 'Browser' : `Browser ${count + 1}`),
        number: number ?? null,
        createdAt: now(),
        online: true,
        allowed: true,
        buttons: 3,
        applicationKey,
        secret: { privateKey: ecdh.getPrivateKey('base64url'), auth },
        waiting: [],
      });
      return { browser, subscription: { endpoint: endpointOf(browser), keys: { p256dh, auth } } };
    },
    behave(sid, behaviour) {
      const changed = ctx.state.put('browser', { ...need(sid), ...behaviour });
      if (changed.online) deliver(sid);
      return changed;
    },
    async tap(sid, button) {
      const notification = shown(sid);
      const action = button === null ? null : notification.actions[button];
      if (action === undefined) throw new PhoneRefusal('That notification has no such button.');
      ctx.state.put('notification', { ...notification, tapped: action?.title ?? notification.title });
      await workers.click(sid, action?.action ?? '');
      return ctx.state.get('notification', sid) ?? notification;
    },
    dismiss(sid) {
      return ctx.state.put('notification', { ...shown(sid), closedAt: now(), closedBy: 'dismissed' });
    },
    accept(sid, push) {
      const browser = need(sid);
      const others = browser.waiting.filter(({ topic }) => push.topic === null || topic !== push.topic);
      ctx.state.put('browser', { ...browser, waiting: [...others, push] });
      ctx.timers.after(ARRIVES_MS, () => deliver(sid));
    },
    endpointOf,
    keysOf(browser) {
      const ecdh = createECDH('prime256v1');
      ecdh.setPrivateKey(browser.secret.privateKey, 'base64url');
      return ecdh;
    },
    idle: workers.idle,
  };

  function endpointOf({ sid }: Browser): string {
    return `${ctx.settings.pushUrl}/${sid}`;
  }
}
