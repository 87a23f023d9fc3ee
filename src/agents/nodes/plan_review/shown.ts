import type { Pending } from '../../state.ts';

const A_YES = /\b(?:yes|yep|yeah|yup|do it|definitely|absolutely|perfect)\b/i;

/** Whether the last thing said was the plan as it stands. After an explanation of it a bare "ok" is heard as "I see"; a yes is one. */
export function isShown(pending: Pending | null, message: string): boolean {
  return pending?.kind === 'plan' && !pending.unasked && (!pending.explained || A_YES.test(message));
}
