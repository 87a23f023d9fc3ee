import { type Setting, understand } from '../../domain/language/index.ts';
import { plain } from '../../domain/plan/index.ts';

/** A reminder to make, a list to see, a task to tick: never an answer to a goal's question. */
export function isErrand(message: string, setting: Setting): boolean {
  const text = plain(message);
  if (
    /^(?:please |can you |could you |oh |and |also )*(?:remind me|set (?:a|an) (?:reminder|alarm)|add .+ to (?:my|the) list|what(?:'s| is| do i have) (?:on|planned|today)|snooze|show (?:me )?my (?:tasks|list|day))\b/.test(
      text,
    )
  )
    return true;
  // "Didn't run today, too tired" reports one time; "I missed a week, can we make it easier?" is about the plan.
  if (
    /^(?:i )?(?:didn't|did not|couldn't|missed|skipped)\b[^,.;]{0,40}\b(?:today|yesterday|last night|this morning|tonight)\b/.test(
      text,
    ) &&
    !/\b(?:can|could|plan|week|easier|less|fewer)\b/.test(text)
  )
    return true;
  const { kind } = understand(message, setting);
  return kind === 'list' || kind === 'snooze' || (kind === 'done' && /^(?:i'?m )?(?:done|finished)\b/.test(text));
}
