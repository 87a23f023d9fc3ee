import type { InboundMessage } from '../../channels/types.ts';
import { type PartnerRow, partnersByNumber, updatePartner } from '../../db/queries/partners.ts';
import { profileOf } from '../../db/queries/people.ts';
import type { Tx } from '../../db/scope.ts';
import { folded } from '../../domain/text/index.ts';
import { addReceipt } from '../accounts/consent.ts';
import { stopWish } from '../reminders/stop-words.ts';
import { endPartnership } from './manage.ts';
import { AGREED, ENDED, partnerWording, STANDING } from './words.ts';

const YES = new Set(['yes', 'y', 'ja', 'si', 'oui', 'sim', 'agree', 'i agree', 'ok', 'okay', 'yes please', 'sure']);

/**
 * What somebody writes as a partner: the invitation's code, yes, or stop. null: the message is no affair of a partnership. `alsoUser`: they are
 * a person of Flux themselves, whose other messages are their own.
 */
export async function answerAsPartner(
  tx: Tx,
  message: InboundMessage,
  alsoUser: boolean,
  now: Temporal.Instant,
): Promise<string | null> {
  if (!message.from || message.kind !== 'text') return null;
  const partners = await partnersByNumber(tx, message.from);
  if (partners.length === 0) return null;
  for (const { user_id } of partners) await updatePartner(tx, user_id, { last_inbound_at: now });
  const said = folded(message.text);
  const joined = partners.find(({ code, state }) => state !== 'active' && said.includes(code.toLowerCase()));
  if (joined) {
    await updatePartner(tx, joined.user_id, { state: 'asked' });
    return partnerWording(await nameOf(tx, joined));
  }
  if (stopWish(message.text) === 'stop') {
    for (const partner of partners) await endPartnership(tx, partner, now);
    // Their own reminders hear it as well.
    return alsoUser ? null : ENDED(await nameOf(tx, partners[0] as PartnerRow));
  }
  const asked = partners.find(({ state }) => state === 'asked');
  if (asked && YES.has(said)) return agree(tx, asked, now);
  const active = partners.find(({ state }) => state === 'active');
  return active && !alsoUser ? STANDING(await nameOf(tx, active)) : null;
}

async function agree(tx: Tx, partner: PartnerRow, now: Temporal.Instant): Promise<string> {
  const person = await nameOf(tx, partner);
  await updatePartner(tx, partner.user_id, { state: 'active', agreed_at: now });
  await addReceipt(tx, {
    userId: partner.user_id,
    channel: 'partner',
    granted: true,
    wording: partnerWording(person),
    way: 'whatsapp',
    at: now,
    phoneNumber: partner.phone_number,
  });
  return AGREED(person);
}

const nameOf = async (tx: Tx, { user_id }: PartnerRow) => (await profileOf(tx, user_id))?.name ?? 'Somebody you know';
