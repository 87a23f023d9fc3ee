import type { Pending, Update } from '../../state.ts';

/** The plan stays open, and a wish waits for its answer: no yes is one to the plan without it. */
export const leftOpen = (update: Update, unmet: string): Update => {
  const pending = update.pending as Pending | null | undefined;
  return pending?.kind === 'plan' ? { ...update, pending: { ...pending, unasked: true, unmet } } : update;
};
