import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readFlags, UnknownFlag } from './flags.ts';

describe('flags of a script', () => {
  const read = (...args: string[]) => readFlags(args, ['soft', 'yes', 'help'], 'how it is used');

  it('are known by their full names, help by -h as well', () => {
    assert.deepEqual(read('--soft'), { soft: true, yes: false, help: false });
    assert.deepEqual(read('-h', '--yes'), { soft: false, yes: true, help: true });
  });

  for (const flag of ['--sof', '--help=1', 'soft', '-y', '--Soft', '', '--', '--soft=']) {
    it(`are refused when mistyped: "${flag}" means no consent`, () => {
      assert.throws(
        () => read('--yes', flag),
        (error) => error instanceof UnknownFlag && error.message.includes('nothing was done'),
      );
    });
  }
});
