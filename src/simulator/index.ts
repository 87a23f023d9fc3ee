import type { FastifyInstance } from 'fastify';
import { createCallbacks } from './callbacks.ts';
import { createCalls } from './calls.ts';
import type { Context } from './context.ts';
import { createFaults } from './faults.ts';
import { resumeMessages } from './messages.ts';
import { browserRoutes } from './phone/browser-routes.ts';
import { createControl, type PhoneControl } from './phone/control.ts';
import { createEventStreams } from './phone/events.ts';
import { faultRoutes } from './phone/fault-routes.ts';
import { mailPage } from './phone/mail-page.ts';
import { pageRoutes } from './phone/page.ts';
import { controlRoutes } from './phone/routes.ts';
import { timeRoutes } from './phone/time-routes.ts';
import { createBrowsers } from './push/browsers.ts';
import { pushRoutes } from './push/routes.ts';
import { restRoutes } from './rest/index.ts';
import { type Relay, shareNetwork } from './shared.ts';
import { type Change, State } from './state.ts';
import { type GivenClock, realTimers, stoppable, type TimeControl, type Timers } from './time.ts';
import { createWebhooks } from './webhooks.ts';

export { PhoneRefusal } from './inbound.ts';
export type { PhoneControl } from './phone/control.ts';
export { reminderTemplateSid } from './templates.ts';
export { type ManualTimers, manualTimers, realTimers, type TimeControl, type Timers } from './time.ts';
export type { Browser, Call, Message, Notification, Phone } from './types.ts';

export type SimulatorOptions = {
  /** `AC` and 32 hex digits */
  accountSid: string;
  /** password of the REST API and key of the webhooks' signatures */
  authToken: string;
  /** where messages that people write are sent, signed; null: nowhere. A function is asked each time. */
  inboundUrl?: string | null | (() => string | null);
  /** senders of the account, `whatsapp:+1…` and `+1…`; any sender unless given */
  senders?: readonly string[];
  /** the sender's name on the phone's screen and in code messages; "Demo" unless given */
  senderName?: string;
  /** how to get a first message, for the empty page: a sentence a step */
  firstSteps?: readonly string[];
  /** file that keeps everything over a restart; in memory only unless given */
  storeFile?: string | null;
  /** how many of each kind (messages, calls …) are remembered; 2,000 messages and 500 calls unless told */
  remembers?: number | undefined;
  /** whether the provider itself obeys STOP and START on WhatsApp too, and answers them; true unless told */
  optOutKeywords?: boolean;
  /** how fast is spoken, milliseconds a word; 330 unless told */
  wordMs?: number;
  /** the share of its time that the network takes to carry a message, a call or words; 1 unless told. For tests: nobody watches them. */
  pace?: number;
  /** what time it is; the machine's clock unless given */
  clock?: GivenClock;
  /** moves that time, by the page's panel; without it there is no panel */
  time?: TimeControl | undefined;
  /** the application's service worker, its source, run by the simulated browsers; there are none unless given */
  serviceWorker?: string | null;
  /** where the push service is reached, e.g. http://127.0.0.1:8000/simulator/push */
  pushUrl?: string;
  /** how the processes of one network reach each other; this process is alone unless given */
  relay?: Relay | undefined;
  /** how time passes; the machine's timers unless given. With `manualTimers()` a test moves it. */
  timers?: Timers;
};

export type Simulator = {
  /** Fastify plugin: the REST API under `restPrefix` (`/simulator`), the page and its API under `phonePrefix` (`/phone`). */
  plugin(app: FastifyInstance, prefixes?: { restPrefix?: string; phonePrefix?: string }): Promise<void>;
  /** What a person does with the phones. */
  phone: PhoneControl;
  /** A push message, decrypted, arrives in a browser. */
  deliver(browser: string, text: string): void;
  /** Whether a request of the application is not answered yet. */
  isBusy(): boolean;
  /** Resolves when no request to the application is under way. */
  idle(): Promise<void>;
  /** Resolves with the first thing that `find` returns, now or after some change; never by itself. */
  until<T>(
    find: (phone: PhoneControl, change: Change | null) => T | null | undefined | false,
    signal?: AbortSignal,
  ): Promise<T>;
  /** Stops timers and streams. The plugin does it when its app closes. */
  stop(): void;
};

