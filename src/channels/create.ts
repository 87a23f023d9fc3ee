import { createPush, type Push, type PushSettings } from './push/index.ts';
import { createTwilioClient, type TwilioSettings } from './twilio/client.ts';
import { createVerify, type Verify } from './verify/index.ts';
import { createVoice, type Voice } from './voice/index.ts';
import { createWhatsapp, type Whatsapp } from './whatsapp/index.ts';

/** Every way to reach a person, ready to send. */
export type Channels = { push: Push; whatsapp: Whatsapp; voice: Voice; verify: Verify };

export type ChannelSettings = {
  twilio: TwilioSettings & {
    whatsappFrom: string;
    voiceFrom: string;
    verifyServiceSid: string;
    /** the approved reminder template; without it free-form words inside the 24-hour window only */
    contentSid: string | undefined;
    /** the approved template for accountability partners */
    partnerContentSid?: string | undefined;
  };
  push: PushSettings;
};

/** One SDK client for all Twilio channels. Makes no request by itself. */
export function createChannels({ twilio, push }: ChannelSettings): Channels {
  const client = createTwilioClient(twilio);
  return {
    push: createPush(push),
    whatsapp: createWhatsapp({
      client,
      from: twilio.whatsappFrom,
      contentSid: twilio.contentSid ?? null,
      partnerContentSid: twilio.partnerContentSid ?? null,
    }),
    voice: createVoice({ client, from: twilio.voiceFrom }),
    verify: createVerify({ client, serviceSid: twilio.verifyServiceSid }),
  };
}
