import { isWish, type PlanDraft, plain, plainText, saysOf } from '../../../domain/plan/index.ts';
import type { Run } from '../../run.ts';
import type { Answer, Pending, State, Update } from '../../state.ts';

// A wish that was not understood or met waits: no yes is one to the plan without it.

/** The plan stays open, and a wish waits for its answer. */
export const leftOpen = (update: Update, unmet: string): Update => {
  const pending = update.pending as Pending | null | undefined;
  return pending?.kind === 'plan' ? { ...update, pending: { ...pending, unasked: true, unmet } } : update;
};

/** What was wished for last and is in nothing yet: as it is kept, or as the last reply says that it was not understood. Null: nothing waits. */
export function unmetOf({ pending, request, plan }: State, { history }: Run): string | null {
  if (pending?.kind === 'plan') return pending.unmet ?? null;
  const [said, reply] = history.slice(-2);
  const isLost = said?.role === 'user' && reply?.role === 'assistant' && NOT_GOT.test(reply.content);
  return isLost && plan && !request.intent && isWish(plain(said.content), plan) ? said.content : null;
}
const NOT_GOT = /\b(?:nothing was changed|i changed nothing|i did not get|i am not sure)\b/i;

/** Behind another change: what was wished for before and is no part of it is told, with the question whether it shall be saved without. */
export function stillOpen(update: Update, { pending, text }: State, plan: PlanDraft): Update {
  const unmet = pending?.kind === 'plan' && !plan.standing ? pending.unmet : undefined;
  const answer = update.answer as Answer | undefined;
  const next = update.pending as Pending | null | undefined;
  if (!unmet || !answer || next?.kind !== 'plan' || next.unmet) return update;
  if (pending?.kind === 'plan' && pending.choices?.includes(text)) return update;
  const [before, now] = [saysOf(unmet, plan), saysOf(text, plan)];
  if (before.length === 0 || before.some((word) => now.includes(word))) return update;
  const message = answer.message.replace(
    /\n\nShall I save it like this\?$/,
    `\n\nStill open is “${plainText(unmet)}”. Shall I save it without that?`,
  );
  return { ...update, answer: { ...answer, message } };
}
