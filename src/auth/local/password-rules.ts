import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import { AuthError } from './auth-error.ts';

/** Why a password is refused; null where it is taken. */
export type PasswordRules = (password: string, email: string | null) => Promise<AuthError | null>;

export const LONGEST_PASSWORD = 1_000;
/** Supabase's own default. */
const SHORTEST = 6;
/** NIST SP 800-63B §5.1.1.2: at least eight characters, and none that is known from breaches; no other rule. */
const SHORTEST_IN_PRODUCTION = 8;
const PATIENCE_MS = 2_000;

/** As in development: length alone. */
export const shortPasswords: PasswordRules = async (password) => ofLength(password, SHORTEST);

/**
 * For production: long enough, not the address, and not among the passwords known from breaches (https://haveibeenpwned.com/API/v3, by the
 * first five digits of the SHA-1: neither the password nor its digest leaves the house). Where that service is away, the rest must do.
 */
export function strictPasswords({
  log,
  rangeUrl = 'https://api.pwnedpasswords.com/range',
}: {
  log: Logger;
  rangeUrl?: string;
}): PasswordRules {
  return async (password, email) => {
    const length = ofLength(password, SHORTEST_IN_PRODUCTION);
    if (length) return length;
    const name = email?.toLowerCase().split('@')[0] ?? '';
    if (name.length > 3 && password.toLowerCase().includes(name))
      return weak('Password must not contain your e-mail address.', 'characters');
    const known = await isBreached(password, rangeUrl).catch((error: Error) => {
      log.warn({ reason: error.name }, 'whether a password is known from a breach could not be asked');
      return false;
    });
    return known ? weak('Password is known from a data breach, please choose a different one.', 'pwned') : null;
  };
}

async function isBreached(password: string, rangeUrl: string): Promise<boolean> {
  const digest = createHash('sha1').update(password).digest('hex').toUpperCase();
  const response = await fetch(`${rangeUrl}/${digest.slice(0, 5)}`, {
    headers: { 'add-padding': 'true' },
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (!response.ok) throw new Error(`answered ${response.status}`);
  const rest = digest.slice(5);
  return (await response.text()).split('\n').some((line) => {
    const [suffix, count] = line.trim().split(':');
    return suffix === rest && Number(count) > 0;
  });
}

function ofLength(password: string, shortest: number): AuthError | null {
  if (password.length < shortest) return weak(`Password should be at least ${shortest} characters.`, 'length');
  if (password.length > LONGEST_PASSWORD)
    return new AuthError(400, 'validation_failed', `Password cannot be longer than ${LONGEST_PASSWORD} characters`);
  return null;
}

const weak = (message: string, reason: string) => new AuthError(422, 'weak_password', message, [reason]);
