import assert from 'node:assert/strict';
import { glob, readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import { describe, it } from 'node:test';
import { type Node, parse } from 'acorn';
import { analyse } from 'scslre';

// Nothing that a person sends may cost more than linear time. Every regular expression of the source is read, and none may backtrack
// super-linearly on a text that somebody can choose.

const root = path.resolve(import.meta.dirname, '../..');

type Literal = { file: string; line: number; pattern: string; flags: string };

/** Literals, and patterns that are given to RegExp as text. */
async function literals(): Promise<Literal[]> {
  const found: Literal[] = [];
  for await (const file of glob('src/**/*.ts', { cwd: root })) {
    if (/\.test\.ts$|\.d\.ts$|\.gen\.ts$/.test(file)) continue;
    const code = stripTypeScriptTypes(await readFile(path.join(root, file), 'utf8'));
    const program = parse(code, { ecmaVersion: 'latest', sourceType: 'module', locations: true });
    visit(program, (node) => {
      const { regex, loc } = node as Node & { regex?: { pattern: string; flags: string } };
      if (regex) found.push({ file, line: loc?.start.line ?? 0, ...regex });
    });
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
const EVENLY_SPACED = /^src\/(agents|domain\/(language|intent|amend|onboarding|safety|plan|playbooks))\//;
const onEvenSpacing = (pattern: string) =>
  pattern.replace(/(\\s|\[\\s[^\]]*\]| )([+*])/g, (_all, one, times) => `${one}${times === '+' ? '' : '?'}`);

/**
 * Read only from what we wrote ourselves, or from something a few characters long by the time it gets here. Each with the reason; the list
 * gets shorter, never longer.
 */
const HARMLESS: readonly (readonly [file: string, pattern: string, why: string])[] = [
  ['src/db/embedded/processes.ts', '^\\s*(\\S+)\\s+(\\d+)\\s+(.*?)\\s*$', 'what ps says of processes of this machine'],
];

describe('regular expressions', () => {
  it('backtrack in linear time, whatever they are given', async () => {
    const all = await literals();
    assert.ok(all.length > 100, `${all.length} were found`);
    const slow = all.flatMap(({ file, line, pattern, flags }) => {
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
    assert.deepEqual(slow, []);
  });

  it('are told apart by this check', () => {
    assert.ok(analyse({ source: '(?:a+)+b', flags: '' }).reports.length > 0);
    assert.equal(analyse({ source: 'a+b', flags: '' }, { reportTypes: { Move: false } }).reports.length, 0);
  });
});
