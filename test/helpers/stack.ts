import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { createClient } from '@supabase/supabase-js';
import { type Api, apiOf } from './api-client.ts';
import { bareEnv } from './bare-env.ts';
import { testDatabase } from './database.ts';

/** Flux as a newcomer runs it: an API with its simulated phone and a notifier, each a process of its own, talked to over HTTP alone. */
export type Stack = {
  url: string;
  databaseUrl: string;
  dataDir: string;
  /** Requests of nobody. */
  api: Api;
  signUp(): Promise<StackPerson>;
  /** What a person does with the simulated phones and browsers. */
  phone: <T>(method: 'GET' | 'POST', path: string, body?: unknown) => Promise<T>;
  /** Looks again after everything that happens on the phones, until there is something; the test's own limit ends it. */
  until<T>(find: () => Promise<T | null | undefined | false>): Promise<T>;
  /** Another process beside them, e.g. `notifier`. */
  start(name: 'api' | 'notifier', env?: Record<string, string>): Promise<void>;
  close(): Promise<void>;
};

export type StackPerson = { email: string; token: string; api: Api };

export async function startStack(): Promise<Stack> {
  const database = await testDatabase();
  const dataDir = await mkdtemp(path.join(tmpdir(), 'flux-stack-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const children: { child: ChildProcess; gone: Promise<unknown> }[] = [];

  async function start(name: 'api' | 'notifier', env: Record<string, string> = {}): Promise<void> {
    const child = spawn(process.execPath, [path.resolve(import.meta.dirname, `../../src/bin/${name}.ts`)], {
      env: {
        ...bareEnv,
        APP_ENV: 'test',
        LOG_LEVEL: 'info',
        DATABASE_URL: database.url,
        FLUX_DATA_DIR: dataDir,
        PORT: String(port),
        ...env,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const gone = once(child, 'exit');
    children.push({ child, gone });
    const lines: string[] = [];
    const ready = new Promise<void>((resolve) => {
      createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
        lines.push(line);
        if (/Server listening|notifier ready/.test(line)) resolve();
      });
    });
    const ended = await Promise.race([ready, gone.then(() => true as const)]);
    if (ended) throw new Error(`the ${name} ended by itself:\n${lines.join('\n')}`);
  }

  await start('api');
  await start('notifier');
  return {
    url,
    databaseUrl: database.url,
    dataDir,
    api: apiOf(url, async () => undefined),
    start,
    async signUp() {
      const supabase = createClient(url, 'anon', { auth: { autoRefreshToken: false, persistSession: false } });
      const email = `${randomUUID()}@example.org`;
      const { data, error } = await supabase.auth.signUp({ email, password: 'correct horse' });
      if (error) throw error;
      const token = data.session?.access_token ?? '';
      return { email, token, api: apiOf(url, async () => token) };
    },
    async phone<T>(method: 'GET' | 'POST', to: string, body?: unknown): Promise<T> {
      const init =
        body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
      const response = await fetch(`${url}/phone/api${to}`, { method, ...init });
      const text = await response.text();
      if (!response.ok) throw new Error(`${method} ${to}: ${response.status} ${text}`);
      return (text ? JSON.parse(text) : undefined) as T;
    },
    async until(find) {
      const leave = new AbortController();
      try {
        const already = await find();
        if (already) return already;
        for await (const _ of happenings(url, leave.signal)) {
          const found = await find();
          if (found) return found;
        }
        throw new Error('the API is gone');
      } finally {
        leave.abort();
      }
    },
    async close() {
      for (const { child } of children.reverse()) child.kill('SIGTERM');
      await Promise.all(children.map(({ gone }) => gone));
      await database.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Their number is proven, they take WhatsApp messages, live in UTC without quiet hours, with the usual ladder. */
export async function reachedOn(stack: Stack, { api }: StackPerson, number: string): Promise<void> {
  await api.patch('/account/me', {
    timezone: 'UTC',
    profile: { wake_time: '00:00', sleep_time: '00:00' },
    notification_preferences: { reminder_lead_minutes: 10, escalation_window_minutes: 2, auto_miss_grace_minutes: 90 },
  });
  await api.post('/account/phone/verify/send', { phone_number: number });
  const path = `/numbers/${encodeURIComponent(number)}/code`;
  const code = await stack.until(async () => (await stack.phone<{ code: string | null }>('GET', path)).code);
  assert.equal((await api.post('/account/phone/verify/confirm', { phone_number: number, code })).status, 200);
  assert.equal((await api.post('/account/whatsapp/opt-in')).status, 200);
}

/** The events of the page, one after the other. A heartbeat of ours as well: not everything that is waited for shows on a phone. */
async function* happenings(url: string, signal: AbortSignal): AsyncGenerator<void> {
  const response = await fetch(`${url}/phone/api/events`, { signal });
  const reader = response.body?.getReader();
  const over = { done: true as const, value: undefined };
  const read = () => reader?.read().catch(() => over);
  let coming = read();
  for (;;) {
    const beat = Promise.withResolvers<void>();
    const timer = setTimeout(beat.resolve, 100);
    const event = await Promise.race([coming, beat.promise.then(() => null)]);
    clearTimeout(timer);
    if (event?.done) return;
    if (event) coming = read();
    yield;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (!address || typeof address === 'string') throw new Error('no port');
  return address.port;
}
