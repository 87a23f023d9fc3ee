import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { after, before, describe, it } from 'node:test';
import type { ConnectionError } from 'fastify';
import { answerBroken } from './broken-requests.ts';

describe('a request that never becomes whole', () => {
  // As the API's own server, but it waits for a moment instead of half a minute.
  const server = createServer(
    { requestTimeout: 20, headersTimeout: 20, connectionsCheckingInterval: 5 },
    (request, answer) => void request.resume().on('end', () => answer.end()),
  );
  before(async () => {
    server.on('clientError', (error, socket) => answerBroken(error as ConnectionError, socket as never));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  after(() => server.close());

  /** Sends these bytes, leaves the line open, and hears what is said until the other side hangs up. */
  async function told(bytes: string): Promise<string> {
    const line = connect((server.address() as AddressInfo).port, '127.0.0.1');
    line.write(bytes);
    return text(line);
  }

  for (const [what, bytes] of [
    ['whose headers stop in the middle', 'POST /api/v1/tasks HTTP/1.1\r\nHost: x\r\nContent-Ty'],
    ['whose body stops in the middle', 'POST /api/v1/tasks HTTP/1.1\r\nHost: x\r\nContent-Length: 40\r\n\r\n{"title":'],
  ] as const) {
    it(`${what} is told so in a problem, with 408`, async () => {
      const [head = '', body = ''] = (await told(bytes)).split('\r\n\r\n');
      assert.match(head, /^HTTP\/1\.1 408 Request Timeout\r\n/);
      assert.match(head, /content-type: application\/problem\+json/i);
      assert.deepEqual(JSON.parse(body), {
        type: 'urn:flux:problem:request_timeout',
        title: 'Request timeout',
        status: 408,
        detail: 'The request did not arrive in full within half a minute.',
        code: 'request_timeout',
      });
    });
  }
});
