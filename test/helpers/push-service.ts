import { createECDH, type ECDH, randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { PushPayload, PushSubscription } from '../../src/channels/types.ts';
import type { Clock } from '../../src/domain/clock.ts';
import { openMessage, readVapid, type Vapid } from '../../src/simulator/push/message.ts';

const URGENCIES = ['very-low', 'low', 'normal', 'high'] as const;
type Urgency = (typeof URGENCIES)[number];

/** A message as it reached the browser, decrypted. `at`: when the service took it, in epoch milliseconds. */
export type Push = {
  at: number;
  payload: PushPayload;
  ttl: number;
  topic: string | null;
  urgency: Urgency;
  vapid: Vapid;
};

/** A browser that subscribed, and what the person sees in it. */
export type Browser = {
  subscription: PushSubscription;
  /** Everything that reached the browser, in order. */
  received: Push[];
  /** What stands on the screen: one notification a tag, the last that came (Notifications API §2.7). */
  shown(): PushPayload[];
  /** Requests for this browser, whatever became of them. */
  asked: number;
  /** The next requests are answered like this, one after the other, and deliver nothing. */
  answerNext(...answers: { status: number; headers?: Record<string, string> }[]): void;
  /** Offline: messages wait, one a topic, as long as their TTL (RFC 8030 §5.2, §5.4). */
  goOffline(): void;
  goOnline(): void;
  /** Short of battery: only messages of this urgency and above are delivered now (RFC 8030 §5.3). */
  takeOnly(urgency: Urgency): void;
  /** The person took back their permission: the service answers 410 from now on. */
  unsubscribe(): void;
};

export type PushService = {
  /** A browser subscribes for the application with this VAPID key; only that one may send (RFC 8292 §4). */
  subscribe(applicationKey: string): Browser;
  close(): Promise<void>;
};

type Inside = Browser & {
  keys: { ecdh: ECDH; auth: Buffer };
  applicationKey: string;
  answers: { status: number; headers?: Record<string, string> }[];
  state: { online: boolean; gone: boolean; least: Urgency };
  waiting: { push: Push; until: number }[];
};

/** A push service (RFC 8030) on a loopback listener. `clock` is what a message's life is measured by. */
export async function startPushService(clock: Clock): Promise<PushService> {
  const browsers = new Map<string, Inside>();
  const server = createServer(async (request, response) => {
    const browser = browsers.get(request.url ?? '');
    const { status, headers = {} } = await take(browser, request, origin(), clock).catch(
      () => ({ status: 500 }) as Answer,
    );
    response.writeHead(status, headers).end();
  });
  const origin = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    subscribe(applicationKey) {
      const path = `/push/${randomUUID()}`;
      const browser = newBrowser(`${origin()}${path}`, applicationKey, clock);
      browsers.set(path, browser);
      return browser;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

type Answer = { status: number; headers?: Record<string, string> };

async function take(
  browser: Inside | undefined,
  request: IncomingMessage,
  origin: string,
  clock: Clock,
): Promise<Answer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  if (!browser) return { status: 404 };
  browser.asked += 1;
  if (browser.state.gone) return { status: 410 };
  const told = browser.answers.shift();
  if (told) return told;
  const headers = request.headers as Record<string, string | undefined>;
  const [ttl, topic = null, urgency = 'normal'] = [headers['ttl'], headers['topic'], headers['urgency']];
  if (request.method !== 'POST' || !ttl || !/^\d+$/.test(ttl)) return { status: 400 };
  if (topic !== null && !/^[\w-]{1,32}$/.test(topic)) return { status: 400 };
  if (!URGENCIES.includes(urgency as Urgency) || headers['content-encoding'] !== 'aes128gcm') return { status: 400 };
  const body = Buffer.concat(chunks);
  if (body.length > 4096) return { status: 413 };
  let vapid: Vapid;
  try {
    vapid = await readVapid(headers['authorization'], origin);
  } catch {
    return { status: 401 };
  }
  if (vapid.key !== browser.applicationKey) return { status: 403 };
  const payload = JSON.parse(openMessage(body, browser.keys.ecdh, browser.keys.auth)) as PushPayload;
  const at = clock.now().epochMilliseconds;
  accept(browser, { at, payload, ttl: Number(ttl), topic, urgency: urgency as Urgency, vapid }, at);
  return { status: 201, headers: { location: `${origin}/message/${randomUUID()}` } };
}

function accept(browser: Inside, push: Push, now: number): void {
  if (push.topic) browser.waiting = browser.waiting.filter((one) => one.push.topic !== push.topic);
  browser.waiting.push({ push, until: now + push.ttl * 1000 });
  deliver(browser, now);
}

/** Hands over what the browser takes now; what is past its life is dropped, the rest goes on waiting. */
function deliver(browser: Inside, now: number): void {
  const { online, least } = browser.state;
  const alive = browser.waiting.filter((one) => one.until >= now);
  const fits = ({ push }: { push: Push }) => online && URGENCIES.indexOf(push.urgency) >= URGENCIES.indexOf(least);
  browser.waiting = alive.filter((one) => !fits(one));
  browser.received.push(...alive.filter(fits).map((one) => one.push));
}

function newBrowser(endpoint: string, applicationKey: string, clock: Clock): Inside {
  const ecdh = createECDH('prime256v1');
  const p256dh = ecdh.generateKeys().toString('base64url');
  const auth = randomBytes(16);
  const now = () => clock.now().epochMilliseconds;
  const browser: Inside = {
    subscription: { endpoint, keys: { p256dh, auth: auth.toString('base64url') } },
    keys: { ecdh, auth },
    applicationKey,
    received: [],
    asked: 0,
    answers: [],
    waiting: [],
    state: { online: true, gone: false, least: 'very-low' },
    shown: () => [...new Map(browser.received.map(({ payload }) => [payload.tag, payload])).values()],
    answerNext: (...answers) => void browser.answers.push(...answers),
    goOffline() {
      browser.state.online = false;
    },
    goOnline() {
      browser.state.online = true;
      deliver(browser, now());
    },
    takeOnly(urgency) {
      browser.state.least = urgency;
      deliver(browser, now());
    },
    unsubscribe() {
      browser.state.gone = true;
    },
  };
  return browser;
}
