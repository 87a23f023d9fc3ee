import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pino } from 'pino';
import { stopInPhases } from './stopping.ts';

describe('stopping', () => {
  const log = pino({ level: 'silent' });

  it('goes phase by phase, in order', async () => {
    const done: string[] = [];
    const phase = (name: string) => ({ name, limit: 1_000, run: async () => void done.push(name) });
    await stopInPhases([phase('requests'), phase('streams'), phase('database')], log);
    assert.deepEqual(done, ['requests', 'streams', 'database']);
  });

  it('does not wait for ever for a phase that hangs, nor give up after one that fails', async () => {
    const closed: string[] = [];
    await stopInPhases(
      [
        { name: 'hangs', limit: 5, run: () => new Promise(() => {}) },
        { name: 'fails', limit: 1_000, run: () => Promise.reject(new Error('no')) },
        { name: 'closes', limit: 1_000, run: async () => void closed.push('database') },
      ],
      log,
    );
    assert.deepEqual(closed, ['database']);
  });
});
