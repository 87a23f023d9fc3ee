import { createHash, randomUUID } from 'node:crypto';
import { Problem } from '../../db/errors.ts';
import { lockPerson } from '../../db/queries/tasks.ts';
import type { Tx, UserScope } from '../../db/scope.ts';
import { type Context, within } from '../context.ts';
import * as rows from './queries.ts';
import type { ChatReply } from './reply.ts';

/** What a client sends for one turn. */
export type TurnInput = {
  message: string;
  conversationId?: string | undefined;
  intent?: string | undefined;
  taskId?: string | undefined;
  /** A running goal that is to be changed. */
  goalId?: string | undefined;
  scope?: 'one' | 'series' | undefined;
  answers?: { question_id: string; question: string; answer: unknown }[] | undefined;
  idempotencyKey?: string | undefined;
};

/** A turn that runs: its holder alone may answer in this conversation until the lease ends. */
export type Turn = {
  id: string;
  conversationId: string;
  key: string | null;
  /** How often it saved so far. */
  saves: number;
};

/** `replay`: this turn was answered before. `saved`: it died after saving; that is what it saved, in order. */
export type Begun = { replay: ChatReply } | { replay: null; turn: Turn; saved: unknown[] };

/** Longer than any pause between two renewals; after a crash the conversation is free again that soon. */
const LEASE_SECONDS = 45;
export const RENEW_EVERY_MS = 15_000;

/**
 * Stores the person's message and takes the conversation's turn, in one transaction, before anything thinks about an answer.
 * A retry with the same Idempotency-Key gets the first one's reply; if that never came, it takes the turn over.
 * @throws Problem `not_found` for somebody else's conversation, `busy` while a turn runs, `conflict` for a key used otherwise.
 */
export function beginTurn(ctx: Context, user: UserScope, input: TurnInput): Promise<Begun> {
  return ctx.db.withUser(user, async (tx) => {
    const now = ctx.clock.now();
    // What does not wait for an answer travels together.
    const [, earlier] = await Promise.all([
      lockPerson(tx, user.id),
      input.idempotencyKey ? earlierTurn(tx, user, input) : null,
    ]);
    if (earlier?.reply) return { replay: earlier.reply };
    const id = randomUUID();
    const conversationId =
      earlier?.conversationId ??
      input.conversationId ??
      (await rows.insertConversation(tx, { userId: user.id, title: titleFrom(input.message), now }));
    await takeLease(tx, conversationId, id, now, earlier ? null : titleFrom(input.message));
    const turn: Turn = { id, conversationId, key: input.idempotencyKey ?? null, saves: 0 };
    if (!earlier) {
      if (
        turn.key &&
        !(await rows.insertTurn(tx, {
          userId: user.id,
          key: turn.key,
          conversationId,
          requestHash: hashOf(input),
          now,
        }))
      )
        throw busy();
      await storeMessage(tx, user, conversationId, input, now);
    }
    return { replay: null, turn, saved: resultsIn(earlier?.saved) };
  });
}

async function earlierTurn(tx: Tx, user: UserScope, input: TurnInput) {
  const row = await rows.turnByKey(tx, user.id, input.idempotencyKey ?? '');
  if (!row) return null;
  if (row.request_hash !== hashOf(input)) {
    throw new Problem('conflict', 'This Idempotency-Key was used for another message. Use a new one for each message.');
  }
  return { conversationId: row.conversation_id, reply: row.reply as ChatReply | null, saved: row.saved };
}

async function takeLease(
  tx: Tx,
  conversationId: string,
  holder: string,
  now: Temporal.Instant,
  title: string | null,
): Promise<void> {
  const until = now.add({ seconds: LEASE_SECONDS });
  const taken = await rows.takeLease(tx, { conversationId, holder, title, now, until });
  if (taken) return;
  if (!(await rows.conversationById(tx, conversationId)))
    throw new Problem('not_found', 'There is no such conversation.');
  throw busy();
}

const busy = () =>
  new Problem('busy', 'I am still answering your last message here. One moment, then send it again.', {
    retryAfter: 2,
  });

