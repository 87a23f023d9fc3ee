import type { TwilioClient } from '../twilio/client.ts';
import { TooManyRequests } from '../twilio/client.ts';
import { mapSdkError } from '../twilio/errors.ts';
import { isE164 } from '../twilio/form.ts';
import type { VerifyCheck, VerifyStart } from '../types.ts';

export type VerifySettings = { client: TwilioClient; serviceSid: string };

export type Verify = {
  /** Sends a code by SMS. Asked again within ten minutes it sends the same code. `phone` in E.164. */
  start(phone: string): Promise<VerifyStart>;
  /** Checks a code. Store the number with the verification and check that very number. */
  check(phone: string, code: string): Promise<VerifyCheck>;
};

/** One-time codes through Twilio Verify (https://www.twilio.com/docs/verify/api). Never throws. */
export function createVerify({ client, serviceSid }: VerifySettings): Verify {
  return {
    async start(phone) {
      if (!isE164(phone)) return { kind: 'failed', reason: 'bad_number', detail: 'not in E.164 form' };
      try {
        await client.verify.v2.services(serviceSid).verifications.create({ to: phone, channel: 'sms' });
        return { kind: 'sent' };
      } catch (error) {
        const problem = mapSdkError(error);
        // A second code does no harm: what may have been sent counts as not sent.
        if (problem.kind === 'unknown') return { kind: 'failed', reason: 'provider_down', detail: problem.detail };
        const wait = problem.retryAfterSeconds ?? (problem.reason === 'rate_limited' ? 600 : undefined);
        const retry = wait === undefined ? {} : { retryAfterSeconds: wait };
        return { kind: 'failed', reason: problem.reason, detail: problem.detail, ...retry };
      }
    },

    async check(phone, code) {
      if (!isE164(phone)) return { kind: 'failed', reason: 'bad_number', detail: 'not in E.164 form' };
      const digits = code.replace(/\s/g, '');
      if (!/^\d{4,10}$/.test(digits)) return { kind: 'wrong' };
      try {
        const result = await client.verify.v2
          .services(serviceSid)
          .verificationChecks.create({ to: phone, code: digits });
        return { kind: result.status === 'approved' ? 'approved' : 'wrong' };
      } catch (error) {
        return checkProblem(error);
      }
    },
  };
}

function checkProblem(error: unknown): VerifyCheck {
  if (error instanceof TooManyRequests) return { kind: 'exhausted' };
  const { status, code } = (error ?? {}) as { status?: unknown; code?: unknown };
  if (code === 60202) return { kind: 'exhausted' };
  // 404: expired, approved before, or never started. A missing service says so with the same number.
  if (status === 404) return { kind: 'expired' };
  const problem = mapSdkError(error);
  if (problem.kind === 'unknown') return { kind: 'failed', reason: 'provider_down', detail: problem.detail };
  return { kind: 'failed', reason: problem.reason, detail: problem.detail };
}
