import type { Verify } from '../channels/verify/index.ts';
import type { Tx, UserScope } from '../db/scope.ts';
import { deadlineIn, type Gateway } from '../llm/index.ts';
import type { Context } from '../services/context.ts';
import {
  abandonTurn,
  type ChatReply,
  finishTurn,
  RENEW_EVERY_MS,
  renewTurn,
  type Turn,
  type TurnInput,
} from '../services/conversations/index.ts';
import { tell, together } from './answer.ts';
import { createFacts } from './context.ts';
import type { CoachGraph } from './graph.ts';
import type { Outcome } from './nodes/save_tasks/effects.ts';
import { savedAnswer } from './nodes/save_tasks/index.ts';
import { type CoachPerson, readPerson } from './person.ts';
import { frame } from './reply.ts';
import type { Run } from './run.ts';
import type { Answer, Update } from './state.ts';
import { historyOf, sumUp, type Told } from './summary.ts';
import type { Tracer, TurnTrace } from './tracing.ts';
import { createVoice, KNOWN_NODES, type TurnEvent, type Voice } from './voice.ts';

/** What all turns of a process share. */
export type Parts = {
  ctx: Context;
  gateway: Gateway;
  verify: Verify;
  graph: CoachGraph;
  withModels: boolean;
  deadlineSeconds: number;
  running: Map<string, Running>;
  tracer: Tracer | null;
  /** What goes on after a reply, and nobody waits for but the end of the process. */
  aside: Set<Promise<unknown>>;
  /** Conversations that could not be summed up, and until when (epoch milliseconds) that is not tried again: each try is paid. */
  failedSummaries: Map<string, number>;
  /** Fires when the process stops. */
  stopping: AbortSignal;
};

/** A turn under way in this process. */
export type Running = { userId: string; conversationId: string; ended: AbortController; over: Promise<unknown> };

/** What a turn knows before it begins. */
export type Known = { person: CoachPerson; told: Told };

type Opening = {
  /** When it was asked for and when work on it began, by `performance.now()`. */
  asked: number;
  begun: number;
  user: UserScope;
  input: TurnInput;
  turn: Turn;
  saved: unknown[];
  known: Known;
  emit: (event: TurnEvent) => void;
  /** The client is gone. */
  left: AbortSignal;
};

type Opened = Opening & { voice: Voice /** Nobody is to be asked any more. */; ended: AbortSignal };

/** Made once: an error of its own for each turn would gather a stack that nobody reads. */
const OVER = new Error('the turn is over');

/** Answers, stores the answer and gives the turn back, whatever comes of it. */
export function runTurn(parts: Parts, opening: Opening): Promise<ChatReply> {
  const ended = new AbortController();
  const answered = new AbortController();
  const opened = {
    ...opening,
    voice: createVoice(opening.emit),
    ended: AbortSignal.any([ended.signal, answered.signal, parts.stopping]),
  };
  const { user, turn } = opening;
  const over = answerAndStore(parts, opened, ended.signal);
  parts.running.set(turn.id, { userId: user.id, conversationId: turn.conversationId, ended, over });
  return over.finally(() => {
    // Whatever was asked ahead and nobody came for.
    answered.abort(OVER);
    parts.running.delete(turn.id);
  });
}

async function answerAndStore(parts: Parts, opened: Opened, erased: AbortSignal): Promise<ChatReply> {
  const { ctx } = parts;
  const { user, turn, voice } = opened;
  const renewing = setInterval(
    () => void renewTurn(ctx, user, turn).catch((err: unknown) => ctx.log.warn({ err }, 'turn not renewed')),
    RENEW_EVERY_MS,
  );
  const settling: Promise<unknown>[] = [];
  let trace: TurnTrace | undefined;
  try {
    trace = await parts.tracer
      ?.turn({ conversationId: turn.conversationId, message: opened.input.message })
      .catch(() => undefined);
    const run = prepare(parts, opened, (work) => settling.push(work));
    const answer = await answerFor(parts, opened, { ...run, trace }, erased);
    const reply = frame(answer, turn, voice.spoken());
    await finishTurn(ctx, user, turn, reply);
    await inTime(Promise.allSettled(settling), run.deadline.remainingMs());
    voice.rest(reply);
    trace?.end({ node: reply.agent_node, message: reply.message });
    if (opened.known.told.longEnough) goOnAside(parts, run);
    return reply;
  } catch (error) {
    trace?.end({ error });
    await abandonTurn(ctx, user, turn).catch((err: unknown) => ctx.log.warn({ err }, 'turn not given back'));
    throw error;
  } finally {
    clearInterval(renewing);
    // Books that are slow hold up nobody; the end of the process waits for them.
    const books = Promise.allSettled(settling).finally(() => parts.aside.delete(books));
    parts.aside.add(books);
  }
}

