import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { prettyFactory } from 'pino-pretty';

/** Copies a process's output to ours, its JSON log lines as text, each line under the process's name. */
export function readable(name: string, stream: Readable): void {
  const pretty = prettyFactory({
    colorize: process.stdout.isTTY === true,
    translateTime: 'SYS:HH:MM:ss',
    ignore: 'pid,hostname,name',
    singleLine: true,
  });
  createInterface({ input: stream }).on('line', (line) => {
    const text = line.startsWith('{') ? pretty(line) : `${line}\n`;
    process.stdout.write(`${name.padEnd(8)} ${text}`);
  });
}
