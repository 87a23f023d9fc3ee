import { intentOf } from '../intent/index.ts';
import { type Setting, understand, understandTasks } from '../language/index.ts';

const TALKS = new Set(['greeting', 'thanks', 'goodbye', 'help', 'list', 'undo']);

/** A greeting, thanks, a question about the list: never half an answer. */
export function isPlainTalk(message: string, setting: Setting): boolean {
  const { kind } = understand(message, setting);
  return TALKS.has(kind) && !(kind === 'list' && !/^\W*(?:what|show|list|any|am|do|when|how|which)\b/i.test(message));
}

/** With these a message puts a wish in so many words. */
const PUTS =
  /^\W*(?:(?:please|also|and|oh|ok(?:ay)?|wait|by the way|btw)[\s,]+)*(?:remind\s+me|don't\s+let\s+me\s+forget|wake\s+me|set\s+(?:me\s+)?an?\b|add\b|put\b|note\b|to-?do\s*:)/i;
/** With these people tell about an answer; a title does not begin with them. */
const TELLS =
  /^(?:i|i'?[a-z]+|it|it'?s|we|my|her|his|their|our|your|she|he|they|mostly|usually|whenever|unless|until|till|once|hes|shes|theyre|its|maybe|perhaps|probably|about|around|from|in|on|at|not|no|nope|yes|yeah|only|just|because|so|can|could|would|something|some|any|before|after|when|then|same|sorry|hm+|well|actually|rather|better|let'?s|say|make|the)\b/i;

/** A message of its own: a new wish with a time or in so many words, a command, a question, talk. */
export function isOwn(message: string, setting: Setting): boolean {
  if (/\?\s*$/.test(message)) return true;
  switch (intentOf(message, setting)) {
    case 'NEW_TASK': {
      if (PUTS.test(message)) return true;
      const read = understandTasks(message, setting);
      if (read?.kind !== 'new_tasks') return false;
      return read.tasks.every(({ title }) => title.includes(' ') && !TELLS.test(title));
    }
    case 'CLARIFY':
      return /^(?:what|why|who|how|where|which)\b/i.test(message);
    default:
      return true;
  }
}
