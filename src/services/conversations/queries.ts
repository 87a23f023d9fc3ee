import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '../../db/scope.ts';
import type { ChatReply } from './reply.ts';

const json = (value: unknown) => sql<never>`${JSON.stringify(value)}::jsonb`;

export async function insertConversation(
  tx: Tx,
  { userId, title, now }: { userId: string; title: string | null; now: Temporal.Instant },
): Promise<string> {
  const id = randomUUID();
  await tx
    .insertInto('conversations')
    .values({ id, user_id: userId, title, created_at: now, last_message_at: now })
    .execute();
  return id;
}

export function conversationById(tx: Tx, id: string) {
  return tx.selectFrom('conversations').select(['id', 'title']).where('id', '=', id).executeTakeFirst();
}

export function latestConversation(tx: Tx, userId: string) {
  return tx
    .selectFrom('conversations')
    .select('id')
    .where('user_id', '=', userId)
    .orderBy('last_message_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/**
 * Takes the turn where nobody holds it, or where the holder's lease has run out; the first message names a conversation that has no title
 * yet. False: it is held, or there is no such conversation.
 */
export async function takeLease(
  tx: Tx,
  {
    conversationId,
    holder,
    title,
    now,
    until,
  }: { conversationId: string; holder: string; title: string | null; now: Temporal.Instant; until: Temporal.Instant },
): Promise<boolean> {
  const row = await tx
    .updateTable('conversations')
    .set((eb) => ({
      turn_holder: holder,
      turn_until: until,
      last_message_at: now,
      title: eb.fn.coalesce('title', sql<string | null>`${title}::text`),
    }))
    .where('id', '=', conversationId)
    .where((eb) => eb.or([eb('turn_until', 'is', null), eb('turn_until', '<=', now)]))
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function renewLease(
  tx: Tx,
  conversationId: string,
  holder: string,
  until: Temporal.Instant,
): Promise<void> {
  await tx
    .updateTable('conversations')
    .set({ turn_until: until })
    .where('id', '=', conversationId)
    .where('turn_holder', '=', holder)
    .execute();
}

export async function releaseLease(tx: Tx, conversationId: string, holder: string): Promise<void> {
  await tx
    .updateTable('conversations')
    .set({ turn_holder: null, turn_until: null })
    .where('id', '=', conversationId)
    .where('turn_holder', '=', holder)
    .execute();
}

/** Also locks the conversation until the transaction ends, so that nobody takes the turn over meanwhile. */
export async function holdsLease(tx: Tx, conversationId: string, holder: string): Promise<boolean> {
  const row = await tx
    .selectFrom('conversations')
    .select('id')
    .where('id', '=', conversationId)
    .where('turn_holder', '=', holder)
    .forNoKeyUpdate()
    .executeTakeFirst();
  return row !== undefined;
}

/** Gives the turn back with its end. False: it was lost. */
export async function finishLease(
  tx: Tx,
  conversationId: string,
  holder: string,
  now: Temporal.Instant,
): Promise<boolean> {
  const row = await tx
    .updateTable('conversations')
    .set({ turn_holder: null, turn_until: null, last_message_at: now })
    .where('id', '=', conversationId)
    .where('turn_holder', '=', holder)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export function turnByKey(tx: Tx, userId: string, key: string) {
  return tx
    .selectFrom('turns')
    .selectAll()
    .where('user_id', '=', userId)
    .where('idempotency_key', '=', key)
    .executeTakeFirst();
}

/** False: another request came first with this key. */
export async function insertTurn(
  tx: Tx,
  turn: { userId: string; key: string; conversationId: string; requestHash: string; now: Temporal.Instant },
): Promise<boolean> {
  const row = await tx
    .insertInto('turns')
    .values({
      user_id: turn.userId,
      idempotency_key: turn.key,
      conversation_id: turn.conversationId,
      request_hash: turn.requestHash,
      created_at: turn.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('idempotency_key')
    .executeTakeFirst();
  return row !== undefined;
}

export async function storeReply(tx: Tx, userId: string, key: string, reply: ChatReply): Promise<void> {
  await tx
    .updateTable('turns')
    .set({ reply: json(reply) })
    .where('user_id', '=', userId)
    .where('idempotency_key', '=', key)
    .execute();
}

export async function storeSaved(tx: Tx, userId: string, key: string, saved: unknown): Promise<void> {
  await tx
    .updateTable('turns')
    .set({ saved: json(saved) })
    .where('user_id', '=', userId)
    .where('idempotency_key', '=', key)
    .execute();
}

export type NewMessage = {
  userId: string;
  conversationId: string;
  role: 'user' | 'assistant';
  content: string;
  agentNode: string | null;
  metadata: object;
  now: Temporal.Instant;
};

export async function insertMessage(tx: Tx, message: NewMessage): Promise<void> {
  await tx
    .insertInto('messages')
    .values({
      id: randomUUID(),
      user_id: message.userId,
      conversation_id: message.conversationId,
      role: message.role,
      content: message.content,
      agent_node: message.agentNode,
      metadata: json(message.metadata),
      created_at: message.now,
    })
    .execute();
}

/** The newest messages before a `seq` (none = the newest of all), newest first. */
export function messagesBefore(tx: Tx, conversationId: string, before: number | null, limit: number) {
  return tx
    .selectFrom('messages')
    .select(['id', 'seq', 'role', 'content', 'agent_node', 'metadata', 'created_at'])
    .where('conversation_id', '=', conversationId)
    .$if(before !== null, (query) => query.where('seq', '<', before ?? 0))
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute();
}

/** The newest messages that the conversation's summary does not cover, newest first, each with the summary. */
export function messagesAfterSummary(tx: Tx, conversationId: string, limit: number) {
  return tx
    .selectFrom('messages as m')
    .innerJoin('conversations as c', 'c.id', 'm.conversation_id')
    .select(['m.seq', 'm.role', 'm.content', 'c.summary'])
    .where('c.id', '=', conversationId)
    .whereRef('m.seq', '>', 'c.summary_seq')
    .orderBy('m.seq', 'desc')
    .limit(limit)
    .execute();
}

export async function setSummary(tx: Tx, conversationId: string, summary: string, upTo: number): Promise<void> {
  await tx
    .updateTable('conversations')
    .set({ summary, summary_seq: upTo })
    .where('id', '=', conversationId)
    .where('summary_seq', '<', upTo)
    .execute();
}

export async function seqOfMessage(tx: Tx, id: string): Promise<number | undefined> {
  return (await tx.selectFrom('messages').select('seq').where('id', '=', id).executeTakeFirst())?.seq;
}

/** The newest conversations after a place in that order, each with its last message. */
export function conversationsAfter(
  tx: Tx,
  userId: string,
  after: { at: Temporal.Instant; id: string } | null,
  limit: number,
) {
  return tx
    .selectFrom('conversations as c')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('messages as m')
          .select('m.content')
          .whereRef('m.conversation_id', '=', 'c.id')
          .orderBy('m.seq', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .select(['c.id', 'c.title', 'c.created_at', 'c.last_message_at', 'last.content as preview'])
    .where('c.user_id', '=', userId)
    .$if(after !== null, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple('c.last_message_at', 'c.id'),
          '<',
          tuple(after?.at ?? Temporal.Instant.fromEpochMilliseconds(0), after?.id ?? ''),
        ),
      ),
    )
    .orderBy('c.last_message_at', 'desc')
    .orderBy('c.id', 'desc')
    .limit(limit)
    .execute();
}

/** False: there is no such conversation of theirs. */
export async function deleteConversationRow(tx: Tx, userId: string, id: string): Promise<boolean> {
  const row = await tx
    .deleteFrom('conversations')
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export function lastAboutGoal(tx: Tx, userId: string, goalId: string, since: Temporal.Instant) {
  return tx
    .selectFrom('messages')
    .select('conversation_id')
    .where('user_id', '=', userId)
    .where('created_at', '>=', since)
    .where(sql<boolean>`metadata ->> 'goal_id' = ${goalId}`)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
}
