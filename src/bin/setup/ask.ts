import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** The person left: Ctrl-C, Ctrl-D, or a terminal that is gone. What was answered so far is kept. */
export class Left extends Error {
  override name = 'Left';
}

export type Asker = {
  say(line: string): void;
  /** The trimmed answer, '' for an empty line. What is typed for a secret is not shown. @throws Left */
  ask(question: string, options?: { secret?: boolean }): Promise<string>;
  close(): void;
};

/** Questions at the terminal of this process. */
export function terminalAsker(): Asker {
  let hidden = false;
  const screen = new Writable({
    write(chunk, _encoding, done) {
      if (!hidden) process.stdout.write(chunk);
      done();
    },
  });
  const lines = createInterface({ input: process.stdin, output: screen, terminal: true, historySize: 0 });
  const left = Promise.withResolvers<never>();
  left.promise.catch(() => undefined);
  for (const event of ['SIGINT', 'close'] as const) lines.on(event, () => left.reject(new Left()));
  return {
    say: (line) => void process.stdout.write(`${line}\n`),
    async ask(question, { secret = false } = {}) {
      // The line editor draws its own prompt again with every key, and with it what was typed.
      if (secret) process.stdout.write(question);
      hidden = secret;
      try {
        return (await Promise.race([lines.question(secret ? '' : question), left.promise])).trim();
      } finally {
        hidden = false;
        if (secret) process.stdout.write('\n');
      }
    },
    close: () => lines.close(),
  };
}
