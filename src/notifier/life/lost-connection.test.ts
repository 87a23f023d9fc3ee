import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isOurFault } from './lost-connection.ts';

const coded = (code: string) => Object.assign(new Error('refused'), { code });

test('what passes by itself sets no reminder aside', () => {
  for (const code of [
    'ECONNRESET',
    '08006',
    '25006',
    '25P03',
    '25P04',
    '40001',
    '40P01',
    '53300',
    '55P03',
    '57014',
    '57P01',
  ])
    assert.equal(isOurFault(coded(code)), false, code);
  for (const message of [
    'Connection terminated unexpectedly',
    'Query read timeout',
    'timeout exceeded when trying to connect',
  ])
    assert.equal(isOurFault(new Error(message)), false, message);
});

test('what would come again does', () => {
  for (const code of ['22008', '23505', '42703', '25P02']) assert.equal(isOurFault(coded(code)), true, code);
  assert.equal(isOurFault(new RangeError('no such zone')), true);
});
