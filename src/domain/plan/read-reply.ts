import type { Setting } from '../language/index.ts';
import type { PlanReply } from './reply-types.ts';
import type { PlanDraft } from './types.ts';

/** Whether the last thing the coach said was the plan as it stands; otherwise a bare "ok" approves nothing. */
export type Shown = { shown: boolean };

/** What a message says about the open plan. */
export function readPlanReply(text: string, _plan: PlanDraft, _setting: Setting, { shown }: Shown): PlanReply {
  return shown && /^(?:yes|ok do it|go ahead)\W*$/i.test(text.trim()) ? { kind: 'approve' } : { kind: 'unrelated' };
}
