import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { ConnectionError } from 'fastify';
import { Problem } from '../db/errors.ts';
import { type ProblemBody, problemBody, typeOf } from './problem.ts';

/**
 * Requests that are no HTTP, or never became whole: nobody's handler sees them, so the answer is written on the socket. As everywhere it is
 * application/problem+json with a sentence.
 */
export function answerBroken(error: ConnectionError, socket: Socket): void {
  // Closed by the other side meanwhile, or in the middle of an answer: there is nobody to tell.
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable || socket.bytesWritten > 0)
    return void socket.destroy();
  const body = JSON.stringify(problemOf(error.code));
  const { status } = JSON.parse(body) as ProblemBody;
  socket.end(
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      'Content-Type: application/problem+json; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Cache-Control: no-store',
      'Connection: close',
      '',
      body,
    ].join('\r\n'),
  );
}

function problemOf(code: string): ProblemBody {
  if (code === 'HPE_HEADER_OVERFLOW')
    return special(
      431,
      'headers_too_large',
      'Request header fields too large',
      'The headers of this request are larger than Flux accepts.',
    );
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT')
    return special(
      408,
      'request_timeout',
      'Request timeout',
      'The request did not arrive in full within half a minute.',
    );
  return problemBody(new Problem('bad_request', 'This is not a request in HTTP/1.1.'));
}

const special = (status: number, code: ProblemBody['code'], title: string, detail: string): ProblemBody => ({
  type: typeOf(code),
  title,
  status,
  detail,
  code,
});
