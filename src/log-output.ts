import { writeSync } from 'node:fs';

/** What waits for a slow reader at most, in characters; beyond that the oldest lines are dropped and counted. */
const CAPACITY = 8_000_000;
/** How long a reader that does not read holds up the end of the process, in milliseconds. */
const LAST_WORDS_MS = 500;
const PAUSE_MS = 20;

export type LogOutput = { write(line: string): void; flushSync(): void };

/**
 * Writes each line to a file descriptor as it comes. A reader that went away costs the lines, never the process: pino's own
 * destination tries for ever at the end of a process whose reader is gone, which then outlives its SIGTERM.
 */
export function logOutput(fd: number): LogOutput {
  const waiting: string[] = [];
  let size = 0;
  let dropped = 0;
  let gone = false;
  let timer: NodeJS.Timeout | undefined;

  /** Writes what waits until the descriptor takes no more. */
  const drain = () => {
    for (let line = waiting[0]; line !== undefined && !gone; line = waiting[0]) {
      const rest = put(Buffer.from(line));
      if (gone) break;
      size -= line.length;
      if (rest.length === 0) waiting.shift();
      else {
        waiting[0] = rest.toString();
        size += waiting[0].length;
        return;
      }
    }
    if (gone) waiting.length = 0;
  };

  /** What of the bytes could not be written now. */
  const put = (bytes: Buffer): Buffer => {
    let rest = bytes;
    try {
      while (rest.length > 0) rest = rest.subarray(writeSync(fd, rest));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') gone = true;
    }
    return rest;
  };

  const retry = () => {
    drain();
    if (waiting.length > 0) timer = setTimeout(retry, PAUSE_MS).unref();
    else timer = undefined;
  };

  const flushSync = () => {
    const until = performance.now() + LAST_WORDS_MS;
    for (drain(); waiting.length > 0 && performance.now() < until; drain())
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
  };

  process.once('exit', flushSync);
  return {
    write(line) {
      if (gone) return;
      waiting.push(line);
      size += line.length;
      for (; size > CAPACITY && waiting.length > 1; dropped += 1) size -= waiting.splice(1, 1)[0]?.length ?? 0;
      if (timer) return;
      if (dropped > 0) waiting.push(`{"level":40,"msg":"the reader of the log was too slow","dropped":${dropped}}\n`);
      dropped = 0;
      retry();
    },
    flushSync,
  };
}
