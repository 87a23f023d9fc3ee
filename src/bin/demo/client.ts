import { createClient, isAuthRetryableFetchError } from '@supabase/supabase-js';
import { type ChatEvent, type ChatReply, createFlux, TurnError } from '../../../clients/typescript/src/index.ts';

export type { ChatEvent } from '../../../clients/typescript/src/index.ts';

/** The demo met something it cannot go on from; the sentence says what. */
export class DemoError extends Error {}

type Json = Record<string, unknown>;

/** A person with a browser and a phone, all over HTTP. */
export type DemoClient = {
  api<T = Json>(method: string, path: string, body?: unknown): Promise<T>;
  /** One turn with the coach; `onEvent` sees every server-sent event. Resolves with the reply. */
  chat(message: string, onEvent: (event: ChatEvent) => void): Promise<ChatReply>;
  /** What a person does with the simulated phone. */
  phone<T = Json>(method: string, path: string, body?: unknown): Promise<T>;
};

/** A password for people of a development machine. */
export const DEMO_PASSWORD = 'demo demo demo';

/** Signs a new person up with `supabase-js`, as an app would, and talks with the client that is made from openapi.json. */
export function signUp(address: string): Promise<DemoClient> {
  return enter(address, `demo-${Date.now()}@example.org`);
}

/** Signs in who was here before with the demo's password, and up who was not. @throws DemoError for another password */
export function signInOrUp(address: string, email: string): Promise<DemoClient> {
  return enter(address, email, true);
}

async function enter(address: string, email: string, mayBeKnown = false): Promise<DemoClient> {
  const { auth } = createClient(address, 'demo', { auth: { persistSession: false, autoRefreshToken: false } });
  const who = { email, password: DEMO_PASSWORD };
  const known = mayBeKnown ? await auth.signInWithPassword(who) : null;
  const { data, error } = known?.data.session ? known : await auth.signUp(who);
  if (error && isAuthRetryableFetchError(error) && !error.status) throw new TypeError('fetch failed');
  if (error || !data.session) throw new DemoError(`Signing up failed: ${error?.message ?? 'no session came back'}`);
  return clientOf(address, data.session.access_token);
}

function clientOf(address: string, token: string): DemoClient {
  const flux = createFlux({ baseUrl: address, token: () => token });
  return {
    api: (method, path, body) =>
      request(`${address}/api/v1${path}`, method, body, { authorization: `Bearer ${token}` }),
    phone: (method, path, body) => request(`${address}/phone/api${path}`, method, body, {}),
    chat: (message, onEvent) =>
      flux.chat({ message }, { onEvent }).catch((stumbled: unknown) => {
        if (stumbled instanceof TurnError) throw new DemoError(`The coach stumbled: ${stumbled.message}`);
        throw stumbled;
      }),
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
