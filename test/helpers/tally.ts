import path from 'node:path';
import type { run } from 'node:test';

/** Files that are named at the end of a run of many, so that nobody makes it longer unawares. */
const SLOWEST = 15;

export type Tally = {
  /** Counts what a run reports. */
  follow(stream: ReturnType<typeof run>): void;
  /** The files of which something failed. */
  failed(): string[];
  /** Files of which something failed were run once more: what passed there counts as passed, and is named as such. */
  again(second: Tally): void;
  /** Prints what was slow, left out or without an end, and the sum. True: all of it passed. */
  finish(): boolean;
};

/** The sum of several runs. `root`: the folder that the names of files are relative to. */
export function createTally(root: string): Tally {
  const skipped: string[] = [];
  const unfinished: string[] = [];
  const spent = new Map<string, number>();
  const failures = new Map<string, number>();
  const late: string[] = [];
  const total = { passed: 0, failed: 0, skipped: 0, success: true };

  function follow(stream: ReturnType<typeof run>): void {
    for (const event of ['test:pass', 'test:fail'] as const) {
      stream.on(event, ({ name, file: at, skip, todo, nesting, details }) => {
        const file = at === undefined ? undefined : fileOf(at, nesting, name);
        if (nesting === 0 && file) spent.set(file, (spent.get(file) ?? 0) + details.duration_ms);
        if (event === 'test:fail' && file && details.type !== 'suite')
          failures.set(file, (failures.get(file) ?? 0) + 1);
        const why = skip ?? todo;
        if (why === undefined || why === false) return;
        const reason = typeof why === 'string' && why !== '' ? why : 'no reason given';
        skipped.push(`  ${path.relative(root, file ?? '')}: ${name} (${reason})`);
      });
    }
    // A file stands for itself only when it reported no end of its tests: it has none, or something in it ended the process.
    stream.on('test:pass', ({ name, file }) => {
      if (name === file) unfinished.push(`  ${path.relative(root, file)}`);
    });
    let summed = false;
    stream.on('test:summary', ({ file, counts, success }) => {
      if (file !== undefined) {
        if (!success && !failures.has(file) && !isShared(file))
          failures.set(file, counts.tests - counts.passed - counts.skipped - counts.todo);
        return;
      }
      summed = true;
      total.passed += counts.passed;
      total.failed += counts.tests - counts.passed - counts.skipped - counts.todo;
      total.skipped += counts.skipped + counts.todo;
      total.success &&= success;
    });
    stream.on('end', () => {
      total.success &&= summed;
    });
  }

  /** Files that share a process stand in it as suites that are named after them (test/run.ts). */
  const isShared = (file: string) => /\.mjs$/.test(file);
  const fileOf = (at: string, nesting: number, name: string) =>
    isShared(at) && nesting === 0 && name !== at ? path.join(root, name) : at;

  function again(second: Tally): void {
    const still = new Set(second.failed());
    for (const [file, count] of failures) {
      if (still.has(file)) continue;
      failures.delete(file);
      total.failed -= count;
      total.passed += count;
      late.push(`  ${path.relative(root, file)}: ${count}`);
    }
    total.success ||= failures.size === 0 && total.failed === 0;
  }

  function finish(): boolean {
    const { stdout } = process;
    if (spent.size > SLOWEST) stdout.write(slowest());
    if (skipped.length > 0) stdout.write(`\nNot run:\n${skipped.join('\n')}\n`);
    if (late.length > 0) stdout.write(`\nPassed only at the second try, which is a fault too:\n${late.join('\n')}\n`);
    if (unfinished.length > 0)
      stdout.write(`\nFailed: without tests, or ended before its tests:\n${unfinished.join('\n')}\n`);
    const passed = total.passed - unfinished.length;
    const failed = total.failed + unfinished.length;
    if (passed === 0) stdout.write('\nNo test passed.\n');
    stdout.write(`\n${passed} passed, ${failed} failed, ${total.skipped} skipped\n`);
    return total.success && failed === 0 && passed > 0;
  }

  function slowest(): string {
    const byTime = [...spent].sort(([, one], [, other]) => other - one).slice(0, SLOWEST);
    const rows = byTime.map(([file, ms]) => `  ${(ms / 1000).toFixed(1).padStart(6)} s  ${path.relative(root, file)}`);
    return `\nThe slowest files, by the clock:\n${rows.join('\n')}\n`;
  }

  return { follow, failed: () => [...failures.keys()], again, finish };
}
