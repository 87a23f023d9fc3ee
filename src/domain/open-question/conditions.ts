import { readDraft } from '../language/draft/draft.ts';
import { readValues, type Setting } from '../language/index.ts';
import { withDetail } from './details.ts';
import { bare } from './fillers.ts';
import { renamed, wishesIn } from './parts.ts';

/** At the end, unless that tears apart what was said of time ("for 7 days with food"): then it goes with the name. */
export function onCondition(text: string, condition: string, setting: Setting): string {
  const plain = `${text.replace(/[\s.!]+$/, '')} ${condition}`;
  const [part, ...others] = wishesIn(text, setting);
  if (!part || others.length > 0) return plain;
  // What nobody can look up for them (the weather, how they feel) stands with it as a note.
  if (ONLY_IF.test(condition)) return withDetail(part, condition) ?? plain;
  const name = `${part.title} ${condition}`;
  if (readDraft(plain, setting).title.toLowerCase() === name.toLowerCase()) return plain;
  return renamed(part, name)?.line ?? plain;
}

const ONLY_IF = /^(?:not|only|unless|if|as long as)\b/i;
const CONDITION =
  /^(?:next time|every time|not (?:when|if|while)|only (?:when|if)|unless|as long as|on|at|in|after|before|when|whenever|while|once|as soon as|during|by|from|near|next to|with|without|if|for)\s+\p{L}/iu;

/** "On my way home", "after the meeting", "when I get there": no time, but it belongs to the wish. */
export function conditionIn(message: string, setting: Setting): string | null {
  const words = bare(message);
  if (words.length > 60 || /\?\s*$/.test(message) || !CONDITION.test(words) || readValues(words, setting).length > 0)
    return null;
  return words.charAt(0).toLowerCase() + words.slice(1);
}
