import type { Budget, Spent } from './budget.ts';

/** The same budget; `hear` is told of every call that was settled, with the agent that asked. */
export function observedBudget(budget: Budget, hear: (agent: string, spent: Spent) => void): Budget {
  const agents = new Map<string, string>();
  return {
    async reserve(payer, agent, tokens) {
      const reservation = await budget.reserve(payer, agent, tokens);
      if (typeof reservation === 'object') agents.set(reservation.id, agent);
      return reservation;
    },
    async settle(reservation, spent) {
      hear(agents.get(reservation.id) ?? 'unknown', spent);
      agents.delete(reservation.id);
      await budget.settle(reservation, spent);
    },
    async release(reservation) {
      agents.delete(reservation.id);
      await budget.release(reservation);
    },
  };
}
