import { linesOf } from './draft/lines.ts';
import { understandTasks } from './tasks.ts';
import type { Setting } from './types.ts';

/**
 * Of several wishes, the sentences that are complete and the others, each on a line of its own; null where all are, or none is. What is complete
 * need not wait for the answer to a question about another.
 */
export function partly(text: string, setting: Setting): { complete: string; rest: string } | null {
  const lines = linesOf(text, setting);
  if (lines.length < 2) return null;
  const isComplete = lines.map((line) => understandTasks(line, setting)?.kind === 'new_tasks');
  const [complete, rest] = [true, false].map((is) => lines.filter((_, i) => isComplete[i] === is).join('\n'));
  return complete && rest && understandTasks(rest, setting)?.kind === 'ask' ? { complete, rest } : null;
}
