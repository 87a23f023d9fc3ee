import type { Logger } from 'pino';
import { z } from 'zod';
import type { Clock } from '../domain/clock.ts';
import type { Budget, Payer, Reservation } from './budget.ts';
import { ModelError } from './errors.ts';
import type { Tier } from './models.ts';
import { type ChatMessage, complete } from './openrouter.ts';
import { readStructured } from './structured.ts';

/** A question to whichever model answers first. The answer has the schema's shape, or there is none. */
export type ModelQuestion<T> = {
  /** The agent's name: for the log and for the provider. */
  name: string;
  system: string;
  messages: ChatMessage[];
  schema: z.ZodType<T>;
  maxTokens: number;
  payer: Payer;
  signal?: AbortSignal | undefined;
};

/** Why there is no answer: no key (`off`), the month's tokens are used up (`budget`), all models failed (`down`), the person left (`aborted`). */
export type NoAnswer = 'off' | 'budget' | 'down' | 'aborted';
export type ModelAnswer<T> = { ok: true; value: T; model: string } | { ok: false; reason: NoAnswer };

export type Gateway = { ask<T>(question: ModelQuestion<T>): Promise<ModelAnswer<T>> };

export type GatewaySettings = {
  apiKey: string | undefined;
  baseUrl: string;
  tiers: readonly Tier[];
  budget: Budget;
  clock: Clock;
  log: Logger;
};

/** The tiers of models behind one door. Never throws for what a provider does: then there is no answer, and the rules take over. */
export function createGateway(settings: GatewaySettings): Gateway {
  const { apiKey, budget, clock, log } = settings;
  const resting = rests(clock);
  return {
    async ask<T>(question: ModelQuestion<T>): Promise<ModelAnswer<T>> {
      if (!apiKey) return { ok: false, reason: 'off' };
      if (question.signal?.aborted) return { ok: false, reason: 'aborted' };
      if (resting.has('all')) return { ok: false, reason: 'down' };
      const reservation = await budget.reserve(question.payer, estimate(question));
      if (!reservation) return { ok: false, reason: 'budget' };
      const spent = { tokens: 0 };
      try {
        return await askTiers(settings, apiKey, resting, question, reservation, spent);
      } finally {
        // The answer is there (or is not); a failing books entry must not take it away or make a second paid call.
        await budget
          .settle(reservation, spent.tokens)
          .catch((err: unknown) => log.error({ err, user: question.payer.id }, 'model tokens not settled'));
      }
    },
  };
}

async function askTiers<T>(
  { baseUrl, tiers, clock, log }: GatewaySettings,
  apiKey: string,
  resting: Rests,
  question: ModelQuestion<T>,
  reservation: Reservation,
  spent: { tokens: number },
): Promise<ModelAnswer<T>> {
  const allowed = reservation.level === 'cheapest' ? tiers.slice(-1) : tiers;
  const schema = { name: question.name, json: z.toJSONSchema(question.schema, { target: 'draft-7' }) };
  const messages: ChatMessage[] = [{ role: 'system', content: question.system }, ...question.messages];
  const provider = { baseUrl, apiKey, now: () => clock.now() };
  for (const tier of allowed.filter(({ model }) => !resting.has(model))) {
    try {
      const call = { ...tier, messages, schema, maxTokens: question.maxTokens, signal: question.signal };
      const { text, finishReason, tokens } = await complete(provider, call);
      spent.tokens += tokens ?? reservation.tokens;
      const value = finishReason === 'length' ? null : readStructured(text, question.schema);
      if (value !== null) return { ok: true, value, model: tier.model };
      log.warn(
        { agent: question.name, model: tier.model, finishReason, length: text.length },
        'model answer has not the wanted shape',
      );
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      spent.tokens += error.tokens ?? reservation.tokens;
      log.warn(
        { agent: question.name, model: tier.model, problem: error.message, consequence: error.consequence },
        'model call failed',
      );
      if (error.consequence === 'aborted') return { ok: false, reason: 'aborted' };
      if (error.seconds > 0) resting.begin(error.consequence === 'next' ? tier.model : 'all', error.seconds);
      if (error.consequence !== 'next') break;
    }
  }
  return { ok: false, reason: 'down' };
}

/** Rough: three characters a token, and all that may be written. The provider's own figure replaces it. */
function estimate({
  system,
  messages,
  maxTokens,
}: Pick<ModelQuestion<unknown>, 'system' | 'messages' | 'maxTokens'>): number {
  const characters = system.length + messages.reduce((sum, { content }) => sum + content.length, 0);
  return Math.ceil(characters / 3) + maxTokens;
}

type Rests = { has(what: string): boolean; begin(what: string, seconds: number): void };

/** Which models (or 'all') are left alone for a while, so that a turn does not wait for what just failed. */
function rests(clock: Clock): Rests {
  const until = new Map<string, number>();
  return {
    has: (what) => (until.get(what) ?? 0) > clock.now().epochMilliseconds,
    begin: (what, seconds) => void until.set(what, clock.now().epochMilliseconds + seconds * 1000),
  };
}
