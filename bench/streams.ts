import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { startApiProcess } from '../test/helpers/api-process.ts';
import { testApp } from '../test/helpers/app.ts';
import type { Figure } from './run.ts';

const STREAMS = 1_000;
const A_SECOND = 30;
/** The model writes a sentence a second, for longer than it takes to open all streams. */
const SENTENCE_MS = 1_000;
const SENTENCES = 60;
const DEADLINE_SECONDS = 120;

/**
 * A thousand people talk at once to one API process, whose model writes slowly: thirty new turns a second until all are open, and every one is
 * heard to its end. Beside them somebody looks at their tasks.
 */
export default async function streams(): Promise<Figure[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'flux-streams-'));
  const models = path.join(folder, 'models.json');
  // A call may take as long as the model writes: with the usual ten seconds a turn would go on without it.
  await writeFile(models, JSON.stringify({ tiers: [{ model: 'slow', timeout_seconds: DEADLINE_SECONDS }] }));
  const model = await slowModel();
  const app = await testApp();
  const api = await startApiProcess(app, {
    OPENROUTER_API_KEY: 'bench',
    OPENROUTER_BASE_URL: model.url,
    LLM_MODELS_FILE: models,
    TURN_DEADLINE_SECONDS: String(DEADLINE_SECONDS),
    RATE_LIMIT_PER_MINUTE: '1000000',
    TRUSTED_PROXIES: '127.0.0.1',
  });
  try {
    const tokens: string[] = [];
    for (let i = 0; i < STREAMS; i++) tokens.push(await signUp(api.url, `10.0.${i >> 8}.${i & 255}`));
    // The coach is loaded with the first turn.
    await talk(`${api.url}/api/v1/chat/message`, await signUp(api.url, '10.1.0.0'), noneYet());
    await look(`${api.url}/api/v1/tasks`, tokens[0] ?? '', 2_000);
    const before = await residentKb(api.pid);
    const seen = noneYet();
    const talking = tokens.map(async (token, i) => {
      await pause((i * 1_000) / A_SECOND);
      await talk(`${api.url}/api/v1/chat/message`, token, seen);
    });
    const looked = await look(`${api.url}/api/v1/tasks`, tokens[0] ?? '', (STREAMS / A_SECOND + 5) * 1_000);
    const grown = (await residentKb(api.pid)) - before;
    await Promise.all(talking);
    for (const why of seen.why) console.log(`  a stream failed: ${why}`);
    return [
      { name: 'streams open at once', value: seen.most, unit: '', target: `≥ ${STREAMS}` },
      { name: 'streams that did not end with a reply', value: seen.failed, unit: '', target: '≤ 0' },
      { name: 'GET /tasks beside them, p99', value: looked, unit: 'ms', target: '< 250' },
      { name: 'memory of the API a stream', value: grown / STREAMS, unit: 'KB', target: '< 250' },
    ];
  } finally {
    await api.kill('SIGTERM');
    await app.close();
    await model.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Each from an address of their own, as one alone may not sign up so many. */
async function signUp(url: string, address: string): Promise<string> {
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': address };
  const answer = await fetch(`${url}/auth/v1/signup`, { method: 'POST', headers, body: '{}' });
  return ((await answer.json()) as { access_token: string }).access_token;
}

const noneYet = () => ({ open: 0, most: 0, failed: 0, why: new Set<string>() });
type Seen = ReturnType<typeof noneYet>;

async function talk(url: string, token: string, seen: Seen): Promise<void> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  try {
    const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ message: 'tell me a story' }) });
    if (!answer.ok || !answer.body) throw new Error(`${answer.status} ${await answer.text()}`);
    seen.open += 1;
    seen.most = Math.max(seen.most, seen.open);
    const heard = await text(answer.body).finally(() => (seen.open -= 1));
    const last = heard.trimEnd().split('\n\n').at(-1) ?? '';
    if (!last.startsWith('data: {"type":"complete"') || !heard.includes('"type":"token"')) throw new Error(last);
  } catch (error) {
    seen.failed += 1;
    if (seen.why.size < 5) seen.why.add(String(error).slice(0, 300));
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

/** Linux tells by /proc; elsewhere the figure is 0. */
async function residentKb(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0);
}

/** Answers at once where a word is enough, and talks slowly. */
async function slowModel() {
  const server = createServer(async (request, response) => {
    const asked = JSON.parse(await text(request)) as { response_format?: { json_schema?: { name?: string } } };
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    const quick = QUICK[asked.response_format?.json_schema?.name ?? ''];
    if (quick) return end(response, JSON.stringify(quick));
    let said = 0;
    write(response, '{"message":"');
    const beat = setInterval(() => {
      said += 1;
      if (said <= SENTENCES) return write(response, 'It rained. ');
      clearInterval(beat);
      end(response, 'The end."}');
    }, SENTENCE_MS);
    response.on('close', () => clearInterval(beat));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, close };
}

const QUICK: Record<string, object> = {
  safety: { danger: 'none', language: 'en' },
  orchestrator: { intent: 'chitchat', task: null, when: null },
};

const write = (response: ServerResponse, content: string) =>
  void response.write(`data: ${JSON.stringify({ id: 'x', choices: [{ index: 0, delta: { content } }] })}\n\n`);

function end(response: ServerResponse, content: string): void {
  write(response, content);
  response.end(
    `data: ${JSON.stringify({ id: 'x', choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] })}\n\ndata: [DONE]\n\n`,
  );
}
