import { sql } from 'kysely';
import type { Tx } from '../scope.ts';
import { statement } from '../statement.ts';

const profile = statement<{ userId: string }>()((tx, given) =>
  tx.selectFrom('profiles').selectAll().where('id', '=', given('userId')),
);

/** The row that says who a person is and how they want to be reminded; undefined when there is none (erased, or never here). */
export const profileOf = async (tx: Tx, userId: string) => (await profile(tx, { userId }))[0];

const contact = statement<{ userId: string }>()((tx, given) =>
  tx.selectFrom('contacts').selectAll().where('user_id', '=', given('userId')),
);

/** Their number, consent and STOP; undefined when no number was ever verified. */
export const contactOf = async (tx: Tx, userId: string) => (await contact(tx, { userId }))[0];

const withReach = statement<{ userId: string }>()((tx, given) =>
  tx
    .selectFrom('profiles as p')
    .leftJoin('contacts as c', 'c.user_id', 'p.id')
    .leftJoin('onboardings as o', 'o.user_id', 'p.id')
    .selectAll('p')
    .select(['c.phone_verified_at', 'c.whatsapp_opted_in_at', 'c.opted_out_at', 'c.calls_refused_at'])
    .select(['o.conversation_id', 'o.question', 'o.answers'])
    .select((eb) =>
      eb
        .exists(eb.selectFrom('push_subscriptions as s').select('s.id').whereRef('s.user_id', '=', 'p.id'))
        .$castTo<boolean>()
        .as('has_push'),
    )
    .where('p.id', '=', given('userId')),
);

/** The same row with how they can be reached and where their onboarding stands (nulls: it never began), in one statement. */
export const profileWithReach = async (tx: Tx, userId: string) => (await withReach(tx, { userId }))[0];

/** Of everybody who may still write to us: nobody who is being erased. */
const contacts = (tx: Tx) =>
  tx
    .selectFrom('contacts')
    .innerJoin('profiles', 'profiles.id', 'contacts.user_id')
    .selectAll('contacts')
    .where('profiles.erasing_at', 'is', null);

/** By the number they verified (E.164, in whatever form their network writes it), which belongs to one person at a time. */
export function contactByNumber(tx: Tx, phoneNumber: string) {
  return contacts(tx).where('phone_key', '=', sql<string>`flux_private.phone_key(${phoneNumber})`).executeTakeFirst();
}

/** By WhatsApp's own id of somebody who shows no number, once it was learned. */
export function contactBySenderId(tx: Tx, senderId: string) {
  return contacts(tx).where('whatsapp_sender_id', '=', senderId).executeTakeFirst();
}

/** The network's id of a person's sender belongs to the account that it was last seen with. */
export async function learnSenderId(tx: Tx, userId: string, senderId: string): Promise<void> {
  const set = tx.updateTable('contacts');
  await set
    .set({ whatsapp_sender_id: null })
    .where('whatsapp_sender_id', '=', senderId)
    .where('user_id', '<>', userId)
    .execute();
  await set.set({ whatsapp_sender_id: senderId }).where('user_id', '=', userId).execute();
}

export function subscriptionsOf(tx: Tx, userId: string) {
  return tx.selectFrom('push_subscriptions').selectAll().where('user_id', '=', userId).orderBy('created_at').execute();
}

export async function deleteSubscription(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('push_subscriptions').where('id', '=', id).execute();
}

/** STOP (or a block): nothing more is sent until they write START. False: it was so already, and since when stays as it was. */
export async function setOptedOut(tx: Tx, userId: string, at: Temporal.Instant | null): Promise<boolean> {
  const row = await tx
    .updateTable('contacts')
    .set({ opted_out_at: at })
    .where('user_id', '=', userId)
    .where('opted_out_at', at === null ? 'is not' : 'is', null)
    .returning('user_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** They wrote: WhatsApp's 24-hour window opens anew (never moves back when webhooks come out of order). */
export async function touchInbound(tx: Tx, userId: string, at: Temporal.Instant): Promise<void> {
  await tx
    .updateTable('contacts')
    .set({ last_inbound_at: at })
    .where('user_id', '=', userId)
    .where((eb) => eb.or([eb('last_inbound_at', 'is', null), eb('last_inbound_at', '<', at)]))
    .execute();
}

/** The network says that the window was closed at `at`. False: it was not thought to be open, as far as we know. */
export async function closeWindow(tx: Tx, userId: string, at: Temporal.Instant): Promise<boolean> {
  const row = await tx
    .updateTable('contacts')
    .set((eb) => ({
      last_inbound_at: eb.case().when('last_inbound_at', '<', at).then(null).else(eb.ref('last_inbound_at')).end(),
    }))
    .where('user_id', '=', userId)
    .where('last_inbound_at', 'is not', null)
    .returning('user_id')
    .executeTakeFirst();
  return row !== undefined;
}
