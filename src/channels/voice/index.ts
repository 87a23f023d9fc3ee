import { cleanText } from '../../domain/text/index.ts';
import type { TwilioClient } from '../twilio/client.ts';
import { mapSdkError } from '../twilio/errors.ts';
import { field, isE164 } from '../twilio/form.ts';
import { withRetries } from '../twilio/signature.ts';
import { callState } from '../twilio/status.ts';
import type { ListOutcome, Parsed, PressedKeys, SendOutcome, WebhookForm } from '../types.ts';

export { parseStatus } from '../twilio/status.ts';
export {
  goodbyeTwiml,
  type KeyOption,
  machineTwiml,
  type NextReminder,
  optionsTwiml,
  reminderKeys,
  reminderTwiml,
} from './twiml.ts';

export type VoiceSettings = {
  client: TwilioClient;
  /** our caller id, E.164 */
  from: string;
};

export type OutgoingCall = {
  /** E.164 */
  to: string;
  /** at most 4,000 characters */
  twiml: string;
  /** gets initiated, ringing, answered, completed, and the answering machine's verdict; absolute URL */
  statusCallback: string;
  /** how long it may ring, 5 to 600 s. Short enough that voicemail does not pick up: 20 to 25. */
  ringSeconds: number;
  /** whether to have it told apart who picked up (costs a little); true unless told */
  detectMachine?: boolean;
};

export type Voice = {
  call(call: OutgoingCall): Promise<SendOutcome>;
  /** Ends a call, ringing or talking. false: it was over already, or the provider could not be reached. */
  endCall(providerId: string): Promise<boolean>;
  /** Another script for a call that is under way. false: it is over, or the provider could not be reached. */
  tell(providerId: string, twiml: string): Promise<boolean>;
  /** The latest calls to a number (E.164). The provider does not say which callback address each was given. */
  callsTo(to: string): Promise<ListOutcome>;
};

/** Calls through Twilio's Calls resource (https://www.twilio.com/docs/voice/api/call-resource). Never throws. */
export function createVoice({ client, from }: VoiceSettings): Voice {
  return {
    async call({ to, twiml, statusCallback, ringSeconds, detectMachine = true }) {
      if (!isE164(to)) return { kind: 'failed', reason: 'bad_number', permanent: true, detail: 'not in E.164 form' };
      if (twiml.length > 4000) {
        return { kind: 'failed', reason: 'rejected', permanent: true, detail: 'the script is over 4,000 characters' };
      }
      const callback = withRetries(statusCallback);
      // Asynchronous detection: the words start at once, and a machine is reported when its greeting has ended (`tell`).
      const detection = { machineDetection: 'DetectMessageEnd', asyncAmd: 'true', asyncAmdStatusCallback: callback };
      try {
        const call = await client.calls.create({
          to,
          from,
          twiml,
          timeout: Math.min(600, Math.max(5, Math.round(ringSeconds))),
          statusCallback: callback,
          statusCallbackEvent: ['initiated', 'ringing', 'answered', 'completed'],
          ...(detectMachine ? detection : {}),
        });
        return { kind: 'accepted', providerId: call.sid };
      } catch (error) {
        return mapSdkError(error);
      }
    },

    async endCall(providerId) {
      try {
        await client.calls(providerId).update({ status: 'completed' });
        return true;
      } catch {
        return false;
      }
    },

    async tell(providerId, twiml) {
      try {
        await client.calls(providerId).update({ twiml });
        return true;
      } catch {
        return false;
      }
    },

    async callsTo(to) {
      try {
        const calls = await client.calls.list({ to, from, limit: 20 });
        const sends = calls.map(({ sid, status, dateCreated }) => ({
          providerId: sid,
          state: callState(status),
          at: dateCreated.toTemporalInstant(),
        }));
        return { kind: 'listed', sends };
      } catch (error) {
        return { kind: 'unknown', detail: mapSdkError(error).detail };
      }
    },
  };
}

/** Reads the request that `<Gather>` makes (https://www.twilio.com/docs/voice/twiml/gather#action). Never throws. */
export function parseDigits(form: WebhookForm): Parsed<{ keys: PressedKeys }> {
  const callId = field(form, 'CallSid');
  const to = field(form, 'To');
  if (!callId || !isE164(to)) return { ok: false, problem: 'a key press without a call' };
  const digits = field(form, 'Digits').replace(/[^0-9*#]/g, '');
  return { ok: true, keys: { callId, to, digits, speech: cleanText(field(form, 'SpeechResult')).slice(0, 200) } };
}
