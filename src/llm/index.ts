export { type Budget, createBudget, type Payer } from './budget.ts';
export { createGateway, type Gateway, type ModelAnswer, type ModelQuestion, type NoAnswer } from './gateway.ts';
export { loadTiers, type Tier } from './models.ts';
export type { ChatMessage } from './openrouter.ts';
