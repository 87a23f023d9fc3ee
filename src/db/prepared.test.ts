import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import type { Line } from './one-connection.ts';
import { oneConnection } from './one-connection.ts';
import { keepsStatements, naming } from './prepared.ts';
import type { Tx } from './scope.ts';
import { statement } from './statement.ts';

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

describe('a statement', () => {
  it('is put together once, and sent with the values of each time, in whatever role and transaction', async () => {
    let built = 0;
    const between = statement<{ from: number; id: string }>()((tx, given) => {
      built += 1;
      const from = tx.selectFrom('tasks').select('id').where('status', 'in', ['pending', 'done']);
      return from
        .where('user_id', '=', given('id'))
        .where(sql`duration_minutes + ${given('from')}`, '>', given('from'));
    });
    const sent: unknown[][] = [];
    for (const [id, from] of [
      ['a', 1],
      ['b', 2],
    ] as const) {
      await between(recording(sent), { id, from });
    }
    const text =
      'select "id" from "tasks" where "status" in ($1, $2) and "user_id" = $3 and duration_minutes + $4 > $5';
    assert.deepEqual(sent, [
      [text, 'pending', 'done', 'a', 1, 1],
      [text, 'pending', 'done', 'b', 2, 2],
    ]);
    assert.equal(built, 1);
  });
});

/** A transaction that notes what it is asked. */
function recording(sent: unknown[][]): Tx {
  const stream = { cork: () => undefined, uncork: () => undefined };
  const query = async ({ text, values }: { text: string; values: unknown[] }) => {
    sent.push([text, ...values]);
    return { rows: [], rowCount: 0, command: 'SELECT' };
  };
  const client = { query, connection: { stream } } as unknown as Line['client'];
  const names = () => undefined;
  return oneConnection({ client, role: 'flux_api', names, isOver: () => false });
}
