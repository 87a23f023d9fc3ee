import { sql } from 'kysely';
import { parsePhoneNumberFromString } from 'libphonenumber-js';
import type { FailReason } from '../../channels/types.ts';
import type { Verify } from '../../channels/verify/index.ts';
import { Problem } from '../../db/errors.ts';
import type { Tx, UserScope } from '../../db/scope.ts';
import type { Context } from '../context.ts';

/**
 * Sends a code to the number and remembers the two together: only this number can be confirmed with it.
 * @throws Problem when it is no phone number, too many codes were sent, or the provider is down.
 */
export async function sendPhoneCode(
  ctx: Context,
  verify: Verify,
  user: UserScope,
  phoneNumber: string,
): Promise<{ status: 'sent' }> {
  const number = e164(phoneNumber);
  await ctx.db.asService('remember which number a code went to', (tx) =>
    rememberVerification(tx, user.id, number, ctx.clock.now()),
  );
  const outcome = await verify.start(number);
  if (outcome.kind === 'sent') return { status: 'sent' };
  const level = outcome.reason === 'not_configured' ? 'error' : 'warn';
  ctx.log[level]({ user: user.id, reason: outcome.reason, detail: outcome.detail }, 'verification code not sent');
  throw notSent(outcome.reason, outcome.retryAfterSeconds);
}

/**
 * Confirms the number with the code. Whoever proves a number has it: it leaves the account that had it before. Consent was given
 * for a number, so another number starts without.
 * @throws Problem `bad_request` for a wrong or expired code or another number than the code was sent to.
 */
export async function confirmPhone(
  ctx: Context,
  verify: Verify,
  user: UserScope,
  { phoneNumber, code }: { phoneNumber: string; code: string },
): Promise<{ verified: true }> {
  const number = e164(phoneNumber);
  const sentTo = await ctx.db.asService('compare the number with the one the code went to', (tx) =>
    numberInVerification(tx, user.id),
  );
  if (sentTo !== number) throw new Problem('bad_request', 'No code was sent to this number. Ask for one first.');
  const outcome = await verify.check(number, code);
  switch (outcome.kind) {
    case 'approved':
      await ctx.db.asService('store a proven number', (tx) => takeNumber(tx, user.id, number, ctx.clock.now()));
      return { verified: true };
    case 'wrong':
      throw new Problem('bad_request', 'That code is not right. Check it and try again.');
    case 'expired':
      throw new Problem('bad_request', 'That code has expired or was used already. Ask for a new one.');
    case 'exhausted':
      throw new Problem('too_many_requests', 'Too many tries. Wait ten minutes, then ask for a new code.', {
        retryAfter: 600,
      });
    case 'failed':
      ctx.log.warn({ user: user.id, reason: outcome.reason, detail: outcome.detail }, 'verification code not checked');
      if (outcome.reason === 'not_configured') throw notSetUp();
      if (outcome.reason === 'bad_number') throw notSent('bad_number', undefined);
      throw new Problem('provider_down', 'The code could not be checked right now; please try again in a minute.');
  }
}

/** What somebody typed or pasted → E.164. @throws Problem `invalid_input` */
export function e164(text: string): string {
  // What is pasted from a contact brings marks that do not show; what is typed on a phone may be full-width.
  const typed = text
    .replace(/\p{Cf}/gu, '')
    .normalize('NFKC')
    .trim();
  const parsed = parsePhoneNumberFromString(withoutOldPrefix(typed));
  if (parsed?.isPossible() && typed.startsWith('+')) return parsed.number;
  throw new Problem(
    'invalid_input',
    '"phone_number" must be a phone number with its country code, such as +4915123456789.',
  );
}

/** Mexico's mobiles had a 1 before them until 2019; people and networks still write it, and the numbering plan knows it no more. */
function withoutOldPrefix(typed: string): string {
  const compact = typed.replace(/[^\d+]/g, '');
  return /^\+521\d{10}$/.test(compact) ? `+52${compact.slice(4)}` : typed;
}

/** Waiting does not help: whoever runs the server must. */
const notSetUp = () =>
  new Problem(
    'unavailable',
    'Codes cannot be sent: the SMS service of this server is not set up rightly. Its operator has to mend it.',
  );

function notSent(reason: FailReason, retryAfterSeconds: number | undefined): Problem {
  switch (reason) {
    case 'bad_number':
    case 'unreachable':
      return new Problem('invalid_input', 'No code can be sent to this number. Check it, or use another one.');
    case 'rate_limited':
      return new Problem('too_many_requests', 'Too many codes were sent. Wait a few minutes.', {
        retryAfter: retryAfterSeconds ?? 600,
      });
    case 'opted_out':
      return new Problem('bad_request', 'This number does not want messages from us. Send it START first.');
    case 'rejected':
      return new Problem(
        'invalid_input',
        'The phone network does not let codes through to this number. Use another one.',
      );
    case 'country':
      return new Problem('invalid_input', 'Codes cannot be sent to that country. Use a number of another country.');
    case 'not_configured':
      return notSetUp();
    default:
      return new Problem('provider_down', 'The code could not be sent right now; please try again in a minute.');
  }
}

async function rememberVerification(tx: Tx, userId: string, number: string, now: Temporal.Instant): Promise<void> {
  await tx
    .insertInto('flux_private.phone_verifications')
    .values({ user_id: userId, phone_number: number, sent_at: now })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet({ phone_number: number, sent_at: now }))
    .execute();
}

async function numberInVerification(tx: Tx, userId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('flux_private.phone_verifications')
    .select('phone_number')
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return row?.phone_number;
}

async function takeNumber(tx: Tx, userId: string, number: string, now: Temporal.Instant): Promise<void> {
  const without = {
    phone_number: null,
    phone_verified_at: null,
    whatsapp_opted_in_at: null,
    opted_out_at: null,
    last_inbound_at: null,
    whatsapp_sender_id: null,
  };
  const key = sql<string>`flux_private.phone_key(${number})`;
  await tx.updateTable('contacts').set(without).where('phone_key', '=', key).where('user_id', '<>', userId).execute();
  await tx
    .updateTable('contacts')
    .set(without)
    .where('user_id', '=', userId)
    .where('phone_key', 'is distinct from', key)
    .execute();
  await tx
    .insertInto('contacts')
    .values({ user_id: userId, phone_number: number, phone_verified_at: now })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet({ phone_number: number, phone_verified_at: now }))
    .execute();
  await tx.deleteFrom('flux_private.phone_verifications').where('user_id', '=', userId).execute();
}
