import type { Logger } from 'pino';
import type { ChannelSettings } from '../channels/create.ts';
import type { Config } from '../config.ts';

/** The part of the settings that the channels are made from. */
export function channelSettings({ twilio, vapid, production }: Config, log?: Logger): ChannelSettings {
  return {
    twilio: {
      accountSid: twilio.accountSid,
      authToken: twilio.authToken,
      apiBaseUrl: twilio.apiBaseUrl ?? null,
      whatsappFrom: twilio.whatsappFrom,
      voiceFrom: twilio.voiceFrom,
      verifyServiceSid: twilio.verifyServiceSid,
      contentSid: twilio.contentSid,
      partnerContentSid: twilio.partnerContentSid,
    },
    push: {
      vapid,
      allowLoopback: !production,
      onAlarm: (detail) => log?.error({ detail }, 'push services refuse our VAPID key: see docs/operations.md'),
    },
  };
}
