import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '../../db/scope.ts';
import { statement } from '../../db/statement.ts';
import type { ChatReply } from './reply.ts';

export type NewMessage = { content: string; metadata: object };

type Take = {
  userId: string;
  conversationId: string;
  holder: string;
  now: Temporal.Instant;
  until: Temporal.Instant;
  title: string | null;
  /** With an Idempotency-Key, what it stands for. */
  key: string | null;
  requestHash: string | null;
  /** None: a retry, whose message is there. */
  messageId: string | null;
  content: string | null;
  metadata: string | null;
};

/** The person is locked first, as by everybody who locks; what follows stands on the lease that was taken, or is not written. */
const take = statement<Take>()((tx, given) => ({
  compile: () =>
    sql<{ taken: boolean; noted: boolean }>`
      with person as materialized (
        select id from public.profiles where id = ${given('userId')}::uuid and erasing_at is null for no key update
      ), lease as (
        update public.conversations c
        set turn_holder = ${given('holder')}::uuid, turn_until = ${given('until')}::timestamptz, last_message_at = ${given('now')}::timestamptz,
          title = coalesce(c.title, ${given('title')}::text)
        from person
        where c.id = ${given('conversationId')}::uuid and (c.turn_until is null or c.turn_until <= ${given('now')}::timestamptz)
        returning c.id, c.user_id
      ), noted as (
        insert into public.turns (user_id, idempotency_key, conversation_id, request_hash, created_at)
        select user_id, ${given('key')}::text, id, ${given('requestHash')}::text, ${given('now')}::timestamptz from lease
        where ${given('requestHash')}::text is not null
        on conflict do nothing
        returning 1
      ), message as (
        insert into public.messages (id, user_id, conversation_id, role, content, metadata, created_at)
        select ${given('messageId')}::uuid, user_id, id, 'user', ${given('content')}::text, ${given('metadata')}::jsonb, ${given('now')}::timestamptz
        from lease where ${given('messageId')}::uuid is not null
      )
      select exists (select from lease) as taken, ${given('requestHash')}::text is null or exists (select from noted) as noted`.compile(
      tx,
    ),
}));

/**
 * Takes the turn where nobody holds it, or where the holder's lease has run out, and stores the message with it; the first message names a
 * conversation that has no title yet. `none`: it is held, there is no such conversation, or nobody who may have one. `again`: another request
 * came first with this key.
 */
export async function takeTurn(
  tx: Tx,
  {
    message,
    noted,
    ...turn
  }: Omit<Take, 'messageId' | 'content' | 'metadata' | 'key' | 'requestHash'> & {
    message: NewMessage | null;
    noted: { key: string; requestHash: string } | null;
  },
): Promise<'taken' | 'none' | 'again'> {
  const [row] = await take(tx, {
    ...turn,
    key: noted?.key ?? null,
    requestHash: noted?.requestHash ?? null,
    messageId: message && randomUUID(),
    content: message?.content ?? null,
    metadata: message && JSON.stringify(message.metadata),
  });
  if (!row?.taken) return 'none';
  return row.noted ? 'taken' : 'again';
}

type Finish = {
  userId: string;
  conversationId: string;
  holder: string;
  now: Temporal.Instant;
  key: string | null;
  reply: string | null;
  messageId: string;
  content: string;
  agentNode: string;
  metadata: string;
};

const finish = statement<Finish>()((tx, given) => ({
  compile: () =>
    sql<{ held: boolean }>`
      with person as materialized (
        select id from public.profiles where id = ${given('userId')}::uuid and erasing_at is null for no key update
      ), lease as (
        update public.conversations c set turn_holder = null, turn_until = null, last_message_at = ${given('now')}::timestamptz
        from person
        where c.id = ${given('conversationId')}::uuid and c.turn_holder = ${given('holder')}::uuid
        returning c.id, c.user_id
      ), message as (
        insert into public.messages (id, user_id, conversation_id, role, content, agent_node, metadata, created_at)
        select ${given('messageId')}::uuid, user_id, id, 'assistant', ${given('content')}::text, ${given('agentNode')}::text,
          ${given('metadata')}::jsonb, ${given('now')}::timestamptz
        from lease
      ), answered as (
        update public.turns t set reply = ${given('reply')}::jsonb
        from lease
        where t.user_id = lease.user_id and t.idempotency_key = ${given('key')}::text
      )
      select exists (select from lease) as held`.compile(tx),
}));

/** Gives the turn back with its reply. False: it was lost, and nothing is stored. */
export async function finishTurn(
  tx: Tx,
  {
    key,
    reply,
    ...turn
  }: {
    userId: string;
    conversationId: string;
    holder: string;
    now: Temporal.Instant;
    key: string | null;
    reply: ChatReply;
  },
): Promise<boolean> {
  const { message, agent_node, proposed_plan, options, questions, task_ids } = reply;
  const [row] = await finish(tx, {
    ...turn,
    key,
    reply: key === null ? null : JSON.stringify(reply),
    messageId: randomUUID(),
    content: message,
    agentNode: agent_node,
    metadata: JSON.stringify({ proposed_plan, options, questions, task_ids }),
  });
  return row?.held === true;
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

export function turnByKey(tx: Tx, userId: string, key: string) {
  return tx
    .selectFrom('turns')
    .selectAll()
    .where('user_id', '=', userId)
    .where('idempotency_key', '=', key)
    .executeTakeFirst();
}

export async function storeSaved(tx: Tx, userId: string, key: string, saved: unknown): Promise<void> {
  await tx
    .updateTable('turns')
    .set({ saved: sql<never>`${JSON.stringify(saved)}::jsonb` })
    .where('user_id', '=', userId)
    .where('idempotency_key', '=', key)
    .execute();
}
