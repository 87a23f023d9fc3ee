import assert from 'node:assert/strict';
import { createECDH } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { localSecrets } from './local-secrets.ts';

const publicOf = (privateKey: Buffer): string => {
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(privateKey);
  return curve.getPublicKey('base64url');
};

function folder(t: { after(done: () => void): void }): string {
  const dir = mkdtempSync(join(tmpdir(), 'flux-secrets-'));
  t.after(() => rmSync(dir, { recursive: true }));
  return dir;
}

test('keys for push are made once, and belong together', (t) => {
  const dir = folder(t);
  const { vapid } = localSecrets(dir);
  assert.equal(publicOf(Buffer.from(vapid.privateKey, 'base64url')), vapid.publicKey);
  assert.deepEqual(localSecrets(dir).vapid, vapid);
});

for (const [zeros, next] of [
  [1, 0xa7],
  [1, 0x01],
  [2, 0xa7],
  [3, 0x02],
] as const)
  test(`a key of which ${zeros} zero byte(s) before ${next} were lost signs for its subscriptions again`, (t) => {
    const dir = folder(t);
    const whole = Buffer.concat([Buffer.alloc(zeros), Buffer.from([next]), Buffer.alloc(31 - zeros, 0xa7)]);
    const publicKey = publicOf(whole);
    const privateKey = whole.subarray(zeros).toString('base64url').padStart(43, 'A');
    const secrets = { secretKey: 's', twilioAccountSid: 'AC', twilioAuthToken: 't', vapid: { publicKey, privateKey } };
    writeFileSync(join(dir, 'secrets.json'), JSON.stringify(secrets));
    assert.deepEqual(localSecrets(dir).vapid, { publicKey, privateKey: whole.toString('base64url') });
  });
