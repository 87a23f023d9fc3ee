import { parseAddress } from './addresses.ts';
import type { Context } from './context.ts';
import { TwilioError } from './errors.ts';
import { showMessage } from './messages.ts';
import { newCode, newSid } from './sids.ts';
import type { Verification } from './types.ts';

const tenMinutes = 10 * 60 * 1000;
const mostSends = 5;
const mostChecks = 5;

/** Where code messages come from; not one of the account's own senders. */
const codeSender = '+15005550000';

/**
 * Starts a verification, or sends the same code again while one is open. Throws 60200 for a number that is none and
 * 60203 at the sixth sending within ten minutes (https://www.twilio.com/docs/verify/api/verification).
 */
export function startVerification(
  ctx: Context,
  serviceSid: string,
  fields: { To?: string; Channel?: string },
): Verification {
  const to = parseAddress(fields.To ?? '');
  if (to?.channel !== 'sms') throw new TwilioError(60200, { detail: 'To' });
  if (!['sms', 'call', 'whatsapp', 'auto'].includes(fields.Channel ?? '')) {
    throw new TwilioError(60200, { detail: 'Channel' });
  }
  const now = ctx.timers.now();
  const mine = ctx.state.all('verification').filter((v) => v.to === to.number && v.serviceSid === serviceSid);
  const recent = mine.flatMap((v) => v.sends).filter((at) => now - at < tenMinutes);
  if (recent.length >= mostSends) throw new TwilioError(60203);
  const open = mine.find((v) => stands(v, now));
  const verification: Verification = open
    ? { ...open, sends: [...open.sends, now], updatedAt: now }
    : {
        sid: newSid('VE'),
        serviceSid,
        to: to.number,
        channel: fields.Channel ?? 'sms',
        code: newCode(),
        status: 'pending',
        createdAt: now,
        updatedAt: now,
        sends: [now],
        checks: 0,
      };
  ctx.state.put('verification', verification);
  const body = `Your ${ctx.settings.senderName} verification code is: ${verification.code}. Don't share this code with anyone.`;
  showMessage(ctx, { number: to.number, from: codeSender, body, code: verification.code });
  return verification;
}

/**
 * Checks a code. Throws 20404 when none is open (expired, approved, never sent) and 60202 after five tries
 * (https://www.twilio.com/docs/verify/api/verification-check).
 */
export function checkVerification(
  ctx: Context,
  serviceSid: string,
  fields: { To?: string; VerificationSid?: string; Code?: string },
): Verification {
  if (!/^\d{4,10}$/.test(fields.Code ?? '')) throw new TwilioError(60200, { detail: 'Code' });
  const now = ctx.timers.now();
  const found = ctx.state
    .all('verification')
    .findLast((v) => v.serviceSid === serviceSid && (v.to === fields.To || v.sid === fields.VerificationSid));
  if (!found || !(stands(found, now) || found.status === 'max_attempts_reached')) throw new TwilioError(20404);
  if (found.checks >= mostChecks) {
    ctx.state.put('verification', { ...found, status: 'max_attempts_reached', updatedAt: now });
    throw new TwilioError(60202);
  }
  const status = found.code === fields.Code ? 'approved' : 'pending';
  return ctx.state.put('verification', { ...found, checks: found.checks + 1, status, updatedAt: now });
}

/** A verification by its sid or the number it is for; its status as of now. Throws 20404. */
export function fetchVerification(ctx: Context, serviceSid: string, id: string): Verification {
  const now = ctx.timers.now();
  const found = ctx.state
    .all('verification')
    .findLast((v) => v.serviceSid === serviceSid && (v.sid === id || v.to === id));
  if (!found || found.status === 'approved') throw new TwilioError(20404);
  return stands(found, now) || found.status !== 'pending' ? found : { ...found, status: 'expired' };
}

/** Ends a verification by hand: `canceled` or `approved`. */
export function updateVerification(ctx: Context, serviceSid: string, id: string, status: string): Verification {
  if (status !== 'canceled' && status !== 'approved') throw new TwilioError(60200, { detail: 'Status' });
  const found = fetchVerification(ctx, serviceSid, id);
  return ctx.state.put('verification', { ...found, status, updatedAt: ctx.timers.now() });
}

function stands(verification: Verification, now: number): boolean {
  return verification.status === 'pending' && now - verification.createdAt < tenMinutes;
}
