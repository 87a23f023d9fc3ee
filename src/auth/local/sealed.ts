import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** SECRET_KEY as it is set: the first of its keys seals, all of them open. */
const keysOf = (secretKey: string) => secretKey.split(',').map((key) => key.trim());
const derived = (key: string) => Buffer.from(hkdfSync('sha256', key, '', 'flux signing keys v1', 32));

/** AES-256-GCM under a key derived from SECRET_KEY (HKDF, RFC 5869): nonce, tag and text, base64. */
export function seal(secretKey: string, text: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', derived(keysOf(secretKey)[0] ?? ''), nonce);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
}

/** Null where no key of SECRET_KEY opens it. */
export function unseal(secretKey: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, 'base64');
  for (const key of keysOf(secretKey)) {
    try {
      const decipher = createDecipheriv('aes-256-gcm', derived(key), bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(12, 28));
      return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
    } catch {
      // sealed with another one
    }
  }
  return null;
}
