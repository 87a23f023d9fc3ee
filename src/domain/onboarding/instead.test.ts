import assert from 'node:assert/strict';
import { test } from 'node:test';
import { instead } from './instead.ts';

test('the hour that is wrong is named beside the right one', () => {
  const known = { wake: Temporal.PlainTime.from('06:00'), sleep: Temporal.PlainTime.from('22:30') };
  const put = (message: string) => Object.entries(instead(message, known) ?? {}).map(([key, time]) => `${key} ${time}`);
  assert.deepEqual(put("also it's 6:30 not 6"), ['wake 06:30:00']);
  assert.deepEqual(put('11 instead of 10.30'), ['sleep 23:00:00']);
  assert.deepEqual(put('9 to 5, not 7'), []);
  assert.deepEqual(put('7 not 8'), []);
});
