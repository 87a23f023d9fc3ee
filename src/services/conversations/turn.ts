import { createHash, randomUUID } from 'node:crypto';
import { Problem } from '../../db/errors.ts';
import { lockPerson } from '../../db/queries/tasks.ts';
import type { Tx, UserScope } from '../../db/scope.ts';
import { type Context, within } from '../context.ts';
import * as holding from './hold.ts';
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

/** `replay`: this turn was answered before. `saved`: it died after saving; that is what it saved, in order. `known`: what was read beside. */
export type Begun<Known> = { replay: ChatReply } | { replay: null; turn: Turn; saved: unknown[]; known: Known };

/** Longer than any pause between two renewals; after a crash the conversation is free again that soon. */
const LEASE_SECONDS = 45;
export const RENEW_EVERY_MS = 15_000;

/**
 * Stores the person's message and takes the conversation's turn, in one transaction, before anything thinks about an answer. `read` asks in it
 * what the answer will want to know, all of it before it first waits.
 * A retry with the same Idempotency-Key gets the first one's reply; if that never came, it takes the turn over.
 * @throws Problem `not_found` for somebody else's conversation, `busy` while a turn runs, `conflict` for a key used otherwise.
 */
export async function beginTurn<Known>(
  ctx: Context,
  user: UserScope,
  input: TurnInput,
  read: (tx: Tx, conversationId: string) => Promise<Known>,
): Promise<Begun<Known>> {
  const { idempotencyKey, conversationId } = input;
  const begun =
    conversationId && !idempotencyKey
      ? await ctx.db.atOnce(user, (tx) => take(tx, user, input, { now: ctx.clock.now(), conversationId, read }))
      : await ctx.db.withUser(user, (tx) => takeAnew(tx, ctx, user, input, read));
  if (begun) return begun;
  throw await ctx.db.withUser(user, (tx) => whyNot(tx, user, conversationId));
}

/** A conversation that is to be made, or a key that may have been here before. */
async function takeAnew<Known>(
  tx: Tx,
  ctx: Context,
  user: UserScope,
  input: TurnInput,
  read: (tx: Tx, conversationId: string) => Promise<Known>,
): Promise<Begun<Known> | null> {
  const now = ctx.clock.now();
  // What does not wait for an answer travels together.
  const [, earlier] = await Promise.all([
    lockPerson(tx, user.id),
    input.idempotencyKey ? earlierTurn(tx, user, input) : null,
  ]);
  if (earlier?.reply) return { replay: earlier.reply };
  const given = earlier?.conversationId ?? input.conversationId;
  const conversationId = given ?? randomUUID();
  const [, begun] = await Promise.all([
    given
      ? null
      : rows.insertConversation(tx, { id: conversationId, userId: user.id, title: titleFrom(input.message), now }),
    take(tx, user, input, { now, conversationId, read, earlier }),
  ]);
  return begun;
}

/** Null: somebody holds the turn, or there is none to take. */
async function take<Known>(
  tx: Tx,
  user: UserScope,
  input: TurnInput,
  {
    now,
    conversationId,
    read,
    earlier = null,
  }: {
    now: Temporal.Instant;
    conversationId: string;
    read: (tx: Tx, conversationId: string) => Promise<Known>;
    earlier?: Awaited<ReturnType<typeof earlierTurn>>;
  },
): Promise<Begun<Known> | null> {
  const key = input.idempotencyKey ?? null;
  const turn: Turn = { id: randomUUID(), conversationId, key, saves: 0 };
  const [taken, known] = await Promise.all([
    holding.takeTurn(tx, {
      userId: user.id,
      conversationId,
      holder: turn.id,
      now,
      until: now.add({ seconds: LEASE_SECONDS }),
      title: earlier ? null : titleFrom(input.message),
      message: earlier ? null : messageOf(input),
      noted: key !== null && !earlier ? { key, requestHash: hashOf(input) } : null,
    }),
    read(tx, conversationId),
  ]);
  if (taken === 'again') throw busy();
  return taken === 'none' ? null : { replay: null, turn, saved: resultsIn(earlier?.saved), known };
}

async function earlierTurn(tx: Tx, user: UserScope, input: TurnInput) {
  const row = await holding.turnByKey(tx, user.id, input.idempotencyKey ?? '');
  if (!row) return null;
  if (row.request_hash !== hashOf(input)) {
    throw new Problem('conflict', 'This Idempotency-Key was used for another message. Use a new one for each message.');
  }
  return { conversationId: row.conversation_id, reply: row.reply as ChatReply | null, saved: row.saved };
}

async function whyNot(tx: Tx, user: UserScope, conversationId: string | undefined): Promise<Problem> {
  const [, there] = await Promise.all([
    lockPerson(tx, user.id),
    conversationId ? rows.conversationById(tx, conversationId) : true,
  ]);
  return there ? busy() : new Problem('not_found', 'There is no such conversation.');
}

const busy = () =>
  new Problem('busy', 'I am still answering your last message here. One moment, then send it again.', {
    retryAfter: 2,
  });

/** Null: there is nothing to keep of it. */
function messageOf({ message, answers, intent, taskId, goalId }: TurnInput): holding.NewMessage | null {
  if (message.trim() === '' && !answers?.length) return null;
  const metadata = {
    ...(answers?.length && { answers }),
    ...(intent && { intent }),
    ...(taskId && { task_id: taskId }),
    ...(goalId && { goal_id: goalId }),
  };
  return { content: message, metadata };
}

/** Keeps the turn while the answer takes its time. */
export async function renewTurn(ctx: Context, user: UserScope, turn: Turn): Promise<void> {
  await ctx.db.withUser(user, (tx) =>
    holding.renewLease(tx, turn.conversationId, turn.id, ctx.clock.now().add({ seconds: LEASE_SECONDS })),
  );
}

/** Stores the reply and gives the turn back. @throws Problem `conflict` when the turn was lost meanwhile; then nothing is stored. */
export async function finishTurn(ctx: Context, user: UserScope, turn: Turn, reply: ChatReply): Promise<void> {
  const { id: holder, conversationId, key } = turn;
  const held = await ctx.db.atOnce(user, (tx) =>
    holding.finishTurn(tx, { userId: user.id, conversationId, holder, key, now: ctx.clock.now(), reply }),
  );
  if (!held) throw lost();
}

/** Gives the turn back without a reply: the message stays, a retry may take it up again. */
export async function abandonTurn(ctx: Context, user: UserScope, turn: Turn): Promise<void> {
  await ctx.db.withUser(user, (tx) => holding.releaseLease(tx, turn.conversationId, turn.id));
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
    const before = turn.key ? resultsIn((await holding.turnByKey(tx, user.id, turn.key))?.saved) : [];
    if (turn.saves < before.length) return before[turn.saves] as T;
    // The services open their own scope; here they get the one that is open.
    const inside = within(ctx, tx);
    const made = await save(inside);
    if (turn.key) await holding.storeSaved(tx, user.id, turn.key, { results: [...before, made] });
    return made;
  });
  turn.saves++;
  return result;
}

const resultsIn = (saved: unknown): unknown[] => (saved as { results?: unknown[] } | null | undefined)?.results ?? [];

/** The person first, as everybody who locks; then the conversation, which nobody takes over or deletes meanwhile. */
async function requireTurn(tx: Tx, user: UserScope, turn: Turn): Promise<void> {
  const [, held] = await Promise.all([lockPerson(tx, user.id), holding.holdsLease(tx, turn.conversationId, turn.id)]);
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
