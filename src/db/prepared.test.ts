import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { keepsStatements, naming } from './prepared.ts';

describe('the names of statements', () => {
  it('are the same for the same statement and role, and others for others', () => {
    const name = naming();
    assert.equal(name('select 1', 'flux_api', 0), name('select 1', 'flux_api', 0));
    assert.notEqual(name('select 1', 'flux_api', 0), name('select 1', 'flux_service', 0));
    assert.notEqual(name('select 1', 'flux_api', 0), name('select 2', 'flux_api', 0));
  });

  it('are not given to long lists, nor without end', () => {
    const name = naming();
    assert.equal(name('select 1', 'flux_api', 500), undefined);
    for (let i = 0; i < 1_000; i++) name(`select ${i}`, 'flux_api', 0);
    assert.equal(name('select 1000', 'flux_api', 0), undefined);
    assert.ok(name('select 999', 'flux_api', 0));
  });

  for (const [url, kept] of [
    ['postgres://u:p@localhost:5432/flux', true],
    ['postgres://u:p@aws-0-eu.pooler.supabase.com:6543/postgres', false],
    ['postgres://u:p@db:5432/flux?pgbouncer=true', false],
    ['postgres://u:p@db:5432/flux?prepare=false', false],
  ] as const) {
    it(`${kept ? 'are kept' : 'are not kept'} at ${url}`, () => assert.equal(keepsStatements(url), kept));
  }
});
