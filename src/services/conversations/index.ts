export {
  conversationAboutGoal,
  deleteConversation,
  type HistoryMessage,
  history,
  listConversations,
  remembered,
  storeSummary,
} from './history.ts';
export {
  type AgentNode,
  type ChatOption,
  type ChatReply,
  chatOption,
  chatReply,
  type PlanQuestion,
  type ProposedPlan,
  spokenSummary,
} from './reply.ts';
export {
  abandonTurn,
  type Begun,
  beginTurn,
  finishTurn,
  RENEW_EVERY_MS,
  renewTurn,
  saveInTurn,
  type Turn,
  type TurnInput,
} from './turn.ts';
