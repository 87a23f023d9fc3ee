import type { PlanChange } from '../reply-types.ts';
import type { PlanDraft } from '../types.ts';
import { partIn } from './select.ts';

const TURNS = /\balternat(?:e|ing|ely)\b|\btak(?:e|ing) turns\b|\bin turns?\b|\bturn by turn\b/;

/** "Alternate the swim and the run": two strands that are named take turns. */
export function turnsOf(clause: string, plan: PlanDraft): PlanChange[] | null {
  if (!TURNS.test(clause)) return null;
  const named = clause.split(/\b(?:and|with|&|then)\b|,/).flatMap((words) => partIn(words, plan) ?? []);
  const parts = [...new Set(named)];
  return parts.length === 2 ? [{ kind: 'take_turns', parts }] : null;
}
