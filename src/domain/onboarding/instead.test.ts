import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bothAgain, instead } from './instead.ts';

test('the hour that is wrong is named beside the right one', () => {
  const known = { wake: Temporal.PlainTime.from('06:00'), sleep: Temporal.PlainTime.from('22:30') };
  const put = (message: string) => Object.entries(instead(message, known) ?? {}).map(([key, time]) => `${key} ${time}`);
  assert.deepEqual(put("also it's 6:30 not 6"), ['wake 06:30:00']);
  assert.deepEqual(put('11 instead of 10.30'), ['sleep 23:00:00']);
  assert.deepEqual(put('9 to 5, not 7'), []);
  assert.deepEqual(put('7 not 8'), []);
});

test('what was said and what is meant stand beside each other, and more may follow', () => {
  const known = { wake: Temporal.PlainTime.from('06:00'), sleep: Temporal.PlainTime.from('22:00') };
  const put = (message: string) => Object.entries(instead(message, known) ?? {}).map(([key, time]) => `${key} ${time}`);
  assert.deepEqual(put("sorry I said 6, it's 6.30, and bed 10.30"), ['sleep 22:30:00', 'wake 06:30:00']);
  assert.deepEqual(put('oops, I put 10 but it should be 11. Up at 7'), ['wake 07:00:00', 'sleep 23:00:00']);
  assert.deepEqual(put('did I say 6? I meant 5.45'), ['wake 05:45:00']);
  assert.deepEqual(put('I said 9, make that 9.30'), []);
  assert.deepEqual(put('I said 6 and I work till 5'), []);
});

test('two hours are put right, and one of them is named', () => {
  const told = (message: string) =>
    Object.entries(bothAgain(message, ['wake', 'sleep']) ?? {}).map(([key, time]) => `${key} ${time}`);
  assert.deepEqual(told("it's 6.30, and bed 10.30"), ['wake 06:30:00', 'sleep 22:30:00']);
  assert.deepEqual(told('6.30 and bed at half ten'), ['wake 06:30:00', 'sleep 22:30:00']);
  assert.deepEqual(told('bed at 10.30'), []);
  assert.deepEqual(told('9 to 5, bed at 10.30'), []);
});
