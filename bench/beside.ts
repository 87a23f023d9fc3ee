import { type ChildProcess, spawn } from 'node:child_process';
import { connect, type Socket } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Figure } from './run.ts';

const CONNECTIONS = 20;
const SECONDS = 3;
const ROUNDS = 3;

type Caller = { id: string; token: string };
type Server = {
  process: ChildProcess;
  url: string;
  people: Caller[];
  open: { id: string; user_id: string }[];
  lines: Line[];
  asked: number;
};

/**
 * This checkout's API beside that of another one (BESIDE=folder, with its packages installed; its limits of requests a minute lifted), one
 * process each on a database of its own, asked in turns by the same client: requests a second of ours as a multiple of theirs.
 */
export default async function beside(): Promise<Figure[]> {
  const other = process.env['BESIDE'];
  if (!other) return [{ name: 'skipped: BESIDE names no other checkout', value: 0, unit: '' }];
  const servers: Server[] = [];
  try {
    for (const folder of [path.resolve(other), path.resolve(import.meta.dirname, '..')])
      servers.push(await start(folder));
    const [theirs, ours] = servers as [Server, Server];
    const figures: Figure[] = [];
    for (const [name, ask] of Object.entries(ROUTES)) {
      const rates: [number[], number[]] = [[], []];
      for (const server of servers) await rate(server, 1, ask);
      for (let round = 0; round < ROUNDS; round++) {
        rates[0].push(await rate(theirs, SECONDS, ask));
        rates[1].push(await rate(ours, SECONDS, ask));
      }
      const [before, now] = [median(rates[0]), median(rates[1])];
      figures.push({ name: `${name}: theirs`, value: before, unit: '/s' });
      figures.push({ name: `${name}: ours`, value: now, unit: '/s' });
      figures.push({ name: `${name}: ours as a multiple`, value: now / before, unit: '' });
    }
    return figures;
  } finally {
    for (const { process: child, lines } of servers) {
      for (const line of lines) line.close();
      child.kill('SIGTERM');
    }
  }
}

type Ask = (server: Server, line: Line, n: number) => Promise<void>;
const callerOf = ({ people }: Server, n: number) => people[n % people.length]?.token ?? '';

const ROUTES: Record<string, Ask> = {
  'GET /tasks': (server, line, n) => line.ask('GET', '/tasks', callerOf(server, n)),
  'POST /tasks/todo': (server, line, n) => line.ask('POST', '/tasks/todo', callerOf(server, n), '{"title":"Milk"}'),
  'GET /analytics/overview': (server, line, n) => line.ask('GET', '/analytics/overview', callerOf(server, n)),
  'PATCH /tasks/{id}/complete': (server, line) => {
    const task = server.open.pop();
    if (!task) throw new Error('Fewer tasks were made than are completed here.');
    const token = server.people.find(({ id }) => id === task.user_id)?.token ?? '';
    return line.ask('PATCH', `/tasks/${task.id}/complete`, token, '{}');
  },
};

async function start(folder: string): Promise<Server> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'beside/serve.ts')], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const text of createInterface({ input: child.stdout })) {
    const { url, people, open } = JSON.parse(text) as Pick<Server, 'url' | 'people' | 'open'>;
    child.stdout.resume();
    const lines = Array.from({ length: CONNECTIONS }, () => new Line(new URL(url)));
    return { process: child, url, people, open, lines, asked: 0 };
  }
  throw new Error(`The API in ${folder} did not start.`);
}

async function rate(server: Server, seconds: number, ask: Ask): Promise<number> {
  const begun = performance.now();
  let done = 0;
  await Promise.all(
    server.lines.map(async (line) => {
      for (; performance.now() < begun + seconds * 1_000; done++) await ask(server, line, server.asked++);
    }),
  );
  return done / ((performance.now() - begun) / 1_000);
}

/** One connection that is kept open, and no more of HTTP than these answers need: the client is to cost little beside the server. */
class Line {
  readonly #socket: Socket;
  #waiting: PromiseWithResolvers<void> | undefined;
  #heard = '';

  constructor({ hostname, port }: URL) {
    this.#socket = connect(Number(port), hostname).setNoDelay(true).setEncoding('latin1');
    this.#socket.on('data', (text: string) => this.#hear(text));
    this.#socket.on('error', (error) => this.#waiting?.reject(error));
    this.#socket.on('close', () => this.#waiting?.reject(new Error('The connection was closed.')));
  }

  ask(method: string, route: string, token: string, body?: string): Promise<void> {
    this.#waiting = Promise.withResolvers<void>();
    const sent = body === undefined ? '' : `content-type: application/json\r\ncontent-length: ${body.length}\r\n`;
    this.#socket.write(
      `${method} /api/v1${route} HTTP/1.1\r\nhost: flux\r\nauthorization: Bearer ${token}\r\n${sent}\r\n${body ?? ''}`,
    );
    return this.#waiting.promise;
  }

  close(): void {
    this.#waiting = undefined;
    this.#socket.destroy();
  }

  #hear(text: string): void {
    this.#heard += text;
    const end = this.#heard.indexOf('\r\n\r\n');
    if (end < 0) return;
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(this.#heard)?.[1] ?? 0);
    if (this.#heard.length < end + 4 + length) return;
    const answer = this.#heard;
    this.#heard = '';
    if (answer.startsWith('HTTP/1.1 2')) this.#waiting?.resolve();
    else this.#waiting?.reject(new Error(answer.slice(0, 600)));
  }
}

const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
