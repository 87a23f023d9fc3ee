import { randomUUID } from 'node:crypto';
import { sign } from './signature.ts';
import type { State } from './state.ts';
import type { Timers } from './time.ts';

export type WebhookAnswer = { status: number; type: string; body: string };

export type Webhooks = {
  /**
   * Calls the application as Twilio does: form fields, signed, with timeouts and retries. null: no usable answer; the
   * problem is on record. `resource` is the sid that it is about.
   */
  send(
    url: string,
    fields: Record<string, string>,
    resource: string,
    method?: 'GET' | 'POST',
  ): Promise<WebhookAnswer | null>;
  /** Resolves when no call to the application is under way. */
  idle(): Promise<void>;
};

type Tuning = { retries: number; policy: Set<string>; totalMs: number };

/** Reads `#rc=2&rp=5xx,ct&rt=4000` (https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides). */
function tuningOf(url: string): Tuning {
  const settings = new URLSearchParams(url.split('#')[1] ?? '');
  const number = (name: string, standard: number, most: number) => {
    const value = Number.parseInt(settings.get(name) ?? '', 10);
    return Number.isFinite(value) ? Math.min(most, Math.max(0, value)) : standard;
  };
  return {
    retries: number('rc', 1, 5),
    policy: new Set((settings.get('rp') ?? 'ct').split(',')),
    totalMs: Math.min(number('rt', 15_000, 15_000), number('tt', 15_000, 15_000)),
  };
}

export function createWebhooks(authToken: string, state: State, timers: Timers): Webhooks {
  const underWay = new Set<Promise<unknown>>();

  async function attempts(url: string, fields: Record<string, string>, resource: string, method: 'GET' | 'POST') {
    const bare = url.split('#', 1)[0] ?? url;
    const { retries, policy, totalMs } = tuningOf(url);
    const token = randomUUID();
    let trouble = '';
    for (let attempt = 0; attempt <= retries; attempt++) {
      try {
        const answer = await request(authToken, bare, fields, method, token, totalMs);
        if (answer.status < 400) return answer;
        trouble = `HTTP ${answer.status}`;
        if (!retryable(policy, answer.status >= 500 ? '5xx' : '4xx')) break;
      } catch (error) {
        const timeout = (error as Error).name === 'TimeoutError';
        trouble = timeout ? 'no answer in time' : 'no connection';
        if (!retryable(policy, timeout ? 'rt' : 'ct')) break;
      }
    }
    const text = `HTTP retrieval failure: ${new URL(bare).pathname}, ${trouble}`;
    state.report({ at: timers.now(), code: 11200, text, resource });
    return null;
  }

  return {
    send(url, fields, resource, method = 'POST') {
      const job = attempts(url, fields, resource, method);
      underWay.add(job);
      return job.finally(() => underWay.delete(job));
    },
    async idle() {
      const turn = () => new Promise((resolve) => setImmediate(resolve));
      await turn();
      while (underWay.size > 0) {
        await Promise.allSettled(underWay);
        await turn();
      }
    },
  };
}

function retryable(policy: Set<string>, failure: string): boolean {
  return policy.has('all') || policy.has(failure);
}

async function request(
  authToken: string,
  url: string,
  fields: Record<string, string>,
  method: 'GET' | 'POST',
  token: string,
  totalMs: number,
): Promise<WebhookAnswer> {
  const target = method === 'GET' ? withQuery(url, fields) : url;
  const response = await fetch(target, {
    method,
    headers: {
      'user-agent': 'TwilioProxy/1.1',
      accept: '*/*',
      'i-twilio-idempotency-token': token,
      'x-twilio-signature': sign(authToken, target, method === 'GET' ? {} : fields),
      ...(method === 'POST' ? { 'content-type': 'application/x-www-form-urlencoded; charset=UTF-8' } : {}),
    },
    body: method === 'POST' ? new URLSearchParams(fields).toString() : null,
    signal: AbortSignal.timeout(totalMs),
  });
  const type = response.headers.get('content-type') ?? '';
  return { status: response.status, type, body: await response.text() };
}

function withQuery(url: string, fields: Record<string, string>): string {
  return `${url}${url.includes('?') ? '&' : '?'}${new URLSearchParams(fields)}`;
}
