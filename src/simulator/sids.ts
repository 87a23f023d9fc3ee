import { randomBytes, randomInt } from 'node:crypto';

/** A new id in Twilio's form: two letters (SM message, CA call, VE verification …) and 32 hex digits. */
export function newSid(prefix: string): string {
  return prefix + randomBytes(16).toString('hex');
}

/** A one-time code of six digits. */
export function newCode(): string {
  return String(randomInt(0, 1_000_000)).padStart(6, '0');
}
