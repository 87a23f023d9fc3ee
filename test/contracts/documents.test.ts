import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { SETTING_NAMES, schema } from '../../src/config/schema.ts';
import { documents } from '../helpers/documents.ts';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string) => readFile(path.join(root, file), 'utf8');

describe('the documents', () => {
  it('name only commands that there are', async () => {
    const { scripts } = JSON.parse(await read('package.json')) as { scripts: Record<string, string> };
    for (const [file, text] of await documents())
      for (const [, name = ''] of text.matchAll(/\bnpm run ([a-z][a-z:-]*)/g))
        assert.ok(scripts[name], `${file}: npm run ${name}`);
  });

  it('link and point only to files that there are', async () => {
    for (const [file, text] of await documents()) {
      const pointed = [
        ...(file.startsWith('clients/') ? '' : text).matchAll(
          /`((?:src|docs|test|migrations|docker|monitoring|bench|eval|clients)\/[\w./-]+)`/g,
        ),
      ].map((match) => match[1] ?? '');
      const linked = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g)].map((match) =>
        path.join(path.dirname(file), match[1] ?? ''),
      );
      for (const each of [...pointed, ...linked]) assert.ok(existsSync(path.join(root, each)), `${file}: ${each}`);
    }
  });

  for (const [document, least] of [
    ['docs/reminders.md', 30],
    ['docs/coach-promises.md', 90],
    ['docs/api.md', 20],
    ['docs/security.md', 10],
  ] as const) {
    it(`name tests that there are: ${document}`, async () => {
      const text = await read(document);
      const named = [...text.matchAll(/`((?:src|test)\/[\w./-]+\.test\.ts)`((?:,? “[^”]+”)*)/g)];
      assert.ok(named.length > least, String(named.length));
      for (const [, file = '', names = ''] of named) {
        const source = await read(file);
        for (const [, name = ''] of names.matchAll(/“([^”]+)”/g)) assert.ok(source.includes(name), `${file}: ${name}`);
      }
    });
  }

  it('know every setting, and .env.example no other', async () => {
    const example = await read('.env.example');
    const named = new Set([...example.matchAll(/^# ([A-Z][A-Z0-9_]+)=/gm)].map((match) => match[1] ?? ''));
    for (const name of SETTING_NAMES) assert.ok(named.has(name), `.env.example lacks ${name}`);
    for (const name of named) assert.ok(SETTING_NAMES.includes(name), `.env.example has ${name}, which nothing reads`);
  });

  it('give each setting the default that it has', async () => {
    const example = await read('.env.example');
    const shown = [...example.matchAll(/^# ([A-Z][A-Z0-9_]+)=(\S+)/gm)].map(([, name = '', value = '']) => [
      name,
      value,
    ]);
    const compared = Object.entries(schema.parse({})).filter(([, value]) => value !== '' && value !== false);
    assert.ok(compared.length > 15, String(compared.length));
    for (const [name, value] of compared)
      assert.deepEqual([name, Object.fromEntries(shown)[name]], [name, String(value)]);
  });

  it('of the coach name every node of its graph, and every room of the domain', async () => {
    const text = await read('docs/coach.md');
    const nodes = [...(await read('src/agents/graph.ts')).matchAll(/addNode\('(\w+)'/g)].map((match) => match[1] ?? '');
    assert.ok(nodes.length > 10);
    for (const node of nodes) assert.match(text, new RegExp(`\\b${node}\\b`), node);
    const rooms = (await readdir(path.join(root, 'src/domain'), { withFileTypes: true })).filter((one) =>
      one.isDirectory(),
    );
    for (const { name } of rooms.filter((one) => one.name !== 'plan')) assert.ok(text.includes(`\`${name}\``), name);
    const ofThePlan = await readdir(path.join(root, 'src/domain/plan'), { withFileTypes: true });
    for (const { name } of ofThePlan.filter((one) => one.isDirectory()))
      assert.ok(text.includes(`\`plan/${name}\``), name);
  });
});
