import { Problem } from '../../db/errors.ts';
import { lockPerson } from '../../db/queries/tasks.ts';
import type { Tx, UserScope } from '../../db/scope.ts';
import type { Context } from '../context.ts';
import * as rows from './queries.ts';

export type HistoryMessage = {
  id: string;
  role: string;
  content: string;
  agent_node: string | null;
  created_at: string;
  metadata: unknown;
};

/**
 * The newest `limit` messages of a conversation (the latest one by default), oldest first. `before` is a message's id, or a time: only what
 * came earlier. @throws Problem `not_found` for somebody else's conversation.
 */
export function history(
  ctx: Context,
  user: UserScope,
  {
    conversationId,
    limit = 50,
    before,
  }: { conversationId?: string | undefined; limit?: number | undefined; before?: string | undefined },
): Promise<{ conversation_id: string | null; messages: HistoryMessage[] }> {
  return ctx.db.withUser(user, async (tx) => {
    const id = conversationId ?? (await rows.latestConversation(tx, user.id))?.id;
    if (id === undefined) return { conversation_id: null, messages: [] };
    if (conversationId && !(await rows.conversationById(tx, id))) throw notFound();
    const seq = before === undefined ? null : await seqBefore(tx, id, before);
    const newest = await rows.messagesBefore(tx, id, seq, limit);
    return { conversation_id: id, messages: newest.reverse().map(messageView) };
  });
}

async function seqBefore(tx: Tx, conversationId: string, before: string): Promise<number> {
  if (/^[0-9a-f-]{36}$/i.test(before)) {
    const seq = await rows.seqOfMessage(tx, before);
    if (seq === undefined) throw new Problem('not_found', 'There is no such message.');
    return seq;
  }
  const at = instantFrom(before);
  const row = await tx
    .selectFrom('messages')
    .select((eb) => eb.fn.min('seq').as('seq'))
    .where('conversation_id', '=', conversationId)
    .where('created_at', '>=', at)
    .executeTakeFirst();
  return row?.seq ?? Number.MAX_SAFE_INTEGER;
}

function instantFrom(text: string): Temporal.Instant {
  try {
    return Temporal.Instant.from(text);
  } catch {
    throw new Problem('invalid_input', '"before" must be the id of a message or a time such as 2026-12-01T07:00:00Z.');
  }
}

type Row = Awaited<ReturnType<typeof rows.messagesBefore>>[number];

const messageView = (row: Row): HistoryMessage => ({
  id: row.id,
  role: row.role,
  content: row.content,
  agent_node: row.agent_node,
  created_at: row.created_at.toString(),
  metadata: metadataView(row.metadata as Record<string, unknown>),
});

/** Clients draw a bubble for answers that are there: none, no field. */
const metadataView = ({ answers, ...rest }: Record<string, unknown>) => ({
  proposed_plan: null,
  options: [],
  questions: [],
  ...rest,
  ...(Array.isArray(answers) && answers.length > 0 && { answers }),
});

export type Remembered = {
  /** Of everything before `messages`; null: nothing was summed up yet. */
  summary: string | null;
  messages: { seq: number; role: 'user' | 'assistant'; content: string }[];
};

/** What a conversation is told by: the summary of its older part, and the newest `limit` messages after it, oldest first. */
export async function remembered(tx: Tx, conversationId: string, limit: number): Promise<Remembered> {
  const newest = await rows.messagesAfterSummary(tx, conversationId, limit);
  return {
    summary: newest[0]?.summary ?? null,
    messages: newest.reverse().map(({ seq, role, content }) => ({
      seq,
      role: role === 'user' ? ('user' as const) : ('assistant' as const),
      content,
    })),
  };
}

/** Keeps a summary of the messages up to `upTo`, unless a later one is there. */
export async function storeSummary(
  ctx: Context,
  user: UserScope,
  conversationId: string,
  summary: string,
  upTo: number,
): Promise<void> {
  await ctx.db.withUser(user, (tx) => rows.setSummary(tx, conversationId, summary, upTo));
}

const PAGE = 10;
const PREVIEW = 120;

/** Ten a page, newest first. @throws Problem `invalid_input` for a cursor that is none. */
export function listConversations(ctx: Context, user: UserScope, cursor?: string) {
  const after = cursor === undefined ? null : readCursor(cursor);
  return ctx.db.withUser(user, async (tx) => {
    const found = await rows.conversationsAfter(tx, user.id, after, PAGE + 1);
    const page = found.slice(0, PAGE);
    const last = page.at(-1);
    const has_more = found.length > PAGE;
    return {
      conversations: page.map((row) => ({
        id: row.id,
        title: row.title,
        preview: row.preview === null ? null : shorten(row.preview),
        created_at: row.created_at.toString(),
        last_message_at: row.last_message_at.toString(),
      })),
      has_more,
      next_cursor: has_more && last ? writeCursor(last.last_message_at, last.id) : null,
    };
  });
}

function shorten(text: string): string {
  const line = text
    .replace(/[*_`#]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > PREVIEW ? `${line.slice(0, PREVIEW - 1)}…` : line;
}

const writeCursor = (at: Temporal.Instant, id: string) => Buffer.from(`${at}|${id}`).toString('base64url');

function readCursor(cursor: string): { at: Temporal.Instant; id: string } {
  const [at = '', id = ''] = Buffer.from(cursor, 'base64url').toString().split('|');
  try {
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new RangeError();
    return { at: Temporal.Instant.from(at), id };
  } catch {
    throw new Problem('invalid_input', 'This cursor is not one that /chat/conversations gave.');
  }
}

/**
 * Takes a conversation away, its messages and what the graph remembered of it; the tasks that it made stay. A turn that runs in it has lost
 * its lease with it: it saves nothing any more, and asks no model.
 */
export async function deleteConversation(ctx: Context, user: UserScope, id: string): Promise<void> {
  await ctx.db.withUser(user, async (tx) => {
    await lockPerson(tx, user.id);
    if (!(await rows.deleteConversationRow(tx, user.id, id))) throw notFound();
  });
}

const notFound = () => new Problem('not_found', 'There is no such conversation.');

/** The conversation of today or yesterday in which that goal's plan was last talked of, from its page; undefined when there is none. */
export function conversationAboutGoal(ctx: Context, user: UserScope, goalId: string): Promise<string | undefined> {
  const since = ctx.clock.now().subtract({ hours: 36 });
  return ctx.db.withUser(user, async (tx) => (await rows.lastAboutGoal(tx, user.id, goalId, since))?.conversation_id);
}
