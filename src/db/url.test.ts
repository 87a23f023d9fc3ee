import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeDatabaseUrl, normaliseDatabaseUrl } from './url.ts';

const table = [
  ['postgresql://me:pw@db:5432/flux', 'postgresql://me:pw@db:5432/flux'],
  ['postgres://me:pw@db/flux', 'postgresql://me:pw@db/flux'],
  ['postgresql+asyncpg://me:pw@db/flux', 'postgresql://me:pw@db/flux'],
  ['postgresql+psycopg2://me:pw@db/flux', 'postgresql://me:pw@db/flux'],
  [' postgresql+asyncpg://me:pw@db/flux\n', 'postgresql://me:pw@db/flux'],
  ['postgresql+asyncpg://me:pw@db/flux?ssl=require', 'postgresql://me:pw@db/flux?sslmode=require&uselibpqcompat=true'],
  [
    'postgres://me:pw@db/flux?sslmode=verify-full',
    'postgresql://me:pw@db/flux?sslmode=verify-full&uselibpqcompat=true',
  ],
  ['postgres://me:p%40ss@db/flux', 'postgresql://me:p%40ss@db/flux'],
  ['not an address', 'not an address'],
] as const;

for (const [given, understood] of table) {
  test(`${given.trim()} is read as ${understood}`, () => {
    assert.equal(normaliseDatabaseUrl(given), understood);
    assert.equal(normaliseDatabaseUrl(understood), understood, 'and stays so');
  });
}

test('a message about a database names its host, not its password', () => {
  assert.equal(describeDatabaseUrl('postgresql+asyncpg://me:secret@db.example.org/flux'), 'db.example.org:5432/flux');
});
