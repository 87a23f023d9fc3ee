import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { describe, test } from 'node:test';
import { type Node, parse } from 'acorn';
import { tokenize } from './grammar/tokens.ts';
import { GUARDS as DE_GUARDS } from './locales/de/guards.ts';
import { de } from './locales/de/index.ts';
import { TITLES as DE_TITLES } from './locales/de/titles.ts';
import { ANSWERS } from './locales/en/answers.ts';
import { ASKED } from './locales/en/asked.ts';
import { ESCALATION } from './locales/en/escalation.ts';
import { EVENTS } from './locales/en/events.ts';
import { GUARDS, GUARDS_BEHIND_TIME, GUARDS_BESIDE_WEEKDAY, GUARDS_WITHOUT_DAY } from './locales/en/guards.ts';
import { HINTS } from './locales/en/hints.ts';
import { en } from './locales/en/index.ts';
import { PAUSES } from './locales/en/pauses.ts';
import { REPORTS } from './locales/en/reports.ts';
import { TITLES as EN_TITLES } from './locales/en/titles.ts';
import { GUARDS as ES_GUARDS } from './locales/es/guards.ts';
import { es } from './locales/es/index.ts';
import { TITLES as ES_TITLES } from './locales/es/titles.ts';
import { firstPhrase, type PhraseRow, tableOf } from './phrases/table.ts';
import { ROWS } from './rules/index.ts';

const files = globSync('**/*.ts', { cwd: import.meta.dirname })
  .filter((file) => !file.endsWith('.test.ts'))
  .map((file) => ({ file, text: readFileSync(`${import.meta.dirname}/${file}`, 'utf8') }));

/** Where expressions are put together of shorter ones. */
const BUILT = new Set(['grammar/tokens.ts', 'grammar/lexicon.ts']);
const MAX_EXPRESSION = 85;
const MAX_LINES = 300;

describe('this room stays one that can be read', () => {
  test('no regular expression is longer than a line', () => {
    const long = files.flatMap(({ file, text }) =>
      expressions(text).flatMap((pattern) => (pattern.length > MAX_EXPRESSION ? [`${file}: /${pattern}/`] : [])),
    );
    assert.deepEqual(long, []);
  });

  test('nor put together from strings', () => {
    const built = files.filter(({ file, text }) => text.includes('new RegExp(') && !BUILT.has(file));
    assert.deepEqual(
      built.map(({ file }) => file),
      [],
    );
  });

  test('files are short', () => {
    const lines = files.map(({ file, text }) => ({ file, count: text.split('\n').length - 1 }));
    assert.deepEqual(
      lines.filter(({ count }) => count > MAX_LINES),
      [],
    );
    const middle = lines.map(({ count }) => count).sort((a, b) => a - b)[Math.floor(lines.length / 2)] ?? 0;
    assert.ok(middle < 100, `the median is ${middle}`);
  });

  for (const [language, rows] of Object.entries({ en: en.rows, de: de.rows, es: es.rows })) {
    test(`no row stands twice (${language})`, () => {
      const names = [...ROWS, ...rows].map(({ makes, symbols }) => `${makes}: ${symbols.join(' ')}`);
      assert.deepEqual(
        names.filter((name, i) => names.indexOf(name) !== i),
        [],
      );
    });
  }
});

function expressions(text: string): string[] {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const one of node) visit(one);
    else if (typeof node === 'object' && node !== null && 'type' in node) {
      const { regex } = node as Node & { regex?: { pattern: string } };
      if (regex) found.push(regex.pattern);
      for (const value of Object.values(node)) visit(value);
    }
  };
  visit(parse(stripTypeScriptTypes(text), { ecmaVersion: 'latest', sourceType: 'module' }));
  return found;
}

describe('the example that stands beside a phrase is read by it', () => {
  const { fillers: _, ...answers } = ANSWERS;
  const { all: __, nameless: ___, ...asked } = ASKED;
  const tables: PhraseRow<unknown>[] = [
    ...Object.values<PhraseRow<unknown>[]>(answers).flat(),
    ...Object.values<PhraseRow<unknown>[]>(ESCALATION).flat(),
    ...Object.values<PhraseRow<unknown>[]>(asked).flat(),
    ...Object.values<PhraseRow<unknown>[]>(PAUSES).flat(),
    ...Object.values<PhraseRow<unknown>[]>(REPORTS).flat(),
    ...Object.values<PhraseRow<unknown>[]>(EVENTS).flat(),
    ...HINTS,
    ...GUARDS,
    ...DE_GUARDS,
    ...ES_GUARDS,
    ...GUARDS_BEHIND_TIME,
    ...GUARDS_WITHOUT_DAY,
    ...GUARDS_BESIDE_WEEKDAY,
    ...[EN_TITLES, DE_TITLES, ES_TITLES].flatMap(({ lists, thanks, starts }) => [...lists, ...thanks, ...starts]),
  ];
  for (const row of tables) {
    test(`${row.phrase} – ${row.example}`, () =>
      assert.notEqual(firstPhrase(tableOf([row]), tokenize(row.example)), null));
  }
});
