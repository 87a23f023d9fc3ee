import { type ChatReply, spokenSummary, type Turn } from '../services/conversations/index.ts';
import type { Answer } from './state.ts';

/** An answer in the frame that clients know. `spoken` is what they saw of it already. */
export function frame(answer: Answer, { conversationId }: Turn, spoken: string): ChatReply {
  const message = begunWith(spoken, answer.message);
  return {
    conversation_id: conversationId,
    message,
    agent_node: answer.node,
    proposed_plan: answer.plan ?? null,
    requires_user_action: answer.needsAnswer && hasSomethingToDo(answer),
    options: answer.options,
    questions: answer.questions ?? [],
    spoken_summary: spokenSummary(message),
    rag_used: false,
    rag_sources: [],
    suggested_date: answer.suggestedDate ?? null,
    congested_dates: answer.congestedDates ?? [],
    task_ids: answer.taskIds,
  };
}

/** What the person saw comes first, wherever the nodes put it: the stored reply is what they read. */
function begunWith(spoken: string, message: string): string {
  if (message.startsWith(spoken)) return message;
  const rest = message.replace(spoken, () => '').trim();
  return rest === '' ? spoken : `${spoken}\n\n${rest}`;
}

/** Clients draw a "Confirm" for it: only where there is something to tap, to fill in or a plan to approve. A question in words is answered in words. */
const hasSomethingToDo = ({ options, questions, plan }: Answer): boolean =>
  options.length > 0 ||
  (questions?.length ?? 0) > 0 ||
  (plan !== undefined && plan.plan.approval_status !== 'approved' && plan.plan.approval_status !== 'abandoned');
