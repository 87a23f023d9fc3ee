import assert from 'node:assert/strict';
import { it } from 'node:test';
import { cannotWrite, diskFault } from './disk-fault.ts';

const failed = (code: string, more: object = {}) => Object.assign(new Error(`${code}: …`), { code, ...more });
const TODO = 'Make room there, or set FLUX_DATA_DIR to a folder that can be written.';

it('what a disk refuses is one sentence with what to do', () => {
  assert.equal(diskFault(failed('ENOSPC', { path: '/d/x' })), `Cannot write /d/x: The disk is full. ${TODO}`);
  assert.equal(
    diskFault(failed('ENOENT', { path: '/d/flux', syscall: 'mkdir' })),
    `Cannot write /d/flux: The disk is read-only. ${TODO}`,
  );
  assert.equal(diskFault(failed('ENOENT', { path: '/d/x', syscall: 'open' })), null);
  assert.equal(
    cannotWrite('/d/secrets.json', failed('ENOSPC', { syscall: 'write' })),
    `Cannot write /d/secrets.json: The disk is full. ${TODO}`,
  );
  assert.match(cannotWrite('/d/secrets.json', failed('EIO')), /^Cannot write \/d\/secrets\.json \(EIO: …\)\. Set FLUX/);
});
