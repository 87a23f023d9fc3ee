import type { Logger } from 'pino';
import type { z } from 'zod';
import type { Clock } from '../domain/clock.ts';
import { askTiers } from './attempts.ts';
import type { Budget, Payer, Spent } from './budget.ts';
import type { ChatMessage } from './completion.ts';
import type { Deadline } from './deadline.ts';
import type { Dispensable } from './errors.ts';
import type { Tiers } from './models.ts';
import { createRests, type Rests } from './rests.ts';

/** A question to whichever model answers first. The answer has the schema's shape, or there is none. */
export type ModelQuestion<T> = {
  /** The agent's name: for its models, the books, the log and the provider. */
  name: string;
  system: string;
  messages: ChatMessage[];
  schema: z.ZodType<T>;
  maxTokens: number;
  payer: Payer;
  /** What is left of the turn; without one, each call has the time of its tier. */
  deadline?: Deadline | undefined;
  signal?: AbortSignal | undefined;
  /** The answer is words for somebody: they are heard as they are written. */
  speech?: Speech | undefined;
  watch?: ((call: Watched) => void) | undefined;
  /** Takes over the settling of each call, which never fails; without it the answer waits for it. */
  aside?: ((work: Promise<unknown>) => void) | undefined;
};

/** Hears one field of an answer while it is written. */
export type Speech = {
  field: string;
  /** An attempt begins: what the one before left unsaid is forgotten. */
  begin(): void;
  /** More of the text; false: no more is wanted. */
  hear(delta: string): boolean;
  /** The text is complete. */
  end(): void;
  /** What reached the person already. Nothing that follows may contradict it, so no other model is asked then. */
  spoken(): string;
};

/**
 * Why there is no answer: no models (`off`), the month's tokens are used up (`budget`), all models failed (`down`), no time is left
 * (`late`), the person left or the turn ended (`aborted`).
 */
export type NoAnswer = 'off' | 'budget' | 'down' | 'late' | 'aborted';
export type ModelAnswer<T> = { ok: true; value: T; model: string } | { ok: false; reason: NoAnswer };

export type Gateway = { ask<T>(question: ModelQuestion<T>): Promise<ModelAnswer<T>> };

/** One call that ended, for whoever watches. */
export type Watched = Spent & { agent: string; messages: ChatMessage[]; text: string };

export type GatewaySettings = {
  /** Without one nobody is asked. */
  apiKey: string | undefined;
  baseUrl: string;
  tiers: Tiers;
  budget: Budget;
  clock: Clock;
  log: Logger;
};

/** What the gateway learned of its models while it ran. */
export type Learned = { rests: Rests; without: Map<string, Set<Dispensable>> };

/** The tiers of models behind one door. Never throws for what a provider does: then there is no answer, and the rules take over. */
export function createGateway(settings: GatewaySettings): Gateway {
  const learned: Learned = { rests: createRests(settings.clock), without: new Map() };
  return {
    async ask<T>(question: ModelQuestion<T>): Promise<ModelAnswer<T>> {
      if (!settings.apiKey) return { ok: false, reason: 'off' };
      if (question.signal?.aborted) return { ok: false, reason: 'aborted' };
      return askTiers(settings, learned, question);
    },
  };
}