const LONGEST_CALL_MS = 10 * 60_000;

const defaultSteps = [
  'Point the app at this simulator instead of Twilio.',
  'Let it verify a phone number: the code lands here.',
  'Reply, tap and pick up, as the person would.',
];

/** A phone network with a Twilio-compatible API. It knows nothing of the application that uses it. */
export function buildSimulator(options: SimulatorOptions): Simulator {
  const timers = stoppable(options.timers ?? realTimers(options.clock));
  const state = new State(options.storeFile ?? null, options.remembers);
  const webhooks = createWebhooks(options.authToken, state, timers);
  const { inboundUrl = null } = options;
  const ctx: Context = {
    settings: {
      accountSid: options.accountSid,
      authToken: options.authToken,
      senderName: options.senderName ?? 'Demo',
      firstSteps: options.firstSteps ?? defaultSteps,
      senders: options.senders ?? [],
      inboundUrl: typeof inboundUrl === 'function' ? inboundUrl : () => inboundUrl,
      serviceWorker: options.serviceWorker ?? null,
      pushUrl: (options.pushUrl ?? '').replace(/\/$/, ''),
      optOutKeywords: options.optOutKeywords ?? true,
      wordMs: options.wordMs ?? 330 * (options.pace ?? 1),
      pace: options.pace ?? 1,
    },
    state,
    timers,
    webhooks,
    callbacks: createCallbacks(webhooks, timers),
    underWay: { count: 0 },
    faults: createFaults((waiting) => state.tell({ kind: 'faults', value: waiting })),
  };
  const own = createCalls(ctx);
  const calls = options.relay ? shareNetwork(state, own, options.relay) : own;
  const browsers = createBrowsers(ctx);
  const control = createControl(ctx, calls, browsers);
  const streams = createEventStreams(state, timers);
  const unhear = options.clock?.onMoved?.(() => state.tell({ kind: 'time', value: { now: timers.now() } }));

  function stop(): void {
    unhear?.();
    calls.stop();
    streams.close();
    timers.stop();
  }

  return {
    phone: control,
    deliver: (sid, text) =>
      browsers.accept(sid, { text, topic: null, urgency: 'normal', until: Number.POSITIVE_INFINITY }),
    isBusy: () => ctx.underWay.count > 0,
    async idle() {
      await browsers.idle();
      await webhooks.idle();
    },
    until: (find, signal) => firstThat(state, control, find, signal),
    stop,
    async plugin(app, prefixes = {}) {
      const rest = prefixes.restPrefix ?? '/simulator';
      const base = prefixes.phonePrefix ?? '/phone';
      await app.register(pushRoutes(ctx, browsers), { prefix: `${rest}/push` });
      await app.register(restRoutes(ctx, calls), { prefix: rest });
      await app.register(
        async (page) => {
          controlRoutes(page, ctx, control, streams);
          timeRoutes(page, options.time);
          browserRoutes(page, control);
          faultRoutes(page, ctx, control);
          pageRoutes(page, base);
          mailPage(page, control, base);
        },
        { prefix: base },
      );
      // Not before the application that hosts this can take callbacks.
      app.addHook('onReady', async () => {
        resumeMessages(ctx);
        // What another process plays at this moment is not left over.
        const longAgo = options.relay ? timers.now() - LONGEST_CALL_MS : undefined;
        timers.after(500, () => calls.resume(longAgo));
      });
      app.addHook('preClose', async () => stop());
    },
  };
}

function firstThat<T>(
  state: State,
  control: PhoneControl,
  find: (phone: PhoneControl, change: Change | null) => T | null | undefined | false,
  signal?: AbortSignal,
): Promise<T> {
  const already = find(control, null);
  if (already) return Promise.resolve(already);
  return new Promise((resolve, reject) => {
    const unsubscribe = state.subscribe((change) => {
      try {
        const found = find(control, change);
        if (!found) return;
        resolve(found);
      } catch (error) {
        reject(error);
      }
      unsubscribe();
    });
    signal?.addEventListener('abort', () => {
      unsubscribe();
      reject(signal.reason);
    });
  });
}
