import type { Verify } from '../channels/verify/index.ts';
import type { Config } from '../config.ts';
import type { UserScope } from '../db/scope.ts';
import {
  createBudget,
  createGateway,
  deadlineIn,
  type Gateway,
  loadTiers,
  observedBudget,
  type Spent,
} from '../llm/index.ts';
import type { Context } from '../services/context.ts';
import {
  abandonTurn,
  beginTurn,
  type ChatReply,
  finishTurn,
  RENEW_EVERY_MS,
  recentMessages,
  renewTurn,
  type Turn,
  type TurnInput,
} from '../services/conversations/index.ts';
import { getTask } from '../services/tasks/index.ts';
import { tell } from './answer.ts';
import { createFacts } from './context.ts';
import { buildGraph, type CoachGraph } from './graph.ts';
import { type CoachMemory, createMemory } from './memory.ts';
import type { Outcome } from './nodes/save_tasks/effects.ts';
import { savedAnswer } from './nodes/save_tasks/index.ts';
import { loadPerson } from './person.ts';
import { frame } from './reply.ts';
import type { Run } from './run.ts';
import type { Answer, Update } from './state.ts';
import { createVoice, type TurnEvent, type Voice } from './voice.ts';

export type StartedTurn = {
  conversationId: string | null;
  /**
   * Runs the graph and stores the reply. What a model says to the person is streamed as it is written, the rest once it is stored. The
   * signal tells that the client left: what is only talk ends, the work of the turn does not. Call it once.
   */
  run(emit: (event: TurnEvent) => void, signal: AbortSignal): Promise<ChatReply>;
};

export type Coach = {
  /** Stores the message and takes the conversation's turn. @throws Problem `not_found`, `busy`, `conflict` before anything is streamed. */
  startTurn(user: UserScope, input: TurnInput): Promise<StartedTurn>;
  /** Ends what runs here for a person, or in one conversation: they are being erased. */
  endTurns(of: { userId: string } | { conversationId: string }): void;
  /** Waits for the turns whose clients left. */
  close(): Promise<void>;
};

export type CoachSettings = {
  ctx: Context;
  models: Config['models'];
  verify: Verify;
  /** For the graph's checkpoints. */
  databaseUrl: string;
  /** Hears of every call to a model that ended. */
  onSpent?: (agent: string, spent: Spent) => void;
};

/** The coach of one process: the graph, its memory and its models. Close it after the streams have ended. */
export function createCoach({ ctx, models, verify, databaseUrl, onSpent = () => {} }: CoachSettings): Coach {
  const { apiKey, baseUrl, file, softLimit, hardLimit, turnDeadlineSeconds } = models;
  const budget = observedBudget(createBudget(ctx.db, ctx.clock, { softLimit, hardLimit }), onSpent);
  const gateway = createGateway({ apiKey, baseUrl, tiers: loadTiers(file), budget, clock: ctx.clock, log: ctx.log });
  const memory = createMemory(databaseUrl, (err) => ctx.log.warn({ err }, 'coach: database connection lost'));
  const running = new Map<string, Running>();
  const parts: Parts = {
    ctx,
    gateway,
    verify,
    memory,
    graph: buildGraph(memory.saver),
    withModels: apiKey !== undefined,
    deadlineSeconds: turnDeadlineSeconds,
    running,
  };
  return {
    async startTurn(user, input) {
      if (input.taskId) await getTask(ctx, user, input.taskId);
      const begun = await beginTurn(ctx, user, input);
      if (begun.replay) {
        const { replay } = begun;
        return { conversationId: replay.conversation_id, run: async (emit) => createVoice(emit).rest(replay) };
      }
      const { turn, saved } = begun;
      return {
        conversationId: turn.conversationId,
        run: (emit, signal) => runTurn(parts, user, input, turn, saved, emit, signal),
      };
    },
    endTurns(of) {
      for (const turn of running.values()) {
        if ('userId' in of ? turn.userId === of.userId : turn.conversationId === of.conversationId) turn.ended.abort();
      }
    },
    async close() {
      await Promise.allSettled([...running.values()].map(({ over }) => over));
      await memory.close();
    },
  };
}

/** A turn under way in this process. */
type Running = { userId: string; conversationId: string; ended: AbortController; over: Promise<unknown> };

type Parts = {
  ctx: Context;
  gateway: Gateway;
  verify: Verify;
  memory: CoachMemory;
  graph: CoachGraph;
  withModels: boolean;
  deadlineSeconds: number;
  running: Map<string, Running>;
};

