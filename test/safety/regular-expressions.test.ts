import assert from 'node:assert/strict';
import { glob, readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import { describe, it } from 'node:test';
import { type Node, parse } from 'acorn';
import { analyse } from 'scslre';

// A process of its own: it takes the place of RegExp while it loads the sources.

// Nothing that a person sends may cost more than linear time. Every regular expression of the source is read, and none may backtrack
// super-linearly on a text that somebody can choose.

const root = path.resolve(import.meta.dirname, '../..');

type Literal = { file: string; line: number; pattern: string; flags: string };

type Place = { file: string; line: number };

/** What is written between slashes, and where a text is given to RegExp instead. */
async function written(): Promise<{ literals: Literal[]; constructed: Place[] }> {
  const literals: Literal[] = [];
  const constructed: Place[] = [];
  for await (const file of glob('src/**/*.ts', { cwd: root })) {
    if (/\.test\.ts$|\.d\.ts$|\.gen\.ts$/.test(file)) continue;
    const code = stripTypeScriptTypes(await readFile(path.join(root, file), 'utf8'));
    const program = parse(code, { ecmaVersion: 'latest', sourceType: 'module', locations: true });
    visit(program, (node) => {
      const { regex, loc, callee } = node as Node & {
        regex?: { pattern: string; flags: string };
        callee?: { name?: string };
      };
      const line = loc?.start.line ?? 0;
      if (regex) literals.push({ file, line, ...regex });
      if (callee?.name === 'RegExp') constructed.push({ file, line });
    });
  }
  return { literals, constructed };
}

/** Loads every room, and notes what it makes of the texts that it gives to RegExp. */
async function made(): Promise<Literal[]> {
  const found: Literal[] = [];
  const Real = globalThis.RegExp;
  const note = (pattern: RegExp) => {
    const [, file = '', line] =
      /\/(src\/[^:)]+\.ts):(\d+)/.exec(new Error().stack?.split('\n').slice(3, 5).join('\n') ?? '') ?? [];
    if (file !== '') found.push({ file, line: Number(line), pattern: pattern.source, flags: pattern.flags });
    return pattern;
  };
  globalThis.RegExp = new Proxy(Real, {
    construct: (target, given) => note(Reflect.construct(target, given)),
    apply: (target, self, given) => note(Reflect.apply(target, self, given)),
  });
  try {
    for await (const file of glob('src/*/**/*.ts', { cwd: root }))
      if (!/\.test\.ts$|\.d\.ts$|\.gen\.ts$|^src\/bin\//.test(file)) await import(path.join(root, file));
  } finally {
    globalThis.RegExp = Real;
  }
  return found;
}

function visit(node: unknown, see: (node: Node) => void): void {
  if (Array.isArray(node)) for (const one of node) visit(one, see);
  else if (typeof node === 'object' && node !== null && 'type' in node) {
    see(node as Node);
    for (const [key, value] of Object.entries(node)) if (key !== 'loc') visit(value, see);
  }
}

/**
 * A message is read with even spacing (`evenSpacing`, in the coach's door): in these rooms a run of white space is one character, and a pattern
 * is judged as it acts on that.
 */
const EVENLY_SPACED = /^src\/(agents|domain\/(about|language|intent|amend|onboarding|safety|plan|playbooks|travel))\//;
const onEvenSpacing = (pattern: string) =>
  pattern.replace(/(\\s|\[\\s[^\]]*\]| )([+*])/g, (_all, one, times) => `${one}${times === '+' ? '' : '?'}`);

/**
 * Read only from what we wrote ourselves, or from something a few characters long by the time it gets here. Each with the reason; the list
 * gets shorter, never longer.
 */
const HARMLESS: readonly (readonly [file: string, pattern: string, why: string])[] = [
  ['src/db/embedded/processes.ts', '^\\s*(\\S+)\\s+(\\d+)\\s+(.*?)\\s*$', 'what ps says of processes of this machine'],
];

/** Made while something is read, of words of ours or of escaped ones: there is nothing in them that could be repeated. */
const MADE_WHILE_READING: readonly (readonly [file: string, made: number, why: string])[] = [
  ['src/domain/amend/apply.ts', 1, 'one word, escaped'],
  ['src/domain/plan/brief/corrected.ts', 1, 'a few words, escaped'],
  ['src/db/embedded/leftover.ts', 1, 'the name of a setting of ours'],
  ['src/api/openapi/example.ts', 1, 'patterns of our own schemas, against our own examples'],
  ['src/api/error-handler.ts', 1, 'addresses of our own routes'],
];

function slow(all: readonly Literal[]): string[] {
  return all.flatMap(({ file, line, pattern, flags }) => {
    if (HARMLESS.some(([where, what]) => where === file && what === pattern)) return [];
    const source = EVENLY_SPACED.test(file) ? onEvenSpacing(pattern) : pattern;
    const { reports } = analyse({ source, flags }, { reportTypes: { Move: false } });
    return [
      ...new Set(
        reports.map(
          ({ type, exponential }) => `${file}:${line} /${pattern}/ (${type}${exponential ? ', exponential' : ''})`,
        ),
      ),
    ];
  });
}

describe('regular expressions', () => {
  const sources = written();

  it('backtrack in linear time, whatever they are given', async () => {
    const { literals } = await sources;
    assert.ok(literals.length > 100, `${literals.length} were found`);
    assert.deepEqual(slow(literals), []);
  });

  it('made of texts do so, too, and none is made where this check cannot see it', async () => {
    const { constructed } = await sources;
    const patterns = await made();
    assert.ok(patterns.length > 100, `${patterns.length} were made`);
    assert.deepEqual(slow(patterns), []);
    const seen = new Set(patterns.map(({ file, line }) => `${file}:${line}`));
    const unseen = Map.groupBy(
      constructed.filter(({ file, line }) => !seen.has(`${file}:${line}`)),
      ({ file }) => file,
    );
    assert.deepEqual(
      [...unseen].map(([file, places]) => [file, places.length]).sort(),
      MADE_WHILE_READING.map(([file, count]) => [file, count]).sort(),
      'make it once, where the module is loaded; else say here why it cannot cost more than linear time',
    );
  });

  it('are told apart by this check', () => {
    assert.ok(analyse({ source: '(?:a+)+b', flags: '' }).reports.length > 0);
    assert.equal(analyse({ source: 'a+b', flags: '' }, { reportTypes: { Move: false } }).reports.length, 0);
  });
});
