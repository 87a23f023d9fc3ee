import { createInterface } from 'node:readline/promises';

/** Whether somebody is there to answer. */
export const atTerminal = () => process.stdin.isTTY === true && process.stdout.isTTY === true;

/** Asks; only a clear yes counts. Ctrl-C, Ctrl-D and an empty line are no. */
export async function sayYes(question: string): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const closed = new Promise<string>((resolve) => lines.once('close', () => resolve('')));
    const answer = await Promise.race([lines.question(`${question} (yes/no) `), closed]);
    return /^y(es)?$/i.test(answer.trim());
  } finally {
    lines.close();
  }
}
