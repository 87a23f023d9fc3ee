import { randomUUID } from 'node:crypto';
import type { Channels } from '../../src/channels/create.ts';
import type { SendOutcome } from '../../src/channels/types.ts';

/**
 * A phone network without wires: takes everything at once and remembers what it took, so that a year fits into a minute. Channels and
 * their provider are tested elsewhere (test/contracts, test/integration/ladder); here it is about people and time.
 */
export type Carrier = {
  channels: Channels;
  /** What was sent, by what it was about: `push <tag>`, `message <token>`, `call <gather URL>`. */
  sent: string[];
  /** What it took and has not reported as arrived yet; the channel and the provider's id. */
  toReport: { channel: 'whatsapp' | 'voice'; providerId: string }[];
};

export function carrier(): Carrier {
  const sent: string[] = [];
  const toReport: Carrier['toReport'] = [];
  const take = (what: string, channel?: 'whatsapp' | 'voice'): Promise<SendOutcome> => {
    sent.push(what);
    const providerId = channel ? randomUUID() : null;
    if (channel && providerId) toReport.push({ channel, providerId });
    return Promise.resolve({ kind: 'accepted', providerId });
  };
  const nothing = { kind: 'listed' as const, sends: [] };
  const channels: Channels = {
    push: { send: ({ payload }) => take(`push ${payload.tag}`) },
    whatsapp: {
      sendReminder: ({ token }) => take(`message ${token}`, 'whatsapp'),
      sendText: () => take('text'),
      sendToPartner: () => take('partner'),
      remindersTo: () => Promise.resolve(nothing),
    },
    voice: {
      call: ({ twiml }) => take(`call ${twiml.match(/t=([\w-]+)/)?.[1]}`, 'voice'),
      tell: async () => true,
      endCall: () => Promise.resolve(true),
      callsTo: () => Promise.resolve(nothing),
    },
    verify: { start: () => Promise.resolve({ kind: 'sent' }), check: () => Promise.resolve({ kind: 'approved' }) },
  };
  return { channels, sent, toReport };
}
