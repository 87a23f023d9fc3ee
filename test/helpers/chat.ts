import type { ChatReply } from '../../src/services/conversations/index.ts';
import type { Answer } from './api-client.ts';
import { type Person, type TestApp, type TestAppOptions, testApp } from './app.ts';
import { checkReply } from './reply-rules.ts';

export type ChatEvent =
  | { type: 'progress'; node: string }
  | { type: 'token'; text: string }
  | { type: 'complete'; data: ChatReply }
  | { type: 'error'; message: string; code: string };

/** The whole answer to one message. `reply` is that of the complete event; reading it fails the test when there is none. */
export type Sent = { status: number; headers: Headers; events: ChatEvent[]; body: string; readonly reply: ChatReply };

type Opening = { headers?: Record<string, string>; signal?: AbortSignal };

export type TestChat = TestApp & {
  /** Sends a message and reads the whole stream. */
  say(person: Person, message: string | Record<string, unknown>, opening?: Opening): Promise<Sent>;
  /** The response as it begins, for tests that leave early. */
  open(person: Person, body: Record<string, unknown>, opening?: Opening): Promise<Response>;
};

/** The app on a real listener, and how a client talks to the coach. */
export async function testChat(options: TestAppOptions = {}): Promise<TestChat> {
  const app = await testApp(options);
  const open: TestChat['open'] = async (person, body, { headers, signal } = {}) => {
    const { data } = await person.supabase.auth.getSession();
    return fetch(`${app.url}/api/v1/chat/message`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${data.session?.access_token}`,
        'content-type': 'application/json',
        ...headers,
      },
      body: JSON.stringify(body),
      ...(signal && { signal }),
    });
  };
  return {
    ...app,
    open,
    async say(person, message, { headers = {} } = {}) {
      const sent = JSON.stringify(typeof message === 'string' ? { message } : message);
      const init = { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: sent };
      return sentOf(await person.api.raw('/api/v1/chat/message', init));
    },
  };
}

function sentOf({ status, headers, body: parsed }: Answer): Sent {
  const body = typeof parsed === 'string' ? parsed : JSON.stringify(parsed);
  const events = eventsIn(body);
  const end = events.at(-1);
  if (end?.type === 'complete') checkReply(end.data, events);
  return {
    status,
    headers,
    events,
    body,
    get reply() {
      const last = events.at(-1);
      if (last?.type !== 'complete') throw new Error(`no reply, but ${status}: ${body.slice(-500)}`);
      return last.data;
    },
  };
}

export function eventsIn(body: string): ChatEvent[] {
  return body
    .split('\n')
    .filter((line) => line.startsWith('data: '))
    .map((line) => JSON.parse(line.slice(6)) as ChatEvent);
}