/** Waits, but no longer than that. */
async function inTime(work: Promise<unknown>, ms: number): Promise<void> {
  let waiting: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    waiting = setTimeout(resolve, Math.max(0, ms));
  });
  await Promise.race([work, late]).finally(() => clearTimeout(waiting));
}

async function answerFor({ ctx, graph }: Parts, opened: Opened, run: Run, erased: AbortSignal): Promise<Answer> {
  const { input, turn, saved, voice } = opened;
  const kept = saved.map((result) => (isAnswered(result) ? result.answer : savedAnswer(result as Outcome[], run)));
  if (kept.length > 0) return kept.reduce(together);
  try {
    // One checkpoint a turn, at its end.
    const end = await graph.invoke(beginning(input), {
      configurable: { thread_id: turn.conversationId, run },
      durability: 'exit',
    });
    if (!end.answer) throw new Error('the coach graph ended without an answer');
    return end.before ? together(end.before, end.answer) : end.answer;
  } catch (error) {
    // What the person has read stands, also when the memory of it could not be written.
    if (!voice.spoken() || erased.aborted) throw error;
    ctx.log.error({ err: error, conversation: turn.conversationId }, 'turn failed after its words were out');
    return tell('CHITCHAT', voice.spoken());
  }
}

const beginning = ({ message, intent, taskId, goalId, scope, answers }: TurnInput): Update => ({
  request: {
    message,
    intent: intent ?? null,
    taskId: taskId ?? null,
    goalId: goalId ?? null,
    scope: scope ?? null,
    answers: answers ?? [],
  },
  text: message,
  unchanged: { message },
  route: 'end',
  supposed: false,
  effects: [],
  answer: null,
  before: null,
  tags: [],
  changes: [],
  placed: null,
  observed: [],
});

/** A node that stores by itself leaves what it said about it. */
const isAnswered = (saved: unknown): saved is { answer: Answer } =>
  typeof saved === 'object' && saved !== null && 'answer' in saved;

/** Asked in the transaction that takes the turn, all at once. */
export async function readKnown(
  { ctx, withModels }: Parts,
  tx: Tx,
  user: UserScope,
  conversationId: string,
): Promise<Known> {
  const [person, told] = await Promise.all([
    readPerson(tx, ctx, user),
    withModels ? historyOf(tx, conversationId) : { history: [], longEnough: false },
  ]);
  return { person, told };
}

function prepare(
  { ctx, gateway, verify, deadlineSeconds }: Parts,
  { asked, begun, user, turn, known, voice, emit, left, ended }: Opened,
  aside: (work: Promise<unknown>) => void,
): Run {
  const now = ctx.clock.now();
  const { person, told } = known;
  return {
    ctx,
    user,
    turn,
    person,
    now,
    gateway,
    verify,
    settings: new Map(),
    open: new Map(),
    history: told.history,
    deadline: deadlineIn(deadlineSeconds, { begun: asked, spentMs: performance.now() - begun }),
    signal: left,
    ended,
    facts: createFacts(ctx, user, person, now),
    progress: (node) => void (KNOWN_NODES.has(node) && emit({ type: 'progress', node })),
    say: voice.say,
    hasSpoken: () => voice.spoken() !== '',
    ahead: new Map(),
    aside,
    undone: { is: false },
  };
}

const AGAIN_AFTER_MS = 10 * 60_000;
const MOST_FAILED = 10_000;

/** The older part of the conversation is summed up while nobody waits. */
function goOnAside({ ctx, gateway, aside, failedSummaries, stopping }: Parts, { user, turn, person }: Run): void {
  const { conversationId } = turn;
  const now = ctx.clock.now().epochMilliseconds;
  if ((failedSummaries.get(conversationId) ?? 0) > now) return;
  const work = sumUp(ctx, gateway, { ...user, zone: person.zone }, conversationId, stopping)
    .then((end) => {
      if (failedSummaries.size > MOST_FAILED) failedSummaries.clear();
      if (end === 'failed') failedSummaries.set(conversationId, now + AGAIN_AFTER_MS);
    })
    .catch((err: unknown) => ctx.log.warn({ err }, 'conversation not summed up'))
    .finally(() => aside.delete(work));
  aside.add(work);
}
