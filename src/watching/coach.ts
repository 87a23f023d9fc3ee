import { Counter, Histogram } from '@prometheus-io/client';
import type { Coach } from '../agents/index.ts';
import { Problem } from '../db/errors.ts';
import type { Spent } from '../llm/index.ts';
import type { Registry } from './registry.ts';

export type CoachMeters = {
  /** A call to a model that ended, for the agent that asked. */
  spent(agent: string, spent: Spent): void;
  /** The same coach, its turns counted. */
  watch(coach: Coach): Coach;
};

/** `flux_coach_*`: turns by node and outcome, model calls by agent, tier and outcome, tokens, refusals. */
export function coachMeters(registry: Registry): CoachMeters {
  const registers = [registry];
  const turns = new Counter({
    name: 'flux_coach_turns_total',
    help: 'Turns that ended, by the node that answered and how they ended (answered, failed)',
    labelNames: ['node', 'outcome'],
    registers,
  });
  const refused = new Counter({
    name: 'flux_coach_refusals_total',
    help: 'Turns that were not begun, by the code of the problem',
    labelNames: ['code'],
    registers,
  });
  const seconds = new Histogram({
    name: 'flux_coach_turn_seconds',
    help: 'Time from the message being taken to the reply being stored',
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15, 30],
    registers,
  });
  const calls = new Counter({
    name: 'flux_model_calls_total',
    help: 'Calls to models, by agent, tier (1 is the first) and outcome',
    labelNames: ['agent', 'tier', 'outcome'],
    registers,
  });
  const tokens = new Counter({
    name: 'flux_model_tokens_total',
    help: 'Tokens charged against the months of people',
    labelNames: ['agent'],
    registers,
  });
  const cost = new Counter({ name: 'flux_model_cost_dollars_total', help: 'As the provider reports it', registers });
  const latency = new Histogram({
    name: 'flux_model_seconds',
    help: 'Time a model took',
    labelNames: ['tier'],
    buckets: [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15],
    registers,
  });
  return {
    spent(agent, call) {
      calls.inc({ agent, tier: call.tier, outcome: call.outcome });
      tokens.inc({ agent }, call.tokens);
      if (call.cost) cost.inc(call.cost);
      latency.observe({ tier: call.tier }, call.latencyMs / 1000);
    },
    watch: (coach) => ({
      ...coach,
      async startTurn(user, input, asked) {
        const started = await coach.startTurn(user, input, asked).catch((error: unknown) => {
          refused.inc({ code: error instanceof Problem ? error.code : 'internal' });
          throw error;
        });
        return {
          ...started,
          async run(emit, signal) {
            const ended = seconds.startTimer();
            try {
              const reply = await started.run(emit, signal);
              turns.inc({ node: reply.agent_node, outcome: 'answered' });
              return reply;
            } catch (error) {
              turns.inc({ node: 'none', outcome: 'failed' });
              throw error;
            } finally {
              ended();
            }
          },
        };
      },
    }),
  };
}
