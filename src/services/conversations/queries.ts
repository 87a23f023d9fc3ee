import { sql } from 'kysely';
import type { Tx } from '../../db/scope.ts';
import { statement } from '../../db/statement.ts';

export async function insertConversation(
  tx: Tx,
  { id, userId, title, now }: { id: string; userId: string; title: string | null; now: Temporal.Instant },
): Promise<void> {
  await tx
    .insertInto('conversations')
    .values({ id, user_id: userId, title, created_at: now, last_message_at: now })
    .execute();
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
export const messagesAfterSummary = (tx: Tx, conversationId: string, limit: number) =>
  afterSummary(tx, { conversationId, limit });

const afterSummary = statement<{ conversationId: string; limit: number }>()((tx, given) =>
  tx
    .selectFrom('messages as m')
    .innerJoin('conversations as c', 'c.id', 'm.conversation_id')
    .select(['m.seq', 'm.role', 'm.content', 'c.summary'])
    .where('c.id', '=', given('conversationId'))
    .whereRef('m.seq', '>', 'c.summary_seq')
    .orderBy('m.seq', 'desc')
    .limit(given('limit')),
);

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
