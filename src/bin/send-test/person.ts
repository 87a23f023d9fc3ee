import type { PushSubscription } from '../../channels/types.ts';
import { contactOf } from '../../db/queries/people.ts';
import type { Database } from '../../db/scope.ts';

/** What a test needs to know of somebody: how they may be reached, by their own consent. */
export type Reach = {
  timezone: string;
  number: string | null;
  verified: boolean;
  whatsappOptedIn: boolean;
  /** they said STOP */
  optedOut: boolean;
  callsRefused: boolean;
  lastInboundAt: Temporal.Instant | null;
  subscriptions: PushSubscription[];
};

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** By their id or their e-mail address; null for nobody, and for somebody who is being erased. */
export function whomToTest(db: Database, to: string): Promise<Reach | null> {
  return db.asService('an operator tests the channels with one person', async (tx) => {
    const profile = await tx
      .selectFrom('profiles')
      .select(['id', 'timezone'])
      .where(UUID.test(to) ? 'id' : 'email', '=', to)
      .where('erasing_at', 'is', null)
      .executeTakeFirst();
    if (!profile) return null;
    const contact = await contactOf(tx, profile.id);
    const subscriptions = await tx
      .selectFrom('push_subscriptions')
      .select(['endpoint', 'p256dh', 'auth', 'application_key'])
      .where('user_id', '=', profile.id)
      .execute();
    return {
      timezone: profile.timezone,
      number: contact?.phone_number ?? null,
      verified: Boolean(contact?.phone_verified_at),
      whatsappOptedIn: Boolean(contact?.whatsapp_opted_in_at),
      optedOut: Boolean(contact?.opted_out_at),
      callsRefused: Boolean(contact?.calls_refused_at),
      lastInboundAt: contact?.last_inbound_at ?? null,
      subscriptions: subscriptions.map(({ endpoint, p256dh, auth, application_key: applicationKey }) => ({
        endpoint,
        keys: { p256dh, auth },
        ...(applicationKey && { applicationKey }),
      })),
    };
  });
}
