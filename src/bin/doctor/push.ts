import { createECDH } from 'node:crypto';
import { type Check, ok, wrong } from './finding.ts';

export const push: Check = {
  name: 'push',
  async run({ vapid, production }) {
    const curve = createECDH('prime256v1');
    try {
      curve.setPrivateKey(Buffer.from(vapid.privateKey, 'base64url'));
    } catch {
      return [wrong('push', 'VAPID_PRIVATE_KEY is not a P-256 key: npx web-push generate-vapid-keys')];
    }
    if (curve.getPublicKey('base64url') !== vapid.publicKey)
      return [wrong('push', 'VAPID_PUBLIC_KEY does not belong to VAPID_PRIVATE_KEY.')];
    if (production && /@example\.(org|com|net)$/.test(vapid.subject))
      return [wrong('push', 'VAPID_CLAIMS_EMAIL is an example; push services write to it when something is wrong.')];
    return [ok('push', 'The key pair fits, the contact has the right form.')];
  },
};
