import { randomUUID } from 'node:crypto';
import type { Tx } from '../../db/scope.ts';

/** The person's one conversation by WhatsApp; made when it is needed, and again when they deleted it. Needs the service's role. */
export async function whatsappConversation(tx: Tx, userId: string, now: Temporal.Instant): Promise<string> {
  await tx
    .insertInto('conversations')
    .values({
      id: randomUUID(),
      user_id: userId,
      title: 'WhatsApp',
      channel: 'whatsapp',
      created_at: now,
      last_message_at: now,
    })
    .onConflict((conflict) => conflict.columns(['user_id', 'channel']).where('channel', 'is not', null).doNothing())
    .execute();
  const { id } = await conversationOf(tx, userId).executeTakeFirstOrThrow();
  return id;
}

const conversationOf = (tx: Tx, userId: string) =>
  tx.selectFrom('conversations').select('id').where('user_id', '=', userId).where('channel', '=', 'whatsapp');

/** What the coach asked last on WhatsApp and has no answer to yet. */
export type OpenQuestion = { askedAt: Temporal.Instant; options: { label: string; value: string | null }[] };

export async function openQuestion(tx: Tx, userId: string): Promise<OpenQuestion | null> {
  const last = await tx
    .selectFrom('messages')
    .select(['role', 'metadata', 'created_at'])
    .where('conversation_id', '=', conversationOf(tx, userId))
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (last?.role !== 'assistant') return null;
  const told = last.metadata as { options?: OpenQuestion['options']; questions?: unknown[]; proposed_plan?: unknown };
  const options = told.options ?? [];
  if (options.length === 0 && !told.questions?.length && !told.proposed_plan) return null;
  return { askedAt: last.created_at, options };
}
