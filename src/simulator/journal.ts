import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** One line of the file: the newest value of one record. A later line of the same key replaces an earlier one. */
export type Entry = { kind: string; key: string; value: unknown };

export type Journal = {
  /** Records a value before the caller goes on: it survives the end of the process from here. */
  write(entry: Entry): void;
};

/** Lines after which the file is written anew from `snapshot`. */
const compactAfter = 5000;

/**
 * Opens the file of JSON lines and hands every record in it to `replay`, oldest first. A torn last line, left by a
 * process that was killed while writing, is skipped. Keeps its size in check by writing it anew from `snapshot`.
 */
export function openJournal(path: string, replay: (entry: Entry) => void, snapshot: () => Entry[]): Journal {
  mkdirSync(dirname(path), { recursive: true });
  for (const entry of readEntries(path)) replay(entry);
  let lines = compact(path, snapshot);
  return {
    write(entry) {
      appendFileSync(path, `${JSON.stringify(entry)}\n`);
      lines += 1;
      if (lines > compactAfter) lines = compact(path, snapshot);
    },
  };
}

function readEntries(path: string): Entry[] {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  const entries: Entry[] = [];
  for (const line of text.split('\n')) {
    try {
      if (line) entries.push(JSON.parse(line) as Entry);
    } catch {
      // torn by a kill in the middle of a write
    }
  }
  return entries;
}

function compact(path: string, snapshot: () => Entry[]): number {
  const entries = snapshot();
  const text = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
  writeFileSync(`${path}.new`, text, { mode: 0o600 });
  renameSync(`${path}.new`, path);
  return entries.length;
}
