import { type Twilio, twilioSdk } from './sdk.ts';

/** What the SDK needs. `apiBaseUrl` sends every Twilio host (api, verify, content) to another base, e.g. the simulator. */
export type TwilioSettings = {
  accountSid: string;
  authToken: string;
  apiBaseUrl?: string | null;
  /** how long one request may take; 10 s unless told */
  timeoutMs?: number;
};

export type TwilioClient = ReturnType<Twilio>;

type RequestOptions = Parameters<InstanceType<Twilio['RequestClient']>['request']>[0];

/** Thrown in place of the SDK's own exception, which drops the Retry-After header. */
export class TooManyRequests extends Error {
  readonly retryAfterSeconds: number | null;
  readonly code: number | null;
  constructor(retryAfterSeconds: number | null, code: number | null) {
    super('too many requests');
    this.retryAfterSeconds = retryAfterSeconds;
    this.code = code;
  }
}

/** The SDK's client, on the real hosts or on `apiBaseUrl`. Makes no request by itself, and loads the SDK when it is first asked for something. */
export function createTwilioClient(settings: TwilioSettings): TwilioClient {
  let client: TwilioClient | undefined;
  return new Proxy({} as TwilioClient, {
    get(_, property) {
      client ??= connect(settings);
      return Reflect.get(client, property);
    },
  });
}

function connect({ accountSid, authToken, apiBaseUrl, timeoutMs = 10_000 }: TwilioSettings): TwilioClient {
  const twilio = twilioSdk();
  const base = apiBaseUrl ? apiBaseUrl.replace(/\/+$/, '') : null;
  const onBase = (uri: string) => {
    const { pathname, search } = new URL(uri);
    return base === null ? uri : base + pathname + search;
  };
  class RebasedClient extends twilio.RequestClient {
    override async request<TData>(options: RequestOptions) {
      const response = await super.request<TData>({ ...options, uri: onBase(options.uri) } as never);
      if (response.statusCode === 429) {
        throw new TooManyRequests(retryAfter(response.headers), errorCode(response.body));
      }
      return response;
    }
  }
  // 50 sockets: a thousand reminders on the full hour must not queue behind each other.
  const httpClient = new RebasedClient({ timeout: timeoutMs, maxSockets: 50, autoRetry: false });
  return twilio(accountSid, authToken, { httpClient });
}

function retryAfter(headers: unknown): number | null {
  const value = (headers as Record<string, unknown> | undefined)?.['retry-after'];
  const seconds = Number(value);
  return value !== undefined && Number.isFinite(seconds) && seconds >= 0 ? Math.ceil(seconds) : null;
}

function errorCode(body: unknown): number | null {
  const parsed = typeof body === 'string' ? safeJson(body) : body;
  const code = (parsed as { code?: unknown } | null)?.code;
  return typeof code === 'number' ? code : null;
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
