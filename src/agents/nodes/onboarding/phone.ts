import { Problem } from '../../../db/errors.ts';
import type { Progress } from '../../../domain/onboarding/index.ts';
import { confirmPhone, numberIn, sendPhoneCode } from '../../../services/accounts/index.ts';
import type { Run } from '../../run.ts';

/** What became of a number or a code; `note` is to be said. */
export type PhoneStep = { progress: Progress; note: string };

const CODES_AN_HOUR = 3;

/** Sends a code to the number as it was typed; a national number is taken for one of the person's country. */
export async function sendCode(typed: string, progress: Progress, run: Run): Promise<PhoneStep> {
  const number = numberIn(typed, run.person.zone);
  if (!number)
    return {
      progress,
      note: 'That does not look like a whole phone number. With its country code it works best, such as +44 7700 900123.',
    };
  const hourAgo = run.now.subtract({ hours: 1 });
  const sent = (progress.codesSentAt ?? []).filter(
    (at) => Temporal.Instant.compare(Temporal.Instant.from(at), hourAgo) > 0,
  );
  if (sent.length >= CODES_AN_HOUR)
    return { progress, note: 'I have sent three codes within the hour; please wait a little, or skip this for now.' };
  try {
    await sendPhoneCode(run.ctx, run.verify, run.user, number);
  } catch (error) {
    return { progress, note: reason(error) };
  }
  return {
    progress: { ...progress, phone: number, codesSentAt: [...sent, run.now.toString()] },
    note: `I have texted a code to ${number}.`,
  };
}

/** `proven`: the number is theirs. */
export async function checkCode(
  code: string,
  { phone = '' }: Progress,
  run: Run,
): Promise<{ proven: boolean; note: string }> {
  try {
    await confirmPhone(run.ctx, run.verify, run.user, { phoneNumber: phone, code });
    return { proven: true, note: `${phone} is verified.` };
  } catch (error) {
    return { proven: false, note: reason(error) };
  }
}

/** What a person can do something about is said; anything else ends the turn. */
function reason(error: unknown): string {
  if (error instanceof Problem && error.code !== 'internal')
    return error.message.replace('"phone_number" must be', 'It should be');
  throw error;
}
