import type { InboundMessage } from '../../channels/types.ts';
import { contactByNumber, contactBySenderId, contactOf, learnSenderId } from '../../db/queries/people.ts';
import { rungByProviderId } from '../../db/queries/rungs.ts';
import { taskById } from '../../db/queries/tasks.ts';
import type { Tx } from '../../db/scope.ts';
import { readReply } from './reply-words.ts';
import { readToken } from './token.ts';

export type Writer = { userId: string; optedOut: boolean };

/**
 * Who wrote: the owner of the number, in whatever form the network writes it; else of the network's own id; else, as what they hold was sent
 * to nobody else, of the token that was tapped or the message that is quoted. null: nobody that Flux knows.
 */
export async function whoWrote(
  tx: Tx,
  secretKey: string,
  message: InboundMessage,
  now: Temporal.Instant,
): Promise<Writer | null> {
  const { from, senderId } = message;
  const known =
    (from && (await contactByNumber(tx, from))) || (senderId && (await contactBySenderId(tx, senderId))) || null;
  const userId = known ? known.user_id : await holderOf(tx, secretKey, message, now);
  if (!userId) return null;
  const contact = known ?? (await contactOf(tx, userId));
  if (senderId && contact && contact.whatsapp_sender_id !== senderId) await learnSenderId(tx, userId, senderId);
  return { userId, optedOut: Boolean(contact?.opted_out_at) };
}

async function holderOf(
  tx: Tx,
  secretKey: string,
  message: InboundMessage,
  now: Temporal.Instant,
): Promise<string | null> {
  const said = readReply(message);
  const token = said.kind === 'token' ? readToken(secretKey, said.token, now) : null;
  if (token) return (await taskById(tx, token.taskId))?.user_id ?? null;
  return message.repliedTo ? ((await rungByProviderId(tx, message.repliedTo))?.user_id ?? null) : null;
}
