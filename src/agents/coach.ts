import type { Config } from '../config.ts';
import type { UserScope } from '../db/scope.ts';
import { createBudget, createGateway, type Gateway, loadTiers } from '../llm/index.ts';
import type { Context } from '../services/context.ts';
import {
  abandonTurn,
  beginTurn,
  type ChatReply,
  finishTurn,
  RENEW_EVERY_MS,
  recentMessages,
  renewTurn,
  spokenSummary,
  type Turn,
  type TurnInput,
} from '../services/conversations/index.ts';
import { getTask } from '../services/tasks/index.ts';
import { buildGraph, type CoachGraph } from './graph.ts';
import { type CoachMemory, createMemory } from './memory.ts';
import type { Outcome } from './nodes/save_tasks/effects.ts';
import { savedAnswer } from './nodes/save_tasks/index.ts';
import { loadPerson } from './person.ts';
import type { Run } from './run.ts';
import type { Answer, Update } from './state.ts';

/** What a client sees while a turn runs; the reply itself is what `run` gives. */
export type TurnEvent = { type: 'progress'; node: string } | { type: 'token'; text: string };

export type StartedTurn = {
  conversationId: string | null;
  /** Runs the graph, stores the reply, then streams it. The signal tells that the client left: model calls end, the turn does not. Call it once. */
  run(emit: (event: TurnEvent) => void, signal: AbortSignal): Promise<ChatReply>;
};

export type Coach = {
  /** Stores the message and takes the conversation's turn. @throws Problem `not_found`, `busy`, `conflict` before anything is streamed. */
  startTurn(user: UserScope, input: TurnInput): Promise<StartedTurn>;
  close(): Promise<void>;
};

export type CoachSettings = {
  ctx: Context;
  models: Config['models'];
  /** For the graph's checkpoints. */
  databaseUrl: string;
};

/** The coach of one process: the graph, its memory and its models. Close it after the streams have ended. */
export function createCoach({ ctx, models, databaseUrl }: CoachSettings): Coach {
  const { apiKey, baseUrl, file, softLimit, hardLimit } = models;
  const budget = createBudget(ctx.db, ctx.clock, { softLimit, hardLimit });
  const gateway = createGateway({ apiKey, baseUrl, tiers: loadTiers(file), budget, clock: ctx.clock, log: ctx.log });
  const memory = createMemory(databaseUrl, (err) => ctx.log.warn({ err }, 'coach: database connection lost'));
  const parts: Parts = { ctx, gateway, memory, graph: buildGraph(memory.saver), withModels: apiKey !== undefined };
  return {
    async startTurn(user, input) {
      if (input.taskId) await getTask(ctx, user, input.taskId);
      const begun = await beginTurn(ctx, user, input);
      if (begun.replay) {
        const { replay } = begun;
        return { conversationId: replay.conversation_id, run: async (emit) => stream(replay, emit) };
      }
      const { turn, saved } = begun;
      return {
        conversationId: turn.conversationId,
        run: (emit, signal) => runTurn(parts, user, input, turn, saved, emit, signal),
      };
    },
    close: () => memory.close(),
  };
}

type Parts = { ctx: Context; gateway: Gateway; memory: CoachMemory; graph: CoachGraph; withModels: boolean };

async function runTurn(
  parts: Parts,
  user: UserScope,
  input: TurnInput,
  turn: Turn,
  saved: unknown,
  emit: (event: TurnEvent) => void,
  signal: AbortSignal,
): Promise<ChatReply> {
  const { ctx, memory } = parts;
  const renewing = setInterval(
    () => void renewTurn(ctx, user, turn).catch((err: unknown) => ctx.log.warn({ err }, 'turn not renewed')),
    RENEW_EVERY_MS,
  );
  try {
    const answer = await answerFor(parts, user, input, turn, saved, emit, signal);
    const reply = frame(answer, turn);
    await finishTurn(ctx, user, turn, reply);
    await memory
      .prune(turn.conversationId)
      .catch((err: unknown) => ctx.log.warn({ err }, 'old checkpoints not deleted'));
    return stream(reply, emit);
  } catch (error) {
    await abandonTurn(ctx, user, turn).catch((err: unknown) => ctx.log.warn({ err }, 'turn not given back'));
    throw error;
  } finally {
    clearInterval(renewing);
  }
}

async function answerFor(
  { ctx, gateway, graph, withModels }: Parts,
  user: UserScope,
  input: TurnInput,
  turn: Turn,
  saved: unknown,
  emit: (event: TurnEvent) => void,
  signal: AbortSignal,
): Promise<Answer> {
  const run: Run = {
    ctx,
    user,
    turn,
    person: await loadPerson(ctx, user),
    now: ctx.clock.now(),
    gateway,
    history: withModels ? await recentMessages(ctx, user, turn.conversationId, 10) : [],
    signal,
    progress: (node) => emit({ type: 'progress', node }),
  };
  if (saved) return savedAnswer(saved as Outcome[], run);
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
  // One checkpoint a turn, at its end.
  const end = await graph.invoke(begin, { configurable: { thread_id: turn.conversationId, run }, durability: 'exit' });
  if (!end.answer) throw new Error('the coach graph ended without an answer');
  return end.answer;
}

function frame(answer: Answer, { conversationId }: Turn): ChatReply {
  return {
    conversation_id: conversationId,
    message: answer.message,
    agent_node: answer.node,
    proposed_plan: answer.plan ?? null,
    requires_user_action: answer.needsAnswer,
    options: answer.options,
    questions: answer.questions ?? [],
    spoken_summary: spokenSummary(answer.message),
    rag_used: false,
    rag_sources: [],
    suggested_date: answer.suggestedDate ?? null,
    congested_dates: answer.congestedDates ?? [],
    task_ids: answer.taskIds,
  };
}

/** The words go out after they are stored: what a person has read is what the history shows. */
function stream(reply: ChatReply, emit: (event: TurnEvent) => void): ChatReply {
  for (const text of reply.message.match(/\S+\s*|\s+/g) ?? []) emit({ type: 'token', text });
  return reply;
}
