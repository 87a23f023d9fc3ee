import { tokenize } from '../grammar/tokens.ts';
import { DID, REPORTS } from '../locales/en/reports.ts';
import { closingPhrase, phraseAt, skipPhrases, tableOf, withoutMarks } from '../phrases/table.ts';

/** Something that somebody says to have done. `verb` is as a task has it ("pay"), or null where it says nothing of the task ("finished"). */
export type Report = { verb: string | null; object: string };

const OPENS = tableOf(REPORTS.opens);
const PARTICLES = tableOf(REPORTS.particles);
const ENDS = tableOf(REPORTS.ends);
const MAX_OBJECT = 80;
/** These say that it is done and not what. */
const PLAIN = new Set(['finished', 'completed', 'done', 'did', 'managed']);

/**
 * "Got the milk", "I paid the electricity bill", "bought the eggs and the bread": what may have been done, one after the other. Whether it is a
 * task that is there, the tasks tell; else it is a story. Null: no such report.
 */
export function reportsIn(message: string): Report[] | null {
  const text = message
    .replaceAll('’', "'")
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.!\s]+$/, '');
  if (text.length > 140 || /[?]|\b(?:remind|tomorrow|not|never|n't|nothing)\b/i.test(text)) return null;
  const said = opened(text);
  // "Did I run yesterday" asks.
  if (!said || (/^did$/i.test(said.verb) && /^(?:i|we|you|he|she|they|it)\b/i.test(said.object))) return null;
  const { verb, object } = said;
  const did = verb.toLowerCase();
  const base = PLAIN.has(did) ? null : (DID[did] ?? regular(did));
  if (base === undefined || object === '') return null;
  return object
    .split(/\s*,\s*(?:and\s+)?|\s+and\s+(?:also\s+)?/)
    .filter(Boolean)
    .slice(0, 8)
    .map((one) => ({
      verb: base,
      object: one.replace(/^(?:with|to|the|my|a|an|some|all|our|his|her)\s+/i, '').replace(/^(?:the|my|a|an)\s+/i, ''),
    }));
}

/** The verb that it opens with, and the rest without what stands behind it. */
function opened(text: string): { verb: string; object: string } | null {
  let tokens = tokenize(text);
  for (let round = 0; round < 2; round++) tokens = withoutMarks(tokens.slice(0, closingPhrase(ENDS, tokens, 1)));
  const at = skipPhrases(OPENS, tokens);
  const verb = tokens[at];
  const from = tokens[phraseAt(PARTICLES, tokens, at + 1)?.to ?? at + 1];
  const [last] = tokens.slice(-1);
  if (verb?.kind !== 'word' || !from || from.glued || from.kind === 'mark' || !last) return null;
  const object = text.slice(from.start, last.end);
  return object.length < 2 || object.length > MAX_OBJECT ? null : { verb: verb.text, object };
}

/** "called" is "call", "emailed" is "email"; the likeness of titles forgives the rest of the ending. */
function regular(did: string): string | undefined {
  return did.length >= 5 &&
    did.endsWith('ed') &&
    !/^(?:need|want|tired|bored|stress|excit|worri|fail|miss|skipp|forgot)/.test(did)
    ? did
    : undefined;
}