async function storeMessage(
  tx: Tx,
  user: UserScope,
  conversationId: string,
  input: TurnInput,
  now: Temporal.Instant,
): Promise<void> {
  const { message, answers } = input;
  if (message.trim() === '' && !answers?.length) return;
  const metadata = {
    ...(answers?.length && { answers }),
    ...(input.intent && { intent: input.intent }),
    ...(input.taskId && { task_id: input.taskId }),
    ...(input.goalId && { goal_id: input.goalId }),
  };
  await rows.insertMessage(tx, {
    userId: user.id,
    conversationId,
    role: 'user',
    content: message,
    agentNode: null,
    metadata,
    now,
  });
}

/** Keeps the turn while the answer takes its time. */
export async function renewTurn(ctx: Context, user: UserScope, turn: Turn): Promise<void> {
  await ctx.db.withUser(user, (tx) =>
    rows.renewLease(tx, turn.conversationId, turn.id, ctx.clock.now().add({ seconds: LEASE_SECONDS })),
  );
}

/** Stores the reply and gives the turn back. @throws Problem `conflict` when the turn was lost meanwhile; then nothing is stored. */
export function finishTurn(ctx: Context, user: UserScope, turn: Turn, reply: ChatReply): Promise<void> {
  return ctx.db.withUser(user, async (tx) => {
    const now = ctx.clock.now();
    const [, held] = await Promise.all([
      lockPerson(tx, user.id),
      rows.finishLease(tx, turn.conversationId, turn.id, now),
    ]);
    if (!held) throw lost();
    const { proposed_plan, options, questions, task_ids } = reply;
    await Promise.all([
      rows.insertMessage(tx, {
        userId: user.id,
        conversationId: turn.conversationId,
        role: 'assistant',
        content: reply.message,
        agentNode: reply.agent_node,
        metadata: { proposed_plan, options, questions, task_ids },
        now,
      }),
      turn.key && rows.storeReply(tx, user.id, turn.key, reply),
    ]);
  });
}

/** Gives the turn back without a reply: the message stays, a retry may take it up again. */
export async function abandonTurn(ctx: Context, user: UserScope, turn: Turn): Promise<void> {
  await ctx.db.withUser(user, (tx) => rows.releaseLease(tx, turn.conversationId, turn.id));
}

/**
 * Runs `save` in one transaction that only the holder of the turn can commit, and remembers what it gave: when a retry takes over a
 * turn that died after saving, it gets that instead of saving again. A turn may save several times; each save is remembered by itself.
 */
export async function saveInTurn<T>(
  ctx: Context,
  user: UserScope,
  turn: Turn,
  save: (inside: Context) => Promise<T>,
): Promise<T> {
  const result = await ctx.db.withUser(user, async (tx) => {
    await requireTurn(tx, user, turn);
    const before = turn.key ? resultsIn((await rows.turnByKey(tx, user.id, turn.key))?.saved) : [];
    if (turn.saves < before.length) return before[turn.saves] as T;
    // The services open their own scope; here they get the one that is open.
    const inside = within(ctx, tx);
    const made = await save(inside);
    if (turn.key) await rows.storeSaved(tx, user.id, turn.key, { results: [...before, made] });
    return made;
  });
  turn.saves++;
  return result;
}

const resultsIn = (saved: unknown): unknown[] => (saved as { results?: unknown[] } | null | undefined)?.results ?? [];

/** The person first, as everybody who locks; then the conversation, which nobody takes over or deletes meanwhile. */
async function requireTurn(tx: Tx, user: UserScope, turn: Turn): Promise<void> {
  const [, held] = await Promise.all([lockPerson(tx, user.id), rows.holdsLease(tx, turn.conversationId, turn.id)]);
  if (!held) throw lost();
}

const lost = () => new Problem('conflict', 'This conversation went on elsewhere, or is gone. Nothing was saved.');

function titleFrom(message: string): string | null {
  const line = message.replace(/\s+/g, ' ').trim();
  if (line === '') return null;
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}

function hashOf(input: TurnInput): string {
  const { message, conversationId, intent, taskId, goalId, scope, answers } = input;
  return createHash('sha256')
    .update(JSON.stringify([message, conversationId, intent, taskId, scope, answers, ...(goalId ? [goalId] : [])]))
    .digest('hex');
}
