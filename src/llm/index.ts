export { type Budget, createBudget, type Payer, type Spent } from './budget.ts';
export type { ChatMessage } from './completion.ts';
export { type Deadline, deadlineIn } from './deadline.ts';
export {
  createGateway,
  type Gateway,
  type ModelAnswer,
  type ModelQuestion,
  type NoAnswer,
  type Speech,
  type Watched,
} from './gateway.ts';
export { loadTiers, type Tier, type Tiers } from './models.ts';
export { observedBudget } from './observed-budget.ts';
