import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import pg from 'pg';
import { type ProblemCode, toProblem } from './errors.ts';

const coded = (code: string) => Object.assign(new pg.DatabaseError('x', 1, 'error'), { code });
const system = (code: string) => Object.assign(new Error(`connect ${code} 127.0.0.1:5432`), { code });

/** What a client is told of it. Messages without a code are those of pg and of its pool, word for word. */
const TABLE: [what: unknown, told: ProblemCode][] = [
  [coded('23505'), 'conflict'],
  [coded('40001'), 'unavailable'],
  [coded('40P01'), 'unavailable'],
  [coded('55P03'), 'unavailable'],
  [coded('57014'), 'unavailable'],
  [coded('25P03'), 'unavailable'],
  [coded('25006'), 'unavailable'],
  [coded('53300'), 'unavailable'],
  [coded('57P01'), 'unavailable'],
  [system('ECONNREFUSED'), 'unavailable'],
  [system('ECONNRESET'), 'unavailable'],
  [system('EAI_AGAIN'), 'unavailable'],
  [system('EHOSTUNREACH'), 'unavailable'],
  [new Error('Connection terminated unexpectedly'), 'unavailable'],
  [new Error('Connection terminated due to connection timeout'), 'unavailable'],
  [new Error('Query read timeout'), 'unavailable'],
  [new Error('timeout expired'), 'unavailable'],
  [new Error('timeout exceeded when trying to connect'), 'unavailable'],
  [new Error('Cannot use a pool after calling end on the pool'), 'unavailable'],
  [new Error('Client has encountered a connection error and is not queryable'), 'unavailable'],
  [new TypeError('x is not a function'), 'internal'],
  ['a string', 'internal'],
];

describe('what went wrong at the database', () => {
  for (const [what, told] of TABLE)
    it(`${what instanceof Error ? ((what as { code?: string }).code ?? what.message) : typeof what} is told as ${told}`, () =>
      assert.deepEqual(
        [toProblem(what).code, toProblem(what).retryAfter],
        [told, told === 'unavailable' ? 5 : undefined],
      ));
});
