import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { testApp } from '../test/helpers/app.ts';
import type { Figure } from './run.ts';

const STREAMS = 1_000;
const A_SECOND = 30;
/** The model writes a word so often, and so many. */
const WORD_MS = 500;
const WORDS = 120;

/**
 * A thousand people talk at once to one process, whose model writes slowly: thirty new turns a second until all are open. Beside them somebody
 * looks at their tasks.
 */
export default async function streams(): Promise<Figure[]> {
  const model = await slowModel();
  const app = await testApp({
    env: {
      OPENROUTER_API_KEY: 'bench',
      OPENROUTER_BASE_URL: model.url,
      TURN_DEADLINE_SECONDS: '120',
      RATE_LIMIT_PER_MINUTE: '1000000',
    },
    authLimits: { signUps: 1_000_000, tokens: 1_000_000 },
  });
  try {
    const tokens = await Promise.all(
      Array.from({ length: STREAMS }, async () => {
        const session = await app.deps.issuer?.signUp({});
        return session && 'access_token' in session ? session.access_token : '';
      }),
    );
    const before = process.memoryUsage().rss;
    const leaving = new AbortController();
    const seen = { open: 0, most: 0, failed: 0 };
    const talking = tokens.map(async (token, i) => {
      await pause((i * 1_000) / A_SECOND);
      await talk(`${app.url}/api/v1/chat/message`, token, seen, leaving.signal);
    });
    const looked = await look(`${app.url}/api/v1/tasks`, tokens[0] ?? '', (STREAMS / A_SECOND + 5) * 1_000);
    const grown = process.memoryUsage().rss - before;
    leaving.abort();
    await Promise.allSettled(talking);
    return [
      { name: 'streams open at once', value: seen.most, unit: '', target: `≥ ${STREAMS}` },
      { name: 'streams that failed', value: seen.failed, unit: '', target: '≤ 0' },
      { name: 'GET /tasks beside them, p99', value: looked, unit: 'ms', target: '< 250' },
      { name: 'memory a stream (client and server together)', value: grown / STREAMS / 1024, unit: 'KB' },
    ];
  } finally {
    await app.close();
    await model.close();
  }
}

async function talk(
  url: string,
  token: string,
  seen: { open: number; most: number; failed: number },
  signal: AbortSignal,
) {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers,
      body: JSON.stringify({ message: 'tell me a story' }),
      signal,
    });
    if (!answer.ok || !answer.body) throw new Error(String(answer.status));
    seen.open += 1;
    seen.most = Math.max(seen.most, seen.open);
    for await (const _ of answer.body) if (signal.aborted) break;
    seen.open -= 1;
  } catch {
    if (!signal.aborted) seen.failed += 1;
  }
}

/** Looks ten times a second; the 99th percentile of the milliseconds. */
async function look(url: string, token: string, milliseconds: number): Promise<number> {
  const times: number[] = [];
  for (const until = performance.now() + milliseconds; performance.now() < until; await pause(100)) {
    const asked = performance.now();
    const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
    await answer.text();
    times.push(performance.now() - asked);
  }
  return times.sort((a, b) => a - b)[Math.floor(times.length * 0.99)] ?? 0;
}

async function slowModel() {
  const server = createServer((request, response) => {
    request.resume();
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    let words = 0;
    const beat = setInterval(() => {
      words += 1;
      if (words > WORDS) {
        clearInterval(beat);
        response.end('data: [DONE]\n\n');
      } else
        response.write(
          `data: ${JSON.stringify({ id: 'x', choices: [{ index: 0, delta: { content: 'word ' } }] })}\n\n`,
        );
    }, WORD_MS);
    response.on('close', () => clearInterval(beat));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, close };
}