function runTurn(
  parts: Parts,
  user: UserScope,
  input: TurnInput,
  turn: Turn,
  saved: unknown[],
  emit: (event: TurnEvent) => void,
  signal: AbortSignal,
): Promise<ChatReply> {
  const ended = new AbortController();
  const voice = createVoice(emit);
  const over = answerAndStore(parts, { user, input, turn, saved, voice, emit, signal, ended: ended.signal });
  parts.running.set(turn.id, { userId: user.id, conversationId: turn.conversationId, ended, over });
  return over.finally(() => parts.running.delete(turn.id));
}

type Opened = {
  user: UserScope;
  input: TurnInput;
  turn: Turn;
  saved: unknown[];
  voice: Voice;
  emit: (event: TurnEvent) => void;
  signal: AbortSignal;
  ended: AbortSignal;
};

async function answerAndStore(parts: Parts, opened: Opened): Promise<ChatReply> {
  const { ctx, memory } = parts;
  const { user, turn, voice } = opened;
  const renewing = setInterval(
    () => void renewTurn(ctx, user, turn).catch((err: unknown) => ctx.log.warn({ err }, 'turn not renewed')),
    RENEW_EVERY_MS,
  );
  try {
    const answer = await answerFor(parts, opened);
    const reply = frame(answer, turn, voice.spoken());
    await finishTurn(ctx, user, turn, reply);
    voice.rest(reply);
    await memory
      .prune(turn.conversationId)
      .catch((err: unknown) => ctx.log.warn({ err }, 'old checkpoints not deleted'));
    return reply;
  } catch (error) {
    await abandonTurn(ctx, user, turn).catch((err: unknown) => ctx.log.warn({ err }, 'turn not given back'));
    throw error;
  } finally {
    clearInterval(renewing);
  }
}

async function answerFor(parts: Parts, opened: Opened): Promise<Answer> {
  const { ctx, graph } = parts;
  const { input, turn, saved, voice } = opened;
  const run = await prepare(parts, opened);
  const kept = saved.map((result) => (isAnswered(result) ? result.answer : savedAnswer(result as Outcome[], run)));
  if (kept.length > 0) return kept.reduce(together);
  const { message, intent = null, taskId = null, scope = null, answers = [] } = input;
  const begin: Update = {
    request: { message, intent, taskId, scope, answers },
    text: message,
    route: 'end',
    effects: [],
    answer: null,
    tags: [],
    placed: null,
    observed: [],
  };
  try {
    // One checkpoint a turn, at its end.
    const end = await graph.invoke(begin, {
      configurable: { thread_id: turn.conversationId, run },
      durability: 'exit',
    });
    if (!end.answer) throw new Error('the coach graph ended without an answer');
    return end.before ? joined(end.before, end.answer) : end.answer;
  } catch (error) {
    // What the person has read stands, also when the memory of it could not be written.
    if (!voice.spoken() || opened.ended.aborted) throw error;
    ctx.log.error({ err: error, conversation: turn.conversationId }, 'turn failed after its words were out');
    return tell('CHITCHAT', voice.spoken());
  }
}

/** Two wishes, one reply. */
const joined = (first: Answer, second: Answer): Answer => ({
  ...second,
  message: `${first.message}\n\n${second.message}`,
  taskIds: [...first.taskIds, ...second.taskIds],
});

/** A node that stores by itself leaves what it said about it. */
/** One answer after the other; what the last one asks for is what is asked for. */
const together = (first: Answer, next: Answer): Answer => ({
  ...next,
  message: `${first.message}\n\n${next.message}`,
  taskIds: [...new Set([...first.taskIds, ...next.taskIds])],
});

const isAnswered = (saved: unknown): saved is { answer: Answer } =>
  typeof saved === 'object' && saved !== null && 'answer' in saved;

async function prepare(parts: Parts, { user, turn, voice, emit, signal, ended }: Opened): Promise<Run> {
  const { ctx, gateway, verify, withModels, deadlineSeconds } = parts;
  const deadline = deadlineIn(deadlineSeconds);
  const now = ctx.clock.now();
  const [person, history] = await Promise.all([
    loadPerson(ctx, user),
    withModels ? recentMessages(ctx, user, turn.conversationId, 10) : [],
  ]);
  return {
    ctx,
    user,
    turn,
    person,
    now,
    gateway,
    verify,
    history,
    deadline,
    signal,
    ended,
    facts: createFacts(ctx, user, person, now),
    progress: (node) => emit({ type: 'progress', node }),
    say: voice.say,
    hasSpoken: () => voice.spoken() !== '',
  };
}
