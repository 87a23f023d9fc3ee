import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createTestDatabase, startTestCluster } from '../test/helpers/cluster.ts';
import type { Figure } from './run.ts';

const WARM_UP = 60;
const TURNS = 400;
const AT_ONCE = 20;
const TURNS_AT_ONCE = 800;
const FIRST_WORDS = 100;
const API = join(import.meta.dirname, '../src/bin/api.ts');

/**
 * What a turn of the chat costs beyond a bare call of the model that answers it. One api process, a database, and a model server that answers
 * at once; each turn is "how are you?", one model call, streamed (and once in ten, when the reply is out, a summary). Turn and bare call alternate, so that whatever else the machine
 * does meets both alike. Client and model server share a process, the api has its own, and the database its own.
 */
export default async function bench(): Promise<Figure[]> {
  const cluster = await startTestCluster();
  const model = await modelServer();
  const dataDir = await mkdtemp(join(tmpdir(), 'flux-bench-'));
  const api = await startApi(await createTestDatabase(cluster.url, 'chat_turn', false), model.baseUrl, dataDir);
  try {
    const before = await residentMb(api.child);
    const people = await Promise.all(Array.from({ length: AT_ONCE }, () => signUp(api.url)));
    const [one] = people as [Person, ...Person[]];
    const idle = await residentMb(api.child);
    await turn(api.url, one);
    const first = await residentMb(api.child);
    for (let i = 0; i < WARM_UP; i++) await turn(api.url, people[i % AT_ONCE] as Person);
    const extra: number[] = [];
    const bare: number[] = [];
    const turns: number[] = [];
    for (let i = 0; i < TURNS; i++) {
      const call = await timed(() => bareCall(model.baseUrl));
      const whole = await timed(() => turn(api.url, one));
      bare.push(call);
      turns.push(whole);
      extra.push(whole - call);
    }
    const firstWords: number[] = [];
    for (let i = 0; i < FIRST_WORDS; i++) firstWords.push(await untilFirstWords(api.url, one, model));
    const together = await timed(() =>
      Promise.all(
        people.map(async (person) => {
          for (let i = 0; i < TURNS_AT_ONCE / AT_ONCE; i++) await turn(api.url, person);
        }),
      ),
    );
    const after = await residentMb(api.child);
    return [
      { name: 'bare call, p50', value: quantile(bare, 0.5), unit: 'ms' },
      { name: 'turn, p50', value: quantile(turns, 0.5), unit: 'ms' },
      { name: 'beyond the bare call, p50', value: quantile(extra, 0.5), unit: 'ms', target: '≤ 25' },
      { name: 'beyond the bare call, p99', value: quantile(extra, 0.99), unit: 'ms', target: '≤ 80' },
      { name: 'first words after their end at the model, p50', value: quantile(firstWords, 0.5), unit: 'ms' },
      {
        name: 'first words after their end at the model, p99',
        value: quantile(firstWords, 0.99),
        unit: 'ms',
        target: '≤ 50',
      },
      { name: 'twenty at once', value: TURNS_AT_ONCE / (together / 1000), unit: '/s', target: '≥ 60' },
      { name: 'memory of an api that nobody talked to', value: before, unit: 'MB' },
      // A password is hashed in 19 MiB, four at a time.
      { name: 'memory after twenty sign-ups at once', value: idle, unit: 'MB' },
      { name: 'memory after the first chat', value: first, unit: 'MB' },
      { name: 'memory after all of these', value: after, unit: 'MB' },
    ];
  } finally {
    await api.stop();
    model.server.close();
    model.server.closeAllConnections();
    await cluster.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

type Person = { token: string; conversation: string | null };

async function signUp(url: string): Promise<Person> {
  const response = await fetch(`${url}/auth/v1/signup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: `${crypto.randomUUID()}@example.org`, password: 'correct horse' }),
  });
  return { token: ((await response.json()) as { access_token: string }).access_token, conversation: null };
}

const say = (url: string, person: Person) =>
  fetch(`${url}/api/v1/chat/message`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${person.token}` },
    body: JSON.stringify({ message: 'how are you?', conversation_id: person.conversation }),
  });

/** From the end of the first sentence at the model until it stands in the client's hands; the model goes on only then. */
async function untilFirstWords(url: string, person: Person, model: ModelServer): Promise<number> {
  const held = model.hold();
  const response = await say(url, person);
  let text = '';
  let after = Number.NaN;
  for await (const piece of response.body ?? []) {
    text += Buffer.from(piece).toString();
    if (Number.isNaN(after) && text.includes('"type":"token"')) {
      after = performance.now() - held.writtenAt();
      held.letGo();
    }
  }
  answered(text, response.status, person);
  return after;
}

async function turn(url: string, person: Person): Promise<void> {
  const response = await say(url, person);
  answered(await response.text(), response.status, person);
}

function answered(text: string, status: number, person: Person): void {
  const last = text.trimEnd().split('\n').at(-1)?.slice('data: '.length) ?? '';
  const { type, data } = JSON.parse(last || '{}') as {
    type?: string;
    data?: { conversation_id: string; message: string };
  };
  if (type !== 'complete' || data?.message !== REPLY)
    throw new Error(`not answered by the model: ${status} ${text.slice(-300)}`);
  person.conversation = data.conversation_id;
}

const REPLY = 'Good to see you. What is next today?';

async function bareCall(baseUrl: string): Promise<void> {
  const response = await fetch(`${baseUrl}/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ model: 'm', stream: true, messages: [{ role: 'user', content: 'how are you?' }] }),
  });
  await response.text();
}

type ModelServer = {
  server: Server;
  baseUrl: string;
  /** The next answer stops after its first sentence until it is let go. */
  hold(): { writtenAt(): number; letGo(): void };
};

async function modelServer(): Promise<ModelServer> {
  const event = (data: object) => `data: ${JSON.stringify(data)}\n\n`;
  const chunk = (content: string, finish_reason: string | null = null) =>
    event({ choices: [{ delta: { content }, finish_reason }] });
  let next: { gate: Promise<void>; write(): void } | null = null;
  const begin = chunk(`{"message":"${REPLY.split('. ')[0]}.`);
  const end = [chunk(` ${REPLY.split('. ')[1]}"}`), chunk('', 'stop'), 'data: [DONE]\n\n'].join('');
  const answer = [
    ...(JSON.stringify({ message: REPLY, summary: 'They say hello.' }).match(/.{1,6}/g) ?? []).map((piece) =>
      chunk(piece),
    ),
    chunk('', 'stop'),
    event({ choices: [], usage: { prompt_tokens: 200, completion_tokens: 12, total_tokens: 212 } }),
    'data: [DONE]\n\n',
  ].join('');
  const server = createServer((request, response) => {
    request.resume().on('end', async () => {
      const held = next;
      next = null;
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      if (!held) return response.end(answer);
      held.write();
      response.write(begin);
      await held.gate;
      response.end(end);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    server,
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    hold() {
      const { promise: gate, resolve: letGo } = Promise.withResolvers<void>();
      let at = Number.NaN;
      next = { gate, write: () => (at = performance.now()) };
      return { writtenAt: () => at, letGo };
    },
  };
}

async function startApi(databaseUrl: string, baseUrl: string, dataDir: string) {
  const port = await freePort();
  const child = spawn(process.execPath, ['--max-semi-space-size=16', API], {
    env: {
      PATH: process.env['PATH'],
      APP_ENV: 'development',
      LOG_LEVEL: 'info',
      DATABASE_URL: databaseUrl,
      FLUX_DATA_DIR: dataDir,
      PORT: String(port),
      OPENROUTER_API_KEY: 'key',
      OPENROUTER_BASE_URL: baseUrl,
      MONTHLY_TOKEN_SOFT_LIMIT: '1000000000',
      MONTHLY_TOKEN_HARD_LIMIT: '1000000000',
      RATE_LIMIT_PER_MINUTE: '1000000',
      RATE_LIMIT_CHAT_PER_MINUTE: '1000000',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  await new Promise<void>((resolve, reject) => {
    lines.on('line', (line) => line.includes('Server listening') && resolve());
    child.once('exit', () => reject(new Error('the api ended')));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    child,
    async stop() {
      child.removeAllListeners('exit');
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      await gone;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Where the system does not tell, 0. */
async function residentMb({ pid }: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

function quantile(values: number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * q))] ?? Number.NaN;
}
