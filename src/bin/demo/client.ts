import { createClient, isAuthRetryableFetchError } from '@supabase/supabase-js';

/** The demo met something it cannot go on from; the sentence says what. */
export class DemoError extends Error {}

type Json = Record<string, unknown>;

/** A person with a browser and a phone, all over HTTP. */
export type DemoClient = {
  api<T = Json>(method: string, path: string, body?: unknown): Promise<T>;
  /** One turn with the coach; `onEvent` sees every server-sent event. Resolves with the reply. */
  chat(message: string, onEvent: (event: ChatEvent) => void): Promise<Json>;
  /** What a person does with the simulated phone. */
  phone<T = Json>(method: string, path: string, body?: unknown): Promise<T>;
};

export type ChatEvent =
  | { type: 'progress'; node: string }
  | { type: 'token'; text: string }
  | { type: 'complete'; data: Json }
  | { type: 'error'; message: string };

/** Signs a new person up with `supabase-js`, as an app would. */
export async function signUp(address: string): Promise<DemoClient> {
  const supabase = createClient(address, 'demo', { auth: { persistSession: false, autoRefreshToken: false } });
  const { data, error } = await supabase.auth.signUp({
    email: `demo-${Date.now()}@example.org`,
    password: 'demo demo demo',
  });
  if (error && isAuthRetryableFetchError(error) && !error.status) throw new TypeError('fetch failed');
  if (error || !data.session) throw new DemoError(`Signing up failed: ${error?.message ?? 'no session came back'}`);
  const authorization = `Bearer ${data.session.access_token}`;
  return {
    api: (method, path, body) => request(`${address}/api/v1${path}`, method, body, { authorization }),
    phone: (method, path, body) => request(`${address}/phone/api${path}`, method, body, {}),
    chat: (message, onEvent) => turn(`${address}/api/v1/chat/message`, authorization, message, onEvent),
  };
}

async function request<T>(url: string, method: string, body: unknown, headers: Record<string, string>): Promise<T> {
  const response = await fetch(url, {
    method,
    headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok)
    throw new DemoError(`${method} ${new URL(url).pathname} answered ${response.status}: ${text.slice(0, 300)}`);
  return (text ? JSON.parse(text) : undefined) as T;
}

async function turn(
  url: string,
  authorization: string,
  message: string,
  onEvent: (event: ChatEvent) => void,
): Promise<Json> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { authorization, 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ message }),
  });
  if (!response.ok || !response.body)
    throw new DemoError(`The coach answered ${response.status}: ${await response.text()}`);
  let reply: Json | undefined;
  for await (const event of eventsOf(response.body)) {
    onEvent(event);
    if (event.type === 'complete') reply = event.data;
    if (event.type === 'error') throw new DemoError(`The coach stumbled: ${event.message}`);
  }
  if (!reply) throw new DemoError('The stream ended without a complete event.');
  return reply;
}

async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<ChatEvent> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const bytes of body) {
    const parts = (rest + decoder.decode(bytes, { stream: true })).split('\n\n');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      const data = part.split('\n').filter((line) => line.startsWith('data:'));
      if (data.length > 0) yield JSON.parse(data.map((line) => line.slice(5)).join('\n')) as ChatEvent;
    }
  }
}
