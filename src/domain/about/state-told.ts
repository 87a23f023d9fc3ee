import type { Report } from '../language/index.ts';
import { DID } from '../language/locales/en/reports.ts';

const STATE =
  /^(?:(?:ok|okay|right|yes|yep|so|and|oh|hey)[ ,]+)*(?:the |my |our )?([\p{L}' -]{2,50}?)(?:'s|'re| is| are| has been| have been| got)(?: all| now| already| finally| just)* (\p{L}{3,})(?: now| already| too| finally)?$/iu;
/** These say that it is done and not what. */
const PLAIN = new Set(['finished', 'completed', 'done']);

/** "The fridge is clean", "tiles are ordered": what was done, by how the thing is now. Whether a task has that verb, the tasks tell. Null: no such report. */
export function stateTold(message: string): Report | null {
  const text = message.replaceAll('’', "'").replace(/[\s.!]+$/, '');
  if (text.length > 100 || /[?]|\b(?:not|never|n't|remind|tomorrow)\b/i.test(text)) return null;
  const [, object, state = ''] = STATE.exec(text) ?? [];
  const done = state.toLowerCase();
  return object && !PLAIN.has(done) ? { verb: DID[done] ?? done, object } : null;
}
