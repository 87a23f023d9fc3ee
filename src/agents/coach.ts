import type { Verify } from '../channels/verify/index.ts';
import type { Config } from '../config.ts';
import type { UserScope } from '../db/scope.ts';
import { evenSpacing } from '../domain/text/index.ts';
import { createBudget, createGateway, loadTiers, observedBudget, type Spent } from '../llm/index.ts';
import type { Context } from '../services/context.ts';
import { beginTurn, type ChatReply, type TurnInput } from '../services/conversations/index.ts';
import { getTask } from '../services/tasks/index.ts';
import { buildGraph } from './graph.ts';
import { createMemory } from './memory.ts';
import { createTracer } from './tracing.ts';
import { type Parts, type Running, readKnown, runTurn } from './turn.ts';
import { createVoice, type TurnEvent } from './voice.ts';

export type StartedTurn = {
  conversationId: string | null;
  /**
   * Runs the graph and stores the reply. What a model says to the person is streamed as it is written, the rest once it is stored. `left`
   * tells that the client is gone: what is only talk ends, the work of the turn does not. Call it once.
   */
  run(emit: (event: TurnEvent) => void, left: AbortSignal): Promise<ChatReply>;
};

export type Coach = {
  /**
   * Stores the message and takes the conversation's turn, which ends within its deadline after it was `asked` for (by `performance.now()`).
   * @throws Problem `not_found`, `busy`, `conflict` before anything is streamed.
   */
  startTurn(user: UserScope, input: TurnInput, asked?: number): Promise<StartedTurn>;
  /** Ends what runs here for a person, or in one conversation: they are being erased. */
  endTurns(of: { userId: string } | { conversationId: string }): void;
  /** Ends model calls; what runs is answered by rules, stored, and waited for. */
  close(): Promise<void>;
};

export type CoachSettings = {
  ctx: Context;
  models: Config['models'];
  verify: Verify;
  /** For the graph's checkpoints. */
  databaseUrl: string;
  langsmith: Config['langsmith'];
  /** Hears of every call to a model that ended. */
  onSpent?: (agent: string, spent: Spent) => void;
};

/** The coach of one process: the graph, its memory and its models. Close it after the streams have ended. */
export function createCoach({ ctx, models, verify, databaseUrl, langsmith, onSpent = () => {} }: CoachSettings): Coach {
  const { apiKey, baseUrl, file, softLimit, hardLimit, turnDeadlineSeconds } = models;
  const budget = observedBudget(createBudget(ctx.db, ctx.clock, { softLimit, hardLimit }), onSpent);
  const gateway = createGateway({ apiKey, baseUrl, tiers: loadTiers(file), budget, clock: ctx.clock, log: ctx.log });
  const stopping = new AbortController();
  const memory = createMemory(databaseUrl, (err) => ctx.log.warn({ err }, 'coach: database connection lost'));
  const tracer = createTracer(langsmith, (err) => ctx.log.warn({ err }, 'a trace could not be sent'));
  const running = new Map<string, Running>();
  const parts: Parts = {
    ctx,
    gateway,
    verify,
    graph: buildGraph(memory.saver),
    withModels: apiKey !== undefined,
    deadlineSeconds: turnDeadlineSeconds,
    running,
    tracer,
    aside: new Set(),
    failedSummaries: new Map(),
    stopping: stopping.signal,
  };
  return {
    async startTurn(user, input, asked = performance.now()) {
      const begun = performance.now();
      if (input.taskId) await getTask(ctx, user, input.taskId);
      const opened = await beginTurn(ctx, user, input, (tx, conversationId) =>
        readKnown(parts, tx, user, conversationId),
      );
      if (opened.replay) {
        const { replay } = opened;
        return { conversationId: replay.conversation_id, run: async (emit) => createVoice(emit).rest(replay) };
      }
      const { turn, saved, known } = opened;
      return {
        conversationId: turn.conversationId,
        run: (emit, left) =>
          runTurn(parts, { asked, begun, user, input: readable(input), turn, saved, known, emit, left }),
      };
    },
    endTurns(of) {
      for (const turn of running.values()) {
        if ('userId' in of ? turn.userId === of.userId : turn.conversationId === of.conversationId) turn.ended.abort();
      }
    },
    async close() {
      stopping.abort();
      await Promise.allSettled([...running.values()].map(({ over }) => over));
      await Promise.allSettled(parts.aside);
      await Promise.all([memory.close(), tracer?.close()]);
    },
  };
}

/** What was said is kept as it was, and read with even spacing. */
const readable = (input: TurnInput): TurnInput => ({ ...input, message: evenSpacing(input.message) });
