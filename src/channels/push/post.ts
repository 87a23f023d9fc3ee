import http from 'node:http';
import https from 'node:https';

/** What a push service answered. */
export type Posted = { status: number; retryAfter: string | null };

/** Connections to one service at once. Each is kept for the next message: a handshake costs more than many messages. */
const SOCKETS = 100;
const agents = {
  'https:': new https.Agent({ keepAlive: true, maxSockets: SOCKETS, scheduling: 'lifo' }),
  'http:': new http.Agent({ keepAlive: true, maxSockets: SOCKETS, scheduling: 'lifo' }),
} as const;

/**
 * Posts a message. Redirects are not followed. @throws the system's error when the line fails, or one with the code ETIMEDOUT when nothing
 * was answered in time.
 */
export async function post(
  endpoint: string,
  headers: Record<string, string | number>,
  body: Buffer,
  timeoutMs: number,
): Promise<Posted> {
  try {
    return await once(endpoint, headers, body, timeoutMs);
  } catch (error) {
    // A kept connection may have been closed by the other side in this very moment; the same message again is one message.
    if ((error as { staleSocket?: boolean }).staleSocket) return once(endpoint, headers, body, timeoutMs);
    throw error;
  }
}

function once(
  endpoint: string,
  headers: Record<string, string | number>,
  body: Buffer,
  timeoutMs: number,
): Promise<Posted> {
  const url = new URL(endpoint);
  const secure = url.protocol === 'https:';
  const options = { method: 'POST', headers, agent: secure ? agents['https:'] : agents['http:'] };
  return new Promise((resolve, reject) => {
    const limit = atMost(timeoutMs, () =>
      request.destroy(Object.assign(new Error('no answer in time'), { code: 'ETIMEDOUT' })),
    );
    const request = (secure ? https : http).request(url, options, (response) => {
      limit.lift();
      response.resume();
      response.on('error', () => {});
      resolve({ status: response.statusCode ?? 0, retryAfter: response.headers['retry-after'] ?? null });
    });
    request.on('error', (error: NodeJS.ErrnoException) => {
      limit.lift();
      const staleSocket = request.reusedSocket && (error.code === 'ECONNRESET' || error.code === 'EPIPE');
      reject(Object.assign(error, { staleSocket }));
    });
    request.end(body);
  });
}

const STOOD_STILL_MILLISECONDS = 500;
const READING_MILLISECONDS = 2_000;

/**
 * Calls `over` when so long nothing was answered. After a process stood still (a machine that was moved or starved), timers come before what
 * arrived meanwhile is read: then it gets a moment to be.
 */
function atMost(milliseconds: number, over: () => void): { lift(): void } {
  const end = performance.now() + milliseconds;
  let timer = setTimeout(() => {
    if (performance.now() - end < STOOD_STILL_MILLISECONDS) over();
    else timer = setTimeout(over, READING_MILLISECONDS);
  }, milliseconds);
  return { lift: () => clearTimeout(timer) };
}
